// @ts-check
/** The day on which the module is read, in what says how to cite it. Nothing is kept of it. */
(function (coursewright) {
  "use strict";

  for (const place of coursewright.elements.all("[data-today]")) {
    const today = new Date();
    place.textContent = /** @type {string} */ (place.dataset.today)
      .split("|")
      [today.getMonth()].replace("{d}", String(today.getDate()))
      .replace("{y}", String(today.getFullYear()));
  }
})((globalThis.coursewright ??= {}));
