"use strict";
/** The question types without a page: what they store, what counts as answered, how they mark, what they report. */
const assert = require("node:assert/strict");
const { test } = require("node:test");
const { load, plain, keyed } = require("./support.js");

const { questions } = load();

const item = (answer) => ({
  type: "choice", key: "kQQ", section: "first", options: keyed("everyone", "manager", "nobody"), answer,
});

for (const name of ["choice", "true-false"]) {
  const type = questions[name];

  test(`${name}: one option is stored as its key and comes back`, () => {
    const packed = type.pack({ chosen: ["manager"] }, item(["everyone"]));
    assert.equal(packed, "k01");
    assert.deepEqual(plain(type.unpack(packed, item(["everyone"]))), { chosen: ["manager"] });
  });

  test(`${name}: never more than one option, whatever it is given`, () => {
    const packed = type.pack({ chosen: ["nobody", "everyone", "manager", "stranger"] }, item(["everyone"]));
    assert.equal(packed.length, 3);
    assert.deepEqual(plain(type.unpack("k01k02", item(["everyone"]))), { chosen: ["manager"] });
  });

  test(`${name}: what is damaged or gone becomes an empty response`, () => {
    for (const payload of ["", "k", "xx", "zzz", "|||"]) {
      assert.deepEqual(plain(type.unpack(payload, item(["everyone"]))), { chosen: [] }, payload);
    }
    for (const response of [null, undefined, {}, { chosen: ["stranger"] }]) {
      assert.equal(type.pack(response, item(["everyone"])), "");
      assert.equal(type.isAnswered(response, item(["everyone"])), false);
      assert.deepEqual(plain(type.mark(response, item(["everyone"]))), { score: 0, correct: false });
    }
  });

  test(`${name}: right is the author's option and no other`, () => {
    assert.deepEqual(plain(type.mark({ chosen: ["everyone"] }, item(["everyone"]))), { score: 1, correct: true });
    assert.deepEqual(plain(type.mark({ chosen: ["manager"] }, item(["everyone"]))), { score: 0, correct: false });
  });

  test(`${name}: a question without a right answer is never right`, () => {
    assert.equal(type.mark({ chosen: [] }, item([])).correct, false);
  });

  test(`${name}: is reported with ids and under its own name`, () => {
    assert.deepEqual(plain(type.describe({ chosen: ["manager"] }, item(["everyone"]))), {
      type: name, response: ["manager"], patterns: [["everyone"]],
    });
  });
}

const multiple = questions["multiple-choice"];
const answer = ["everyone", "nobody"];

test("multiple-choice: keys stand in the author's order, each once", () => {
  assert.equal(multiple.pack({ chosen: ["nobody", "everyone", "nobody"] }, item(answer)), "k00k02");
  assert.deepEqual(plain(multiple.unpack("k00k02", item(answer))), { chosen: ["everyone", "nobody"] });
});

test("multiple-choice: only exactly the author's set is right", () => {
  const right = (...chosen) => multiple.mark({ chosen }, item(answer)).correct;
  assert.equal(right("everyone", "nobody"), true);
  assert.equal(right("nobody", "everyone"), true);
  assert.equal(right("everyone"), false);
  assert.equal(right("everyone", "nobody", "manager"), false);
  assert.equal(right("everyone", "manager"), false);
  assert.equal(right(), false);
});

test("multiple-choice: options that are gone neither help nor harm", () => {
  assert.deepEqual(plain(multiple.unpack("k00zzzk02", item(answer))), { chosen: ["everyone", "nobody"] });
  assert.equal(multiple.mark({ chosen: ["everyone", "nobody", "stranger"] }, item(answer)).correct, true);
});

test("multiple-choice: one option is an answer, none is not", () => {
  assert.equal(multiple.isAnswered({ chosen: ["manager"] }, item(answer)), true);
  assert.equal(multiple.isAnswered({ chosen: [] }, item(answer)), false);
});

test("multiple-choice: is reported as a choice, in the author's order", () => {
  assert.deepEqual(plain(multiple.describe({ chosen: ["nobody", "manager"] }, item(answer))), {
    type: "choice", response: ["manager", "nobody"], patterns: [answer],
  });
});

/** Of each part of an answer: whether it is right, and whether the author's feedback on it is said. */
const parts = (type, response, item) =>
  Object.fromEntries(plain(questions[type].parts(response, item)).map(({ id, right, said }) => [id, [right, said]]));
const RIGHT = [true, false];
const WRONG = [false, true];
const OPEN = [false, false];

for (const name of ["matching", "categorise"]) {
  test(`${name}: feedback is said of the pairs that are not right, and of them alone`, () => {
    const pairing = { type: name, options: keyed("soap", "rub", "cream"), targets: keyed("lifts", "kills"), answer: { soap: "lifts", rub: "kills", cream: "lifts" } };
    assert.deepEqual(parts(name, { pairs: { soap: "lifts", rub: "lifts" } }, pairing), { soap: RIGHT, rub: WRONG });
    assert.deepEqual(parts(name, { pairs: {} }, pairing), {});
  });
}

test("sequencing: feedback is said of the items that do not follow the right one, and of them alone", () => {
  const steps = { type: "sequencing", options: keyed("wet", "soap", "rub", "dry") };
  assert.deepEqual(parts("sequencing", { chosen: ["wet", "soap", "dry", "rub"] }, steps), { wet: RIGHT, soap: RIGHT, dry: WRONG, rub: WRONG });
  assert.deepEqual(parts("sequencing", { chosen: ["soap", "rub", "dry", "wet"] }, steps), { soap: WRONG, rub: RIGHT, dry: RIGHT, wet: WRONG });
  assert.deepEqual(parts("sequencing", { chosen: [] }, steps), {});
});

for (const name of ["fill-in", "cloze"]) {
  test(`${name}: feedback is said of the blanks that are filled and not right, and of them alone`, () => {
    const blank = (id) => ({ ...keyed(id)[0], accepted: [`right ${id}`], ignore: [] });
    const blanks = { type: name, options: ["a", "b", "c"].map(blank), room: 60 };
    assert.deepEqual(parts(name, { texts: { a: "right a", b: "right a", c: " " } }, blanks), { a: RIGHT, b: WRONG, c: OPEN });
    assert.deepEqual(parts(name, { texts: { a: "right b", b: "no", c: "" } }, { ...blanks, order: "any" }), { a: RIGHT, b: WRONG, c: OPEN });
  });
}

test("performance: feedback is said of the steps that are done and not right, and of them alone", () => {
  const step = (id) => ({ ...keyed(id)[0], options: keyed("rub", "soap"), answer: "rub" });
  const task = { type: "performance", options: ["a", "b", "c"].map(step) };
  assert.deepEqual(parts("performance", { texts: { a: "rub", b: "soap" } }, task), { a: RIGHT, b: WRONG, c: OPEN });
});

for (const [name, more] of [["choice", {}], ["true-false", {}], ["multiple-choice", {}], ["hotspot", { choose: "any" }]]) {
  test(`${name}: feedback is said of what is chosen, right or not`, () => {
    const said = (...chosen) => parts(name, { chosen }, { ...item(["everyone"]), type: name, ...more });
    assert.deepEqual(said("everyone"), { everyone: [true, true] });
    assert.deepEqual(said("manager"), { manager: WRONG });
  });
}

test("nothing is said of parts where nobody judges, and of a number", () => {
  assert.deepEqual(parts("likert", { chosen: ["everyone"] }, { ...item([]), type: "likert" }), {});
  assert.deepEqual(parts("long-fill-in", { text: "x", chosen: ["everyone"] }, { ...item([]), type: "long-fill-in" }), {});
  assert.deepEqual(parts("numeric", { text: "4" }, { type: "numeric", range: ["4", "5"] }), {});
});
