// @ts-check
/**
 * What the drivers of SCORM 1.2 and SCORM 2004 have in common: neutral verbs to `cmi.*`. What the two call differently
 * stands in a dialect (`Coursewright.Dialect`). The API's functions are called as in SCORM 1.2.
 *
 * Three things are told apart for every element: what is wanted, what the LMS was last given, and what it surely has. A save gives everything that is wanted and not sure, so a failed one loses nothing.
 */
(function (coursewright) {
  "use strict";

  /** Moodle stores about ten fields an interaction and PHP takes 1,000 a request unless told otherwise. */
  const MOST_INTERACTIONS = 100;

  /** @param {number} number */
  const decimal = (number) => String(Math.round(number * 100) / 100);

  /** Where an LMS has more objectives, they are not ours: outcomes come to far fewer. */
  const MOST_OBJECTIVES = 200;

  /**
   * A number from 0 to `most`, however an LMS spells it: "95,5", "+90", "90 %". A score that is not understood would be
   * overwritten by a lower one. @param {string} text @param {number} most
   */
  function number(text, most) {
    const said = parseFloat(text.replace(",", "."));
    return said >= 0 && said <= most ? said : null;
  }

  /** The outcome where nothing is called. @param {boolean} ok @returns {Coursewright.Outcome} */
  const idle = (ok) => ({ ok, sure: ok, code: "", signInExpired: false });

  /** @param {string} element */
  const generic = (element) => element.replace(/\.\d+\./g, ".n.");

  /**
   * @param {{window: any, now(): number}} environment
   * @param {{profile: Coursewright.Profile}} options
   * @param {Coursewright.Dialect} dialect
   * @param {{wanted?: Map<string, string>, given?: Map<string, string>, sure?: Map<string, string>}} [maps] where a dialect looks into them
   * @returns {Coursewright.Driver}
   */
  function create(environment, options, dialect, { wanted = new Map(), given = new Map(), sure = new Map() } = {}) {
    const { beacons } = options.profile;
    /** Without these a save is none; whatever else an LMS refuses is left out from then on. */
    const { core, essential, main } = dialect;
    const [STATUS, RAW, STATE] = essential;
    const PLACE = main + "location";
    /** @type {any} */
    let api = null;
    /** @type {any} */
    let frame = null;
    /** @type {any} */
    let witness = null;
    let opened = false;
    let closed = false;
    let mode = /** @type {"normal" | "review" | "browse"} */ ("normal");
    /** @type {Set<string>} */
    const refused = new Set();
    let nextInteraction = -1;
    /** @type {string[] | null} */
    let objectives = null;
    /** @type {Coursewright.Last["failed"]} */
    let failed = null;
    /** @type {Coursewright.Outcome | null} */
    let trouble = null;

    const writes = () => opened && !closed && mode === "normal";

    /** @param {string} what @param {{code: string}} answer */
    function note(what, { code }) {
      failed = { at: environment.now(), call: what, code };
    }

    /** @param {string} name @param {string[]} values @returns {Coursewright.Answer} */
    function call(name, ...values) {
      const answer = coursewright.scormApi.call(api, name, ...values);
      if (!answer.ok) note(name + "(" + (values[0] || "") + ")", answer);
      return answer;
    }

    /** @param {string} element @returns {string} */
    const get = (element) => call("LMSGetValue", element).text;

    /** The index that a list of the LMS would give to a new entry; -1 when it has no such list. @param {string} list */
    function count(list) {
      const said = number(get(list + "._count"), 1e6) ?? -1;
      if (said < 0) refused.add(list);
      return said;
    }

    /** Sets one element. @param {string} element @param {string} value */
    function put(element, value) {
      const name = generic(element);
      if (refused.has(name)) return;
      const answer = coursewright.scormApi.call(api, "LMSSetValue", element, value);
      const { code, signInExpired, threw } = answer;
      if (answer.ok) {
        given.set(element, value);
        return;
      }
      // 301 and 132: the session is not open yet.
      const waits = threw || /^(301|132)$/.test(code);
      if (!waits && !signInExpired && dialect.otherwise?.(element)) {
        give(element);
        return;
      }
      note("LMSSetValue(" + element + ")", answer);
      if (/40[567]/.test(code) && /raw$/.test(element) && value.includes(".")) {
        // Some LMSs have whole numbers only; rounded down, so that no score is above what was reached.
        const whole = String(Math.floor(Number(value)));
        if (wanted.get(element) === value) wanted.set(element, whole);
        put(element, whole);
      } else if (essential.includes(element) || signInExpired) {
        trouble = trouble || { ...answer, sure: false };
      } else if (!waits) {
        // Where the form of an answer is refused, another one may be taken; 1.2 has 405 for it, or 201.
        if (!/^(201|35.|40[5-8])$/.test(code)) refused.add(name);
        wanted.delete(element);
      }
    }

    /** Sets an element to what is wanted of it, if anything still is. @param {string} element @param {Coursewright.Instead} [instead] */
    function give(element, instead) {
      const value = wanted.get(element);
      if (value !== undefined) put(element, instead ? instead(element, value) : value);
    }

    /** What waits and the LMS does not surely have. */
    const unsaved = () => [...wanted.keys()].filter((element) => wanted.get(element) !== sure.get(element));

    /**
     * Whether a "true" proves nothing: the page is going, or Moodle's API hands requests to a beacon, whose answer nobody
     * sees. It does so while leaving and when the network is gone.
     * @param {boolean} leaving
     */
    function guessed(leaving) {
      if (leaving || !beacons) return leaving;
      try {
        return frame.mod_scorm_useBeaconAPI === true || environment.window.navigator.onLine === false;
      } catch (_) {
        return false;
      }
    }

    /**
     * Gives everything that is not sure, then commits or finishes.
     * @param {string} last the function that sends @param {{leaving: boolean, elapsed: number}} how
     * @param {Coursewright.Instead} [instead] what is given in the place of a value, by a save before the one that counts
     * @returns {Coursewright.Outcome}
     */
    function send(last, how, instead) {
      trouble = null;
      for (const element of unsaved()) give(element, instead);
      put(core + "exit", instead ? "" : "suspend");
      put(core + "session_time", dialect.span(how.elapsed));
      if (witness) witness.forget();
      const answer = call(last, "");
      if (answer.ok && witness && !how.leaving && witness.unanswered()) {
        note(last, Object.assign(answer, { ok: false, code: "no answer" }));
      }
      const certain = answer.ok && !guessed(how.leaving);
      if (certain) given.forEach((value, element) => sure.set(element, value));
      return trouble || { ...answer, sure: certain };
    }

    /** @param {string} last @param {{leaving: boolean, elapsed: number}} how @returns {Coursewright.Outcome} */
    const deliver = (last, how) => (dialect.deliver ? dialect.deliver(last, how, send, unsaved) : send(last, how));

    /** What an element is or is to be; one that was never read is asked for once. @param {string} element @param {boolean} [fresh] */
    function known(element, fresh) {
      const value = wanted.get(element);
      if (value !== undefined) return value;
      if (!sure.has(element)) sure.set(element, fresh ? "" : get(element));
      return /** @type {string} */ (sure.get(element));
    }

    /** Wants a status where it is higher than what is known. @param {string} element @param {any} judgement @param {boolean} [fresh] */
    function rise(element, judgement, fresh) {
      const word = dialect.rise(judgement, known(element, fresh), element);
      if (word) wanted.set(element, word);
      return !!word;
    }

    /** Wants a score where it is higher than what is known. @param {string} start @param {number} raw @param {boolean} [fresh] */
    function raise(start, raw, fresh) {
      const now = number(known(start + "raw", fresh), 100);
      if (now !== null && now >= raw) return false;
      wanted.set(start + "min", "0");
      wanted.set(start + "max", "100");
      wanted.set(start + "raw", decimal(raw));
      dialect.raised?.(start, raw);
      return true;
    }

    return {
      async open() {
        const found = coursewright.scormApi.find(environment.window, dialect.take);
        /** @type {Coursewright.Opened} */
        const result = {
          found: found !== null, mode: "normal", entry: "", status: { completion: "incomplete", success: "unknown", raw: "" },
          score: null, bookmark: "", suspendData: "", problem: null,
        };
        if (!found) return result;
        ({ api, frame } = found);
        if (beacons) witness = coursewright.scormWitness.watch(frame);
        const start = call("LMSInitialize", "");
        // 101 and 103 are also what an API says that is still open, after a page that had no time to finish.
        opened = start.ok || (/^10[13]$/.test(start.code) && get(STATUS) !== "");
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
        const said = read(main + "mode", true).trim().toLowerCase();
        mode = said === "review" || said === "browse" ? said : "normal";
        result.mode = mode;
        result.entry = get(core + "entry");
        const raw = read(STATUS);
        result.status = { ...dialect.judgement(raw), raw };
        result.score = number(read(RAW, true), 100);
        result.bookmark = get(PLACE);
        result.suspendData = read(STATE);
        sure.set(STATUS, raw);
        sure.set(STATE, result.suspendData);
        sure.set(PLACE, result.bookmark);
        // Some LMSs say 0 where no score was ever set, so a nought of our own is always given.
        sure.set(RAW, result.score ? decimal(result.score) : "");
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

      score: ({ raw }) => raise(core + "score.", raw),

      status: (judgement) => rise(STATUS, judgement),

      interaction(interaction) {
        if (!writes() || refused.has("cmi.interactions")) return false;
        if (nextInteraction < 0) nextInteraction = count("cmi.interactions");
        const spare = Math.min(MOST_INTERACTIONS / 2, interaction.spare || 0);
        if (nextInteraction < 0 || nextInteraction >= MOST_INTERACTIONS - spare) return false;
        const start = "cmi.interactions." + nextInteraction + ".";
        for (const [name, value] of dialect.elements(interaction, start)) wanted.set(start + name, value);
        return wanted.has(start + "id") && (nextInteraction += 1) > 0;
      },

      objective({ id, score, ...judgement }) {
        if (!writes()) return false;
        if (objectives === null) {
          objectives = [];
          const left = count("cmi.objectives");
          if (left > MOST_OBJECTIVES) refused.add("cmi.objectives");
          else for (let n = 0; n < left; n += 1) objectives.push(get("cmi.objectives." + n + ".id"));
        }
        if (refused.has("cmi.objectives") || refused.has("cmi.objectives.n.id")) return false;
        const there = objectives.indexOf(id);
        const start = "cmi.objectives." + (there < 0 ? objectives.push(id) - 1 : there) + ".";
        if (there < 0) wanted.set(start + "id", id);
        const fresh = wanted.has(start + "id");
        const raised = score !== null && raise(start + "score.", score, fresh);
        return rise(start + STATUS.slice(main.length), judgement, fresh) || raised || there < 0;
      },

      save: (how) => (writes() ? deliver("LMSCommit", how) : idle(opened)),

      close(how) {
        if (!opened || closed) return idle(closed);
        closed = true; // first, since an LMS may take the page away from within its last function
        const answer = mode === "normal" ? deliver("LMSFinish", how) : call("LMSFinish", "");
        // Of APIs that refuse, some end their session all the same.
        closed = answer.ok || how.leaving || trouble !== null || !coursewright.scormApi.call(api, "LMSGetValue", STATUS).ok;
        return { sure: answer.ok, ...answer, open: !closed };
      },

      last() {
        /** @param {Map<string, string>} map */
        const words = (map) => ({ status: map.get(STATUS) || "", score: map.get(RAW) || "" });
        return { api: api !== null, opened, mode, sent: words(given), confirmed: words(sure), failed, refused: [...refused].sort() };
      },
    };
  }

  coursewright.scorm = { create, number };
})((globalThis.coursewright ??= {}));
