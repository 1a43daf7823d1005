// @ts-check
/** The last page: what has been reached, and what is still missing. */
(function (coursewright) {
  "use strict";

  /** @param {any} page */
  function finish(page) {
    const { all, fill, place, when } = coursewright.elements;
    const { data, session } = page;

    function refresh() {
      const { completion, missing, score, success } = session.judgement();
      const told = success === "failed" || (completion === "completed" && success === "passed");
      when(
        place("finish"),
        session.mode === "none" ? "none" : told ? success : completion,
        score !== null && "scored",
      );
      fill("[data-score]", place("finish"), coursewright.number(score));
      const reached = place("reached");
      if (reached) {
        const { met } = session.attempt();
        const may = data.assessment.feedback !== "at-the-end" || success !== "unknown";
        for (const row of reached.children) when(row, may && (met.includes(row.dataset.outcome) ? "met" : "missed"));
      }
      const rows = place("requirements").children;
      data.completion.forEach((/** @type {any} */ rule, /** @type {number} */ index) => {
        const left = missing
          .filter((/** @type {any} */ open) => open.kind === rule.kind && open.passed === rule.passed)
          .flatMap((/** @type {any} */ open) => open.sections || open.items || [rule.kind]);
        const own = rule.sections || rule.items || [rule.kind];
        const done = !own.some((/** @type {string} */ id) => left.includes(id));
        rows[index].classList.toggle("done", done);
        when(rows[index], done ? "done" : "open");
        for (const part of all("[data-part]", rows[index])) part.hidden = !left.includes(part.dataset.part);
      });
    }

    session.on("change", refresh);
    refresh();
  }

  (coursewright.view ??= {}).finish = finish;
})((globalThis.coursewright ??= {}));
