// @ts-check
/** One option of several. Response: `{chosen: [id]}`, empty while nothing is chosen. */
(function (coursewright) {
  "use strict";

  (coursewright.questions ??= {}).choice = coursewright.choosing("choice", false);
})((globalThis.coursewright ??= {}));
