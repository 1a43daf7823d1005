"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { load, plain, module_, keyed, RIGHT, WRONG, random } = require("./support.js");

const coursewright = load();
const vectors = (name) => JSON.parse(fs.readFileSync(path.join(__dirname, "..", "vectors", name), "utf8"));

test("texts are encoded, read back and fitted as the vectors say", () => {
  const { encode, decode, fit } = vectors("text.json");
  for (const { text, encoded, back } of encode) {
    assert.equal(coursewright.text.encode(text), encoded, JSON.stringify(text));
    assert.equal(coursewright.text.decode(encoded), back, encoded);
    assert.equal(coursewright.text.cost(text), encoded.length);
    assert.match(encoded, /^[A-Za-z0-9.,:!?'()\-_/=@#$*~^|]*$/);
  }
  for (const { encoded, text } of decode) assert.equal(coursewright.text.decode(encoded), text, encoded);
  for (const { text, room, kept } of fit) assert.equal(coursewright.text.fit(text, room), kept, JSON.stringify(text));
});

test("fitting never costs more than the room and never cuts inside an escape", () => {
  const text = "a\u00e9\u4f60\u{1F600}\u{50000}\n b\u0175;";
  for (let room = 0; room <= coursewright.text.cost(text) + 1; room += 1) {
    const kept = coursewright.text.fit(text, room);
    assert.ok(coursewright.text.cost(kept) <= room);
    assert.ok(text.startsWith(kept));
    assert.equal(coursewright.text.decode(coursewright.text.encode(kept)), kept);
  }
});

test("states are read as the vectors say", () => {
  const { data, cases } = vectors("state.json");
  for (const { name, text, state } of cases) assert.deepEqual(plain(coursewright.suspend.unpack(text, data)), state, name);
});

test("what is packed again is what was read, for every whole string of ours", () => {
  const { data, cases } = vectors("state.json");
  for (const { text } of [cases[1], cases.find(({ name }) => name.startsWith("answers that are not checked"))]) {
    assert.equal(coursewright.suspend.pack(coursewright.suspend.unpack(text, data), data), text);
  }
});

test("a state cut at any length is read without a fault and never holds what was not written", () => {
  const { data, cases } = vectors("state.json");
  const whole = cases[1];
  for (let length = 0; length < whole.text.length; length += 1) {
    const state = plain(coursewright.suspend.unpack(whole.text.slice(0, length), data));
    assert.equal(state.whole, false);
    for (const id of Object.keys(state.responses)) assert.deepEqual(state.responses[id], whole.state.responses[id]);
    for (const id of Object.keys(state.answers)) assert.deepEqual(state.answers[id], whole.state.answers[id]);
    assert.ok(state.seen.length === 0 || state.seen.length === whole.state.seen.length);
  }
});

test("an id named constructor is an id like any other", () => {
  const data = module_();
  data.items.constructor = Object.assign({}, data.items.thoughts, { key: "kZZ" });
  const state = coursewright.suspend.unpack("1;n1;.", data);
  assert.equal(state.responses.constructor, undefined);
  assert.equal(coursewright.suspend.pack(state, data), "1;n1;.");
});

test("an update that draws fewer questions, or none, leaves no more in the state than it may hold", () => {
  const { data, cases } = vectors("state.json");
  const fewer = { ...data, assessment: { ...data.assessment, draw: 2 } };
  assert.deepEqual(plain(coursewright.suspend.unpack(cases[1].text, fewer)).drawn, ["q1", "q2"]);
  const fixed = { ...data, assessment: { ...data.assessment, optionOrder: "fixed", afterLastAttempt: "fail" } };
  const read = plain(coursewright.suspend.unpack(cases[1].text, fixed));
  assert.deepEqual([read.orders, read.readAgain], [{}, null]);
  const none = plain(coursewright.suspend.unpack(cases[1].text, { ...data, assessment: null }));
  assert.deepEqual([none.used, none.best, none.drawn, none.submitted], [0, null, [], false]);
});

test("the save number stops where its room ends", () => {
  const data = module_();
  const state = Object.assign(coursewright.suspend.empty(), { save: 36 ** 4 + 5 });
  assert.equal(coursewright.suspend.pack(state, data), "1;nzzzz;.");
});

test("the score is rounded, the verdict is not", () => {
  const { share } = coursewright.scoring;
  const cases = [
    [2, 3, 60, 6667, true], [1, 3, 60, 3333, false], [0, 3, 0, 0, true], [4, 5, 80, 8000, true],
    [0.1 + 0.2, 1, 30, 3000, true], [0.7 + 0.1, 1, 80, 8000, true], [0, 0, 50, 0, false], [3, 3, null, 10000, true],
    [2, 3, null, 6667, false], [5, 3, 60, 10000, true], [-1, 3, 60, 0, false],
    // 79.996% would read 80.00: a score may not contradict its verdict.
    [79996, 100000, 80, 7999, false], [9999.9, 10000, 100, 9999, false],
  ];
  for (const [got, of, passMark, hundredths, reached] of cases) {
    assert.deepEqual(plain(share(got, of, passMark)), { hundredths, reached }, `${got} of ${of} at ${passMark}`);
  }
});

test("a try is marked by points, and each outcome by its own questions", () => {
  const data = module_();
  data.items.q1.points = 3;
  data.items.q2.points = 1;
  data.items.q3.points = 0;
  const result = plain(coursewright.scoring.mark(data, ["q1", "q2", "q3"], { q1: RIGHT.q1, q3: WRONG.q3 }));
  assert.deepEqual(result, {
    score: 75,
    passed: true,
    questions: { q1: { score: 1, correct: true }, q2: { score: 0, correct: false }, q3: { score: 0, correct: false } },
    outcomes: { define: { score: 100, met: true }, apply: { score: 0, met: false } },
  });
  const some = plain(coursewright.scoring.mark(data, ["q2"], RIGHT));
  assert.deepEqual(Object.keys(some.outcomes), ["apply"], "an outcome nobody was asked about is not judged");
  data.assessment.passMark = null;
  assert.equal(coursewright.scoring.mark(data, ["q1"], RIGHT).passed, null);
});

test("an outcome is judged by its own pass mark where it has one, else by the module's", () => {
  const data = module_();
  const half = { ...RIGHT, q3: WRONG.q3 };
  const judged = (passMark, outcomePassMarks) => {
    Object.assign(data.assessment, { passMark, outcomePassMarks });
    const { passed, outcomes } = plain(coursewright.scoring.mark(data, ["q1", "q2", "q3"], half));
    assert.deepEqual([outcomes.define.score, outcomes.apply.score], [100, 50]);
    return [passed, outcomes.define.met, outcomes.apply.met];
  };
  assert.deepEqual(judged(60, { apply: 40 }), [true, true, true], "half is enough for the outcome, not for the module");
  assert.deepEqual(judged(40, { apply: 60 }), [false, true, false], "half is enough for the module, not for the outcome");
  assert.deepEqual(judged(60, { define: 40 }), [true, true, false], "the other outcome has the module's");
  assert.deepEqual(judged(40, { define: 60 }), [true, true, true]);
  assert.deepEqual(judged(40, undefined), [true, true, true]);
});

test("a share of an answer is never said as all or nothing where it is neither", () => {
  const { share } = coursewright.marking;
  const cases = [
    [null, ""], [0, ""], [-0.5, ""], [0.001, "0.01"], [0.004, "0.01"], [0.005, "0.01"], [0.01, "0.01"], [1 / 3, "0.33"], [2 / 3, "0.67"],
    [0.994, "0.99"], [0.996, "0.99"], [0.9999, "0.99"], [1, "1"], [1.5, "1"],
  ];
  for (const [score, said] of cases) assert.equal(share(score), said, String(score));
});

test("judgement follows the author's rule", () => {
  const { judge } = coursewright.judgement;
  const data = module_();
  const state = (changes) => Object.assign(coursewright.suspend.empty(), changes);
  const both = ["first", "second"];
  const said = (changes, rule = data) => {
    const { completion, success, score, missing } = plain(judge(rule, state(changes)));
    return [completion, success, score, missing.map((one) => one.kind).join("+")];
  };
  assert.deepEqual(said({}), ["incomplete", "unknown", null, "sections+assessment"]);
  assert.deepEqual(said({ seen: both }), ["incomplete", "unknown", null, "assessment"]);
  assert.deepEqual(said({ seen: both, used: 1, round: 1, best: 5000 }), ["incomplete", "unknown", 50, "assessment"]);
  assert.deepEqual(said({ seen: both, used: 1, round: 1, best: 6000 }), ["completed", "passed", 60, ""]);
  assert.deepEqual(said({ seen: ["first"], used: 1, round: 1, best: 10000 }), ["incomplete", "passed", 100, "sections"]);
  assert.deepEqual(said({ seen: [], used: 3, round: 3, best: 5999 }), ["incomplete", "failed", 59.99, "sections+assessment"]);
  assert.deepEqual(judge(data, state({ seen: ["first"] })).missing[0].sections.join(), "second");

  const submitted = module_({ completion: [{ kind: "sections", sections: both }, { kind: "assessment", passed: false }] });
  assert.deepEqual(said({ seen: ["first"], used: 3, round: 3, best: 0 }, submitted), ["incomplete", "unknown", 0, "sections"],
    "who can still complete by reading on has not failed yet");
  assert.deepEqual(said({ seen: both, used: 3, round: 3, best: 0 }, submitted), ["completed", "failed", 0, ""]);

  for (const change of [{ attempts: 0 }, { afterLastAttempt: "read-and-retry" }]) {
    const never = module_();
    Object.assign(never.assessment, change);
    assert.deepEqual(said({ used: 9, round: 9, best: 0 }, never)[1], "unknown", JSON.stringify(change));
  }

  const answered = module_({ completion: [{ kind: "answered", items: ["thoughts", "leaders"] }] });
  const one = { responses: { thoughts: { text: "Yes" }, leaders: { chosen: [], text: "" } } };
  assert.deepEqual(plain(judge(answered, state(one)).missing), [{ kind: "answered", items: ["leaders"] }]);
  const reading = module_({ assessment: null, completion: [{ kind: "sections", sections: both }] });
  assert.deepEqual(said({ seen: both }, reading), ["completed", "unknown", null, ""]);
});

test("questions are drawn without repeats, in the author's order unless shuffled", () => {
  const { questions, options } = coursewright.draw;
  const data = module_();
  const all = ["a", "b", "c", "d", "e", "f"];
  const rule = Object.assign({}, data.assessment, { questions: all, draw: 4 });
  const seen = new Set();
  const orders = new Set();
  for (let seed = 1; seed < 60; seed += 1) {
    const drawn = plain(questions(rule, random(seed)));
    assert.equal(new Set(drawn).size, 4);
    assert.deepEqual(drawn, all.filter((id) => drawn.includes(id)));
    seen.add(drawn.join());
    const mixed = plain(questions(Object.assign({}, rule, { draw: 0, questionOrder: "shuffled" }), random(seed)));
    assert.deepEqual([...mixed].sort(), all);
    orders.add(mixed.join());
  }
  assert.ok(seen.size > 10 && orders.size > 30);
  assert.deepEqual(plain(questions(Object.assign({}, rule, { draw: 9 }), random())), all);
  const shuffled = Object.assign({}, rule, { optionOrder: "shuffled" });
  assert.deepEqual([...plain(options(data.items.q1, shuffled, random()))].sort(), ["one", "three", "two"]);
  assert.equal(options(data.items.q1, rule, random()), null);
  assert.equal(options(data.items.q3, shuffled, random()), null, "true and false keep their places");
  const steps = { type: "performance", options: data.items.q1.options };
  assert.equal(options(steps, shuffled, random()), null, "steps stay in order");
  assert.equal(options({ type: "numeric" }, shuffled, random()), null, "a number has none");
  for (const type of ["matching", "categorise", "sequencing"]) {
    assert.equal(options({ ...data.items.q1, type }, shuffled, random()), null, `the parts of ${type} keep their places`);
  }
  assert.deepEqual(plain(coursewright.draw.shuffled([1, 2, 3], () => 1)).sort(), [1, 2, 3], "a random of 1 does no harm");
});

test("session time always has two decimals, is cut and has an end", () => {
  const { timespan } = coursewright.duration;
  const cases = [
    [0, "0000:00:00.00"], [999, "0000:00:00.99"], [1005, "0000:00:01.00"], [61015, "0000:01:01.01"],
    [3600000 * 25, "0025:00:00.00"], [-5, "0000:00:00.00"], [NaN, "0000:00:00.00"], [Infinity, "9999:59:59.99"],
    [3600000 * 10001, "9999:59:59.99"],
  ];
  for (const [milliseconds, text] of cases) assert.equal(timespan(milliseconds), text);
});

test("keys of several ids keep their order or the author's", () => {
  const list = keyed("one", "two", "three");
  assert.equal(coursewright.keys.pack(["three", "one", "gone"], list), "k02k00");
  assert.equal(coursewright.keys.packSet(["three", "one", "gone"], list), "k00k02");
  assert.deepEqual(plain(coursewright.keys.unpack("k02k00k02zzzk0", list)), ["three", "one"]);
});

test("a state that an LMS encoded, escaped or quoted is read as it was", () => {
  const data = module_();
  const state = Object.assign(coursewright.suspend.empty(), { save: 7, mark: "Ab3x", seen: ["first"] });
  state.responses.thoughts = { text: "It's 100% mine; \\ \u00e9" };
  const text = coursewright.suspend.pack(state, data);
  const changes = [
    encodeURIComponent, (s) => s.replaceAll("'", "&#39;"), (s) => s.replaceAll("'", "&#039;"), (s) => s.replaceAll("'", "&apos;"),
    (s) => s.replaceAll("'", "\\'"), (s) => ` ${s} \n`, (s) => `"${s}"`, (s) => `\ufeff${s}`,
  ];
  for (const change of changes) {
    assert.notEqual(change(text), text);
    const read = coursewright.suspend.unpack(change(text), data);
    assert.equal(coursewright.suspend.pack(read, data), text, change(text));
    assert.equal(read.whole, true);
  }
});

test("of a try's answers only those to its questions are packed", () => {
  const data = module_();
  const state = Object.assign(coursewright.suspend.empty(), { drawn: ["q3"], answers: { ...RIGHT } });
  const text = coursewright.suspend.pack(state, data);
  assert.equal(text, "1;n0;dk13;ak13k00;.");
  assert.deepEqual(Object.keys(coursewright.suspend.unpack(text, data).answers), ["q3"]);
});
