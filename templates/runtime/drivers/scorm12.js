// @ts-check
/**
 * The driver for SCORM 1.2: what is particular to it.
 *
 * An LMS that refuses the readable form of an answer is given the brief one from then on.
 *
 * Moodle's API for SCORM 1.2 (profile `marksBeforeItKnows`) sends only values that differ from the last it tried to send, numbers by
 * their value and not their spelling, whether or not that request arrived. A value given in vain is therefore sent by
 * way of a neighbour: one save with the neighbour, one with the value. Its neighbour is never above it, save for zero.
 */
(function (coursewright) {
  "use strict";

  /** A word of the status table for what an LMS says. @param {string} said */
  function word(said) {
    const lower = said.trim().toLowerCase();
    return Object.keys(coursewright.scorm12Status.WRITTEN.passed).includes(lower) ? lower : "other";
  }

  const STATE = "cmi.suspend_data";

  /** What is the same for every session. @type {Omit<Coursewright.Dialect, "elements">} */
  const dialect = {
    core: "cmi.core.",
    main: "cmi.core.lesson_",
    essential: ["cmi.core.lesson_status", "cmi.core.score.raw", STATE],

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
  };

  /** The neighbour of a value. @param {string} element @param {string} value @returns {string} */
  function beneath(element, value) {
    const [, name] = /** @type {RegExpExecArray} */ (/(\w+)$/.exec(element));
    if (name === "lesson_status" || name === "status") return coursewright.scorm12Status.BELOW[value];
    if (name === "raw" || name === "min" || name === "max" || name === "weighting") {
      return String(Number(value) > 0 ? Math.round(Number(value) * 100 - 1) / 100 : 0.01);
    }
    if (name === "type") return value === "choice" ? "true-false" : "choice";
    if (name === "result") return value === "neutral" ? "unanticipated" : "neutral";
    if (name === "time" || name === "latency") return value.slice(0, -1) + (value.endsWith("0") ? "1" : "0");
    if (name === "pattern" || name === "student_response") return value === "a" ? "b" : "a";
    return element === STATE ? value : value + "_";
  }

  /**
   * @param {{window: any, now(): number}} environment @param {{profile: Coursewright.Profile}} options
   * @returns {Coursewright.Driver}
   */
  function create(environment, options) {
    /** @type {Map<string, string>} */
    const wanted = new Map();
    /** @type {Map<string, string>} */
    const given = new Map();
    /** What can also be said in the brief form; "" where it then cannot be said. @type {Map<string, string>} */
    const brief = new Map();
    let briefOnly = false;

    /** @param {string} element */
    const inVain = (element) => given.has(element) && given.get(element) === wanted.get(element);

    /** Takes what was not accepted yet to the brief form. @param {string} short @param {string} element */
    function shorten(short, element) {
      if (inVain(element)) return;
      if (short === "") wanted.delete(element);
      else wanted.set(element, short);
    }

    /** @type {Coursewright.Dialect} */
    const own = {
      ...dialect,

      elements(interaction, start) {
        const { elements } = coursewright.scorm12Interaction;
        const briefly = elements(interaction, true);
        if (briefOnly) return briefly;
        const readable = elements(interaction, false);
        for (const [name, value] of readable) {
          const [, short] = briefly.find((/** @type {string[]} */ one) => one[0] === name) || ["", ""];
          if (short !== value) brief.set(start + name, short);
        }
        return readable;
      },

      otherwise(element) {
        if (!brief.has(element)) return false;
        briefOnly = true;
        brief.forEach(shorten);
        brief.clear();
        return true;
      },

      deliver(last, how, send, unsaved) {
        const roundabout = options.profile.marksBeforeItKnows && !how.leaving && unsaved().some((element) => element !== STATE && inVain(element));
        const outcome = roundabout && send("LMSCommit", how, (element, value) => (inVain(element) ? beneath(element, value) : value));
        return outcome && !outcome.sure && last === "LMSCommit" ? outcome : send(last, how);
      },
    };
    return coursewright.scorm.create(environment, options, own, { wanted, given });
  }

  (coursewright.drivers ??= {}).scorm12 = { create };
})((globalThis.coursewright ??= {}));
