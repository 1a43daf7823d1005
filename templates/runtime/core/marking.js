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

  coursewright.marking = { whole, parts };
})((globalThis.coursewright ??= {}));
