// @ts-check
/**
 * A neutral interaction in the words of SCORM 1.2 (RTE 3.4.4, `cmi.interactions.n`).
 *
 * Answers are written in one of two forms: readable tokens, which are the author's ids with `_` for `-`, and the brief
 * form of the specification, a single character for each id in the author's order. Reports show what was sent, so the
 * driver tries the readable form first. docs/reference/reporting.md has the table.
 */
(function (coursewright) {
  "use strict";

  const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

  /** The longest CMIFeedback, and how many right answers are told. */
  const LONGEST = 255;
  const PATTERNS = 10;

  /** What SCORM 1.2 has no word for. @type {{[type: string]: string}} */
  const INSTEAD = { "long-fill-in": "fill-in", other: "choice" };

  /** The longest beginning that fits, cut between characters. @param {string} text */
  function cut(text) {
    let kept = "";
    for (const character of text.replace(/\s+/g, " ")) {
      if (kept.length + character.length > LONGEST) break;
      kept += character;
    }
    return kept;
  }

  /**
   * An answer, given or right, as one value; "" when it cannot be said in this form.
   * @param {any[]} answer @param {Coursewright.Interaction} interaction @param {boolean} brief @returns {string}
   */
  function write(answer, interaction, brief) {
    const { type, options, targets = [] } = interaction;
    const [first = ""] = answer;
    if (type === "true-false") return first.slice(0, 1);
    if (/fill-in$/.test(type)) return cut(answer.join(", "));
    if (type === "numeric") {
      if (typeof first === "string") return first;
      return first[0] === first[1] ? first[0] : brief ? "" : first.join("[:]");
    }
    /** @param {string} id @param {string[]} ids */
    const name = (id, ids) => (brief ? LETTERS[ids.indexOf(id)] || "" : id.replaceAll("-", "_"));
    const parts = answer.map((part) => {
      if (type === "matching") return name(part[0], options) + "." + name(part[1], targets);
      if (type === "performance") return name(part[0], options) + "." + [].concat(part[1]).join("[:]");
      return name(part, options);
    });
    const text = parts.filter(Boolean).join();
    if (text.length <= LONGEST) return text;
    return brief ? text.slice(0, text.lastIndexOf(",", LONGEST)) : write(answer, interaction, true);
  }

  /**
   * The elements below `cmi.interactions.n.` with their values, in the order they must be set: the id comes first. A
   * pattern of several options stands in braces: all needed.
   * @param {Coursewright.Interaction} interaction @param {boolean} brief
   * @returns {[string, string][]}
   */
  function elements(interaction, brief) {
    const { duration } = coursewright;
    const { at, correct, id, latency, patterns, response, score, type, weight } = interaction;
    /** @type {[string, string][]} */
    const list = [
      ["id", id],
      ["type", INSTEAD[type] || type],
      ["time", duration.clockTime(at)],
    ];
    let told = 0;
    for (const pattern of patterns.slice(0, PATTERNS)) {
      const text = write(pattern, interaction, brief);
      if (text === "") continue;
      list.push([
        "correct_responses." + told + ".pattern",
        /^(choice|other)$/.test(type) && text.includes(",") ? "{" + text + "}" : text,
      ]);
      told += 1;
    }
    list.push(["weighting", String(Math.min(100, Math.max(0, weight)))]);
    const given = write(response, interaction, brief);
    if (given !== "") list.push(["student_response", given]);
    // Partly right is said as a share, which is what the standard has numbers for.
    const share = score === null || score <= 0 || score >= 1 ? "" : String(Math.round(score * 100) / 100);
    list.push(["result", correct === null ? "neutral" : correct ? "correct" : share || "wrong"]);
    if (latency !== null) list.push(["latency", duration.timespan(latency)]);
    return list;
  }

  coursewright.scorm12Interaction = { elements };
})((globalThis.coursewright ??= {}));
