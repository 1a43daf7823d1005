// @ts-check
/**
 * The one truth about `cmi.core.lesson_status`: what the package's judgement is called in SCORM 1.2, and whether it is
 * written over what the LMS says. docs/reference/status-scorm12.md is made from this table.
 *
 * Never lowered: not attempted, unknown or nothing < incomplete = browsed < failed < completed < passed.
 */
(function (coursewright) {
  "use strict";

  /** Judgement to word: MEANT[completion][success]. */
  const MEANT = {
    incomplete: { unknown: "incomplete", failed: "failed", passed: "incomplete" },
    completed: { unknown: "completed", failed: "completed", passed: "passed" },
  };

  /** Whether a word is written: WRITTEN[word][what the LMS says]; `other` is any word that is not of SCORM 1.2. */
  const WRITTEN = {
    incomplete: {
      "": true, "not attempted": true, unknown: true,
      incomplete: false, browsed: false, failed: false, completed: false, passed: false, other: false,
    },
    failed: {
      "": true, "not attempted": true, unknown: true,
      incomplete: true, browsed: true, failed: false, completed: false, passed: false, other: false,
    },
    completed: {
      "": true, "not attempted": true, unknown: true,
      incomplete: true, browsed: true, failed: true, completed: false, passed: false, other: true,
    },
    passed: {
      "": true, "not attempted": true, unknown: true,
      incomplete: true, browsed: true, failed: true, completed: true, passed: false, other: true,
    },
  };

  /**
   * The value an LMS that marks before it knows is given first, so that the right one differs from it. Never one that
   * ends an attempt: should the right one then not arrive, Moodle would open in review and it could not be mended.
   */
  const BELOW = { incomplete: "browsed", failed: "incomplete", completed: "incomplete", passed: "incomplete" };

  coursewright.scorm12Status = { MEANT, WRITTEN, BELOW };
})((globalThis.coursewright ??= {}));
