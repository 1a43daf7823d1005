// @ts-check
/**
 * The one truth about `cmi.completion_status` and `cmi.success_status`, which SCORM 2004 keeps apart: whether a word of
 * the package's judgement is written over what the LMS says. docs/reference/status-scorm2004.md is made from this table.
 *
 * Never lowered: nothing, not attempted or unknown < incomplete < completed, and nothing or unknown < failed < passed.
 */
(function (coursewright) {
  "use strict";

  /** WRITTEN[axis][word][what the LMS says]; `other` is any word that is not of the axis. That nothing is known is never written. */
  const WRITTEN = {
    completion_status: {
      incomplete: { "": true, "not attempted": true, unknown: true, incomplete: false, completed: false, other: false },
      completed: { "": true, "not attempted": true, unknown: true, incomplete: true, completed: false, other: true },
    },
    success_status: {
      failed: { "": true, unknown: true, failed: false, passed: false, other: false },
      passed: { "": true, unknown: true, failed: true, passed: false, other: true },
    },
  };

  coursewright.scorm2004Status = { WRITTEN };
})((globalThis.coursewright ??= {}));
