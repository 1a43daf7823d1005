// @ts-check
// TRANSLATORS FOR THIS FILE: whether an answer to a question is right.
/** Whether an answer is right, and each of its parts, in words and a drawing, with the author's feedback for it. */
(function (coursewright) {
  "use strict";

  /**
   * @param {HTMLElement} element the question
   * @param {any} item
   * @param {any} response null takes the verdict away
   * @param {boolean} [reveal] whether the right answer is shown where the given one is not right
   */
  coursewright.verdict = function (element, item, response, reveal) {
    const { all, icon, make, one } = coursewright.elements;
    const { say } = coursewright;
    const place = one("[data-verdict]", element);
    place.replaceChildren();
    for (const old of all(".mark", element)) old.remove();
    if (!response) return;
    const type = /** @type {any} */ (coursewright.questions[item.type]);
    const { correct, score } = type.mark(response, item);

    /** @param {string} tag @param {boolean} right @param {boolean} [partly] */
    function sign(tag, right, partly) {
      // TRANSLATORS: the verdict on an answer to a question.
      const word = right ? say("Right") : partly ? say("Partly right") : type.isAnswered(response, item) ? say("Not right") : say("Not answered");
      return make(tag + (right ? " good" : " bad"), icon(right ? "right" : "wrong"), make("strong", word));
    }

    const feedback = new Map(all("template[data-feedback]", element).map((/** @type {any} */ text) => [text.dataset.feedback, text]));
    /** @param {string} key @param {string} [about] */
    function tell(key, about) {
      const text = feedback.get(key);
      feedback.delete(key);
      if (!text) return;
      const said = make("div.feedback", text.content.cloneNode(true));
      if (about) said.prepend(make("p.about-option", about));
      place.append(said);
    }

    if (correct !== null) place.append(sign("p.word", correct, score > 0));
    const parts = type.parts(response, item);
    const rest = !correct && !parts.every((/** @type {any} */ { id, said }) => said && feedback.has(id));
    for (const { id, right, said } of parts) {
      const part = one(`[data-part="${id}"]`, element);
      const about = parts.length > 1 && one("span", part)?.textContent;
      part.append(sign("span.mark", right));
      if (said) tell(id, about);
    }
    const open = rest || (!parts.length && type.isAnswered(response, item));
    tell(correct ? "right" : open ? "else" : "");
    // What nobody marks has only a model to compare with.
    const solution = (reveal || correct === null) && !correct && one("template[data-solution]", element);
    if (solution) place.append(make("div.solution", solution.content.cloneNode(true)));
  };
})((globalThis.coursewright ??= {}));
