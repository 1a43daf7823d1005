// @ts-check
/** What SCORM 2004 and xAPI write alike: answers with `[,]` between parts, `[.]` within pairs, `[:]` in ranges. */
(function (coursewright) {
  "use strict";

  /** An author's id as an identifier that every LMS takes. @param {string} id */
  const token = (id) => id.replaceAll("-", "_");

  /**
   * A text in which nothing can be taken for a delimiter or a prefix such as `{lang=en}`.
   * @param {unknown} text @param {number} [length] in UTF-16 units
   */
  function harmless(text, length = Infinity) {
    const { cut, plain } = coursewright.interactionValues;
    return cut(plain(text).replace(/\[([,.:])\]/g, "($1)").replace(/^\{/, "("), length);
  }

  /** @param {string[]} bounds */
  const range = (bounds) => bounds.map(coursewright.interactionValues.decimal).join("[:]");

  /**
   * An answer, given or right, as one value; "" when there is none.
   * @param {any[]} answer @param {string} type @param {number} [length] of each text
   * @returns {string}
   */
  function write(answer, type, length) {
    const parts = answer.map((part) => {
      if (type === "numeric") return typeof part === "string" ? coursewright.interactionValues.decimal(part) : range(part);
      if (/fill-in$/.test(type)) return harmless(part, length);
      if (type === "matching") return part.map(token).join("[.]");
      if (type !== "performance") return token(part);
      const [step, said] = part;
      // What was chosen in a step is an id, too; no harm is done to words that look like one.
      const like = /^[a-z][a-z0-9-]*$/.test(said) ? token(said) : said;
      const told = typeof said === "string" ? harmless(like, length) : said[0] === said[1] ? said[0] : range(said);
      return told && token(step) + "[.]" + told;
    });
    // Texts keep their places, also the empty ones.
    const kept = /fill-in$/.test(type) ? parts : parts.filter(Boolean);
    return kept.some(Boolean) ? kept.join("[,]") : "";
  }

  /** What stands before a right answer in texts where it is not as usual. @param {Coursewright.Interaction} interaction */
  function prefix({ caseMatters, orderMatters, type }) {
    return (
      (caseMatters && /fill-in$/.test(type) ? "{case_matters=true}" : "") +
      (orderMatters === false && /^(fill-in|performance)$/.test(type) ? "{order_matters=false}" : "")
    );
  }

  /** A span of ISO 8601, cut to hundredths of a second. @param {number} milliseconds */
  function duration(milliseconds) {
    const hundredths = Math.max(0, Math.floor(milliseconds / 10) || 0);
    const seconds = Math.floor(hundredths / 100);
    const part = hundredths % 100 ? "." + String(hundredths % 100).padStart(2, "0") : "";
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    return "PT" + (hours ? hours + "H" : "") + (minutes ? minutes + "M" : "") + (seconds % 60) + part + "S";
  }

  coursewright.interactionDelimited = { token, harmless, write, prefix, duration };
})((globalThis.coursewright ??= {}));
