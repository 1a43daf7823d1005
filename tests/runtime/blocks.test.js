"use strict";
/** The storing blocks without a page: what they store, within which bound, and what counts as answered. */
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, keyed } = require("./support.js");

const { blocks, text } = load();

const LONG = "A long thought – “quoted”, Llŷn & 50 % of it. 😀\n".repeat(40);
const ASCII = /^[0-9A-Za-z.,:!?'()\-_/=@#$*~^|]*$/;

const reflection = { type: "reflection", key: "kRR", section: "first", room: 120 };
const compare = { type: "compare", key: "kCC", section: "first", room: 60, boxes: keyed("leading", "managing") };
const poll = { type: "poll", key: "kPP", section: "first", choose: "any", room: 50, options: keyed("a", "b", "c") };
const checklist = { type: "checklist", key: "kLL", section: "first", items: keyed("read", "ask") };

test("reflection: a text comes back", () => {
  const response = { text: "I saw this on Ward 3.\nMore later; 50 % of it." };
  const packed = blocks.reflection.pack(response, reflection);
  assert.match(packed, ASCII);
  assert.deepEqual(plain(blocks.reflection.unpack(packed, reflection)), response);
});

test("reflection: never takes more than its room", () => {
  for (let room = 0; room < 60; room += 1) {
    const packed = blocks.reflection.pack({ text: LONG }, { ...reflection, room });
    assert.ok(packed.length <= room, `${packed.length} > ${room}`);
    assert.ok(LONG.startsWith(text.decode(packed)));
  }
});

test("reflection: only blanks are no answer", () => {
  assert.equal(blocks.reflection.isAnswered({ text: " \n " }), false);
  assert.equal(blocks.reflection.isAnswered({ text: " x" }), true);
  assert.equal(blocks.reflection.isAnswered(undefined), false);
});

test("compare: texts and whether it was opened come back, whatever the texts say", () => {
  const response = { opened: true, texts: { leading: "A|B 0|1", managing: "k00 and | again" } };
  const packed = blocks.compare.pack(response, compare);
  assert.match(packed, ASCII);
  assert.deepEqual(plain(blocks.compare.unpack(packed, compare)), response);
});

test("compare: stays within 1 + 4 and the room for each box", () => {
  const packed = blocks.compare.pack({ opened: true, texts: { leading: LONG, managing: LONG } }, compare);
  assert.ok(packed.length <= 1 + 2 * (1 + 3 + compare.room), String(packed.length));
});

test("compare: a box that an update took away or brought does no harm", () => {
  const packed = blocks.compare.pack({ opened: false, texts: { leading: "x", managing: "y" } }, compare);
  const changed = { ...compare, boxes: [compare.boxes[1], { id: "new", key: "kNN" }] };
  assert.deepEqual(plain(blocks.compare.unpack(packed, changed)), { opened: false, texts: { managing: "y", new: "" } });
});

test("compare: a box may have any lawful id", () => {
  const odd = { ...compare, boxes: keyed("constructor", "valueof") };
  assert.deepEqual(plain(blocks.compare.unpack(blocks.compare.pack({}, odd), odd).texts), { constructor: "", valueof: "" });
});

test("compare: is answered once something was written and the other side was opened", () => {
  const answered = (opened, leading) => blocks.compare.isAnswered({ opened, texts: { leading } }, compare);
  assert.equal(answered(true, "x"), true);
  assert.equal(answered(false, "x"), false);
  assert.equal(answered(true, " "), false);
  assert.equal(blocks.compare.isAnswered(null, compare), false);
});

/** A compare block on a page of which only its boxes and its fold are there. */
function mounted(runtime) {
  const listeners = [];
  const fold = { open: false, addEventListener: (_, listener) => listeners.push(listener) };
  const element = { classes: new Set(), classList: { add: (name) => element.classes.add(name) } };
  const boxes = [];
  runtime.elements = { note() {}, one: (selector) => (selector === "details" ? fold : selector) };
  runtime.writing = {
    mount: (place, room, changed) => {
      const box = {
        value: "", text: () => box.value, show: (text) => { box.value = text; }, lock() {},
        type: (text) => { box.value = text; changed(true); },
      };
      boxes.push(box);
      return box;
    },
  };
  const told = [];
  const control = runtime.blocks.compare.mount(element, compare, { changed: (response) => told.push(plain(response)) });
  return { boxes, control, element, fold, told, toggle: () => listeners.forEach((listener) => listener()) };
}

test("compare: once opened it stays so, also after a reload and when it is folded again", () => {
  const first = mounted(load());
  first.control.show({ opened: false, texts: { leading: "x" } });
  assert.deepEqual([first.fold.open, first.element.classes.has("opened")], [false, false]);
  first.boxes[0].type("xy");
  assert.equal(first.told.at(-1).opened, false);
  first.fold.open = true;
  first.toggle();
  assert.deepEqual(first.told.at(-1), { opened: true, texts: { leading: "xy", managing: "" } });

  const stored = blocks.compare.pack(first.told.at(-1), compare);
  const again = mounted(load());
  again.control.show(blocks.compare.unpack(stored, compare));
  again.toggle(); // browsers tell of a fold that a script opens, too
  assert.deepEqual(again.told, [], "nothing was changed by showing it");
  assert.deepEqual([again.fold.open, again.element.classes.has("opened")], [true, true]);
  again.fold.open = false;
  again.toggle();
  again.boxes[1].type("z");
  assert.deepEqual(again.told.at(-1), { opened: true, texts: { leading: "xy", managing: "z" } });
  assert.equal(blocks.compare.isAnswered(again.told.at(-1), compare), true);
});

test("compare: damaged payloads become an empty response", () => {
  for (const payload of ["", "1", "|", "|||", "x|kk"]) {
    const { texts } = blocks.compare.unpack(payload, compare);
    assert.deepEqual(plain(texts), { leading: "", managing: "" }, payload);
  }
});

test("poll: choices and reasons come back", () => {
  const response = { chosen: ["a", "c"], text: "They listened | mostly" };
  const packed = blocks.poll.pack(response, poll);
  assert.match(packed, ASCII);
  assert.deepEqual(plain(blocks.poll.unpack(packed, poll)), response);
});

test("poll: stays within a key for each choice, a mark and the room", () => {
  const all = { chosen: ["a", "b", "c"], text: LONG };
  assert.ok(blocks.poll.pack(all, poll).length <= 3 * 3 + 1 + poll.room);
  assert.ok(blocks.poll.pack(all, { ...poll, choose: "one" }).length <= 3 + 1 + poll.room);
  assert.equal(blocks.poll.pack(all, { ...poll, room: 0 }), "k00k01k02");
});

test("poll: is answered by a choice, not by a reason alone", () => {
  assert.equal(blocks.poll.isAnswered({ chosen: ["b"], text: "" }, poll), true);
  assert.equal(blocks.poll.isAnswered({ chosen: [], text: "because" }, poll), false);
});

test("poll: is reported without anything being right", () => {
  assert.deepEqual(plain(blocks.poll.describe({ chosen: ["c", "a"] }, poll)), {
    type: "choice", response: ["a", "c"], patterns: [],
  });
});

test("checklist: ticks come back, and all of them make it answered", () => {
  assert.equal(blocks.checklist.pack({ chosen: ["ask", "read"] }, checklist), "k00k01");
  assert.deepEqual(plain(blocks.checklist.unpack("k01", checklist)), { chosen: ["ask"] });
  assert.equal(blocks.checklist.isAnswered({ chosen: ["ask"] }, checklist), false);
  assert.equal(blocks.checklist.isAnswered({ chosen: ["ask", "read"] }, checklist), true);
});
