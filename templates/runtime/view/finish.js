// @ts-check
/** The last page: what has been reached, and what is still missing. */
(function (coursewright) {
  "use strict";

  /** @param {any} page */
  function finish(page) {
    const { all, icon, make, one } = coursewright.elements;
    const { number, say } = coursewright;
    const { data, session } = page;
    const place = one("[data-view=finish]");
    const list = one("[data-requirements]");

    /** @param {Coursewright.Judgement} judged */
    function words(judged) {
      if (session.mode === "none") return say("Nothing is recorded, because no learning system was found.");
      if (judged.success === "failed") return say("You have used all your tries without reaching the pass mark. Ask your tutor what to do next.");
      if (judged.completion !== "completed") return say("Not complete yet. What is still missing is listed below.");
      if (judged.success === "passed") return say("You have completed this module and passed.");
      return say("You have completed this module.");
    }

    /** @param {Element} element @param {boolean} done */
    function state(element, done) {
      element.classList.toggle("done", done);
      const mark = one(":scope > [data-state]", element);
      // TRANSLATORS: whether something that completion asks for is done.
      if (mark) mark.replaceChildren(icon(done ? "right" : "information"), make("span", done ? say("Done") : say("Still to do")));
    }

    function refresh() {
      const judged = session.judgement();
      const done = judged.completion === "completed" && judged.success !== "failed";
      place.className = `outcome ${done ? "right" : "open"}`;
      place.replaceChildren(make("p.word", icon(done ? "right" : "information"), make("strong", words(judged))));
      if (judged.score !== null) place.append(make("p", say("Your best result: {percent}%", { percent: number(judged.score) })));
      const rows = Array.from(list.children);
      data.completion.forEach((rule, index) => {
        const open = judged.missing.filter((missing) => missing.kind === rule.kind);
        const left = open.flatMap((missing) => missing.sections || missing.items || []);
        const own = rule.sections || rule.items || [];
        state(rows[index], rule.kind === "assessment" ? !open.some((missing) => missing.passed === rule.passed) : !own.some((id) => left.includes(id)));
        for (const row of all("[data-part]", rows[index])) row.hidden = !left.includes(row.dataset.part);
      });
    }

    session.on("change", refresh);
    refresh();
  }

  coursewright.view = Object.assign(coursewright.view || {}, { finish });
})((globalThis.coursewright = globalThis.coursewright || {}));
