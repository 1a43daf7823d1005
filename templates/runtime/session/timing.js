// @ts-check
/**
 * The time of a try with a limit. It counts while the try is open and the page visible, in steps of a second; a step
 * that took longer (the computer slept, the LMS was slow, the clock was set) counts as two at most, one that took less
 * than nothing not at all. What was spent is part of the state, so a reload or another day carries on.
 *
 * Nobody is cut off unwarned (WCAG 2.2.1): before the end a notice offers the whole limit once more, and the try is
 * submitted only when that notice has been there, on this page and visible, for as long as it promised.
 */
(function (coursewright) {
  "use strict";

  const STEP = 1000;
  const LONGEST_STEP = 2000;
  /** Seconds before the end at which the notice appears, or at half of a shorter limit. */
  const NOTICE = 120;
  /** How many extensions the state can count; whoever asks for more than that is given back what was spent. */
  const MOST = 35;
  /** Seconds of the try after which what was spent is saved, when nothing else is. */
  const SAVE_EVERY = 60;

  /**
   * Gives a session `time()` and `moreTime()`; undefined where there is no limit.
   * @param {Coursewright.Inside} inside
   */
  coursewright.timing = function ({ canWrite, data, environment, keep, saving, session, state, tell, tried }) {
    const limit = (data.assessment && data.assessment.timeLimit) || 0;
    if (!limit) return undefined;
    const notice = Math.min(NOTICE, limit / 2);
    let last = environment.now();
    /** @type {any} */
    let timer = null;
    let warnedFor = 0; // seconds for which the notice has been there
    let unsaved = 0;

    const left = () => limit * (1 + state().extensions) - state().spent;
    const runs = () => canWrite() && coursewright.attempts.isOpen(data, state());
    const hidden = () => environment.window?.document?.visibilityState === "hidden";

    function step() {
      timer = null;
      const now = environment.now();
      const passed = hidden() ? 0 : Math.min(LONGEST_STEP, Math.max(0, now - last)) / 1000;
      last = now;
      if (!runs()) {
        tell("time");
        return;
      }
      const warned = left() <= notice;
      state().spent = Math.min(state().spent + passed, limit * (1 + state().extensions));
      unsaved += passed;
      if (warned) warnedFor += passed;
      if (left() <= 0 && warnedFor >= notice) {
        session.submitAttempt();
        tell("notice", { kind: "time-up" });
      } else {
        if (unsaved >= SAVE_EVERY) save();
        run();
      }
      tell("time");
    }

    function save() {
      unsaved = 0;
      saving.tick();
      keep();
    }

    function run() {
      if (timer !== null || !runs()) return;
      timer = environment.setTimeout(step, STEP);
    }

    /** Seconds left in the open try, and whether the learner must be told; null where no time runs. */
    session.time = () => (runs() ? { left: Math.max(0, left()), due: left() <= notice } : null);

    /** The learner needs more time: the whole limit once more. */
    session.moreTime = () => {
      if (!runs()) return false;
      const now = state();
      if (now.extensions < MOST) now.extensions += 1;
      else now.spent = Math.max(0, now.spent - limit);
      warnedFor = 0;
      tried();
      return true;
    };

    return {
      /** A try may be open now. */
      run() {
        if (timer === null && runs()) {
          last = environment.now();
          warnedFor = unsaved = 0;
          run();
        }
        tell("time");
      },

      /** The page may be going: what was spent is kept. */
      pause() {
        if (unsaved >= 1 && runs()) save();
      },
    };
  };
})((globalThis.coursewright ??= {}));
