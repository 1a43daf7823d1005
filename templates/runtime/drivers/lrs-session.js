// @ts-check
/**
 * What the drivers of cmi5 and xAPI have in common: neutral verbs to one document of state and to statements. How a
 * session is launched, and what is peculiar to its statements, stands in a dialect (`Coursewright.Launching`).
 *
 * All requests go one after the other, save when the page is left: then everything that waits goes at once, since nobody
 * will be there to send the next. What is peculiar to the learner stands in one document, with what was said already:
 * `completed` and `passed` count once in a registration, whatever becomes of the page between.
 */
(function (coursewright) {
  "use strict";

  /** The outcome where nothing is sent. @param {boolean} ok @returns {Coursewright.Outcome} */
  const idle = (ok) => ({ ok, sure: ok, code: "", signInExpired: false });

  /** @param {number} number */
  const hundredths = (number) => Math.round(number * 100) / 100;

  /**
   * @param {Coursewright.Environment} environment @param {Coursewright.Data} data @param {Coursewright.Launching} dialect
   * @returns {Coursewright.Driver}
   */
  function create(environment, data, dialect) {
    const { now, random } = environment;
    const { anyId, memory, onceId, part, results, statement, thing } = coursewright.xapiWords;
    const { SAID } = coursewright.lrsStatus;
    const { language } = data.module;
    /** @type {Coursewright.Launch | null} */
    let launch = null;
    let opened = false;
    let closed = false;
    /** @type {Coursewright.Opened["mode"]} */
    let mode = "normal";
    /** What is to be in the document of state, and its text as the store surely has it. */
    const kept = memory();
    let sure = "";
    /** Sections of which was said that they were read. @type {Set<string>} */
    const read = new Set();
    /**
     * What waits to be sent, in order: `then` when it surely is, `way` while it is on its way.
     * @type {{said: any, optional: boolean, then: () => void, way: Promise<Coursewright.Outcome> | null}[]}
     */
    let queue = [];
    /** @type {Coursewright.Judgement | {completion: string, success: string}} */
    let judged = { completion: "incomplete", success: "unknown" };
    let failedNow = false;
    let measure = -1;
    /** @type {Promise<any>} */
    let running = Promise.resolve();
    /** @type {Coursewright.Last["failed"]} */
    let failed = null;
    /** @type {Set<string>} */
    const refused = new Set();

    const writes = () => opened && !closed && mode === "normal";

    const text = () => JSON.stringify(kept);

    const status = () => Object.keys(SAID).filter((word) => kept[/** @type {"passed"} */ (word)]).join(", ");

    /** @param {{score?: number | null}} document */
    const score = (document) => String(document.score ?? "");

    /** Notes what failed. @param {string} call @param {Coursewright.Replied} answer @returns {Coursewright.Outcome} */
    function heard(call, { ok, code, signInExpired }) {
      if (!ok) failed = { at: now(), call, code };
      return { ok, sure: ok, code, signInExpired };
    }

    /** @param {string} verb @param {any} [about] */
    function compose(verb, about = {}) {
      const { activity, actor, object, registration, template } = /** @type {Coursewright.Launch} */ (launch);
      const id = about.once && registration ? onceId(registration, activity + verb) : anyId(random);
      return statement(verb, {
        id, actor, object, template, registration, at: now(), ...about, categories: about.defined && dialect.categories(about.result),
      });
    }

    /** @param {any} said @param {() => void} then @param {boolean} [optional] whether a refusal is no failure */
    function enqueue(said, then, optional = false) {
      if (!optional || !refused.has(said.verb.display.en)) queue.push({ said, optional, then, way: null });
    }

    const spent = () => coursewright.interactionDelimited.duration(now() - /** @type {Coursewright.Launch} */ (launch).start);

    /** Whether the best result speaks against a verdict, by the LMS's own mark, where it has one. @param {boolean} success */
    function belies(success) {
      const { mark } = /** @type {Coursewright.Launch} */ (launch);
      return mark !== null && kept.score !== null && kept.score >= hundredths(mark * 100) !== success;
    }

    /** Which words of the judgement are still to be said. */
    function due() {
      const { completion, success } = judged;
      const { again } = dialect;
      const passed = again && (kept.score || 0) > (kept.reported || 0) ? "passed lower" : "passed";
      const before = kept.passed ? passed : failedNow && !again ? "failed now" : kept.failed ? "failed" : "";
      const words = [];
      const word = success === "passed" && belies(true) ? "" : success;
      if (/** @type {any} */ (SAID)[word]?.[before]) words.push(word);
      if (completion === "completed" && SAID.completed[kept.completed ? "completed" : ""]) words.push("completed");
      return words.filter((one) => !queue.some(({ said, optional }) => !optional && said.verb.display.en === one));
    }

    /** Puts what is due into the queue. */
    function prepare() {
      for (const word of due()) {
        const done = word === "completed";
        const passed = word === "passed";
        const said = compose(word, {
          defined: true, once: done || !dialect.again,
          // A store refuses a result that does not agree with the verdict.
          result: done ? results.completed(spent()) : results.judged(passed, spent(), belies(passed) ? null : kept.score),
          mark: done ? null : /** @type {Coursewright.Launch} */ (launch).mark,
        });
        const told = kept.score;
        enqueue(said, () => {
          kept[/** @type {"passed"} */ (word)] = true;
          if (!done) kept.reported = told;
          if (word === "failed") {
            failedNow = true;
            /** @type {Coursewright.Launch} */ (launch).keep({ failed: true });
          }
        });
      }
      const percent = Math.floor(Math.min(measure, 0.99) * 100);
      if (measure >= 0 && percent > kept.progress && !kept.completed && judged.completion !== "completed") {
        kept.progress = percent;
        enqueue(compose("progressed", { result: results.progressed(percent) }), () => {}, true);
      }
    }

    /** @param {boolean} leaving @returns {Promise<Coursewright.Outcome>} */
    async function store(leaving) {
      const put = text();
      if (put === sure) return idle(true);
      const outcome = heard("PUT state", await /** @type {Coursewright.Launch} */ (launch).lrs.write(put, leaving));
      if (outcome.ok) sure = put;
      return outcome;
    }

    /** @param {typeof queue[0]} one */
    const send = (one) => (one.way ??= transmit(one).finally(() => (one.way = null)));

    /** Sends one statement; one that is optional and refused holds up nothing. @param {typeof queue[0]} one @returns {Promise<Coursewright.Outcome>} */
    async function transmit(one) {
      const { said, optional, then } = one;
      const verb = said.verb.display.en;
      const answer = await /** @type {Coursewright.Launch} */ (launch).lrs.put(said);
      const outcome = heard("PUT statement " + verb, answer);
      if (outcome.ok) then();
      else if (!optional || !/^4(?!01|08|29)/.test(answer.code)) return outcome;
      // One that may not be said at all; of others the store dislikes this one, and the next may be taken.
      else if (answer.code === "403") refused.add(verb);
      queue = queue.filter((other) => other !== one);
      return idle(true);
    }

    /** Everything that waits, one request after the other; the state before all else, and after what it must remember. */
    async function flush() {
      let outcome = await store(false);
      for (const one of outcome.ok ? queue.slice() : []) {
        const sent = await send(one);
        if (!sent.ok) outcome = sent;
        // One that is refused holds up no other; where nobody answers, none would arrive.
        if (!sent.ok && !/^4/.test(sent.code)) break;
      }
      return outcome.ok ? store(false) : outcome;
    }

    /** Everything that waits, at once where the page is left. @param {boolean} leaving @returns {Promise<Coursewright.Outcome>} */
    function save(leaving) {
      prepare();
      if (leaving) return Promise.all([store(true), ...queue.map(send)]).then((outcomes) => outcomes.find((one) => !one.ok) || idle(true));
      return (running = running.then(flush));
    }

    return {
      async open() {
        /** @type {Coursewright.Opened} */
        const found = {
          found: false, mode: "normal", entry: "", status: { completion: "incomplete", success: "unknown", raw: "" },
          score: null, bookmark: "", suspendData: "", problem: null,
        };
        launch = await dialect.launch();
        if (!launch) return found;
        found.found = true;
        if (launch.problem) {
          found.problem = heard("launch", launch.problem);
          return found;
        }
        const answer = await launch.lrs.read();
        if (!answer.ok) {
          found.problem = heard("GET state", answer);
          return found;
        }
        const there = coursewright.lrs.parse(answer.text);
        // Some LMSs answer with anything where there is nothing.
        if (typeof there.state === "string") {
          for (const name of Object.keys(kept)) if (name in there) /** @type {any} */ (kept)[name] = there[name];
          sure = text();
        }
        if (!launch.resumed) {
          const began = heard("PUT statement initialized", await launch.lrs.put(compose("initialized", { defined: true })));
          if (!began.ok) {
            found.problem = began;
            return found;
          }
          launch.keep({});
        }
        failedNow = launch.failed;
        coursewright.suspend.unpack(kept.state, data).seen.forEach((/** @type {string} */ id) => read.add(id));
        opened = true;
        mode = launch.mode;
        return {
          ...found, mode, entry: sure ? "resume" : "ab-initio",
          status: {
            completion: kept.completed ? "completed" : "incomplete",
            success: kept.passed ? "passed" : kept.failed ? "failed" : "unknown", raw: status(),
          },
          score: kept.score, bookmark: String(kept.location), suspendData: kept.state,
        };
      },

      suspend(state) {
        kept.state = state;
        if (!writes()) return false;
        const { activity } = /** @type {Coursewright.Launch} */ (launch);
        for (const id of coursewright.suspend.unpack(state, data).seen) {
          const section = data.sections.find((one) => one.id === id);
          if (!section || read.has(id)) continue;
          read.add(id);
          enqueue(compose("experienced", { object: part(activity + "/section/" + id, "activities/module", language, section.title) }), () => {}, true);
        }
        return text() !== sure;
      },

      bookmark(id) {
        kept.location = id;
        return text() !== sure;
      },

      score({ raw }) {
        if (kept.score !== null && kept.score >= hundredths(raw)) return false;
        kept.score = hundredths(raw);
        return true;
      },

      status(judgement) {
        judged = judgement;
        return writes() && due().length > 0;
      },

      progress(share) {
        measure = share;
        return false;
      },

      interaction(answer) {
        if (!writes()) return false;
        const { activity } = /** @type {Coursewright.Launch} */ (launch);
        const { definition, result } = coursewright.xapiInteraction;
        const { asked, labels, outcomes = [], section } = data.items[answer.id];
        const object = thing(
          activity + "/test/" + (section || "assessment") + "/question/" + answer.id, definition(answer, { language, description: asked, labels }),
        );
        const parents = outcomes.map((id) => part(
          activity + "/outcome/" + id, "activities/objective", language, data.outcomes.find((one) => one.id === id)?.title || id,
        ));
        enqueue(compose("answered", { object, parents, at: answer.at, result: result(answer) }), () => {}, true);
        return true;
      },

      // What an outcome came to can be told from the answers that name it.
      objective: () => false,

      save: (how) => (writes() ? save(how.leaving) : idle(opened)),

      async close({ leaving }) {
        if (!opened || closed) return idle(closed);
        const outcome = await (writes() ? save(leaving) : idle(true));
        // A page that is left may be reloaded, and the session then goes on: only who leaves by the page's own way ends it.
        if (leaving) {
          closed = true;
          return outcome;
        }
        if (!outcome.ok) return { ...outcome, open: true };
        const { lrs } = /** @type {Coursewright.Launch} */ (launch);
        const ended = heard("PUT statement terminated", await lrs.put(compose("terminated", { defined: true, result: results.terminated(spent()) })));
        closed = ended.ok;
        if (closed) dialect.leave(/** @type {Coursewright.Launch} */ (launch));
        return { ...ended, open: !closed };
      },

      last: () => ({
        api: launch !== null, opened, mode,
        sent: { status: [judged.success, judged.completion].filter((word) => word in SAID).join(", "), score: score(kept) },
        confirmed: { status: status(), score: score(coursewright.lrs.parse(sure)) }, failed, refused: [...refused].sort(),
      }),
    };
  }

  coursewright.lrsSession = { create };
})((globalThis.coursewright ??= {}));
