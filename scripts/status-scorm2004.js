"use strict";
/**
 * Writes docs/reference/status-scorm2004.md from the table that the learner's script looks up.
 *
 *     node scripts/status-scorm2004.js
 */
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const ROOT = path.join(__dirname, "..");
const SOURCE = path.join(ROOT, "templates", "runtime", "drivers", "scorm2004-status.js");
const PAGE = path.join(ROOT, "docs", "reference", "status-scorm2004.md");

/** The table as the browser sees it. */
function table() {
  const context = vm.createContext({});
  vm.runInContext(fs.readFileSync(SOURCE, "utf8"), context, { filename: SOURCE });
  return context.coursewright.scorm2004Status.WRITTEN;
}

const INTRODUCTION = `# What a package writes to cmi.completion_status and cmi.success_status

SCORM 2004 keeps completion and success apart. The package decides both by the author's rule (\`completion\` and
\`pass_mark\` in \`module.yaml\`) and writes the words below, or nothing. It looks this table up; the page is made from it
by \`node scripts/status-scorm2004.js\`.

- Each word rises by itself. A learner who passes before everything is read is \`passed\` and \`incomplete\`: where an LMS
  takes one of the two for the whole, let it ask for \`completed\`.
- \`incomplete\` is written as soon as the session opens. An LMS may take a module that never said it for completed.
- While tries remain, a failed try writes nothing; only its score is reported. \`failed\` is written when the last try is
  used up and the rule can no longer be met, or is met without a pass; never with unlimited tries, never under
  \`read-and-retry\`. That nothing is known of success (\`unknown\`) is never written.
- Nothing is ever lowered, whichever of the two the LMS has.
- \`cmi.progress_measure\` is the share of the rule that is met: sections, items and the assessment count alike. It is 1
  exactly when \`completed\` is written or was there before, and never sinks.
- The package never asks for \`cmi.scaled_passing_score\`: the mark of the module counts.
- In review and browse mode nothing is written at all but \`cmi.exit\`, which is \`suspend\`: with anything else some LMSs
  begin the next visit with nothing.

`;

/** The whole page. */
function page() {
  let text = INTRODUCTION;
  for (const [axis, words] of Object.entries(table())) {
    text += `## \`cmi.${axis}\`\n\n| by the author's rule | the LMS says | written |\n| --- | --- | --- |\n`;
    for (const [word, saids] of Object.entries(words)) {
      for (const [said, written] of Object.entries(saids)) {
        text += `| ${word} | ${said === "other" ? "(any other word)" : said || "(nothing)"} | ${written ? word : "–"} |\n`;
      }
    }
    text += "\n";
  }
  return text.trimEnd() + "\n";
}

module.exports = { page, table, PAGE };

if (require.main === module) fs.writeFileSync(PAGE, page(), "utf8");
