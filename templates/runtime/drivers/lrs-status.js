// @ts-check
/**
 * The one truth about the statements that judge, of cmi5 and xAPI: whether a word of the package's judgement is said, by
 * what was said before in the same registration. docs/reference/status-cmi5.md is made from this table.
 *
 * Nothing is ever taken back, and what counts once is said once.
 */
(function (coursewright) {
  "use strict";

  /**
   * SAID[word][what was said before]. `failed now`: in this very session, which in cmi5 has no room for `passed` then.
   * `passed lower`: with a lower result than the best one now; only xAPI tells these apart.
   */
  const SAID = {
    passed: { "": true, failed: true, "failed now": false, passed: false, "passed lower": true },
    failed: { "": true, failed: false, "failed now": false, passed: false, "passed lower": false },
    completed: { "": true, completed: false },
  };

  coursewright.lrsStatus = { SAID };
})((globalThis.coursewright ??= {}));
