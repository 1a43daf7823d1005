// @ts-check
/**
 * A neutral interaction in the words of SCORM 2004 (RTE 4.2.9, `cmi.interactions.n`), within what Moodle takes, which
 * is stricter. An answer that its own type cannot say there is said as `other`, which is any text: a number of more
 * than five digits, a range in a performance, more than 36 options.
 *
 * What is not a list of ids is worded by scorm2004-interaction-forms.js, which only packages that need it carry.
 */
(function (coursewright) {
  "use strict";

  const LONGEST = 4000;
  const LONGEST_TEXT = 250;

  /** How many ids an answer of a type can be. @type {{[type: string]: number}} */
  const MOST = { "true-false": 1, likert: 1, choice: 36, sequencing: 36 };

  /** @param {Coursewright.Interaction} interaction @returns {{type: string, given: string, right: string[]}} */
  function worded(interaction) {
    const { cut } = coursewright.interactionValues;
    const { write } = coursewright.interactionDelimited;
    const { patterns, response, type } = interaction;
    const formed = coursewright.scorm2004Forms?.(interaction);
    if (formed) return formed;
    if (patterns.concat([response]).every((answer) => answer.length <= MOST[type])) {
      return { type, given: write(response, type), right: patterns.map((pattern) => write(pattern, type)).filter(Boolean) };
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
    return new Date(moment - date.getTimezoneOffset() * 60000).toISOString().slice(0, 19);
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
    [...new Set(right)].slice(0, 10).forEach((text, n) => list.push(["correct_responses." + n + ".pattern", text]));
    list.push(["weighting", String(Math.min(99999, Math.max(0, weight)))], ["learner_response", given]);
    list.push(["result", correct === null ? "neutral" : correct ? "correct" : coursewright.marking.share(score) || "incorrect"]);
    if (latency !== null) list.push(["latency", duration(latency)]);
    list.push(["description", said]);
    return list.filter(([, value]) => value !== "");
  }

  coursewright.scorm2004Interaction = { elements };
})((globalThis.coursewright ??= {}));
