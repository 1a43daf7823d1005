"use strict";
/** What docs/reference says in numbers and examples is what the learner's script does. */
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { FILE, ROOT, coursewright, made } = require("./reporting.js");
const { module_ } = require("./support.js");

const page = (name) => path.join(ROOT, "docs", "reference", name);
const read = (name) => fs.readFileSync(page(name), "utf8");
const rows = (text, start) =>
  text.slice(text.indexOf(start)).split("\n\n")[0].split("\n").slice(2).map((row) => row.split("|").slice(1, -1).map((cell) => cell.trim()));

/** The vectors that the table shows, each with words for what was asked. */
const SHOWN = [
  ["true-false", "wrong", "true or false; true is right"],
  ["choice", "wrong", "one of several"],
  ["choice", "several: partly", "several, not all found"],
  ["sequencing", "right", "an order"],
  ["likert", "answered", "a scale"],
  ["matching", "partly", "pairs, one left open"],
  ["numeric", "right", "a number from 4 to 5"],
  ["fill-in", "right", "a word, two are accepted"],
  ["fill-in", "several gaps: partly", "two gaps, one left open"],
  ["long-fill-in", "answered", "a longer text"],
  ["performance", "right", "steps with an answer each"],
  ["performance", "a range", "steps, one with a number from 4 to 5"],
  ["other", "right", "places in a picture"],
];

function table() {
  const vectors = JSON.parse(fs.readFileSync(FILE, "utf8"));
  const cell = (values) => values.map((value) => (value ? `\`${value}\`` : "")).filter(Boolean).join(" or ") || "—";
  const lines = ["| answer | | SCORM 1.2, readable | brief | SCORM 2004 | xAPI |", "| --- | --- | --- | --- | --- | --- |"];
  for (const [type, name, asked] of SHOWN) {
    const { scorm12, scorm2004, xapi } = made(vectors.find((vector) => vector.type === type && vector.name === name));
    const right = (elements) => elements.filter(([element]) => element.startsWith("correct_responses.")).map(([, value]) => value);
    const given = (elements) => elements.filter(([element]) => /response$/.test(element)).map(([, value]) => value);
    const second = (values) => values.map((value) => value.replaceAll("\n", " "));
    const { result } = Object.fromEntries(scorm12.readable);
    lines.push(
      `| ${asked} | given, \`${result}\` | ${[given(scorm12.readable), given(scorm12.brief), given(scorm2004), second([xapi.result.response])].map(cell).join(" | ")} |`,
      `| | right | ${[right(scorm12.readable), right(scorm12.brief), right(scorm2004), xapi.definition.correctResponsesPattern || []].map(cell).join(" | ")} |`,
    );
  }
  return lines.join("\n");
}

test("reporting.md shows what the formatters write", () => {
  const part = /(<!-- answers: [^>]* -->\n)[\s\S]*(<!-- end of the answers -->)/;
  const text = read("reporting.md").replace(part, (_, start, end) => `${start}\n${table()}\n\n${end}`);
  if (process.env.COURSEWRIGHT_UPDATE_GOLDENS) fs.writeFileSync(page("reporting.md"), text);
  assert.equal(read("reporting.md"), text);
});

test("reporting.md tells the driver's limits", () => {
  const text = read("reporting.md");
  const driver = fs.readFileSync(path.join(ROOT, "templates", "runtime", "drivers", "scorm.js"), "utf8");
  const [, most] = /MOST_INTERACTIONS = (\d+);/.exec(driver);
  assert.ok(text.includes(`at most ${most} interactions`));
});

test("package.md declares every element that a driver sets, of each standard", async () => {
  const goal = { id: "define", completion: "completed", success: "passed", score: 80 };
  const interaction = {
    id: "q1", type: "choice", response: ["one"], patterns: [["two"]], options: ["one", "two"], score: 0, correct: false, weight: 1, latency: 1000, at: 0,
  };
  const { lms, windowWith } = require("./lms.js");
  const { lms2004, windowWith2004 } = require("./lms2004.js");
  const [, privacy] = read("package.md").split("## Which data it can send");
  for (const [name, system, window] of [["scorm12", lms(), windowWith], ["scorm2004", lms2004(), windowWith2004]]) {
    const data = module_({ journal: { bytes: 16000, each: 500, ratio: 0 } });
    data.items.q1.asked = "Which one?";
    const driver = coursewright.drivers[name].create({ window: window(system.api), now: () => 0 }, data);
    await driver.open();
    driver.suspend("1;n1;.");
    driver.bookmark("first");
    driver.score({ raw: 80 });
    driver.status({ completion: "completed", success: "passed" });
    driver.progress?.(1);
    driver.interaction(interaction);
    driver.objective(goal);
    await driver.save({ leaving: false, elapsed: 1000 });
    await driver.close({ leaving: false, elapsed: 1000 });
    const set = new Set(system.sets().map(([, element]) => element.replace(/^(cmi\.(?:interactions|objectives))\.\d+/, "$1.n")));
    assert.ok(set.size > 20, name);
    for (const element of set) {
      const short = element.replace(/^cmi\.(interactions|objectives)\.n/, "");
      assert.ok(privacy.includes("`" + element + "`") || privacy.includes("`" + short + "`"), element);
    }
    assert.ok(!system.calls.some(([, element]) => /(student|learner)_(id|name|preference)|comments/.test(element || "")), "who learns is nobody's business");
  }
});

test("package.md declares everything that is sent in cmi5 and xAPI", () => {
  const LISTED = require("../vectors/elements.json");
  const [, privacy] = read("package.md").split("### With cmi5 and xAPI");
  const [part] = privacy.split("\n### ");
  for (const { sent, read: asked } of [LISTED.cmi5, LISTED.xapi]) {
    for (const name of [...sent, ...asked]) assert.ok(part.includes("`" + name.replace("statement ", "") + "`"), name);
  }
});

test("marking.md's scores of a try are those of the script", () => {
  const lines = rows(read("marking.md"), "| points earned |");
  assert.ok(lines.length > 5);
  for (const [got, of, mark, score, reached] of lines) {
    const share = coursewright.scoring.share(Number(got), Number(of), mark === "–" ? null : Number(mark));
    assert.deepEqual([share.hundredths / 100, share.reached], [Number(score), reached === "yes"], `${got} of ${of}`);
  }
});

test("marking.md's shares of an answer are those of the script", () => {
  const number = (text) => text.split("/").reduce((over, under) => over / under);
  for (const [marking, right, wrong, total, share, correct] of rows(read("marking.md"), "| marking | right |")) {
    const mark = coursewright.marking.parts(marking.replaceAll("`", ""), Number(right), Number(wrong), Number(total));
    assert.ok(Math.abs(mark.score - number(share)) < 1e-9, `${marking} ${right} ${wrong} ${total}: ${mark.score}`);
    assert.equal(mark.correct, correct === "yes");
  }
});
