"use strict";
/** Each question type against its table of vectors, which tests/questions/test_vectors.py runs in Python. */
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { load, plain } = require("./support.js");

const { questions } = load();
const FOLDER = path.join(__dirname, "..", "vectors", "questions");

for (const file of fs.readdirSync(FOLDER).sort()) {
  JSON.parse(fs.readFileSync(path.join(FOLDER, file), "utf8")).forEach(({ item, cases, damaged = [] }, number) => {
    const type = questions[item.type];

    for (const one of cases) {
      test(`${item.type} ${number}: ${one.name}`, () => {
        assert.equal(type.pack(one.response, item), one.payload);
        assert.match(one.payload, /^[0-9A-Za-z.,:!?'()\-_/=@#$*~^|]*$/);
        assert.deepEqual(plain(type.unpack(one.payload, item)), one.back || one.response);
        assert.equal(type.isAnswered(one.response, item), one.answered);
        const mark = plain(type.mark(one.response, item));
        assert.equal(mark.correct, one.correct);
        if (one.score === null) assert.equal(mark.score, null);
        else assert.ok(Math.abs(mark.score - one.score) < 1e-6, `${mark.score}`);
        if (one.described) assert.deepEqual(plain(type.describe(one.response, item)), one.described);
        for (const part of type.parts(one.response, item)) assert.deepEqual(Object.keys(part).sort(), ["id", "right", "said"]);
      });
    }

    for (const { name, payload, back } of damaged) {
      test(`${item.type} ${number}: ${name}`, () => assert.deepEqual(plain(type.unpack(payload, item)), back));
    }

    test(`${item.type} ${number}: damage is read without a fault`, () => {
      const responses = [undefined, null, {}, { chosen: null }, { chosen: "x" }, { text: null }, { texts: [] }, { pairs: 3 }];
      for (const response of responses) {
        assert.equal(typeof type.pack(response, item), "string");
        assert.equal(type.isAnswered(response, item), false);
        assert.notEqual(type.mark(response, item).correct, true);
        type.parts(response, item);
        type.describe(response, item);
      }
      for (const payload of ["", "|", "|||", "zzz", "zzz|zzz", "~", "~A", "^-"]) {
        type.pack(type.unpack(payload, item), item);
      }
    });
  });
}
