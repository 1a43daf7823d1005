// An LMS that sends what was set since it last heard that everything was stored: nothing is lost by a failed commit.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});

  /** Two rules of a behaviour: what happens to an element that was set, and how a commit is made. */
  mockLms.due = function () {
    const due = new Set();
    return {
      changed(element) {
        due.add(element);
      },
      store(inner, finish) {
        const fields = {};
        for (const element of due) {
          fields[element] = inner.values.get(element);
        }
        const stored = inner.send(fields, finish);
        if (stored) {
          due.clear();
        }
        return stored;
      },
    };
  };
})(window);
