"use strict";
/**
 * Writes docs/reference/status-scorm12.md from the table that the learner's script looks up.
 *
 *     node scripts/status-scorm12.js
 */
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const ROOT = path.join(__dirname, "..");
const SOURCE = path.join(ROOT, "templates", "runtime", "drivers", "scorm12-status.js");
const PAGE = path.join(ROOT, "docs", "reference", "status-scorm12.md");

/** The table as the browser sees it. */
function table() {
  const context = vm.createContext({});
  vm.runInContext(fs.readFileSync(SOURCE, "utf8"), context, { filename: SOURCE });
  return context.coursewright.scorm12Status;
}

const INTRODUCTION = `# What a package writes to cmi.core.lesson_status

SCORM 1.2 has one word for completion and success together. The package decides both by the author's rule
(\`completion\` and \`pass_mark\` in \`module.yaml\`) and writes the word below, or nothing. It looks these tables up; the
page is made from them by \`node scripts/status-scorm12.js\`.

- \`incomplete\` is written only over nothing, \`not attempted\` or \`unknown\`, and stays until the author's rule is met.
- While tries remain, a failed try leaves \`incomplete\`; only its score is reported. \`failed\` is written when the last
  try is used up and the rule can no longer be met; never with unlimited tries, never under \`read-and-retry\`.
- Nothing is ever lowered: nothing, \`not attempted\`, \`unknown\` < \`incomplete\`, \`browsed\` < \`failed\` < \`completed\` <
  \`passed\`.
- Where an LMS sends only what differs from its last attempt (Moodle), a word that did not arrive is sent again by way of
  another: \`browsed\` before \`incomplete\`, \`incomplete\` before all others. Should the second then be lost too, the next save
  or the next opening sends it.
- A word that SCORM 1.2 does not have may mean anything an LMS likes: only \`completed\` and \`passed\` are written over it.
- In review and browse mode nothing is written at all.

`;

/** The whole page. */
function page() {
  const { MEANT, WRITTEN } = table();
  let text = INTRODUCTION + "## The word\n\n| by the author's rule | success | word |\n| --- | --- | --- |\n";
  for (const [completion, bySuccess] of Object.entries(MEANT)) {
    for (const [success, word] of Object.entries(bySuccess)) text += `| ${completion} | ${success} | ${word} |\n`;
  }
  text += "\n## What is written\n\n| the word | the LMS says | written |\n| --- | --- | --- |\n";
  for (const [word, saids] of Object.entries(WRITTEN)) {
    for (const [said, written] of Object.entries(saids)) {
      text += `| ${word} | ${said === "other" ? "(any other word)" : said || "(nothing)"} | ${written ? word : "–"} |\n`;
    }
  }
  return text;
}

module.exports = { page, table, PAGE };

if (require.main === module) fs.writeFileSync(PAGE, page(), "utf8");
