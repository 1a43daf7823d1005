"use strict";
/**
 * Runs the learner's codec over a batch: reads JSON from standard input, writes JSON to standard output.
 * {"texts": [text, …]} -> [{encoded, back}] · {"states": [{data, state}, …]} -> [{text, read}]
 */
const fs = require("node:fs");
const { load, plain } = require("../runtime/support.js");

const { text, suspend } = load();
const { texts = [], states = [] } = JSON.parse(fs.readFileSync(0, "utf8"));
const results = texts.map((one) => {
  const encoded = text.encode(one);
  return { encoded, back: text.decode(encoded), cost: text.cost(one) };
});
for (const { data, state } of states) {
  const packed = suspend.pack(state, data);
  results.push({ text: packed, read: plain(suspend.unpack(packed, data)) });
}
fs.writeFileSync(1, JSON.stringify(results));
