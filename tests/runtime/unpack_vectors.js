"use strict";
/** {item, payloads} on standard input; on standard output what the script reads of each payload, and what it marks that with. */
const fs = require("node:fs");
const { load } = require("./support.js");

const { item, payloads } = JSON.parse(fs.readFileSync(0, "utf8"));
const type = load().questions[item.type];
const read = payloads.map((payload) => {
  const response = type.unpack(payload, item);
  return { response, mark: type.mark(response, item) };
});
fs.writeFileSync(1, JSON.stringify(read));
