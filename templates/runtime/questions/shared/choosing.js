// @ts-check
/** What the types share whose answer is a set of options: `{chosen: [id, …]}`. */
(function (coursewright) {
  "use strict";

  /**
   * A type of which one option is chosen, or several.
   * @param {string} kind the type as SCORM 2004 names it @param {boolean} many
   * @returns {Coursewright.Type}
   */
  coursewright.choosing = function (kind, many) {
    const { keys, marking } = coursewright;

    /** In the author's order. @param {any} response @param {Coursewright.Item} item @returns {string[]} */
    function chosenOf(response, { options = [] }) {
      const chosen = /** @type {any[]} */ ([]).concat(response?.chosen);
      return options.map((option) => option.id).filter((id) => chosen.includes(id)).slice(0, many ? undefined : 1);
    }

    return {
      turns: kind === "choice",

      pack: (response, item) => keys.packSet(chosenOf(response, item), item.options || []),
      unpack: (payload, item) => ({ chosen: keys.unpack(payload, item.options || []).slice(0, many ? undefined : 1) }),
      isAnswered: (response, item) => chosenOf(response, item).length > 0,

      mark(response, item) {
        const { answer = [], credit, options = [] } = item;
        const chosen = chosenOf(response, item);
        const right = chosen.filter((id) => answer.includes(id)).length;
        const wrong = chosen.length - right;
        const mark = marking.parts(item.marking, right, wrong, many ? answer.length : 1);
        if (item.marking !== "per-option" || mark.correct || !chosen.length) return mark;
        return {
          score: credit
            ? Math.min(100, chosen.reduce((sum, id) => sum + (credit[id] || 0), 0)) / 100
            : (options.length - wrong - (answer.length - right)) / options.length,
          correct: false,
        };
      },

      parts: (response, item) => chosenOf(response, item).map((id) => ({ id, right: (item.answer || []).includes(id), said: true })),

      describe: (response, item) => ({ type: kind, response: chosenOf(response, item), patterns: [item.answer || []] }),

      mount: (element, item, context) =>
        coursewright.options(element, (/** @type {string[]} */ chosen) => context.changed({ chosen }, { typing: false })),
    };
  };
})((globalThis.coursewright ??= {}));
