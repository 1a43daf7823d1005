"use strict";
/**
 * LMSs in memory. `strictLms` holds to SCORM 1.2 RTE: states, access, data types, vocabularies, 4,096 and 255.
 * `moodleLms` stores what Moodle stores and sends what Moodle sends: only values that differ from the last it tried to
 * send, numbers by value, whether or not the request arrived. What a test judges is `record`, what the server has.
 */
const RW = new Set([
  "cmi.core.lesson_status", "cmi.core.lesson_location", "cmi.core.score.raw", "cmi.core.score.min",
  "cmi.core.score.max", "cmi.suspend_data", "cmi.comments", "cmi.objectives.n.id", "cmi.objectives.n.status",
  "cmi.objectives.n.score.raw", "cmi.objectives.n.score.min", "cmi.objectives.n.score.max",
]);
const RO = new Set([
  "cmi.core.student_id", "cmi.core.student_name", "cmi.core.credit", "cmi.core.entry", "cmi.core.total_time",
  "cmi.core.lesson_mode", "cmi.launch_data", "cmi.comments_from_lms", "cmi.student_data.mastery_score",
]);
const WO = new Set([
  "cmi.core.exit", "cmi.core.session_time", "cmi.interactions.n.id", "cmi.interactions.n.time",
  "cmi.interactions.n.type", "cmi.interactions.n.correct_responses.n.pattern", "cmi.interactions.n.weighting",
  "cmi.interactions.n.student_response", "cmi.interactions.n.result", "cmi.interactions.n.latency",
]);
const STATUS = /^(passed|completed|failed|incomplete|browsed)$/;
const DECIMAL = /^\d{1,3}(\.\d{1,2})?$/;
const within = (value) => value === "" || (DECIMAL.test(value) && Number(value) <= 100);
const IDENTIFIER = /^[!-~]{1,255}$/;
const TIMESPAN = /^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/;
const TYPES = {
  "cmi.core.lesson_status": (v) => STATUS.test(v),
  "cmi.core.lesson_location": (v) => v.length <= 255,
  "cmi.core.score.raw": within,
  "cmi.core.score.min": within,
  "cmi.core.score.max": within,
  "cmi.suspend_data": (v) => v.length <= 4096,
  "cmi.comments": (v) => v.length <= 4096,
  "cmi.core.exit": (v) => ["", "time-out", "suspend", "logout"].includes(v),
  "cmi.core.session_time": (v) => TIMESPAN.test(v),
  "cmi.objectives.n.id": (v) => IDENTIFIER.test(v),
  "cmi.objectives.n.status": (v) => STATUS.test(v) || v === "not attempted",
  "cmi.objectives.n.score.raw": within,
  "cmi.objectives.n.score.min": within,
  "cmi.objectives.n.score.max": within,
  "cmi.interactions.n.id": (v) => IDENTIFIER.test(v),
  "cmi.interactions.n.time": (v) => /^[0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(v),
  "cmi.interactions.n.type": (v) =>
    ["true-false", "choice", "fill-in", "matching", "performance", "likert", "sequencing", "numeric"].includes(v),
  "cmi.interactions.n.correct_responses.n.pattern": (v) =>
    /^([tf]|[a-z0-9]|\{[a-z0-9](,[a-z0-9])*\})$/.test(v) && v.length <= 255,
  "cmi.interactions.n.weighting": (v) => DECIMAL.test(v),
  "cmi.interactions.n.student_response": (v, type) =>
    (type === "fill-in" || /^([a-z0-9](,[a-z0-9])*)?$/.test(v)) && v.length <= 255,
  "cmi.interactions.n.result": (v) => /^(correct|wrong|unanticipated|neutral|\d+(\.\d+)?)$/.test(v),
  "cmi.interactions.n.latency": (v) => TIMESPAN.test(v),
};
const generic = (element) => element.replace(/\.\d+(?=\.|$)/g, ".n");

/** What the LMS keeps between sessions. */
const record = (values = {}) => ({ values: Object.assign({}, values), finished: 0, totalTime: [] });

/**
 * @param {object} options
 *   server: the record · mode: lesson_mode · moodle: sends changes only and marks them before it knows
 *   commit: called for every request with {name, values}; returns true, or what the API shall answer instead
 *   unsupported: elements (generic) that it refuses with 401
 *   ends: whether a refused LMSFinish ends its session all the same, as Moodle's and scorm-again's do
 */
function lms({ server = record(), mode = "normal", moodle = false, commit = () => true, unsupported = [], numbers = moodle, ends = moodle } = {}) {
  let state = "new";
  let error = "0";
  const calls = [];
  const values = new Map(Object.entries(server.values));
  const marked = new Map(values);
  const counts = new Map();
  const rank = (list) => {
    if (!counts.has(list)) {
      const found = [...values.keys()].filter((name) => name.startsWith(list + ".")).map((name) => Number(name.slice(list.length + 1).split(".")[0]));
      counts.set(list, found.length ? Math.max(...found) + 1 : 0);
    }
    return counts.get(list);
  };
  const fail = (code) => {
    error = code;
    return "false";
  };

  function send(name) {
    const changed = new Map();
    for (const [element, value] of values) {
      if (element === "cmi.core.session_time") continue;
      if (!moodle || !marked.has(element) || marked.get(element) !== value) changed.set(element, value);
      if (moodle) marked.set(element, value);
    }
    const answer = commit({ name, values: Object.fromEntries(changed) });
    const arrives = answer === true || answer === "lost answer";
    if (arrives) for (const [element, value] of changed) server.values[element] = String(value);
    error = answer === true ? "0" : "101";
    if (answer === true || answer === "beacon lost") return "true";
    if (answer === false || answer === "lost answer") return "false";
    if (answer instanceof Error) throw answer;
    return answer;
  }

  const api = {
    LMSInitialize(argument) {
      calls.push(["LMSInitialize", argument]);
      if (argument !== "") return fail("201");
      if (state !== "new" && !moodle) return fail("101");
      if (state === "open") return fail("101");
      state = "open";
      error = "0";
      return "true";
    },
    LMSFinish(argument) {
      calls.push(["LMSFinish", argument]);
      if (argument !== "") return fail("201");
      if (state !== "open") return fail("301");
      if (ends) state = "finished";
      if (moodle && !values.get("cmi.core.lesson_status")) values.set("cmi.core.lesson_status", "completed");
      const answer = send("LMSFinish");
      if (answer === "true") {
        state = "finished";
        server.finished += 1;
        server.totalTime.push(values.get("cmi.core.session_time"));
      }
      return answer;
    },
    LMSCommit(argument) {
      calls.push(["LMSCommit", argument]);
      if (argument !== "") return fail("201");
      if (state !== "open") return fail("301");
      return send("LMSCommit");
    },
    LMSGetValue(element) {
      calls.push(["LMSGetValue", element]);
      if (state !== "open") {
        fail("301");
        return "";
      }
      error = "0";
      const name = generic(element);
      if (unsupported.some((one) => name.startsWith(one))) {
        fail("401");
        return "";
      }
      if (element === "cmi.core.lesson_mode") return mode;
      if (element === "cmi.core.entry") return values.size ? "resume" : "ab-initio";
      if (element === "cmi.core.lesson_status") return values.get(element) ?? "not attempted";
      if (/^cmi\.(interactions|objectives)\._count$/.test(element)) return moodle ? rank(element.slice(0, -7)) : String(rank(element.slice(0, -7)));
      if (WO.has(name)) {
        fail("404");
        return "";
      }
      if (!RW.has(name) && !RO.has(name)) {
        fail("201");
        return "";
      }
      return values.get(element) ?? "";
    },
    LMSSetValue(element, value) {
      calls.push(["LMSSetValue", element, value]);
      if (state !== "open") return fail("301");
      const name = generic(element);
      if (unsupported.some((one) => name.startsWith(one))) return fail("401");
      if (RO.has(name)) return fail("403");
      if (!RW.has(name) && !WO.has(name)) return fail("201");
      if (typeof value !== "string" || !TYPES[name](value, values.get(element.replace(/\w+$/, "type")))) return fail("405");
      const [, list, index] = /^(cmi\.(?:interactions|objectives))\.(\d+)\./.exec(element) || [];
      if (list) {
        if (Number(index) > rank(list)) return fail("201");
        if (Number(index) === rank(list)) {
          if (!element.endsWith(".id")) return fail("201");
          counts.set(list, rank(list) + 1);
        }
      }
      error = "0";
      values.set(element, numbers && /\.(raw|min|max|weighting)$/.test(element) ? Number(value) : value);
      return "true";
    },
    LMSGetLastError: () => error,
    LMSGetErrorString: (code) => "error " + code,
    LMSGetDiagnostic: () => "",
  };
  return { api, calls, server, sets: () => calls.filter((call) => call[0] === "LMSSetValue") };
}

/** A window with the API in its parent. */
function windowWith(api, more = {}) {
  const parent = { API: api, navigator: { onLine: true } };
  parent.parent = parent;
  parent.top = parent;
  return Object.assign({ parent, top: parent, opener: null, navigator: { onLine: true, userAgent: "Test/1.0" } }, more);
}

module.exports = { lms, record, windowWith };
