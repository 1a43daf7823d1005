// @ts-check
/** Any number of options; right is exactly the author's set. Response: `{chosen: [id, …]}`. */
(function (coursewright) {
  "use strict";

  /** In the author's order. @param {any} response @param {Coursewright.Item} item @returns {string[]} */
  function chosenOf(response, { options = [] }) {
    const chosen = response?.chosen || [];
    return options.map((option) => option.id).filter((id) => chosen.includes(id));
  }

  /** @type {Coursewright.Type} */
  const type = {
    pack: (response, item) => coursewright.keys.packSet(chosenOf(response, item), item.options || []),
    unpack: (payload, item) => ({ chosen: coursewright.keys.unpack(payload, item.options || []) }),
    isAnswered: (response, item) => chosenOf(response, item).length > 0,

    mark(response, item) {
      const chosen = chosenOf(response, item);
      const answer = item.answer || [];
      const correct = chosen.length === answer.length && answer.every((id) => chosen.includes(id));
      return { score: correct ? 1 : 0, correct };
    },

    describe: (response, item) => ({ type: "choice", response: chosenOf(response, item), pattern: item.answer || [] }),

    mount: (element, item, context) =>
      coursewright.options(element, (/** @type {string[]} */ chosen) => context.changed({ chosen }, { typing: false })),
  };
  (coursewright.questions ??= {})["multiple-choice"] = type;
})((globalThis.coursewright ??= {}));
