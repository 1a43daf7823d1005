// @ts-check
/** Whether an answer is right, in words and a drawing, with the author's feedback for what was chosen. */
(function (coursewright) {
  "use strict";

  /**
   * @param {HTMLElement} element the question
   * @param {Coursewright.Item} item
   * @param {{chosen: string[]} | null} response null takes the verdict away
   */
  function verdict(element, item, response) {
    const { all, icon, make, one } = coursewright.elements;
    const { say } = coursewright;
    const place = one("[data-verdict]", element);
    place.replaceChildren();
    element.classList.remove("right", "wrong");
    if (!response) return;
    const type = coursewright.questions[item.type];
    const answered = type.isAnswered(response, item);
    const correct = Boolean(type.mark && type.mark(response, item).correct);
    // TRANSLATORS: the verdict on an answer to a question.
    const word = correct ? say("Right") : answered ? say("Not right") : say("Not answered");
    element.classList.add(correct ? "right" : "wrong");
    place.append(make("p.word", icon(correct ? "right" : "wrong"), make("strong", word)));

    const texts = new Map(all("template[data-feedback]", element).map((text) => [text.dataset.feedback, text]));
    const chosen = response.chosen || [];
    for (const id of chosen.filter((option) => texts.has(option))) {
      const about = make("div.feedback", texts.get(id).content.cloneNode(true));
      const label = one(`input[value="${id}"] + span`, element);
      if (chosen.length > 1 && label) about.prepend(make("p.about-option", label.textContent));
      place.append(about);
    }
    const rest = texts.get("else");
    if (rest && !correct && answered && chosen.some((id) => !texts.has(id))) {
      place.append(make("div.feedback", rest.content.cloneNode(true)));
    }
  }

  coursewright.verdict = verdict;
})((globalThis.coursewright = globalThis.coursewright || {}));
