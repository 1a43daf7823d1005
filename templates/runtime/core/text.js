// @ts-check
/**
 * Learners' texts as ASCII, and what they cost in the saved state (ARCHITECTURE.md, "State").
 *
 * A text is first made clean: CR LF and CR become LF, a tab a space, other control characters go, a lone surrogate
 * becomes U+FFFD, and the rest is brought to Unicode's composed form (NFC), so that an accent typed on a Mac costs
 * what it costs elsewhere. What comes back is therefore canonically equal to what was typed, not always identical.
 *
 * The source is pure ASCII on purpose: an LMS that serves it under the wrong charset must not change the table.
 */
(function (coursewright) {
  "use strict";

  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** Letters with one accent. @param {string} letters @param {string} accent */
  const accented = (letters, accent) => [...letters].map((letter) => letter + accent).join("").normalize();

  /** The 64 characters that cost two; their order is part of the format and never changes. */
  const TABLE =
    ";_$*~^|\"&<>%+\\[]{}`" +
    "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00a3\u20ac\u2022\u00a0\u00b0" +
    accented("aeiouwyAEIOUWY", "\u0302") + accented("aeiou", "\u0301") +
    accented("aeiou", "\u0300") + accented("aeiou", "\u0308") +
    "\u00e7\u00f1\u00df\u00c9";

  const PLAIN = /[A-Za-z0-9.,:!?'()\-\/=@#]/;

  /** @param {string} text */
  const clean = (text) =>
    text
      .replace(/\r\n?/g, "\n")
      .replace(/\t/g, " ")
      .replace(/[^\P{Cc}\n]/gu, "")
      .replace(/\p{Cs}/gu, "\ufffd")
      .normalize("NFC");

  /** @param {number} number @param {number} count */
  function digits(number, count) {
    let text = "";
    for (; count > 0; count -= 1) {
      text = DIGITS[number & 63] + text;
      number >>= 6;
    }
    return text;
  }

  /** @param {string} character one code point */
  function code(character) {
    if (PLAIN.test(character)) return character;
    if (character === " ") return "_";
    if (character === "\n") return "$";
    const place = TABLE.indexOf(character);
    if (place >= 0) return "*" + DIGITS[place];
    const point = /** @type {number} */ (character.codePointAt(0));
    if (point < 0x1000) return "~" + digits(point, 2);
    // "^-" opens the long form, so a short one may not begin with the digit "-", which is 62.
    if (point < 0x40000 && point >> 12 !== 62) return "^" + digits(point, 3);
    return "^-" + digits(point, 4);
  }

  /** @param {string} text */
  function encode(text) {
    let encoded = "";
    for (const character of clean(text)) encoded += code(character);
    return encoded;
  }

  /**
   * The text of an encoded one. Never throws: an escape that is cut or damaged is left out.
   * @param {string} encoded
   */
  function decode(encoded) {
    let text = "";
    let at = 0;
    while (at < encoded.length) {
      const character = encoded[at];
      at += 1;
      let count = "*~^".indexOf(character) + 1;
      if (count === 0) {
        if (character === "_") text += " ";
        else if (character === "$") text += "\n";
        else if (PLAIN.test(character)) text += character;
        continue;
      }
      if (count === 3 && encoded[at] === "-") {
        at += 1;
        count = 4;
      }
      let number = 0;
      for (let end = at + count; at < end; at += 1) {
        const digit = at < encoded.length ? DIGITS.indexOf(encoded[at]) : -1;
        number = digit < 0 || number < 0 ? -1 : number * 64 + digit;
      }
      if (number < 0) continue;
      if (count === 1) text += TABLE[number];
      else text += number > 0x10ffff || (number >= 0xd800 && number < 0xe000) ? "\ufffd" : String.fromCodePoint(number);
    }
    return text;
  }

  /** How many characters of the saved state a text takes. @param {string} text */
  const cost = (text) => encode(text).length;

  /**
   * A text longer than this many times the room for it costs more: no writing composes so much into one character. It
   * is cut before it is composed, since of marks without end that takes the square of their number in time.
   */
  const MOST = 4;

  /** Whether a text costs at most `room`. @param {string} text @param {number} room */
  const fits = (text, room) => text.length <= MOST * room && cost(text) <= room;

  /**
   * The text itself when it costs at most `room`, else its longest beginning that does.
   * @param {string} text @param {number} room
   */
  function fit(text, room) {
    if (fits(text, room)) return text;
    let kept = "";
    for (const character of clean(text.slice(0, MOST * room))) {
      room -= code(character).length;
      if (room < 0) break;
      kept += character;
    }
    return kept;
  }

  coursewright.text = { clean, encode, decode, cost, fit };
})((globalThis.coursewright ??= {}));
