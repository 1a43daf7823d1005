// @ts-check
/**
 * The one truth about `cmi.completion_status` and `cmi.success_status`, which SCORM 2004 keeps apart: whether a word of
 * the package's judgement is written over what the LMS says. docs/reference/status-scorm2004.md is made from this table.
 *
 * Never lowered: nothing, not attempted or unknown < incomplete < completed, and nothing or unknown < failed < passed.
 */
(function (coursewright) {
  "use strict";

  /** What is said of a word for everything an LMS says: true for the first ones. @param {string[]} saids @param {number} first */
  const over = (saids, first) => Object.fromEntries(saids.map((said, at) => [said, at < first]));

  const COMPLETION = ["", "not attempted", "unknown", "incomplete", "other", "completed"];
  const SUCCESS = ["", "unknown", "failed", "other", "passed"];

  /** WRITTEN[axis][word][what the LMS says]; `other` is any word that is not of the axis. That nothing is known is never written. */
  const WRITTEN = {
    completion_status: { incomplete: over(COMPLETION, 3), completed: over(COMPLETION, 5) },
    success_status: { failed: over(SUCCESS, 2), passed: over(SUCCESS, 4) },
  };

  coursewright.scorm2004Status = { WRITTEN };
})((globalThis.coursewright ??= {}));
