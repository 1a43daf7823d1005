// @ts-check
/** A view, without a right answer, and perhaps the reasons for it. Response: `{chosen: [id, …], text: "…"}`. */
(function (coursewright) {
  "use strict";

  /** @param {any} response */
  const textOf = (response) => String(response?.text || "");

  /** In the author's order. @param {any} response @param {Coursewright.Item} item @returns {string[]} */
  function chosenOf(response, { choose, options = [] }) {
    const given = response?.chosen || [];
    const chosen = options.map((option) => option.id).filter((id) => given.includes(id));
    return choose === "one" ? chosen.slice(0, 1) : chosen;
  }

  /** @type {Coursewright.Type} */
  const type = {
    pack(response, item) {
      const { encode, fit } = coursewright.text;
      const keys = coursewright.keys.packSet(chosenOf(response, item), item.options || []);
      const text = item.room ? encode(fit(textOf(response), item.room)) : "";
      return text ? `${keys}|${text}` : keys;
    },

    unpack(payload, item) {
      const { decode, fit } = coursewright.text;
      const [keys, text = ""] = payload.split("|");
      const chosen = coursewright.keys.unpack(keys, item.options || []);
      return { chosen: chosenOf({ chosen }, item), text: item.room ? fit(decode(text), item.room) : "" };
    },

    isAnswered: (response, item) => chosenOf(response, item).length > 0,

    describe: (response, item) => ({ type: "choice", response: chosenOf(response, item), patterns: [] }),

    mount(element, item, context) {
      const place = coursewright.elements.one("[data-box]", element);
      const options = coursewright.options(element, () => changed(false));
      const box = place && coursewright.writing.mount(place, item.room, changed);

      /** @param {boolean} typing */
      function changed(typing) {
        context.changed({ chosen: options.chosen(), text: box ? box.text() : "" }, { typing });
      }

      /** @param {string} reason */
      const lock = (reason) => {
        options.lock(reason);
        if (box) box.lock(!!reason);
      };
      return {
        show(/** @type {any} */ response) {
          options.show(response);
          if (box) box.show(textOf(response));
        },
        lock,
      };
    },
  };
  (coursewright.blocks ??= {}).poll = type;
})((globalThis.coursewright ??= {}));
