// @ts-check
/** A statement to judge. Response: `{chosen: ["true"]}` or `{chosen: ["false"]}`, empty while nothing is chosen. */
(function (coursewright) {
  "use strict";

  (coursewright.questions ??= {})["true-false"] = coursewright.choosing("true-false", false);
})((globalThis.coursewright ??= {}));
