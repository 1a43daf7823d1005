// @ts-check
/** What the author's completion rule makes of a state. The package judges; the LMS is told. */
(function (coursewright) {
  "use strict";

  /**
   * Whether a try has passed, which is remembered, or by its score would under the rule of today. Where outcomes have
   * pass marks of their own the score alone says nothing.
   * @param {Coursewright.Data} data @param {Coursewright.State} state
   */
  function passed(data, state) {
    const rule = data.assessment;
    if (rule === null || rule.passMark === null) return false;
    return state.passed || (!rule.outcomePassMarks && state.best !== null && state.best >= rule.passMark * 100);
  }

  /**
   * Whether the last try is gone without a pass and there will be no other. One that is open, as after an update that
   * allows fewer, is not gone.
   * @param {Coursewright.Data} data @param {Coursewright.State} state
   */
  function usedUp(data, state) {
    const rule = data.assessment;
    return (
      rule !== null && rule.passMark !== null && rule.attempts > 0 && rule.afterLastAttempt === "fail" &&
      state.round >= rule.attempts && (state.submitted || state.drawn.length === 0) && !passed(data, state)
    );
  }

  /**
   * Whether an item counts as answered: a question that is checked, by an answer that is checked now or was earlier.
   * @param {Coursewright.Data} data @param {Coursewright.State} state @param {string} id
   */
  function answered(data, state, id) {
    const item = data.items[id];
    const type = item && coursewright.suspend.typeOf(item);
    const response = state.responses[id];
    return Boolean(state.unchecked[id] ?? (response && type?.isAnswered(response, item)));
  }

  /**
   * `failed` is said only when it is final: no try is left and completion either asks for a pass or is met already.
   * A learner who may still complete by reading on stays incomplete, since some LMSs close a failed attempt.
   *
   * @param {Coursewright.Data} data @param {Coursewright.State} state
   * @returns {Coursewright.Judgement} `score` is the best try's, in percent; null before the first is submitted
   */
  function judge(data, state) {
    /** @type {Coursewright.Missing[]} */
    const missing = [];
    for (const rule of data.completion) {
      if (rule.kind === "sections") {
        const sections = rule.sections.filter((id) => !state.seen.includes(id));
        if (sections.length > 0) missing.push({ kind: "sections", sections });
      } else if (rule.kind === "answered") {
        const items = rule.items.filter((id) => !answered(data, state, id));
        if (items.length > 0) missing.push({ kind: "answered", items });
      } else if (rule.passed ? !passed(data, state) : state.used === 0) {
        missing.push({ kind: "assessment", passed: rule.passed });
      }
    }
    const complete = missing.length === 0;
    const passNeeded = missing.some((one) => one.kind === "assessment" && one.passed);
    let success = /** @type {"passed" | "failed" | "unknown"} */ ("unknown");
    if (passed(data, state)) success = "passed";
    else if (usedUp(data, state) && (complete || passNeeded)) success = "failed";
    return {
      completion: complete ? "completed" : "incomplete",
      success,
      score: state.best === null ? null : state.best / 100,
      missing,
    };
  }

  coursewright.judgement = { answered, judge, passed, usedUp };
})((globalThis.coursewright ??= {}));
