// @ts-check
/** Any number of options. Response: `{chosen: [id, …]}`. */
(function (coursewright) {
  "use strict";

  (coursewright.questions ??= {})["multiple-choice"] = coursewright.choosing("choice", true);
})((globalThis.coursewright ??= {}));
