// @ts-check
// TRANSLATORS FOR THIS FILE: help with a question.
/** Hints for a practice question, one after the other when asked for, and how often an answer may still be checked. */
(function (coursewright) {
  "use strict";

  const { acts, all, make, one } = coursewright.elements;
  /** The questions whose checks are counted and not used up. @type {WeakSet<Element>} */
  const counted = new WeakSet();

  /**
   * Asked before a counted check is spent on an answer with parts left open; "" when there is nothing to ask.
   * @param {Element} question
   */
  function doubt(question) {
    const parts = all("select, [type=text], [role=radiogroup]", one("fieldset", question));
    const open = parts.filter((/** @type {any} */ part) =>
      part.value === undefined ? !one(":checked", part) : part.ariaInvalid || !part.value.trim(),
    );
    // An answer that is open as a whole is no answer, which is said without this.
    if (!counted.has(question) || open.length === parts.length) return "";
    // TRANSLATORS: after the first press of the button Check, when only a part of an answer is there and checks are limited.
    return open.length && coursewright.sayCount("{count} part has no answer yet. Press Check again to check all the same.", "{count} parts have no answer yet. Press Check again to check all the same.", open.length);
  }

  // Before the button acts. What was asked goes with every change of the answer, and then is asked anew.
  document.addEventListener(
    "click",
    (event) => {
      const question = /** @type {any} */ (event.target).closest("[data-act=check]")?.closest("[data-item]");
      // A verdict that still stands is about the same answer: a second click in a row costs nothing.
      if (question && counted.has(question) && one("[data-verdict] .word", question)) event.stopPropagation();
      const words = question && doubt(question);
      const verdict = words && one("[data-verdict]", question);
      if (!words || verdict.textContent === words) return;
      verdict.textContent = words;
      event.stopPropagation();
    },
    true,
  );

  acts.hint = (/** @type {any} */ button) => {
    const question = button.closest("[data-item]");
    const hints = all("template[data-hint]", question);
    const shown = one(".hints", question);
    const next = hints[shown.childElementCount];
    if (next) shown.append(make("div.hint-text", next.content.cloneNode(true)));
    // A button that has the focus is never taken away: it only says that there is no more.
    button.setAttribute("aria-disabled", String(shown.childElementCount === hints.length));
  };

  /**
   * Shows how often the answer of a question may still be checked, and closes the question when it is over.
   * @param {any} session @param {string} id @param {any} item @param {HTMLElement} element the question
   * @param {boolean} correct whether the last checked answer is fully right
   */
  coursewright.help = function (session, id, item, element, correct) {
    const { say, sayCount } = coursewright;
    const left = session.checksLeft(id);
    one(".checks", element)?.remove();
    if (left === null || !session.canWrite) return;
    const over = left === 0 || correct;
    counted[over ? "delete" : "add"](element);
    one("[data-act=check]", element).setAttribute("aria-disabled", String(over));
    one("fieldset", element).disabled = over;
    // A question of a try that is checked once needs no counting.
    if (correct || (!item.section && !(item.attempts > 1))) return;
    const words = left
      ? sayCount("You can check {count} more time.", "You can check {count} more times.", left)
      : say("You have used all checks.");
    one(".verdict", element).before(make("p.checks", words));
  };
})((globalThis.coursewright ??= {}));
