"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain } = require("./support.js");
const { lms, record, windowWith } = require("./lms.js");

const STATUS = "cmi.core.lesson_status";
const RAW = "cmi.core.score.raw";
const coursewright = load();
const NOW = { leaving: false, elapsed: 61000 };
const LEAVING = { leaving: true, elapsed: 61000 };

/** An opened driver on an LMS in memory. */
async function opened(options = {}, more = {}) {
  const system = lms(options);
  const window = windowWith(system.api, more);
  const profile = { name: "test", terminateOnExit: true, marksBeforeItKnows: Boolean(options.moodle), beacons: Boolean(options.moodle) };
  const driver = coursewright.drivers.scorm12.create({ window, now: () => 1000 }, { profile, module: {} });
  const said = plain(await driver.open());
  return { driver, said, window, ...system };
}

const INTERACTION = {
  id: "who-leads", type: "choice", response: ["manager"], patterns: [["everyone"]], score: 0, options: ["everyone", "manager"],
  correct: false, weight: 2, latency: 12340, at: new Date(2026, 0, 5, 9, 8, 7).getTime(),
};

test("a first opening reads and says nothing was found in the record", async () => {
  const { said, calls } = await opened();
  assert.deepEqual(said, {
    found: true, mode: "normal", entry: "ab-initio", score: null, bookmark: "", suspendData: "", problem: null,
    status: { completion: "incomplete", success: "unknown", raw: "not attempted" },
  });
  assert.deepEqual(calls[0], ["LMSInitialize", ""]);
  assert.ok(!calls.some(([, element]) => /student_(id|name)/.test(element)), "who learns is nobody's business");
});

test("the API is found in parents, behind a cross-origin frame, in the top window and at an opener", async () => {
  const { api } = lms();
  const stranger = (parent) => ({
    get API() {
      throw new Error("SecurityError");
    },
    parent,
  });
  const far = windowWith(api);
  let nested = far;
  for (let n = 0; n < 40; n += 1) nested = n % 3 ? { parent: nested } : stranger(nested);
  const lone = {};
  lone.parent = lone;
  lone.top = lone;
  const cases = {
    "own window": { API: api, parent: lone },
    "40 frames up": nested,
    "the top window only": { parent: lone, top: { API: api } },
    "the opener": Object.assign({ opener: far }, { parent: lone, top: lone }),
    "the top window's opener": { parent: lone, top: { opener: far } },
    "the opener's opener": { parent: lone, top: lone, opener: { parent: lone, top: lone, opener: far } },
  };
  for (const [name, window] of Object.entries(cases)) {
    const driver = coursewright.drivers.scorm12.create({ window, now: () => 0 }, { profile: {}, module: {} });
    assert.equal((await driver.open()).found, true, name);
    await driver.close(NOW);
    Object.assign(api, lms().api);
  }
});

test("no API is found where there is none, in endless chains and among namesakes", async () => {
  let deep = { API: lms().api };
  for (let n = 0; n < 60; n += 1) deep = { parent: deep };
  const loop = {};
  loop.opener = loop;
  const cases = [{}, { parent: null }, deep, { API: { version: 3 } }, loop];
  for (const window of cases) {
    const driver = coursewright.drivers.scorm12.create({ window, now: () => 0 }, { profile: {}, module: {} });
    const said = plain(await driver.open());
    assert.equal(said.found, false);
    assert.deepEqual(plain(driver.last()).api, false);
    assert.equal(plain(driver.save(NOW)).ok, false);
    assert.equal(plain(driver.close(NOW)).ok, false);
  }
});

test("every value written is one the specification allows", async () => {
  const { driver, server, said } = await opened();
  assert.equal(said.problem, null);
  assert.equal(driver.suspend("1;n1;."), true);
  driver.bookmark("first");
  driver.score({ raw: 66.67 });
  driver.status({ completion: "completed", success: "passed" });
  driver.interaction(INTERACTION);
  driver.interaction({ ...INTERACTION, id: "all", response: ["everyone", "manager"], patterns: [["everyone", "manager"]], correct: true, latency: null });
  driver.interaction({ ...INTERACTION, id: "true", type: "true-false", options: ["true", "false"], response: ["false"], patterns: [["true"]] });
  driver.interaction({ ...INTERACTION, id: "poll", patterns: [], score: null, correct: null, response: [] });
  driver.objective({ id: "define", success: "passed", completion: "completed", score: 100 });
  driver.objective({ id: "apply", success: "unknown", completion: "incomplete", score: 33.33 });
  assert.equal(plain(driver.save(NOW)).sure, true);
  assert.deepEqual(plain(driver.last()).refused, []);
  assert.deepEqual(server.values, {
    [STATUS]: "passed", [RAW]: "66.67", "cmi.core.score.min": "0", "cmi.core.score.max": "100",
    "cmi.suspend_data": "1;n1;.", "cmi.core.lesson_location": "first", "cmi.core.exit": "suspend",
    "cmi.interactions.0.id": "who-leads", "cmi.interactions.0.type": "choice", "cmi.interactions.0.time": "09:08:07",
    "cmi.interactions.0.correct_responses.0.pattern": "a", "cmi.interactions.0.weighting": "2",
    "cmi.interactions.0.student_response": "b", "cmi.interactions.0.result": "wrong", "cmi.interactions.0.latency": "0000:00:12.34",
    "cmi.interactions.1.id": "all", "cmi.interactions.1.type": "choice", "cmi.interactions.1.time": "09:08:07",
    "cmi.interactions.1.correct_responses.0.pattern": "{a,b}", "cmi.interactions.1.weighting": "2",
    "cmi.interactions.1.student_response": "a,b", "cmi.interactions.1.result": "correct",
    "cmi.interactions.2.id": "true", "cmi.interactions.2.type": "true-false", "cmi.interactions.2.time": "09:08:07",
    "cmi.interactions.2.correct_responses.0.pattern": "t", "cmi.interactions.2.weighting": "2",
    "cmi.interactions.2.student_response": "f", "cmi.interactions.2.result": "wrong", "cmi.interactions.2.latency": "0000:00:12.34",
    "cmi.interactions.3.id": "poll", "cmi.interactions.3.type": "choice", "cmi.interactions.3.time": "09:08:07",
    "cmi.interactions.3.weighting": "2", "cmi.interactions.3.result": "neutral",
    "cmi.interactions.3.latency": "0000:00:12.34",
    "cmi.objectives.0.id": "define", "cmi.objectives.0.status": "passed", "cmi.objectives.0.score.min": "0",
    "cmi.objectives.0.score.max": "100", "cmi.objectives.0.score.raw": "100",
    "cmi.objectives.1.id": "apply", "cmi.objectives.1.status": "incomplete", "cmi.objectives.1.score.min": "0",
    "cmi.objectives.1.score.max": "100", "cmi.objectives.1.score.raw": "33.33",
  });
});

test("nothing is set that the LMS surely has, and time only beside something else", async () => {
  const { driver, sets } = await opened();
  driver.suspend("1;n1;.");
  driver.status({ completion: "incomplete", success: "unknown" });
  driver.save(NOW);
  const before = sets().length;
  driver.suspend("1;n2;.");
  driver.status({ completion: "incomplete", success: "unknown" });
  driver.bookmark("");
  driver.save(NOW);
  assert.deepEqual(sets().slice(before).map(([, element]) => element), ["cmi.suspend_data", "cmi.core.exit", "cmi.core.session_time"]);
});

test("what the LMS has is never lowered", async () => {
  const server = record({
    [STATUS]: "passed", [RAW]: "90", "cmi.suspend_data": "1;n7;.",
    "cmi.objectives.0.id": "other", "cmi.objectives.1.id": "define", "cmi.objectives.1.status": "passed", "cmi.objectives.1.score.raw": "80",
  });
  const { driver, said, sets } = await opened({ server });
  assert.equal(said.score, 90);
  assert.deepEqual(said.status, { completion: "completed", success: "passed", raw: "passed" });
  assert.equal(driver.status({ completion: "completed", success: "unknown" }), false);
  assert.equal(driver.status({ completion: "incomplete", success: "failed" }), false);
  assert.equal(driver.score({ raw: 89.99 }), false);
  assert.equal(driver.objective({ id: "define", success: "unknown", completion: "incomplete", score: 10 }), false);
  driver.save(NOW);
  assert.deepEqual(sets().map(([, element]) => element), ["cmi.core.exit", "cmi.core.session_time"]);
  assert.equal(driver.objective({ id: "define", success: "passed", completion: "completed", score: 85 }), true);
  assert.equal(driver.score({ raw: 95 }), true);
  driver.save(NOW);
  assert.equal(server.values["cmi.objectives.1.score.raw"], "85", "an objective is looked up before one is added");
  assert.equal(server.values["cmi.objectives.2.id"], undefined);
  assert.equal(server.values[RAW], "95");
});

test("a score is not lowered, however the LMS spells it, and nonsense is no score", async () => {
  for (const [spelled, expected] of [["95,5", 95.5], ["9e1", 90], ["90.", 90], ["+90", 90], ["90%", 90], [" 90.50 ", 90.5], [".5", 0.5]]) {
    const { driver, said } = await opened({ server: record({ [RAW]: spelled }) });
    assert.equal(said.score, expected, spelled);
    assert.equal(driver.score({ raw: expected - 0.25 }), false, spelled);
    assert.equal(driver.score({ raw: expected + 1 }), true, spelled);
  }
  for (const spelled of ["Infinity", "8500", "-5", "passed", "NaN"]) {
    const { driver, said } = await opened({ server: record({ [RAW]: spelled }) });
    assert.equal(said.score, null, spelled);
    assert.equal(driver.score({ raw: 1 }), true, spelled);
  }
});

test("objectives that are far more than a module's are left alone", async () => {
  const crowd = (count) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`cmi.objectives.${n}.id`, `other-${n}`]));
  const goal = { id: "define", success: "passed", completion: "completed", score: 80 };
  for (const [count, told] of [[200, true], [201, false]]) {
    const { driver, server } = await opened({ server: record(crowd(count)) });
    assert.equal(driver.objective(goal), told);
    driver.save(NOW);
    assert.equal(server.values[`cmi.objectives.${count}.id`], told ? "define" : undefined);
    assert.equal(server.values[`cmi.objectives.${count - 1}.id`], `other-${count - 1}`);
    assert.equal(server.values[`cmi.objectives.${count - 1}.score.raw`], undefined);
  }
});

test("a status in capitals or between spaces is the word it is, and is not lowered", async () => {
  for (const word of ["Passed", "PASSED", " passed ", "Completed"]) {
    const server = record({ [STATUS]: word, "cmi.objectives.0.id": "define", "cmi.objectives.0.status": word });
    const { driver, said, sets } = await opened({ server });
    const success = /passed/i.test(word) ? "passed" : "unknown";
    assert.deepEqual(said.status, { completion: "completed", success, raw: word });
    for (const judgement of [
      { completion: "incomplete", success: "unknown" }, { completion: "incomplete", success: "failed" },
      { completion: "completed", success: "unknown" },
    ]) {
      assert.equal(driver.status(judgement), false, word);
      assert.equal(driver.objective({ id: "define", score: null, ...judgement }), false, word);
    }
    driver.save(NOW);
    assert.ok(!sets().some(([, element]) => element.endsWith("status")), word);
    assert.equal(driver.status({ completion: "completed", success: "passed" }), success !== "passed", word);
  }
});

test("a status that is no word of SCORM 1.2 is written over by completed and passed only", async () => {
  for (const word of ["p", "bestanden", "other"]) {
    const { driver } = await opened({ server: record({ [STATUS]: word }) });
    assert.equal(driver.status({ completion: "incomplete", success: "unknown" }), false, word);
    assert.equal(driver.status({ completion: "incomplete", success: "failed" }), false, word);
    assert.equal(driver.status({ completion: "completed", success: "unknown" }), true, word);
    assert.equal(driver.status({ completion: "completed", success: "passed" }), true, word);
  }
});

test("a first score of nought is written even where the LMS says nought already", async () => {
  const { driver, server } = await opened({ server: record({ [RAW]: "0" }) });
  assert.equal(driver.score({ raw: 0 }), true);
  driver.save(NOW);
  assert.equal(server.values["cmi.core.score.max"], "100");
});

test("after a failed save everything since the last sure one is set again", async () => {
  let fails = 2;
  const { driver, server, sets } = await opened({ commit: () => fails-- <= 0 });
  driver.suspend("1;n1;.");
  driver.score({ raw: 50 });
  driver.status({ completion: "incomplete", success: "unknown" });
  driver.interaction(INTERACTION);
  for (const left of [2, 1]) {
    const before = sets().length;
    const outcome = plain(driver.save(NOW));
    assert.deepEqual([outcome.ok, outcome.sure, outcome.code], [false, false, "101"], `${left} failures left`);
    assert.ok(sets().slice(before).some(([, element]) => element === RAW));
    assert.deepEqual(server.values, {});
  }
  assert.equal(plain(driver.save(NOW)).sure, true);
  assert.equal(server.values[RAW], "50");
  assert.equal(server.values["cmi.interactions.0.id"], "who-leads");
  assert.equal(server.values["cmi.interactions.1.id"], undefined, "the same index is set again");
  assert.equal(plain(driver.last()).failed.call, "LMSCommit()");
});

test("a true that was given while leaving is proven by setting everything again", async () => {
  let lie = true;
  const { driver, server } = await opened({ commit: () => (lie ? "beacon lost" : true) });
  driver.suspend("1;n1;.");
  driver.score({ raw: 50 });
  assert.deepEqual([plain(driver.save(LEAVING)).ok, plain(driver.last()).confirmed.score], [true, ""]);
  lie = false;
  assert.equal(plain(driver.save(NOW)).sure, true);
  assert.equal(server.values[RAW], "50");
});

test("Moodle: values it marked in vain reach the server all the same, each once and none lowered in the end", async () => {
  for (const answer of [false, "beacon lost", new Error("NetworkError")]) {
    let broken = true;
    const { driver, server, window } = await opened({ moodle: true, commit: () => (broken ? answer : true) });
    driver.suspend("1;n1;.");
    driver.bookmark("first");
    driver.score({ raw: 80 });
    driver.status({ completion: "completed", success: "passed" });
    driver.interaction(INTERACTION);
    driver.objective({ id: "define", success: "passed", completion: "completed", score: 80 });
    // The network is gone, and Moodle's beacon says true: the browser knows that it is offline.
    if (answer === "beacon lost") window.navigator.onLine = false;
    for (let n = 0; n < 3; n += 1) {
      driver.suspend(`1;n${n + 2};.`);
      assert.equal(plain(driver.save(NOW)).sure, false, String(answer));
    }
    broken = false;
    window.navigator.onLine = true;
    driver.suspend("1;n9;.");
    assert.equal(plain(driver.save(NOW)).sure, true, String(answer));
    assert.deepEqual(server.values, {
      [STATUS]: "passed", [RAW]: "80", "cmi.core.score.min": "0", "cmi.core.score.max": "100", "cmi.suspend_data": "1;n9;.",
      "cmi.core.lesson_location": "first", "cmi.core.exit": "suspend",
      "cmi.interactions.0.id": "who-leads", "cmi.interactions.0.type": "choice", "cmi.interactions.0.time": "09:08:07",
      "cmi.interactions.0.correct_responses.0.pattern": "a", "cmi.interactions.0.weighting": "2",
      "cmi.interactions.0.student_response": "b", "cmi.interactions.0.result": "wrong", "cmi.interactions.0.latency": "0000:00:12.34",
      "cmi.objectives.0.id": "define", "cmi.objectives.0.status": "passed", "cmi.objectives.0.score.min": "0",
      "cmi.objectives.0.score.max": "100", "cmi.objectives.0.score.raw": "80",
    }, String(answer));
    assert.deepEqual(plain(driver.last()).refused, []);
  }
});

test("Moodle: a nought, a failed and an incomplete that were marked in vain arrive too", async () => {
  for (const [word, judgement] of [
    ["failed", { completion: "incomplete", success: "failed" }],
    ["incomplete", { completion: "incomplete", success: "unknown" }],
    ["completed", { completion: "completed", success: "unknown" }],
  ]) {
    let fails = 1;
    const requests = [];
    const { driver, server } = await opened({
      moodle: true,
      commit: (request) => {
        requests.push(request.values[STATUS]);
        return fails-- <= 0;
      },
    });
    driver.suspend("1;n1;.");
    driver.score({ raw: 0 });
    driver.status(judgement);
    driver.save(NOW);
    driver.suspend("1;n2;.");
    assert.equal(plain(driver.save(NOW)).sure, true);
    assert.equal(server.values[STATUS], word);
    assert.equal(server.values[RAW], "0");
    assert.equal(requests.length, 3, "one more save than elsewhere, for the neighbours");
    assert.notEqual(requests[1], word);
  }
});

test("Moodle: closing a page that stays sends what was given in vain", async () => {
  let fails = 1;
  const { driver, server } = await opened({ moodle: true, commit: () => fails-- <= 0 });
  driver.score({ raw: 80 });
  driver.status({ completion: "completed", success: "passed" });
  driver.save(NOW);
  assert.equal(plain(driver.close(NOW)).sure, true);
  assert.deepEqual([server.values[STATUS], server.values[RAW], server.finished], ["passed", "80", 1]);
});

test("Moodle: while leaving one save is made and no neighbour is sent", async () => {
  let fails = 1;
  const requests = [];
  const { driver } = await opened({
    moodle: true,
    commit: (request) => {
      requests.push(request.values);
      return fails-- <= 0;
    },
  });
  driver.suspend("1;n1;.");
  driver.score({ raw: 80 });
  driver.status({ completion: "completed", success: "passed" });
  driver.save(NOW);
  driver.suspend("1;n2;.");
  driver.save(LEAVING);
  assert.deepEqual(requests[1], { "cmi.suspend_data": "1;n2;." });
});

test("Moodle: while its API hands requests to a beacon, a true proves nothing", async () => {
  const { driver, window } = await opened({ moodle: true });
  window.parent.mod_scorm_useBeaconAPI = true;
  driver.suspend("1;n1;.");
  assert.deepEqual([plain(driver.save(NOW)).ok, plain(driver.save(NOW)).sure], [true, false]);
  window.parent.mod_scorm_useBeaconAPI = false;
  driver.suspend("1;n2;.");
  assert.equal(plain(driver.save(NOW)).sure, true);
});

test("Moodle: a true without an answer of the server is a failure, as far as the browser's record tells", async () => {
  let records = [];
  class PerformanceObserver {
    observe() {}
    takeRecords() {
      const taken = records;
      records = [];
      return taken;
    }
  }
  const request = (responseStatus) => ({ initiatorType: "xmlhttprequest", responseStatus });
  let network = "up";
  const { api } = lms({
    moodle: true,
    commit: () => {
      if (network === "up") records.push(request(200));
      if (network === "down, in Chromium") records.push(request(0));
      return network === "up" ? true : "beacon lost";
    },
  });
  const window = windowWith(api);
  window.parent.PerformanceObserver = PerformanceObserver;
  const driver = coursewright.drivers.scorm12.create({ window, now: () => 0 }, { profile: { marksBeforeItKnows: true, beacons: true }, module: {} });
  await driver.open();
  const save = (n) => {
    driver.suspend(`1;n${n};.`);
    return plain(driver.save(NOW));
  };
  network = "down, in Chromium";
  assert.deepEqual([save(1).ok, save(2).sure], [false, false]);
  assert.equal(plain(driver.last()).failed.code, "no answer");
  network = "down, in Firefox";
  assert.equal(save(3).sure, true, "before any answer was ever seen the API's word is all there is");
  network = "up";
  records.push({ initiatorType: "img", responseStatus: 200 });
  assert.equal(save(4).sure, true);
  network = "down, in Firefox";
  records.push(request(200)); // of an earlier request
  assert.equal(save(5).ok, false);
  driver.suspend("1;n6;.");
  assert.deepEqual([plain(driver.save(LEAVING)).ok, plain(driver.save(LEAVING)).sure], [true, false], "a beacon is no XHR");
});

test("a call may throw, answer with anything or with a web page, at any time", async () => {
  const page = "<!DOCTYPE html><html><head><title>Log in</title></head></html>";
  const answers = [undefined, null, "", "FALSE", "true ", 0, {}, page, () => { throw new Error("gone"); }];
  for (const answer of answers) {
    const respond = typeof answer === "function" ? answer : () => answer;
    for (const broken of ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish", "LMSGetLastError", "LMSGetDiagnostic"]) {
      const system = lms();
      let live = false;
      const api = new Proxy(system.api, {
        get: (target, name) => (...values) => (name === broken && live ? respond() : target[name](...values)),
      });
      const profile = { marksBeforeItKnows: true, beacons: true };
      const driver = coursewright.drivers.scorm12.create({ window: windowWith(api), now: () => 0 }, { profile, module: {} });
      if (broken === "LMSInitialize" || broken === "LMSGetValue") live = true;
      const said = plain(await driver.open());
      live = true;
      driver.suspend("1;n1;.");
      driver.status({ completion: "incomplete", success: "unknown" });
      driver.score({ raw: 1 });
      driver.interaction(INTERACTION);
      driver.objective({ id: "define", success: "passed", completion: "completed", score: 1 });
      const saved = plain(driver.save(NOW));
      const ended = plain(driver.close(NOW));
      const what = `${broken} answers ${String(answer)}`;
      if (broken === "LMSInitialize") assert.equal(said.problem.signInExpired, answer === page, what);
      if (broken === "LMSCommit" || broken === "LMSSetValue") {
        assert.equal(saved.ok, false, what);
        assert.equal(saved.signInExpired, answer === page, what);
      }
      if (broken === "LMSFinish") assert.equal(ended.ok, false, what);
      assert.ok(!JSON.stringify(plain(driver.last())).includes("<"), "no foreign page in the report");
    }
  }
});

test("true as a boolean is success too", async () => {
  const { api } = lms();
  const boolean = new Proxy(api, { get: (target, name) => (...values) => (target[name](...values) === "true" ? true : target[name](...values)) });
  const driver = coursewright.drivers.scorm12.create({ window: windowWith(boolean), now: () => 0 }, { profile: {}, module: {} });
  assert.equal((await driver.open()).problem, null);
});

test("a score refused for its decimals is given as a whole number, rounded down", async () => {
  const system = lms();
  const { LMSSetValue, LMSGetLastError } = system.api;
  let refused = false;
  system.api.LMSSetValue = (name, value) => ((refused = /raw$/.test(name) && value.includes(".")) ? "false" : LMSSetValue(name, value));
  system.api.LMSGetLastError = () => (refused ? "405" : LMSGetLastError());
  const driver = coursewright.drivers.scorm12.create({ window: windowWith(system.api), now: () => 0 }, { profile: {}, module: {} });
  await driver.open();
  driver.score({ raw: 66.67 });
  assert.equal(plain(driver.save(NOW)).sure, true);
  assert.equal(system.server.values[RAW], "66");
});

test("TRUE and 1 are success", async () => {
  for (const word of ["TRUE", "True", 1, "1"]) {
    const { api } = lms();
    const odd = new Proxy(api, { get: (target, name) => (...values) => (target[name](...values) === "true" ? word : target[name](...values)) });
    const driver = coursewright.drivers.scorm12.create({ window: windowWith(odd), now: () => 0 }, { profile: {}, module: {} });
    assert.equal((await driver.open()).problem, null, String(word));
  }
});

test("an API that is still open from the page before is taken over", async () => {
  const { api } = lms();
  api.LMSInitialize("");
  const driver = coursewright.drivers.scorm12.create({ window: windowWith(api), now: () => 0 }, { profile: {}, module: {} });
  const said = plain(await driver.open());
  assert.equal(said.problem, null);
  driver.suspend("1;n1;.");
  assert.equal(plain(driver.save(NOW)).ok, true);
});

test("optional elements that are refused are remembered and never disturb", async () => {
  const unsupported = ["cmi.interactions", "cmi.objectives", "cmi.core.score.min", "cmi.core.lesson_location"];
  const { driver, server, calls } = await opened({ unsupported });
  const work = (n) => {
    driver.suspend(`1;n${n};.`);
    driver.bookmark("first");
    driver.score({ raw: 50 + n });
    driver.interaction(INTERACTION);
    driver.objective({ id: "define", success: "passed", completion: "completed", score: 1 });
    return plain(driver.save(NOW));
  };
  assert.equal(work(1).sure, true);
  const before = calls.length;
  assert.equal(work(2).sure, true);
  const tried = calls.slice(before).map(([, element]) => element || "");
  assert.ok(!tried.some((element) => unsupported.some((one) => element.startsWith(one))));
  assert.equal(server.values[RAW], "52");
  assert.deepEqual(plain(driver.last()).refused, ["cmi.core.lesson_location", "cmi.core.score.min", "cmi.interactions", "cmi.objectives"]);
});

test("a field of an interaction that is refused leaves the others", async () => {
  const { driver, server } = await opened({ unsupported: ["cmi.interactions.n.latency", "cmi.interactions.n.weighting"] });
  driver.suspend("1;n1;.");
  driver.interaction(INTERACTION);
  assert.equal(plain(driver.save(NOW)).sure, true);
  assert.equal(server.values["cmi.interactions.0.result"], "wrong");
  assert.equal(server.values["cmi.interactions.0.latency"], undefined);
});

/** A driver on an LMS that refuses some elements while `refusing.on`, by a code or, without one, a throw. */
async function refusing(elements, code) {
  const system = await opened();
  const { LMSSetValue, LMSGetLastError } = system.api;
  const refusal = { on: true };
  let refused = false;
  system.api.LMSSetValue = (element, value) => {
    refused = refusal.on && elements.includes(element);
    if (refused && !code) throw new Error("gone");
    return refused ? "false" : LMSSetValue(element, value);
  };
  system.api.LMSGetLastError = () => (refused ? code || "101" : LMSGetLastError());
  return { ...system, refusal };
}

test("an optional element that meets a throw or a session not yet open is given again by the next save", async () => {
  const place = "cmi.core.lesson_location";
  for (const code of ["", "301"]) {
    const { driver, server, refusal } = await refusing([place, "cmi.interactions.0.result"], code);
    driver.suspend("1;n1;.");
    driver.bookmark("first");
    driver.interaction(INTERACTION);
    assert.equal(plain(driver.save(NOW)).sure, true, "what is optional fails no save");
    assert.deepEqual([server.values[place], plain(driver.last()).refused], [undefined, []], code);
    refusal.on = false;
    driver.suspend("1;n2;.");
    assert.equal(plain(driver.save(NOW)).sure, true);
    assert.deepEqual([server.values[place], server.values["cmi.interactions.0.result"]], ["first", "wrong"], code);
  }
});

test("a refused score or status is a failed save, whatever the code, and is given again until it is taken", async () => {
  for (const element of [STATUS, RAW]) {
    for (const code of ["", "101", "201", "301", "401", "403", "405"]) {
      for (const raw of [80, 66.67]) {
        const { driver, server, refusal } = await refusing([element], code);
        const what = `${element}, ${code || "a throw"}, ${raw}`;
        driver.suspend("1;n1;.");
        driver.score({ raw });
        driver.status({ completion: "completed", success: "passed" });
        for (let n = 0; n < 3; n += 1) {
          const outcome = plain(driver.save(NOW));
          assert.deepEqual([outcome.ok, outcome.sure, outcome.code], [false, false, code || "101"], what);
        }
        assert.deepEqual([server.values[element], plain(driver.last()).refused], [undefined, []], what);
        refusal.on = false;
        assert.equal(plain(driver.save(NOW)).sure, true, what);
        assert.equal(server.values[STATUS], "passed", what);
        assert.equal(Math.floor(server.values[RAW]), Math.floor(raw), what);
      }
    }
  }
});

test("a state that is refused is a failed save, with the code", async () => {
  const { driver } = await opened();
  driver.suspend("x".repeat(5000));
  const { ok, sure, code } = plain(driver.save(NOW));
  assert.deepEqual([ok, sure, code], [false, false, "405"]);
});

test("interactions follow those of earlier sessions and stop at 100", async () => {
  const values = {};
  for (let n = 0; n < 98; n += 1) values[`cmi.interactions.${n}.id`] = "old";
  const { driver, server } = await opened({ server: record(values) });
  driver.suspend("1;n1;.");
  const added = [1, 2, 3].map(() => driver.interaction(INTERACTION));
  driver.save(NOW);
  assert.deepEqual(added, [true, true, false]);
  assert.equal(server.values["cmi.interactions.97.id"], "old");
  assert.equal(server.values["cmi.interactions.99.id"], "who-leads");
  assert.equal(server.values["cmi.interactions.100.id"], undefined);
});

test("practice leaves room for the scored answers that are still to come, at most half of it", async () => {
  for (const [there, spare, taken] of [[69, 30, [true, false]], [49, Infinity, [true, false]], [98, 0, [true, true]]]) {
    const values = Object.fromEntries(Array.from({ length: there }, (_, n) => [`cmi.interactions.${n}.id`, "old"]));
    const { driver } = await opened({ server: record(values) });
    assert.deepEqual([1, 2].map(() => driver.interaction({ ...INTERACTION, spare })), taken);
    assert.equal(driver.interaction(INTERACTION), there < 98);
  }
});

test("one answer that is refused for its form silences no other", async () => {
  for (const code of ["405", "201"]) {
    const { api, driver, server } = await opened();
    const set = api.LMSSetValue;
    const last = api.LMSGetLastError;
    let refused = false;
    api.LMSSetValue = (element, value) => {
      refused = /student_response$/.test(element) && /d/.test(value);
      return refused ? "false" : set(element, value);
    };
    api.LMSGetLastError = () => (refused ? code : last());
    driver.interaction({ ...INTERACTION, id: "one", type: "fill-in", response: ["d\u0175r"], patterns: [["water"]] });
    driver.interaction({ ...INTERACTION, id: "two", type: "fill-in", response: ["water"], patterns: [["water"]] });
    driver.save(NOW);
    driver.interaction({ ...INTERACTION, id: "three" });
    driver.save(NOW);
    const answers = [0, 1, 2].map((n) => server.values[`cmi.interactions.${n}.student_response`]);
    assert.deepEqual(answers, [undefined, "water", "b"], code);
    assert.deepEqual([0, 1, 2].map((n) => server.values[`cmi.interactions.${n}.id`]), ["one", "two", "three"]);
  }
});

test("options beyond z are digits, and what has no character is left out", () => {
  const options = Array.from({ length: 40 }, (_, n) => `option-${n}`);
  const elements = Object.fromEntries(coursewright.scorm12Interaction.elements({
    ...INTERACTION, options, response: ["option-25", "option-26", "option-35", "option-36"], patterns: [options],
  }, true));
  assert.equal(elements.student_response, "z,0,9");
  assert.ok(elements["correct_responses.0.pattern"].length <= 255);
});

test("in review and browse mode nothing is set and nothing committed", async () => {
  for (const mode of ["review", "browse", "Review"]) {
    const { driver, said, calls, server } = await opened({ mode });
    assert.equal(said.mode, mode.toLowerCase());
    driver.suspend("1;n1;.");
    driver.status({ completion: "completed", success: "passed" });
    driver.score({ raw: 5 });
    assert.equal(driver.interaction(INTERACTION), false);
    assert.equal(driver.objective({ id: "define", success: "passed", completion: "completed", score: 1 }), false);
    driver.save(NOW);
    driver.close(NOW);
    assert.deepEqual(calls.filter(([name]) => /Set|Commit/.test(name)), []);
    assert.equal(server.finished, 1);
  }
});

test("an LMS that closes the page from within LMSFinish is finished once", async () => {
  const system = lms();
  const { LMSFinish } = system.api;
  let finishes = 0;
  let driver = null;
  system.api.LMSFinish = (argument) => {
    finishes += 1;
    driver.close(LEAVING);
    return LMSFinish(argument);
  };
  driver = coursewright.drivers.scorm12.create({ window: windowWith(system.api), now: () => 0 }, { profile: {}, module: {} });
  await driver.open();
  assert.equal(plain(driver.close(NOW)).ok, true);
  assert.equal(finishes, 1);
});

test("a refused LMSFinish leaves the session open while the page stays and the API goes on, and only then", async () => {
  const refuse = { commit: ({ name }) => name !== "LMSFinish" };
  const finishes = ({ calls }) => calls.filter(([name]) => name === "LMSFinish").length;
  for (const mode of ["normal", "review"]) {
    const stays = await opened({ ...refuse, mode });
    stays.driver.suspend("1;n1;.");
    assert.deepEqual([plain(stays.driver.close(NOW)).ok, plain(stays.driver.close(NOW)).open], [false, true], mode);
    assert.equal(plain(stays.driver.close(LEAVING)).open, false, mode);
    stays.driver.close(LEAVING);
    assert.equal(finishes(stays), 3, mode);
  }
  const ends = await opened({ ...refuse, ends: true });
  assert.deepEqual([plain(ends.driver.close(NOW)).open, plain(ends.driver.close(LEAVING)).ok], [false, true]);
  assert.equal(finishes(ends), 1);
  assert.equal(plain(ends.driver.last()).failed.call, "LMSFinish()", "the question whether it goes on is no failure");

  for (const [state, taken] of [["1;n1;.", true], ["x".repeat(5000), false]]) {
    const finished = await opened();
    finished.api.LMSGetValue = () => "incomplete"; // also after LMSFinish
    finished.driver.suspend(state);
    assert.deepEqual([plain(finished.driver.close(NOW)).ok, plain(finished.driver.close(LEAVING)).ok], [taken, true]);
    assert.equal(finishes(finished), 1, "at most the state was refused");
  }
});

test("closing finishes once, with everything, and nothing is sent afterwards", async () => {
  const { driver, server, calls } = await opened();
  driver.suspend("1;n1;.");
  driver.status({ completion: "incomplete", success: "unknown" });
  const outcome = plain(driver.close(LEAVING));
  assert.deepEqual([outcome.ok, outcome.sure], [true, false]);
  assert.equal(server.values["cmi.suspend_data"], "1;n1;.");
  assert.equal(server.values["cmi.core.exit"], "suspend");
  assert.deepEqual(server.totalTime, ["0000:01:01.00"]);
  assert.ok(!calls.some(([name]) => name === "LMSCommit"));
  const before = calls.length;
  driver.suspend("1;n2;.");
  driver.interaction(INTERACTION);
  driver.objective({ id: "define", success: "passed", completion: "completed", score: 1 });
  driver.save(NOW);
  driver.close(NOW);
  assert.equal(calls.length, before);
});

const SIGN_IN = "<!DOCTYPE html><html><head><title>Log in</title></head></html>";

test("a sign-in page in place of an element that is optional is a sign-in that expired, and nothing is given up", async () => {
  for (const element of ["cmi.objectives.0.score.raw", "cmi.interactions.0.result", "cmi.core.lesson_location"]) {
    let out = false;
    const system = lms();
    const api = { ...system.api, LMSSetValue: (name, value) => (out && name === element ? SIGN_IN : system.api.LMSSetValue(name, value)) };
    const driver = coursewright.drivers.scorm12.create({ window: windowWith(api), now: () => 0 }, { profile: {}, module: {} });
    await driver.open();
    out = true;
    driver.suspend("1;n1;.");
    driver.bookmark("first");
    driver.objective({ id: "define", success: "passed", completion: "completed", score: 1 });
    driver.interaction(INTERACTION);
    const failed = plain(driver.save(NOW));
    assert.deepEqual([failed.ok, failed.signInExpired], [false, true], element);
    out = false;
    assert.equal(plain(driver.save(NOW)).ok, true, element);
    assert.ok(element in system.server.values, element);
  }
});

test("a sign-in page in place of what may be missing at the opening is a problem, not an absence", async () => {
  const system = lms();
  const api = { ...system.api, LMSGetValue: (name) => (name === "cmi.core.lesson_mode" ? SIGN_IN : system.api.LMSGetValue(name)) };
  const driver = coursewright.drivers.scorm12.create({ window: windowWith(api), now: () => 0 }, { profile: {}, module: {} });
  assert.equal(plain(await driver.open()).problem?.signInExpired, true);
});

test("a sign-in page is recognised where only the words for the error show it", async () => {
  for (const shows of ["LMSGetDiagnostic", "LMSGetErrorString", "LMSGetLastError"]) {
    const system = lms({ commit: () => false });
    const api = { ...system.api, [shows]: () => SIGN_IN };
    const driver = coursewright.drivers.scorm12.create({ window: windowWith(api), now: () => 0 }, { profile: {}, module: {} });
    await driver.open();
    driver.suspend("1;n1;.");
    const failed = plain(driver.save(NOW));
    assert.deepEqual([failed.ok, failed.signInExpired], [false, true], shows);
    assert.ok(!JSON.stringify(plain(driver.last())).includes("<"), "no foreign page in the report");
  }
  const plainly = lms({ commit: () => false });
  const driver = coursewright.drivers.scorm12.create({ window: windowWith(plainly.api), now: () => 0 }, { profile: {}, module: {} });
  await driver.open();
  driver.suspend("1;n1;.");
  assert.equal(plain(driver.save(NOW)).signInExpired, false);
});

test("a sign-in page in place of a readable answer does not make answers brief", async () => {
  let out = true;
  const system = lms();
  const written = {};
  const set = (name, value) => {
    if (!/response|pattern/.test(name)) return system.api.LMSSetValue(name, value);
    if (out) return SIGN_IN;
    written[name] = value;
    return "true";
  };
  const driver = coursewright.drivers.scorm12.create({ window: windowWith({ ...system.api, LMSSetValue: set }), now: () => 0 }, { profile: {}, module: {} });
  await driver.open();
  driver.suspend("1;n1;.");
  driver.interaction(INTERACTION);
  assert.equal(plain(driver.save(NOW)).signInExpired, true);
  out = false;
  assert.equal(plain(driver.save(NOW)).ok, true);
  assert.equal(written["cmi.interactions.0.student_response"], "manager");
});
