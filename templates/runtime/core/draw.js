// @ts-check
/** Which questions a try shows and in what order. What is drawn is stored, never computed again. */
(function (coursewright) {
  "use strict";

  /**
   * A copy in random order (Fisher and Yates).
   * @template T @param {T[]} list @param {() => number} random from 0 up to 1
   */
  function shuffled(list, random) {
    const copy = list.slice();
    for (let last = copy.length - 1; last > 0; last -= 1) {
      const other = Math.min(last, Math.floor(random() * (last + 1)));
      [copy[last], copy[other]] = [copy[other], copy[last]];
    }
    return copy;
  }

  /** How many questions a try shows. @param {Coursewright.Assessment} assessment */
  const count = ({ draw, questions }) => (draw > 0 ? Math.min(draw, questions.length) : questions.length);

  /**
   * The ids of one try's questions.
   * @param {Coursewright.Assessment} assessment @param {() => number} random
   */
  function questions(assessment, random) {
    const all = assessment.questions;
    const drawn = count(assessment) < all.length ? shuffled(all, random).slice(0, count(assessment)) : all;
    if (assessment.questionOrder === "shuffled") return shuffled(drawn, random);
    return all.filter((id) => drawn.includes(id));
  }

  /**
   * Whether a question's options are shuffled: where its type says that they are choices and mean the same in any order.
   * True and false keep their places, and so do the parts of an answer, such as items to match.
   * @param {Coursewright.Item} item @param {Coursewright.Assessment} assessment
   */
  const turns = (item, assessment) => assessment.optionOrder === "shuffled" && coursewright.questions?.[item.type]?.turns === true;

  /**
   * The order of a question's options, or null where the author's stands.
   * @param {Coursewright.Item} item @param {Coursewright.Assessment} assessment @param {() => number} random
   */
  function options(item, assessment, random) {
    if (!turns(item, assessment)) return null;
    return shuffled((item.options || []).map((option) => option.id), random);
  }

  coursewright.draw = { shuffled, questions, options, turns, count };
})((globalThis.coursewright ??= {}));
