// @ts-check
/** The report for the help desk, and a way to copy it that needs no secure context. */
(function (coursewright) {
  "use strict";

  /** @param {any} page */
  function helpDesk(page) {
    const { one } = coursewright.elements;
    const { say } = coursewright;
    const place = one("[data-view=help-desk]");
    const report = one("textarea", place);
    const told = one("[data-copied]", place);

    place.addEventListener("toggle", () => {
      if (place.open) report.value = page.session.report();
      told.textContent = "";
    });

    async function copied() {
      report.select();
      try {
        await navigator.clipboard.writeText(report.value);
        return true;
      } catch {
        // Plain http and frames without permission have no clipboard; the old command still works there.
        return document.execCommand("copy");
      }
    }

    one("[data-copy]", place).addEventListener("click", async () => {
      told.textContent = (await copied())
        ? say("Copied")
        : say("Copying did not work. The report is selected: copy it with your keyboard.");
    });
  }

  coursewright.view = Object.assign(coursewright.view || {}, { helpDesk });
})((globalThis.coursewright = globalThis.coursewright || {}));
