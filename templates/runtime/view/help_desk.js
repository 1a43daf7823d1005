// @ts-check
/** The report for the help desk, and a way to copy it that needs no secure context. */
(function (coursewright) {
  "use strict";

  /** @param {any} page */
  function helpDesk(page) {
    const { acts, one, place, when } = coursewright.elements;
    const desk = place("help-desk");
    const report = one("textarea", desk);

    one("summary", desk).addEventListener("click", () => {
      report.value = page.session.report();
      when(desk);
    });

    acts.copy = async () => {
      let copied = false;
      report.select();
      try {
        await navigator.clipboard.writeText(report.value);
        copied = true;
      } catch (_) {
        // Plain http and frames without permission have no clipboard; the old command still works there.
        copied = document.execCommand("copy");
      }
      when(desk, copied ? "copied" : "not-copied");
    };
  }

  (coursewright.view ??= {}).helpDesk = helpDesk;
})((globalThis.coursewright ??= {}));
