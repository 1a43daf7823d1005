// @ts-check
/**
 * When two texts say the same: the same steps as builder/questions/likeness.py. Neither side asks a locale or a table
 * that differs between versions: casing goes through capitals character by character, so that no neighbour changes
 * it; what is a space, a quotation mark or punctuation is listed here.
 */
(function (coursewright) {
  "use strict";

  const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
  const ACCENTS = /[\u0300-\u036f]/g;
  const APOSTROPHES = /[`\u00b4\u02bc\u2018-\u201b\u2032\u2039\u203a]/g;
  const QUOTES = /[\u00ab\u00bb\u201c-\u201f\u2033]/g;
  const DASHES = /[\u2010-\u2015\u2212]/g;
  const PUNCTUATION =
    /[!"#%&'()*,\-./:;?@[\\\]_{}\u00a1\u00a7\u00b6\u00b7\u00bf\u037e\u0387\u055a-\u055f\u0589\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u2010-\u2027\u2030-\u205e\u3001-\u3003\u3008-\u3011\u3014-\u301f\u30fb\uff01-\uff03\uff05-\uff0a\uff0c-\uff0f\uff1a\uff1b\uff1f\uff20\uff3b-\uff3d\uff3f\uff5b\uff5d\uff61-\uff65]/g;
  const SPACES = /[\n \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

  /** @param {string} text */
  function folded(text) {
    let lower = "";
    for (const character of text) for (const one of character.toUpperCase()) lower += one.toLowerCase();
    // The Turkish capital with a dot becomes an i with a second dot on top.
    return lower.replaceAll("i\u0307", "i");
  }

  /**
   * What two texts have in common that count as the same; "" when nothing that counts is left.
   * @param {string} text @param {string[]} ignore of "case", "accents", "punctuation"
   */
  coursewright.likeness = function (text, ignore) {
    text = coursewright.text.clean(text).replace(UNSEEN, "");
    if (ignore.includes("accents")) text = text.normalize("NFD").replace(ACCENTS, "").normalize("NFC");
    if (ignore.includes("case")) text = folded(text);
    text = text.replace(APOSTROPHES, "'").replace(QUOTES, '"').replace(DASHES, "-");
    if (ignore.includes("punctuation")) text = text.replace(PUNCTUATION, "");
    return text.normalize("NFC").replace(SPACES, " ").replace(/^ | $/g, "");
  };
})((globalThis.coursewright ??= {}));
