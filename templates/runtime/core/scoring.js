// @ts-check
/**
 * What a try is worth.
 *
 * The score is the share of the points in hundredths of a percent, rounded half up. Whether it is a pass is decided on
 * the points themselves; where rounding alone would lift a failed try to the pass mark, one hundredth is taken off, so
 * that the stored score and the verdict always agree. A billionth absorbs the error of adding fractions in binary.
 */
(function (coursewright) {
  "use strict";

  const SLACK = 1e-9;

  /**
   * @param {number} got @param {number} of points
   * @param {number | null} passMark percent; null asks for every point
   * @returns {{hundredths: number, reached: boolean}}
   */
  function share(got, of, passMark) {
    const part = of > 0 ? Math.min(1, Math.max(0, got / of)) : 0;
    const line = (passMark === null ? 100 : passMark) * 100;
    const reached = part * 10000 + SLACK >= line;
    const rounded = Math.floor(part * 10000 + 0.5 + SLACK);
    return { hundredths: reached ? rounded : Math.min(rounded, Math.max(0, line - 1)), reached };
  }

  /**
   * Marks one try. An outcome is met when its own questions reach the pass mark; without one, when all are right.
   * @param {Coursewright.Data} data @param {string[]} ids the questions of the try
   * @param {{[id: string]: any}} answers
   * @returns {Coursewright.Result}
   */
  function mark(data, ids, answers) {
    const passMark = data.assessment ? data.assessment.passMark : null;
    /** @type {{[id: string]: Coursewright.Mark}} */
    const questions = {};
    /** @type {{[id: string]: {score: number, met: boolean}}} */
    const outcomes = {};
    /** @param {string[]} some @returns {{hundredths: number, reached: boolean}} */
    const together = (some) => {
      let got = 0;
      let of = 0;
      for (const id of some) {
        const { score } = questions[id];
        if (score === null) continue; // nobody marks it, so it is worth nothing either way
        const points = Number(data.items[id].points === undefined ? 1 : data.items[id].points);
        got += score * points;
        of += points;
      }
      return share(got, of, passMark);
    };
    const known = ids.filter((id) => data.items[id]);
    for (const id of known) {
      const item = data.items[id];
      const type = coursewright.suspend.typeOf(item);
      questions[id] = type && type.mark ? type.mark(answers[id], item) : { score: 0, correct: false };
    }
    for (const outcome of data.outcomes) {
      const about = known.filter((id) => (data.items[id].outcomes || []).includes(outcome.id));
      if (about.length === 0) continue;
      const whole = together(about);
      outcomes[outcome.id] = { score: whole.hundredths / 100, met: whole.reached };
    }
    const whole = together(known);
    return {
      score: whole.hundredths / 100,
      passed: passMark === null ? null : known.length > 0 && whole.reached,
      questions,
      outcomes,
    };
  }

  coursewright.scoring = { share, mark };
})((globalThis.coursewright ??= {}));
