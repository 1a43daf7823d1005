"use strict";
/** Parts drawn by themselves, options that stay put, and what an update of the module does to a try. */
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { load, plain, module_, keyed, key, clock, storage, random, RUNTIME, RIGHT } = require("./support.js");
const { lms, record, windowWith } = require("./lms.js");

const coursewright = load();
const { draw, suspend, attempts, scoring } = coursewright;

/** A module whose assessment has questions "a1", "a2" … in parts of these sizes and draws. */
function blueprint(parts, changes = {}) {
  const data = module_();
  const questions = parts.flatMap(({ size }, part) => Array.from({ length: size }, (_, n) => "abc"[part] + (n + 1)));
  for (const id of ["q1", "q2", "q3"]) delete data.items[id];
  questions.forEach((id, n) => {
    data.items[id] = {
      type: "choice", key: key(50 + n), section: "", report: false, points: 1, outcomes: ["define"],
      options: keyed("right", "wrong", "worse", "none"), answer: ["right"],
    };
  });
  const shown = parts.reduce((sum, part) => sum + (part.draw || part.size), 0);
  Object.assign(data.assessment, { questions, parts, draw: shown, ...changes });
  return data;
}

/** The same module after an update: of the first part only the questions in `kept`, and `added` new ones. */
function updated(data, kept, added = [], part = {}) {
  const questions = data.assessment.questions.filter((id) => kept.includes(id)).concat(added);
  const items = {};
  for (const id of Object.keys(data.items)) {
    if (data.items[id].section || kept.includes(id)) items[id] = data.items[id];
  }
  added.forEach((id, n) => (items[id] = { ...data.items[kept[0]], key: key(90 + n) }));
  return {
    ...data, items,
    assessment: { ...data.assessment, questions, parts: undefined, draw: 0, ...part },
  };
}

const started = (data, seed = 1) => {
  const state = suspend.empty();
  assert.equal(attempts.start(data, state, random(seed)), true);
  return state;
};

const stored = (state, data, later = data) => suspend.unpack(suspend.pack(state, data), later);

test("each part is drawn by itself, and parts are shown in their order", () => {
  const data = blueprint([{ size: 6, draw: 2 }, { size: 4, draw: 0 }, { size: 5, draw: 3 }]);
  const seen = new Set();
  for (const questionOrder of ["fixed", "shuffled"]) {
    const rule = { ...data.assessment, questionOrder };
    assert.equal(draw.count(rule), 9);
    for (let seed = 1; seed < 60; seed += 1) {
      const drawn = plain(draw.questions(rule, random(seed)));
      assert.equal(new Set(drawn).size, 9, "no question twice");
      assert.equal(drawn.map((id) => id[0]).join(""), "aabbbbccc");
      if (questionOrder === "fixed") assert.deepEqual(drawn, data.assessment.questions.filter((id) => drawn.includes(id)));
      seen.add(drawn.join());
    }
  }
  assert.ok(seen.size > 80);
});

test("every question of a part is drawn sooner or later, about equally often", () => {
  const { assessment } = blueprint([{ size: 5, draw: 2 }]);
  const times = {};
  const next = random(7);
  for (let n = 0; n < 2000; n += 1) {
    for (const id of draw.questions(assessment, next)) times[id] = (times[id] || 0) + 1;
  }
  assert.equal(Object.keys(times).length, 5);
  for (const count of Object.values(times)) assert.ok(Math.abs(count - 800) < 120, String(count));
});

test("what is drawn hangs on random() alone, never on who learns", async () => {
  const shown = async (learner, numbers) => {
    const data = blueprint([{ size: 12, draw: 3 }, { size: 8, draw: 2 }], { optionOrder: "shuffled", questionOrder: "shuffled" });
    const server = record({ "cmi.core.student_id": learner, "cmi.core.student_name": learner });
    const asked = [];
    const system = lms({ server, commit: () => true });
    const api = new Proxy(system.api, {
      get: (target, name) =>
        name === "LMSGetValue" ? (element) => (asked.push(element), target.LMSGetValue(element)) : target[name],
    });
    const environment = { ...clock(), window: windowWith(api), random: numbers, storage: storage() };
    const driver = coursewright.drivers.scorm12.create(environment, data);
    const session = await coursewright.session.start(data, driver, environment);
    session.startAttempt();
    assert.ok(asked.length > 0 && !asked.some((element) => /student|learner/.test(element)), asked.join());
    return JSON.stringify(session.attempt().questions);
  };
  assert.equal(await shown("anna", random(5)), await shown("bob", random(5)));
  assert.notEqual(await shown("anna", random(5)), await shown("anna", random(6)));
  const source = fs.readFileSync(path.join(RUNTIME, "core", "draw.js"), "utf8");
  assert.doesNotMatch(source, /Math\.random|Date|student|learner|data\.module/);
});

test("options that stay put keep the author's place", () => {
  const { assessment, items } = blueprint([{ size: 1, draw: 0 }], { optionOrder: "shuffled" });
  const orders = new Set();
  for (let seed = 1; seed < 60; seed += 1) {
    const order = plain(draw.options({ ...items.a1, stay: ["none", "wrong"] }, assessment, random(seed)));
    assert.deepEqual([order[1], order[3]], ["wrong", "none"]);
    assert.deepEqual([...order].sort(), ["none", "right", "worse", "wrong"]);
    orders.add(order.join());
  }
  assert.equal(orders.size, 2);
  const all = { ...items.a1, stay: ["right", "wrong", "worse", "none"] };
  assert.deepEqual(plain(draw.options(all, assessment, random())), all.stay);
});

test("options that stay put keep their place after an update of the options", () => {
  const data = blueprint([{ size: 1, draw: 0 }], { optionOrder: "shuffled" });
  data.items.a1.stay = ["none"];
  const state = started(data);
  state.orders.a1 = ["worse", "right", "wrong", "none"];
  const later = (options, stay) => {
    const item = { ...data.items.a1, options, stay };
    return plain(stored(state, data, { ...data, items: { ...data.items, a1: item } }).orders.a1);
  };
  const [right, wrong, worse, none] = data.items.a1.options;
  const fresh = { id: "fresh", key: "k77" };
  assert.deepEqual(later([right, wrong, worse, fresh, none], ["none"]), ["worse", "right", "wrong", "fresh", "none"]);
  assert.deepEqual(later([fresh, right, worse, none], ["none"]), ["worse", "right", "fresh", "none"]);
  assert.deepEqual(later([right, wrong, worse, none], ["right", "none"]), ["right", "worse", "wrong", "none"]);
  assert.deepEqual(later([right, wrong, worse, none], []), ["worse", "right", "wrong", "none"]);
});

test("questions that an update adds do not change an open try", () => {
  const data = blueprint([{ size: 4, draw: 2 }, { size: 3, draw: 1 }], { questionOrder: "shuffled" });
  const state = started(data, 3);
  const drawn = plain(state.drawn);
  const later = blueprint([{ size: 6, draw: 2 }, { size: 5, draw: 1 }], { questionOrder: "shuffled" });
  const keys = { ...data.items };
  later.assessment.questions.forEach((id, n) => (later.items[id].key = keys[id] ? keys[id].key : key(80 + n)));
  const again = stored(state, data, later);
  assert.deepEqual(plain(again.drawn), drawn);
  assert.deepEqual(plain(again.withdrawn), []);
  assert.equal(attempts.start(later, again, random(9)), false, "the open try goes on");
});

test("a new try with the same questions keeps them part by part and fills up what is gone", () => {
  const rule = { redraw: "same-questions", attempts: 0, questionOrder: "shuffled" };
  const data = blueprint([{ size: 4, draw: 2 }, { size: 4, draw: 2 }], rule);
  const state = started(data, 4);
  const first = plain(state.drawn);
  attempts.submit(data, state);
  attempts.start(data, state, random(11));
  assert.deepEqual(plain(state.drawn), first, "nothing has changed");
  attempts.submit(data, state);

  const gone = first[0];
  const left = data.assessment.questions.filter((id) => id !== gone);
  const later = { ...data, items: { ...data.items }, assessment: { ...data.assessment, questions: left, parts: [{ size: 3, draw: 2 }, { size: 4, draw: 2 }] } };
  delete later.items[gone];
  const again = stored(state, data, later);
  assert.deepEqual(plain(again.withdrawn), [data.items[gone].key]);
  assert.equal(attempts.start(later, again, random(12)), true);
  assert.deepEqual(plain(again.drawn).slice(2), first.slice(2), "the other part is as it was");
  assert.equal(again.drawn[0], first[1], "what is left of the part stays");
  assert.ok(again.drawn[1][0] === "a" && again.drawn[1] !== gone);
  assert.deepEqual(plain(again.withdrawn), [], "a new try has lost nothing");

  const shuffled = { ...later, assessment: { ...later.assessment, optionOrder: "shuffled" } };
  const third = stored(state, data, shuffled);
  attempts.start(shuffled, third, random(13));
  assert.deepEqual(Object.keys(third.orders).sort(), plain(third.drawn).sort(), "each has its order of options");
});

test("a try draws anew where the author says so, whatever was asked before", () => {
  const data = blueprint([{ size: 9, draw: 2 }], { redraw: "each-attempt", attempts: 0 });
  const state = started(data);
  const seen = new Set();
  const next = random(3);
  for (let n = 0; n < 20; n += 1) {
    attempts.submit(data, state);
    attempts.start(data, state, next);
    seen.add(state.drawn.join());
  }
  assert.ok(seen.size > 5);
});

test("a withdrawn question is remembered while its try is the last, and does not count", () => {
  const data = blueprint([{ size: 4, draw: 0 }]);
  const state = started(data);
  for (const id of ["a1", "a2"]) attempts.answer(data, state, id, { chosen: ["right"] });
  const later = updated(data, ["a1", "a2", "a4"], ["a5"]);
  let read = stored(state, data, later);
  assert.deepEqual(plain(read.drawn), ["a1", "a2", "a4"]);
  assert.deepEqual(plain(read.withdrawn), [data.items.a3.key]);
  for (let n = 0; n < 3; n += 1) read = stored(read, later);
  const view = plain(attempts.view(later, read));
  assert.deepEqual([view.open, view.withdrawn, view.questions.length], [true, 1, 3]);
  const result = attempts.submit(later, read);
  assert.equal(result.score, 66.67, "two of the three that are left");
  assert.deepEqual(plain(result), plain(scoring.mark(later, ["a1", "a2", "a3", "a4"], read.answers)), "also when asked for it by name");
  read = stored(read, later);
  assert.equal(attempts.view(later, read).withdrawn, 1, "also in the result");
  assert.equal(attempts.start(later, read, random()), true);
  assert.equal(attempts.view(later, read).withdrawn, 0);
  assert.equal(stored(read, later).withdrawn.length, 0);
});

test("a withdrawn question that comes back is asked again", () => {
  const data = blueprint([{ size: 3, draw: 0 }]);
  const state = started(data);
  const without = updated(data, ["a1", "a3"]);
  const read = stored(stored(state, data, without), without, data);
  assert.deepEqual(plain(read.drawn), ["a1", "a3", "a2"]);
  assert.deepEqual(plain(read.withdrawn), []);
});

test("a try of which nothing is left is no try", () => {
  const data = blueprint([{ size: 2, draw: 0 }]);
  const state = started(data);
  const later = updated(data, [], []);
  later.items.a9 = { ...data.items.a1, key: "k99" };
  later.assessment.questions = ["a9"];
  const read = stored(state, data, later);
  const view = plain(attempts.view(later, read));
  assert.deepEqual([view.open, view.used, view.mayStart, view.withdrawn], [false, 0, true, 2]);
});

test("a part that draws fewer than before holds no more than it may", () => {
  const data = blueprint([{ size: 3, draw: 3 }, { size: 3, draw: 1 }]);
  const state = started(data);
  const later = { ...data, assessment: { ...data.assessment, parts: [{ size: 3, draw: 1 }, { size: 3, draw: 3 }] } };
  assert.deepEqual(plain(stored(state, data, later).drawn), ["a1", state.drawn[3]]);
});

test("a visit after an update: the learner's try goes on without the withdrawn question", async () => {
  const server = record();
  const visit = async (data) => {
    const time = clock();
    const system = lms({ server, commit: () => true });
    const environment = { ...time, window: windowWith(system.api), random: random(2), storage: storage() };
    const driver = coursewright.drivers.scorm12.create(environment, data);
    const session = await coursewright.session.start(data, driver, environment);
    return { session, time };
  };
  const before = module_();
  const first = await visit(before);
  first.session.startAttempt();
  first.session.answerAttempt("q1", RIGHT.q1);
  await first.time.pass(1000);
  first.session.leaving("pagehide");

  const after = module_();
  delete after.items.q2;
  after.assessment.questions = ["q1", "q3"];
  const second = await visit(after);
  assert.equal(second.session.attempt().withdrawn, 1);
  second.session.answerAttempt("q3", RIGHT.q3);
  assert.equal(plain(second.session.submitAttempt()).score, 100);
  await second.time.pass(1000);
  assert.equal(server.values["cmi.core.score.raw"], "100");
  assert.match(server.values["cmi.suspend_data"], /;dk11k13k12;/);
});
