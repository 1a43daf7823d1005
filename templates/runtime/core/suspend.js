// @ts-check
/**
 * The saved state: a neutral object to one ASCII string and back (ARCHITECTURE.md, "State").
 *
 * Reading never throws. A record counts when the mark that follows it is there; a cut or damaged string therefore
 * yields every whole record, and ids that the module no longer has are dropped.
 */
(function (coursewright) {
  "use strict";

  /** Before the payload of a type that is nothing but what a learner wrote; no other payload begins so. */
  const WORDS = "/";

  const TEXT = /^[0-9A-Za-z.,:!?'()\-_\/=@#$*~^|]*$/;
  /** How many withdrawn questions are remembered beyond the places of those that a try asks. */
  const WITHDRAWN = 10;
  const MOST = { k: 35, l: 36 ** 5 - 1, n: 36 ** 4 - 1, t: 36 ** 2 - 1 };

  /** What a type can do with a response; undefined for a type that is not in this package. @param {Coursewright.Item} item */
  const typeOf = (item) => (coursewright.questions || {})[item.type] || (coursewright.blocks || {})[item.type];

  /** An object without inherited names: "constructor" is a lawful id. @returns {{[id: string]: any}} */
  const bare = () => Object.create(null);

  /** @returns {Coursewright.State} */
  function empty() {
    return {
      save: 0, mark: "", bookmark: "", seen: [], readAgain: null, responses: bare(),
      used: 0, best: null, met: [], round: 0, drawn: [], withdrawn: [], orders: bare(), answers: bare(), submitted: false, checks: bare(),
      unchecked: bare(), passed: false, spent: 0, extensions: 0,
    };
  }

  /** @param {number} number @param {number} most */
  const base36 = (number, most) => Math.min(number, most).toString(36);

  /** @param {string} text @param {number} width */
  const from36 = (text, width) => (text.length <= width && /^[0-9a-z]+$/.test(text) ? parseInt(text, 36) : 0);

  /**
   * Whether it is counted how often an answer is checked.
   * @param {Coursewright.Item} item @param {Coursewright.Assessment | null} rule
   */
  const counts = (item, rule) => (item.section ? item.attempts > 0 : rule !== null && rule.feedback === "immediately");

  /** Whether an answer is one that its learner has checked: a question's in a section, where it is judged. @param {Coursewright.Item} item */
  const checkable = (item) => {
    const type = typeOf(item);
    return Boolean(item.section && type?.mark && !type.unchecked);
  };

  /** The items of the module with their ids, as lists of keys need them. @param {Coursewright.Data} data */
  const keyed = (data) => Object.keys(data.items).map((id) => ({ id, key: data.items[id].key }));

  /** @param {Coursewright.State} state @param {Coursewright.Data} data */
  function pack(state, data) {
    const { keys } = coursewright;
    const items = keyed(data);
    let text = "1";
    /** @param {string} tag @param {string} payload */
    const add = (tag, payload) => {
      text += ";" + tag + payload;
    };
    /** @param {string} tag @param {{[id: string]: any}} responses */
    const addResponses = (tag, responses) => {
      for (const { id, key } of items) {
        const item = data.items[id];
        const type = typeOf(item);
        if (!type || !responses[id] || !(tag === "a" ? state.drawn.includes(id) : item.section)) continue;
        const payload = type.pack(responses[id], item);
        if (payload !== "") add(tag, key + (type.words ? WORDS : "") + payload);
      }
    };
    add("n", base36(state.save, MOST.n));
    if (state.mark) add("i", state.mark);
    const bookmark = keys.pack([state.bookmark], data.sections);
    if (bookmark) add("b", bookmark);
    const seen = keys.packSet(state.seen, data.sections);
    if (seen) add("s", seen);
    if (state.readAgain) add("g", keys.packSet(state.readAgain, data.sections));
    addResponses("r", state.responses);
    /** @param {string} tag @param {{[id: string]: number}} digits @param {(id: string) => any} holds */
    const addDigits = (tag, digits, holds) => {
      const payload = items.map(({ id, key }) => (holds(id) ? key + base36(digits[id], MOST.k) : "")).join("");
      if (payload) add(tag, payload);
    };
    addDigits("k", state.checks, (id) =>
      state.checks[id] && counts(data.items[id], data.assessment) && (data.items[id].section || state.drawn.includes(id)));
    addDigits("p", state.unchecked, (id) => id in state.unchecked);
    if (state.used > 0) {
      const best = state.best === null ? "" : base36(state.best, 10000);
      add("t", base36(state.used, MOST.t) + "," + best + "," + keys.packSet(state.met, data.outcomes));
    }
    if (state.passed) add("v", "1");
    if (state.round !== state.used) add("u", base36(state.round, MOST.t));
    const drawn = keys.pack(state.drawn, items) + state.withdrawn.join("");
    if (drawn) {
      add("d", drawn);
      for (const id of state.drawn) {
        const item = data.items[id];
        if (item && state.orders[id]) add("o", item.key + keys.pack(state.orders[id], item.options || []));
      }
      addResponses("a", state.answers);
      if (state.submitted) add("x", "1");
      else if (data.assessment && data.assessment.timeLimit && (state.spent >= 1 || state.extensions)) {
        add("l", base36(state.extensions, MOST.k) + base36(Math.floor(state.spent), MOST.l));
      }
    }
    return text + ";.";
  }

  /** A string as it was before an LMS encoded, escaped or quoted it: none of these characters is ever in ours. @param {string} text */
  function mended(text) {
    try {
      text = decodeURIComponent(text);
    } catch (_) {}
    return text.replace(/&#0?39;|&apos;|\\'/g, "'").replace(/^[\s"]+|[\s"]+$/g, "");
  }

  /**
   * The state that a string holds, with `found` (it is one of ours) and `whole` (nothing was cut).
   * @param {string} text @param {Coursewright.Data} data
   * @returns {Coursewright.State & {found: boolean, whole: boolean}}
   */
  function unpack(text, data) {
    const { keys } = coursewright;
    const state = Object.assign(empty(), { found: false, whole: false });
    text = mended(String(text));
    if (!text.startsWith("1;")) return state;
    state.found = true;
    const items = keyed(data);
    const rule = data.assessment;
    const parts = text.split(";");
    state.whole = parts.length > 2 && parts[parts.length - 1] === ".";
    let round = -1;
    /** @param {string} payload @param {boolean} inSection @returns {string | undefined} */
    const itemOf = (payload, inSection) =>
      keys.unpack(payload.slice(0, 3), items).find((/** @type {string} */ id) => (data.items[id].section !== "") === inSection);
    /** @param {{[id: string]: any}} into @param {string} payload @param {boolean} inSection */
    const addResponse = (into, payload, inSection) => {
      const id = itemOf(payload, inSection);
      const type = id && typeOf(data.items[id]);
      // Under this id there may have been an item of another type: what learners chose is nothing that they wrote.
      if (id && type && !!type.words === (payload[3] === WORDS)) into[id] = type.unpack(payload.slice(type.words ? 4 : 3), data.items[id]);
    };
    for (const record of parts.slice(1, -1)) {
      const tag = record[0];
      const payload = record.slice(1);
      if (!TEXT.test(payload)) continue;
      if (tag === "n") state.save = from36(payload, 4);
      else if (tag === "i") state.mark = /^[0-9A-Za-z]{4}$/.test(payload) ? payload : "";
      else if (tag === "b") state.bookmark = keys.unpack(payload, data.sections)[0] || "";
      else if (tag === "s") state.seen = keys.unpack(payload, data.sections);
      else if (tag === "r") addResponse(state.responses, payload, true);
      else if (tag === "k" || tag === "p") {
        for (const [, key, digit] of payload.matchAll(/(...)(.)/g)) {
          const [id] = keys.unpack(key, items);
          const item = data.items[id];
          if (!item) continue;
          if (tag === "k") counts(item, rule) && (state.checks[id] = from36(digit, 1));
          else if (checkable(item)) state.unchecked[id] = Number(digit === "1");
        }
      }
      else if (rule === null) continue;
      else if (tag === "g") {
        if (rule.afterLastAttempt === "read-and-retry") state.readAgain = keys.unpack(payload, data.sections);
      } else if (tag === "t") {
        const [used, best = "", met = ""] = payload.split(",");
        state.used = from36(used, 2);
        state.best = best ? Math.min(10000, from36(best, 3)) : null;
        state.met = keys.unpack(met, data.outcomes);
      } else if (tag === "v") state.passed = payload === "1";
      else if (tag === "u") round = from36(payload, 2);
      else if (tag === "d") {
        const known = items.filter(({ id }) => data.items[id].section === "");
        state.drawn = coursewright.draw.within(rule, keys.unpack(payload, known));
        const room = coursewright.draw.count(rule) - state.drawn.length + WITHDRAWN;
        state.withdrawn = keys.unknown(payload, known).slice(0, room);
      } else if (tag === "a") addResponse(state.answers, payload, false);
      else if (tag === "x") state.submitted = payload === "1";
      else if (tag === "l" && rule.timeLimit) {
        state.extensions = from36(payload.slice(0, 1), 1);
        state.spent = from36(payload.slice(1), 5);
      } else if (tag === "o") {
        const id = itemOf(payload, false);
        const item = id && data.items[id];
        if (item && coursewright.draw.turns(item, rule)) {
          state.orders[id] = coursewright.draw.placed(item, keys.unpack(payload.slice(3), item.options || []));
        }
      }
    }
    state.round = round < 0 ? state.used : Math.min(round, state.used);
    if (state.drawn.length === 0) state.submitted = false;
    for (const id of Object.keys(state.checks)) {
      if (!data.items[id].section && !state.drawn.includes(id)) delete state.checks[id];
    }
    if (state.drawn.length === 0 || state.submitted) state.spent = state.extensions = 0;
    return state;
  }

  coursewright.suspend = { empty, pack, unpack, typeOf, counts, checkable };
})((globalThis.coursewright ??= {}));
