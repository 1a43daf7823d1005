"use strict";
/** Interface text and the fitting of what is typed, without a page. */
const assert = require("node:assert/strict");
const path = require("node:path");
const { test } = require("node:test");
const { load, plain } = require("./support.js");

const VIEW = path.join(__dirname, "..", "..", "templates", "runtime", "view");
const world = () => load(["say.js", "writing.js"].map((name) => path.join(VIEW, name)));

test("say: English stands where there is no translation, and names are filled", () => {
  const { say, speak } = world();
  speak({ "Saved {time}": "Cadwyd {time}" }, "cy-GB");
  assert.equal(say("Saved {time}", { time: "14:05" }), "Cadwyd 14:05");
  assert.equal(say("Not {what} yet {other}", { what: "{other}" }), "Not {other} yet {other}");
});

test("sayCount: English has two forms", () => {
  const { sayCount, speak } = world();
  speak({}, "en-GB");
  const left = (n) => sayCount("{count} character left", "{count} characters left", n);
  assert.deepEqual([0, 1, 2, 1200].map(left), [
    "0 characters left", "1 character left", "2 characters left", "1,200 characters left",
  ]);
});

test("sayCount: Welsh has six forms, and one that is missing falls back to the last", () => {
  const { sayCount, speak } = world();
  const forms = { zero: "z", one: "o", two: "t", few: "f", many: "m", other: "x {count}" };
  speak({ "{count} try": forms }, "cy-GB");
  const said = (n) => sayCount("{count} try", "{count} tries", n);
  assert.deepEqual([0, 1, 2, 3, 6, 7].map(said), ["z", "o", "t", "f", "m", "x 7"]);
  speak({ "{count} try": { other: "x {count}" } }, "cy-GB");
  assert.equal(said(2), "x 2");
});

test("time: the time of day, with the day when it is another one", () => {
  const { speak, time } = world();
  speak({}, "en-GB");
  const at = new Date(2026, 10, 20, 14, 5).getTime();
  assert.equal(time(at, at + 60000), "14:05");
  assert.match(time(at, at + 24 * 3600 * 1000), /^20 November(,| at) 14:05$/);
});

test("fitted: what fits stays as it is", () => {
  const { writing } = world();
  assert.deepEqual(plain(writing.fitted("ab", "abc", 3)), { text: "abc", caret: -1, dropped: 0 });
});

test("fitted: typing at the end stops at the limit", () => {
  const { writing } = world();
  assert.deepEqual(plain(writing.fitted("abc", "abcd", 3)), { text: "abc", caret: 3, dropped: 1 });
});

test("fitted: typing in the middle never eats the end", () => {
  const { writing } = world();
  assert.deepEqual(plain(writing.fitted("abc", "aXbc", 3)), { text: "abc", caret: 1, dropped: 1 });
});

test("fitted: a paste is cut, the caret stands behind what was kept", () => {
  const { writing } = world();
  assert.deepEqual(plain(writing.fitted("ab", "a12345b", 5)), { text: "a123b", caret: 4, dropped: 2 });
});

test("fitted: replacing a selection counts only what was put in", () => {
  const { writing } = world();
  assert.deepEqual(plain(writing.fitted("abcdef", "aXYZf", 4)), { text: "aXYf", caret: 3, dropped: 1 });
});

test("fitted: counts encoded characters, and never cuts one in two", () => {
  const { text, writing } = world();
  const { text: kept, dropped } = writing.fitted("", "😀😀😀", 9);
  assert.equal(kept, "😀😀");
  assert.equal(dropped, 1);
  assert.equal(text.cost(kept), 8);
});

test("fitted: never exceeds the room, whatever is put where", () => {
  const { text, writing } = world();
  const pieces = ["a", "ŵ", "e\u0301", "\u0301", "😀", "“", "\r\n", "\n", "\ud83d", "語", "&"];
  let seed = 7;
  const next = (n) => (seed = (seed * 48271) % 2147483647) % n;
  for (let round = 0; round < 2000; round += 1) {
    const room = next(40);
    const piece = () => Array.from({ length: next(12) }, () => pieces[next(pieces.length)]).join("");
    const before = text.fit(piece(), room);
    const at = next(before.length + 1);
    const { text: after } = writing.fitted(before, before.slice(0, at) + piece() + before.slice(at + next(3)), room);
    assert.ok(text.cost(after) <= room, JSON.stringify([before, after, room]));
  }
});
