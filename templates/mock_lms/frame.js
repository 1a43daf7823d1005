// One of the frames between the API and the content.
(function (root) {
  'use strict';
  const frame = root.document.getElementById('content');
  frame.addEventListener('load', () => {
    try {
      root.top.mockLms.leaving.watch(frame.contentWindow);
    } catch {
      // This frame or the one inside it is of another origin than the LMS: nothing to watch from here.
    }
  });
})(window);
