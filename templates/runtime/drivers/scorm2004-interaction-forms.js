// @ts-check
/** Answers that are no list of ids, in the words of SCORM 2004: texts, numbers, pairs. */
(function (coursewright) {
  "use strict";

  const LONGEST = 4000;
  const LONGEST_TEXT = 250;

  const ID = "[A-Za-z0-9_.]{1,250}";
  const NUMBER = "-?\\d{1,5}(?:\\.\\d{1,18})?";

  /** @param {string} part @param {number} most */
  const listed = (part, most) => new RegExp("^" + part + "(?:\\[,\\]" + part + "){0," + (most - 1) + "}$");

  /** What each type can say. @type {{[type: string]: RegExp}} */
  const TAKES = {
    matching: listed(ID + "\\[\\.\\]" + ID, 36),
    performance: listed(ID + "\\[\\.\\](?:" + NUMBER + "|" + ID + ")", 125),
    numeric: new RegExp("^" + NUMBER + "(?:\\[:\\]" + NUMBER + ")?$"),
    "fill-in": /^(?:(?!\[,\]).)*(?:\[,\](?:(?!\[,\]).)*){0,9}$/,
    "long-fill-in": /^/,
  };

  /** A number has no "any": its bounds are the last that can be said. @param {string[]} bounds */
  const bounds = ([low, high]) => [low || "-99999", high || "99999"];

  /**
   * Undefined for a list of ids, and for what cannot be said as its own type.
   * @param {Coursewright.Interaction} interaction
   */
  coursewright.scorm2004Forms = (interaction) => {
    const { cut } = coursewright.interactionValues;
    const { prefix, write } = coursewright.interactionDelimited;
    const { patterns, response, type } = interaction;
    const takes = TAKES[type];
    const length = type === "long-fill-in" ? LONGEST : LONGEST_TEXT;
    const given = cut(write(response, type, length), type === "long-fill-in" ? LONGEST : Infinity);
    const right = patterns.map((pattern) => write(type === "numeric" ? pattern.map(bounds) : pattern, type, length));
    const fits = takes && right.concat(given).every((text) => text === "" || takes.test(text));
    if (!fits || (type === "numeric" && right.length > 1)) return undefined;
    // Some LMSs take no prefix before a long text.
    const before = type === "long-fill-in" ? "" : prefix(interaction);
    return { type, given, right: [...new Set(right.filter(Boolean))].slice(0, type === "numeric" ? 1 : 5).map((text) => before + text) };
  };
})((globalThis.coursewright ??= {}));
