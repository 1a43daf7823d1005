// @ts-check
/** Any number of options; right is exactly the author's set. Response: `{chosen: [id, …]}`. */
(function (coursewright) {
  "use strict";

  /** In the author's order. @param {any} response @param {Coursewright.Item} item @returns {string[]} */
  function chosenOf(response, item) {
    const chosen = (response && response.chosen) || [];
    return (item.options || []).map((option) => option.id).filter((id) => chosen.includes(id));
  }

  /** @param {any} response @param {Coursewright.Item} item */
  function pack(response, item) {
    return coursewright.keys.packSet(chosenOf(response, item), item.options);
  }

  /** @param {string} payload @param {Coursewright.Item} item */
  function unpack(payload, item) {
    return { chosen: coursewright.keys.unpack(payload, item.options) };
  }

  /** @param {any} response @param {Coursewright.Item} item */
  function isAnswered(response, item) {
    return chosenOf(response, item).length > 0;
  }

  /** @param {any} response @param {Coursewright.Item} item */
  function mark(response, item) {
    const chosen = chosenOf(response, item);
    const correct = chosen.length === item.answer.length && item.answer.every((id) => chosen.includes(id));
    return { score: correct ? 1 : 0, correct };
  }

  /** @param {any} response @param {Coursewright.Item} item */
  function describe(response, item) {
    return {
      type: "choice",
      response: chosenOf(response, item),
      pattern: chosenOf({ chosen: item.answer }, item),
    };
  }

  /** @param {HTMLElement} element @param {Coursewright.Item} item @param {any} context */
  function mount(element, item, context) {
    const options = coursewright.options(element, (chosen) => context.changed({ chosen }, { typing: false }));
    return { show: (response) => options.show(chosenOf(response, item)), lock: options.lock, unlock: options.unlock };
  }

  coursewright.questions ??= {};
  coursewright.questions["multiple-choice"] = { pack, unpack, isAnswered, mark, describe, mount };
})((globalThis.coursewright = globalThis.coursewright || {}));
