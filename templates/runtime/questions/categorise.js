// @ts-check
/** Items, each put into one of a few categories. Response: `{pairs: {item: category}}`. */
(function (coursewright) {
  "use strict";

  (coursewright.questions ??= {}).categorise = coursewright.pairing;
})((globalThis.coursewright ??= {}));
