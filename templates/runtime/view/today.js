// @ts-check
/** The day on which the module is read, in what says how to cite it. Nothing is kept of it. */
(function (coursewright) {
  "use strict";

  const place = coursewright.elements.one("[data-today]");
  const today = new Date();
  // The words of each month stand in the page, in the language and the style of the citation.
  const words = place.dataset.today.split("|")[today.getMonth()];
  place.textContent = words.replace("{d}", today.getDate()).replace("{y}", today.getFullYear());
})((globalThis.coursewright ??= {}));
