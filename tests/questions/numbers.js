"use strict";
/** What the script makes of typed numbers: on standard input `[[text, accepted], …]`, on standard output what it reads and whether it is right. */
const fs = require("node:fs");
const { load } = require("../runtime/support.js");

const { numbers } = load();
const found = JSON.parse(fs.readFileSync(0, "utf8")).map(([text, accepted]) => {
  const number = numbers.read(text, accepted);
  return [numbers.tidy(text), number, number !== "" && numbers.isRight(number, accepted)];
});
fs.writeFileSync(1, JSON.stringify(found));
