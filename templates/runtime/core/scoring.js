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
   * Marks one try. An outcome is met when its own questions reach its own pass mark, else the module's; without one,
   * when all are right. Where outcomes have pass marks of their own, a pass asks for those too. What nobody marks is
   * worth nothing either way: an outcome of which nothing is marked is not judged, and a try has no score then.
   * @param {Coursewright.Data} data @param {string[]} ids the questions of the try
   * @param {{[id: string]: any}} answers
   * @returns {Coursewright.Result}
   */
  function mark(data, ids, answers) {
    const { passMark, outcomePassMarks: own = {} } = data.assessment || { passMark: null };
    /** @type {{[id: string]: Coursewright.Mark}} */
    const questions = {};
    /** @type {{[id: string]: {score: number, met: boolean}}} */
    const outcomes = {};
    /** null where nothing is marked. @param {string[]} some @param {number | null} line */
    const together = (some, line) => {
      some = some.filter((id) => questions[id].score !== null);
      if (some.length === 0) return null;
      let got = 0;
      let of = 0;
      for (const id of some) {
        const points = Number(data.items[id].points === undefined ? 1 : data.items[id].points);
        got += Number(questions[id].score) * points;
        of += points;
      }
      return share(got, of, line);
    };
    const known = ids.filter((id) => data.items[id]);
    for (const id of known) {
      const item = data.items[id];
      const type = coursewright.suspend.typeOf(item);
      questions[id] = type && type.mark ? type.mark(answers[id], item) : { score: 0, correct: false };
    }
    for (const outcome of data.outcomes) {
      const about = known.filter((id) => (data.items[id].outcomes || []).includes(outcome.id));
      const whole = together(about, outcome.id in own ? own[outcome.id] : passMark);
      if (whole) outcomes[outcome.id] = { score: whole.hundredths / 100, met: whole.reached };
    }
    const whole = together(known, passMark);
    const missed = Object.keys(own).some((id) => outcomes[id] && !outcomes[id].met);
    return {
      score: whole && whole.hundredths / 100,
      passed: passMark === null ? null : whole !== null && whole.reached && !missed,
      questions,
      outcomes,
    };
  }

  coursewright.scoring = { share, mark };
})((globalThis.coursewright ??= {}));
