// @ts-check
/** How much of what counts is done, for standards that have a word for it. */
(function (coursewright) {
  "use strict";

  /** Sections, items and the assessment count alike. @param {Coursewright.Requirement[]} rules */
  const size = (rules) => rules.reduce((sum, rule) => sum + ("sections" in rule ? rule.sections : "items" in rule ? rule.items : [""]).length, 0);

  /**
   * The share of the author's rule that is met, 0 to 1.
   * @param {Coursewright.Data} data @param {Coursewright.Judgement} judgement
   */
  coursewright.progress = (data, { missing }) => 1 - (missing.length && size(missing) / size(data.completion));
})((globalThis.coursewright ??= {}));
