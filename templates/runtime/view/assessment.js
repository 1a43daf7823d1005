// @ts-check
// TRANSLATORS FOR THIS FILE: the scored questions. A try is one round of answering all of them.
/** The scored questions: a try is started, answered, submitted, and its result read. */
(function (coursewright) {
  "use strict";

  /** @param {any} page */
  function assessment(page) {
    const { acts, all, fill, make, one, place, when } = coursewright.elements;
    const { number, say, sayCount } = coursewright;
    const { data, session } = page;
    const part = one("#assessment");
    const list = place("attempt");
    const result = place("result");
    const tries = place("tries");
    const unanswered = place("unanswered");
    const withdrawn = place("withdrawn");
    const blueprint = coursewright.blueprint?.(data, list);
    /** @type {Map<string, any>} */
    const questions = new Map();
    let locked = "";

    for (const id of data.assessment.questions) {
      const element = one(`[data-item="${id}"]`);
      const item = data.items[id];
      const type = /** @type {any} */ (coursewright.questions[item.type]);
      const control = type.mount(element, item, {
        changed(/** @type {any} */ response, /** @type {any} */ how) {
          session.answerAttempt(id, response, how);
          unanswered.hidden = true;
          coursewright.verdict(element, item, null);
        },
      });
      questions.set(id, { control, element, item, type });
    }

    /** The questions of the try, in its order, each with its answer. */
    function arrange() {
      const attempt = session.attempt();
      const total = attempt.questions.length;
      questions.forEach(({ element }) => (element.hidden = true));
      unanswered.hidden = true;
      blueprint?.clear();
      withdrawn.hidden = !attempt.withdrawn || !total;
      // TRANSLATORS: above the scored questions, when an update of the module took some of them away meanwhile.
      withdrawn.textContent = sayCount("{count} question of this try was withdrawn and does not count.", "{count} questions of this try were withdrawn and do not count.", attempt.withdrawn);
      attempt.questions.forEach((/** @type {any} */ { id, options }, /** @type {number} */ index) => {
        const { control, element, item, type } = questions.get(id);
        const response = attempt.answers[id] || type.unpack("", item);
        blueprint?.before(id);
        element.hidden = false;
        list.append(element);
        // TRANSLATORS: label above a scored question.
        fill("[data-number]", element, say("Question {number} of {total}", { number: index + 1, total }));
        if (coursewright.draw.turns(item, data.assessment)) {
          const rows = one(".options", element);
          for (const option of options) rows.append(one(`[data-part="${option}"]`, rows));
        }
        control.show(response);
        const checked = session.checksLeft(id) === 0;
        control.lock(attempt.submitted ? "" : locked);
        one("fieldset", element).disabled = attempt.submitted || checked || !!locked;
        coursewright.verdict(element, item, (attempt.submitted ? attempt.told : checked) && response, attempt.solved);
        coursewright.immediate?.show(session, id, item, element, response);
      });
    }

    /** @param {any} attempt */
    function showResult(attempt) {
      const { outcomes, passed, score } = attempt.result;
      when(
        result,
        passed === null ? "submitted" : passed ? "passed" : "not-passed",
        score !== null && "scored",
        attempt.used > 1 && attempt.best !== null && "several",
        !attempt.told && "later",
      );
      fill(".score [data-score]", result, number(score));
      fill("[data-best]", result, number(attempt.best));
      const missed = Object.keys(outcomes).filter((id) => !outcomes[id].met);
      for (const row of all("[data-outcome]", result)) {
        const own = attempt.told && outcomes[row.dataset.outcome];
        row.hidden = !own;
        if (!own) continue;
        fill("[data-score]", row, number(Math.floor(own.score)));
        when(row, own.met ? "met" : "missed");
      }
      one("table", result).hidden = !attempt.told || !Object.keys(outcomes).length;
      // The sections that the author's rule names, else those that teach what was not reached.
      let shown = 0;
      for (const row of all("[data-read]", result)) {
        const id = row.dataset.read;
        const taught = one(`[data-section="${id}"]`).dataset.outcomes.split(" ");
        row.hidden = attempt.readAgain.length
          ? !attempt.readAgain.includes(id)
          : !attempt.told || !missed.some((outcome) => taught.includes(outcome));
        if (!row.hidden) shown += 1;
      }
      one("[data-when=read]", result).hidden = !shown;
    }

    function refresh() {
      const attempt = session.attempt();
      const { left, mayStart, open, passed, submitted, used } = attempt;
      place("introduction").hidden = open || submitted;
      list.hidden = !open && !submitted;
      place("submit").hidden = !open || !!locked;
      when(
        tries,
        mayStart && !locked && (used ? "again" : "first"),
        !open && used && !passed && (left === null ? "unlimited" : left ? "left" : attempt.readAgain.length ? "round" : !mayStart && "used"),
      );
      if (left) fill("[data-when=left]", tries, sayCount("You have {count} try left.", "You have {count} tries left.", left));
      result.hidden = !submitted;
      if (submitted) showResult(attempt);
    }

    function show() {
      arrange();
      refresh();
    }

    function submit() {
      session.submitAttempt();
      show();
      window.scrollTo(0, 0);
      one("h3", result).focus();
    }

    acts.start = () => {
      session.startAttempt();
      show();
      page.navigation.go(part);
    };
    acts["submit-anyway"] = submit;
    acts.submit = () => {
      const { answers, questions: asked } = session.attempt();
      /** @type {any[]} */
      const open = [];
      asked.forEach((/** @type {any} */ { id }, /** @type {number} */ index) => {
        const { item, type } = questions.get(id);
        if (type.isAnswered(answers[id], item)) return;
        const link = make("a", say("Question {number}", { number: index + 1 }));
        link.href = `#item-${id}`;
        open.push(make("li", link));
      });
      if (!open.length) {
        submit();
        return;
      }
      fill("p", unanswered, sayCount("{count} question has no answer yet:", "{count} questions have no answer yet:", open.length));
      one("ul", unanswered).replaceChildren(...open);
      unanswered.hidden = false;
      unanswered.focus();
    };
    session.on("change", refresh);
    session.on("notice", (/** @type {any} */ { kind }) => kind === "time-up" && show());
    coursewright.immediate?.acts(session, questions);
    return {
      show,
      /** @param {string} reason "" unlocks */
      lock(reason) {
        locked = reason;
        show();
      },
    };
  }

  (coursewright.view ??= {}).assessment = assessment;
})((globalThis.coursewright ??= {}));
