// @ts-check
/** Enter in a box of one line checks the answer of a practice question; among scored questions it does nothing. */
(function (coursewright) {
  "use strict";

  document.addEventListener("keydown", (event) => {
    const box = /** @type {any} */ (event.target);
    const question = box.closest("[data-section] [data-item]");
    // An Enter that ends a composition, or is held down, is none.
    if (event.key !== "Enter" || event.isComposing || event.repeat || box.type !== "text" || !question) return;
    // Browsers say that the text has changed too, but later: what is wrong with it would stand beside the verdict.
    box.dispatchEvent(new Event("change"));
    const check = coursewright.elements.one("[data-act=check]", question);
    check.click();
    // The last check has closed the box; the focus is not lost with it.
    if (box.matches(":disabled")) check.focus();
  });
})((globalThis.coursewright ??= {}));
