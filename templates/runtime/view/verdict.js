// @ts-check
// TRANSLATORS FOR THIS FILE: whether an answer to a question is right.
/** Whether an answer is right, and each option that was chosen, in words and a drawing, with the author's feedback for what was chosen. */
(function (coursewright) {
  "use strict";

  /**
   * @param {HTMLElement} element the question
   * @param {any} item
   * @param {any} response null takes the verdict away
   */
  coursewright.verdict = function (element, item, response) {
    const { all, icon, make, one } = coursewright.elements;
    const { say } = coursewright;
    const place = one("[data-verdict]", element);
    place.replaceChildren();
    for (const old of all(".mark", element)) old.remove();
    if (!response) return;
    const type = /** @type {any} */ (coursewright.questions[item.type]);
    const { correct } = type.mark(response, item);

    /** @param {string} tag @param {boolean} right */
    function sign(tag, right) {
      // TRANSLATORS: the verdict on an answer to a question.
      const word = right ? say("Right") : type.isAnswered(response, item) ? say("Not right") : say("Not answered");
      return make(tag + (right ? " good" : " bad"), icon(right ? "right" : "wrong"), make("strong", word));
    }

    place.append(sign("p.word", correct));
    const feedback = new Map(all("template", element).map((/** @type {any} */ text) => [text.dataset.feedback, text]));
    const several = response.chosen.length > 1;
    let other = !correct && feedback.get("else");
    for (const id of response.chosen) {
      const option = one(`[value="${id}"] + span`, element);
      option.after(sign("span.mark", item.answer.includes(id)));
      const own = feedback.get(id);
      const text = own || other;
      if (!text) continue;
      if (!own) other = null;
      const about = make("div.feedback", text.content.cloneNode(true));
      if (several && own) about.prepend(make("p.about-option", option.textContent));
      place.append(about);
    }
  };
})((globalThis.coursewright ??= {}));
