"use strict";
/** What the tests of the learner's script share: loading it, a module to learn with, a clock that is set by hand. */
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const RUNTIME = path.join(__dirname, "..", "..", "templates", "runtime");
const FOLDERS = ["core", "drivers", "session"];

/** Every script without a DOM, in a fresh world of its own. */
function load(more = []) {
  const context = vm.createContext({});
  const files = [];
  for (const folder of FOLDERS) {
    for (const name of fs.readdirSync(path.join(RUNTIME, folder)).sort()) {
      if (name.endsWith(".js")) files.push(path.join(RUNTIME, folder, name));
    }
  }
  files.push(path.join(RUNTIME, "session.js"));
  for (const folder of ["questions/shared", "questions", "blocks"]) {
    for (const name of fs.readdirSync(path.join(RUNTIME, folder)).sort()) {
      if (name.endsWith(".js")) files.push(path.join(RUNTIME, folder, name));
    }
  }
  for (const file of files.concat(more)) {
    vm.runInContext(fs.readFileSync(file, "utf8"), context, { filename: file });
  }
  return context.coursewright;
}

/** A plain copy, so that objects of another realm compare as equal. */
const plain = (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** Keys for tests: any three characters that differ will do. */
const key = (n) => "k" + String(n).padStart(2, "0");

const keyed = (...ids) => ids.map((id, n) => ({ id, key: key(n) }));

/** A module of two sections, one item of each kind and three questions. */
function module_(changes = {}) {
  const question = (n, type, options, answer, outcomes) => ({
    type, key: key(n), section: "", report: false, points: 1, outcomes, options: keyed(...options), answer,
  });
  const data = {
    format: 1,
    module: { id: "ward-work", title: "Ward work", version: "1.0.0", revision: "abc123", language: "en-GB" },
    standard: "scorm12",
    profile: { name: "generic", terminateOnExit: true, marksBeforeItKnows: false, beacons: false },
    stateLimit: 3800,
    strings: {},
    outcomes: [{ id: "define", key: "oAA", title: "Define" }, { id: "apply", key: "oBB", title: "Apply" }],
    sections: [{ id: "first", key: "sAA", title: "First" }, { id: "second", key: "sBB", title: "Second" }],
    items: {
      thoughts: { type: "reflection", key: key(1), section: "first", room: 400 },
      "who-leads": {
        type: "choice", key: key(2), section: "second", report: true, points: 1, outcomes: [],
        options: keyed("everyone", "manager"), answer: ["everyone"],
      },
      leaders: {
        type: "poll", key: key(3), section: "second", report: true, choose: "any", reason: true, room: 100,
        options: keyed("mandela", "gandhi", "other"),
      },
      q1: question(11, "choice", ["one", "two", "three"], ["two"], ["define"]),
      q2: question(12, "multiple-choice", ["red", "green", "blue"], ["red", "blue"], ["apply"]),
      q3: question(13, "true-false", ["true", "false"], ["true"], ["apply"]),
    },
    assessment: {
      questions: ["q1", "q2", "q3"], draw: 0, passMark: 60, attempts: 3, redraw: "same-questions",
      afterLastAttempt: "fail", questionOrder: "fixed", optionOrder: "fixed",
    },
    completion: [{ kind: "sections", sections: ["first", "second"] }, { kind: "assessment", passed: true }],
  };
  return Object.assign(data, changes);
}

/** The right answers of `module_`. */
const RIGHT = { q1: { chosen: ["two"] }, q2: { chosen: ["red", "blue"] }, q3: { chosen: ["true"] } };
const WRONG = { q1: { chosen: ["one"] }, q2: { chosen: ["green"] }, q3: { chosen: ["false"] } };

/** Time that passes only when told. */
function clock(start = Date.UTC(2026, 0, 5, 9, 0, 0)) {
  let time = start;
  let timers = [];
  let count = 0;
  const settle = async () => {
    for (let n = 0; n < 20; n += 1) await Promise.resolve();
  };
  return {
    now: () => time,
    setTimeout: (call, delay) => {
      count += 1;
      timers.push({ call, at: time + delay, id: count });
      return count;
    },
    clearTimeout: (id) => {
      timers = timers.filter((timer) => timer.id !== id);
    },
    /** A call that blocks the page for so long. */
    block: (milliseconds) => {
      time += milliseconds;
    },
    async pass(milliseconds) {
      const end = time + milliseconds;
      await settle();
      for (;;) {
        const due = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at || a.id - b.id)[0];
        if (!due) break;
        timers = timers.filter((timer) => timer !== due);
        time = Math.max(time, due.at);
        due.call();
        await settle();
      }
      time = Math.max(time, end);
    },
    waiting: () => timers.length,
  };
}

/** A `sessionStorage` in memory. */
function storage() {
  const entries = new Map();
  return {
    entries,
    get length() {
      return entries.size;
    },
    key: (n) => [...entries.keys()][n] ?? null,
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => void entries.set(name, String(value)),
    removeItem: (name) => void entries.delete(name),
  };
}

/** Random numbers that are the same on every run. */
function random(seed = 1) {
  let value = (seed * 69621 + 12345) % 2147483647;
  return () => {
    value = (value * 48271) % 2147483647;
    return value / 2147483647;
  };
}

module.exports = { load, plain, keyed, key, module_, RIGHT, WRONG, clock, storage, random, RUNTIME };
