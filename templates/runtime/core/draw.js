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

  /** Types whose options are never shuffled; builder/questions/registry.py has the same list. */
  const FIXED_ORDER = ["true-false", "likert", "long-fill-in", "hotspot"];

  /**
   * Whether a question's options are shuffled.
   * @param {Coursewright.Item} item @param {Coursewright.Assessment} assessment
   */
  const turns = (item, assessment) =>
    assessment.optionOrder === "shuffled" && !FIXED_ORDER.includes(item.type) && item.options !== undefined;

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
