// @ts-check
// TRANSLATORS FOR THIS FILE: the time limit of the scored questions, and how learners are offered more time.
/**
 * The time left in a try: a line in the bar that nobody is read aloud, and before the end a notice with a button. The
 * notice lies at the foot of the window and stands, for the keyboard, after the question that has the focus. Nothing
 * here moves the focus but the button itself, which hands it back to where it was.
 */
(function (coursewright) {
  "use strict";

  /** @param {any} page */
  function time(page) {
    const { acts, fill, one, place } = coursewright.elements;
    const { say, sayCount } = coursewright;
    const { session } = page;
    if (!page.data.assessment?.timeLimit) return; // the script is another module's too
    const line = place("time");
    const notice = place("more-time");
    const aloud = place("time-aloud");
    const home = notice.parentNode;
    /** Where the focus was before it came to the notice. @type {any} */
    let before = null;
    let over = false;

    /** @param {number} seconds */
    function words(seconds) {
      const minutes = Math.ceil(seconds / 60);
      return seconds > 60 ? sayCount("{count} minute left", "{count} minutes left", minutes) : say("Less than a minute left");
    }

    function show() {
      const now = session.time();
      if (now ? over : !over) aloud.textContent = ""; // of a try that is no more
      if (now) over = false;
      const text = now ? words(now.left) : over ? say("Time is up. Your answers have been submitted.") : "";
      if (line.textContent !== text) line.textContent = text;
      const due = !!now?.due;
      if (due) {
        fill("[data-left]", notice, text);
        if (notice.hidden) {
          notice.hidden = false;
          (document.activeElement?.closest("#assessment .item") || home).append(notice);
          aloud.textContent = one("p", notice).innerText;
        } else if (!notice.getClientRects().length) home.append(notice); // the learner turned to another part
      } else {
        const held = notice.contains(document.activeElement);
        notice.hidden = true;
        if (held && over) one("[data-view=result] h3").focus();
      }
    }

    document.addEventListener("focusin", (event) => {
      if (!notice.contains(event.target)) before = event.target;
    });
    acts["more-time"] = () => {
      if (!session.moreTime()) return;
      aloud.textContent = words(session.time().left);
      (before?.getClientRects().length ? before : one("#main")).focus({ preventScroll: true });
    };
    session.on("time", show);
    session.on("notice", (/** @type {any} */ { kind }) => {
      if (kind !== "time-up") return;
      over = true;
      show();
      aloud.textContent = line.textContent;
    });
    show();
  }

  (coursewright.view ??= {}).time = time;
})((globalThis.coursewright ??= {}));
