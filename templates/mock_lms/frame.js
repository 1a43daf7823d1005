// One of the frames between the API and the content.
(function (root) {
  'use strict';

  /** What notes dismissals stands in the LMS's window, somewhere above; frames of another origin may lie between. */
  function watch(view) {
    for (let above = root; above !== above.parent; above = above.parent) {
      try {
        if (above.parent.mockLms) {
          above.parent.mockLms.leaving.watch(view);
          return;
        }
      } catch {
        // Another origin: what it holds cannot be seen, but what is above it can be reached.
      }
    }
  }

  const frame = root.document.getElementById('content');
  function look() {
    try {
      if (frame.contentWindow.location.href !== 'about:blank') {
        watch(frame.contentWindow);
      }
    } catch {
      // The frame inside this one is of another origin than the LMS: nothing to watch from here.
    }
  }
  frame.addEventListener('load', look);
  // It may have been loaded before this script was.
  look();
})(window);
