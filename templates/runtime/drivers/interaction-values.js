// @ts-check
/** Texts of an interaction as every standard can take them; numbers: interaction-numbers.js. */
(function (coursewright) {
  "use strict";

  /**
   * One line of well-formed text. A lone surrogate would throw out of an LMS that encodes it for an address, and an
   * unclosed change of direction would turn around whatever a report shows beside it.
   * @param {unknown} text
   */
  const plain = (text) =>
    String(text)
      .replace(/\p{Cs}/gu, "\ufffd")
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim();

  /** What is seen as one character: a letter with its accents, an emoji with its parts, a flag. */
  const CHARACTER = /(?:\p{RI}\p{RI}|.)(?:\p{M}|\p{EMod}|\u200d.){0,9}/gsu;

  /** The longest beginning that fits, cut between characters. @param {string} text @param {number} length in UTF-16 units */
  function cut(text, length) {
    if (text.length <= length) return text;
    let kept = "";
    for (const character of text.match(CHARACTER) || []) {
      if (kept.length + character.length > length) break;
      kept += character;
    }
    return kept.trim();
  }

  Object.assign((coursewright.interactionValues ??= {}), { plain, cut });
})((globalThis.coursewright ??= {}));
