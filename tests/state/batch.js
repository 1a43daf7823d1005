"use strict";
/**
 * Runs the learner's codec over a batch: reads JSON from standard input, writes JSON to standard output.
 * {"texts": [text, …]} -> [{encoded, back}] · {"fitted": [[text, room], …]} -> [text, …] · {"states": [{data, state}, …]} -> [{text, read}]
 * {"updates": [{data, text}, …]} -> [{read, text, again}]: read by a later version, packed by it, and read once more
 */
const fs = require("node:fs");
const { load, plain } = require("../runtime/support.js");

const { text, suspend } = load();
const { texts = [], fitted = [], states = [], updates = [] } = JSON.parse(fs.readFileSync(0, "utf8"));
const results = texts.map((one) => {
  const encoded = text.encode(one);
  return { encoded, back: text.decode(encoded), cost: text.cost(one) };
});
for (const [one, room] of fitted) results.push(text.fit(one, room));
for (const { data, state } of states) {
  const packed = suspend.pack(state, data);
  results.push({ text: packed, read: plain(suspend.unpack(packed, data)) });
}
for (const { data, text: stored } of updates) {
  const read = suspend.unpack(stored, data);
  const packed = suspend.pack(read, data);
  results.push({ read: plain(read), text: packed, again: plain(suspend.unpack(packed, data)) });
}
fs.writeFileSync(1, JSON.stringify(results));
