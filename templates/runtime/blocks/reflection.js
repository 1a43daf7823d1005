// @ts-check
/** A prompt and a box to write in. Response: `{text: "…"}`. */
(function (coursewright) {
  "use strict";

  /** @param {any} response */
  const textOf = (response) => String(response?.text || "");

  /** @type {Coursewright.Type} */
  const type = {
    words: true,
    pack: (response, item) => coursewright.text.encode(coursewright.text.fit(textOf(response), item.room || 0)),
    unpack: (payload, item) => ({ text: coursewright.text.fit(coursewright.text.decode(payload), item.room || 0) }),
    isAnswered: (response) => textOf(response).trim() !== "",

    mount(element, item, context) {
      const { note, one } = coursewright.elements;
      const box = coursewright.writing.mount(one("[data-box]", element), item.room, (/** @type {boolean} */ typing) =>
        context.changed({ text: box.text() }, { typing }),
      );
      /** @param {string} reason */
      const lock = (reason) => {
        box.lock(!!reason);
        note(element, reason);
      };
      return { show: (/** @type {any} */ response) => box.show(textOf(response)), lock };
    },
  };
  (coursewright.blocks ??= {}).reflection = type;
})((globalThis.coursewright ??= {}));
