// @ts-check
/** Things to do, ticked off one by one; done when all are. Response: `{chosen: [id, …]}`. */
(function (coursewright) {
  "use strict";

  /** In the author's order. @param {any} response @param {Coursewright.Item} item @returns {string[]} */
  function chosenOf(response, item) {
    const chosen = (response && response.chosen) || [];
    return item.items.map((line) => line.id).filter((id) => chosen.includes(id));
  }

  /** @param {any} response @param {Coursewright.Item} item */
  function pack(response, item) {
    return coursewright.keys.packSet(chosenOf(response, item), item.items);
  }

  /** @param {string} payload @param {Coursewright.Item} item */
  function unpack(payload, item) {
    return { chosen: coursewright.keys.unpack(payload, item.items) };
  }

  /** @param {any} response @param {Coursewright.Item} item */
  function isAnswered(response, item) {
    return item.items.length > 0 && chosenOf(response, item).length === item.items.length;
  }

  /** @param {HTMLElement} element @param {Coursewright.Item} item @param {any} context */
  function mount(element, item, context) {
    const options = coursewright.options(element, (chosen) => context.changed({ chosen }, { typing: false }));
    return { show: (response) => options.show(chosenOf(response, item)), lock: options.lock, unlock: options.unlock };
  }

  coursewright.blocks ??= {};
  coursewright.blocks.checklist = { pack, unpack, isAnswered, mount };
})((globalThis.coursewright = globalThis.coursewright || {}));
