"use strict";
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, module_, RIGHT, WRONG, clock, storage, random } = require("./support.js");
const { lms, record, windowWith } = require("./lms.js");

const STATUS = "cmi.core.lesson_status";
const RAW = "cmi.core.score.raw";
const STATE = "cmi.suspend_data";
const coursewright = load();
let seed = 1;

/**
 * One visit of a learner: a page, its session, and the LMS that keeps `server` between visits.
 */
async function visit({ server = record(), data = module_(), time = clock(), store = storage(), ...options } = {}) {
  const requests = [];
  const answer = options.commit || (() => true);
  const system = lms({
    server,
    ...options,
    commit: (request) => {
      requests.push(request);
      return answer(request);
    },
  });
  data.profile.marksBeforeItKnows = data.profile.beacons = Boolean(options.moodle);
  const window = options.alone ? {} : windowWith(system.api);
  seed += 1;
  const environment = { ...time, window, random: random(seed), storage: store };
  const driver = coursewright.drivers.scorm12.create(environment, data);
  const session = await coursewright.session.start(data, driver, environment);
  const events = [];
  for (const event of ["save", "notice"]) session.on(event, (what) => events.push(what ? what.kind : session.saveState().state));
  const exit = async () => {
    const result = session.exit();
    await time.pass(1000);
    return plain(await result);
  };
  return { session, server, data, time, store, requests, window, events, exit, ...system };
}

/** The tab is closed: everything browsers say then. */
function closeTab({ session }) {
  session.leaving("beforeunload");
  session.leaving("pagehide");
  session.leaving("hidden");
}

function read(session, ...sections) {
  for (const section of sections.length ? sections : ["first", "second"]) {
    session.visit(section);
    session.markSeen(section);
  }
}

function takeTest(session, answers) {
  assert.equal(session.startAttempt(), true);
  for (const [id, response] of Object.entries(answers)) assert.equal(session.answerAttempt(id, response), true);
  return plain(session.submitAttempt());
}

const committed = (requests) => requests.filter(({ name }) => name === "LMSCommit").length;

/** Every flow on an LMS that keeps to the specification and on one that sends changes only, as Moodle does. */
function flow(name, run) {
  for (const moodle of [false, true]) test(`${name}${moodle ? " (Moodle)" : ""}`, () => run(moodle));
}

flow("read and pass: status, score, answers, bookmark and objectives are in the record", async (moodle) => {
  const page = await visit({ moodle });
  const { session, server, time } = page;
  await time.pass(1000);
  assert.equal(server.values[STATUS], "incomplete");
  assert.equal(server.values[RAW], undefined, "no score before the first try is submitted");
  read(session);
  session.answer("thoughts", { text: "Caf\u00e9" }, { typing: false });
  const result = takeTest(session, RIGHT);
  assert.deepEqual([result.score, result.passed], [100, true]);
  await time.pass(1000);
  assert.equal(server.values[STATUS], "passed");
  assert.equal(server.values[RAW], "100");
  assert.equal(server.values["cmi.core.lesson_location"], "second");
  assert.equal(server.values["cmi.objectives.1.status"], "passed");
  assert.equal(server.values["cmi.interactions.2.student_response"], "t");
  assert.deepEqual(plain(session.judgement()), { completion: "completed", success: "passed", score: 100, missing: [] });
  assert.equal(session.saveState().state, "saved");
  closeTab(page);
  assert.equal(server.finished, 1);

  const next = await visit({ moodle, server, mode: moodle ? "review" : "normal" });
  assert.deepEqual(plain(next.session.response("thoughts")), { text: "Caf\u00e9" });
  assert.equal(next.session.bookmark(), "second");
  assert.equal(next.session.attempt().submitted, true);
  assert.deepEqual(plain(next.session.attempt().answers.q2), RIGHT.q2);
  await next.time.pass(100000);
  assert.deepEqual(next.requests, [], "nothing to mend, nothing to write");
});

flow("practice answers never take the places of the scored ones", async (moodle) => {
  // Three questions and three tries: nine places are kept, so the 91st is the last for practice.
  const server = record(Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`cmi.interactions.${n}.id`, "old"])));
  const { session, time } = await visit({ moodle, server });
  session.check("who-leads", { chosen: ["manager"] });
  session.answer("leaders", { chosen: ["mandela"], text: "" });
  await time.pass(1000);
  assert.deepEqual([90, 91].map((n) => server.values[`cmi.interactions.${n}.id`]), ["who-leads", undefined]);
  takeTest(session, RIGHT);
  await time.pass(1000);
  assert.deepEqual([91, 92, 93].map((n) => server.values[`cmi.interactions.${n}.id`]), ["q1", "q2", "q3"]);
});

/** How many interactions are in the record after a practice answer, where `there` were in it before. */
async function practised(rules, there) {
  const server = record(Object.fromEntries(Array.from({ length: there }, (_, n) => [`cmi.interactions.${n}.id`, "old"])));
  const data = module_();
  Object.assign(data.assessment, rules);
  const { session, time } = await visit({ server, data });
  session.check("who-leads", { chosen: ["manager"] });
  await time.pass(1000);
  return Object.keys(server.values).filter((name) => /interactions\.\d+\.id$/.test(name)).length;
}

test("places are kept for the questions that a try draws, not for all that it could", async () => {
  // One question and three tries: the 97th is the last for practice.
  assert.equal(await practised({ draw: 1 }, 96), 97);
  assert.equal(await practised({ draw: 1 }, 97), 97);
});

test("where tries are unlimited half of all places are kept for them", async () => {
  assert.equal(await practised({ attempts: 0 }, 49), 50);
  assert.equal(await practised({ attempts: 0 }, 50), 50);
});

/** The objectives in the record: status and score by outcome. */
const goals = ({ values }) =>
  Object.fromEntries(
    Object.keys(values)
      .filter((name) => /objectives\.\d+\.id$/.test(name))
      .map((name) => [values[name], ["status", "score.raw"].map((part) => values[name.slice(0, -2) + part])]),
  );

flow("an outcome that was missed is failed with the last try only", async (moodle) => {
  const { session, server, time } = await visit({ moodle });
  takeTest(session, WRONG);
  await time.pass(1000);
  assert.deepEqual(goals(server), { define: ["incomplete", "0"], apply: ["incomplete", "0"] });
  takeTest(session, WRONG);
  await time.pass(1000);
  assert.deepEqual(goals(server).apply, ["incomplete", "0"], "one try is left");
  takeTest(session, { q1: RIGHT.q1 });
  await time.pass(1000);
  assert.deepEqual(goals(server), { define: ["passed", "100"], apply: ["failed", "0"] });
});

flow("a try that is no better changes nothing of the outcomes that are recorded", async (moodle) => {
  const { session, server, time } = await visit({ moodle });
  takeTest(session, { q2: RIGHT.q2, q3: RIGHT.q3 });
  await time.pass(1000);
  const before = goals(server);
  assert.deepEqual(before, { define: ["incomplete", "0"], apply: ["passed", "100"] });
  const worse = takeTest(session, { q1: RIGHT.q1 });
  assert.equal(worse.outcomes.define.met, true);
  await time.pass(1000);
  assert.deepEqual(goals(server), before);
  assert.match(server.values[STATE], /;t2,557,oBB;/, "the outcomes that are kept are the better try's");
});

flow("fail, close, come back the next day, retry and pass", async (moodle) => {
  const first = await visit({ moodle });
  const { server } = first;
  read(first.session);
  takeTest(first.session, { q1: RIGHT.q1 });
  await first.time.pass(1000);
  assert.equal(server.values[STATUS], "incomplete", "tries remain");
  assert.equal(server.values[RAW], "33.33");
  closeTab(first);
  const second = await visit({ moodle, server });
  const attempt = plain(second.session.attempt());
  assert.deepEqual([attempt.used, attempt.left, attempt.best, attempt.mayStart, attempt.submitted], [1, 2, 33.33, true, true]);
  takeTest(second.session, RIGHT);
  await second.time.pass(1000);
  assert.equal(server.values[STATUS], "passed");
  assert.equal(server.values[RAW], "100");
  assert.equal(server.values["cmi.interactions.5.id"], "q3");
  closeTab(second);
});

flow("all tries used up: failed at the last only, and the best try's score stays", async (moodle) => {
  const page = await visit({ moodle });
  read(page.session);
  takeTest(page.session, { q1: RIGHT.q1 });
  takeTest(page.session, WRONG);
  await page.time.pass(1000);
  assert.equal(page.server.values[STATUS], "incomplete");
  takeTest(page.session, WRONG);
  await page.time.pass(1000);
  assert.equal(page.server.values[STATUS], "failed");
  assert.equal(page.server.values[RAW], "33.33");
  assert.equal(page.session.startAttempt(), false);
  assert.equal(page.session.judgement().success, "failed");
});

test("an update that allows fewer tries while one is open fails nobody before it is submitted", async () => {
  const first = await visit();
  read(first.session);
  takeTest(first.session, WRONG);
  takeTest(first.session, WRONG);
  first.session.startAttempt();
  await first.time.pass(1000);
  closeTab(first);
  const data = module_();
  data.assessment.attempts = 2;
  const second = await visit({ server: first.server, data });
  second.session.answerAttempt("q1", RIGHT.q1);
  await second.time.pass(1000);
  assert.equal(second.server.values[STATUS], "incomplete");
  second.session.submitAttempt();
  await second.time.pass(1000);
  assert.equal(second.server.values[STATUS], "failed");
});

test("unlimited tries are never a failure, and further tries after a pass cannot harm", async () => {
  const data = module_();
  data.assessment.attempts = 0;
  const page = await visit({ data });
  read(page.session);
  for (let n = 0; n < 5; n += 1) takeTest(page.session, WRONG);
  await page.time.pass(1000);
  assert.equal(page.server.values[STATUS], "incomplete");
  assert.equal(page.session.attempt().left, null);
  takeTest(page.session, RIGHT);
  takeTest(page.session, WRONG);
  await page.time.pass(1000);
  assert.equal(page.server.values[STATUS], "passed");
  assert.equal(page.server.values[RAW], "100");
  assert.equal(page.session.attempt().best, 100);
});

test("read and retry: when a round is used up every section is read again, then a new round begins", async () => {
  const data = module_();
  Object.assign(data.assessment, { attempts: 2, afterLastAttempt: "read-and-retry" });
  let page = await visit({ data });
  const { server } = page;
  read(page.session);
  takeTest(page.session, WRONG);
  takeTest(page.session, WRONG);
  await page.time.pass(1000);
  assert.equal(server.values[STATUS], "incomplete");
  assert.deepEqual(plain(page.session.attempt().readAgain), ["first", "second"]);
  assert.equal(page.session.startAttempt(), false);
  page.session.markSeen("first");
  await page.time.pass(1000);
  closeTab(page);
  page = await visit({ data, server });
  assert.deepEqual(plain(page.session.attempt().readAgain), ["second"]);
  page.session.markSeen("second");
  assert.equal(page.session.attempt().mayStart, true);
  takeTest(page.session, WRONG);
  const attempt = plain(page.session.attempt());
  assert.deepEqual([attempt.used, attempt.left, attempt.readAgain], [3, 1, []]);
  takeTest(page.session, RIGHT);
  await page.time.pass(1000);
  assert.equal(server.values[STATUS], "passed");
  assert.deepEqual([page.session.attempt().left, page.session.attempt().mayStart], [0, false], "whoever has passed needs no new round");
});

flow("passed with a section unread, closed, returned and finished", async (moodle) => {
  const first = await visit({ moodle });
  read(first.session, "first");
  takeTest(first.session, RIGHT);
  await first.time.pass(1000);
  assert.equal(first.server.values[STATUS], "incomplete");
  assert.equal(first.server.values[RAW], "100");
  closeTab(first);
  const second = await visit({ moodle, server: first.server });
  assert.deepEqual(plain(second.session.judgement()).missing, [{ kind: "sections", sections: ["second"] }]);
  second.session.markSeen("second");
  await second.time.pass(1000);
  assert.equal(second.server.values[STATUS], "passed");
});

test("reading only completes", async () => {
  const data = module_({ assessment: null, completion: [{ kind: "sections", sections: ["first", "second"] }] });
  const page = await visit({ data });
  assert.equal(page.session.startAttempt(), false);
  assert.equal(page.session.submitAttempt(), null);
  read(page.session);
  await page.time.pass(1000);
  assert.equal(page.server.values[STATUS], "completed");
  assert.equal(page.server.values[RAW], undefined);
});

flow("an abrupt close in the middle of a try: answers, text, orders and bookmark come back", async (moodle) => {
  const data = module_();
  Object.assign(data.assessment, { draw: 2, questionOrder: "shuffled", optionOrder: "shuffled", redraw: "each-attempt" });
  const first = await visit({ data, moodle });
  first.session.visit("second");
  first.session.answer("thoughts", { text: "half a sent" }, { typing: true });
  first.session.startAttempt();
  const shown = plain(first.session.attempt());
  assert.equal(shown.questions.length, 2);
  const [{ id }] = shown.questions;
  first.session.answerAttempt(id, RIGHT[id]);
  closeTab(first);
  assert.equal(first.server.finished, 1);
  const second = await visit({ data, moodle, server: first.server });
  const again = plain(second.session.attempt());
  assert.deepEqual(again.questions, shown.questions);
  assert.deepEqual(again.answers, { [id]: RIGHT[id] });
  assert.equal(again.open, true);
  assert.deepEqual(plain(second.session.response("thoughts")), { text: "half a sent" });
  assert.equal(second.session.bookmark(), "second");
  assert.equal(second.session.startAttempt(), false, "the open try goes on");
});

test("each attempt redraws, or keeps its questions, as the author says", async () => {
  for (const redraw of ["each-attempt", "same-questions"]) {
    const data = module_();
    Object.assign(data.assessment, { attempts: 0, draw: 1, redraw, optionOrder: "shuffled" });
    const { session } = await visit({ data });
    const shown = new Set();
    for (let n = 0; n < 20; n += 1) {
      session.startAttempt();
      shown.add(JSON.stringify(session.attempt().questions));
      session.submitAttempt();
    }
    assert.equal(shown.size > 1, redraw === "each-attempt");
  }
});

flow("status passed but state lost: nothing is lowered, the score is kept", async (moodle) => {
  const server = record({ [STATUS]: "passed", [RAW]: "85" });
  const { session, time, requests } = await visit({ server, moodle });
  assert.deepEqual(plain(session.judgement()), { completion: "completed", success: "passed", score: 85, missing: [] });
  assert.equal(session.attempt().passed, true);
  await time.pass(1000);
  assert.deepEqual(requests, []);
  takeTest(session, WRONG);
  read(session);
  await time.pass(1000);
  assert.equal(server.values[STATUS], "passed");
  assert.equal(server.values[RAW], "85");
});

flow("an LMS that presets Passed with a capital is not lowered", async (moodle) => {
  const server = record({ [STATUS]: "Passed" });
  const page = await visit({ server, moodle });
  assert.deepEqual([page.session.judgement().success, page.session.attempt().passed], ["passed", true]);
  read(page.session);
  for (let n = 0; n < 3; n += 1) takeTest(page.session, WRONG);
  await page.time.pass(1000);
  closeTab(page);
  assert.equal(server.values[STATUS], "Passed");
  assert.deepEqual(page.sets().filter(([, element]) => element === STATUS), []);
});

for (const element of [STATUS, RAW]) {
  test(`${element} refused: the learner is told, and it is sent again until it is taken`, async () => {
    const unsupported = [];
    const page = await visit({ unsupported });
    await page.time.pass(1000);
    unsupported.push(element);
    read(page.session);
    takeTest(page.session, RIGHT);
    await page.time.pass(30000);
    assert.equal(page.session.saveState().state, "failed");
    assert.ok(page.events.includes("save-failed"));
    assert.equal(page.store.entries.size, 1);
    assert.deepEqual(await page.exit(), { ok: false, closed: false });
    unsupported.pop();
    await page.time.pass(61000);
    assert.deepEqual([page.session.saveState().state, page.store.entries.size], ["saved", 0]);
    assert.deepEqual([page.server.values[STATUS], page.server.values[RAW]], ["passed", "100"]);
  });
}

flow("state there but status and score lost: the opening mends them upwards", async (moodle) => {
  const first = await visit({ moodle });
  read(first.session);
  takeTest(first.session, RIGHT);
  await first.time.pass(1000);
  closeTab(first);
  const { server } = first;
  for (const name of Object.keys(server.values)) if (name !== STATE) delete server.values[name];
  const second = await visit({ moodle, server });
  await second.time.pass(1000);
  assert.equal(server.values[STATUS], "passed");
  assert.equal(server.values[RAW], "100");
  assert.equal(server.values["cmi.objectives.0.status"], "passed");
  assert.equal(committed(second.requests), 1);
});

for (const mode of ["review", "browse"]) {
  test(`${mode}: the state is shown and nothing whatever is written`, async () => {
    const first = await visit();
    read(first.session);
    first.session.answer("thoughts", { text: "mine" }, { typing: false });
    takeTest(first.session, RIGHT);
    await first.time.pass(1000);
    closeTab(first);
    const page = await visit({ server: first.server, mode });
    const { session } = page;
    assert.equal(session.mode, mode);
    assert.equal(session.canWrite, false);
    assert.equal(session.saveState().state, "read-only");
    assert.equal(session.answer("thoughts", { text: "changed" }), false);
    assert.equal(session.answerAttempt("q1", WRONG.q1), false);
    assert.equal(session.startAttempt(), false);
    assert.equal(session.submitAttempt(), null);
    session.visit("first");
    session.markSeen("first");
    session.tryAgain();
    session.leaving("hidden");
    session.returned();
    await page.time.pass(100000);
    assert.deepEqual(plain(session.response("thoughts")), { text: "mine" });
    assert.equal(page.store.entries.size, 0);
    closeTab(page);
    assert.deepEqual(page.calls.filter(([name]) => /Set|Commit/.test(name)), []);
    assert.equal(page.calls.filter(([name]) => name === "LMSFinish").length, 1);
  });
}

flow("commits that fail twice: retried after 5 and 15 seconds, then everything is there", async (moodle) => {
  let fails = 2;
  const page = await visit({ moodle, commit: () => fails-- <= 0 });
  const { session, server, time } = page;
  await time.pass(400);
  assert.equal(session.saveState().state, "failed");
  read(session);
  takeTest(session, RIGHT);
  await time.pass(4000);
  assert.equal(committed(page.requests), 1, "no commit before its time");
  await time.pass(1000);
  assert.equal(session.saveState().attempts, 2);
  await time.pass(14000);
  assert.equal(committed(page.requests), 2);
  await time.pass(1500);
  assert.equal(session.saveState().state, "saved");
  assert.deepEqual([server.values[STATUS], server.values[RAW], server.values["cmi.interactions.2.id"]], ["passed", "100", "q3"]);
  assert.equal(server.values["cmi.interactions.3.id"], undefined);
  assert.deepEqual(page.events.filter((event) => event === "save-failed"), ["save-failed"], "said once");
});

flow("Try again saves at once, and a later failure starts over", async (moodle) => {
  let broken = true;
  const page = await visit({ moodle, commit: () => !broken });
  await page.time.pass(30000);
  assert.equal(page.session.saveState().attempts, 3);
  broken = false;
  page.session.tryAgain();
  assert.equal(page.session.saveState().state, "saving");
  await page.time.pass(400);
  assert.deepEqual([page.session.saveState().state, page.session.saveState().attempts], ["saved", 0]);
});

flow("network gone for five minutes: told, retried calmly, and nothing is lost", async (moodle) => {
  let down = false;
  const page = await visit({ moodle, commit: () => (down ? (moodle ? "beacon lost" : new Error("NetworkError")) : true) });
  const { session, server, time, window } = page;
  await time.pass(1000);
  down = true;
  window.navigator.onLine = false;
  read(session);
  takeTest(session, RIGHT);
  session.answer("thoughts", { text: "offline" }, { typing: false });
  await time.pass(5 * 60000);
  assert.notEqual(session.saveState().state, "saved");
  assert.ok(page.store.entries.size > 0);
  assert.ok(committed(page.requests) < 25, `${committed(page.requests)} commits`);
  down = false;
  window.navigator.onLine = true;
  await time.pass(61000);
  assert.equal(session.saveState().state, "saved");
  assert.deepEqual([server.values[STATUS], server.values[RAW], server.values["cmi.interactions.0.id"]], ["passed", "100", "q1"]);
  assert.equal(page.store.entries.size, 0);
});

test("each commit taking ten seconds: answers given meanwhile share the next, which waits as long", async () => {
  const time = clock();
  const page = await visit({ time, commit: () => (time.block(10000), true) });
  const { session, requests } = page;
  await time.pass(400);
  assert.equal(committed(requests), 1);
  read(session);
  session.answer("thoughts", { text: "a" }, { typing: false });
  await time.pass(9000);
  assert.equal(committed(requests), 1);
  await time.pass(2000);
  assert.equal(committed(requests), 2);
  await time.pass(60000);
  assert.equal(committed(requests), 2, "nothing is queued behind it");
  closeTab(page);
  assert.equal(requests.length, 3);
});

test("sign-in expired mid-way is recognised, and saving goes on after signing in again", async () => {
  let expired = false;
  const page = await visit({ commit: () => (expired ? "<!DOCTYPE html><title>Sign in</title>" : true) });
  await page.time.pass(1000);
  expired = true;
  read(page.session);
  await page.time.pass(1000);
  assert.equal(page.session.saveState().state, "signed-out");
  assert.ok(page.events.includes("signed-out"));
  expired = false;
  page.session.tryAgain();
  await page.time.pass(1000);
  assert.equal(page.session.saveState().state, "saved");
});

flow("the renderer is killed while commits fail: the tab's copy is offered, certain, and taken", async (moodle) => {
  let broken = false;
  const first = await visit({ moodle, commit: () => !broken });
  await first.time.pass(1000);
  broken = true;
  read(first.session);
  first.session.answer("thoughts", { text: "nearly lost" }, { typing: true });
  takeTest(first.session, RIGHT);
  await first.time.pass(20000);
  const second = await visit({ moodle, server: first.server, store: first.store });
  const { session, server, time } = second;
  assert.equal(session.offer.certain, true);
  assert.equal(session.response("thoughts"), undefined);
  await time.pass(1000);
  session.takeOffer();
  assert.equal(session.offer, null);
  assert.deepEqual(plain(session.response("thoughts")), { text: "nearly lost" });
  await time.pass(1000);
  assert.deepEqual([server.values[STATUS], server.values[RAW]], ["passed", "100"]);
  assert.equal(first.store.entries.size, 0);
});

test("an offer that nobody has answered outlives new work, and an accepted one leaves no copy", async () => {
  let broken = false;
  const first = await visit({ commit: () => !broken });
  await first.time.pass(1000);
  broken = true;
  for (const text of ["a", "ab", "abc"]) {
    first.session.answer("thoughts", { text }, { typing: false });
    await first.time.pass(20000);
  }
  const { server, store } = first;
  const second = await visit({ server, store });
  second.session.visit("second");
  await second.time.pass(1000);
  assert.equal(store.entries.size, 1);
  const third = await visit({ server, store });
  assert.equal(third.session.offer.certain, true);
  third.session.takeOffer();
  assert.deepEqual(plain(third.session.response("thoughts")), { text: "abc" });
  await third.time.pass(1000);
  assert.equal(store.entries.size, 0);

  const lost = await visit({ commit: () => false });
  lost.session.answer("thoughts", { text: "mine" }, { typing: false });
  const fresh = await visit({ store: lost.store });
  read(fresh.session, "first");
  fresh.session.answer("leaders", { chosen: ["gandhi"], text: "" });
  takeTest(fresh.session, RIGHT);
  fresh.session.takeOffer();
  await fresh.time.pass(1000);
  assert.match(fresh.server.values[STATE], /mine/);
  assert.deepEqual(plain(fresh.session.response("leaders").chosen), ["gandhi"], "what was done meanwhile stays");
  assert.equal(fresh.session.seen("first"), true);
  assert.equal(fresh.session.attempt().best, 100);
  assert.equal(lost.store.entries.size, 0);
});

/** A page whose work (`lose`) could not be saved, after `save`, which was. */
async function unsaved(save, lose, data = module_()) {
  let broken = false;
  const page = await visit({ data, commit: () => !broken });
  save(page.session);
  await page.time.pass(1000);
  broken = true;
  lose(page.session);
  await page.time.pass(1000);
  return page;
}

test("an offer nobody answers survives any number of saves and reloads, and takes nothing newer away", async () => {
  const { server, store } = await unsaved(() => {}, (session) => {
    session.answer("thoughts", { text: "nearly lost" }, { typing: false });
    session.answer("leaders", { chosen: ["gandhi"], text: "old" }, { typing: false });
  });
  for (let reload = 0; reload < 3; reload += 1) {
    const page = await visit({ server, store });
    assert.equal(page.session.offer.certain, true, `reload ${reload}`);
    for (const section of ["first", "second", "first"]) {
      page.session.visit(section);
      await page.time.pass(1000);
    }
    if (reload === 1) page.session.answer("leaders", { chosen: ["mandela"], text: "new" }, { typing: false });
    await page.time.pass(1000);
    closeTab(page);
  }
  const last = await visit({ server, store });
  last.session.takeOffer();
  assert.deepEqual(plain(last.session.response("thoughts")), { text: "nearly lost" });
  assert.deepEqual(plain(last.session.response("leaders")), { chosen: ["mandela"], text: "new" });
  await last.time.pass(1000);
  assert.equal(store.entries.size, 0);
});

test("taking an offer keeps the best score, all tries used and the newer try", async () => {
  const open = await unsaved(() => {}, (session) => session.answer("thoughts", { text: "lost" }, { typing: false }));
  const one = await visit({ server: open.server, store: open.store });
  one.session.startAttempt();
  one.session.answerAttempt("q1", RIGHT.q1);
  one.session.takeOffer();
  assert.equal(one.session.attempt().open, true);
  assert.deepEqual(plain(one.session.attempt().answers), { q1: RIGHT.q1 });

  const passed = await unsaved(() => {}, (session) => takeTest(session, RIGHT));
  const two = await visit({ server: passed.server, store: passed.store });
  takeTest(two.session, WRONG);
  takeTest(two.session, WRONG);
  two.session.takeOffer();
  await two.time.pass(1000);
  assert.deepEqual([two.session.attempt().best, two.session.attempt().used, two.server.values[RAW]], [100, 2, "100"]);
  assert.match(two.server.values[STATE], /oAAoBB/);

  const failed = await unsaved(() => {}, (session) => takeTest(session, WRONG));
  const three = await visit({ server: failed.server, store: failed.store });
  takeTest(three.session, RIGHT);
  three.session.takeOffer();
  assert.deepEqual([three.session.attempt().best, three.session.attempt().result.score], [100, 100]);

  const submitted = await unsaved((session) => session.startAttempt(), (session) => {
    session.answerAttempt("q1", RIGHT.q1);
    session.submitAttempt();
  });
  const four = await visit({ server: submitted.server, store: submitted.store });
  assert.equal(four.session.attempt().open, true);
  four.session.takeOffer();
  assert.deepEqual([four.session.attempt().open, four.session.attempt().used], [false, 1]);
});

test("taking an offer keeps the checks used and a pass of its own", async () => {
  const data = () => {
    const made = module_();
    made.items["who-leads"].attempts = 3;
    made.assessment.outcomePassMarks = { define: 100 };
    return made;
  };
  const early = await visit({ data: data() });
  await early.time.pass(1000);
  let broken = false;
  const lost = await visit({ server: early.server, data: data(), commit: () => !broken });
  await lost.time.pass(1000);
  broken = true;
  lost.session.check("who-leads", { chosen: ["manager"] });
  await lost.time.pass(1000);
  const back = await visit({ server: lost.server, store: lost.store, data: data() });
  back.session.check("who-leads", { chosen: ["manager"] });
  back.session.check("who-leads", { chosen: ["manager"] });
  takeTest(back.session, RIGHT);
  assert.equal(back.session.offer.certain, true);
  back.session.takeOffer();
  assert.equal(back.session.checksLeft("who-leads"), 1, "the two of this visit, not the one that was kept");
  assert.equal(back.session.attempt().passed, true);
  await back.time.pass(1000);
  assert.match(back.server.values[STATE], /;v1;/);
});

/** A module of which a pass asks for an outcome too. */
function withMarks() {
  const data = module_();
  Object.assign(data.assessment, { passMark: 30, outcomePassMarks: { define: 100 } });
  return data;
}

for (const [what, mine, theirs] of [
  ["the better try is the later", { q2: RIGHT.q2, q3: RIGHT.q3 }, { q1: RIGHT.q1 }],
  ["the better try is the one taken back", { q1: RIGHT.q1 }, { q2: RIGHT.q2, q3: RIGHT.q3 }],
]) {
  test(`taking an offer keeps what both tries met where a pass asks for outcomes: ${what}`, async () => {
    const { server, store } = await unsaved(() => {}, (session) => takeTest(session, theirs), withMarks());
    const { session, time } = await visit({ server, store, data: withMarks() });
    takeTest(session, mine);
    session.takeOffer();
    assert.deepEqual([session.attempt().passed, session.attempt().best], [true, 66.67]);
    await time.pass(1000);
    assert.match(server.values[STATE], /;t1,557,oAAoBB;v1;/);
    assert.deepEqual(goals(server).define[0], "passed");
    assert.deepEqual(goals(server).apply[0], "passed");
  });
}

test("taking an offer keeps what the better try met where the score alone is a pass", async () => {
  for (const [mine, theirs] of [[{ q1: RIGHT.q1 }, { q2: RIGHT.q2, q3: RIGHT.q3 }], [{ q2: RIGHT.q2, q3: RIGHT.q3 }, { q1: RIGHT.q1 }]]) {
    const { server, store } = await unsaved(() => {}, (session) => takeTest(session, theirs));
    const { session, time } = await visit({ server, store });
    takeTest(session, mine);
    session.takeOffer();
    await time.pass(1000);
    assert.match(server.values[STATE], /;t1,557,oBB;/);
  }
});

test("taking an offer gives no try back that was used in either visit", async () => {
  for (const [lost, here] of [[2, 1], [1, 2]]) {
    const { server, store } = await unsaved(() => {}, (session) => {
      for (let n = 0; n < lost; n += 1) takeTest(session, WRONG);
    });
    const { session } = await visit({ server, store });
    for (let n = 0; n < here; n += 1) takeTest(session, WRONG);
    session.takeOffer();
    assert.deepEqual([session.attempt().used, session.attempt().left], [2, 1], `${lost} lost, ${here} here`);
    takeTest(session, WRONG);
    assert.equal(session.startAttempt(), false);
    assert.equal(session.judgement().success, "failed");
  }
});

test("taking an offer leaves the round of tries where this visit has it, so that there is always a way on", async () => {
  const rounds = () => {
    const data = module_();
    Object.assign(data.assessment, { attempts: 2, afterLastAttempt: "read-and-retry" });
    return data;
  };
  for (const [lost, here, left, toRead] of [[2, 1, 1, []], [1, 2, 0, ["first", "second"]]]) {
    const { server, store } = await unsaved(() => {}, (session) => {
      for (let n = 0; n < lost; n += 1) takeTest(session, WRONG);
    }, rounds());
    const { session } = await visit({ server, store, data: rounds() });
    for (let n = 0; n < here; n += 1) takeTest(session, WRONG);
    session.takeOffer();
    const attempt = plain(session.attempt());
    assert.deepEqual([attempt.used, attempt.left, attempt.readAgain], [2, left, toRead], `${lost} lost, ${here} here`);
    read(session);
    assert.equal(session.attempt().mayStart, true);
  }
});

test("what was never confirmed is offered as uncertain where the LMS has no state, and goes when declined", async () => {
  const first = await visit({ commit: () => false });
  first.session.answer("thoughts", { text: "mine" }, { typing: false });
  await first.time.pass(1000);
  const second = await visit({ store: first.store });
  assert.equal(second.session.offer.certain, false);
  second.session.declineOffer();
  assert.equal(second.session.offer, null);
  assert.equal(second.store.entries.size, 0);
});

test("what an LMS has seen of another attempt is never offered to this one", async () => {
  let broken = false;
  const first = await visit({ commit: () => !broken });
  await first.time.pass(1000);
  broken = true;
  first.session.answer("thoughts", { text: "theirs" }, { typing: false });
  await first.time.pass(1000);
  assert.equal(first.store.entries.size, 1);
  const fresh = await visit({ store: first.store });
  assert.equal(fresh.session.offer, null, "a new attempt, and the old one's record was begun");
  assert.equal(fresh.store.entries.size, 0);
});

test("a copy that the LMS has after all is erased silently", async () => {
  let answer = true;
  const first = await visit({ commit: () => answer });
  await first.time.pass(1000);
  answer = "lost answer";
  first.session.answer("thoughts", { text: "arrived" }, { typing: false });
  await first.time.pass(1000);
  assert.equal(first.session.saveState().state, "failed");
  const second = await visit({ server: first.server, store: first.store });
  assert.equal(second.session.offer, null);
  assert.deepEqual(plain(second.session.response("thoughts")), { text: "arrived" });
  assert.equal(second.store.entries.size, 0);
});

test("storage that throws, or is absent, or holds rubbish does no harm", async () => {
  const angry = new Proxy({}, { get() { throw new Error("SecurityError"); } });
  const rubbish = storage();
  rubbish.setItem("coursewright:ward-work:Ab3x", "{");
  rubbish.setItem("coursewright:ward-work:none", '{"text":5}');
  rubbish.setItem("other", "stays");
  for (const store of [angry, null, rubbish]) {
    const page = await visit({ store });
    assert.equal(page.session.offer, null);
    page.session.answer("thoughts", { text: "x" }, { typing: false });
    await page.time.pass(1000);
    assert.equal(page.session.saveState().state, "saved");
  }
  assert.deepEqual([...rubbish.entries.keys()], ["other"]);
});

test("no commit runs while someone types; text is saved after a pause and on leaving the field", async () => {
  const page = await visit();
  const { session, time, requests } = page;
  await time.pass(1000);
  const before = requests.length;
  for (let n = 0; n < 20; n += 1) {
    session.answer("thoughts", { text: "x".repeat(n) }, { typing: true });
    await time.pass(500);
  }
  assert.equal(requests.length, before);
  assert.equal(session.saveState().state, "waiting");
  await time.pass(2000);
  assert.equal(requests.length, before + 1);
  session.answer("thoughts", { text: "more" }, { typing: true });
  session.answer("thoughts", { text: "more" }, { typing: false });
  assert.equal(session.saveState().state, "saving", "painted before the page is blocked");
  await time.pass(400);
  assert.equal(requests.length, before + 2);
});

test("a retry waits for who types", async () => {
  let fails = 1;
  const page = await visit({ commit: () => fails-- <= 0 });
  await page.time.pass(400);
  for (let n = 0; n < 30; n += 1) {
    page.session.answer("thoughts", { text: "x".repeat(n) }, { typing: true });
    await page.time.pass(500);
  }
  assert.equal(committed(page.requests), 1);
  await page.time.pass(2600);
  assert.equal(committed(page.requests), 2);
});

flow("hidden: what changed is committed once, nothing when only time passed; the return proves it", async (moodle) => {
  let lies = false;
  const page = await visit({ moodle, commit: () => (lies ? "beacon lost" : true) });
  const { session, server, time, requests } = page;
  await time.pass(1000);
  const start = requests.length;
  session.leaving("hidden");
  session.returned();
  await time.pass(10000);
  assert.equal(requests.length, start);
  lies = true;
  read(session);
  takeTest(session, RIGHT);
  session.leaving("hidden");
  session.leaving("beforeunload");
  assert.equal(requests.length, start + 1, "the second event has nothing new");
  assert.equal(page.store.entries.size, 1, "kept until proven");
  lies = false;
  await time.pass(60000);
  session.returned();
  await time.pass(1000);
  assert.equal(server.values[STATUS], "passed");
  assert.equal(server.values[RAW], "100");
  assert.equal(page.store.entries.size, 0);
});

flow("a beforeunload that was called off is proven soon", async (moodle) => {
  let lies = false;
  const page = await visit({ moodle, commit: () => (lies ? "beacon lost" : true) });
  await page.time.pass(1000);
  lies = true;
  read(page.session);
  page.session.leaving("beforeunload");
  lies = false;
  await page.time.pass(5500);
  assert.match(page.server.values[STATE], /;ssAAsBB;/);
  assert.equal(page.session.saveState().state, "saved");
});

flow("a page that goes while a save still runs gives everything once more: the save may be cut off", async (moodle) => {
  for (const events of [["beforeunload"], ["beforeunload", "pagehide"], ["pagehide"]]) {
    let cut = false;
    const page = await visit({
      moodle,
      commit({ name }) {
        if (!cut || name === "LMSFinish") return true;
        cut = false;
        events.forEach((event) => page.session.leaving(event));
        return false;
      },
    });
    await page.time.pass(1000);
    cut = true;
    page.session.answer("thoughts", { text: "last words" }, { typing: false });
    await page.time.pass(1000);
    assert.equal(cut, false);
    assert.match(page.server.values[STATE], /last_words/, events.join());
  }
});

test("pagehide closes exactly once, with no commit before it, and nothing is ever sent afterwards", async () => {
  const page = await visit();
  const { session, server, time, calls } = page;
  await time.pass(1000);
  session.answer("thoughts", { text: "last words" }, { typing: true });
  const before = calls.length;
  session.leaving("pagehide");
  const closing = calls.slice(before).map(([name]) => name);
  assert.equal(closing.filter((name) => name === "LMSFinish").length, 1);
  assert.ok(!closing.includes("LMSCommit"));
  assert.match(server.values[STATE], /last_words/);
  const after = calls.length;
  session.leaving("pagehide");
  session.leaving("hidden");
  session.returned();
  session.tryAgain();
  session.answer("thoughts", { text: "too late" }, { typing: false });
  session.markSeen("first");
  assert.deepEqual(plain(await session.exit()), { ok: true, closed: true });
  await time.pass(100000);
  assert.equal(calls.length, after);
});

test("a visit that changes nothing gives no state when it ends: a late one of the visit before may stay", async () => {
  const server = record();
  const first = await visit({ server });
  first.session.answer("thoughts", { text: "first" }, { typing: false });
  await first.time.pass(1000);
  closeTab(first);
  const second = await visit({ server });
  await second.time.pass(1000);
  closeTab(second);
  assert.equal(second.calls.filter(([name]) => name === "LMSFinish").length, 1);
  assert.deepEqual(second.sets().filter(([, element]) => element === STATE), []);
});

test("where the state has no bookmark the LMS's is taken, if it names a section", async () => {
  const opened = async (values) => (await visit({ server: record(values) })).session.bookmark();
  assert.equal(await opened({ "cmi.core.lesson_location": "second" }), "second");
  assert.equal(await opened({ "cmi.core.lesson_location": "page-7" }), "");
  assert.equal(await opened({ "cmi.core.lesson_location": "first", [STATE]: "1;n5;iAb3x;bsBB;.", [STATUS]: "incomplete" }), "second");
});

test("Save and exit saves, finishes once, locks and says so", async () => {
  const page = await visit();
  page.session.answer("thoughts", { text: "bye" }, { typing: true });
  assert.deepEqual(await page.exit(), { ok: true, closed: true });
  assert.equal(page.server.finished, 1);
  assert.match(page.server.values[STATE], /bye/);
  assert.equal(page.server.values["cmi.core.exit"], "suspend");
  assert.equal(page.session.canWrite, false);
  assert.ok(page.events.includes("closed"));
  closeTab(page);
  assert.equal(page.server.finished, 1);
  assert.equal(page.session.answer("thoughts", { text: "late" }), false);
});

test("Save and exit pressed twice is one exit, and once closed it says so again", async () => {
  const page = await visit();
  page.session.answer("thoughts", { text: "bye" }, { typing: true });
  const first = page.session.exit();
  await page.time.pass(100);
  const second = page.session.exit();
  await page.time.pass(2000);
  for (const one of [first, second, page.session.exit()]) assert.deepEqual(plain(await one), { ok: true, closed: true });
  assert.equal(page.server.finished, 1);
  assert.equal(page.events.filter((event) => event === "closed").length, 1);
  assert.equal(page.session.canWrite, false);

  const gone = await visit();
  const pending = gone.session.exit();
  await gone.time.pass(100);
  closeTab(gone);
  await gone.time.pass(2000);
  assert.deepEqual(plain(await pending), { ok: true, closed: true }, "the page went while it waited");

  let broken = true;
  const later = await visit({ commit: () => !broken });
  assert.equal((await later.exit()).ok, false);
  broken = false;
  assert.equal((await later.exit()).ok, true, "a failed one may be asked for again");
});

test("Save and exit says saved only of what is sure, and keeps the copy otherwise", async () => {
  const doubtful = await visit({ moodle: true });
  await doubtful.time.pass(1000);
  doubtful.window.navigator.onLine = false;
  doubtful.session.answer("thoughts", { text: "abc" }, { typing: false });
  assert.deepEqual(await doubtful.exit(), { ok: false, closed: false });
  assert.deepEqual([doubtful.store.entries.size, doubtful.server.finished, doubtful.session.canWrite], [1, 0, true]);
});

const finishes = ({ calls }) => calls.filter(([name]) => name === "LMSFinish").length;

for (const [how, refusal] of [["answers false", false], ["throws", new Error("gone")], ["shows a sign-in page", "<html>"]]) {
  test(`Save and exit where LMSFinish ${how}: all is saved, the session goes on, and pagehide ends it, once`, async () => {
    let broken = true;
    const page = await visit({ commit: ({ name }) => (broken && name === "LMSFinish" ? refusal : true) });
    const { session, server, store, time } = page;
    session.answer("thoughts", { text: "abc" }, { typing: false });
    assert.deepEqual(await page.exit(), { ok: true, closed: false });
    assert.deepEqual([session.canWrite, session.saveState().state, store.entries.size], [true, "saved", 0]);
    assert.deepEqual(page.events.filter((event) => /closed|failed/.test(event)), [], "nothing that is not so");
    assert.match(session.report(), /^Last failed call: \S+ LMSFinish\(\) error/m);
    await time.pass(100000);
    assert.equal(finishes(page), 1, "not asked again while the page stays");

    assert.equal(session.answer("thoughts", { text: "abcdef" }, { typing: false }), true);
    await time.pass(1000);
    assert.match(server.values[STATE], /abcdef/);
    broken = false;
    closeTab(page);
    closeTab(page);
    assert.deepEqual([finishes(page), server.finished, session.canWrite], [2, 1, false]);
  });
}

test("Save and exit that LMSFinish refused may be asked for again", async () => {
  let broken = true;
  const page = await visit({ commit: ({ name }) => !(broken && name === "LMSFinish") });
  assert.deepEqual(await page.exit(), { ok: true, closed: false });
  broken = false;
  assert.deepEqual(await page.exit(), { ok: true, closed: true });
  closeTab(page);
  assert.deepEqual([finishes(page), page.server.finished], [2, 1]);
});

flow("Save and exit where the API ends its session though it refuses: all is saved, and nothing more can be", async (moodle) => {
  const page = await visit({ moodle, ends: true, commit: ({ name }) => name !== "LMSFinish" });
  page.session.answer("thoughts", { text: "abc" }, { typing: false });
  assert.deepEqual(await page.exit(), { ok: true, closed: true });
  assert.deepEqual([page.session.canWrite, page.store.entries.size], [false, 0]);
  assert.ok(page.events.includes("closed"));
  const before = page.calls.length;
  closeTab(page);
  await page.time.pass(100000);
  assert.equal(page.calls.length, before);
});

test("an LMS that takes the page away from within LMSFinish and then refuses it is left in peace", async () => {
  let page = null;
  const commit = ({ name }) => {
    if (name === "LMSFinish") closeTab(page);
    return name !== "LMSFinish";
  };
  page = await visit({ commit });
  assert.deepEqual(await page.exit(), { ok: true, closed: true });
  closeTab(page);
  await page.time.pass(100000);
  assert.equal(page.session.canWrite, false);
  assert.deepEqual([finishes(page), page.requests.at(-1).name], [1, "LMSFinish"]);
});

test("what an asynchronous driver was not given before a refused end is told and sent again", async () => {
  const time = clock();
  const data = module_();
  const given = [];
  const sure = { ok: true, sure: true, code: "", signInExpired: false };
  const nothing = () => false;
  let end = null;
  let session = null;
  const driver = {
    open: async () => ({ found: true, mode: "normal", entry: "", status: { completion: "unknown", success: "unknown", raw: "" }, score: null, bookmark: "", suspendData: "", problem: null }),
    suspend: (text) => given.push(text), bookmark: nothing, score: nothing, status: nothing, interaction: nothing, objective: nothing,
    save: async () => {
      if (given.length === 1) session.answer("thoughts", { text: "meanwhile" }, { typing: false });
      return sure;
    },
    close: () => new Promise((resolve) => { end = resolve; }),
    last: () => ({}),
  };
  const store = storage();
  session = await coursewright.session.start(data, driver, { ...time, window: {}, random: random(), storage: store });
  const exit = session.exit();
  await time.pass(1000);
  assert.equal(session.canWrite, false, "while the LMS is asked");
  end({ ...sure, ok: false, sure: false, open: true });
  assert.deepEqual(plain(await exit), { ok: false, closed: false });
  assert.deepEqual([session.canWrite, session.saveState().state, store.entries.size], [true, "failed", 1]);
  await time.pass(6000);
  assert.match(given.at(-1), /meanwhile/);
  assert.equal(session.saveState().state, "saved");
});

test("a clock that is set while someone works never stalls saving", async () => {
  const base = clock();
  let off = 0;
  const back = await visit({ time: { ...base, now: () => base.now() + off } });
  await base.pass(1000);
  back.session.answer("thoughts", { text: "typed" }, { typing: true });
  off = -3600000;
  await base.pass(3000);
  assert.match(back.server.values[STATE], /typed/);

  const slept = clock();
  let jump = 0;
  let later = 0;
  const on = await visit({ time: { ...slept, now: () => slept.now() + later }, commit: () => { later += jump; return true; } });
  await slept.pass(1000);
  jump = 8 * 3600000;
  on.session.visit("first");
  await slept.pass(1000);
  jump = 0;
  on.session.answer("thoughts", { text: "awake" }, { typing: false });
  await slept.pass(61000);
  assert.match(on.server.values[STATE], /awake/);
});

test("Save and exit does not finish where that would void the attempt", async () => {
  const data = module_();
  data.profile.terminateOnExit = false;
  const page = await visit({ data });
  assert.deepEqual(await page.exit(), { ok: true, closed: false });
  assert.equal(page.server.finished, 0);
  assert.equal(committed(page.requests) > 0, true);
  assert.equal(page.session.canWrite, true);
  closeTab(page);
  assert.equal(page.server.finished, 1);
});

test("Save and exit that cannot save neither finishes nor claims anything", async () => {
  const page = await visit({ commit: () => false });
  await page.time.pass(1000);
  assert.deepEqual(await page.exit(), { ok: false, closed: false });
  assert.equal(page.server.finished, 0);
  assert.equal(page.session.saveState().state, "failed");
  assert.equal(page.session.canWrite, true);
});

test("optional elements refused: everything else is saved without a word", async () => {
  const page = await visit({ unsupported: ["cmi.interactions", "cmi.objectives"] });
  read(page.session);
  takeTest(page.session, RIGHT);
  await page.time.pass(1000);
  assert.equal(page.session.saveState().state, "saved");
  assert.deepEqual([page.server.values[STATUS], page.server.values[RAW]], ["passed", "100"]);
  assert.deepEqual(page.events.filter((event) => event === "save-failed"), []);
});

test("no API at all: the module works, and says that nothing is recorded", async () => {
  const page = await visit({ alone: true });
  const { session } = page;
  assert.equal(session.mode, "none");
  assert.equal(session.saveState().state, "none");
  read(session);
  takeTest(session, RIGHT);
  assert.equal(session.judgement().success, "passed");
  await page.time.pass(10000);
  assert.deepEqual(page.calls, []);
  assert.equal(page.store.entries.size, 0);
  assert.deepEqual(await page.exit(), { ok: false, closed: false });
  closeTab(page);
});

test("an LMS that does not open is a failure, not an absence", async () => {
  for (const [answer, state] of [["false", "failed"], ["<html>Sign in</html>", "signed-out"]]) {
    const { api } = lms();
    api.LMSInitialize = () => answer;
    const time = clock();
    const environment = { ...time, window: windowWith(api), random: random(), storage: storage() };
    const data = module_();
    const driver = coursewright.drivers.scorm12.create(environment, data);
    const session = await coursewright.session.start(data, driver, environment);
    assert.deepEqual([session.mode, session.saveState().state], ["none", state]);
    assert.match(session.report(), /LMS found: yes, but it did not open/);
  }
});

/** A pass on Moodle of which the first request was lost, then of two (neighbour and value) the second. */
async function halfDelivered() {
  let plan = [];
  const page = await visit({ moodle: true, commit: () => (plan.length ? plan.shift() : true) });
  await page.time.pass(1000);
  read(page.session);
  await page.time.pass(1000);
  plan = ["lost answer", true, false];
  takeTest(page.session, RIGHT);
  await page.time.pass(5500);
  assert.deepEqual(plan, []);
  assert.equal(page.server.values[STATUS], "incomplete");
  return page;
}

test("Moodle: a pass whose second step failed is mended by the next save, by closing, and by the next opening", async () => {
  const saved = await halfDelivered();
  await saved.time.pass(20000);
  assert.deepEqual([saved.server.values[STATUS], Number(saved.server.values[RAW])], ["passed", 100]);

  const left = await halfDelivered();
  closeTab(left);
  assert.equal(left.server.values[STATUS], "incomplete", "not a word after which Moodle opens in review only");
  const again = await visit({ server: left.server, moodle: true });
  await again.time.pass(1000);
  assert.deepEqual([left.server.values[STATUS], Number(left.server.values[RAW])], ["passed", 100]);
});

test("what could not be read at opening is never written over", async () => {
  const server = record({ [STATE]: "1;n5;iAb3x;sAAA;.", [STATUS]: "passed", [RAW]: "90", "cmi.core.lesson_mode": "normal" });
  const before = plain(server.values);
  const throws = () => { throw new Error("gone"); };
  const answers = [throws, () => "<!DOCTYPE html><html></html>", () => undefined, () => null, () => ({}), () => ""];
  for (const element of [STATUS, STATE, RAW, "cmi.core.lesson_mode"]) {
    for (const [n, answer] of answers.entries()) {
      const system = lms({ server });
      const { LMSGetValue, LMSGetLastError } = system.api;
      let asked = "";
      system.api.LMSGetValue = (name) => ((asked = name) === element ? answer() : LMSGetValue(name));
      system.api.LMSGetLastError = () => (asked === element ? "101" : LMSGetLastError());
      const time = clock();
      const data = module_();
      const environment = { ...time, window: windowWith(system.api), random: random(), storage: storage() };
      const driver = coursewright.drivers.scorm12.create(environment, data);
      const session = await coursewright.session.start(data, driver, environment);
      const what = `${element}, answer ${n}`;
      if (n > 1 && (element === RAW || element === "cmi.core.lesson_mode")) {
        assert.equal(session.mode, "normal", what);
        continue;
      }
      assert.equal(session.saveState().state, n === 1 ? "signed-out" : "failed", what);
      session.answer("thoughts", { text: "new" });
      await time.pass(5000);
      session.tryAgain();
      await time.pass(5000);
      closeTab({ session });
      assert.deepEqual(system.sets(), [], what);
      assert.deepEqual(plain(server.values), before, what);
    }
  }
});

test("nothing, said without an error or by an LMS that gives no code, is a fresh start", async () => {
  for (const code of ["0", 0, "", undefined, {}]) {
    const system = lms();
    system.api.LMSGetLastError = () => code;
    const { LMSGetValue } = system.api;
    system.api.LMSGetValue = (name) => (name === STATUS ? "" : LMSGetValue(name));
    const environment = { ...clock(), window: windowWith(system.api), random: random(), storage: storage() };
    const data = module_();
    const driver = coursewright.drivers.scorm12.create(environment, data);
    const session = await coursewright.session.start(data, driver, environment);
    assert.equal(session.mode, "normal", String(code));
  }
});

test("formative questions and polls are reported only on request, once for each answer, and texts never", async () => {
  const data = module_();
  data.items.quiet = Object.assign({}, data.items["who-leads"], { report: false, key: "kQQ" });
  const page = await visit({ data });
  const { session, server, time } = page;
  session.check("who-leads", { chosen: ["manager"] });
  session.check("quiet", { chosen: ["manager"] });
  session.answer("leaders", { chosen: ["mandela", "other"], text: "a secret" });
  session.answer("thoughts", { text: "a secret" });
  await time.pass(1000);
  session.answer("leaders", { chosen: ["mandela", "other"], text: "a longer secret" });
  await time.pass(1000);
  session.check("who-leads", { chosen: ["everyone"] });
  await time.pass(1000);
  const ids = [0, 1, 2, 3].map((n) => server.values[`cmi.interactions.${n}.id`]);
  assert.deepEqual(ids, ["who-leads", "leaders", "who-leads", undefined]);
  assert.equal(server.values["cmi.interactions.1.student_response"], "a,c");
  assert.equal(server.values["cmi.interactions.1.result"], "neutral");
  assert.equal(server.values["cmi.interactions.2.result"], "correct");
  const texts = Object.entries(server.values).filter(([name, value]) => name !== STATE && /secret/.test(value));
  assert.deepEqual(texts, []);
});

/** A module with a text, marked by the learner, that is reported. */
function withText() {
  const data = module_();
  data.items.own = {
    type: "long-fill-in", key: "kOW", section: "second", report: true, points: 1, outcomes: [], room: 400,
    options: [{ id: "kind", key: "cAA" }, { id: "clear", key: "cBB" }], marked: "self",
  };
  return data;
}

/** The answers that an LMS was told, each with its result. */
const told = ({ values }) =>
  Object.keys(values).filter((name) => /interactions\.\d+\.id$/.test(name)).map((name) => {
    const start = name.slice(0, -2);
    return [values[start + "student_response"], values[start + "result"]];
  });

test("a text is reported when it is written, not while it is, and again when the learner has marked it", async () => {
  const { session, server, time } = await visit({ data: withText() });
  const text = "Everyone leads. ".repeat(20);
  session.answer("own", { text: "Every", chosen: [] }, { typing: true });
  await time.pass(20000);
  assert.match(server.values[STATE], /Every;/, "it is saved");
  assert.deepEqual(told(server), []);
  session.answer("own", { text, chosen: [] }, { typing: false });
  await time.pass(20000);
  assert.deepEqual(told(server), [[text.slice(0, 255), "neutral"]], "cut where SCORM 1.2 ends");
  assert.ok(server.values[STATE].includes("Everyone_leads._".repeat(20)), "the state has all of it");
  session.answer("own", { text, chosen: ["kind"] }, { typing: false });
  await time.pass(20000);
  assert.deepEqual(told(server).slice(1), [[text.slice(0, 255), "0.5"]]);
});

test("a text that someone still types in is reported when the page goes", async () => {
  const page = await visit({ data: withText() });
  page.session.answer("own", { text: "Not done yet", chosen: [] }, { typing: true });
  await page.time.pass(20000);
  page.session.leaving("hidden");
  assert.deepEqual(told(page.server), []);
  closeTab(page);
  assert.deepEqual(told(page.server), [["Not done yet", "neutral"]]);
});

test("beforeunload alone reports a text that someone still types in: pagehide may be too late", async () => {
  const page = await visit({ data: withText() });
  page.session.answer("own", { text: "Not done yet", chosen: [] }, { typing: true });
  await page.time.pass(20000);
  page.session.leaving("beforeunload");
  assert.deepEqual(told(page.server), [["Not done yet", "neutral"]]);
  closeTab(page);
  assert.deepEqual(told(page.server), [["Not done yet", "neutral"]], "once");
});

test("nothing that nobody marks changes what a try is worth", async () => {
  const data = withText();
  data.items.view = { type: "likert", key: "kVI", section: "", report: false, points: 1, outcomes: [], options: [{ id: "a", key: "vAA" }] };
  data.items.text = { type: "long-fill-in", key: "kTE", section: "", report: false, points: 1, outcomes: [], room: 100 };
  data.assessment.questions.push("view", "text");
  data.assessment.optionOrder = "shuffled";
  const { session, server, time } = await visit({ data });
  const result = takeTest(session, { ...RIGHT, view: { chosen: ["a"] }, text: { text: "Well." } });
  assert.deepEqual([result.score, result.passed, result.questions.view.score], [100, true, null]);
  await time.pass(20000);
  assert.deepEqual(told(server).slice(3), [["a", "neutral"], ["Well.", "neutral"]]);
});

test("an answer in the assessment is not committed while someone types", async () => {
  const data = withText();
  data.items.text = { type: "long-fill-in", key: "kTE", section: "", report: false, points: 1, outcomes: [], room: 100 };
  data.assessment.questions.push("text");
  const { session, server, time } = await visit({ data });
  session.startAttempt();
  await time.pass(20000);
  const before = server.values[STATE];
  session.answerAttempt("text", { text: "Well" }, { typing: true });
  await time.pass(1000);
  assert.equal(server.values[STATE], before);
  await time.pass(5000);
  assert.match(server.values[STATE], /Well/);
});

test("an unanswered question is reported as wrong, without a response", async () => {
  const page = await visit();
  takeTest(page.session, { q1: RIGHT.q1 });
  await page.time.pass(1000);
  assert.equal(page.server.values["cmi.interactions.1.result"], "wrong");
  assert.equal(page.server.values["cmi.interactions.1.student_response"], undefined);
  assert.equal(page.server.values["cmi.interactions.1.latency"], undefined);
});

test("the help-desk report says what a help desk needs and nothing about the learner", async () => {
  let fails = 1;
  const server = record({ "cmi.core.student_name": "Jane Doe", "cmi.core.student_id": "jd77" });
  const page = await visit({ server, commit: () => fails-- <= 0 });
  page.session.answer("thoughts", { text: "very private" }, { typing: false });
  await page.time.pass(1000);
  const report = page.session.report();
  for (const part of [
    /^Module: ward-work 1\.0\.0$/m, /^Revision: abc123$/m, /^Package: scorm12, profile generic$/m, /^LMS found: yes$/m,
    /^Mode: normal$/m, /^Status last sent: incomplete$/m, /^Status last confirmed: not attempted$/m, /^Score last sent: none$/m,
    /^Last failed call: 2026-01-05T09:00:00\.\d+Z LMSCommit\(\) error 101/m, /^Saved state: \d+ of 3800 characters$/m,
    /^Browser: Test\/1\.0$/m,
  ]) assert.match(report, part);
  assert.doesNotMatch(report, /Jane|jd77|private/);
});

test("of what an LMS says about a failed call the report tells the code only", async () => {
  const system = lms({ commit: () => false });
  system.api.LMSGetDiagnostic = () => "could not store 'my secret' for Jane Doe";
  system.api.LMSGetLastError = () => "101";
  const time = clock();
  const data = module_();
  const environment = { ...time, window: windowWith(system.api), random: random(), storage: storage() };
  const driver = coursewright.drivers.scorm12.create(environment, data);
  system.api.LMSGetValue = (name) => (name === STATUS ? "incomplete" : "1;.");
  const session = await coursewright.session.start(data, driver, environment);
  session.visit("first");
  await time.pass(1000);
  assert.match(session.report(), /LMSCommit\(\) error 101$/m);
  assert.doesNotMatch(session.report(), /secret|Jane/);
  system.api.LMSGetLastError = () => "Jane";
  await time.pass(6000);
  assert.match(session.report(), /error unknown$/m);
});

test("an asynchronous driver is waited for, and what changes meanwhile is saved next", async () => {
  const time = clock();
  const data = module_();
  let finish = null;
  const given = [];
  const sure = { ok: true, sure: true, code: "", signInExpired: false };
  const nothing = () => false;
  const store = storage();
  let closes = 0;
  const driver = {
    open: async () => ({ found: true, mode: "normal", entry: "", status: { completion: "unknown", success: "unknown", raw: "" }, score: null, bookmark: "", suspendData: "", problem: null }),
    suspend: (text) => given.push(text), bookmark: nothing, score: nothing, status: () => true, interaction: nothing, objective: nothing,
    save: () => new Promise((resolve) => { finish = () => resolve(sure); }),
    close: () => {
      closes += 1;
      return Promise.resolve(sure);
    },
    last: () => ({}),
  };
  const session = await coursewright.session.start(data, driver, { ...time, window: {}, random: random(), storage: store });
  await time.pass(400);
  session.answer("thoughts", { text: "meanwhile" }, { typing: false });
  await time.pass(5000);
  assert.equal(given.length, 1);
  finish();
  await time.pass(100);
  assert.match([...store.entries.values()].join(), /meanwhile/, "not confirmed by the save before it");
  await time.pass(6000);
  assert.equal(given.length, 2);
  assert.match(given[1], /meanwhile/);
  finish();
  await time.pass(100);
  assert.equal(session.saveState().state, "saved");
  assert.equal(store.entries.size, 0);
  session.leaving("pagehide");
  session.leaving("pagehide");
  assert.equal(closes, 1);
});

test("every state string carries a higher save number than the one before", async () => {
  const page = await visit();
  for (let n = 0; n < 5; n += 1) {
    page.session.answer("thoughts", { text: `${n}` }, { typing: false });
    await page.time.pass(1000);
  }
  const numbers = page.sets().filter(([, element]) => element === STATE).map(([, , text]) => parseInt(text.split(";")[1].slice(1), 36));
  assert.deepEqual(numbers, [...numbers].sort((a, b) => a - b));
  assert.equal(new Set(numbers).size, numbers.length);
});

test("a state that came back cut, or is not ours, is told; nothing and a whole one are not", async () => {
  for (const [text, damaged] of [["1;n5;iAb3x;sAAA;.", false], ["", false], ["1;n5;iAb3x;sA", true], ["their own", true]]) {
    const { session } = await visit({ server: record(text ? { [STATE]: text } : {}) });
    assert.equal(session.damaged, damaged, text);
    const line = `State when opened: ${text.length} characters${damaged ? ", damaged" : ""}`;
    assert.ok(session.report().split("\n").includes(line), text);
  }
});

test("an LMS that says null or undefined of what it never had is a fresh start", async () => {
  for (const said of ["null", "undefined"]) {
    const server = record();
    server.values["cmi.suspend_data"] = said;
    assert.equal((await visit({ server })).session.damaged, false, said);
  }
});

test("hiding and beforeunload alone each commit at once, before any timer", async () => {
  for (const kind of ["hidden", "beforeunload"]) {
    const page = await visit();
    await page.time.pass(1000);
    page.session.answer("thoughts", { text: "now" }, { typing: true });
    page.session.leaving(kind);
    assert.match(page.server.values[STATE], /now/, kind);
  }
});

test("an attempt's mark has four characters and differs between attempts", async () => {
  const marks = new Set();
  for (let n = 0; n < 5; n += 1) {
    const page = await visit();
    await page.time.pass(1000);
    marks.add(/;i([0-9A-Za-z]{4});/.exec(page.server.values[STATE])[1]);
  }
  assert.equal(marks.size, 5);
});

test("nothing is sent while someone types an answer of a try", async () => {
  const { session, time, requests } = await visit();
  session.startAttempt();
  await time.pass(1000);
  const before = requests.length;
  for (let key = 0; key < 5; key += 1) {
    session.answerAttempt("q1", { chosen: ["two"] }, { typing: true });
    await time.pass(1000);
  }
  assert.equal(requests.length, before);
  session.answerAttempt("q1", { chosen: ["two"] }, { typing: false });
  await time.pass(1000);
  assert.equal(requests.length, before + 1);
});

test("an answer of the try before says nothing of when a question of this one was answered", async () => {
  const { session, server, time } = await visit();
  session.startAttempt();
  await time.pass(7000);
  session.answerAttempt("q1", RIGHT.q1);
  session.submitAttempt();
  await time.pass(60000);
  session.startAttempt();
  await time.pass(5000);
  session.answerAttempt("q2", RIGHT.q2);
  session.submitAttempt();
  await time.pass(1000);
  const told = (n) => ["id", "latency", "result"].map((part) => server.values[`cmi.interactions.${n}.${part}`]);
  assert.deepEqual(told(0), ["q1", "0000:00:07.00", "correct"]);
  assert.deepEqual(told(3), ["q1", undefined, "wrong"]);
  assert.deepEqual(told(4), ["q2", "0000:00:05.00", "correct"]);
});

test("criteria ticked one after the other are one report, made when the learner goes on", async () => {
  const { session, server, time } = await visit({ data: withText() });
  session.answer("own", { text: "Everyone leads.", chosen: [] }, { typing: false });
  await time.pass(20000);
  session.answer("own", { text: "Everyone leads.", chosen: ["kind"] }, { typing: true });
  await time.pass(20000);
  session.answer("own", { text: "Everyone leads.", chosen: ["kind", "clear"] }, { typing: true });
  await time.pass(20000);
  assert.equal(told(server).length, 1, "not while ticks are made");
  session.visit("second");
  await time.pass(20000);
  assert.equal(told(server).length, 2);
  session.answer("own", { text: "Everyone leads.", chosen: ["kind"] }, { typing: true });
  session.answer("thoughts", { text: "x" }, { typing: true });
  await time.pass(20000);
  assert.equal(told(server).length, 3, "another box is written in");
});

test("an answer before its try began, by a clock that was set back, took no time", async () => {
  const time = clock();
  const data = module_();
  const answers = [];
  const driver = coursewright.drivers.scorm12.create({ ...time, window: windowWith(lms().api) }, data);
  driver.interaction = (one) => answers.push(one);
  const session = await coursewright.session.start(data, driver, { ...time, window: {}, random: random(), storage: storage() });
  session.startAttempt();
  time.block(-3600000);
  session.answerAttempt("q1", RIGHT.q1);
  session.submitAttempt();
  session.check("who-leads", { chosen: ["manager"] });
  await time.pass(1000);
  assert.deepEqual(answers.map(({ id, latency }) => [id, latency]), [["q1", 0], ["q2", null], ["q3", null], ["who-leads", 0]]);
});

test("what was not met is failed with the last try, also where that is no better than an earlier one", async () => {
  const page = await visit();
  const { session, server, time } = page;
  for (const answers of [{ q1: RIGHT.q1 }, WRONG, WRONG]) {
    session.startAttempt();
    for (const [id, response] of Object.entries(answers)) session.answerAttempt(id, response);
    session.submitAttempt();
    await time.pass(1000);
  }
  const said = Object.fromEntries([0, 1].map((n) => [server.values[`cmi.objectives.${n}.id`], n]).map(([id, n]) => [id, server.values[`cmi.objectives.${n}.status`]]));
  assert.deepEqual(said, { define: "passed", apply: "failed" });
  assert.equal(server.values[`cmi.objectives.${server.values["cmi.objectives.0.id"] === "define" ? 0 : 1}.score.raw`], "100");
});
