// @ts-check
/** A statement to judge. Response: `{chosen: ["true"]}` or `{chosen: ["false"]}`, empty while nothing is chosen. */
(function (coursewright) {
  "use strict";

  /** @param {any} response @param {Coursewright.Item} item @returns {string[]} at most one */
  function chosenOf(response, { options = [] }) {
    const chosen = response?.chosen || [];
    return options.map((option) => option.id).filter((id) => chosen.includes(id)).slice(0, 1);
  }

  /** @type {Coursewright.Type} */
  const type = {
    pack: (response, item) => coursewright.keys.packSet(chosenOf(response, item), item.options || []),
    unpack: (payload, item) => ({ chosen: coursewright.keys.unpack(payload, item.options || []).slice(0, 1) }),
    isAnswered: (response, item) => chosenOf(response, item).length === 1,

    mark(response, item) {
      const [id] = chosenOf(response, item);
      const correct = id !== undefined && id === (item.answer || [])[0];
      return { score: correct ? 1 : 0, correct };
    },

    describe: (response, item) => ({ type: "true-false", response: chosenOf(response, item), pattern: item.answer || [] }),

    mount: (element, item, context) =>
      coursewright.options(element, (/** @type {string[]} */ chosen) => context.changed({ chosen }, { typing: false })),
  };
  (coursewright.questions ??= {})["true-false"] = type;
})((globalThis.coursewright ??= {}));
