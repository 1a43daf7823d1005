"use strict";
/**
 * Answers as each standard reports them, against tests/vectors/reporting.json: interactions by hand, and what becomes of
 * them. What is expected is written anew with COURSEWRIGHT_UPDATE_GOLDENS=1 and read by people; whether an LMS takes it is
 * judged by scorm-again, by the strict double and by Moodle's.
 */
const assert = require("node:assert/strict");
const fs = require("node:fs");
const { test } = require("node:test");
const { FILE, abbreviated, coursewright, double, interactionOf, made, scormAgain } = require("./reporting.js");

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
  ["the strict double that takes readable answers", double("1.2", "strict", { readableAnswers: true }), "readable"],
  ["the strict double that takes readable answers", double("1.2", "strict", { readableAnswers: true }), "brief"],
  ["the strict double that does not", double("1.2", "strict", { readableAnswers: false }), "brief"],
]) {
  test(`SCORM 1.2, ${form}: ${name} takes every value`, () => {
    vectors.forEach((vector, index) => {
      assert.deepEqual(refused(api, index, made(vector).scorm12[form], "LMSSetValue", "LMSGetLastError"), [], `${vector.type}, ${vector.name}`);
    });
  });
}

for (const [name, api] of [
  ["scorm-again", scormAgain("2004")],
  ["the strict double", double("2004", "strict")],
  ["Moodle's double", double("2004", "moodle")],
]) {
  test(`SCORM 2004: ${name} takes every value`, () => {
    vectors.forEach((vector, index) => {
      assert.deepEqual(refused(api, index, made(vector).scorm2004, "SetValue", "GetLastError"), [], `${vector.type}, ${vector.name}`);
    });
  });
}

test("SCORM 2004: an interaction begins with its id and its type, says nothing empty, and its time has no zone", () => {
  for (const vector of vectors) {
    const elements = made(vector).scorm2004;
    const about = `${vector.type}, ${vector.name}`;
    assert.deepEqual(elements.slice(0, 2).map(([name]) => name), ["id", "type"], about);
    assert.ok(elements.every(([, value]) => value !== ""), about);
    // Moodle takes no zone without a fraction, and a fraction is no use to anyone.
    assert.match(Object.fromEntries(elements).timestamp, /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d$/, about);
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

test("a moment is told as the learner's clock shows it, on either side of the world", () => {
  const home = process.env.TZ;
  try {
    for (const [zone, told] of [["Pacific/Auckland", "2026-01-06T08:30:00"], ["America/New_York", "2026-01-05T14:30:00"], ["Europe/London", "2026-01-05T19:30:00"]]) {
      process.env.TZ = zone;
      const interaction = { id: "a", type: "other", response: ["x"], patterns: [], options: [], correct: null, score: null, weight: 1, latency: null, at: Date.UTC(2026, 0, 5, 19, 30) };
      assert.equal(Object.fromEntries(coursewright.scorm2004Interaction.elements(interaction)).timestamp, told, zone);
    }
  } finally {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  }
});
