"use strict";
/** Every element that a package reads or sets stands in the data sheet, and nothing stands there that it never uses. */
const assert = require("node:assert/strict");
const path = require("node:path");
const { test } = require("node:test");
const { load, module_, RIGHT, WRONG, clock, storage, random } = require("./support.js");
const { lms, record, windowWith } = require("./lms.js");
const { lms2004, record: record2004, windowWith2004 } = require("./lms2004.js");

const LISTED = require(path.join(__dirname, "../vectors/elements.json"));
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

test("no name and no identifier of the learner is read", () => {
  for (const { read } of Object.values(LISTED)) assert.deepEqual(read.filter((name) => /student|learner_(id|name)/.test(name)), []);
});
