// @ts-check
/** The line that says whether everything is saved, the notices, and *Save and exit*. */
(function (coursewright) {
  "use strict";

  /** @param {any} page */
  function saving(page) {
    const { acts, all, fill, place, when } = coursewright.elements;
    const { session } = page;
    const line = place("save");
    const notices = place("notices");
    const recorded = session.mode === "normal";
    let online = navigator.onLine !== false;
    let closed = false;

    function refresh() {
      const { at, state } = session.saveState();
      const { offer } = session;
      const open = recorded && !closed;
      const failed = open && state === "failed";
      const offline = open && !online && (failed || state === "waiting");
      when(line, session.mode === "none" ? "none" : state === "saved" && at === null ? "nothing" : state);
      if (at !== null) fill("[data-saved]", line, coursewright.time(at, page.now()));
      when(
        notices,
        session.mode === "none" && (state === "failed" ? "refused" : "no-lms"),
        offline ? "offline" : failed && "failed",
        open && state === "signed-out" && state,
        (session.mode === "review" || session.mode === "browse") && session.mode,
        open && offer && (offer.certain ? "offer-certain" : "offer-uncertain"),
        closed && "closed",
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
    for (const event of ["save", "change", "notice"]) session.on(event, refresh);

    acts["try-again"] = () => session.tryAgain();
    acts.take = () => {
      session.takeOffer();
      page.show();
    };
    acts.decline = () => session.declineOffer();
    acts.exit = async () => {
      // TRANSLATORS: why nothing can be changed while the last save runs.
      page.lock(coursewright.say("Saving …"));
      const { ok } = await session.exit();
      closed = ok;
      page.lock(ok ? coursewright.say("Saved. You can close this window.") : "");
      refresh();
      window.scrollTo(0, 0);
    };
    for (const button of all("[data-act=exit]")) button.hidden = !recorded;
    refresh();
  }

  (coursewright.view ??= {}).saving = saving;
})((globalThis.coursewright ??= {}));
