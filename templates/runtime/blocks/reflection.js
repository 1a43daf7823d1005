// @ts-check
/** A prompt and a box to write in. Response: `{text: "…"}`. */
(function (coursewright) {
  "use strict";

  /** @param {any} response */
  const textOf = (response) => String((response && response.text) || "");

  /** @param {any} response @param {Coursewright.Item} item */
  function pack(response, item) {
    return coursewright.text.encode(coursewright.text.fit(textOf(response), item.room));
  }

  /** @param {string} payload @param {Coursewright.Item} item */
  function unpack(payload, item) {
    return { text: coursewright.text.fit(coursewright.text.decode(payload), item.room) };
  }

  /** @param {any} response */
  function isAnswered(response) {
    return textOf(response).trim() !== "";
  }

  /** @param {HTMLElement} element @param {Coursewright.Item} item @param {any} context */
  function mount(element, item, context) {
    const { note, one } = coursewright.elements;
    const box = coursewright.writing.mount(one("[data-box]", element), item.room, (typing) =>
      context.changed({ text: box.text() }, { typing }),
    );
    /** @param {string} reason */
    const lock = (reason) => {
      box.lock(Boolean(reason));
      note(element, reason);
    };
    return { show: (response) => box.show(textOf(response)), lock, unlock: () => lock("") };
  }

  coursewright.blocks ??= {};
  coursewright.blocks.reflection = { pack, unpack, isAnswered, mount };
})((globalThis.coursewright = globalThis.coursewright || {}));
