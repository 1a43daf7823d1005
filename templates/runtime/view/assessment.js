// @ts-check
/** The scored questions: a try is started, answered, submitted, and its result read. */
(function (coursewright) {
  "use strict";

  /** @param {any} page */
  function assessment(page) {
    const { all, button, icon, link, make, one } = coursewright.elements;
    const { number, say, sayCount } = coursewright;
    const { data, session } = page;
    const part = one("[data-assessment]");
    const place = one("[data-view=attempt]", part);
    const result = one("[data-view=result]", part);
    const start = one("[data-view=start-attempt]", part);
    const submit = one("[data-view=submit]", part);
    const unanswered = one("[data-view=unanswered]", part);
    /** @type {Map<string, any>} */
    const controls = new Map();
    let locked = "";

    for (const id of data.assessment.questions) {
      const element = one(`[data-item="${id}"]`, place);
      const item = data.items[id];
      const control = coursewright.questions[item.type].mount(element, item, {
        changed(response) {
          session.answerAttempt(id, response);
          unanswered.replaceChildren();
        },
      });
      controls.set(id, { control, element, item, type: coursewright.questions[item.type] });
    }

    /** The questions of the try, in its order, each with its answer. */
    function arrange() {
      const attempt = session.attempt();
      for (const { element } of controls.values()) element.hidden = true;
      attempt.questions.forEach(({ id, options }, index) => {
        const { control, element, item } = controls.get(id);
        element.hidden = false;
        place.append(element);
        // TRANSLATORS: label above a scored question.
        one("[data-number]", element).textContent = say("Question {number} of {total}", {
          number: index + 1,
          total: attempt.questions.length,
        });
        const list = one(".options", element);
        for (const option of options) list.append(one(`input[value="${option}"]`, list).closest("label"));
        const response = attempt.answers[id] || { chosen: [] };
        control.show(response);
        if (attempt.submitted || locked) control.lock(attempt.submitted ? "" : locked);
        else control.unlock();
        one("fieldset", element).disabled = attempt.submitted || Boolean(locked);
        coursewright.verdict(element, item, attempt.submitted ? response : null);
      });
    }

    /** How many tries are left, in words. */
    function tries(attempt) {
      if (attempt.passed) return "";
      if (attempt.left === null) return attempt.used ? say("You may try again as often as you like.") : "";
      if (attempt.left > 0) {
        return attempt.used || attempt.open
          ? sayCount("You have {count} try left.", "You have {count} tries left.", attempt.left)
          : "";
      }
      if (attempt.readAgain.length) return say("You have used all tries of this round. Read these sections again, and press Next at the end of each; then you can try again.");
      return attempt.mayStart ? "" : say("You have used all your tries. Your best result counts.");
    }

    function outcomes(attempt) {
      const rows = data.outcomes.filter((outcome) => attempt.result.outcomes[outcome.id]);
      if (!rows.length) return [];
      const table = make("table");
      table.append(make("caption", say("Your result for each outcome")));
      const body = make("tbody");
      for (const outcome of rows) {
        const { met, score } = attempt.result.outcomes[outcome.id];
        const head = make("th", outcome.title);
        head.scope = "row";
        body.append(
          make(
            "tr",
            head,
            make("td.number", say("{percent}%", { percent: number(score) })),
            make("td.state", icon(met ? "right" : "wrong"), make("span", met ? say("Reached") : say("Not yet"))),
          ),
        );
      }
      table.append(body);
      return [table];
    }

    /** The sections to read again: those that the author's rule names, else those that teach what was not reached. */
    function readAgain(attempt) {
      const missed = data.outcomes.map((outcome) => outcome.id).filter((id) => {
        const reached = attempt.result.outcomes[id];
        return reached && !reached.met;
      });
      const sections = attempt.readAgain.length
        ? attempt.readAgain
        : data.sections
            .map((section) => section.id)
            .filter((id) => {
              const element = one(`[data-section="${id}"]`);
              return (element.dataset.outcomes || "").split(" ").some((outcome) => missed.includes(outcome));
            });
      if (!sections.length) return [];
      const list = make("ul");
      for (const section of data.sections.filter(({ id }) => sections.includes(id))) {
        list.append(make("li", link(`section-${section.id}`, section.title)));
      }
      return [make("h4", say("Worth reading again")), list];
    }

    function showResult(attempt) {
      result.hidden = !attempt.submitted || !attempt.result;
      result.replaceChildren();
      if (result.hidden) return;
      const { passed, score } = attempt.result;
      const passMark = data.assessment.passMark;
      const heading = make("h3", say("Your result"));
      heading.tabIndex = -1;
      result.className = `result ${passed === false ? "wrong" : "right"}`;
      const words =
        passed === null
          ? say("Submitted")
          : passed
            ? // TRANSLATORS: verdict on all the scored questions together.
              say("Passed")
            : say("Not passed");
      result.append(
        heading,
        make("p.score", icon(passed === false ? "wrong" : "right"), make("strong", words), " ", make("span", say("{percent}%", { percent: number(score) }))),
      );
      const lines = [];
      if (passMark !== null) lines.push(say("The pass mark is {percent}%.", { percent: number(passMark) }));
      if (attempt.used > 1) lines.push(say("Your best result so far is {percent}%.", { percent: number(attempt.best) }));
      if (lines.length) result.append(make("p", lines.join(" ")));
      result.append(...outcomes(attempt), ...readAgain(attempt));
    }

    function refresh() {
      const attempt = session.attempt();
      one("[data-view=introduction]", part).hidden = attempt.open || attempt.submitted;
      place.hidden = !attempt.open && !attempt.submitted;
      submit.hidden = !attempt.open || Boolean(locked);
      start.hidden = !attempt.mayStart || Boolean(locked);
      start.textContent = attempt.used ? say("Try again") : say("Start");
      one("[data-view=tries]", part).textContent = tries(attempt);
      showResult(attempt);
    }

    start.addEventListener("click", () => {
      session.startAttempt();
      arrange();
      refresh();
      page.navigation.go(part);
    });

    /** @param {boolean} anyway with questions left open */
    function hand(anyway) {
      const attempt = session.attempt();
      const open = attempt.questions.filter(({ id }) => {
        const { item, type } = controls.get(id);
        return !type.isAnswered(attempt.answers[id] || { chosen: [] }, item);
      });
      if (open.length && !anyway) {
        const list = make("ul");
        for (const { id } of open) {
          const at = attempt.questions.findIndex((question) => question.id === id) + 1;
          list.append(make("li", link(`item-${id}`, say("Question {number}", { number: at }))));
        }
        unanswered.replaceChildren(
          make("p", icon("warning"), make("strong", sayCount("{count} question has no answer yet:", "{count} questions have no answer yet:", open.length))),
          list,
          button(say("Submit without them"), () => hand(true)),
        );
        return;
      }
      unanswered.replaceChildren();
      session.submitAttempt();
      arrange();
      refresh();
      window.scrollTo(0, 0);
      one("h3", result).focus();
    }

    one("[data-submit]", submit).addEventListener("click", () => hand(false));
    session.on("change", refresh);
    arrange();
    refresh();
    return {
      show() {
        arrange();
        refresh();
      },
      /** @param {string} reason "" unlocks */
      lock(reason) {
        locked = reason;
        arrange();
        refresh();
      },
    };
  }

  coursewright.view = Object.assign(coursewright.view || {}, { assessment });
})((globalThis.coursewright = globalThis.coursewright || {}));
