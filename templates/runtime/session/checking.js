// @ts-check
/** Answers of a try that are checked one by one, for an assessment with immediate feedback. */
(function (coursewright) {
  "use strict";

  /**
   * Gives `check()` of a session the questions of the open try too. An answer that is not wrong takes all its checks, so
   * that it stays.
   * @param {Coursewright.Inside} inside
   */
  coursewright.checking = function ({ canWrite, data, session, state, tried }) {
    const practice = session.check;
    session.check = (/** @type {string} */ id, /** @type {any} */ response) => {
      const item = data.items[id];
      if (item.section) return practice(id, response);
      const left = session.checksLeft(id);
      const { attempts, suspend } = coursewright;
      if (!canWrite() || !left || !attempts.answer(data, state(), id, response)) return false;
      const wrong = suspend.typeOf(item).mark(response, item).correct === false;
      const { checks } = state();
      checks[id] = (checks[id] || 0) + (wrong ? 1 : left);
      tried(id);
      return true;
    };
  };
})((globalThis.coursewright ??= {}));
