// @ts-check
/** A view, without a right answer, and perhaps the reasons for it. Response: `{chosen: [id, …], text: "…"}`. */
(function (coursewright) {
  "use strict";

  /** @param {any} response */
  const textOf = (response) => String((response && response.text) || "");

  /** In the author's order. @param {any} response @param {Coursewright.Item} item @returns {string[]} */
  function chosenOf(response, item) {
    const given = (response && response.chosen) || [];
    const chosen = (item.options || []).map((option) => option.id).filter((id) => given.includes(id));
    return item.choose === "one" ? chosen.slice(0, 1) : chosen;
  }

  /** @param {any} response @param {Coursewright.Item} item */
  function pack(response, item) {
    const keys = coursewright.keys.packSet(chosenOf(response, item), item.options);
    if (!item.room) return keys;
    return `${keys}|${coursewright.text.encode(coursewright.text.fit(textOf(response), item.room))}`;
  }

  /** @param {string} payload @param {Coursewright.Item} item */
  function unpack(payload, item) {
    const [keys, text = ""] = String(payload).split("|");
    const chosen = coursewright.keys.unpack(keys, item.options);
    return {
      chosen: chosenOf({ chosen }, item),
      text: item.room ? coursewright.text.fit(coursewright.text.decode(text), item.room) : "",
    };
  }

  /** @param {any} response @param {Coursewright.Item} item */
  function isAnswered(response, item) {
    return chosenOf(response, item).length > 0;
  }

  /** @param {any} response @param {Coursewright.Item} item */
  function describe(response, item) {
    return { type: "choice", response: chosenOf(response, item), pattern: null };
  }

  /** @param {HTMLElement} element @param {Coursewright.Item} item @param {any} context */
  function mount(element, item, context) {
    const { one } = coursewright.elements;
    const place = one("[data-box]", element);
    const options = coursewright.options(element, () => changed(false));
    const box = item.room && place ? coursewright.writing.mount(place, item.room, changed) : null;

    function changed(typing) {
      context.changed({ chosen: options.chosen(), text: box ? box.text() : "" }, { typing });
    }

    /** @param {string} reason */
    const lock = (reason) => {
      options.lock(reason);
      if (box) box.lock(Boolean(reason));
    };
    return {
      show(response) {
        options.show(chosenOf(response, item));
        if (box) box.show(textOf(response));
      },
      lock,
      unlock: () => lock(""),
    };
  }

  coursewright.blocks ??= {};
  coursewright.blocks.poll = { pack, unpack, isAnswered, describe, mount };
})((globalThis.coursewright = globalThis.coursewright || {}));
