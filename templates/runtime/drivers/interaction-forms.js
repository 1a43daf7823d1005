// @ts-check
/** Answers that are no list of ids, as SCORM 2004 and xAPI write them: texts, numbers, pairs. */
(function (coursewright) {
  "use strict";

  const { harmless, token } = coursewright.interactionDelimited;

  /** @param {string[]} bounds */
  const range = (bounds) => bounds.map(coursewright.interactionValues.decimal).join("[:]");

  /** Each writes one part of an answer; "" when it cannot be said. @type {{[type: string]: (part: any, length?: number) => string}} */
  const forms = {
    "fill-in": harmless,
    "long-fill-in": harmless,
    numeric: (part) => (typeof part === "string" ? coursewright.interactionValues.decimal(part) : range(part)),
    matching: (pair) => pair.map(token).join("[.]"),

    performance([step, said], length) {
      // What was chosen in a step is an id, too; no harm is done to words that look like one.
      const like = /^[a-z][a-z0-9-]*$/.test(said) ? token(said) : said;
      const told = typeof said === "string" ? harmless(like, length) : said[0] === said[1] ? said[0] : range(said);
      return told && token(step) + "[.]" + told;
    },
  };

  /** What stands before a right answer in texts where it is not as usual. @param {Coursewright.Interaction} interaction */
  function prefix({ caseMatters, orderMatters, type }) {
    return (
      (caseMatters && /fill-in$/.test(type) ? "{case_matters=true}" : "") +
      (orderMatters === false && /^(fill-in|performance)$/.test(type) ? "{order_matters=false}" : "")
    );
  }

  Object.assign(coursewright.interactionDelimited, { forms, prefix });
})((globalThis.coursewright ??= {}));
