// @ts-check
/** Enter in a box of one line checks the answer of a practice question; among scored questions it does nothing. */
(function (coursewright) {
  "use strict";

  document.addEventListener("keydown", (event) => {
    const box = /** @type {any} */ (event.target);
    const question = box.closest("[data-section] [data-item]");
    // An Enter that ends a composition, or is held down, is none.
    if (event.key !== "Enter" || event.isComposing || event.repeat || box.type !== "text" || !question) return;
    // The change that Enter brings would come after the verdict, and take it away.
    event.preventDefault();
    box.dispatchEvent(new Event("change"));
    coursewright.elements.one("[data-act=check]", question).click();
  });
})((globalThis.coursewright ??= {}));
