"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const { test } = require("node:test");
const { page, table, PAGE } = require("../../scripts/status-scorm2004.js");

const RANKS = {
  completion_status: { "": 0, "not attempted": 0, unknown: 0, incomplete: 1, other: 1, completed: 2 },
  success_status: { "": 0, unknown: 0, failed: 1, other: 1, passed: 2 },
};

test("the page in the docs is made from the table", () => {
  assert.equal(fs.readFileSync(PAGE, "utf8").replaceAll("\r\n", "\n"), page(), "run node scripts/status-scorm2004.js");
});

test("row by row: only what is higher is written, and unknown never", () => {
  assert.deepEqual(Object.keys(table()), Object.keys(RANKS));
  for (const [axis, words] of Object.entries(table())) {
    const rank = RANKS[axis];
    assert.deepEqual(Object.keys(words).map((word) => rank[word]), [1, 2]);
    for (const [word, saids] of Object.entries(words)) {
      assert.deepEqual(Object.keys(saids).sort(), Object.keys(rank).sort());
      for (const [said, written] of Object.entries(saids)) assert.equal(written, rank[word] > rank[said], `${word} over ${said || "nothing"}`);
    }
  }
});
