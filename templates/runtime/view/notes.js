// @ts-check
/** Everything the learner wrote, to print or to keep. */
(function (coursewright) {
  "use strict";

  /** @param {any} page */
  function notes(page) {
    const { all, button, make, one } = coursewright.elements;
    const { say } = coursewright;
    const { data, session } = page;
    const place = one("[data-view=notes]");
    const root = document.documentElement;

    /** The texts and choices of one item, each with its label. @param {string} id @returns {[string, string][]} */
    function written(id) {
      const response = session.response(id) || {};
      const element = one(`[data-item="${id}"]`);
      const labels = (response.chosen || []).map((option) => {
        const label = one(`input[value="${option}"] + span`, element);
        return label ? label.textContent : option;
      });
      const texts = Object.entries(response.texts || {}).map(([box, text]) => {
        const label = one(`[data-box="${box}"] .box-label`, element);
        return [label ? label.textContent : box, text];
      });
      return [["", labels.join("\n")], ["", response.text || ""], ...texts].filter(([, text]) => text.trim());
    }

    /** The notes as a document fragment; headings begin at `level`. @param {number} level */
    function build(level) {
      const body = document.createDocumentFragment();
      for (const section of data.sections) {
        const ids = Object.keys(data.items).filter((id) => data.items[id].section === section.id);
        const parts = ids.filter((id) => coursewright.blocks && coursewright.blocks[data.items[id].type] && written(id).length);
        if (parts.length) body.append(make(`h${level}`, section.title));
        for (const id of parts) {
          const prompt = document.getElementById(`prompt-${id}`);
          body.append(make(`h${level + 1}`, prompt ? prompt.textContent.trim() : id));
          for (const [label, text] of written(id)) {
            if (label) body.append(make("p", make("strong", label)));
            body.append(make("p.note", text));
          }
        }
      }
      if (!body.childNodes.length) body.append(make("p", say("You have not written anything yet.")));
      return body;
    }

    function download() {
      const copy = document.implementation.createHTMLDocument(data.module.title);
      copy.documentElement.lang = root.lang;
      copy.documentElement.dir = root.dir;
      const charset = copy.createElement("meta");
      charset.setAttribute("charset", "utf-8");
      const style = copy.createElement("style");
      style.textContent = "body{max-width:40em;margin:2em auto;padding:0 1em;font:1.1em/1.6 sans-serif}.note{white-space:pre-wrap}";
      copy.head.prepend(charset);
      copy.head.append(style);
      copy.body.append(make("h1", data.module.title), build(2));
      const file = new Blob(["<!DOCTYPE html>\n", copy.documentElement.outerHTML], { type: "text/html" });
      const link = make("a");
      link.href = URL.createObjectURL(file);
      link.download = `${data.module.id}-notes.html`;
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      one("[data-view=notes-status]").textContent = say("Your notes are in your downloads.");
    }

    /** @param {string} what "notes" or "module" */
    function print(what) {
      place.replaceChildren(make("h2", say("My notes")), build(3));
      root.dataset.print = what;
      if (what === "module") keys(one("[data-print-answers]").checked);
      window.print();
    }

    /** The right answers of the practice questions, for paper, when asked for. @param {boolean} wanted */
    function keys(wanted) {
      for (const old of all(".paper-key")) old.remove();
      for (const id of wanted ? Object.keys(data.items) : []) {
        const item = data.items[id];
        const element = one(`[data-item="${id}"]`);
        if (!item.section || !item.answer || !element) continue;
        const key = make("div.paper-key", make("p", make("strong", say("Answer"))));
        for (const option of item.answer) {
          key.append(make("p", one(`input[value="${option}"] + span`, element).textContent));
          const text = one(`template[data-feedback="${option}"]`, element);
          if (text) key.append(text.content.cloneNode(true));
        }
        element.append(key);
      }
    }

    window.addEventListener("afterprint", () => {
      delete root.dataset.print;
      keys(false);
    });
    for (const way of all("[data-print]")) {
      if (way !== root) way.addEventListener("click", () => print(way.dataset.print));
    }
    one("[data-download]").addEventListener("click", download);
    return {
      actions: () => [
        button(say("Download my notes"), download),
        button(say("Print my notes"), () => print("notes")),
      ],
    };
  }

  coursewright.view = Object.assign(coursewright.view || {}, { notes });
})((globalThis.coursewright = globalThis.coursewright || {}));
