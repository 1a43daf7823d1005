"use strict";
/** An independent opinion: npm scorm-again judges every call that a whole learning makes. */
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const vm = require("node:vm");
const { load, module_, RIGHT, WRONG, clock, storage, random } = require("./support.js");
const { windowWith } = require("./lms.js");

const SOURCE = path.join(__dirname, "..", "..", "node_modules", "scorm-again", "dist", "scorm12.js");
const coursewright = load();

/** Its API for SCORM 1.2, as a page would have it. */
function scormAgain() {
  const page = { console, setTimeout, clearTimeout, addEventListener() {}, document: { addEventListener() {} } };
  page.window = page;
  page.self = page;
  vm.runInContext(fs.readFileSync(SOURCE, "utf8"), vm.createContext(page), { filename: SOURCE });
  return new page.Scorm12API({ autocommit: false, logLevel: "NONE" });
}

test("scorm-again accepts every call of a learning from the first visit to a pass", async () => {
  const api = scormAgain();
  const refused = [];
  const watched = {};
  for (const name of ["LMSInitialize", "LMSFinish", "LMSGetValue", "LMSSetValue", "LMSCommit"]) {
    watched[name] = (...values) => {
      const answer = api[name](...values);
      const error = api.LMSGetLastError();
      if (String(error) !== "0") refused.push([name, ...values, error]);
      return answer;
    };
  }
  for (const name of ["LMSGetLastError", "LMSGetErrorString", "LMSGetDiagnostic"]) watched[name] = (...values) => api[name](...values);
  const time = clock();
  const data = module_();
  const environment = { ...time, window: windowWith(watched), random: random(), storage: storage() };
  const driver = coursewright.drivers.scorm12.create(environment, data);
  const session = await coursewright.session.start(data, driver, environment);
  await time.pass(1000);
  for (const section of ["first", "second"]) {
    session.visit(section);
    session.markSeen(section);
  }
  session.answer("thoughts", { text: "A thought; 100 % \u201cmine\u201d" }, { typing: true });
  session.check("who-leads", { chosen: ["manager"] });
  session.answer("leaders", { chosen: ["mandela", "other"], text: "why" });
  await time.pass(5000);
  for (const answers of [WRONG, { q1: RIGHT.q1 }, RIGHT]) {
    session.startAttempt();
    for (const [id, response] of Object.entries(answers)) session.answerAttempt(id, response);
    await time.pass(5000);
    session.submitAttempt();
    await time.pass(1000);
  }
  const { core, suspend_data: state } = JSON.parse(JSON.stringify(api.cmi));
  const exit = session.exit();
  await time.pass(1000);
  await exit;
  assert.deepEqual(refused, []);
  assert.equal(core.lesson_status, "passed");
  assert.equal(String(core.score.raw), "100");
  assert.match(state, /^1;n.*;\.$/);
});
