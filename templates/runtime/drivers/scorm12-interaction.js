// @ts-check
/**
 * A neutral interaction in the words of SCORM 1.2 (RTE 3.4.4, `cmi.interactions.n`).
 *
 * Answers are written in one of two forms: readable tokens, which are the author's ids with `_` for `-`, and the brief
 * form of the specification, a single character for each id in the author's order. Reports show what was sent, so the
 * driver tries the readable form first. docs/reference/reporting.md has the table.
 *
 * What is not a list of ids is written by scorm12-interaction-forms.js, which only packages that need it carry.
 */
(function (coursewright) {
  "use strict";

  const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

  /** The longest CMIFeedback, and how many right answers are told. */
  const LONGEST = 255;
  const PATTERNS = 10;

  /** What SCORM 1.2 has no word for. @type {{[type: string]: string}} */
  const INSTEAD = { "long-fill-in": "fill-in", other: "choice" };

  /**
   * An answer, given or right, as one value; "" when there is none or it cannot be said in this form.
   * @param {any[]} answer @param {Coursewright.Interaction} interaction @param {boolean} brief @returns {string}
   */
  function write(answer, interaction, brief) {
    const { options, type } = interaction;
    if (type === "true-false") return (answer[0] || "").slice(0, 1);
    /** @param {string} id @param {string[]} [ids] */
    const name = (id, ids = options) => (brief ? LETTERS[ids.indexOf(id)] || "" : id.replaceAll("-", "_"));
    const form = coursewright.scorm12Forms?.[type];
    return form ? form(answer, interaction, name, brief) : answer.map((id) => name(id)).filter(Boolean).join();
  }

  /**
   * The elements below `cmi.interactions.n.` with their values, in the order they must be set: the id comes first. A
   * pattern of several options stands in braces: all needed. What is too long to be readable is all in the brief form.
   * @param {Coursewright.Interaction} interaction @param {boolean} brief
   * @returns {[string, string][]}
   */
  function elements(interaction, brief) {
    const { duration, marking } = coursewright;
    const { at, correct, id, latency, patterns, response, score, type, weight } = interaction;
    const given = write(response, interaction, brief);
    const right = patterns.map((pattern) => {
      const text = write(pattern, interaction, brief);
      return /^(choice|other)$/.test(type) && text.includes(",") ? "{" + text + "}" : text;
    });
    if (!brief && right.concat(given).some((text) => text.length > LONGEST)) return elements(interaction, true);
    /** @type {[string, string][]} */
    const list = [
      ["id", id],
      ["type", INSTEAD[type] || type],
      ["time", duration.clockTime(at)],
    ];
    [...new Set(right)].filter(Boolean).slice(0, PATTERNS).forEach((text, n) => {
      list.push(["correct_responses." + n + ".pattern", text]);
    });
    list.push(["weighting", String(Math.min(100, Math.max(0, weight)))]);
    if (given !== "") list.push(["student_response", given]);
    list.push(["result", correct === null ? "neutral" : correct ? "correct" : marking.share(score) || "wrong"]);
    if (latency !== null) list.push(["latency", duration.timespan(latency)]);
    return list;
  }

  coursewright.scorm12Interaction = { elements };
})((globalThis.coursewright ??= {}));
