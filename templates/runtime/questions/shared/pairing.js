// @ts-check
/** What the types share in which every item belongs to one of several targets: `{pairs: {item: target}}`. */
(function (coursewright) {
  "use strict";

  const { keys, marking } = coursewright;

  /** What was matched, in the author's order. @param {any} response @param {Coursewright.Item} item @returns {string[][]} */
  function pairsOf(response, { options = [], targets = [] }) {
    const given = response?.pairs || {};
    return options
      .map(({ id }) => [id, given[id]])
      .filter(([, target]) => targets.some((/** @type {Coursewright.Keyed} */ one) => one.id === target));
  }

  /** The right target by item. @param {Coursewright.Item} item @returns {any} */
  const key = (item) => item.answer || {};

  /** @type {Coursewright.Type} */
  const pairing = {
    pack: (response, item) =>
      pairsOf(response, item).map(([id, target]) => keys.pack([id], item.options) + keys.pack([target], item.targets)).join(""),

    unpack(payload, item) {
      /** @type {{[item: string]: string}} */
      const pairs = {};
      for (let at = 0; at < payload.length; at += 6) {
        const [id] = keys.unpack(payload.slice(at, at + 3), item.options);
        const [target] = keys.unpack(payload.slice(at + 3, at + 6), item.targets);
        if (id && target) pairs[id] ??= target;
      }
      return { pairs };
    },

    isAnswered: (response, item) => pairsOf(response, item).length > 0,

    mark(response, item) {
      const given = pairsOf(response, item);
      const right = given.filter(([id, target]) => key(item)[id] === target).length;
      return marking.parts(item.marking, right, given.length - right, item.options?.length);
    },

    parts: (response, item) =>
      pairsOf(response, item).map(([id, target]) => ({ id, right: key(item)[id] === target, said: key(item)[id] !== target })),

    describe: (response, item) => ({
      type: "matching",
      response: pairsOf(response, item),
      patterns: [Object.entries(key(item))],
      targets: item.targets.map((/** @type {Coursewright.Keyed} */ target) => target.id),
    }),

    mount(element, item, context) {
      const { all, note, one } = coursewright.elements;
      const fieldset = one("fieldset", element);

      fieldset.addEventListener("change", () => {
        /** @type {{[item: string]: string}} */
        const pairs = {};
        for (const part of all("[data-part]", fieldset)) {
          const target = one("select, :checked", part)?.value;
          if (target) pairs[part.dataset.part] = target;
        }
        context.changed({ pairs }, { typing: false });
      });

      return {
        show(/** @type {any} */ response) {
          for (const part of all("[data-part]", fieldset)) {
            const target = response.pairs[part.dataset.part] || "";
            for (const choice of all("select", part)) choice.value = target;
            for (const choice of all("input", part)) choice.checked = choice.value === target;
          }
        },
        lock(/** @type {string} */ reason) {
          fieldset.disabled = !!reason;
          note(element, reason);
        },
      };
    },
  };

  coursewright.pairing = pairing;
})((globalThis.coursewright ??= {}));
