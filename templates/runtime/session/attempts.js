// @ts-check
/**
 * Tries at the assessment, as changes to a state. The best try counts, so further tries after a pass are allowed while
 * any are left: they can only help. Under `read-and-retry` a learner who has used up a round without passing reads
 * every section again and then has a new round; whoever has passed gets no new round.
 */
(function (coursewright) {
  "use strict";

  /** The most tries that the state can count. */
  const MOST = 36 ** 2 - 1;

  /** @param {Coursewright.Data} data @param {Coursewright.State} state */
  const isOpen = (data, state) => data.assessment !== null && state.drawn.length > 0 && !state.submitted;

  /** @param {Coursewright.Data} data @param {Coursewright.State} state */
  function toRead(data, state) {
    const again = state.readAgain;
    return again === null ? [] : data.sections.map((section) => section.id).filter((id) => !again.includes(id));
  }

  /** Tries left in this round; null for as many as one likes. @param {Coursewright.Data} data @param {Coursewright.State} state */
  function left(data, state) {
    const rule = data.assessment;
    return rule === null || rule.attempts === 0 ? null : Math.max(0, rule.attempts - state.round);
  }

  /** @param {Coursewright.Data} data @param {Coursewright.State} state */
  function mayStart(data, state) {
    if (data.assessment === null || isOpen(data, state)) return false;
    return left(data, state) !== 0 || (state.readAgain !== null && toRead(data, state).length === 0);
  }

  /**
   * @param {Coursewright.Data} data @param {Coursewright.State} state
   * @param {boolean} recorded whether the LMS has it that the assessment is passed
   * @returns {Coursewright.Attempt}
   */
  function view(data, state, recorded) {
    const { afterLastAttempt, feedback, showAnswer } = data.assessment || /** @type {any} */ ({});
    const passed = recorded || coursewright.judgement.passed(data, state);
    const final = state.submitted && (passed || (afterLastAttempt === "fail" && left(data, state) === 0));
    return {
      open: isOpen(data, state),
      submitted: state.submitted,
      used: state.used,
      left: left(data, state),
      best: state.best === null ? null : state.best / 100,
      passed,
      told: state.submitted && (feedback !== "at-the-end" || final),
      solved: showAnswer === "always" || (showAnswer === "after-last-attempt" && final),
      mayStart: mayStart(data, state),
      questions: state.drawn.map((id) => ({
        id,
        options: state.orders[id] || (data.items[id].options || []).map((option) => option.id),
      })),
      withdrawn: state.withdrawn.length,
      answers: { ...state.answers },
      result: state.submitted ? coursewright.scoring.mark(data, state.drawn, state.answers) : null,
      readAgain: toRead(data, state),
    };
  }

  /**
   * Opens a try and stores what it shows. False when none may be opened.
   * @param {Coursewright.Data} data @param {Coursewright.State} state @param {() => number} random
   */
  function start(data, state, random) {
    const rule = data.assessment;
    if (rule === null || !mayStart(data, state)) return false;
    if (left(data, state) === 0) state.round = 0;
    state.readAgain = null;
    const same = rule.redraw === "same-questions";
    const orders = same ? state.orders : Object.create(null);
    state.drawn = coursewright.draw.questions(rule, random, same ? state.drawn : []);
    state.withdrawn = [];
    state.orders = Object.create(null);
    for (const id of state.drawn) {
      const order = orders[id] || coursewright.draw.options(data.items[id], rule, random);
      if (order !== null) state.orders[id] = order;
    }
    state.answers = Object.create(null);
    for (const id of rule.questions) delete state.checks[id];
    state.submitted = false;
    state.spent = state.extensions = 0;
    return true;
  }

  /** @param {Coursewright.Data} data @param {Coursewright.State} state @param {string} id @param {any} response */
  function answer(data, state, id, response) {
    if (!isOpen(data, state) || !state.drawn.includes(id)) return false;
    state.answers[id] = response;
    return true;
  }

  /**
   * Marks the open try. null when there is none.
   * @param {Coursewright.Data} data @param {Coursewright.State} state
   * @returns {Coursewright.Result | null}
   */
  function submit(data, state) {
    if (!isOpen(data, state)) return null;
    const result = coursewright.scoring.mark(data, state.drawn, state.answers);
    const score = result.score === null ? null : Math.round(result.score * 100);
    const rule = /** @type {Coursewright.Assessment} */ (data.assessment);
    const met = Object.keys(result.outcomes).filter((id) => result.outcomes[id].met);
    state.submitted = true;
    state.used = Math.min(MOST, state.used + 1);
    state.round = Math.min(MOST, state.round + 1);
    const better = score !== null && (state.best === null || score > state.best);
    if (better) state.best = score;
    // Where a pass is more than a score, a better try that does not pass takes nothing from the one that did.
    if (rule.outcomePassMarks && (result.passed || state.passed)) {
      state.met = state.met.concat(met.filter((id) => !state.met.includes(id)));
    } else if (better) state.met = met;
    if (result.passed) state.passed = true;
    const again = rule.afterLastAttempt === "read-and-retry" && left(data, state) === 0;
    if (again && !coursewright.judgement.passed(data, state)) state.readAgain = [];
    return result;
  }

  coursewright.attempts = { view, start, answer, submit, isOpen };
})((globalThis.coursewright ??= {}));
