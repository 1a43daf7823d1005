// @ts-check
/** What a learner does in the sections and the author has reported (`report: true`), for a module with any. */
(function (coursewright) {
  "use strict";

  /**
   * @param {any} inside the session's own; `interaction` hands an answer to the driver, `since` tells when the page was
   *   shown
   */
  coursewright.formative = function ({ data, interaction, since, state }) {
    /** What the LMS has not yet been given. @type {Map<string, any>} */
    const waiting = new Map();
    /** What will be reported once nobody types in it any more. @type {Set<string>} */
    const drafts = new Set();
    /** @type {{[id: string]: string}} */
    const reported = Object.create(null);

    /** How many scored answers may still come: LMSs keep only so many, and those are not for practice to fill. */
    function expected() {
      const { assessment } = data;
      return assessment ? (assessment.draw || assessment.questions.length) * (assessment.attempts || Infinity) : 0;
    }

    /** What was written is no draft any more. True when there was any. */
    function release() {
      const any = drafts.size > 0;
      drafts.forEach((id) => waiting.set(id, state().responses[id]));
      drafts.clear();
      return any;
    }

    return {
      release,

      /**
       * Each report is an entry of its own in the LMS: a text is reported when it is written, not while it is.
       * @param {string} id @param {any} response @param {boolean} typing @param {boolean} waits for the learner's Check
       */
      answered(id, response, typing, waits) {
        const item = data.items[id];
        drafts.delete(id);
        release();
        if (item.report && coursewright.suspend.typeOf(item)?.describe && !waits) typing ? drafts.add(id) : waiting.set(id, response);
      },

      /** Gives the LMS what it has not been given. */
      report() {
        for (const [id, response] of waiting) {
          const item = data.items[id];
          const type = coursewright.suspend.typeOf(item);
          const mark = type.mark ? type.mark(response, item) : { score: null, correct: null };
          const said = JSON.stringify([type.describe(response, item), mark]);
          if (said === reported[id] || !type.isAnswered(response, item)) continue;
          reported[id] = said;
          interaction(id, response, mark, since(), expected());
        }
        waiting.clear();
      },
    };
  };
})((globalThis.coursewright ??= {}));
