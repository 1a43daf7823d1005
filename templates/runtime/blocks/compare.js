// @ts-check
/**
 * Boxes to write in first, then something to compare with. Response: `{opened: true, texts: {box: "…"}}`; `opened`
 * stays true once it was.
 */
(function (coursewright) {
  "use strict";

  /** @param {any} response @param {string} id of a box */
  function textOf(response, id) {
    const texts = response?.texts || {};
    return Object.keys(texts).includes(id) ? String(texts[id]) : "";
  }

  /** @type {Coursewright.Type} */
  const type = {
    pack(response, { boxes = [], room = 0 }) {
      const { encode, fit } = coursewright.text;
      const texts = boxes.map(({ id, key }) => `|${key}${encode(fit(textOf(response, id), room))}`);
      return (response?.opened ? "1" : "0") + texts.join("");
    },

    unpack(payload, { boxes = [], room = 0 }) {
      const { decode, fit } = coursewright.text;
      const [opened, ...parts] = payload.split("|");
      /** @type {{[id: string]: string}} */
      const texts = Object.create(null);
      for (const { id, key } of boxes) {
        const part = parts.find((candidate) => candidate.startsWith(key)) || "";
        texts[id] = fit(decode(part.slice(key.length)), room);
      }
      return { opened: opened === "1", texts };
    },

    isAnswered: (response, { boxes = [] }) =>
      !!response?.opened && boxes.some(({ id }) => textOf(response, id).trim() !== ""),

    mount(element, { boxes = [], room }, context) {
      const { note, one } = coursewright.elements;
      const reveal = one("details", element);
      let opened = false;
      const places = boxes.map(({ id }) => {
        const box = coursewright.writing.mount(one(`[data-box="${id}"]`, element), room, changed);
        return { id, box };
      });

      /** @param {boolean} typing */
      function changed(typing) {
        const texts = Object.fromEntries(places.map(({ id, box }) => [id, box.text()]));
        context.changed({ opened, texts }, { typing });
      }

      function open() {
        opened = true;
        element.classList.add("opened");
      }

      reveal.addEventListener("toggle", () => {
        if (!reveal.open || opened) return;
        open();
        changed(false);
      });

      /** @param {string} reason */
      const lock = (reason) => {
        for (const { box } of places) box.lock(!!reason);
        note(element, reason);
      };
      return {
        show(/** @type {any} */ response) {
          for (const { id, box } of places) box.show(textOf(response, id));
          if (response.opened) {
            open();
            reveal.open = true;
          }
        },
        lock,
      };
    },
  };
  (coursewright.blocks ??= {}).compare = type;
})((globalThis.coursewright ??= {}));
