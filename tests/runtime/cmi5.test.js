"use strict";
/** The driver of cmi5 against a learning record store in memory: what is sent, when, and what is remembered. */
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, module_, RIGHT, WRONG, clock, storage, random } = require("./support.js");
const { lrs, record, ACTOR, REGISTRATION } = require("./lrs.js");

const coursewright = load();
const CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/";
const MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";

let visits = 0;

/** Time in which requests are answered as it passes. */
function hours() {
  const time = clock();
  return {
    ...time,
    async pass(milliseconds) {
      for (let n = 0; n < 20; n += 1) {
        await time.pass(milliseconds / 20);
        await new Promise(setImmediate);
      }
    },
  };
}

/** A session in a page; `tab` is its sessionStorage. */
async function open(lms, { data = module_({ standard: "cmi5" }), tab = storage(), time = hours() } = {}) {
  const environment = { ...time, window: lms.window, random: random((visits += 1)), storage: tab };
  const driver = coursewright.drivers.cmi5.create(environment, data);
  const session = await coursewright.session.start(data, driver, environment);
  return { data, driver, session, tab, time };
}

async function take({ session, time }, answers) {
  session.startAttempt();
  for (const id of Object.keys(answers)) session.answerAttempt(id, answers[id]);
  session.submitAttempt();
  await time.pass(1000);
}

async function leave({ session, time }) {
  const left = session.exit();
  await time.pass(1000);
  return plain(await left);
}

const NOW = { leaving: false, elapsed: 0 };

const readAll = (session) => ["first", "second"].forEach((id) => session.markSeen(id));

test("a session begins as cmi5 says: token, launch data, preferences, state, initialized", async () => {
  const lms = lrs();
  const { session } = await open(lms);
  assert.equal(session.mode, "normal");
  assert.deepEqual(lms.requests.map(({ what }) => what), ["POST /fetch", "GET LMS.LaunchData", "GET cmi5LearnerPreferences", "GET suspendData", "PUT initialized"]);
  const [fetched, ...rest] = lms.requests;
  assert.equal(fetched.body, undefined);
  for (const { headers, keepalive, cache } of rest) {
    assert.equal(headers.Authorization, "Basic dG9rZW4=");
    assert.equal(headers["X-Experience-API-Version"], "1.0.3");
    assert.deepEqual([keepalive, cache], [true, "no-store"]);
  }
  const [initialized] = lms.statements();
  assert.deepEqual(initialized.actor, ACTOR);
  assert.deepEqual(initialized.object, { objectType: "Activity", id: "https://lms.example.org/a/1" });
  assert.equal(initialized.context.registration, REGISTRATION);
  assert.deepEqual(initialized.context.contextActivities.category, [{ objectType: "Activity", id: CATEGORY + "cmi5" }]);
  assert.deepEqual(initialized.context.contextActivities.grouping, [{ id: "https://example.org/unit" }]);
  assert.match(initialized.id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(initialized.timestamp, "2026-01-05T09:00:00.000Z");
  // From then on the page may speak to these two sites only.
  assert.deepEqual(lms.policies, [{ httpEquiv: "Content-Security-Policy", content: "connect-src https://lrs.example.org https://lms.example.org" }]);
});

test("without a launch there is no LMS, and with half of one neither", async () => {
  for (const missing of ["endpoint", "fetch", "actor", "activityId"]) {
    const lms = lrs({ query: { [missing]: null } });
    const { driver, session } = await open(lms);
    assert.equal(session.mode, "none");
    assert.deepEqual(lms.requests, []);
    assert.equal(driver.last().api, false);
  }
});

test("what the learner does is sent, and said in the words of the module", async () => {
  const lms = lrs({ launch: { masteryScore: 0.6 } });
  const data = module_({ standard: "cmi5" });
  Object.assign(data.items.q1, { asked: "Which one?", labels: { one: "The first", two: "The second", three: "The third" } });
  const visit = await open(lms, { data });
  visit.session.visit("first");
  readAll(visit.session);
  await visit.time.pass(1000);
  await take(visit, RIGHT);
  assert.deepEqual(lms.said(), ["initialized", "experienced", "experienced", "progressed", "answered", "answered", "answered", "passed", "completed"]);
  const [first] = lms.of("experienced");
  assert.deepEqual(first.object, {
    objectType: "Activity", id: "https://lms.example.org/a/1/section/first",
    definition: { type: "http://adlnet.gov/expapi/activities/module", name: { "en-GB": "First" } },
  });
  assert.equal(first.context.contextActivities.category, undefined);
  const [progressed] = lms.of("progressed");
  assert.deepEqual(progressed.result, { extensions: { "https://w3id.org/xapi/cmi5/result/extensions/progress": 66 } });
  const [answered] = lms.of("answered");
  assert.equal(answered.object.id, "https://lms.example.org/a/1/test/assessment/question/q1");
  assert.deepEqual(answered.object.definition, {
    type: "http://adlnet.gov/expapi/activities/cmi.interaction", interactionType: "choice", description: { "en-GB": "Which one?" },
    choices: [{ id: "one", description: { "en-GB": "The first" } }, { id: "two", description: { "en-GB": "The second" } }, { id: "three", description: { "en-GB": "The third" } }],
    correctResponsesPattern: ["two"],
  });
  assert.equal(answered.result.response, "two");
  assert.equal(answered.context.contextActivities.parent[0].id, "https://lms.example.org/a/1/outcome/define");
  assert.equal(answered.context.contextActivities.category, undefined);
  const [passed] = lms.of("passed");
  assert.deepEqual(passed.result, { success: true, duration: passed.result.duration, score: { scaled: 1, raw: 100, min: 0, max: 100 } });
  assert.deepEqual(passed.context.contextActivities.category.map(({ id }) => id), [CATEGORY + "cmi5", CATEGORY + "moveon"]);
  assert.equal(passed.context.extensions[MASTERY], 0.6);
  const [completed] = lms.of("completed");
  assert.deepEqual(Object.keys(completed.result), ["completion", "duration"]);
  assert.equal(completed.context.extensions[MASTERY], undefined);
  assert.match(completed.result.duration, /^PT\d/);
  const { state, ...flags } = lms.document();
  assert.deepEqual(flags, { location: "first", score: 100, completed: true, passed: true, failed: false, reported: 100, progress: 66 });
  assert.equal(state, lms.document().state);
});

test("what counts once is said once, in however many visits", async () => {
  const server = record();
  const first = lrs({ server });
  const one = await open(first);
  await take(one, RIGHT);
  readAll(one.session);
  await one.time.pass(1000);
  assert.deepEqual(await leave(one), { ok: true, closed: true });
  const second = lrs({ server, session: "s2" });
  const two = await open(second);
  assert.deepEqual(plain(two.session.judgement()), { completion: "completed", success: "passed", score: 100, missing: [] });
  await take(two, RIGHT);
  await leave(two);
  assert.deepEqual(second.said().filter((verb) => /passed|completed|failed/.test(verb)), ["passed", "completed"]);
  assert.equal(second.said().filter((verb) => verb === "terminated").length, 2);
});

test("what was said and not remembered has the same id, so the store sees that it has it", async () => {
  const server = record();
  const one = await open(lrs({ server }));
  await take(one, RIGHT);
  const [before] = lrs({ server }).of("passed");
  const forgotten = JSON.parse(server.state);
  server.state = JSON.stringify({ ...forgotten, passed: false });
  const lms = lrs({ server, session: "s2" });
  const two = await open(lms);
  await two.time.pass(1000);
  assert.equal(two.session.saveState().state, "saved");
  assert.deepEqual(lms.of("passed"), [before]);
  assert.equal(lms.document().passed, true);
  // Another registration is another enrolment, and another activity another unit.
  const { onceId } = coursewright.xapiWords;
  const ids = [[REGISTRATION, "a"], [REGISTRATION, "b"], [REGISTRATION.replace("3", "4"), "a"]].map(([registration, said]) => onceId(registration, said));
  assert.equal(new Set(ids).size, 3);
  assert.ok(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)));
  assert.equal(onceId(REGISTRATION, "a"), ids[0]);
});

test("failed is said when the last try is used up, and not while there are others", async () => {
  const lms = lrs();
  const visit = await open(lms);
  for (const left of [2, 1, 0]) {
    await take(visit, WRONG);
    assert.equal(lms.of("failed").length, left === 0 ? 1 : 0);
  }
  await visit.time.pass(5000);
  assert.equal(lms.of("failed").length, 1);
  assert.deepEqual(lms.of("failed")[0].result.score, { scaled: 0, raw: 0, min: 0, max: 100 });
});

test("the mark of the LMS counts, and a verdict that contradicts it is not told a score", async () => {
  const high = lrs({ launch: { masteryScore: 0.9 } });
  const visit = await open(high);
  assert.equal(visit.data.assessment.passMark, 90);
  await take(visit, { ...RIGHT, q3: WRONG.q3 });
  assert.deepEqual(high.of("passed"), []);
  // Where outcomes have marks of their own, the author's rule stays, and both are held to.
  const data = module_({ standard: "cmi5" });
  data.assessment.outcomePassMarks = { define: 100 };
  data.assessment.attempts = 1;
  const low = lrs({ launch: { masteryScore: 0.5 } });
  const other = await open(low, { data });
  assert.equal(data.assessment.passMark, 60);
  await take(other, { ...RIGHT, q1: WRONG.q1 });
  assert.deepEqual(Object.keys(low.of("failed")[0].result), ["success", "duration"]);
  assert.equal(low.of("failed")[0].context.extensions[MASTERY], 0.5);
  // A pass by the author's rule that is below the mark of the LMS waits until it is both.
  const both = module_({ standard: "cmi5" });
  both.assessment.outcomePassMarks = { define: 100 };
  const strict = lrs({ launch: { masteryScore: 0.9 } });
  const third = await open(strict, { data: both });
  await take(third, { ...RIGHT, q3: WRONG.q3 });
  assert.equal(plain(third.session.judgement()).success, "passed");
  assert.deepEqual(strict.of("passed"), []);
  await take(third, RIGHT);
  assert.equal(strict.of("passed")[0].result.score.scaled, 1);
});

test("a mark of the LMS that is none leaves the author's", async () => {
  for (const masteryScore of [80, 1.01, -1, "0.9", null, true, [0.9], {}]) {
    const lms = lrs({ launch: { masteryScore } });
    const visit = await open(lms);
    assert.equal(visit.data.assessment.passMark, 60, String(masteryScore));
    await take(visit, RIGHT);
    assert.equal(lms.of("passed")[0].context.extensions[MASTERY], undefined);
  }
  for (const masteryScore of [0, 1]) {
    const { data } = await open(lrs({ launch: { masteryScore } }));
    assert.equal(data.assessment.passMark, masteryScore * 100);
  }
});

test("a mark of the LMS makes nothing to pass where the author has nothing to pass", async () => {
  const sections = { kind: "sections", sections: ["first", "second"] };
  const unmarked = module_({ standard: "cmi5", completion: [sections, { kind: "assessment", passed: false }] });
  unmarked.assessment.passMark = null;
  const lms = lrs({ launch: { masteryScore: 0.5 } });
  const visit = await open(lms, { data: unmarked });
  await take(visit, RIGHT);
  readAll(visit.session);
  await visit.time.pass(1000);
  assert.deepEqual([lms.of("passed").length, lms.of("completed").length], [0, 1]);
  const without = lrs({ launch: { masteryScore: 0.5 } });
  const reading = await open(without, { data: module_({ standard: "cmi5", assessment: null, completion: [sections] }) });
  readAll(reading.session);
  await reading.time.pass(1000);
  assert.deepEqual([without.of("passed").length, without.of("completed").length], [0, 1]);
});

test("one request is on its way at a time, whoever saves meanwhile", async () => {
  let busy = 0;
  let most = 0;
  const lms = lrs({
    answer: async () => {
      most = Math.max(most, (busy += 1));
      for (let n = 0; n < 3; n += 1) await new Promise(setImmediate);
      busy -= 1;
    },
  });
  const { driver } = await open(lms);
  const saves = ["1;n1;b sAA;.", "1;n2;sAA;."].map((state, n) => {
    driver.suspend(state);
    driver.score({ raw: 70 + n });
    driver.status({ completion: "incomplete", success: "passed" });
    return driver.save(NOW);
  });
  for (const saved of saves) assert.equal((await saved).ok, true);
  assert.equal(most, 1);
  assert.deepEqual([lms.document().state, lms.of("passed").length], ["1;n2;sAA;.", 1]);
});

test("what a tab remembers is the session's alone, from its first answer to its end", async () => {
  let ill = true;
  const tab = storage();
  const server = record();
  const lms = lrs({ server, answer: (what) => (ill && what === "GET LMS.LaunchData" ? 500 : undefined) });
  assert.equal((await open(lms, { tab })).session.mode, "none");
  ill = false;
  // The token was given, and would not be given again.
  const time = hours();
  const again = await open(lms, { tab, time });
  assert.equal(again.session.mode, "normal");
  await take(again, WRONG);
  await take(again, WRONG);
  await take(again, WRONG);
  again.session.leaving("pagehide");
  await time.pass(60_000);
  // After a reload the session is as long as it was, and knows what it may no longer say.
  server.state = JSON.stringify({ ...JSON.parse(server.state), state: "" });
  const reloaded = await open(lms, { tab, time });
  await take(reloaded, RIGHT);
  assert.deepEqual([lms.of("failed").length, lms.of("passed").length], [1, 0]);
  // Another launch in the same tab is another session.
  const next = await open(lrs({ server, session: "s2" }), { tab, time });
  await next.time.pass(1000);
  assert.equal(lms.of("initialized").length, 2);
  assert.equal(lms.of("passed").length, 1);
  await leave(reloaded);
  const minutes = /^PT(?:(\d+)M)?/.exec(lms.of("terminated")[0].result.duration)[1];
  assert.ok(Number(minutes) >= 1, "from the first page on");
});

test("the work goes before what is said of it, and where nobody answers nothing more is tried", async () => {
  let ill = false;
  const lms = lrs({ answer: (what) => (ill && /^PUT (?!suspendData)/.test(what) ? 500 : undefined) });
  const visit = await open(lms);
  const from = lms.requests.length;
  ill = true;
  visit.session.markSeen("first");
  await visit.time.pass(1000);
  assert.deepEqual(lms.requests.slice(from).map(({ what }) => what), ["PUT suspendData", "PUT experienced"]);
  assert.equal(visit.session.saveState().state, "failed");
});

test("no session is ended while something is unsaved, and a score is never lowered", async () => {
  let ill = false;
  const lms = lrs({ answer: (what) => (ill && what === "PUT suspendData" ? 500 : undefined) });
  const { driver } = await open(lms);
  driver.score({ raw: 80 });
  assert.equal(driver.score({ raw: 50 }), false);
  assert.equal((await driver.save(NOW)).ok, true);
  assert.equal(lms.document().score, 80);
  driver.score({ raw: 90 });
  ill = true;
  const { ok, open: goesOn } = await driver.close(NOW);
  assert.deepEqual([ok, goesOn, lms.of("terminated").length], [false, true, 0]);
  ill = false;
  assert.equal((await driver.close(NOW)).ok, true);
  assert.deepEqual([lms.document().score, lms.of("terminated").length], [90, 1]);
});

test("a section that was read is told once, in however many visits", async () => {
  const server = record();
  const one = await open(lrs({ server }));
  one.session.markSeen("first");
  await one.time.pass(1000);
  const lms = lrs({ server, session: "s2" });
  const two = await open(lms);
  two.session.markSeen("second");
  await two.time.pass(1000);
  assert.deepEqual(lms.of("experienced").map(({ object }) => object.id.split("/").at(-1)), ["first", "second"]);
});

for (const mode of ["Review", "Browse"]) {
  test(`${mode}: nothing but the beginning and the end`, async () => {
    const server = record();
    const first = await open(lrs({ server }));
    first.session.answer("thoughts", { text: "Mine" });
    await first.time.pass(1000);
    const { state } = server;
    const lms = lrs({ server, session: "s2", launch: { launchMode: mode, returnURL: "https://lms.example.org/back" } });
    const visit = await open(lms);
    assert.equal(visit.session.mode, mode.toLowerCase());
    assert.deepEqual(plain(visit.session.response("thoughts")), { text: "Mine" });
    assert.equal(visit.session.answer("thoughts", { text: "Other" }), false);
    await leave(visit);
    assert.deepEqual(lms.said(), ["initialized", "initialized", "terminated"]);
    assert.equal(server.state, state);
    assert.deepEqual(lms.gone, ["https://lms.example.org/back"]);
  });
}

test("Save and exit ends the session and goes back; without a way back the window is closed", async () => {
  const lms = lrs({ launch: { returnURL: "https://lms.example.org/back" } });
  const visit = await open(lms);
  visit.session.answer("thoughts", { text: "Mine" });
  await leave(visit);
  assert.equal(lms.said().at(-1), "terminated");
  assert.deepEqual(lms.gone, ["https://lms.example.org/back"]);
  assert.equal(visit.tab.length, 0, "the token is forgotten");
  const other = lrs();
  await leave(await open(other));
  assert.equal(other.window.closed, 1);
});

test("a way back is an address of a site, or there is none", async () => {
  for (const [returnURL, href] of [["/back?a=1", "https://content.example.org/back?a=1"], ["HTTP://lms.example.org/", "http://lms.example.org/"]]) {
    const lms = lrs({ launch: { returnURL } });
    await leave(await open(lms));
    assert.deepEqual([lms.gone, lms.window.closed], [[href], 0]);
  }
  for (const returnURL of ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "http-x:a", "https://", "http://[", null]) {
    const lms = lrs({ launch: { returnURL } });
    assert.deepEqual(await leave(await open(lms)), { ok: true, closed: true });
    assert.deepEqual([lms.gone, lms.window.closed], [[], 1], String(returnURL));
  }
});

test("a way back that the browser refuses ends the session all the same", async () => {
  const lms = lrs({ launch: { returnURL: "https://lms.example.org/back" } });
  const visit = await open(lms);
  const { href, search } = lms.window.location;
  lms.window.location = { search, get href() { return href; }, set href(_) { throw new SyntaxError("refused"); } };
  assert.deepEqual(await leave(visit), { ok: true, closed: true });
  assert.deepEqual([lms.said().at(-1), visit.tab.length, lms.window.closed], ["terminated", 0, 1]);
});

test("a page that goes sends what changed at once, ends nothing, and goes on after a reload", async () => {
  const lms = lrs();
  const visit = await open(lms);
  visit.session.answer("thoughts", { text: "Mine" });
  await visit.time.pass(1000);
  const before = lms.requests.length;
  visit.session.markSeen("first");
  visit.session.leaving("pagehide");
  // All of it before anyone has answered.
  assert.deepEqual(lms.requests.slice(before).map(({ what }) => what), ["PUT suspendData", "PUT experienced", "PUT progressed"]);
  assert.equal(lms.requests[before].headers["If-Match"], "*");
  await visit.time.pass(1000);
  const again = await open(lms, { tab: visit.tab, time: visit.time });
  assert.equal(again.session.mode, "normal");
  assert.equal(again.session.seen("first"), true);
  await leave(again);
  assert.deepEqual(lms.said().filter((verb) => /initialized|terminated/.test(verb)), ["initialized", "terminated"]);
  assert.equal(lms.requests.filter(({ what }) => what === "POST /fetch").length, 1);
  assert.equal(lms.requests.filter(({ what }) => what === "GET cmi5LearnerPreferences").length, 1);
  assert.ok(!/PT0S/.test(lms.of("terminated")[0].result.duration), "the time before the reload counts");
  // In a tab that forbids storage the address gives no second session.
  const { session, driver } = await open(lms, { tab: null });
  assert.equal(session.mode, "none");
  assert.deepEqual([driver.last().api, driver.last().opened, driver.last().failed.code], [true, false, "1"]);
});

test("a page that goes while its first save is on its way does not stumble over that", async () => {
  let release = () => {};
  const held = new Promise((done) => (release = done));
  const lms = lrs({ answer: (what, requests) => (what === "PUT suspendData" && requests.filter((one) => one.what === what).length === 1 ? held : undefined) });
  const visit = await open(lms);
  visit.session.answer("thoughts", { text: "One" });
  await visit.time.pass(1000);
  visit.session.answer("thoughts", { text: "Two" });
  visit.session.leaving("pagehide");
  const puts = lms.requests.filter(({ what }) => what === "PUT suspendData");
  assert.deepEqual(puts.map(({ headers }) => headers["If-Match"]), [undefined, "*"]);
  release(undefined);
});

test("the document is replaced with its tag, and where another one came between, the last counts", async () => {
  const lms = lrs();
  const visit = await open(lms);
  const matches = () => lms.requests.filter(({ what }) => what === "PUT suspendData").map(({ headers }) => headers["If-Match"]);
  for (const text of ["One", "Two"]) {
    visit.session.answer("thoughts", { text });
    await visit.time.pass(1000);
  }
  assert.deepEqual(matches(), [undefined, "*"]);
  lms.server.state = null;
  visit.session.answer("thoughts", { text: "Three" });
  await visit.time.pass(1000);
  assert.equal(visit.session.saveState().state, "saved");
  assert.deepEqual(matches().slice(2), ["*", undefined]);
  const next = await open(lrs({ server: lms.server, session: "s2" }));
  lms.server.version += 1;
  next.session.answer("thoughts", { text: "Four" });
  await next.time.pass(1000);
  assert.equal(next.session.saveState().state, "saved");
  assert.match(lms.document().state, /Four/);
});

test("a document that came to be after the reading is found by the store's refusal", async () => {
  const lms = lrs();
  const visit = await open(lms);
  lms.server.state = '{"state":"1;n1;i0000;."}';
  visit.session.answer("thoughts", { text: "Mine" });
  await visit.time.pass(1000);
  assert.equal(visit.session.saveState().state, "saved");
  assert.match(lms.document().state, /Mine/);
});

test("what the LMS says of every statement's context comes first, and stays", async () => {
  const own = { objectType: "Activity", id: "https://lms.example.org/category" };
  const parent = { objectType: "Activity", id: "https://lms.example.org/parent" };
  const contextTemplate = { contextActivities: { category: [own], parent }, extensions: { "https://lms.example.org/x": 1 }, platform: "Example" };
  const lms = lrs({ launch: { contextTemplate, masteryScore: 0.6 } });
  const visit = await open(lms);
  await take(visit, RIGHT);
  const [{ context }] = lms.of("passed");
  assert.deepEqual(context.contextActivities.category.map(({ id }) => id), [own.id, CATEGORY + "cmi5", CATEGORY + "moveon"]);
  assert.deepEqual(context.extensions, { "https://lms.example.org/x": 1, [MASTERY]: 0.6 });
  assert.equal(context.platform, "Example");
  const [answered] = lms.of("answered");
  assert.deepEqual(answered.context.contextActivities.category, [own]);
  assert.deepEqual(answered.context.contextActivities.parent.map(({ id }) => id), [parent.id, "https://lms.example.org/a/1/outcome/define"]);
});

test("a context of the LMS that is none is passed over", async () => {
  for (const contextTemplate of ["", "none", null, 5, true]) {
    const lms = lrs({ launch: { contextTemplate } });
    const visit = await open(lms);
    assert.equal(visit.session.mode, "normal", String(contextTemplate));
    const { registration, contextActivities, ...rest } = lms.of("initialized")[0].context;
    assert.deepEqual([registration, contextActivities.category.length, rest], [REGISTRATION, 1, {}]);
  }
  for (const contextActivities of [null, [], 5]) {
    const lms = lrs({ launch: { contextTemplate: { contextActivities } } });
    assert.equal((await open(lms)).session.mode, "normal");
    assert.deepEqual(Object.keys(lms.of("initialized")[0].context.contextActivities), ["category"]);
  }
});

test("whatever goes wrong is kept and sent again, and said to the learner", async () => {
  for (const [trouble, state, code] of [[500, "failed", "500"], [401, "signed-out", "401"], ["page", "signed-out", "200"], [new Error("down"), "failed", "no answer"]]) {
    let ill = false;
    const lms = lrs({ answer: () => (ill ? trouble : undefined) });
    const visit = await open(lms);
    ill = true;
    visit.session.markSeen("first");
    await visit.time.pass(1000);
    assert.equal(visit.session.saveState().state, state);
    assert.equal(visit.driver.last().failed.code, code);
    ill = false;
    await visit.time.pass(6000);
    assert.equal(visit.session.saveState().state, "saved");
    assert.equal(lms.of("experienced").length, 1);
  }
});

test("a session that does not open says why, and nothing is sent", async () => {
  for (const [what, problem] of [["POST /fetch", "500"], ["GET LMS.LaunchData", "500"], ["GET suspendData", "500"], ["PUT initialized", "500"]]) {
    const lms = lrs({ answer: (asked) => (asked === what ? 500 : undefined) });
    const { session, driver } = await open(lms);
    assert.equal(session.mode, "none", what);
    assert.equal(driver.last().failed.code, problem);
    assert.equal(lms.said().length, 0);
  }
  const lms = lrs({ answer: (asked) => (asked === "GET cmi5LearnerPreferences" ? 500 : undefined) });
  assert.equal((await open(lms)).session.mode, "normal");
});

test("what is optional and refused is not said again; a verdict is asked for until it is taken", async () => {
  let ill = true;
  const lms = lrs({ answer: (what) => (/PUT (experienced|answered)/.test(what) || (ill && what === "PUT passed") ? 403 : undefined) });
  const visit = await open(lms);
  readAll(visit.session);
  await visit.time.pass(1000);
  assert.equal(visit.session.saveState().state, "saved");
  await take(visit, RIGHT);
  assert.equal(visit.session.saveState().state, "failed");
  assert.equal(lms.of("completed").length, 1, "it holds up nothing else");
  assert.deepEqual(plain(visit.driver.last().refused), ["answered", "experienced"]);
  assert.equal(visit.driver.last().failed.call, "PUT statement passed");
  ill = false;
  await visit.time.pass(6000);
  assert.equal(visit.session.saveState().state, "saved");
  assert.equal(lms.of("passed").length, 1);
});

test("one answer that a store dislikes silences no other", async () => {
  let bad = true;
  const lms = lrs({ answer: (what) => (bad && what === "PUT answered" ? 400 : undefined) });
  const visit = await open(lms);
  await take(visit, WRONG);
  assert.equal(visit.session.saveState().state, "saved", "it holds up nothing");
  assert.deepEqual(lms.of("answered"), []);
  assert.equal(visit.driver.last().failed.code, "400");
  bad = false;
  const before = lms.requests.length;
  await take(visit, RIGHT);
  assert.deepEqual(plain(visit.driver.last().refused), []);
  assert.equal(lms.of("answered").length, 3);
  assert.equal(lms.requests.slice(before).filter(({ what }) => what === "PUT answered").length, 3, "those before are not said again");
});

test("an exit that the LMS does not hear leaves the session open", async () => {
  let ill = false;
  const lms = lrs({ answer: (what) => (ill && what === "PUT terminated" ? 500 : undefined), launch: { returnURL: "https://lms.example.org/back" } });
  const visit = await open(lms);
  ill = true;
  // Everything is in the LMS, so the learner may go; the session goes on.
  assert.deepEqual(await leave(visit), { ok: true, closed: false });
  assert.deepEqual(lms.gone, []);
  assert.equal(visit.session.answer("thoughts", { text: "Still here" }), true);
  ill = false;
  await visit.time.pass(6000);
  assert.deepEqual(await leave(visit), { ok: true, closed: true });
  assert.equal(lms.of("terminated").length, 1);
});

test("a store that says anything where there is nothing is a store without a state", async () => {
  const lms = lrs({ answer: () => undefined });
  lms.server.state = '{"success":true}';
  const { session } = await open(lms);
  assert.equal(session.mode, "normal");
  assert.equal(session.damaged, false);
});
