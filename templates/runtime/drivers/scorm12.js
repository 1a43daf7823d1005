// @ts-check
/** The driver for SCORM 1.2. */
(function (coursewright) {
  "use strict";

  /** A word of the status table for what an LMS says. @param {string} said */
  function word(said) {
    const lower = said.trim().toLowerCase();
    return Object.keys(coursewright.scorm12Status.WRITTEN.passed).includes(lower) ? lower : "other";
  }

  /** @type {Coursewright.Dialect} */
  const dialect = {
    core: "cmi.core.",
    main: "cmi.core.lesson_",
    essential: ["cmi.core.lesson_status", "cmi.core.score.raw", "cmi.suspend_data"],

    take: ({ API }) => API?.LMSInitialize && API,

    judgement(said) {
      const now = word(said);
      return {
        completion: /^(passed|completed)$/.test(now) ? "completed" : "incomplete",
        success: /^(passed|failed)$/.test(now) ? now : "unknown",
      };
    },

    rise({ completion, success }, said) {
      const { MEANT, WRITTEN } = coursewright.scorm12Status;
      const meant = MEANT[completion][success];
      return WRITTEN[meant][word(said)] && meant;
    },

    span: coursewright.duration.timespan,

    elements(interaction) {
      const { elements } = coursewright.scorm12Interaction;
      const briefly = new Map(elements(interaction, true));
      return elements(interaction, false).map((/** @type {[string, string]} */ [name, value]) =>
        briefly.get(name) === value ? [name, value] : [name, value, briefly.get(name) || ""],
      );
    },

    /** The neighbour of a value. */
    beneath(element, value) {
      const [, name] = /** @type {RegExpExecArray} */ (/(\w+)$/.exec(element));
      if (name === "lesson_status" || name === "status") return coursewright.scorm12Status.BELOW[value];
      if (name === "raw" || name === "min" || name === "max" || name === "weighting") {
        return String(Number(value) > 0 ? Math.round(Number(value) * 100 - 1) / 100 : 0.01);
      }
      if (name === "type") return value === "choice" ? "true-false" : "choice";
      if (name === "result") return value === "neutral" ? "unanticipated" : "neutral";
      if (name === "time" || name === "latency") return value.slice(0, -1) + (value.endsWith("0") ? "1" : "0");
      if (name === "pattern" || name === "student_response") return value === "a" ? "b" : "a";
      return element === "cmi.suspend_data" ? value : value + "_";
    },
  };

  (coursewright.drivers ??= {}).scorm12 = {
    /** @param {{window: any, now(): number}} environment @param {{profile: Coursewright.Profile}} options @returns {Coursewright.Driver} */
    create: (environment, options) => coursewright.scorm.create(environment, options, dialect),
  };
})((globalThis.coursewright ??= {}));
