// @ts-check
/**
 * Other modules of the same package, where texts name them: in SCORM 2004 a page may ask the LMS for another item. Where
 * the LMS says that it would go there the name becomes a button; else the words stay that say where to look. Everything
 * is saved first, then the wish is told, then the session ends: no page of another module is loaded within this one's.
 */
(function (coursewright) {
  "use strict";

  const { all, make, one } = coursewright.elements;
  const REQUEST = "adl.nav.request";

  /** @param {any} page */
  function choice(page) {
    const { session } = page;
    const found = coursewright.scormApi.find(window, (/** @type {any} */ frame) => frame.API_1484_11);
    if (!found || session.mode === "none") return;

    /** @param {string} name @param {string[]} values */
    function call(name, ...values) {
      try {
        return String(found.api[name](...values));
      } catch (_) {
        return "";
      }
    }

    /** Only a plain yes: a session that is ended for a wish that nobody grants leaves a page that can do nothing. @param {string} target */
    const valid = (target) => call("GetValue", REQUEST + "_valid.choice.{target=" + target + "}") === "true";

    /** Whether the LMS surely has everything. @returns {Promise<boolean>} */
    const saved = () =>
      new Promise((done) => {
        const look = () => {
          const { state } = session.saveState();
          if (state === "saved") done(true);
          else if (/^(failed|signed-out)$/.test(state)) done(false);
        };
        session.tryAgain();
        session.on("save", look);
        look();
      });

    /** @param {string} target @param {() => void} restore */
    async function go(target, restore) {
      const writes = session.canWrite;
      if (writes) page.lock(one(".saving [data-when=saving]").textContent);
      const may = (!writes || (await saved())) && valid(target) && call("SetValue", REQUEST, "{target=" + target + "}choice") === "true";
      if (may) session.leaving("pagehide");
      if (writes) page.lock(may ? one(".notice[data-when=closed] strong").textContent : "");
      if (may || !valid(target)) restore();
    }

    const places = all("[data-choice]").map((/** @type {any} */ place) => {
      const target = place.getAttribute("data-choice");
      const words = [...place.childNodes];
      const button = make("button", place.getAttribute("data-name"));
      button.type = "button";
      button.addEventListener("click", () =>
        go(target, () => {
          place.replaceChildren(...words);
          place.tabIndex = -1;
          place.focus();
        }),
      );
      return () => {
        if (!button.isConnected && valid(target)) place.replaceChildren(button);
      };
    });
    const refresh = () => places.forEach((/** @type {() => void} */ show) => show());
    session.on("save", refresh);
    refresh();
  }

  // What learner.js calls for LMSs that launch in other ways; SCORM 2004 is none of them.
  (coursewright.view ??= {}).launched = choice;
})((globalThis.coursewright ??= {}));
