// @ts-check
/** A neutral interaction in the words of SCORM 1.2 (RTE 3.4.4, `cmi.interactions.n`). */
(function (coursewright) {
  "use strict";

  /** One character for each option, in the author's order. */
  const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

  /** The longest CMIFeedback. */
  const LONGEST = 255;

  /** @param {string[]} ids @param {Coursewright.Interaction} interaction */
  function letters(ids, interaction) {
    return interaction.options.filter((id) => ids.includes(id)).map((id) => LETTERS[interaction.options.indexOf(id)])
      .filter(Boolean).join(",").slice(0, LONGEST);
  }

  /**
   * The elements below `cmi.interactions.n.` with their values, in the order they must be set: the id comes first.
   * An answer is letters, because 1.2 allows single characters only; a pattern of several stands in braces: all needed.
   * @param {Coursewright.Interaction} interaction
   * @returns {[string, string][]}
   */
  function elements(interaction) {
    const { duration } = coursewright;
    const trueFalse = interaction.type === "true-false";
    /** @param {string[]} ids */
    const write = (ids) => (trueFalse ? (ids[0] || "").slice(0, 1) : letters(ids, interaction));
    /** @type {[string, string][]} */
    const list = [
      ["id", interaction.id],
      ["type", trueFalse ? "true-false" : "choice"],
      ["time", duration.clockTime(interaction.at)],
    ];
    if (interaction.pattern && interaction.pattern.length > 0) {
      const pattern = write(interaction.pattern);
      list.push(["correct_responses.0.pattern", pattern.includes(",") ? "{" + pattern + "}" : pattern]);
    }
    list.push(["weighting", String(Math.min(100, Math.max(0, interaction.weight)))]);
    const response = write(interaction.response);
    if (response !== "") list.push(["student_response", response]);
    list.push(["result", interaction.correct === null ? "neutral" : interaction.correct ? "correct" : "wrong"]);
    if (interaction.latency !== null) list.push(["latency", duration.timespan(interaction.latency)]);
    return list;
  }

  coursewright.scorm12Interaction = { elements };
})((globalThis.coursewright ??= {}));
