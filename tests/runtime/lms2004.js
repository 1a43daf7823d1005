"use strict";
/**
 * An LMS in memory that holds to SCORM 2004 RTE where all that take packages do, and to Moodle where that is stricter:
 * states, access, vocabularies, forms, the order in which lists are filled, ids that are written once. Each request sends
 * everything, as Moodle does; `requests` keeps the size of each as a posted form. What a test judges is `record`.
 */
const ID = "[A-Za-z0-9_.]{1,250}";
const NUMBER = "-?\\d{1,5}(\\.\\d{1,18})?";
const word = (...words) => (value) => words.includes(value);
const form = (source, low = -Infinity, high = Infinity) => {
  const expression = new RegExp(`^${source}$`);
  return (value) => (expression.test(value) ? (Number(value) < low || Number(value) > high ? "407" : true) : false);
};
const long = (most) => (value) => value.length <= most;
const line = (most) => (value) => value.length <= most && !/[\r\n\u2028\u2029]/.test(value) && !value.startsWith("{");
const SPAN = /^P(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
const COMPLETION = word("completed", "incomplete", "not attempted", "unknown");
const SUCCESS = word("passed", "failed", "unknown");
const id = (value) => /^\S{1,4000}$/.test(value);
const score = { scaled: form(NUMBER, -1, 1), raw: form(NUMBER), min: form(NUMBER), max: form(NUMBER) };
const scores = (start) => Object.fromEntries(Object.entries(score).map(([name, check]) => [`${start}score.${name}`, check]));
const parts = (part, most) => (value) => {
  const list = value.split("[,]");
  return list.length <= most && list.every((one) => new RegExp(`^${part}$`).test(one));
};
const texts = (value) => value.split("[,]").length <= 10 && value.split("[,]").every(line(250));
const RESPONSES = {
  "true-false": word("true", "false"), choice: parts(ID, 36), sequencing: parts(ID, 36), likert: parts(ID, 1),
  matching: parts(`${ID}\\[\\.\\]${ID}`, 36), performance: parts(`(${ID})?\\[\\.\\](${NUMBER}|${ID})?`, 125),
  numeric: form(NUMBER), "fill-in": texts, "long-fill-in": line(4000), other: line(4000),
};
const RW = {
  "cmi.completion_status": COMPLETION, "cmi.success_status": SUCCESS, "cmi.location": long(1000), "cmi.suspend_data": long(64000),
  "cmi.progress_measure": form(NUMBER, 0, 1), ...scores("cmi."),
  "cmi.objectives.n.id": id, "cmi.objectives.n.success_status": SUCCESS, "cmi.objectives.n.completion_status": COMPLETION,
  "cmi.objectives.n.progress_measure": form(NUMBER, 0, 1), "cmi.objectives.n.description": line(250), ...scores("cmi.objectives.n."),
  "cmi.interactions.n.id": id, "cmi.interactions.n.type": word(...Object.keys(RESPONSES)),
  "cmi.interactions.n.timestamp": form("(19[7-9]\\d|20[0-2]\\d|203[0-8])-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d"),
  "cmi.interactions.n.weighting": form(NUMBER), "cmi.interactions.n.latency": (value) => SPAN.test(value),
  "cmi.interactions.n.result": (value) => /^(correct|incorrect|unanticipated|neutral|-?\d{1,4}(\.\d{1,18})?)$/.test(value),
  "cmi.interactions.n.description": line(250), "cmi.interactions.n.objectives.n.id": id,
  "cmi.interactions.n.learner_response": (value, type) => RESPONSES[type](value),
  "cmi.interactions.n.correct_responses.n.pattern": (value, type) => {
    const bare = value.replace(/^(\{(case|order)_matters=(true|false)\})*/, "");
    if (type !== "numeric") return RESPONSES[type](bare);
    const [low, high, more] = bare.split("[:]").map(Number);
    return more === undefined && low <= high;
  },
};
const WO = {
  "cmi.exit": word("", "time-out", "suspend", "normal"), "cmi.session_time": (value) => SPAN.test(value),
  "adl.nav.request": word("continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll"),
};
const generic = (element) => element.replace(/\.\d+(?=\.|$)/g, ".n");

/** Bytes of values as a browser posts them, with Moodle's names. */
const encoded = (values) =>
  new URLSearchParams(Object.entries(values).map(([name, value]) => [name.replace(/\.(\d+)\./g, "_$1__").replaceAll(".", "__"), value])).toString().length;

/** Bytes as Firefox's multipart form data, which a beacon carries. */
const multipart = (values) =>
  Object.entries(values).reduce((sum, [name, value]) => sum + 106 + Buffer.byteLength(name.replaceAll(".", "__") + value), 0);

/** The larger part of its limit, said as bytes of a form: 28,000 of that, 64,000 of multipart. */
const posted = (values) => Math.max(encoded(values), Math.ceil((multipart(values) * 7) / 16));

/** What the LMS keeps between sessions. */
const record = (values = {}) => ({ values: { ...values }, terminated: 0, nav: [], totalTime: [], exit: "suspend" });

/**
 * @param {object} options
 *   server: the record · mode: cmi.mode · commit: called for every request; returns true, or what the API shall answer
 *   unsupported: elements (generic) that it refuses with 402 · miscounts: counts of lists within restored interactions are 1
 *   ends: whether a refused Terminate ends its session all the same
 */
function lms2004({ server = record(), mode = "normal", commit = () => true, unsupported = [], miscounts = false, ends = false } = {}) {
  let state = "new";
  let error = "0";
  const calls = [];
  const requests = [];
  const restored = server.exit === "suspend" ? server.values : {};
  const values = new Map(Object.entries(restored));
  const pending = new Map();
  const fail = (code) => {
    error = code;
    return "false";
  };
  const none = (code) => {
    error = code;
    return "";
  };
  const rank = (list) => {
    const found = [...values.keys()].filter((name) => name.startsWith(list + ".")).map((name) => Number(name.slice(list.length + 1).split(".")[0]));
    return found.length ? Math.max(...found) + 1 : 0;
  };

  function send(name) {
    const everything = Object.fromEntries([...values, ...pending]);
    requests.push({ name, bytes: posted(everything), values: everything });
    const answer = commit({ name, values: everything });
    if (answer === true || answer === "lost answer") {
      for (const [element, value] of values) server.values[element] = value;
      if (pending.has("cmi.exit")) server.exit = pending.get("cmi.exit");
    }
    error = answer === true ? "0" : "391";
    if (answer === true || answer === "beacon lost") return "true";
    if (answer instanceof Error) throw answer;
    return answer === "lost answer" ? "false" : String(answer);
  }

  const api = {
    Initialize(argument) {
      calls.push(["Initialize", argument]);
      if (argument !== "") return fail("201");
      if (state !== "new") return fail(state === "open" ? "103" : "104");
      state = "open";
      error = "0";
      return "true";
    },
    Terminate(argument) {
      calls.push(["Terminate", argument]);
      if (argument !== "") return fail("201");
      if (state !== "open") return fail(state === "new" ? "112" : "113");
      if (ends) state = "terminated";
      const answer = send("Terminate");
      if (answer === "true") {
        state = "terminated";
        server.terminated += 1;
        server.nav.push(pending.get("adl.nav.request") ?? "");
        server.totalTime.push(pending.get("cmi.session_time") ?? "");
        if (!pending.has("cmi.exit")) server.exit = "";
      }
      return answer;
    },
    Commit(argument) {
      calls.push(["Commit", argument]);
      if (argument !== "") return fail("201");
      if (state !== "open") return fail(state === "new" ? "142" : "143");
      return send("Commit");
    },
    GetValue(element) {
      calls.push(["GetValue", element]);
      if (state !== "open") return none(state === "new" ? "122" : "123");
      error = "0";
      const name = generic(element);
      if (unsupported.some((one) => name.startsWith(one))) return none("402");
      if (element === "cmi.mode") return mode;
      if (element === "cmi.entry") return values.size ? "resume" : "ab-initio";
      const [, list] = /^(cmi\.(?:interactions|objectives)(?:\.\d+\.(?:objectives|correct_responses))?)\._count$/.exec(element) || [];
      if (list) return String(miscounts && /\d/.test(list) && rank(list) ? 1 : rank(list));
      if (name in WO) return none("405");
      if (!(name in RW)) return none("401");
      for (const [, outer, index] of element.matchAll(/(?=(cmi\..*?)\.(\d+)\.)/g)) if (Number(index) >= rank(outer)) return none("301");
      if (values.has(element)) return values.get(element);
      return /status$/.test(element) ? "unknown" : none("403");
    },
    SetValue(element, value) {
      calls.push(["SetValue", element, value]);
      if (state !== "open") return fail(state === "new" ? "132" : "133");
      const name = generic(element);
      if (unsupported.some((one) => name.startsWith(one))) return fail("402");
      if (!(name in RW) && !(name in WO)) return fail(/^cmi\.(mode|entry|_version)/.test(element) ? "404" : "401");
      const lists = [.../** @type {any} */ (element.matchAll(/\.(\d+)\./g))].map(({ index, 1: at }) => [element.slice(0, index), Number(at), index]);
      for (const [list, at] of lists) if (at > rank(list)) return fail("351");
      const [first] = lists;
      const start = first && `${first[0]}.${first[1]}.`;
      if (start && element !== start + "id" && !values.has(start + "id")) return fail("408");
      const type = start && values.get(start + "type");
      if (/response|pattern$/.test(name) && !type) return fail("408");
      if (typeof value !== "string") return fail("406");
      const taken = (RW[name] || WO[name])(value, type);
      if (taken !== true) return fail(taken === "407" ? "407" : "406");
      if (name === "cmi.objectives.n.id") {
        if (values.has(element) && values.get(element) !== value) return fail("351");
        for (let n = 0; n < rank("cmi.objectives"); n += 1) {
          if (values.get(`cmi.objectives.${n}.id`) === value && `cmi.objectives.${n}.id` !== element) return fail("351");
        }
      }
      error = "0";
      (name in WO ? pending : values).set(element, value);
      return "true";
    },
    GetLastError: () => error,
    GetErrorString: (code) => "error " + code,
    GetDiagnostic: () => "",
  };
  return { api, calls, requests, server, sets: () => calls.filter((call) => call[0] === "SetValue") };
}

/** A window with the API in its parent. */
function windowWith2004(api, more = {}) {
  const parent = { API_1484_11: api, navigator: { onLine: true } };
  parent.parent = parent;
  parent.top = parent;
  return Object.assign({ parent, top: parent, opener: null, navigator: { onLine: true, userAgent: "Test/1.0" } }, more);
}

module.exports = { lms2004, posted, record, windowWith2004 };
