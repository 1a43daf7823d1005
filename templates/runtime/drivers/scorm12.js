// @ts-check
/**
 * The driver for SCORM 1.2: neutral verbs to `cmi.*`.
 *
 * Three things are told apart for every element: what is wanted, what the LMS was last given, and what it surely has. A save gives everything that is wanted and not sure, so a failed one loses nothing.
 *
 * Moodle's API (profile `marksBeforeItKnows`) sends only values that differ from the last it tried to send, numbers by
 * their value and not their spelling, whether or not that request arrived. A value given in vain is therefore sent by
 * way of a neighbour: one save with the neighbour, one with the value. Its neighbour is never above it, save for zero.
 */
(function (coursewright) {
  "use strict";

  const STATUS = "cmi.core.lesson_status";
  const RAW = "cmi.core.score.raw";
  const STATE = "cmi.suspend_data";
  const PLACE = "cmi.core.lesson_location";
  const EXIT = "cmi.core.exit";

  /** Without these a save is none; whatever else an LMS refuses is left out from then on. */
  const ESSENTIAL = [STATUS, RAW, STATE];

  /** Moodle stores about ten fields an interaction and PHP takes 1,000 a request unless told otherwise. */
  const MOST_INTERACTIONS = 100;

  /** @param {number} number */
  const decimal = (number) => String(Math.round(number * 100) / 100);

  /** @param {string} text */
  const number = (text) => (/^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : null);

  /** The outcome where nothing is called. @param {boolean} ok @returns {Coursewright.Outcome} */
  const idle = (ok) => ({ ok, sure: ok, code: "", signInExpired: false });

  /** @param {string} element */
  const generic = (element) => element.replace(/\.\d+\./g, ".n.");

  /** A word of the status table for what an LMS says. @param {string} said */
  function statusWord(said) {
    const word = said.trim().toLowerCase();
    return Object.keys(coursewright.scorm12Status.WRITTEN.passed).includes(word) ? word : "other";
  }

  /** The neighbour of a value. @param {string} element @param {string} value @returns {string} */
  function beneath(element, value) {
    const [, name] = /** @type {RegExpExecArray} */ (/(\w+)$/.exec(element));
    if (name === "lesson_status" || name === "status") return coursewright.scorm12Status.BELOW[value];
    if (name === "raw" || name === "min" || name === "max" || name === "weighting") {
      return decimal(Number(value) > 0 ? Number(value) - 0.01 : 0.01);
    }
    if (name === "type") return value === "choice" ? "true-false" : "choice";
    if (name === "result") return value === "neutral" ? "unanticipated" : "neutral";
    if (name === "time" || name === "latency") return value.slice(0, -1) + (value.endsWith("0") ? "1" : "0");
    if (name === "pattern" || name === "student_response") return value === "a" ? "b" : "a";
    return element === STATE ? value : value + "_";
  }

  /**
   * @param {{window: any, now(): number}} environment
   * @param {{profile: Coursewright.Profile}} options
   * @returns {Coursewright.Driver}
   */
  function create(environment, options) {
    const { MEANT, WRITTEN } = coursewright.scorm12Status;
    const marks = options.profile.marksBeforeItKnows;
    /** @type {any} */
    let api = null;
    /** @type {any} */
    let frame = null;
    /** @type {any} */
    let witness = null;
    let opened = false;
    let closed = false;
    let mode = /** @type {"normal" | "review" | "browse"} */ ("normal");
    /** @type {Map<string, string>} */
    const wanted = new Map();
    /** @type {Map<string, string>} */
    const given = new Map();
    /** @type {Map<string, string>} */
    const sure = new Map();
    /** What can also be said in the brief form; "" where it then cannot be said. @type {Map<string, string>} */
    const brief = new Map();
    let briefOnly = false;
    /** @type {Set<string>} */
    const refused = new Set();
    let nextInteraction = -1;
    /** @type {string[] | null} */
    let objectives = null;
    /** @type {{[element: string]: string}} */
    const sent = {};
    /** @type {Coursewright.Last["failed"]} */
    let failed = null;
    /** @type {Coursewright.Outcome | null} */
    let trouble = null;

    const writes = () => opened && !closed && mode === "normal";

    /** @param {string} what @param {{code: string}} answer */
    function note(what, { code }) {
      failed = { at: environment.now(), call: what, code };
    }

    /** Takes an answer of an interaction back to the brief form. @param {string} element @returns {boolean} whether it can be said */
    function shorten(element) {
      const value = /** @type {string} */ (brief.get(element));
      brief.delete(element);
      if (value === "") wanted.delete(element);
      else wanted.set(element, value);
      return value !== "";
    }

    /** @param {string} name @param {string[]} values @returns {Coursewright.Answer} */
    function call(name, ...values) {
      const answer = coursewright.scorm12Api.call(api, name, ...values);
      if (!answer.ok) note(name + "(" + (values[0] || "") + ")", answer);
      return answer;
    }

    /** @param {string} element @returns {string} */
    const get = (element) => call("LMSGetValue", element).text;

    /** The index that a list of the LMS would give to a new entry; -1 when it has no such list. @param {string} list */
    function count(list) {
      const said = number(get(list + "._count"));
      if (said === null) refused.add(list);
      return said === null ? -1 : said;
    }

    /** Sets one element. @param {string} element @param {string} value */
    function put(element, value) {
      const name = generic(element);
      if (refused.has(name)) return;
      if (briefOnly && brief.has(element)) {
        if (!shorten(element)) return;
        value = /** @type {string} */ (wanted.get(element));
      }
      const answer = coursewright.scorm12Api.call(api, "LMSSetValue", element, value);
      if (answer.ok) {
        given.set(element, value);
        sent[element] = value;
        return;
      }
      if (brief.has(element) && !answer.threw && answer.code !== "301" && !answer.signInExpired) {
        briefOnly = true;
        put(element, value);
        return;
      }
      note("LMSSetValue(" + element + ")", answer);
      if (answer.code === "405" && /raw$/.test(element) && value.includes(".")) {
        // Some LMSs have whole numbers only; rounded down, so that no score is above what was reached.
        const whole = String(Math.floor(Number(value)));
        if (wanted.get(element) === value) wanted.set(element, whole);
        put(element, whole);
      } else if (ESSENTIAL.includes(element) || answer.signInExpired) {
        trouble = trouble || { ...answer, sure: false };
      } else if (!answer.threw && answer.code !== "301") {
        refused.add(name);
        wanted.delete(element);
      }
    }

    /** Whether something waits that the LMS does not surely have. */
    const unsaved = () => [...wanted.keys()].filter((element) => wanted.get(element) !== sure.get(element));

    /** @param {string} element */
    const inVain = (element) => given.has(element) && given.get(element) === wanted.get(element);

    /**
     * Whether a "true" proves nothing: the page is going, or Moodle's API hands requests to a beacon, whose answer nobody
     * sees. It does so while leaving and when the network is gone.
     * @param {boolean} leaving
     */
    function guessed(leaving) {
      if (leaving || !marks) return leaving;
      try {
        return frame.mod_scorm_useBeaconAPI === true || environment.window.navigator.onLine === false;
      } catch (_) {
        return false;
      }
    }

    /**
     * Gives everything that is not sure, then commits or finishes.
     * @param {string} last the function that sends @param {{leaving: boolean, elapsed: number}} how
     * @param {boolean} roundabout whether values given in vain are replaced by their neighbours
     * @returns {Coursewright.Outcome}
     */
    function send(last, how, roundabout) {
      trouble = null;
      for (const element of unsaved()) {
        const value = /** @type {string} */ (wanted.get(element));
        put(element, roundabout && inVain(element) ? beneath(element, value) : value);
      }
      put(EXIT, roundabout ? "" : "suspend");
      put("cmi.core.session_time", coursewright.duration.timespan(how.elapsed));
      if (witness) witness.forget();
      const answer = call(last, "");
      if (answer.ok && witness && !how.leaving && witness.unanswered()) {
        note(last, Object.assign(answer, { ok: false, code: "no answer" }));
      }
      const certain = answer.ok && !guessed(how.leaving);
      if (certain) given.forEach((value, element) => sure.set(element, value));
      return trouble || { ...answer, sure: certain };
    }

    /** @param {string} last @param {{leaving: boolean, elapsed: number}} how */
    function deliver(last, how) {
      const roundabout = marks && !how.leaving && unsaved().some((element) => element !== STATE && inVain(element));
      const outcome = roundabout && send("LMSCommit", how, true);
      return outcome && !outcome.sure && last === "LMSCommit" ? outcome : send(last, how, false);
    }

    return {
      async open() {
        const found = coursewright.scorm12Api.find(environment.window);
        /** @type {Coursewright.Opened} */
        const result = {
          found: found !== null, mode: "normal", entry: "", status: { completion: "incomplete", success: "unknown", raw: "" },
          score: null, bookmark: "", suspendData: "", problem: null,
        };
        if (!found) return result;
        ({ api, frame } = found);
        if (marks) witness = coursewright.scorm12Witness.watch(frame);
        const start = call("LMSInitialize", "");
        // 101 is also what an API says that is still open, after a page that had no time to finish.
        opened = start.ok || (start.code === "101" && get(STATUS) !== "");
        if (!opened) {
          result.problem = { ...start, sure: false };
          return result;
        }
        /** What must be known before anything is written over it. @param {string} element @param {boolean} [optional] */
        const read = (element, optional) => {
          const answer = call("LMSGetValue", element);
          if (!answer.ok && (!optional || answer.threw || answer.signInExpired)) result.problem = { ...answer, sure: false };
          return answer.text;
        };
        const said = read("cmi.core.lesson_mode", true).trim().toLowerCase();
        mode = said === "review" || said === "browse" ? said : "normal";
        result.mode = mode;
        result.entry = get("cmi.core.entry");
        const raw = read(STATUS);
        const word = statusWord(raw);
        result.status = {
          completion: word === "passed" || word === "completed" ? "completed" : "incomplete",
          success: word === "passed" || word === "failed" ? word : "unknown",
          raw,
        };
        result.score = number(read(RAW, true));
        result.bookmark = get(PLACE);
        result.suspendData = read(STATE);
        sure.set(STATUS, word);
        sure.set(STATE, result.suspendData);
        sure.set(PLACE, result.bookmark);
        // Some LMSs say 0 where no score was ever set, so a nought of our own is always given.
        if (result.score) sure.set(RAW, decimal(result.score));
        opened = result.problem === null;
        if (opened) failed = null;
        return result;
      },

      suspend(text) {
        wanted.set(STATE, text);
        return text !== sure.get(STATE);
      },

      bookmark(id) {
        wanted.set(PLACE, id);
        return id !== sure.get(PLACE);
      },

      score({ raw }) {
        const now = wanted.has(RAW) ? wanted.get(RAW) : sure.get(RAW);
        if (now !== undefined && Number(now) >= raw) return false;
        wanted.set("cmi.core.score.min", "0");
        wanted.set("cmi.core.score.max", "100");
        wanted.set(RAW, decimal(raw));
        return true;
      },

      status({ completion, success }) {
        const word = /** @type {any} */ (MEANT)[completion][success];
        if (!WRITTEN[word][wanted.get(STATUS) || sure.get(STATUS) || ""]) return false;
        wanted.set(STATUS, word);
        return true;
      },

      interaction(interaction) {
        if (!writes() || refused.has("cmi.interactions")) return false;
        if (nextInteraction < 0) nextInteraction = count("cmi.interactions");
        const spare = Math.min(MOST_INTERACTIONS / 2, interaction.spare || 0);
        if (nextInteraction < 0 || nextInteraction >= MOST_INTERACTIONS - spare) return false;
        const { elements } = coursewright.scorm12Interaction;
        const briefly = new Map(elements(interaction, true));
        for (const [name, value] of elements(interaction, false)) {
          const element = "cmi.interactions." + nextInteraction + "." + name;
          wanted.set(element, value);
          if (briefly.get(name) !== value) brief.set(element, briefly.get(name) || "");
        }
        nextInteraction += 1;
        return true;
      },

      objective({ id, success, completion, score }) {
        if (!writes() || refused.has("cmi.objectives") || refused.has("cmi.objectives.n.id")) return false;
        if (objectives === null) {
          objectives = [];
          for (let left = count("cmi.objectives"), n = 0; n < left && n < 200; n += 1) {
            objectives.push(get("cmi.objectives." + n + ".id"));
          }
          if (refused.has("cmi.objectives")) return false;
        }
        const there = objectives.indexOf(id);
        const index = there < 0 ? objectives.push(id) - 1 : there;
        let changed = false;
        const start = "cmi.objectives." + index + ".";
        /** @param {string} name @param {string} value */
        const want = (name, value) => {
          wanted.set(start + name, value);
          changed = true;
        };
        /** What it is or is to be; an entry of an earlier session is asked for once. @param {string} name */
        const known = (name) => {
          const element = start + name;
          const value = wanted.get(element);
          if (value !== undefined) return value;
          if (!sure.has(element)) sure.set(element, wanted.has(start + "id") ? "" : get(element));
          return /** @type {string} */ (sure.get(element));
        };
        if (there < 0) want("id", id);
        const word = /** @type {any} */ (MEANT)[completion][success];
        if (WRITTEN[word][statusWord(known("status"))]) want("status", word);
        if (score !== null && !(known("score.raw") !== "" && Number(known("score.raw")) >= score)) {
          want("score.min", "0");
          want("score.max", "100");
          want("score.raw", decimal(score));
        }
        return changed;
      },

      save(how) {
        return writes() ? deliver("LMSCommit", how) : idle(opened);
      },

      close(how) {
        if (!opened || closed) return idle(closed);
        closed = true; // first, since an LMS may take the page away from within LMSFinish
        const answer = mode === "normal" ? deliver("LMSFinish", how) : call("LMSFinish", "");
        // Of APIs that refuse, some end their session all the same.
        closed = answer.ok || how.leaving || trouble !== null || !coursewright.scorm12Api.call(api, "LMSGetValue", STATUS).ok;
        return { sure: answer.ok, ...answer, open: !closed };
      },

      last() {
        return {
          api: api !== null, opened, mode,
          sent: { status: sent[STATUS] || "", score: sent[RAW] || "" },
          confirmed: { status: sure.get(STATUS) || "", score: sure.get(RAW) || "" },
          failed, refused: [...refused].sort(),
        };
      },
    };
  }

  coursewright.drivers = coursewright.drivers || {};
  coursewright.drivers.scorm12 = { create };
})((globalThis.coursewright ??= {}));
