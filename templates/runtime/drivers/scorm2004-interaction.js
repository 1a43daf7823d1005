// @ts-check
/**
 * A neutral interaction in the words of SCORM 2004 (RTE 4.2.9, `cmi.interactions.n`), within what Moodle takes, which
 * is stricter. An answer that its own type cannot say there is said as `other`, which is any text: a number of more
 * than five digits, a range in a performance, more than 36 options.
 */
(function (coursewright) {
  "use strict";

  const LONGEST = 4000;
  const LONGEST_TEXT = 250;

  /** How many right answers are told. @type {{[type: string]: number}} */
  const PATTERNS = { "true-false": 1, likert: 1, numeric: 1, other: 1, choice: 10 };

  const ID = "[A-Za-z0-9_.]{1,250}";
  const NUMBER = "-?\\d{1,5}(?:\\.\\d{1,18})?";

  /** @param {string} part @param {number} most */
  const listed = (part, most) => new RegExp("^" + part + "(?:\\[,\\]" + part + "){0," + (most - 1) + "}$");

  /** What each type can say. @type {{[type: string]: RegExp}} */
  const TAKES = {
    "true-false": /^(true|false)$/,
    choice: listed(ID, 36),
    sequencing: listed(ID, 36),
    likert: listed(ID, 1),
    matching: listed(ID + "\\[\\.\\]" + ID, 36),
    performance: listed(ID + "\\[\\.\\](?:" + NUMBER + "|" + ID + ")", 125),
    numeric: new RegExp("^" + NUMBER + "(?:\\[:\\]" + NUMBER + ")?$"),
    "fill-in": /^(?:(?!\[,\]).)*(?:\[,\](?:(?!\[,\]).)*){0,9}$/,
  };

  /** A number has no "any": its bounds are the last that can be said. @param {string} low @param {string} high */
  const bounds = (low, high) => [low || "-99999", high || "99999"];

  /** @param {Coursewright.Interaction} interaction @returns {{type: string, given: string, right: string[]}} */
  function worded(interaction) {
    const { cut } = coursewright.interactionValues;
    const { prefix, write } = coursewright.interactionDelimited;
    const { patterns, response, type } = interaction;
    if (type !== "other") {
      const length = type === "long-fill-in" ? LONGEST : LONGEST_TEXT;
      const given = cut(write(response, type, length), type === "long-fill-in" ? LONGEST : Infinity);
      const right = patterns.map((pattern) =>
        write(type === "numeric" ? pattern.map(([low, high]) => bounds(low, high)) : pattern, type, length),
      );
      const takes = TAKES[type];
      const fits = !takes || right.concat(given).every((text) => text === "" || takes.test(text));
      if (fits && (type !== "numeric" || right.length < 2)) {
        // Some LMSs take no prefix before a long text.
        const before = type === "long-fill-in" ? "" : prefix(interaction);
        return { type, given, right: right.filter(Boolean).map((text) => before + text) };
      }
    }
    /** Free text for people; some LMSs look for delimiters and commas here, too. @param {any[]} answer @returns {string} */
    const freely = (answer) =>
      write(answer, type).replaceAll("[,]", "; ").replaceAll("[.]", ": ").replaceAll("[:]", "..");
    const right = patterns.map(freely).filter(Boolean).join(" / ");
    return { type: "other", given: cut(freely(response), LONGEST), right: right ? [cut(right, LONGEST)] : [] };
  }

  /** A moment in local time without a zone, which is the form that all LMSs take; "" beyond the years that they know. @param {number} moment */
  function timestamp(moment) {
    const date = new Date(moment);
    const year = date.getFullYear();
    if (!(year >= 1970 && year <= 2038)) return "";
    const [month, day, hours, minutes, seconds] = [
      date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds(),
    ].map((number) => String(number).padStart(2, "0"));
    return year + "-" + month + "-" + day + "T" + hours + ":" + minutes + ":" + seconds;
  }

  /**
   * The elements below `cmi.interactions.n.` with their values, in the order they must be set: id, then type, then the
   * rest. `description` is what was asked, `objectives` the ids of the outcomes it is about.
   * @param {Coursewright.Interaction & {description?: string, objectives?: string[]}} interaction
   * @returns {[string, string][]}
   */
  function elements(interaction) {
    const { duration, harmless } = coursewright.interactionDelimited;
    const { at, correct, description = "", id, latency, objectives = [], score, weight } = interaction;
    const { type, given, right } = worded(interaction);
    const said = harmless(description, LONGEST_TEXT);
    /** @type {[string, string][]} */
    const list = [
      ["id", id],
      ["type", type],
      .../** @type {[string, string][]} */ (objectives.slice(0, 10).map((goal, n) => ["objectives." + n + ".id", goal])),
      ["timestamp", timestamp(at)],
    ];
    [...new Set(right)].slice(0, PATTERNS[type] || 5).forEach((text, n) => {
      list.push(["correct_responses." + n + ".pattern", text]);
    });
    list.push(["weighting", String(Math.min(99999, Math.max(0, weight)))], ["learner_response", given]);
    list.push(["result", correct === null ? "neutral" : correct ? "correct" : coursewright.marking.share(score) || "incorrect"]);
    if (latency !== null) list.push(["latency", duration(latency)]);
    list.push(["description", said]);
    return list.filter(([, value]) => value !== "");
  }

  coursewright.scorm2004Interaction = { elements };
})((globalThis.coursewright ??= {}));
