"use strict";
/** Vectors of one question type on standard input; on standard output the same with the payloads that the script packs. */
const fs = require("node:fs");
const { load } = require("./support.js");

const { questions } = load();
const vectors = JSON.parse(fs.readFileSync(0, "utf8"));
for (const { item, cases } of vectors) {
  for (const one of cases) one.payload = questions[item.type].pack(one.response, item);
}
fs.writeFileSync(1, JSON.stringify(vectors, null, 1) + "\n");
