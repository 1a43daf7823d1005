// @ts-check
/**
 * When to save. An LMS's commit usually blocks the page until the server has answered, so it is never made while
 * someone types, changes that come together share one, and after a slow one the next waits as long as that one took.
 */
(function (coursewright) {
  "use strict";

  /** Milliseconds. The first is also the time in which the page paints "Saving". */
  const SOON = 300;
  const AFTER_TYPING = 2500;
  const AGAIN = [5000, 15000, 60000];

  /**
   * @param {{
   *   driver: Coursewright.Driver,
   *   environment: Coursewright.Environment,
   *   collect: () => void,
   *   settled: (outcome: Coursewright.Outcome, changedSince: boolean) => void,
   *   changed: () => void,
   *   state: Coursewright.SaveState["state"],
   * }} options
   *   collect: hands the driver everything as it is now · settled: after each save · changed: `state` may have
   */
  function create({ driver, environment, collect, settled, changed, state }) {
    const opening = environment.now();
    const writes = state === "saved";
    /** @type {Coursewright.SaveState} */
    const shown = { state, at: null, attempts: 0 };
    let dirty = false; // something that no save has been given
    let unsure = false; // something that a save was given and nobody confirmed
    let doubts = 0; // saves on end that nobody confirmed though the page stayed
    let running = false;
    let away = false;
    let closed = false;
    let gone = false; // the page
    let lastKey = -Infinity;
    let took = 0;
    /** @type {any} */
    let timer = null;

    const elapsed = () => environment.now() - opening;

    /** @param {number} times how often it went wrong */
    const pause = (times) => AGAIN[Math.min(times, AGAIN.length) - 1];

    /** @param {Coursewright.SaveState["state"]} next */
    function show(next) {
      if (next === shown.state) return;
      shown.state = next;
      changed();
    }

    /** @param {number} delay */
    function schedule(delay) {
      environment.clearTimeout(timer);
      timer = environment.setTimeout(() => {
        timer = null;
        const quiet = lastKey + AFTER_TYPING - environment.now();
        // More than the whole pause is a clock that was set back.
        if (quiet > 0 && quiet <= AFTER_TYPING) schedule(quiet);
        else commit(away);
      }, delay);
    }

    /** @param {Coursewright.Outcome} outcome */
    function settle(outcome) {
      running = false;
      if (outcome.ok) {
        shown.attempts = 0;
        shown.at = environment.now();
        unsure = !outcome.sure;
      } else {
        dirty = true;
        shown.attempts += 1;
      }
      settled(outcome, dirty);
      if (closed) {
        if (!outcome.ok) show("failed");
        return outcome.ok;
      }
      doubts = outcome.ok && !outcome.sure && !away ? doubts + 1 : 0;
      if (!outcome.ok) {
        shown.state = outcome.signInExpired ? "signed-out" : "failed";
        schedule(pause(shown.attempts));
      } else if (dirty) {
        shown.state = "saving";
        schedule(SOON);
      } else if (doubts > 0) {
        // Nobody confirmed it though the page is still here: that is asked again, calmly.
        shown.state = "waiting";
        schedule(pause(doubts));
      } else shown.state = "saved";
      changed();
      return outcome.ok;
    }

    /** @param {Coursewright.Outcome | Promise<Coursewright.Outcome>} outcome @param {typeof settle} then @returns {any} */
    function whenSettled(outcome, then) {
      return "then" in outcome ? outcome.then(then) : then(outcome);
    }

    /** @param {boolean} leaving @returns {any} a promise where the driver is asynchronous */
    function commit(leaving) {
      // A save that still runs while the page goes may be cut off: Firefox lets a page leave within a synchronous request.
      if (!writes || closed || (running && !leaving) || !(dirty || unsure || running)) return undefined;
      environment.clearTimeout(timer);
      timer = null;
      collect();
      dirty = false;
      running = true;
      const start = environment.now();
      const outcome = driver.save({ leaving, elapsed: elapsed() });
      took = Math.min(environment.now() - start, 60000); // the clock may have been set, or the computer slept
      return whenSettled(outcome, settle);
    }

    return {
      /** Something changed. @param {boolean} typing */
      touch(typing) {
        if (!writes || closed) return;
        dirty = true;
        lastKey = typing ? environment.now() : -Infinity;
        if (running || shown.attempts > 0) return; // the save that runs, or the next try after a failure, takes it along
        schedule(typing ? AFTER_TYPING : Math.max(SOON, took));
        show(typing ? "waiting" : "saving");
      },

      /** Something changed by itself, such as the time spent: it goes with the next save, or soon. */
      tick() {
        if (!writes || closed) return;
        dirty = true;
        if (timer === null && !running) schedule(SOON);
      },

      /** The learner asks to try again. */
      tryAgain() {
        if (!writes || closed || running) return;
        lastKey = -Infinity;
        dirty = true;
        show("saving");
        schedule(SOON);
      },

      /** The page may be going; where it stays after all, what was said meanwhile is soon proven. */
      leave() {
        if (dirty || running) commit(true);
      },

      /** The page is hidden, or about to be. */
      hide() {
        away = true;
        if (dirty || running) commit(true);
      },

      /** The page is back. */
      show() {
        away = false;
        if (!writes || closed || running || !(dirty || unsure)) return;
        show("saving");
        schedule(SOON);
      },

      /** One save now, of everything. @returns {Promise<boolean>} whether it surely succeeded */
      async now() {
        if (closed) return true;
        if (!writes) return false;
        lastKey = -Infinity;
        dirty = true;
        show("saving");
        do await new Promise((done) => environment.setTimeout(() => done(undefined), SOON));
        while (running);
        await commit(away);
        return closed || (shown.attempts === 0 && !unsure);
      },

      /**
       * Ends the session with the LMS, once; nothing is sent afterwards. Where the LMS refuses and the page stays, the
       * session may go on.
       * @param {boolean} leaving @returns {any} whether the LMS has everything
       */
      close(leaving) {
        gone ||= leaving;
        if (closed) return undefined;
        environment.clearTimeout(timer);
        // A visit that changed nothing gives no state: a late one of the visit before may arrive after this one began.
        const pending = writes && (dirty || unsure || running);
        if (pending) collect();
        closed = true;
        dirty = false;
        return whenSettled(driver.close({ leaving, elapsed: elapsed() }), (outcome) => {
          closed = gone || !outcome.open;
          return outcome.ok || pending ? settle(outcome) : true;
        });
      },

      state: () => ({ ...shown }),
      closed: () => closed,
    };
  }

  coursewright.saving = { create };
})((globalThis.coursewright ??= {}));
