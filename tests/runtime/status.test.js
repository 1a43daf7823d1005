"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const { test } = require("node:test");
const { page, table, PAGE } = require("../../scripts/status-scorm12.js");

const RANK = { "": 0, "not attempted": 0, unknown: 0, incomplete: 1, browsed: 1, failed: 2, other: 2, completed: 3, passed: 4 };

test("the page in the docs is made from the table", () => {
  assert.equal(fs.readFileSync(PAGE, "utf8").replaceAll("\r\n", "\n"), page(), "run node scripts/status-scorm12.js");
});

test("every judgement has its word", () => {
  const { MEANT } = table();
  const rows = [
    ["incomplete", "unknown", "incomplete"], ["incomplete", "failed", "failed"], ["incomplete", "passed", "incomplete"],
    ["completed", "unknown", "completed"], ["completed", "failed", "completed"], ["completed", "passed", "passed"],
  ];
  for (const [completion, success, word] of rows) assert.equal(MEANT[completion][success], word);
  assert.equal(Object.keys(MEANT).length * 3, rows.length);
});

test("row by row: only what is higher is written, and incomplete only over nothing", () => {
  const { WRITTEN } = table();
  let rows = 0;
  for (const word of ["incomplete", "failed", "completed", "passed"]) {
    assert.deepEqual(Object.keys(WRITTEN[word]).sort(), Object.keys(RANK).sort());
    for (const [said, written] of Object.entries(WRITTEN[word])) {
      assert.equal(written, RANK[word] > RANK[said], `${word} over ${said || "nothing"}`);
      if (word === "incomplete") assert.equal(written, RANK[said] === 0);
      rows += 1;
    }
  }
  assert.equal(rows, 36);
});

test("what is sent first for Moodle's sake is never above what follows, and never ends an attempt", () => {
  const { BELOW } = table();
  for (const word of ["incomplete", "failed", "completed", "passed"]) {
    assert.notEqual(BELOW[word], word);
    assert.ok(RANK[BELOW[word]] <= RANK[word]);
    assert.equal(RANK[BELOW[word]], 1, word);
  }
});
