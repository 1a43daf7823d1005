"use strict";
/** Every element that a package reads or sets stands in the data sheet, and nothing stands there that it never uses. */
const assert = require("node:assert/strict");
const path = require("node:path");
const { test } = require("node:test");
const { load, module_, RIGHT, WRONG, clock, storage, random } = require("./support.js");
const { lms, record, windowWith } = require("./lms.js");
const { lms2004, record: record2004, windowWith2004 } = require("./lms2004.js");

const LISTED = require(path.join(__dirname, "../vectors/elements.json"));
const { lrs, record: records } = require("./lrs.js");
const coursewright = load();

const generic = (element) => element.replace(/\.\d+(?=\.|$)/g, ".n");

const STANDARDS = {
  scorm12: { make: lms, record, window: windowWith, extra: {} },
  scorm2004: { make: lms2004, record: record2004, window: windowWith2004, extra: { journal: { bytes: 16000, each: 500 } } },
};

/** One visit; what it called is added to `used`. */
async function visit(standard, used, server, options, act) {
  const { make, window: around, extra } = STANDARDS[standard];
  const system = make({ server, ...options });
  const data = module_({ standard, ...extra });
  for (const id of ["who-leads", "q1", "q2", "q3"]) Object.assign(data.items[id], { asked: `What is asked by ${id}?`, listed: 150, report: id === "who-leads" });
  const time = clock();
  const window = around(system.api);
  const driver = coursewright.drivers[standard].create({ ...time, window }, data);
  const session = await coursewright.session.start(data, driver, { ...time, window, random: random(7), storage: storage() });
  await act(session, time, data);
  await time.pass(1000);
  const done = session.exit();
  await time.pass(1000);
  await done;
  for (const [name, element] of system.calls) {
    if (/GetValue$/.test(name)) used.read.add(generic(element));
    if (/SetValue$/.test(name)) used.sent.add(generic(element));
  }
}

async function take(session, time, answers) {
  session.startAttempt();
  await time.pass(5000);
  for (const id of Object.keys(answers)) session.answerAttempt(id, answers[id]);
  session.submitAttempt();
}

for (const standard of Object.keys(STANDARDS)) {
  test(`${standard}: what is listed is what is used`, async () => {
    const used = { read: new Set(), sent: new Set() };
    const server = STANDARDS[standard].record();
    await visit(standard, used, server, {}, async (session, time, data) => {
      const [first, second] = data.sections.map((one) => one.id);
      session.visit(first);
      session.visit(second);
      session.markSeen(first);
      session.answer("thoughts", { text: "Mine" });
      session.check("who-leads", { chosen: ["manager"] });
      await take(session, time, WRONG);
    });
    await visit(standard, used, server, {}, async (session, time) => {
      session.check("who-leads", { chosen: ["everyone"] });
      await take(session, time, RIGHT);
    });
    await visit(standard, used, server, { mode: "review" }, async () => {});
    assert.deepEqual({ read: [...used.read].sort(), sent: [...used.sent].sort() }, LISTED[standard]);
  });
}

for (const standard of ["cmi5", "xapi"]) {
  test(`${standard}: what is listed is what is used`, async () => {
    const used = { read: new Set(), sent: new Set() };
    const ADDRESSES = ["endpoint", "fetch", "activityId", "auth", "activity_id", "grouping", "activity_platform"];
    const server = records();
    for (const [session, answers] of [["s1", RIGHT], ["s2", WRONG]]) {
      // Who has passed cannot fail, so the second learner is another one.
      const system = lrs({ server: session === "s1" ? server : records(), standard, session, launch: { masteryScore: 0.6 } });
      system.window.URLSearchParams = class extends URLSearchParams {
        get(name) {
          if (!ADDRESSES.includes(name)) used.read.add(name);
          return super.get(name);
        }
      };
      const data = module_({ standard });
      const time = clock();
      const pass = async () => {
        for (let n = 0; n < 20; n += 1) {
          await time.pass(50);
          await new Promise(setImmediate);
        }
      };
      const environment = { ...time, window: system.window, random: random(7), storage: storage() };
      const driver = coursewright.drivers[standard].create(environment, data);
      const visit = await coursewright.session.start(data, driver, environment);
      visit.markSeen("first");
      await pass();
      visit.markSeen("second");
      for (let n = 0; n < 3; n += 1) await take(visit, time, answers);
      await pass();
      const done = visit.exit();
      await pass();
      await done;
      for (const { what, url, body } of system.requests) {
        const [method, name] = what.split(" ");
        for (const parameter of ["agent", "registration"]) if (url.searchParams.get(parameter)) used.sent.add(parameter.replace("agent", "actor"));
        if (body && url.pathname.endsWith("statements")) used.sent.add("statement " + name);
        else if (/^(GET|PUT)$/.test(method) && name !== "statements") used[method === "GET" ? "read" : "sent"].add(name);
      }
    }
    assert.deepEqual({ read: [...used.read].sort(), sent: [...used.sent].sort() }, LISTED[standard]);
  });
}

test("no name and no identifier of the learner is read", () => {
  for (const { read } of Object.values(LISTED)) assert.deepEqual(read.filter((name) => /student|learner_(id|name)/.test(name)), []);
});
