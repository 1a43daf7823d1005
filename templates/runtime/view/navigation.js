// @ts-check
/**
 * One part of the module at a time: the menu, Previous and Next, links within the page. Nothing is pushed to the
 * browser's history, so Back means what it means in the LMS.
 */
(function (coursewright) {
  "use strict";

  /** Milliseconds within which a second press is the other half of a double click. */
  const A_MOMENT = 400;

  /** @param {Coursewright.Data} data */
  function navigation(data) {
    const { acts, all, one, place, when } = coursewright.elements;
    const { say } = coursewright;
    const parts = all(".page");
    const order = parts.filter((/** @type {HTMLElement} */ part) => !part.matches(".aside"));
    const menu = place("menu");
    const menuButton = one("button", menu);
    /** @type {any} */
    let session = null;
    let current = parts[0];
    let turned = -A_MOMENT;
    let isOpen = false;
    /** The link that led to the references or the glossary. @type {any} */
    let origin = null;

    /** @param {HTMLElement} part @param {boolean} [resumed] whether the learner stopped here the last time */
    function display(part, resumed) {
      current = part;
      place("resumed").hidden = !resumed;
      for (const other of parts) other.hidden = other !== part;
      document.documentElement.dataset.at = part.id;
      const title = one("h2", part).textContent;
      const section = part.dataset.section;
      const number = data.sections.findIndex((candidate) => candidate.id === section) + 1;
      place("progress").textContent = number ? say("Section {number} of {total}", { number, total: data.sections.length }) : title;
      // TRANSLATORS: the window's title: the part that is shown, then the module.
      document.title = say("{part} – {module}", { part: title, module: data.module.title });
      if (session && section) session.visit(section);
      refresh();
    }

    /** Goes to a part and puts the focus on its heading. @param {HTMLElement} part */
    function go(part) {
      display(part);
      window.scrollTo(0, 0);
      one("h2", part).focus();
    }

    /** Goes to any element of the page, wherever it stands. @param {string} id @param {HTMLElement} from */
    function find(id, from) {
      const target = document.getElementById(id);
      if (!target) return;
      const part = target.closest(".page");
      if (target === part) return go(target);
      const back = part && one("[data-act=back]", part);
      if (back && !current.matches(".aside")) {
        origin = from;
        back.hidden = false;
      }
      if (part && part !== current) display(/** @type {HTMLElement} */ (part));
      for (const box of all("details")) if (box.contains(target)) box.open = true;
      if (target.tabIndex < 0) target.tabIndex = -1;
      target.focus();
    }

    /** @param {number} step */
    function turn(step) {
      // The second half of a double click falls on the part that the first has opened.
      const now = performance.now();
      if (now - turned < A_MOMENT) return;
      turned = now;
      if (step > 0 && current.dataset.section) session.markSeen(current.dataset.section);
      go(order[order.indexOf(current) + step]);
    }

    /** @param {boolean} open */
    function setMenu(open) {
      isOpen = open;
      menuButton.setAttribute("aria-expanded", open);
    }

    /** Which sections are read, in the menu and along the bar. */
    function refresh() {
      const attempt = session?.attempt();
      for (const link of all("a", menu)) {
        const part = one(link.hash);
        const read = session?.seen(part.dataset.section);
        const tried = part.id === "assessment" && attempt?.used;
        const mark = read ? "read" : tried ? (attempt.passed ? "passed" : "submitted") : "";
        when(link, mark);
        const done = !!mark && (mark !== "submitted" || (data.assessment?.passMark === null));
        link.classList.toggle("done", done);
        const here = part === current && "page";
        link.setAttribute("aria-current", here);
        const step = one(`[data-step="${part.id}"]`);
        if (step) step.className = done ? "done" : here ? "current" : "";
      }
    }

    document.addEventListener("click", (event) => {
      const link = /** @type {Element} */ (event.target).closest('a[href^="#"]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      setMenu(false);
      if (session) find(decodeURIComponent(/** @type {any} */ (link).hash.slice(1)), /** @type {any} */ (link));
    });
    acts.next = () => turn(1);
    acts.previous = () => turn(-1);
    acts.menu = () => setMenu(!isOpen);
    acts.back = () => {
      display(origin.closest(".page"));
      origin.focus();
    };
    menu.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Escape" || !isOpen) return;
      setMenu(false);
      menuButton.focus();
    });
    menu.addEventListener("focusout", (/** @type {FocusEvent} */ event) => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) setMenu(false);
    });

    display(current);
    return {
      go,
      refresh,
      /** Where the learner stopped: the open try, else the bookmark, else the start. @param {any} opened */
      resume(opened) {
        session = opened;
        const mark = session.bookmark();
        const part = session.attempt().open
          ? one("#assessment")
          : parts.find((/** @type {HTMLElement} */ candidate) => mark && candidate.dataset.section === mark);
        display(part || current, !!part);
      },
    };
  }

  (coursewright.view ??= {}).navigation = navigation;
})((globalThis.coursewright ??= {}));
