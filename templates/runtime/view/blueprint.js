// @ts-check
/** Headings above the questions of each part, for an assessment in parts. */
(function (coursewright) {
  "use strict";

  /** @param {Coursewright.Data} data @param {HTMLElement} list where the questions of a try stand */
  coursewright.blueprint = function (data, list) {
    const headings = coursewright.elements.all("[data-blueprint]", list);
    /** The number of each question's part, as the page counts them. @type {{[id: string]: string}} */
    const partOf = Object.create(null);
    coursewright.draw.parts(data.assessment).forEach((/** @type {any} */ { questions }, /** @type {number} */ index) => {
      for (const id of questions) partOf[id] = String(index);
    });

    return {
      clear() {
        for (const heading of headings) heading.hidden = true;
      },
      /** Called for each question before it is put in its place. @param {string} id */
      before(id) {
        const heading = headings.find((/** @type {any} */ one) => one.dataset.blueprint === partOf[id]);
        if (!heading?.hidden) return;
        heading.hidden = false;
        list.append(heading);
      },
    };
  };
})((globalThis.coursewright ??= {}));
