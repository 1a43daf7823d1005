// @ts-check
/**
 * What an answer is worth: the same arithmetic as builder/questions/marking.py, held to it by shared vectors. Every
 * rule is defined with worked numbers in docs/reference/marking.md.
 */
(function (coursewright) {
  "use strict";

  /** The mark of an answer that has no parts. @param {boolean} correct @returns {Coursewright.Mark} */
  const whole = (correct) => ({ score: correct ? 1 : 0, correct });

  /**
   * The mark of an answer with parts: how many are right, how many were given and are not, and how many a full answer
   * has. Who gives more than is asked for loses a right one for each too many; only options can be too many.
   * @param {string | undefined} marking @param {number} right @param {number} wrong @param {number} total
   * @returns {Coursewright.Mark}
   */
  function parts(marking, right, wrong, total) {
    const correct = total > 0 && right === total && wrong === 0;
    if (!total || !/^partial/.test(marking || "")) return whole(correct);
    const lost = marking === "partial" ? Math.max(0, right + wrong - total) : wrong;
    return { score: Math.max(0, right - lost) / total, correct };
  }

  /**
   * How much of an answer that is not fully right is right, as the standards' results say it: two decimals, and neither
   * all nor nothing where it is neither; "" for nothing. @param {number | null} score @returns {string}
   */
  function share(score) {
    if (score === null || score <= 0) return "";
    return String(score < 1 ? Math.min(99, Math.max(1, Math.round(score * 100))) / 100 : 1);
  }

  coursewright.marking = { whole, parts, share };
})((globalThis.coursewright ??= {}));
