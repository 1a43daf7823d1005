// @ts-check
/** The line that says whether everything is saved, the notices, and *Save and exit*. */
(function (coursewright) {
  "use strict";

  /** @param {any} page */
  function saving(page) {
    const { acts, all, fill, one, place, when } = coursewright.elements;
    const { session } = page;
    const line = place("save");
    const notices = place("notices");
    const recorded = session.mode === "normal";
    let online = navigator.onLine !== false;
    /** Which notice says that the learner may go: "closed", or "all-saved" while the session goes on. @type {string | false} */
    let left = "";

    function refresh() {
      const { at, state } = session.saveState();
      const { offer } = session;
      const closed = left === "closed";
      const open = recorded && !closed;
      const failed = open && state === "failed";
      const offline = open && !online && (failed || state === "waiting");
      when(line, session.mode === "none" ? "none" : state === "saved" && at === null ? "nothing" : state);
      if (at !== null) fill("[data-saved]", line, coursewright.time(at, page.now()));
      when(
        notices,
        session.mode === "none" && (state === "none" ? "no-lms" : "refused"),
        offline ? "offline" : failed && "failed",
        open && state === "signed-out" && state,
        session.mode,
        open && offer && (offer.certain ? "offer-certain" : "offer-uncertain"),
        !closed && session.damaged && "damaged",
        left,
      );
      if (offer) fill("[data-offer]", notices, coursewright.time(offer.savedAt, page.now()));
    }

    for (const event of ["online", "offline"]) {
      window.addEventListener(event, () => {
        online = event === "online";
        if (online && session.saveState().state === "failed") session.tryAgain();
        refresh();
      });
    }
    session.on("change", () => {
      if (session.canWrite) left = "";
    });
    for (const event of ["save", "change", "notice"]) session.on(event, refresh);

    acts["try-again"] = () => session.tryAgain();
    acts.take = () => {
      session.takeOffer();
      page.show();
    };
    acts.decline = () => session.declineOffer();
    acts.exit = async () => {
      /** @param {string} words that stand ready in the page */
      const lock = (words) => page.lock(one(words).textContent);
      lock(".saving [data-when=saving]");
      const { closed, ok } = await session.exit();
      left = ok && (closed ? "closed" : "all-saved");
      if (session.canWrite) page.lock("");
      else if (ok) lock(".notice[data-when=closed] strong");
      refresh();
      window.scrollTo(0, 0);
    };
    for (const button of all("[data-act=exit]")) button.hidden = !recorded;
    refresh();
  }

  (coursewright.view ??= {}).saving = saving;
})((globalThis.coursewright ??= {}));
