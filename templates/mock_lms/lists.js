// What the data models of both standards have in common: elements with indices, in lists that grow one by one.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});

  /** An element's name with `n` for each index. */
  mockLms.generic = (element) => element.replace(/\.\d+(?=\.|$)/g, '.n');

  /** Whether an element is one of `starts`, or stands below one. */
  mockLms.below = (element, starts) =>
    starts.some((start) => element === start || element.startsWith(start + '.'));

  /** The lengths of all lists, to begin with those of the elements that are there. */
  mockLms.lists = function (elements) {
    const counts = new Map();

    /** The lists an element stands in, outermost first, with its index in each. */
    function indices(element) {
      const parts = element.split('.');
      const found = [];
      parts.forEach((part, at) => {
        if (/^\d+$/.test(part)) {
          found.push({ list: parts.slice(0, at).join('.'), index: Number(part) });
        }
      });
      return found;
    }

    const lists = {
      indices,
      count(list) {
        return counts.get(list) || 0;
      },
      /** Whether every list that the element stands in is long enough. */
      reaches(element) {
        return indices(element).every(({ list, index }) => index < lists.count(list));
      },
      /** The element is there now. */
      grow(element) {
        for (const { list, index } of indices(element)) {
          counts.set(list, Math.max(lists.count(list), index + 1));
        }
      },
      set(list, count) {
        counts.set(list, count);
      },
    };
    for (const element of elements) {
      lists.grow(element);
    }
    return lists;
  };
})(window);
