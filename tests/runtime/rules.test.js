"use strict";
/** Rules of an assessment: feedback at once or at the end, right answers, pass marks of outcomes, the time of a try. */
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, module_, RIGHT, WRONG, clock, storage, random } = require("./support.js");
const { lms, record, windowWith } = require("./lms.js");

const STATE = "cmi.suspend_data";
const coursewright = load();
let seed = 1;

/** `module_` with other rules. */
const ruled = (rules, more = {}) => {
  const data = module_(more);
  Object.assign(data.assessment, rules);
  return data;
};

/** One visit of a learner: a page, its session, and the LMS that keeps `server` between visits. */
async function visit({ rules = {}, data = ruled(rules), server = record(), time = clock(), store = storage(), ...options } = {}) {
  const system = lms({ server, ...options, commit: options.commit || (() => true) });
  seed += 1;
  const window = Object.assign(windowWith(system.api), { document: { visibilityState: "visible" } });
  const environment = { ...time, window, random: random(seed), storage: store };
  const driver = coursewright.drivers.scorm12.create(environment, data);
  const session = await coursewright.session.start(data, driver, environment);
  const notices = [];
  session.on("notice", ({ kind }) => notices.push(kind));
  return { session, server, data, time, store, notices, window };
}

function take({ session }, answers) {
  assert.equal(session.startAttempt(), true);
  for (const id of Object.keys(answers)) session.answerAttempt(id, answers[id]);
  return plain(session.submitAttempt());
}

function close({ session }) {
  session.leaving("beforeunload");
  session.leaving("pagehide");
}

test("a checked answer of a try stays, in this visit and the next", async () => {
  const data = ruled({ feedback: "immediately" });
  data.items.q2.attempts = 2;
  const page = await visit({ data });
  const { session, server } = page;
  assert.equal(session.check("q1", RIGHT.q1), false, "no try is open");
  session.startAttempt();
  assert.deepEqual([session.checksLeft("q1"), session.checksLeft("q2"), session.checksLeft("who-leads")], [1, 2, null]);
  assert.equal(session.check("q1", WRONG.q1), true);
  assert.equal(session.checksLeft("q1"), 0);
  assert.equal(session.answerAttempt("q1", RIGHT.q1), false, "it is locked");
  assert.equal(session.check("q1", RIGHT.q1), false);
  assert.equal(session.check("q2", WRONG.q2), true);
  assert.equal(session.checksLeft("q2"), 1);
  assert.equal(session.answerAttempt("q2", RIGHT.q2), true);
  await page.time.pass(1000);
  close(page);
  const next = await visit({ data, server });
  assert.deepEqual([next.session.checksLeft("q1"), next.session.checksLeft("q2"), next.session.checksLeft("q3")], [0, 1, 1]);
  assert.deepEqual(plain(next.session.attempt().answers), { q1: WRONG.q1, q2: RIGHT.q2 });
  assert.equal(next.session.check("q2", RIGHT.q2), true);
  assert.equal(next.session.checksLeft("q2"), 0);
  const result = plain(next.session.submitAttempt());
  assert.equal(result.score, 33.33);
  next.session.startAttempt();
  assert.deepEqual([next.session.checksLeft("q1"), next.session.checksLeft("q2")], [1, 2], "a new try begins anew");
});

test("a right answer takes all its checks, so that it stays; an opinion too", async () => {
  const data = ruled({ feedback: "immediately" });
  for (const id of ["q1", "q2"]) data.items[id].attempts = 5;
  const { session } = await visit({ data });
  const mark = coursewright.questions.choice.mark;
  session.startAttempt();
  session.check("q2", RIGHT.q2);
  assert.equal(session.checksLeft("q2"), 0);
  coursewright.questions.choice.mark = () => ({ score: null, correct: null });
  session.check("q1", WRONG.q1);
  coursewright.questions.choice.mark = mark;
  assert.equal(session.checksLeft("q1"), 0);
});

test("checks of scored questions are not counted under other rules, and none of them locks", async () => {
  for (const rules of [{}, { feedback: "at-the-end" }]) {
    const { session } = await visit({ rules });
    session.startAttempt();
    assert.equal(session.checksLeft("q1"), null);
    assert.equal(session.check("q1", RIGHT.q1), false);
    assert.equal(session.answerAttempt("q1", RIGHT.q1), true);
  }
});

test("at the end verdicts wait for a pass or the last try", async () => {
  const failing = await visit({ rules: { feedback: "at-the-end", attempts: 2, showAnswer: "after-last-attempt" } });
  take(failing, WRONG);
  assert.deepEqual([failing.session.attempt().told, failing.session.attempt().solved], [false, false]);
  take(failing, WRONG);
  assert.deepEqual([failing.session.attempt().told, failing.session.attempt().solved], [true, true]);
  const passing = await visit({ rules: { feedback: "at-the-end", attempts: 2, showAnswer: "after-last-attempt" } });
  take(passing, RIGHT);
  assert.deepEqual([passing.session.attempt().told, passing.session.attempt().solved], [true, true]);
  const again = await visit({ rules: { feedback: "at-the-end", attempts: 1, afterLastAttempt: "read-and-retry" } });
  take(again, WRONG);
  assert.equal(again.session.attempt().told, false, "another round comes");
});

test("right answers are shown never, at the end, or always, whatever the feedback", async () => {
  const shown = async (showAnswer, answers) => {
    const page = await visit({ rules: { showAnswer, attempts: 2 } });
    take(page, answers);
    const { told, solved } = page.session.attempt();
    return [told, solved];
  };
  assert.deepEqual(await shown(undefined, RIGHT), [true, false]);
  assert.deepEqual(await shown("after-last-attempt", WRONG), [true, false]);
  assert.deepEqual(await shown("after-last-attempt", RIGHT), [true, true]);
  assert.deepEqual(await shown("always", WRONG), [true, true]);
});

const MARKS = { passMark: 30, outcomePassMarks: { define: 100 }, attempts: 3 };

test("a pass asks for each named outcome; the better try that misses one takes no pass away", async () => {
  const page = await visit({ rules: MARKS });
  const { session, server, time } = page;
  const missed = take(page, { q2: RIGHT.q2, q3: RIGHT.q3 });
  assert.deepEqual([missed.score, missed.passed, missed.outcomes.define.met], [66.67, false, false]);
  assert.equal(session.judgement().success, "unknown");
  const passed = take(page, { q1: RIGHT.q1 });
  assert.deepEqual([passed.score, passed.passed], [33.33, true]);
  assert.deepEqual([session.judgement().success, session.judgement().score], ["passed", 66.67]);
  await time.pass(1000);
  assert.match(server.values[STATE], /;t2,557,oAAoBB;v1;/);
  const status = Object.keys(server.values).filter((name) => /objectives\.\d\.status/.test(name)).map((name) => server.values[name]);
  assert.deepEqual(status, ["passed", "passed"]);
  close(page);

  const looser = await visit({ server, data: ruled({ passMark: 90, attempts: 3 }) });
  assert.equal(looser.session.judgement().success, "passed", "an update without them takes nothing away");
});

test("an update that asks for outcomes as well takes no pass away", async () => {
  const page = await visit({ rules: { passMark: 30 } });
  take(page, { q2: RIGHT.q2, q3: RIGHT.q3 });
  await page.time.pass(1000);
  const state = page.server.values[STATE];
  const fresh = record();
  fresh.values[STATE] = state;
  const stricter = await visit({ server: fresh, data: ruled(MARKS) });
  assert.equal(stricter.session.attempt().passed, true);
});

test("what was passed but not saved is put back passed", async () => {
  const first = await visit({ rules: MARKS });
  await first.time.pass(1000);
  first.session.visit("first");
  await first.time.pass(1000);
  const kept = { ...first.server.values };
  take(first, { q1: RIGHT.q1 });
  const server = record();
  Object.assign(server.values, kept);
  const second = await visit({ server, data: ruled(MARKS), store: first.store });
  assert.equal(second.session.attempt().passed, false);
  assert.equal(second.session.offer.certain, true);
  second.session.takeOffer();
  assert.equal(second.session.attempt().passed, true);
  assert.equal(second.session.judgement().success, "passed");
});

test("an outcome of which nothing is marked is not judged, and a try of opinions has no score", () => {
  const { mark } = coursewright.scoring;
  const data = ruled({ ...MARKS, outcomePassMarks: { define: 100 } });
  const own = coursewright.questions.choice.mark;
  coursewright.questions.choice.mark = () => ({ score: null, correct: null });
  const result = plain(mark(data, ["q1", "q2", "q3"], RIGHT));
  const none = plain(mark(data, ["q1"], RIGHT));
  data.assessment.passMark = null;
  const nothing = plain(mark(data, ["q1"], RIGHT));
  coursewright.questions.choice.mark = own;
  assert.deepEqual([result.score, result.passed, Object.keys(result.outcomes)], [100, true, ["apply"]]);
  assert.deepEqual([none.score, none.passed, none.outcomes], [null, false, {}]);
  assert.deepEqual([nothing.score, nothing.passed], [null, null]);
});

test("a submitted try without a score is used and leaves no score", async () => {
  const data = ruled({ passMark: null, questions: ["q1"] });
  const page = await visit({ data });
  const own = coursewright.questions.choice.mark;
  coursewright.questions.choice.mark = () => ({ score: null, correct: null });
  take(page, { q1: RIGHT.q1 });
  await page.time.pass(1000);
  coursewright.questions.choice.mark = own;
  assert.deepEqual([page.session.attempt().used, page.session.attempt().best], [1, null]);
  assert.match(page.server.values[STATE], /;t1,,;/);
  assert.equal(page.server.values["cmi.core.score.raw"], undefined);
});

const MINUTE = 60000;
const left = ({ session }) => session.time() && Math.round(session.time().left);

test("time runs while a try is open, and not before or after", async () => {
  const page = await visit({ rules: { timeLimit: 600 } });
  assert.equal(page.session.time(), null);
  await page.time.pass(MINUTE);
  page.session.startAttempt();
  assert.equal(left(page), 600);
  await page.time.pass(MINUTE);
  assert.equal(left(page), 540);
  page.session.submitAttempt();
  assert.equal(page.session.time(), null);
  await page.time.pass(MINUTE);
  page.session.startAttempt();
  assert.equal(left(page), 600);
});

test("without a limit there is no time", async () => {
  const page = await visit();
  page.session.startAttempt();
  assert.equal(page.session.time, undefined);
  assert.equal(page.time.waiting(), 1, "nothing waits but the save");
});

test("a reload and another day carry on where the time was", async () => {
  const first = await visit({ rules: { timeLimit: 600 } });
  first.session.startAttempt();
  await first.time.pass(3 * MINUTE + 10000);
  close(first);
  const time = clock(first.time.now() + 86400000);
  const second = await visit({ server: first.server, data: first.data, time });
  assert.ok(Math.abs(left(second) - 410) <= 1, String(left(second)));
  await time.pass(MINUTE);
  assert.ok(Math.abs(left(second) - 350) <= 2);
});

test("the time is saved each minute, and when the page is hidden", async () => {
  const page = await visit({ rules: { timeLimit: 600 } });
  page.session.startAttempt();
  await page.time.pass(MINUTE + 2000);
  assert.match(page.server.values[STATE], /;l01o;/);
  await page.time.pass(10000);
  page.session.leaving("hidden");
  assert.match(page.server.values[STATE], /;l01z;|;l020;/);
});

test("a hidden page, a computer that sleeps and a clock that is set cost no time", async () => {
  const page = await visit({ rules: { timeLimit: 600 } });
  page.session.startAttempt();
  page.window.document.visibilityState = "hidden";
  page.session.leaving("hidden");
  await page.time.pass(5 * MINUTE);
  assert.equal(left(page), 600);
  page.window.document.visibilityState = "visible";
  page.session.returned();
  await page.time.pass(10000);
  assert.ok(left(page) >= 589);
  const before = left(page);
  page.time.block(3600000);
  await page.time.pass(1000);
  assert.ok(left(page) >= before - 3, "two seconds at most");
  page.time.block(-7200000);
  await page.time.pass(10000);
  assert.ok(left(page) >= before - 14 && left(page) <= before);
});

test("nobody is cut off before the notice was there for its time", async () => {
  const page = await visit({ rules: { timeLimit: 600 } });
  page.session.startAttempt();
  page.session.answerAttempt("q1", RIGHT.q1);
  await page.time.pass(8 * MINUTE - 2000);
  assert.equal(page.session.time().due, false);
  await page.time.pass(3000);
  assert.equal(page.session.time().due, true);
  await page.time.pass(2 * MINUTE - 10000);
  assert.equal(page.session.attempt().open, true);
  await page.time.pass(12000);
  assert.equal(page.session.attempt().open, false);
  assert.equal(page.session.attempt().result.score, 33.33, "submitted as it is");
  assert.deepEqual(page.notices, ["time-up"]);
});

test("who comes back with a few seconds left has the whole notice", async () => {
  const first = await visit({ rules: { timeLimit: 600 } });
  first.session.startAttempt();
  await first.time.pass(10 * MINUTE - 5000);
  close(first);
  const second = await visit({ server: first.server, data: first.data });
  assert.ok(left(second) <= 6);
  await second.time.pass(MINUTE + 50000);
  assert.equal(second.session.attempt().open, true);
  assert.equal(left(second), 0);
  await second.time.pass(12000);
  assert.equal(second.session.attempt().submitted, true);
});

test("more time is the whole limit again, more than ten times, and is kept", async () => {
  const page = await visit({ rules: { timeLimit: 60 } });
  page.session.startAttempt();
  for (let n = 0; n < 40; n += 1) {
    await page.time.pass(45000);
    assert.equal(page.session.time().due, true, String(n));
    const before = left(page);
    assert.equal(page.session.moreTime(), true);
    assert.equal(left(page), before + 60);
    await page.time.pass(15000);
    assert.equal(page.session.attempt().open, true);
  }
  await page.time.pass(1000);
  const here = left(page);
  close(page);
  const next = await visit({ server: page.server, data: page.data });
  assert.ok(Math.abs(left(next) - here) <= 1);
});

test("more time that was asked for in time counts, though the notice had been there long", async () => {
  const page = await visit({ rules: { timeLimit: 60 } });
  page.session.startAttempt();
  await page.time.pass(58000);
  page.session.moreTime();
  await page.time.pass(30000);
  assert.equal(page.session.time().due, false);
  await page.time.pass(31000);
  assert.deepEqual([page.session.time().due, page.session.attempt().open], [true, true]);
});

test("more time that is asked for after the end is the whole limit: what was over it is not owed", async () => {
  const first = await visit({ rules: { timeLimit: 600 } });
  first.session.startAttempt();
  await first.time.pass(10 * MINUTE - 5000);
  close(first);
  const second = await visit({ server: first.server, data: first.data });
  await second.time.pass(MINUTE);
  assert.deepEqual([left(second), second.session.attempt().open], [0, true]);
  second.session.moreTime();
  assert.equal(left(second), 600);
  await second.time.pass(MINUTE);
  assert.equal(left(second), 540);
});

test("in review no time runs", async () => {
  const first = await visit({ rules: { timeLimit: 60 } });
  first.session.startAttempt();
  await first.time.pass(5000);
  close(first);
  const second = await visit({ server: first.server, data: first.data, mode: "review" });
  await second.time.pass(10 * MINUTE);
  assert.deepEqual([second.session.attempt().open, second.session.time()], [true, null]);
});

test("a save while someone types is not made for the time", async () => {
  const page = await visit({ rules: { timeLimit: 600 } });
  page.session.startAttempt();
  await page.time.pass(59000);
  for (let n = 0; n < 6; n += 1) {
    page.session.answer("thoughts", { text: "x".repeat(n + 1) }, { typing: true });
    await page.time.pass(1000);
    assert.doesNotMatch(page.server.values[STATE], /;r/);
  }
  await page.time.pass(4000);
  assert.match(page.server.values[STATE], /;r.*;l/);
});

test("what is put back brings the time and the checks of its try", async () => {
  const data = ruled({ timeLimit: 600, feedback: "immediately" });
  const first = await visit({ data });
  first.session.visit("first");
  await first.time.pass(1000);
  const kept = { ...first.server.values };
  first.session.startAttempt();
  first.session.check("q1", WRONG.q1);
  await first.time.pass(3 * MINUTE);
  const server = record();
  Object.assign(server.values, kept);
  const second = await visit({ server, data, store: first.store });
  second.session.takeOffer();
  assert.equal(second.session.checksLeft("q1"), 0);
  assert.ok(left(second) <= 425 && left(second) >= 415, String(left(second)));
});

test("a better try that does not pass takes nothing from the one that did", async () => {
  const page = await visit({ rules: MARKS });
  const { session, server, time } = page;
  const passed = take(page, { q1: RIGHT.q1 });
  assert.deepEqual([passed.score, passed.passed], [33.33, true]);
  const better = take(page, { q2: RIGHT.q2, q3: RIGHT.q3 });
  assert.deepEqual([better.score, better.passed, better.outcomes.define.met], [66.67, false, false]);
  assert.deepEqual([session.judgement().success, session.judgement().score], ["passed", 66.67]);
  assert.equal(session.attempt().passed, true);
  await time.pass(1000);
  assert.match(server.values[STATE], /;t2,557,oAAoBB;v1;/);
  assert.deepEqual([server.values["cmi.core.lesson_status"], server.values["cmi.core.score.raw"]], ["incomplete", "66.67"]);
  const names = Object.keys(server.values).filter((name) => /objectives\.\d\.id$/.test(name));
  const status = Object.fromEntries(names.map((name) => [server.values[name], server.values[name.slice(0, -2) + "status"]]));
  assert.deepEqual(status, { define: "passed", apply: "passed" });
});
