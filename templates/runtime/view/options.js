// @ts-check
/** Radio buttons and checkboxes of one item. */
(function (coursewright) {
  "use strict";
  const { all, note, one } = coursewright.elements;

  /**
   * @param {HTMLElement} element the item
   * @param {(chosen: string[]) => void} changed called with the chosen ids whenever the learner changes them
   */
  coursewright.options = function (element, changed) {
    const inputs = all("input", element);
    const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
    for (const input of inputs) input.addEventListener("change", () => changed(chosen()));

    const lock = (reason) => {
      one("fieldset", element).disabled = Boolean(reason);
      note(element, reason);
    };
    return {
      chosen,
      /** @param {string[]} ids */
      show(ids) {
        for (const input of inputs) input.checked = ids.includes(input.value);
      },
      lock,
      unlock: () => lock(""),
    };
  };
})((globalThis.coursewright = globalThis.coursewright || {}));
