// @ts-check
/**
 * Boxes to write in first, then something to compare with. Response: `{opened: true, texts: {box: "…"}}`; `opened`
 * stays true once it was.
 */
(function (coursewright) {
  "use strict";

  /** @param {any} response @param {Coursewright.Keyed} box */
  function textOf(response, box) {
    const texts = (response && response.texts) || {};
    return Object.keys(texts).includes(box.id) ? String(texts[box.id]) : "";
  }

  /** @param {any} response @param {Coursewright.Item} item */
  function pack(response, item) {
    const { encode, fit } = coursewright.text;
    const texts = item.boxes.map((box) => `|${box.key}${encode(fit(textOf(response, box), item.room))}`);
    return (response && response.opened ? "1" : "0") + texts.join("");
  }

  /** @param {string} payload @param {Coursewright.Item} item */
  function unpack(payload, item) {
    const [opened, ...parts] = String(payload).split("|");
    /** @type {{[id: string]: string}} */
    const texts = Object.create(null);
    for (const box of item.boxes) {
      const part = parts.find((candidate) => candidate.slice(0, 3) === box.key) || "";
      texts[box.id] = coursewright.text.fit(coursewright.text.decode(part.slice(3)), item.room);
    }
    return { opened: opened === "1", texts };
  }

  /** @param {any} response @param {Coursewright.Item} item */
  function isAnswered(response, item) {
    return Boolean(response && response.opened) && item.boxes.some((box) => textOf(response, box).trim() !== "");
  }

  /** @param {HTMLElement} element @param {Coursewright.Item} item @param {any} context */
  function mount(element, item, context) {
    const { all, note, one } = coursewright.elements;
    const places = all("[data-box]", element);
    const reveal = one("details.reveal", element);
    let opened = false;
    const boxes = item.boxes.map((box) =>
      coursewright.writing.mount(
        places.find((place) => place.dataset.box === box.id),
        item.room,
        (typing) => context.changed(response(), { typing }),
      ),
    );

    function response() {
      return { opened, texts: Object.fromEntries(item.boxes.map((box, index) => [box.id, boxes[index].text()])) };
    }

    function open() {
      opened = true;
      element.classList.add("opened");
    }

    reveal.addEventListener("toggle", () => {
      if (!reveal.open || opened) return;
      open();
      context.changed(response(), { typing: false });
    });

    /** @param {string} reason */
    const lock = (reason) => {
      for (const box of boxes) box.lock(Boolean(reason));
      note(element, reason);
    };
    return {
      show(saved) {
        item.boxes.forEach((box, index) => boxes[index].show(textOf(saved, box)));
        if (saved && saved.opened) {
          open();
          reveal.open = true;
        }
      },
      lock,
      unlock: () => lock(""),
    };
  }

  coursewright.blocks ??= {};
  coursewright.blocks.compare = { pack, unpack, isAnswered, mount };
})((globalThis.coursewright = globalThis.coursewright || {}));
