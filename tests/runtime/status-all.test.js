"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const { test } = require("node:test");
const { page, PAGE } = require("../../scripts/status.js");

test("the page in the docs is made of the script's own judgement and tables", () => {
  assert.equal(fs.readFileSync(PAGE, "utf8").replaceAll("\r\n", "\n"), page(), "run node scripts/status.js");
});
