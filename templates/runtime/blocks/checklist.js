// @ts-check
/** Things to do, ticked off one by one; answered when all are. Response: `{chosen: [id, …]}`. */
(function (coursewright) {
  "use strict";

  /** In the author's order. @param {any} response @param {Coursewright.Item} item @returns {string[]} */
  function chosenOf(response, { items = [] }) {
    const chosen = response?.chosen || [];
    return items.map((line) => line.id).filter((id) => chosen.includes(id));
  }

  /** @type {Coursewright.Type} */
  const type = {
    pack: (response, item) => coursewright.keys.packSet(chosenOf(response, item), item.items || []),
    unpack: (payload, item) => ({ chosen: coursewright.keys.unpack(payload, item.items || []) }),
    isAnswered: (response, item) => chosenOf(response, item).length === (item.items || []).length,

    mount: (element, item, context) =>
      coursewright.options(element, (/** @type {string[]} */ chosen) => context.changed({ chosen }, { typing: false })),
  };
  (coursewright.blocks ??= {}).checklist = type;
})((globalThis.coursewright ??= {}));
