"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const SOURCE = fs.readFileSync(path.join(__dirname, "../../templates/runtime/view/today.js"), "utf8");

test("the day of reading is put where the citation asks for it, and nothing is kept", () => {
  const months = Array.from({ length: 12 }, (_, month) => `{d} month${month} {y}`);
  const place = { dataset: { today: months.join("|") }, textContent: "[add the date]" };
  class Today extends Date {
    constructor() {
      super(2026, 10, 7);
    }
  }
  /** @param {string} text @param {{[name: string]: number}} values */
  const say = (text, values) => text.replace(/\{(.)\}/g, (_, name) => String(values[name]));
  // No storage, no window: whatever the script touched besides would throw.
  const sandbox = { Date: Today, coursewright: { elements: { one: () => place }, say } };
  vm.runInNewContext(SOURCE, sandbox);
  assert.equal(place.textContent, "7 month10 2026");
});
