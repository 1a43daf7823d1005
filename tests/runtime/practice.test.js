"use strict";
/** Practice questions in sections: an answer is kept as it is given, and counts once the learner has had it checked. */
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, module_, clock, storage, random, keyed } = require("./support.js");
const { lms, record, windowWith } = require("./lms.js");

const STATE = "cmi.suspend_data";
const STATUS = "cmi.core.lesson_status";
const WRONG = { chosen: ["manager"] };
const RIGHT = { chosen: ["everyone"] };
const NONE = { chosen: [] };
const coursewright = load();
let seed = 1;

/** A module of two practice questions that is completed by answering both, the first checked three times at most. */
function practice() {
  const data = module_({ assessment: null, completion: [{ kind: "answered", items: ["who-leads", "why"] }] });
  for (const id of ["q1", "q2", "q3"]) delete data.items[id];
  data.items["who-leads"].attempts = 3;
  data.items.why = {
    type: "fill-in", key: "kWY", section: "second", report: true, points: 1, outcomes: [], room: 60,
    options: [{ ...keyed("1")[0], accepted: ["kindness"] }],
  };
  return data;
}

/** One visit: a page, its session, and the LMS that keeps `server` between visits. */
async function visit({ data = practice(), server = record(), time = clock(), store = storage(), commit = () => true } = {}) {
  const system = lms({ server, commit });
  seed += 1;
  const environment = { ...time, window: windowWith(system.api), random: random(seed), storage: store };
  const driver = coursewright.drivers.scorm12.create(environment, data);
  const session = await coursewright.session.start(data, driver, environment);
  return { session, server, time, store };
}

const write = (session, text, how = {}) => session.answer("why", { texts: { 1: text } }, how);
const missing = (session) => plain(session.judgement().missing).flatMap(({ items }) => items);
const reports = ({ values }) => Object.keys(values).filter((name) => /interactions\.\d+\.id$/.test(name)).map((name) => values[name]);

test("an answer that is not checked is there again, spends no check, counts for nothing and is not reported", async () => {
  const { server, session, time } = await visit();
  assert.equal(session.answer("who-leads", RIGHT), true);
  write(session, "kindness", { typing: true });
  await time.pass(1000);
  assert.doesNotMatch(server.values[STATE] || "", /kindness/, "nothing is sent while someone types");
  await time.pass(2000);
  assert.match(server.values[STATE], /;rk02k00;rkWY\|k00kindness;pk020kWY0;/);
  assert.doesNotMatch(server.values[STATE], /;k/);
  const next = await visit({ server });
  assert.deepEqual(plain(next.session.response("who-leads")), RIGHT);
  assert.deepEqual(plain(next.session.response("why")), { texts: { 1: "kindness" } });
  assert.deepEqual([next.session.unchecked("who-leads"), next.session.unchecked("why")], [true, true]);
  assert.equal(next.session.checksLeft("who-leads"), 3);
  assert.deepEqual(missing(next.session), ["who-leads", "why"]);
  assert.equal(server.values[STATUS], "incomplete");
  assert.deepEqual(reports(server), []);
});

test("checked it counts and is reported; what is changed afterwards takes nothing away and is not reported", async () => {
  const { server, session, time } = await visit();
  write(session, "kindness");
  session.check("why", { texts: { 1: "kindness" } });
  // Before the report is made: it tells what was checked.
  write(session, "something else", { typing: true });
  session.check("who-leads", WRONG);
  await time.pass(5000);
  assert.deepEqual(missing(session), []);
  assert.equal(server.values[STATUS], "completed");
  assert.deepEqual(reports(server).sort(), ["who-leads", "why"]);
  const place = reports(server).indexOf("why");
  assert.equal(server.values[`cmi.interactions.${place}.student_response`], "kindness");
  session.answer("who-leads", NONE);
  await time.pass(1000);
  assert.match(server.values[STATE], /;kk021;pk021kWY1;/);
  server.values[STATUS] = "incomplete"; // what it once was is not what makes it stay
  const next = await visit({ server });
  assert.deepEqual(missing(next.session), []);
  assert.deepEqual(plain(next.session.response("why")), { texts: { 1: "something else" } });
  assert.equal(next.session.unchecked("why"), true);
  next.session.check("why", { texts: { 1: "something else" } });
  assert.equal(next.session.unchecked("why"), false);
  await next.time.pass(1000);
  assert.match(server.values[STATE], /;pk021;/);
  assert.equal(reports(server).length, 3);
});

test("in a state of an older package every answer is checked", async () => {
  const server = record();
  server.values[STATE] = "1;n1;iAb3x;rk02k01;rkWY|k00x;kk021;.";
  const { session } = await visit({ server });
  assert.deepEqual([session.unchecked("who-leads"), session.unchecked("why"), missing(session)], [false, false, []]);
});

test("an answer of a tab that could not save comes back with the offer, and what was typed since is newer", async () => {
  let broken = false;
  const first = await visit({ commit: () => !broken });
  first.session.check("why", { texts: { 1: "checked" } });
  await first.time.pass(1000);
  broken = true;
  write(first.session, "nearly lost");
  first.session.answer("who-leads", WRONG);
  await first.time.pass(1000);
  const { server, store } = first;
  const second = await visit({ server, store });
  assert.deepEqual(plain(second.session.response("why")), { texts: { 1: "checked" } });
  second.session.answer("who-leads", RIGHT, { typing: true });
  second.session.takeOffer();
  assert.deepEqual(plain(second.session.response("why")), { texts: { 1: "nearly lost" } });
  assert.deepEqual(plain(second.session.response("who-leads")), RIGHT);
  await second.time.pass(5000);
  assert.match(server.values[STATE], /;pk020kWY1;/);
});

test("taking an offer lowers nothing, whichever of the two answers was checked", async () => {
  for (const [lost, since, record_, left] of [
    [(session) => session.check("why", { texts: { 1: "one" } }), (session) => write(session, "two"), "two;pkWY1", 1],
    [(session) => write(session, "one"), (session) => session.check("why", { texts: { 1: "two" } }), "two", 1],
    [(session) => session.check("why", { texts: { 1: "one" } }), () => {}, "one", 1],
    [(session) => write(session, "one"), () => {}, "one;pkWY0", 2],
    [(session) => session.check("why", { texts: { 1: "one" } }), (session) => write(session, ""), "one", 1],
  ]) {
    let broken = false;
    const first = await visit({ commit: () => !broken });
    first.session.visit("first");
    await first.time.pass(1000);
    broken = true;
    lost(first.session);
    await first.time.pass(1000);
    const { server, store } = first;
    const second = await visit({ server, store });
    since(second.session);
    await second.time.pass(5000);
    assert.equal(second.session.offer.certain, true);
    second.session.takeOffer();
    assert.equal(missing(second.session).length, left);
    await second.time.pass(1000);
    assert.ok(server.values[STATE].endsWith(`;rkWY|k00${record_};.`), server.values[STATE]);
  }
});

test("what was once checked stays so over an offer, whichever of the two has an answer at all", async () => {
  const clear = (session) => {
    session.check("why", { texts: { 1: "one" } });
    write(session, "");
  };
  for (const [saved, lost, since, left] of [
    [clear, () => {}, () => {}, 1], // the LMS has "checked once, empty now", the offer the same
    [() => {}, clear, () => {}, 1], // only the offer has it
    [clear, (session) => write(session, "draft"), () => {}, 1],
    [() => {}, clear, (session) => write(session, "draft"), 1],
    [() => {}, (session) => write(session, ""), () => {}, 2],
  ]) {
    let broken = false;
    const first = await visit({ commit: () => !broken });
    first.session.visit("first");
    saved(first.session);
    await first.time.pass(5000);
    broken = true;
    first.session.visit("second");
    lost(first.session);
    await first.time.pass(5000);
    const second = await visit({ server: first.server, store: first.store });
    since(second.session);
    second.session.takeOffer();
    assert.equal(missing(second.session).length, left);
  }
  // What the LMS has, and the offer has nothing of: it is of before.
  const server = record({ [STATE]: "1;n9;iAb3x;pkWY1;." });
  const store = storage();
  const { rescue } = coursewright;
  rescue.create(store, practice()).keep("Ab3x", "1;n10;iAb3x;sB;.".replace("sB", "bsBB"), Date.UTC(2026, 0, 5), true);
  const third = await visit({ server, store });
  assert.equal(third.session.offer?.certain, true);
  assert.equal(missing(third.session).length, 1);
  third.session.takeOffer();
  assert.equal(missing(third.session).length, 1);
});

test("checks that were used are not given back by an offer of before", async () => {
  const server = record({ [STATE]: "1;n9;iAb3x;rk02k01;kk022;." });
  const store = storage();
  coursewright.rescue.create(store, practice()).keep("Ab3x", "1;n10;iAb3x;rk02k01;kk021;.", Date.UTC(2026, 0, 5), true);
  const { session } = await visit({ server, store });
  assert.equal(session.checksLeft("who-leads"), 1);
  session.takeOffer();
  assert.equal(session.checksLeft("who-leads"), 1);
});
