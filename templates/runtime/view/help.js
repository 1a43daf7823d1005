// @ts-check
// TRANSLATORS FOR THIS FILE: help with a practice question inside a section.
/** Hints for a practice question, one after the other when asked for, and how often its answer may still be checked. */
(function (coursewright) {
  "use strict";

  /**
   * @param {any} page @param {string} id @param {HTMLElement} element the question
   * @param {any} control of its inputs @param {any} response the checked one, or null
   */
  coursewright.help = function (page, id, element, control, response) {
    const { all, make, one } = coursewright.elements;
    const { say, sayCount } = coursewright;
    const { data, session } = page;
    const item = data.items[id];
    const left = session.checksLeft(id);
    const correct = response && coursewright.questions[item.type].mark(response, item).correct;
    const check = one("[data-act=check]", element);
    // TRANSLATORS: under a practice question whose answer may be checked a few times only.
    const words = left ? sayCount("You can check {count} more time.", "You can check {count} more times.", left) : say("You have used all checks.");
    one(".checks", element)?.remove();
    if (left !== null && session.canWrite && !correct) check.before(make("p.checks", words));
    const over = left === 0 || (left !== null && correct);
    check.hidden = over || !session.canWrite;
    if (over) one("fieldset", element).disabled = true;

    const hints = all("template[data-hint]", element);
    const button = one("[data-act=hint]", element);
    if (!button) return;
    const shown = one(".hints", element);
    const more = () => {
      const next = hints[shown.childElementCount];
      button.hidden = !next;
      return next;
    };
    more();
    coursewright.elements.acts.hint ??= (/** @type {any} */ pressed) => {
      const question = pressed.closest("[data-item]");
      const list = one(".hints", question);
      const all_ = all("template[data-hint]", question);
      list.append(make("div.hint-text", all_[list.childElementCount].content.cloneNode(true)));
      pressed.hidden = list.childElementCount === all_.length;
    };
  };
})((globalThis.coursewright ??= {}));
