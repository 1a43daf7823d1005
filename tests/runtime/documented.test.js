"use strict";
/** What docs/reference says in numbers and examples is what the learner's script does. */
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { ROOT, coursewright, made } = require("./reporting.js");
const { clock, module_, random } = require("./support.js");

const page = (name) => path.join(ROOT, "docs", "reference", name);
const read = (name) => fs.readFileSync(page(name), "utf8");
const rows = (text, start) =>
  text.slice(text.indexOf(start)).split("\n\n")[0].split("\n").slice(2).map((row) => row.split("|").slice(1, -1).map((cell) => cell.trim()));

/** The answers that the table shows: type, number and name among the vectors of questions; and words for what was asked. */
const SHOWN = [
  ["true-false", 0, "wrong", "true or false; false is right"],
  ["choice", 0, "wrong", "one of several"],
  ["multiple-choice", 1, "partly", "several, not all found"],
  ["sequencing", 0, "right", "an order"],
  ["likert", 0, "one step", "a scale"],
  ["matching", 0, "one right, the rest open", "pairs, two left open"],
  ["categorise", 0, "right", "items in categories"],
  ["numeric", 2, "the low end", "a number from 0.2 to 0.4"],
  ["fill-in", 0, "right by another accepted text, capitals and spaces", "a word, three are accepted"],
  ["fill-in", 4, "partly", "three blanks, one left open; the second accepts two words"],
  ["cloze", 0, "partly", "three gaps, one left open; the second accepts two texts"],
  ["long-fill-in", 0, "lines and accents", "a longer text"],
  ["performance", 3, "right", "steps with an answer each"],
  ["performance", 0, "right", "steps, one with a number from 2 to 3.5"],
  ["hotspot", 0, "wrong", "a place in a picture"],
  ["hotspot", 1, "right", "places in a picture"],
];
const FOLDER = path.join(ROOT, "tests", "vectors", "questions");

/** The interaction that a session hands its driver for an answer to a question, scored or reported practice. */
async function reported(item, response) {
  const data = module_();
  data.items = { one: item };
  Object.assign(data.assessment, { questions: ["one"] });
  const given = [];
  const driver = coursewright.drivers.scorm12.create({ ...clock(), window: {} }, data);
  driver.interaction = (one) => given.push(one);
  const session = await coursewright.session.start(data, driver, { ...clock(), window: {}, random: random(), storage: null });
  session.startAttempt();
  session.answerAttempt("one", response);
  session.submitAttempt();
  assert.equal(given.length, 1);
  return given[0];
}

async function table() {
  const cell = (values) => values.map((value) => (value ? `\`${value}\`` : "")).filter(Boolean).join(" or ") || "—";
  const lines = ["| answer | | SCORM 1.2, readable | brief | SCORM 2004 | xAPI |", "| --- | --- | --- | --- | --- | --- |"];
  for (const [type, number, name, asked] of SHOWN) {
    const { item, cases } = JSON.parse(fs.readFileSync(path.join(FOLDER, `${type}.json`), "utf8"))[number];
    const interaction = await reported(item, cases.find((one) => one.name === name).response);
    const { scorm12, scorm2004, xapi } = made({ interaction });
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

test("reporting.md shows what is reported of each type of question", async () => {
  const part = /(<!-- answers: [^>]* -->\n)[\s\S]*(<!-- end of the answers -->)/;
  const shown = await table();
  const text = read("reporting.md").replace(part, (_, start, end) => `${start}\n${shown}\n\n${end}`);
  if (process.env.COURSEWRIGHT_UPDATE_GOLDENS) fs.writeFileSync(page("reporting.md"), text);
  assert.equal(read("reporting.md"), text);
});

test("reporting.md leaves no type of question out", () => {
  const types = fs.readdirSync(FOLDER).map((name) => path.parse(name).name);
  assert.deepEqual([...new Set(SHOWN.map(([type]) => type))].sort(), types.sort());
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
