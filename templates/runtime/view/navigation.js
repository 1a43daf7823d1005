// @ts-check
/**
 * One part of the module at a time: the menu, Previous and Next, links within the page. Nothing is pushed to the
 * browser's history, so Back means what it means in the LMS.
 */
(function (coursewright) {
  "use strict";

  /** @param {Coursewright.Data} data */
  function navigation(data) {
    const { all, one } = coursewright.elements;
    const { say } = coursewright;
    const root = document.documentElement;
    const parts = all("main > .page");
    const order = parts.filter((part) => !part.matches("[data-references], [data-about]"));
    const menu = one("[data-view=menu]");
    const menuButton = one("button", menu);
    const back = one("[data-back]");
    /** @type {any} */
    let session = null;
    /** @type {HTMLElement} */
    let current = parts[0];
    /** The link that led to the references. @type {HTMLElement | null} */
    let origin = null;

    /** @param {HTMLElement} part */
    const titleOf = (part) => one("h2", part).textContent || "";

    /** @param {HTMLElement} part */
    function display(part) {
      current = part;
      for (const other of parts) other.hidden = other !== part;
      root.dataset.at = part.id;
      const number = data.sections.findIndex((section) => section.id === part.dataset.section) + 1;
      one("[data-view=progress]").textContent = number
        ? say("Section {number} of {total}", { number, total: data.sections.length })
        : titleOf(part);
      // TRANSLATORS: the window's title: the part that is shown, then the module.
      document.title = say("{part} – {module}", { part: titleOf(part), module: data.module.title });
      refresh();
    }

    /** Goes to a part and puts the focus on its heading. @param {HTMLElement} part */
    function go(part) {
      display(part);
      window.scrollTo(0, 0);
      one("h2", part).focus();
      if (session && part.dataset.section) session.visit(part.dataset.section);
    }

    /** Goes to any element of the page, wherever it stands. @param {string} id @param {HTMLElement} [from] */
    function find(id, from) {
      const target = document.getElementById(id);
      const part = /** @type {HTMLElement | null} */ (target && target.closest(".page"));
      if (!target || !part) {
        if (target) target.focus();
        return;
      }
      if (target === part) {
        go(part);
        return;
      }
      if (part !== current) {
        display(part);
        if (session && part.dataset.section) session.visit(part.dataset.section);
      }
      if (part.matches("[data-references]")) {
        origin = from || null;
        if (back) back.hidden = !origin;
      }
      for (let box = target.closest("details"); box; box = box.parentElement && box.parentElement.closest("details")) {
        box.open = true;
      }
      if (!target.matches("a, button, input, textarea, summary, [tabindex]")) target.tabIndex = -1;
      target.focus();
    }

    /** @param {number} step */
    function turn(step) {
      if (step > 0 && current.dataset.section && session) session.markSeen(current.dataset.section);
      const next = order[order.indexOf(current) + step];
      if (next) go(next);
    }

    /** @param {boolean} open */
    function setMenu(open) {
      menuButton.setAttribute("aria-expanded", String(open));
    }

    /** Which sections are read, in the menu and along the bar. */
    function refresh() {
      for (const link of all("a", menu)) {
        const id = link.hash.slice(1);
        const part = document.getElementById(id);
        const section = part && part.dataset.section;
        const attempt = session && part && part.matches("[data-assessment]") ? session.attempt() : null;
        let mark = "";
        if (section && session && session.seen(section)) {
          // TRANSLATORS: stands behind a section's title in the menu, for screen readers.
          mark = say("(read)");
        } else if (attempt && attempt.passed) {
          // TRANSLATORS: stands behind the title of the scored questions in the menu.
          mark = say("(passed)");
        } else if (attempt && attempt.used) {
          // TRANSLATORS: stands behind the title of the scored questions in the menu.
          mark = say("(submitted)");
        }
        const place = one(".mark", link);
        if (place) place.textContent = mark;
        link.classList.toggle("done", mark !== "");
        if (part === current) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
        const step = one(`[data-step="${id}"]`);
        if (step) step.className = part === current ? "current" : mark ? "done" : "";
      }
    }

    document.addEventListener("click", (event) => {
      const clicked = /** @type {Element} */ (event.target);
      const link = /** @type {HTMLAnchorElement | null} */ (clicked.closest('a[href^="#"]'));
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      setMenu(false);
      find(decodeURIComponent(link.hash.slice(1)), link);
    });
    for (const button of all("[data-next]")) button.addEventListener("click", () => turn(1));
    for (const button of all("[data-previous]")) button.addEventListener("click", () => turn(-1));
    if (back) {
      back.addEventListener("click", () => {
        const part = /** @type {HTMLElement | null} */ (origin && origin.closest(".page"));
        if (!origin || !part) return;
        display(part);
        origin.focus();
      });
    }
    menuButton.addEventListener("click", () => setMenu(menuButton.getAttribute("aria-expanded") !== "true"));
    menu.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Escape") return;
      setMenu(false);
      menuButton.focus();
    });
    menu.addEventListener("focusout", (/** @type {FocusEvent} */ event) => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) setMenu(false);
    });

    display(parts[0]);
    return {
      find,
      go,
      refresh,
      /** Where the learner stopped: the open try, else the bookmark, else the start. @param {any} opened */
      resume(opened) {
        session = opened;
        const attempt = session.attempt();
        const mark = session.bookmark();
        const part =
          attempt.open
            ? one("[data-assessment]")
            : parts.find((candidate) => candidate.dataset.section && candidate.dataset.section === mark);
        if (part) display(part);
        refresh();
      },
    };
  }

  coursewright.view = Object.assign(coursewright.view || {}, { navigation });
})((globalThis.coursewright = globalThis.coursewright || {}));
