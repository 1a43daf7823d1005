// @ts-check
/** What xAPI has of its own for answers that are no list of ids. */
(function (coursewright) {
  "use strict";

  /** Nothing limits a long text here, so it keeps its lines. @param {string[]} response */
  const lines = (response) =>
    response
      .flatMap((text) => String(text).split(/\r\n|[\r\n]/))
      .map((line) => coursewright.interactionDelimited.write([line], "long-fill-in"))
      .join("\n")
      .trim();

  const components = /** @type {any} */ ({
    matching: { source: "options", target: "targets" },
    performance: { steps: "options" },
  });

  coursewright.xapiForms = { components, lines };
})((globalThis.coursewright ??= {}));
