// @ts-check
// TRANSLATORS FOR THIS FILE: a question with blanks to type in.
/**
 * What the types share whose answer stands in blanks, typed or chosen from a list: `{texts: {id: "…"}}`. The same
 * arithmetic as builder/questions/blanks.py.
 */
(function (coursewright) {
  "use strict";

  /** @typedef {{id: string, key: string, accepted?: string[], ignore?: string[], entries?: any[], right?: string}} Blank */

  /** What stands in a blank: the text, or the id of an entry. @param {any} response @param {Blank} blank @returns {string} */
  function given(response, { entries, id }) {
    const texts = response?.texts;
    const text = texts && !Array.isArray(texts) && Object.keys(texts).includes(id) ? texts[id] : "";
    return typeof text !== "string" || (entries && !entries.some((one) => one.id === text)) ? "" : text;
  }

  /** @param {Blank} blank @param {string} text */
  function fits(blank, text) {
    const { accepted = [], entries, ignore = [], right } = blank;
    if (entries) return text === right;
    const same = coursewright.likeness(text, ignore);
    return accepted.some((one) => coursewright.likeness(one, ignore) === same);
  }

  /**
   * Each blank with what stands in it, whether that is anything, and whether it is right.
   * @param {any} response @param {Coursewright.Item} item
   */
  function filled(response, { options = [], order }) {
    const all = options.map((/** @type {Blank} */ blank) => {
      const text = given(response, blank);
      const open = coursewright.likeness(text, []) === "";
      return { blank, text, open, right: !open && order !== "any" && fits(blank, text) };
    });
    if (order !== "any") return all;
    // Each text may stand in any blank and each answer counts once: as many as can be are right.
    /** @type {any[]} */
    const taken = [];
    /** @param {any} one @param {Set<number>} tried @returns {boolean} */
    const take = (one, tried) =>
      all.some(({ blank }, place) => {
        if (tried.has(place) || !fits(blank, one.text)) return false;
        tried.add(place);
        if (taken[place] && !take(taken[place], tried)) return false;
        taken[place] = one;
        return true;
      });
    for (const one of all) one.right = !one.open && take(one, new Set());
    return all;
  }

  /** The text as one line. @param {string} text */
  const line = (text) => text.replace(/\s+/g, " ").trim();

  /** @type {Coursewright.Type} */
  const type = {
    pack(response, { options = [], room }) {
      const { encode, fit } = coursewright.text;
      const parts = options.map((/** @type {Blank} */ blank) => {
        const text = given(response, blank);
        const kept = blank.entries ? coursewright.keys.pack([text], blank.entries) : encode(fit(text, room));
        return kept && `|${blank.key}${kept}`;
      });
      return parts.join("");
    },

    unpack(payload, { options = [], room }) {
      const { decode, fit } = coursewright.text;
      const [, ...parts] = payload.split("|");
      /** @type {{[id: string]: string}} */
      const texts = Object.create(null);
      for (const { entries, id, key } of /** @type {Blank[]} */ (options)) {
        const kept = (parts.find((part) => part.slice(0, 3) === key) || "").slice(3);
        texts[id] = entries ? coursewright.keys.unpack(kept, entries)[0] || "" : fit(decode(kept), room);
      }
      return { texts };
    },

    isAnswered: (response, item) => filled(response, item).some(({ open }) => !open),

    mark(response, item) {
      const all = filled(response, item);
      const right = all.filter((one) => one.right).length;
      const wrong = all.filter((one) => !one.open).length - right;
      return coursewright.marking.parts(item.marking, right, wrong, all.length);
    },

    parts: (response, item) =>
      filled(response, item).map(({ blank, open, right }) => ({ id: blank.id, right, said: !open && !right })),

    describe(response, item) {
      const all = filled(response, item);
      /** @param {Blank} blank @param {string} text */
      const shown = ({ entries }, text) => line(entries?.find((one) => one.id === text)?.label || text);
      const best = all.map(({ blank }) => shown(blank, blank.right || (blank.accepted || [""])[0]));
      const single = all.length === 1 && all[0].blank.accepted;
      return {
        type: "fill-in",
        response: all.every(({ open }) => open) ? [] : all.map(({ blank, text }) => shown(blank, text)),
        patterns: single ? single.slice(0, 10).map((text) => [line(text)]) : [best],
        caseMatters: all.some(({ blank }) => blank.ignore && !blank.ignore.includes("case")),
        orderMatters: item.order !== "any",
      };
    },

    typed(element) {
      const { all, one } = coursewright.elements;
      const text = one(".cloze", element);
      /** @type {any[]} */
      const blanks = all("[data-blank]", element);
      const words = blanks.map(({ selectedOptions, value }) => (value && selectedOptions ? selectedOptions[0].text : value.trim()));
      if (!words.some(Boolean)) return [];
      if (!text) return words.map((word, place) => [one("span", blanks[place].parentNode).textContent, word]);
      const copy = text.cloneNode(true);
      all(".gap", copy).forEach((/** @type {Element} */ gap, /** @type {number} */ place) => gap.replaceWith(`[${words[place] || "…"}]`));
      return [["", copy.textContent.trim()]];
    },

    mount(element, item, context) {
      const { all, note, one } = coursewright.elements;
      const { say } = coursewright;
      const full = one("[data-full]", element);
      /** @type {any[]} */
      const controls = all("[data-blank]", element);
      const accepted = new Map(controls.map((control) => [control, ""]));
      let typed = false;

      /** @param {boolean} typing */
      function changed(typing) {
        const texts = Object.fromEntries(controls.map((control) => [control.dataset.blank, accepted.get(control)]));
        context.changed({ texts }, { typing });
      }

      /** @param {any} control @param {boolean} typing */
      function take(control, typing) {
        let text = control.value;
        if (control.matches("input")) {
          const cut = coursewright.writing.fitted(accepted.get(control) || "", text, item.room);
          text = cut.text;
          if (cut.dropped) {
            control.value = text;
            control.setSelectionRange(cut.caret, cut.caret);
          }
          full.textContent = cut.dropped ? say("The box is full: what you typed last did not fit.") : "";
        }
        accepted.set(control, text);
        typed = true;
        changed(typing);
      }

      for (const control of controls) {
        control.addEventListener("input", (/** @type {InputEvent} */ event) => {
          if (!event.isComposing) take(control, control.matches("input"));
        });
        control.addEventListener("compositionend", () => take(control, true));
        control.addEventListener("change", () => {
          if (typed) changed(false);
          typed = false;
        });
      }

      return {
        show(/** @type {any} */ response) {
          const { options = [] } = item;
          for (const control of controls) {
            control.value = given(response, /** @type {Blank} */ (options.find(({ id }) => id === control.dataset.blank)));
            accepted.set(control, control.value);
          }
          full.textContent = "";
        },
        lock(/** @type {string} */ reason) {
          one("fieldset", element).disabled = !!reason;
          note(element, reason);
        },
      };
    },
  };

  coursewright.blanks = type;
})((globalThis.coursewright ??= {}));
