// Notes which dismissal event the page is in, in the LMS's own window and in every window that is watched.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});
  let current = '';

  function note(event) {
    const target = event.currentTarget;
    if (event.type === 'visibilitychange') {
      const view = target.document || target;
      current = view.visibilityState === 'hidden' ? 'hidden' : '';
    } else {
      current = event.type === 'pageshow' ? '' : event.type;
    }
  }

  mockLms.leaving = {
    /** "" while the page lives; else beforeunload, pagehide, hidden. */
    now() {
      return current;
    },
    /** Watches a window of this origin. Capturing, so that it knows before the content's own listeners run. */
    watch(view) {
      for (const type of ['beforeunload', 'pagehide', 'pageshow', 'visibilitychange']) {
        view.addEventListener(type, note, true);
      }
    },
  };
  mockLms.leaving.watch(root);
})(window);
