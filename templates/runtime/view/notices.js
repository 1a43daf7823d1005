// @ts-check
/** What a learner must be told, with the remedy: in one live region above the content, each notice once. */
(function (coursewright) {
  "use strict";

  /** @param {any} page */
  function notices(page) {
    const { button, icon, make, one } = coursewright.elements;
    const { say, time } = coursewright;
    const { session } = page;
    const place = one("[data-view=notice]");
    /** @type {Map<string, HTMLElement>} */
    const shown = new Map();
    let online = navigator.onLine !== false;
    let closed = false;

    /**
     * Shows a notice, or takes it away; one that stands there already is left alone, so that it is not read out again.
     *
     * @param {string} name
     * @param {boolean} wanted
     * @param {() => {symbol: string, title: string, text: string, actions?: HTMLElement[]}} build
     */
    function set(name, wanted, build) {
      const present = shown.get(name);
      if (!wanted && present) {
        present.remove();
        shown.delete(name);
      }
      if (!wanted || present) return;
      const { symbol, title, text, actions = [] } = build();
      const body = make("div", make("p", make("strong", title)), make("p", text));
      if (actions.length) body.append(make("p.actions", ...actions));
      const notice = make(`div.notice ${name}`, icon(symbol), body);
      shown.set(name, notice);
      place.append(notice);
    }

    const again = () => button(say("Try again"), () => session.tryAgain(), "main");

    function refresh() {
      const { state } = session.saveState();
      const open = session.mode === "normal" && !closed;
      const unsaved = ["failed", "waiting"].includes(state) && open;
      set("none", session.mode === "none", () => ({
        symbol: "warning",
        title: say("Nothing you do here is recorded."),
        text:
          state === "failed"
            ? say(
                "The learning system refused to open a session. You can read and try everything, but there will be no progress and no result. Close this window and open the module from your course again. If this message comes back, send the report at the foot of this page to your help desk.",
              )
            : say(
                "No learning system was found. You can read and try everything, but there will be no progress and no result. To be recorded, close this window and open the module from your course. If this message comes back, send the report at the foot of this page to your help desk.",
              ),
        actions: [button(say("Try again"), () => window.location.reload(), "main")],
      }));
      set("offline", unsaved && !online, () => ({
        symbol: "warning",
        title: say("You are offline."),
        text: say("Carry on reading and writing, and keep this tab open: it will be saved when the connection is back."),
        actions: [again()],
      }));
      set("failed", state === "failed" && online && open, () => ({
        symbol: "warning",
        title: say("Your latest work is not saved."),
        text: say(
          "The learning system did not accept it. It is kept in this tab and will be sent again. Keep the tab open until the line at the top says that it is saved.",
        ),
        actions: [again()],
      }));
      set("signed-out", state === "signed-out" && open, () => ({
        symbol: "warning",
        title: say("Your sign-in to the learning system has run out."),
        text: say("Keep this tab open. Sign in again in another tab, then come back and try again: what you did here is still there."),
        actions: [again()],
      }));
      set("review", session.mode === "review", () => ({
        symbol: "information",
        title: say("You are looking back at this module."),
        text: say(
          "The learning system has opened it for review. You can read everything; nothing can be changed and nothing is recorded.",
        ),
        actions: page.noteActions(),
      }));
      set("browse", session.mode === "browse", () => ({
        symbol: "information",
        title: say("This is a preview."),
        text: say("The learning system has opened the module for browsing. Nothing can be changed and nothing is recorded."),
      }));
      const { offer } = session;
      set("offer", Boolean(offer), () => ({
        symbol: "information",
        title: say("This tab still holds work from an earlier visit."),
        text: offer.certain
          ? // TRANSLATORS: {time} is a time of day, with the day when it is not today's.
            say("It is from {time} and did not reach the learning system. Shall it be put back?", {
              time: time(offer.savedAt, page.now()),
            })
          : say(
              "It is from {time}. We cannot tell whether it reached the learning system: what you see now may be newer. If you put it back, it takes the place of what is there.",
              { time: time(offer.savedAt, page.now()) },
            ),
        actions: [
          button(say("Put it back"), () => page.answered(session.takeOffer()), "main"),
          button(say("Leave it out"), () => page.answered(session.declineOffer())),
        ],
      }));
      set("closed", closed, () => ({
        symbol: "right",
        title: say("Saved. You can close this window."),
        text: say("To carry on, open the module again from your course."),
      }));
    }

    for (const event of ["online", "offline"]) {
      window.addEventListener(event, () => {
        online = event === "online";
        if (online && ["failed", "waiting"].includes(session.saveState().state)) session.tryAgain();
        refresh();
      });
    }
    for (const event of ["save", "notice", "change"]) session.on(event, refresh);
    refresh();
    return {
      refresh,
      close() {
        closed = true;
        refresh();
        window.scrollTo(0, 0);
      },
    };
  }

  coursewright.view = Object.assign(coursewright.view || {}, { notices });
})((globalThis.coursewright = globalThis.coursewright || {}));
