// @ts-check
/** One blank to type in, or several. Response: `{texts: {"1": "…", "2": "…"}}`. */
(function (coursewright) {
  "use strict";

  (coursewright.questions ??= {})["fill-in"] = coursewright.blanks;
})((globalThis.coursewright ??= {}));
