// @ts-check
/**
 * One learner's session: what the view reads and changes, and the only caller of a driver (ARCHITECTURE.md, "The
 * session").
 */
(function (coursewright) {
  "use strict";

  const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /** @param {() => number} random */
  function newMark(random) {
    let mark = "";
    while (mark.length < 4) mark += LETTERS[Math.min(61, Math.floor(random() * 62))];
    return mark;
  }

  /** @param {string} mode @param {Coursewright.Opened} opened @returns {Coursewright.SaveState["state"]} */
  function opening(mode, { found, problem }) {
    if (mode === "normal") return "saved";
    if (mode !== "none") return "read-only";
    if (!found) return "none";
    return problem && problem.signInExpired ? "signed-out" : "failed";
  }

  /**
   * Opens the session. Never rejects.
   * @param {Coursewright.Data} data @param {Coursewright.Driver} driver @param {Coursewright.Environment} environment
   */
  async function start(data, driver, environment) {
    const { attempts, judgement, suspend } = coursewright;
    const { now, random } = environment;
    const opened = await driver.open();
    const works = opened.found && opened.problem === null;
    const mode = works ? opened.mode : "none";
    const rescue = coursewright.rescue.create(mode === "normal" ? environment.storage : null, data);
    /** @type {Coursewright.State & {found: boolean, whole: boolean}} */
    let state = suspend.unpack(opened.suspendData, data);
    let confirmed = state.found;
    /** Whether the LMS gave a state back cut, or one that is not ours. */
    const damaged = !/^(null|undefined)?$/.test(opened.suspendData) && !state.whole;
    let pending = rescue.offer(state);
    if (!state.mark) state.mark = newMark(random);
    let locked = false;
    /** @type {Promise<{ok: boolean, closed: boolean}> | null} */
    let exiting = null;

    /** @type {{[event: string]: ((what?: any) => void)[]}} */
    const listeners = { save: [], change: [], notice: [], time: [] };
    /** @param {string} event @param {any} [what] */
    const tell = (event, what) => listeners[event].slice().forEach((listener) => listener(what));

    /** What the learner has reported by `report: true` and the LMS has not yet been given. @type {Map<string, any>} */
    const toReport = new Map();
    /** What will be reported once nobody types in it any more. @type {Set<string>} */
    const drafts = new Set();
    /** @type {{[id: string]: string}} */
    const reported = Object.create(null);
    const shownAt = { attempt: now(), page: now() };
    /** @type {{[id: string]: number}} */
    const answeredAt = Object.create(null);
    const recorded = opened.status;

    /** How many scored answers may still come: LMSs keep only so many, and those are not for practice to fill. */
    function expected() {
      const { assessment } = data;
      return assessment ? (assessment.draw || assessment.questions.length) * (assessment.attempts || Infinity) : 0;
    }

    /** The author's rule on our state, never below what the LMS already says. @returns {Coursewright.Judgement} */
    function judge() {
      const ours = judgement.judge(data, state);
      const theirs = opened.score;
      if (recorded.completion === "completed") {
        ours.completion = "completed";
        ours.missing = [];
      }
      if (recorded.success === "passed") ours.success = "passed";
      if (theirs !== null && theirs > 0 && (ours.score === null || theirs > ours.score)) ours.score = theirs;
      return ours;
    }

    /** @param {string} id @param {any} response @param {Coursewright.Mark} mark @param {number} since */
    function interaction(id, response, mark, since) {
      const item = data.items[id];
      const type = suspend.typeOf(item);
      if (!type || !type.describe) return;
      const at = answeredAt[id] || now();
      driver.interaction({
        ...type.describe(response, item), id,
        options: (item.options || []).map((/** @type {Coursewright.Keyed} */ option) => option.id),
        ...mark, weight: mark.score === null ? 0 : Number(item.points),
        latency: answeredAt[id] ? Math.max(0, at - since) : null, at, spare: item.section ? expected() : 0,
      });
    }

    function reportFormative() {
      for (const [id, response] of toReport) {
        const item = data.items[id];
        const type = suspend.typeOf(item);
        const mark = type.mark ? type.mark(response, item) : { score: null, correct: null };
        const said = JSON.stringify([type.describe(response, item), mark]);
        if (said === reported[id] || !type.isAnswered(response, item)) continue;
        reported[id] = said;
        interaction(id, response, mark, shownAt.page);
      }
      toReport.clear();
    }

    function releaseDrafts() {
      drafts.forEach((id) => toReport.set(id, state.responses[id]));
      drafts.clear();
    }

    /** Hands the driver what the state implies; true when the LMS must be told. */
    function handJudgement() {
      const now = judgement.judge(data, state);
      let changed = driver.status(now);
      // Of standards that have a word for it.
      if (driver.progress?.(coursewright.progress(data, now))) changed = true;
      if (state.best !== null && driver.score({ raw: state.best / 100 })) changed = true;
      for (const id of state.met) {
        if (driver.objective({ id, completion: "completed", success: "passed", score: null })) changed = true;
      }
      return changed;
    }

    function collect() {
      state.save += 1;
      reportFormative();
      driver.suspend(suspend.pack(state, data));
      if (state.bookmark) driver.bookmark(state.bookmark);
      handJudgement();
    }

    /** Ids answered since the offer was kept, also in visits before this one; "" is the open or last try. */
    const touched = () => Object.keys(answeredAt).concat((pending && pending.since) || []);

    function keep() {
      if (pending && pending.certain) {
        // What is offered stays until it is answered, whatever is saved meanwhile.
        rescue.keep(state.mark, pending.text, pending.savedAt, true, touched());
        return;
      }
      if (mode !== "normal") return;
      const next = { ...state, save: state.save + 1 };
      rescue.keep(state.mark, suspend.pack(next, data), now(), confirmed);
    }

    const saving = coursewright.saving.create({
      driver, environment, collect,
      settled(/** @type {Coursewright.Outcome} */ outcome, /** @type {boolean} */ changedSince) {
        if (outcome.ok && outcome.sure) {
          confirmed = true;
          if (!changedSince && !(pending && pending.certain)) rescue.erase(state.mark);
        }
        if (!outcome.ok && saving.state().attempts === 1 && !saving.closed()) {
          tell("notice", { kind: outcome.signInExpired ? "signed-out" : "save-failed" });
        }
      },
      changed: () => tell("save"),
      state: opening(mode, opened),
    });

    /** @param {string} id */
    const isSection = (id) => data.sections.some((one) => one.id === id);

    const canWrite = () => !locked && (mode === "normal" || mode === "none");

    /** @param {boolean} [typing] */
    function changed(typing) {
      saving.touch(typing === true);
      keep();
      tell("change");
      timing?.run();
    }

    /**
     * Something was done in the open try.
     * @param {string} [id] the question that was answered @param {{typing?: boolean}} [how]
     */
    function tried(id, how) {
      answeredAt[""] = now();
      if (id) answeredAt[id] = now();
      changed(how && how.typing);
    }

    async function exit() {
      if (saving.closed()) return { ok: true, closed: true };
      if (mode === "normal" && !(await saving.now())) return { ok: false, closed: false };
      if (mode === "none" || !data.profile.terminateOnExit) return { ok: mode !== "none", closed: false };
      locked = true;
      const ok = await saving.close(false) !== false;
      locked = saving.closed();
      if (!ok) keep();
      tell("change");
      if (locked) tell("notice", { kind: ok ? "closed" : "save-failed" });
      return { ok, closed: locked };
    }

    /** @type {any} */
    const session = {
      mode,
      damaged,
      get canWrite() {
        return canWrite();
      },
      /** What an earlier visit in this tab could not save, or null. */
      get offer() {
        return pending && { savedAt: pending.savedAt, certain: pending.certain };
      },

      /** @param {string} id */
      response: (id) => state.responses[id],
      /** @param {string} section */
      seen: (section) => state.seen.includes(section),
      bookmark: () => state.bookmark || (isSection(opened.bookmark) ? opened.bookmark : ""),
      attempt: () => attempts.view(data, state, recorded.success === "passed"),
      judgement: judge,
      saveState: saving.state,

      /** @param {string} id @param {any} response @param {{typing?: boolean, checked?: boolean}} [how] `checked`: only by `check` */
      answer(id, response, { typing = false, checked = false } = {}) {
        const item = data.items[id];
        if (!canWrite() || !item?.section) return false;
        const waits = suspend.checkable(item) && !checked;
        if (waits) state.unchecked[id] = Number(judgement.answered(data, state, id));
        else delete state.unchecked[id];
        state.responses[id] = response;
        answeredAt[id] = now();
        // Each report is an entry of its own in the LMS: a text is reported when it is written, not while it is.
        drafts.delete(id);
        releaseDrafts();
        if (item.report && suspend.typeOf(item)?.describe && !waits) typing ? drafts.add(id) : toReport.set(id, response);
        changed(typing);
        return true;
      },

      /** Whether the answer to a question is one that the learner has not had checked. @param {string} id */
      unchecked: (id) => id in state.unchecked,

      /** How often the answer to a question may still be checked; null where that is not counted. @param {string} id */
      checksLeft(id) {
        const item = data.items[id];
        return suspend.counts(item, data.assessment) ? Math.max(0, (item.attempts || 1) - (state.checks[id] || 0)) : null;
      },

      /** An answer to a question in a section that the learner has had checked. @param {string} id @param {any} response */
      check(id, response) {
        const left = session.checksLeft(id);
        if (!canWrite() || left === 0) return false;
        if (left) state.checks[id] = (state.checks[id] || 0) + 1;
        return session.answer(id, response, { checked: true });
      },

      /** @param {string} section */
      visit(section) {
        if (!canWrite() || section === state.bookmark || !isSection(section)) return;
        state.bookmark = section;
        releaseDrafts();
        changed();
      },

      /** @param {string} section */
      markSeen(section) {
        if (!canWrite() || !isSection(section)) return;
        const again = state.readAgain;
        if (state.seen.includes(section) && (again === null || again.includes(section))) return;
        if (!state.seen.includes(section)) state.seen.push(section);
        if (again !== null && !again.includes(section)) again.push(section);
        changed();
      },

      startAttempt() {
        if (!canWrite() || !attempts.start(data, state, random)) return false;
        shownAt.attempt = now();
        state.drawn.forEach((id) => delete answeredAt[id]);
        tried();
        return true;
      },

      /** @param {string} id @param {any} response @param {{typing?: boolean}} [how] */
      answerAttempt(id, response, how) {
        if (!canWrite() || session.checksLeft(id) === 0 || !attempts.answer(data, state, id, response)) return false;
        tried(id, how);
        return true;
      },

      /** @returns {Coursewright.Result | null} */
      submitAttempt() {
        const { best, passed } = state;
        const result = canWrite() ? attempts.submit(data, state) : null;
        if (result === null) return null;
        for (const id of state.drawn) {
          const empty = suspend.typeOf(data.items[id]).unpack("", data.items[id]);
          interaction(id, state.answers[id] || empty, result.questions[id], shownAt.attempt);
        }
        const better = state.best !== best || state.passed !== passed;
        const final = judgement.usedUp(data, state);
        if (better || final) {
          for (const id of Object.keys(result.outcomes)) {
            const { met, score } = better ? result.outcomes[id] : { met: state.met.includes(id), score: null };
            driver.objective({
              id, completion: met ? "completed" : "incomplete", success: met ? "passed" : final ? "failed" : "unknown", score,
            });
          }
        }
        changed();
        return result;
      },

      tryAgain: saving.tryAgain,

      /** *Save and exit*. `{ok}`: everything is in the LMS; `closed`: its session is ended and nothing can be written. */
      exit() {
        return (exiting ??= exit().finally(() => (exiting = null)));
      },

      takeOffer() {
        if (pending === null || !canWrite()) return;
        const mine = state;
        const since = touched();
        rescue.erase(mine.mark);
        state = suspend.unpack(pending.text, data);
        pending = null;
        const { best, met, round, used } = state;
        // What was done since it was kept is newer than what is taken back, and nothing is lowered.
        const ownTry = since.includes("") || mine.used > used;
        for (const id of Object.keys(data.items)) {
          const item = data.items[id];
          const own = mine.responses[id];
          if (item.section || ownTry) {
            state.checks[id] = Math.max(mine.checks[id] || 0, (item.section && state.checks[id]) || 0);
          }
          const done = [mine, state].some((one) => judgement.answered(data, one, id));
          const newer = since.includes(id) && suspend.typeOf(item).isAnswered(own, item);
          const from = own && (newer || !state.responses[id]) ? mine : state;
          state.responses[id] = from.responses[id];
          const waits = id in from.unchecked;
          delete state.unchecked[id];
          if (waits || (done && !judgement.answered(data, state, id))) state.unchecked[id] = Number(done);
        }
        state.seen = data.sections.map((one) => one.id).filter((id) => mine.seen.includes(id) || state.seen.includes(id));
        if (ownTry) {
          const { readAgain, drawn, withdrawn, orders, answers, submitted, spent, extensions } = mine;
          Object.assign(state, { round: mine.round, readAgain, drawn, withdrawn, orders, answers, submitted, spent, extensions });
          // Only where tries come in one round is its number the number used.
          if (data.assessment && data.assessment.afterLastAttempt === "fail") state.round = Math.max(round, mine.round);
        }
        if ((mine.best || 0) > (best || 0)) Object.assign(state, { best: mine.best, met: mine.met });
        if (data.assessment && data.assessment.outcomePassMarks) state.met = [...new Set(met.concat(mine.met))];
        state.passed = state.passed || mine.passed;
        state.used = Math.max(used, mine.used);
        state.save = Math.max(mine.save, state.save);
        handJudgement();
        changed();
      },

      declineOffer() {
        if (pending === null) return;
        rescue.erase(suspend.unpack(pending.text, data).mark);
        pending = null;
        tell("change");
      },

      /** @param {"hidden" | "beforeunload" | "pagehide"} kind "pagehide" only when the page is not kept (not persisted) */
      leaving(kind) {
        timing?.pause();
        if (kind !== "hidden" && drafts.size) {
          releaseDrafts();
          saving.touch(false);
        }
        if (kind === "pagehide") {
          locked = true;
          saving.close(true);
        } else if (kind === "hidden") saving.hide();
        // Where each request carries everything and leaves by a beacon, two of them are more than a browser takes: the
        // one at pagehide must have it all.
        else if (!(data.journal && data.profile.beacons)) saving.leave();
      },

      /** The page is visible again, or came back from the browser's cache. */
      returned() {
        saving.show();
      },

      report() {
        const characters = suspend.pack(state, data).length;
        const browser = String((environment.window && environment.window.navigator || {}).userAgent || "unknown");
        return coursewright.helpDesk.write(data, driver.last(), saving.state(), {
          received: opened.suspendData.length + " characters" + (damaged ? ", damaged" : ""), mode, now: now(), opened: recorded.raw, characters, browser, judgement: judge(),
        });
      },

      /** @param {"save" | "change" | "notice"} event @param {(what?: any) => void} listener */
      on(event, listener) {
        listeners[event].push(listener);
      },
    };

    const inside = { canWrite, data, environment, keep, saving, session, state: () => state, tell, tried };
    // Of what only some modules ship.
    const timing = coursewright.timing?.(inside);
    coursewright.checking?.(inside);
    // What the state implies and the LMS does not show is mended, upwards only.
    if (mode === "normal" && handJudgement()) saving.touch(false);
    if (pending && pending.certain) keep();
    timing?.run();
    return session;
  }

  coursewright.session = { start };
})((globalThis.coursewright ??= {}));
