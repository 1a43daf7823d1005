// @ts-check
/** A text with gaps. Response: `{texts: {gap: "typed text or an option's id"}}`. */
(function (coursewright) {
  "use strict";

  (coursewright.questions ??= {}).cloze = coursewright.blanks;
})((globalThis.coursewright ??= {}));
