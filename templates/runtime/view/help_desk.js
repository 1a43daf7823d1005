// @ts-check
/** The report for the help desk, and a way to copy it that needs no secure context. */
(function (coursewright) {
  "use strict";

  /** @param {any} page */
  function helpDesk(page) {
    const { acts, one, place, when } = coursewright.elements;
    const desk = place("help-desk");
    const report = one("textarea", desk);

    /** While the learner is inside the text, what they selected stays. */
    const fill = () => {
      if (document.activeElement !== report) report.value = page.session.report();
    };
    // Before anything that a click does: what is opened or copied is never older than the click.
    document.addEventListener("click", fill, true);
    for (const event of ["save", "change"]) page.session.on(event, () => desk.open && fill());
    desk.addEventListener("toggle", () => {
      when(desk);
      desk.scrollIntoView({ block: "nearest" });
    });

    acts.copy = async () => {
      let copied = false;
      try {
        await navigator.clipboard.writeText(report.value);
        copied = true;
      } catch (_) {
        // Plain http and frames without permission have no clipboard; the old command still works there.
        report.focus();
        report.select();
        copied = document.execCommand("copy");
      }
      when(desk, copied ? "copied" : "not-copied");
    };
  }

  (coursewright.view ??= {}).helpDesk = helpDesk;
})((globalThis.coursewright ??= {}));
