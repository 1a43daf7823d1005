// @ts-check
/** Radio buttons and checkboxes of one item; a response's `chosen` are their values. */
(function (coursewright) {
  "use strict";

  /** @type {CoursewrightNamespace["options"]} */
  coursewright.options = (element, changed) => {
    const { all, note, one } = coursewright.elements;
    /** @type {HTMLInputElement[]} */
    const inputs = all("input", element);
    const fieldset = one("fieldset", element);
    const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
    fieldset.addEventListener("change", () => changed(chosen()));

    /** @param {string} reason */
    const lock = (reason) => {
      fieldset.disabled = !!reason;
      note(element, reason);
    };
    return {
      chosen,
      show(response) {
        for (const input of inputs) input.checked = response.chosen.includes(input.value);
      },
      lock,
    };
  };
})((globalThis.coursewright ??= {}));
