// @ts-check
// TRANSLATORS FOR THIS FILE: whether an answer to a question is right.
/** Whether an answer is right, in words and a drawing, with the author's feedback for what was chosen. */
(function (coursewright) {
  "use strict";

  /**
   * @param {HTMLElement} element the question
   * @param {Coursewright.Item} item
   * @param {any} response null takes the verdict away
   */
  coursewright.verdict = function (element, item, response) {
    const { all, icon, make, one } = coursewright.elements;
    const { say } = coursewright;
    const place = one("[data-verdict]", element);
    place.replaceChildren();
    element.classList.remove("right", "wrong");
    if (!response) return;
    const type = /** @type {any} */ (coursewright.questions[item.type]);
    const answered = type.isAnswered(response, item);
    const mark = type.mark(response, item).correct ? "right" : "wrong";
    element.classList.add(mark);
    // TRANSLATORS: the verdict on an answer to a question.
    const word = mark === "right" ? say("Right") : answered ? say("Not right") : say("Not answered");
    place.append(make("p.word", icon(mark), make("strong", word)));

    const feedback = new Map(all("template", element).map((/** @type {any} */ text) => [text.dataset.feedback, text]));
    const several = response.chosen.length > 1;
    let other = mark === "wrong" && feedback.get("else");
    for (const id of response.chosen) {
      const own = feedback.get(id);
      const text = own || other;
      if (!text) continue;
      if (!own) other = null;
      const about = make("div.feedback", text.content.cloneNode(true));
      if (several && own) about.prepend(make("p.about-option", one(`[value="${id}"] + span`, element).textContent));
      place.append(about);
    }
  };
})((globalThis.coursewright ??= {}));
