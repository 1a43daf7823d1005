// @ts-check
/**
 * The driver for a page of the web without an LMS: nothing is recorded anywhere. Where the author allows it, this browser
 * keeps the state for the next visit, under the module's id; where the browser refuses, or the author does not allow it,
 * nothing is kept. What another tab has put there since is never overwritten: this tab then keeps nothing more.
 */
(function (coursewright) {
  "use strict";

  /** @type {Coursewright.Outcome} */
  const DONE = { ok: true, sure: true, code: "", signInExpired: false };

  /** What becomes of the text that a browser keeps; deleted for good once the learner says so. @type {() => void} */
  let forget = () => undefined;

  /** @param {Coursewright.Environment} environment @param {Coursewright.Data} data @returns {Coursewright.Driver} */
  function create(environment, data) {
    const key = "coursewright:" + data.module.id;
    /** @type {Storage | null} */
    let place = null;
    let wanted = "";
    /** What this tab knows to be kept. */
    let known = "";
    /** @type {Coursewright.Last["failed"]} */
    let failed = null;
    const nothing = { status: "", score: "" };
    // What waits in a tab for an LMS elsewhere would stay on a device of which nobody said that it may.
    environment.storage = null;

    forget = () => {
      place?.removeItem(key);
      place = null;
    };

    function save() {
      try {
        if (!place || !wanted) return DONE;
        if ((place.getItem(key) || "") !== known) {
          failed = { at: environment.now(), call: "getItem", code: "other tab" };
          // In the words of the page that is: open in another tab, load it again.
          return { ...DONE, ok: false, sure: false, signInExpired: true };
        }
        place.setItem(key, wanted);
        known = wanted;
        return DONE;
      } catch (_) {
        failed = { at: environment.now(), call: "setItem", code: "" };
        return { ...DONE, ok: false, sure: false };
      }
    }

    return {
      async open() {
        let suspendData = "";
        let found = true;
        if (data.browserKeeps) {
          try {
            place = environment.window.localStorage;
            suspendData = place?.getItem(key) || "";
            // Some browsers let read and nothing be written.
            place?.setItem(key, suspendData);
            if (!suspendData) place?.removeItem(key);
            known = suspendData;
          } catch (_) {
            place = null;
          }
          found = place !== null;
        }
        return {
          found, mode: "normal", entry: "", status: { completion: "incomplete", success: "unknown", raw: "" }, score: null,
          bookmark: "", suspendData, problem: null,
        };
      },

      suspend(text) {
        wanted = text;
        return true;
      },

      // All of these are in the state.
      bookmark: () => false,
      score: () => false,
      status: () => false,
      interaction: () => false,
      objective: () => false,

      save,
      close: save,

      last: () => ({ api: false, opened: true, mode: "normal", sent: nothing, confirmed: nothing, failed, refused: [] }),
    };
  }

  coursewright.forget = () => forget();
  (coursewright.drivers ??= {}).web = { create };
})((globalThis.coursewright ??= {}));
