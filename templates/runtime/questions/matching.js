// @ts-check
/** Items, each with a list of targets to choose from. Response: `{pairs: {item: target}}`. */
(function (coursewright) {
  "use strict";

  (coursewright.questions ??= {}).matching = coursewright.pairing;
})((globalThis.coursewright ??= {}));
