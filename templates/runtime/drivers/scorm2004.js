// @ts-check
/**
 * The driver for SCORM 2004, 3rd and 4th Edition: what it says beyond `drivers/scorm.js`. Completion and success are two
 * words, a score is told as a share too, and progress has a measure. `cmi.exit` is always `suspend`, in review as well:
 * with anything else some LMSs begin the next visit with nothing.
 */
(function (coursewright) {
  "use strict";

  const SUCCESS = "cmi.success_status";
  const RAW = "cmi.score.raw";
  const SHARE = "cmi.score.scaled";
  const MEASURE = "cmi.progress_measure";

  /**
   * What stays in the API once it has been accepted and is sent with every commit: an answer is never written again, and
   * the id of an objective cannot be.
   */
  const ONCE = /^cmi\.interactions\.|^cmi\.objectives\.\d+\.id$/;

  /** A word of the table for what an LMS says. @param {{[word: string]: any}} table @param {string} said */
  function known(table, said) {
    const word = said.trim().toLowerCase();
    return Object.keys(table).includes(word) ? word : "other";
  }

  /** A function by its name in SCORM 2004. @param {string} call */
  const named = (call) => call.replace(/^LMSFinish/, "Terminate").replace(/^LMS/, "");

  /** The API called as in SCORM 1.2; that a value was never set (403) is no error. @param {any} api */
  const renamed = (api) =>
    new Proxy(/** @type {any} */ ({}), {
      get: (_, /** @type {string} */ name) => (/** @type {string[]} */ ...values) => {
        const said = api[named(name)](...values);
        return /LastError/.test(name) && String(said) === "403" ? "0" : said;
      },
    });

  /**
   * @param {{window: any, now(): number}} environment
   * @param {Coursewright.Data} data
   * @returns {Coursewright.Driver}
   */
  function create(environment, data) {
    const { WRITTEN } = coursewright.scorm2004Status;
    const completion = WRITTEN.completion_status;
    const success = WRITTEN.success_status;
    /** @type {Map<string, string>} */
    const wanted = new Map();
    /** @type {Map<string, string>} */
    const given = new Map();
    /** @type {Map<string, string>} */
    const sure = new Map();
    /** @type {any} */
    let api = null;
    /** Whether the success rose that goes with the status last looked at. */
    let rose = false;
    let ended = false;

    /** @param {string} element @returns {Coursewright.Answer} */
    const ask = (element) => coursewright.scormApi.call(api, "LMSGetValue", element);
    /** @param {string} element */
    const get = (element) => ask(element).text;

    /** What an element is or is to be. @param {string} element */
    function now(element) {
      if (!wanted.has(element) && !sure.has(element)) sure.set(element, get(element));
      return wanted.get(element) ?? sure.get(element) ?? "";
    }

    const journal = coursewright.scorm2004Journal.create(data, get);

    /** @type {Coursewright.Dialect} */
    const dialect = {
      core: "cmi.",
      main: "cmi.",
      essential: ["cmi.completion_status", RAW, "cmi.suspend_data", SUCCESS, SHARE],
      span: coursewright.interactionDelimited.duration,
      elements: journal.elements,

      take(frame) {
        const found = frame.API_1484_11;
        return found && found.Initialize && (api = renamed(found));
      },

      raised: (start, raw) => wanted.set(start + "scaled", String(Math.round(raw * 100) / 10000)),

      judgement: (said) => ({ completion: known(completion, said) === "completed" ? "completed" : "incomplete", success: "unknown" }),

      rise(judgement, said, element) {
        const other = element.replace(/completion_status$/, "success_status");
        const word = judgement.success;
        // What is new has nothing to ask for.
        if (wanted.has(element.replace(/completion_status$/, "id")) && !sure.has(other)) sure.set(other, "");
        if (success[word] && success[word][known(success.passed, now(other))]) {
          wanted.set(other, word);
          rose = true;
        }
        return completion[judgement.completion][known(completion.completed, said)] && judgement.completion;
      },
    };

    const driver = coursewright.scorm.create(environment, data, dialect, { wanted, given, sure });

    /** @param {() => Coursewright.Outcome} send */
    function keep(send) {
      journal.describe((/** @type {string} */ element, /** @type {string} */ text) => wanted.set(element, text));
      const outcome = send();
      given.forEach((value, element) => ONCE.test(element) && sure.set(element, value));
      return outcome;
    }

    return {
      ...driver,

      async open() {
        const opened = await driver.open();
        if (!opened.found || opened.problem) return opened;
        const said = ask(SUCCESS);
        if (!said.ok) opened.problem = { ...said, sure: false };
        const word = known(success.passed, said.text);
        opened.status.success = success[word] ? word : "unknown";
        opened.status.raw += ", " + said.text;
        sure.set(SUCCESS, said.text);
        const scaled = (coursewright.scorm.number(get(SHARE), 1) || 0) * 100;
        if (scaled > (opened.score || 0)) {
          opened.score = scaled;
          sure.set(RAW, String(scaled));
        }
        return opened;
      },

      status(judgement) {
        rose = false;
        return driver.status(judgement) || rose;
      },

      /** Never all before the LMS has it that all is done, and all as soon as it has. */
      progress(measure) {
        const done = known(completion.completed, now("cmi.completion_status")) === "completed";
        const next = done ? 1 : Math.floor(Math.min(measure, 0.99) * 100) / 100;
        const before = now(MEASURE);
        if (before !== "" && Number(before) >= next) return false;
        wanted.set(MEASURE, String(next));
        return true;
      },

      objective(goal) {
        rose = false;
        return driver.objective(goal) || rose;
      },

      save: (how) => keep(() => /** @type {Coursewright.Outcome} */ (driver.save(how))),

      close(how) {
        const { mode, opened } = driver.last();
        if (!opened || ended) return driver.close(how);
        ended = true; // an LMS may take the page away from within its last function
        /** @param {string} element @param {string} value */
        const set = (element, value) => coursewright.scormApi.call(api, "LMSSetValue", element, value);
        if (mode !== "normal") set("cmi.exit", "suspend");
        // The learner goes and means to come back. Where the LMS itself takes the page away it knows where to go.
        else if (!how.leaving) set("adl.nav.request", "suspendAll");
        const outcome = keep(() => /** @type {Coursewright.Outcome} */ (driver.close(how)));
        ended = !outcome.open;
        return outcome;
      },

      last() {
        const last = driver.last();
        /** @param {Map<string, string>} map */
        const status = (map) => ["cmi.completion_status", SUCCESS].map((element) => map.get(element)).filter(Boolean).join(", ");
        const { failed } = last;
        return {
          ...last,
          sent: { ...last.sent, status: status(given) },
          confirmed: { ...last.confirmed, status: status(sure) },
          failed: failed && { ...failed, call: named(failed.call) },
        };
      },
    };
  }

  (coursewright.drivers ??= {}).scorm2004 = { create };
})((globalThis.coursewright ??= {}));
