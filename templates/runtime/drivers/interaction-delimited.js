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

  /**
   * An answer, given or right, as one value; "" when there is none. What is no list of ids is written by
   * interaction-forms.js, which only packages that need it carry.
   * @param {any[]} answer @param {string} type @param {number} [length] of each text
   * @returns {string}
   */
  function write(answer, type, length) {
    const form = coursewright.interactionDelimited.forms?.[type];
    const parts = answer.map((part) => (form ? form(part, length) : token(part)));
    // Texts keep their places, also the empty ones.
    const kept = /fill-in$/.test(type) ? parts : parts.filter(Boolean);
    return kept.some(Boolean) ? kept.join("[,]") : "";
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

  coursewright.interactionDelimited = { token, harmless, write, duration };
})((globalThis.coursewright ??= {}));
