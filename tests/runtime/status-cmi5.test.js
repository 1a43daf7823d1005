"use strict";
/** The table of what is said in cmi5 and xAPI: by its rows, and by what a driver really says for each of them. */
const assert = require("node:assert/strict");
const fs = require("node:fs");
const { test } = require("node:test");
const { page, rows, table, PAGE } = require("../../scripts/status-cmi5.js");
const { load, module_, clock, storage, random } = require("./support.js");
const { lrs } = require("./lrs.js");

const coursewright = load();

test("the page in the docs is made from the table", () => {
  assert.equal(fs.readFileSync(PAGE, "utf8").replaceAll("\r\n", "\n"), page(), "run node scripts/status-cmi5.js");
});

test("row by row: nothing is said twice, nothing after a pass, and no pass beside a failure of the same session", () => {
  for (const [word, before] of Object.entries(table())) {
    for (const [said, now] of Object.entries(before)) {
      const allowed = said === "passed lower" ? word === "passed" : said !== word && said !== "passed" && said !== "failed now";
      assert.equal(now, allowed, `${word} after ${said || "nothing"}`);
    }
  }
  assert.deepEqual(Object.keys(table()).sort(), ["completed", "failed", "passed"]);
});

for (const standard of ["cmi5", "xapi"]) {
  for (const [word, said, now] of rows(standard)) {
    test(`${standard}, ${word} after ${said || "nothing"}: the driver says ${now ? "it" : "nothing"}`, async () => {
      const lms = lrs({ standard });
      const remembered = { state: "", score: 80, reported: said === "passed lower" ? 70 : 80, [said.split(" ")[0]]: true };
      if (said && said !== "failed now") lms.server.state = JSON.stringify(remembered);
      const environment = { ...clock(), window: lms.window, random: random(7), storage: storage() };
      const driver = coursewright.drivers[standard].create(environment, module_({ standard, activity: "urn:x:ward" }));
      await driver.open();
      const judge = (success, completion = "incomplete") => {
        driver.status({ completion, success });
        driver.score({ raw: 80 });
        return driver.save({ leaving: false, elapsed: 0 });
      };
      if (said === "failed now") await judge("failed");
      const count = () => lms.of(word).length;
      const already = count();
      await (word === "completed" ? judge("unknown", word) : judge(word));
      assert.equal(count() - already, now ? 1 : 0);
    });
  }
}
