// @ts-check
// TRANSLATORS FOR THIS FILE: a question that learners answer in a text of their own and compare with a model answer.
/**
 * An answer in the learner's own words. Response: `{text: "…", chosen: [id, …]}`, of which `chosen` are the criteria
 * that the learner, having read the model answer, says are met.
 */
(function (coursewright) {
  "use strict";

  /** @param {any} response @returns {string} */
  const textOf = (response) => (typeof response?.text === "string" ? response.text : "");

  /** The same test as in builder/questions/long_fill_in.py. @param {any} response */
  const isAnswered = (response) => /[^\s\x00-\x1f\x7f-\x9f]/.test(textOf(response));

  /** In the author's order. @param {any} response @param {Coursewright.Item} item @returns {string[]} */
  function chosenOf(response, { options = [] }) {
    const given = /** @type {any[]} */ ([]).concat(response?.chosen);
    return options.map((option) => option.id).filter((id) => given.includes(id));
  }

  /** @type {Coursewright.Type} */
  const type = {
    words: true,
    unchecked: true,

    pack(response, item) {
      const { encode, fit } = coursewright.text;
      const keys = coursewright.keys.packSet(chosenOf(response, item), item.options || []);
      return encode(fit(textOf(response), item.room || 0)) + (keys && `|${keys}`);
    },

    unpack(payload, item) {
      const { decode, fit } = coursewright.text;
      const [text, keys = ""] = payload.split("|");
      const chosen = coursewright.keys.unpack(keys, item.options || []);
      return { text: fit(decode(text), item.room || 0), chosen: chosenOf({ chosen }, item) };
    },

    isAnswered,

    mark(response, item) {
      const none = { score: null, correct: null };
      if (!item.marked) return none;
      if (!isAnswered(response)) return { score: 0, correct: false };
      const { length } = item.options || [];
      const ticked = chosenOf(response, item).length;
      return ticked ? { score: ticked / length, correct: ticked === length } : none;
    },

    parts: () => [],

    describe: (response) => ({ type: "long-fill-in", response: isAnswered(response) ? [textOf(response)] : [], patterns: [] }),

    mount(element, item, context) {
      const { all, note, one } = coursewright.elements;
      const { say, sayCount } = coursewright;
      const own = one(".own-words", element);
      const status = one("[data-verdict]", element);
      const button = one("[data-act=compare]", own);
      const counted = one(".words", own);
      /** @type {HTMLInputElement[]} */
      const criteria = all("input", own);
      const box = coursewright.writing.mount(one("[data-box]", own), item.room, changed);

      const response = () => ({ text: box.text(), chosen: criteria.filter((input) => input.checked).map((input) => input.value) });

      function draw() {
        const words = box.text().split(/\s+/).filter((/** @type {string} */ word) => /[\p{L}\p{N}]/u.test(word)).length;
        // TRANSLATORS: under a writing box: how many words are written.
        if (counted) counted.textContent = sayCount("{count} word", "{count} words", words);
        const count = response().chosen.length;
        // TRANSLATORS: under criteria by which learners mark their own text.
        status.textContent = item.marked && count ? say("You ticked {count} of {total}.", { count, total: criteria.length }) : "";
      }

      /** @param {boolean} typing */
      function changed(typing) {
        draw();
        context.changed(response(), { typing });
      }

      /** @param {boolean} open */
      function compare(open) {
        const model = one(".model", own);
        model?.replaceChildren(...(open ? [one("template[data-solution]", element).content.cloneNode(true)] : []));
        button?.setAttribute("aria-expanded", String(open));
        own.classList.toggle("opened", open);
      }

      for (const input of criteria) input.addEventListener("change", () => changed(true));
      button?.addEventListener("click", () => {
        if (isAnswered(response())) compare(button.ariaExpanded !== "true");
        else status.textContent = say("Write your own answer first.");
      });

      return {
        show(/** @type {any} */ given) {
          box.show(textOf(given));
          const chosen = chosenOf(given, item);
          for (const input of criteria) input.checked = chosen.includes(input.value);
          if (chosen.length) compare(true);
          draw();
        },
        /** @param {string} reason */
        lock(reason) {
          box.lock(!!reason);
          for (const input of criteria) input.disabled = !!reason;
          note(element, reason);
        },
      };
    },
  };
  (coursewright.questions ??= {})["long-fill-in"] = type;
})((globalThis.coursewright ??= {}));
