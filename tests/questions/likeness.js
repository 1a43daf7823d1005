"use strict";
/** [[text, [ignored, …]], …] on standard input; on standard output what the script has of each. */
const fs = require("node:fs");
const { load } = require("../runtime/support.js");

const { likeness } = load();
const texts = JSON.parse(fs.readFileSync(0, "utf8"));
// What this Node has no name for yet is compared with nothing.
const known = (text) => !/\p{Cn}/u.test(text);
fs.writeFileSync(1, JSON.stringify(texts.map(([text, ignored]) => (known(text) ? likeness(text, ignored) : null))));
