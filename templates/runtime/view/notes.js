// @ts-check
/** Everything the learner wrote, to print or to keep. */
(function (coursewright) {
  "use strict";

  /** What underlines a heading in plain text. @type {{[tag: string]: string}} */
  const LINES = { H1: "=", H2: "-" };

  /** @param {any} page */
  function notes(page) {
    const { acts, all, make, one, place, when } = coursewright.elements;
    const { data, session } = page;
    const root = document.documentElement;
    /** @param {Element} element @returns {string} */
    const words = (element) => (coursewright.words?.(element) ?? /** @type {string} */ (element.textContent)).trim();

    /** The choices and texts of one item, each with its label. @param {string} id @param {any} element @returns {string[][]} */
    function written(id, element) {
      const { chosen = [], text = "", texts = {} } = session.response(id) || session.attempt().answers[id] || {};
      const label = (/** @type {string} */ selector) => words(one(selector, element));
      return [
        ["", chosen.map((/** @type {string} */ option) => label(`[value="${option}"] + span`)).join("\n")],
        [one("fieldset ~ .prompt", element) ? label("fieldset ~ .prompt") : "", text],
        ...Object.keys(texts).map((box) => [label(`[data-box="${box}"] .box-label`), texts[box]]),
      ];
    }

    /** All of it; headings begin at `level`. @param {number} level */
    function build(level) {
      const body = new DocumentFragment();
      for (const part of all("[data-section], #assessment")) {
        let heading = make(`h${level}`, one("h2", part).textContent);
        for (const element of all("[data-item]", part)) {
          const id = element.dataset.item;
          const { mark, typed, unchecked } = coursewright.suspend.typeOf(data.items[id]);
          /** @type {string[][]} */
          const every = mark && !unchecked ? typed?.(element) || [] : written(id, element);
          const pairs = every.filter((pair) => pair[1].trim());
          if (!pairs.length) continue;
          body.append(heading, make(`h${level + 1}`, words(one(".prompt", element))));
          heading = "";
          for (const [label, text] of pairs) {
            if (label) body.append(make("p", make("strong", label)));
            body.append(make("p.note", text));
          }
        }
      }
      return body.firstChild ? body : one("[data-when=nothing]", place("notes")).textContent;
    }

    /** With the day, since one may write on. */
    const whole = () =>
      make("body", make("h1", data.module.title), make("p", coursewright.time(Date.now(), 0)), build(2));

    /** @param {string} ending of the file's name @param {string} type @param {string} text */
    function give(ending, type, text) {
      const link = make("a");
      // The byte order mark tells every program that it is UTF-8. The address goes with the page.
      link.href = URL.createObjectURL(new Blob(["\ufeff", text], { type: `text/${type}` }));
      link.download = `${data.module.id}-notes.${ending}`;
      link.click();
      when(one("#finish .downloads"), "downloaded");
    }

    acts.download = () => {
      const head = make("title", data.module.title).outerHTML + place("notes").dataset.head;
      give("html", "html", `<!DOCTYPE html>\n<html lang="${root.lang}" dir="${root.dir}"><head>${head}</head>${whole().outerHTML}</html>\n`);
    };
    acts["download-text"] = () => {
      const parts = [...whole().childNodes].map(({ nodeName, textContent: text }) =>
        LINES[nodeName] ? `${text}\n${LINES[nodeName].repeat(text.length)}` : text,
      );
      give("txt", "plain", `${parts.filter(Boolean).join("\n\n")}\n`);
    };

    /** The right answers of the practice questions, for paper; a model answer where nothing is right or wrong. */
    function addKeys() {
      for (const id of Object.keys(data.items)) {
        const { answer, section } = data.items[id];
        const element = one(`[data-item="${id}"]`);
        const solution = one("template[data-solution]", element);
        if (!section || !solution) continue;
        const key = make("div.paper-key", solution.content.cloneNode(true));
        for (const about of Array.isArray(answer) ? answer : ["right"]) {
          const text = one(`[data-feedback="${about}"]`, element);
          if (text) key.append(text.content.cloneNode(true));
        }
        element.append(key);
      }
    }

    const fillIn = () => one("div", place("notes")).replaceChildren(build(4));
    place("notes").addEventListener("toggle", fillIn);
    acts["print-notes"] = () => {
      fillIn();
      place("notes").open = true;
      root.dataset.print = "notes";
      window.print();
    };
    acts["print-module"] = () => {
      if (one("[data-print-answers]").checked) addKeys();
      window.print();
    };
    window.addEventListener("afterprint", () => {
      delete root.dataset.print;
      for (const key of all(".paper-key")) key.remove();
    });
  }

  (coursewright.view ??= {}).notes = notes;
})((globalThis.coursewright ??= {}));
