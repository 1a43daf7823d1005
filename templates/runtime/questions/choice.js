// @ts-check
/** One option of several. Response: `{chosen: [id]}`, empty while nothing is chosen. */
(function (coursewright) {
  "use strict";

  /** @param {any} response @param {Coursewright.Item} item @returns {string[]} at most one */
  function chosenOf(response, item) {
    const chosen = (response && response.chosen) || [];
    return (item.options || []).map((option) => option.id).filter((id) => chosen.includes(id)).slice(0, 1);
  }

  /** @param {any} response @param {Coursewright.Item} item */
  function pack(response, item) {
    return coursewright.keys.packSet(chosenOf(response, item), item.options);
  }

  /** @param {string} payload @param {Coursewright.Item} item */
  function unpack(payload, item) {
    return { chosen: coursewright.keys.unpack(payload, item.options).slice(0, 1) };
  }

  /** @param {any} response @param {Coursewright.Item} item */
  function isAnswered(response, item) {
    return chosenOf(response, item).length === 1;
  }

  /** @param {any} response @param {Coursewright.Item} item */
  function mark(response, item) {
    const [id] = chosenOf(response, item);
    const correct = id !== undefined && id === item.answer[0];
    return { score: correct ? 1 : 0, correct };
  }

  /** @param {any} response @param {Coursewright.Item} item */
  function describe(response, item) {
    return { type: "choice", response: chosenOf(response, item), pattern: item.answer.slice(0, 1) };
  }

  /** @param {HTMLElement} element @param {Coursewright.Item} item @param {any} context */
  function mount(element, item, context) {
    const options = coursewright.options(element, (chosen) => context.changed({ chosen }, { typing: false }));
    return { show: (response) => options.show(chosenOf(response, item)), lock: options.lock, unlock: options.unlock };
  }

  coursewright.questions ??= {};
  coursewright.questions.choice = { pack, unpack, isAnswered, mark, describe, mount };
})((globalThis.coursewright = globalThis.coursewright || {}));
