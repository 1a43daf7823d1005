// @ts-check
// TRANSLATORS FOR THIS FILE: everything the learner wrote in this module, to print or to download.
/** Everything the learner wrote, to print or to keep. */
(function (coursewright) {
  "use strict";

  const STYLE = "body{max-width:40em;margin:2em auto;padding:0 1em;font:1.1em/1.6 sans-serif}.note{white-space:pre-wrap}";

  /** @param {any} page */
  function notes(page) {
    const { acts, all, make, one, place, when } = coursewright.elements;
    const { data, session } = page;
    const root = document.documentElement;

    /** The choices and texts of one item, each with its label. @param {string} id @param {any} element @returns {string[][]} */
    function written(id, element) {
      const { chosen = [], text = "", texts = {} } = session.response(id) || session.attempt().answers[id] || {};
      const label = (/** @type {string} */ selector) => one(selector, element).textContent;
      return [
        ["", chosen.map((/** @type {string} */ option) => label(`[value="${option}"] + span`)).join("\n")],
        ["", text],
        ...Object.keys(texts).map((box) => [label(`[data-box="${box}"] .box-label`), texts[box]]),
      ].filter((pair) => pair[1].trim());
    }

    /** All of it; headings begin at `level`. @param {number} level */
    function build(level) {
      const body = document.createDocumentFragment();
      for (const part of all("[data-section], #assessment")) {
        let heading = make(`h${level}`, one("h2", part).textContent);
        for (const element of all("[data-item]", part)) {
          const id = element.dataset.item;
          const { mark, unchecked } = coursewright.suspend.typeOf(data.items[id]);
          const pairs = mark && !unchecked ? [] : written(id, element);
          if (!pairs.length) continue;
          body.append(heading, make(`h${level + 1}`, one(".prompt", element).textContent.trim()));
          heading = "";
          for (const [label, text] of pairs) body.append(make("p", make("strong", label)), make("p.note", text));
        }
      }
      return body.firstChild ? body : one("[data-when=nothing]", place("notes")).textContent;
    }

    acts.download = () => {
      const copy = make("html", make("head", make("title", data.module.title), make("style", STYLE)));
      copy.lang = root.lang;
      copy.dir = root.dir;
      copy.append(make("body", make("h1", data.module.title), build(2)));
      // The byte order mark tells every browser that it is UTF-8.
      const link = make("a");
      link.href = URL.createObjectURL(new Blob(["\ufeff<!DOCTYPE html>\n", copy.outerHTML], { type: "text/html" }));
      link.download = `${data.module.id}-notes.html`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      when(one("#finish .downloads"), "downloaded");
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

    acts["print-notes"] = () => {
      one("div", place("notes")).replaceChildren(build(3));
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
