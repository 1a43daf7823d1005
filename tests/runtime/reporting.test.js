"use strict";
/**
 * Answers as each standard reports them, against tests/vectors/reporting.json: interactions by hand, and what becomes of
 * them. What is expected is written anew with COURSEWRIGHT_UPDATE_GOLDENS=1 and read by people; whether an LMS takes it is
 * judged by scorm-again, by the strict double and by Moodle's own rules for SCORM 2004.
 */
const assert = require("node:assert/strict");
const fs = require("node:fs");
const { test } = require("node:test");
const { FILE, abbreviated, coursewright, interactionOf, made, scormAgain, strict } = require("./reporting.js");

const vectors = JSON.parse(fs.readFileSync(FILE, "utf8"));
if (process.env.COURSEWRIGHT_UPDATE_GOLDENS) {
  for (const vector of vectors) vector.expected = abbreviated(made(vector));
  // Lists of plain values on one line each.
  const PLAIN = '(?:"(?:[^"\\\\]|\\\\.)*"|[\\d.]+)';
  const text = JSON.stringify(vectors, null, 1).replace(new RegExp(`\\[\\s+(${PLAIN}(?:,\\s+${PLAIN})*)\\s+\\]`, "g"), (list) =>
    JSON.stringify(JSON.parse(list)).replaceAll('","', '", "'),
  );
  assert.deepEqual(JSON.parse(text), vectors);
  fs.writeFileSync(FILE, text + "\n");
}

const TYPES = ["true-false", "choice", "fill-in", "long-fill-in", "likert", "matching", "performance", "sequencing", "numeric", "other"];
const HAVE_PARTS = ["choice", "fill-in", "matching", "performance", "sequencing", "numeric", "other"];

test("every type has its cases", () => {
  for (const type of TYPES) {
    const cases = vectors.filter((vector) => vector.type === type);
    const some = (check) => cases.some(({ interaction }) => check(interaction));
    if (type !== "likert") assert.ok(some(({ correct }) => correct === true), `${type}: right`);
    if (!["likert", "long-fill-in"].includes(type)) assert.ok(some(({ correct, score }) => correct === false && score === 0), `${type}: wrong`);
    if (HAVE_PARTS.includes(type)) assert.ok(some(({ score }) => score > 0 && score < 1), `${type}: partly`);
    for (const name of ["empty", "hostile"]) assert.ok(cases.some((vector) => vector.name.startsWith(name)), `${type}: ${name}`);
  }
  assert.deepEqual([...new Set(vectors.map((vector) => vector.type))].sort(), [...TYPES].sort());
});

for (const vector of vectors) {
  test(`${vector.type}, ${vector.name}: each standard's words`, () => {
    assert.deepEqual(abbreviated(made(vector)), vector.expected);
  });
}

/** Sets the elements of an interaction one after the other; returns what was refused. */
function refused(api, index, elements, set, lastError) {
  return elements.flatMap(([name, value]) => {
    const answer = api[set](`cmi.interactions.${index}.${name}`, value);
    const error = String(api[lastError]());
    return String(answer) === "true" && error === "0" ? [] : [[name, value, error]];
  });
}

for (const [name, api, form] of [
  ["scorm-again", scormAgain("1.2"), "readable"],
  ["scorm-again", scormAgain("1.2"), "brief"],
  ["the strict double that takes readable answers", strict(true), "readable"],
  ["the strict double that takes readable answers", strict(true), "brief"],
  ["the strict double that does not", strict(false), "brief"],
]) {
  test(`SCORM 1.2, ${form}: ${name} takes every value`, () => {
    vectors.forEach((vector, index) => {
      assert.deepEqual(refused(api, index, made(vector).scorm12[form], "LMSSetValue", "LMSGetLastError"), [], `${vector.type}, ${vector.name}`);
    });
  });
}

test("SCORM 2004: scorm-again takes every value", () => {
  const api = scormAgain("2004");
  vectors.forEach((vector, index) => {
    assert.deepEqual(refused(api, index, made(vector).scorm2004, "SetValue", "GetLastError"), [], `${vector.type}, ${vector.name}`);
  });
});

/**
 * What Moodle takes, which is stricter than the standard: seen in Moodle 4.5 and 5.1. Identifiers are letters, digits,
 * `_` and `.`; numbers have five digits and both bounds of a range; nothing is on two lines.
 */
const ID = "[A-Za-z0-9_.]{1,250}";
const NUMBER = "-?\\d{1,5}(\\.\\d{1,18})?";
const list = (part, most) => (text) => {
  const parts = text.split("[,]");
  return parts.length <= most && parts.every((one) => new RegExp(`^${part}$`).test(one));
};
const text = (most) => (value) => value.length <= most && !/[\r\n\u2028\u2029]/.test(value) && !value.startsWith("{");
const each = (most, check) => (value) => value.split("[,]").length <= most && value.split("[,]").every(check);
const different = (check) => (value) => check(value) && new Set(value.split("[,]")).size === value.split("[,]").length;
const MOODLE = {
  "true-false": [list("(true|false)", 1), 1],
  choice: [different(list(ID, 36)), 10],
  sequencing: [list(ID, 36), 5],
  likert: [list(ID, 1), 1],
  matching: [list(`${ID}\\[\\.\\]${ID}`, 36), 5],
  performance: [list(`(${ID})?\\[\\.\\](${NUMBER}|${ID})?`, 125), 5],
  numeric: [list(NUMBER, 1), 1],
  "fill-in": [each(10, text(250)), 5],
  "long-fill-in": [text(4000), 5],
  other: [(value) => value.length <= 4000 && !/[\r\n\u2028\u2029]/.test(value), 1],
};

test("SCORM 2004: Moodle's stricter rules hold", () => {
  for (const vector of vectors) {
    const elements = made(vector).scorm2004;
    const said = Object.fromEntries(elements);
    const [takes, most] = MOODLE[said.type];
    const about = `${vector.type}, ${vector.name}`;
    assert.deepEqual(elements.slice(0, 2).map(([name]) => name), ["id", "type"], about);
    assert.match(said.timestamp, /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d$/, about);
    assert.match(said.result, new RegExp(`^(correct|incorrect|neutral|0?\\.?\\d{1,4})$|^\\d(\\.\\d{1,2})?$`), about);
    assert.match(said.weighting, new RegExp(`^${NUMBER}$`), about);
    if ("latency" in said) assert.match(said.latency, /^PT(\d+H)?(\d+M)?\d+(\.\d\d)?S$/, about);
    if ("description" in said) assert.ok(text(250)(said.description), about);
    if ("learner_response" in said) assert.ok(said.learner_response !== "" && takes(said.learner_response), `${about}: ${said.learner_response}`);
    const patterns = elements.filter(([name]) => name.startsWith("correct_responses.")).map(([, value]) => value);
    assert.ok(patterns.length <= most && new Set(patterns).size === patterns.length, about);
    for (const pattern of patterns) {
      const bare = pattern.replace(/^\{case_matters=true\}/, "").replace(/^\{order_matters=false\}/, "");
      const range = new RegExp(`^(${NUMBER})\\[:\\](${NUMBER})$`).exec(bare);
      assert.ok(said.type === "numeric" ? range && Number(range[1]) <= Number(range[3]) : takes(bare), `${about}: ${pattern}`);
    }
  }
});

test("no value of any standard has a line break, a control character, a lone surrogate or a change of direction", () => {
  const values = (value) => (typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(values) : []);
  for (const vector of vectors) {
    const long = vector.type === "long-fill-in";
    for (const value of values(made(vector))) {
      assert.doesNotMatch(long ? value.replaceAll("\n", "") : value, /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u, `${vector.type}, ${vector.name}`);
    }
  }
});

test("a text is cut between what is seen as characters", () => {
  const { cut } = coursewright.interactionValues;
  const cases = [
    ["abc", 2, "ab"], ["a\ud83d\ude00b", 2, "a"], ["a\ud83d\ude00b", 3, "a\ud83d\ude00"], ["ae\u0301", 2, "a"], ["ae\u0301", 3, "ae\u0301"],
    ["\ud83c\udff4x", 1, ""], ["\ud83c\uddec\ud83c\udde7\ud83c\uddeb\ud83c\uddf7", 7, "\ud83c\uddec\ud83c\udde7"],
    ["a\ud83d\udc69\u200d\ud83d\udc67", 4, "a"], ["word next", 5, "word"],
  ];
  for (const [whole, length, kept] of cases) assert.equal(cut(whole, length), kept, JSON.stringify([whole, length]));
});

test("a number is written plainly, or not at all", () => {
  const { decimal } = coursewright.interactionValues;
  const cases = { "4.50": "4.50", "007": "7", "-0.0": "0.0", "+3": "3", ".5": "0.5", "5.": "5", " 12 ": "12", "-12": "-12", "1e5": "", "1,5": "", "": "", "\u0661": "", ".": "", "-": "" };
  for (const [given, said] of Object.entries(cases)) assert.equal(decimal(given), said, given);
});

test("a span is cut to hundredths, a clock set back is no time, and a year that no LMS knows is left out", () => {
  const { duration } = coursewright.interactionDelimited;
  assert.deepEqual([0, 999, 12345, 60000, 3723456, -5].map(duration), ["PT0S", "PT0.99S", "PT12.34S", "PT1M0S", "PT1H2M3.45S", "PT0S"]);
  const interaction = { ...interactionOf(vectors[0]), at: new Date(2050, 0, 1).getTime() };
  assert.ok(!coursewright.scorm2004Interaction.elements(interaction).some(([name]) => name === "timestamp"));
});
