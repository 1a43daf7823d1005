// @ts-check
/** The words of an element where they stand alone, for a module with formulas: each as its author wrote it. */
(function (coursewright) {
  "use strict";

  /** @param {Element} element @returns {string} */
  coursewright.words = function (element) {
    const copy = /** @type {Element} */ (element.cloneNode(true));
    // The drawing of a formula goes and its TeX, which stands behind it, stays.
    for (const extra of coursewright.elements.all(".visually-hidden, semantics > :first-child", copy)) extra.remove();
    return copy.textContent || "";
  };
})((globalThis.coursewright ??= {}));
