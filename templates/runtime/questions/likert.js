// @ts-check
/** An opinion on a scale, which nobody marks. Response: `{chosen: [id]}`, empty while nothing is chosen. */
(function (coursewright) {
  "use strict";

  const choosing = coursewright.choosing("likert", false);
  /** @type {Coursewright.Type} */
  const type = {
    ...choosing,
    unchecked: true,
    mark: () => ({ score: null, correct: null }),
    parts: () => [],
    describe: (response, item) => ({ ...choosing.describe(response, item), patterns: [] }),
  };
  (coursewright.questions ??= {}).likert = type;
})((globalThis.coursewright ??= {}));
