"use strict";
/** The driver of plain xAPI against a learning record store in memory: what differs from cmi5. */
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, module_, RIGHT, clock, storage, random } = require("./support.js");
const { lrs, record, ACTOR, REGISTRATION } = require("./lrs.js");

const coursewright = load();
const ACTIVITY = "urn:uuid:0b9c2f2e-8f0c-5d39-9d0b-6c1d5f2a7e10";
let visits = 0;

async function open(lms) {
  visits += 1;
  const time = clock();
  const pass = async (milliseconds) => {
    for (let n = 0; n < 20; n += 1) {
      await time.pass(milliseconds / 20);
      await new Promise(setImmediate);
    }
  };
  const data = module_({ standard: "xapi", activity: ACTIVITY });
  const environment = { ...time, window: lms.window, random: random(visits), storage: storage() };
  const driver = coursewright.drivers.xapi.create(environment, data);
  return { session: await coursewright.session.start(data, driver, environment), pass };
}

async function take({ session, pass }, answers) {
  session.startAttempt();
  for (const id of Object.keys(answers)) session.answerAttempt(id, answers[id]);
  session.submitAttempt();
  await pass(1000);
}

test("a session begins with the state, and its statements are about the activity of the manifest", async () => {
  const lms = lrs({ standard: "xapi" });
  const visit = await open(lms);
  assert.deepEqual(lms.requests.map(({ what }) => what), ["GET suspendData", "PUT initialized"]);
  assert.equal(lms.requests[0].headers.Authorization, "Basic abc");
  const [initialized] = lms.statements();
  assert.deepEqual(initialized.actor, ACTOR);
  assert.deepEqual(initialized.object, {
    objectType: "Activity", id: ACTIVITY, definition: { type: "http://adlnet.gov/expapi/activities/course", name: { "en-GB": "Ward work" } },
  });
  assert.equal(initialized.context.registration, REGISTRATION);
  assert.equal(visit.session.mode, "normal");
});

test("a launch may name another activity, its platform and a group", async () => {
  const lms = lrs({ standard: "xapi", query: { activity_id: "https://lms.example.org/a/2", grouping: "https://lms.example.org/g", activity_platform: "Example" } });
  await open(lms);
  const [{ object, context }] = lms.statements();
  assert.equal(object.id, "https://lms.example.org/a/2");
  assert.equal(lms.requests[0].url.searchParams.get("activityId"), object.id);
  assert.deepEqual(context, { contextActivities: { grouping: [{ objectType: "Activity", id: "https://lms.example.org/g" }] }, platform: "Example", registration: REGISTRATION });
});

test("actors of old launchers are understood, and a launch without a registration", async () => {
  const old = { name: ["Robin"], mbox: ["mailto:robin@example.org"], objectType: "Agent" };
  const lms = lrs({ standard: "xapi", query: { actor: JSON.stringify(old), registration: null } });
  await open(lms);
  const [{ actor, context }] = lms.statements();
  assert.deepEqual(actor, { name: "Robin", mbox: "mailto:robin@example.org", objectType: "Agent" });
  assert.equal("registration" in context, false);
  assert.equal(lms.requests[0].url.searchParams.get("registration"), null);
  const accounts = lrs({ standard: "xapi", query: { actor: JSON.stringify({ account: [{ accountServiceHomePage: "https://x.org", accountName: "7" }] }) } });
  await open(accounts);
  assert.deepEqual(accounts.statements()[0].actor, { account: { homePage: "https://x.org", name: "7" } });
});

test("a better result after a pass is told again; completed is told once", async () => {
  const server = record();
  const one = await open(lrs({ server, standard: "xapi" }));
  await take(one, { ...RIGHT, q3: { chosen: ["false"] } });
  ["first", "second"].forEach((id) => one.session.markSeen(id));
  await one.pass(1000);
  const lms = lrs({ server, standard: "xapi" });
  const two = await open(lms);
  await two.pass(1000);
  assert.equal(lms.of("passed").length, 1, "the same result is no news");
  await take(two, RIGHT);
  const left = two.session.exit();
  await two.pass(1000);
  assert.deepEqual(plain(await left), { ok: true, closed: true });
  assert.deepEqual(lms.of("passed").map(({ result }) => result.score.scaled), [0.6667, 1]);
  assert.equal(lms.of("completed").length, 1);
  assert.equal(lms.said().at(-1), "terminated");
  assert.equal(lms.window.closed, 1);
});

test("without a launch there is no LMS", async () => {
  for (const missing of ["endpoint", "actor"]) {
    const lms = lrs({ standard: "xapi", query: { [missing]: null } });
    assert.equal((await open(lms)).session.mode, "none");
    assert.deepEqual(lms.requests, []);
  }
});
