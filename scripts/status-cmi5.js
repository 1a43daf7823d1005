"use strict";
/**
 * Writes docs/reference/status-cmi5.md from the table that the learner's script looks up.
 *
 *     node scripts/status-cmi5.js
 */
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const ROOT = path.join(__dirname, "..");
const SOURCE = path.join(ROOT, "templates", "runtime", "drivers", "lrs-status.js");
const PAGE = path.join(ROOT, "docs", "reference", "status-cmi5.md");

/** The table as the browser sees it. */
function table() {
  const context = vm.createContext({});
  vm.runInContext(fs.readFileSync(SOURCE, "utf8"), context, { filename: SOURCE });
  return context.coursewright.lrsStatus.SAID;
}

const INTRODUCTION = `# What a package of cmi5 or xAPI says of completion and success

In cmi5 and xAPI there is no status that is set: a package makes statements, and what was said cannot be taken back. The
package judges by the author's rule (\`completion\` and \`pass_mark\` in \`module.yaml\`) and says the words below, or nothing. It
looks these tables up; the page is made from them by \`node scripts/status-cmi5.js\`.

- \`completed\` is said when the author's whole rule is met, \`passed\` as soon as a try passes. In cmi5 each is said once in a
  registration, in however many visits: the document \`suspendData\` remembers it, and the statement has the same id in every
  visit, so that a store that has it already says so.
- While tries remain, a failed try says nothing of success; its answers are reported. \`failed\` is said when the last try is used
  up and the rule can no longer be met, or is met without a pass; never with unlimited tries, never under \`read-and-retry\`.
- \`passed\` and \`failed\` carry the best result so far: \`scaled\` from 0 to 1, \`raw\` in percent, \`min\` 0 and \`max\` 100. cmi5 has no
  second \`passed\`: a better result later is in the state and in the \`answered\` statements. A package of plain xAPI says \`passed\`
  again whenever the best result rises.
- \`masteryScore\` stands in \`cmi5.xml\` only where a pass is a matter of the whole score alone, and not where outcomes have pass marks
  of their own. Where the LMS gives another one at the launch, that counts, and the page shows it. It is repeated in the context of
  \`passed\` and \`failed\`. Where it and the author's rule disagree because outcomes have marks of their own, \`passed\` waits for both,
  and \`failed\` is said without a score.
- \`moveOn\` in \`cmi5.xml\` is \`CompletedAndPassed\` where \`completion\` asks for a pass, else \`Completed\`.
- Launched for review or browsing (\`launchMode\`) the package says that it was opened and left, and nothing else.
  The launch of a plain xAPI package knows no such thing.
- \`terminated\` is said by *Save and exit* alone, which then leads back to the LMS (\`returnURL\`). A page that is closed or reloaded
  sends what has changed and ends nothing: after a reload the session goes on, and the LMS calls one that was closed *abandoned*
  when it is opened anew. What was said in it counts all the same.

`;

const BEFORE = {
  cmi5: { "": "(nothing)", failed: "failed, in an earlier session", "failed now": "failed, in this session" },
  xapi: { "": "(nothing)", passed: "passed, with this result", "passed lower": "passed, with a lower result" },
};
const TITLES = { cmi5: "cmi5", xapi: "xAPI" };

/** What a standard does not tell apart. */
const ALIKE = { cmi5: "passed lower", xapi: "failed now" };

/** The rows of a standard: [word, what was said before, whether it is said]. */
const rows = (standard) =>
  Object.entries(table()).flatMap(([word, before]) =>
    Object.entries(before).filter(([said]) => said !== ALIKE[standard]).map(([said, now]) => [word, said, now]),
  );

/** The whole page. */
function page() {
  let text = INTRODUCTION;
  for (const [standard, title] of Object.entries(TITLES)) {
    text += `## ${title}\n\n| by the author's rule | said before in this registration | said |\n| --- | --- | --- |\n`;
    for (const [word, said, now] of rows(standard)) {
      const before = word === "completed" && said ? said : BEFORE[standard][said] || said;
      text += `| ${word} | ${before} | ${now ? word : "–"} |\n`;
    }
    text += "\n";
  }
  return text.trimEnd() + "\n";
}

module.exports = { page, rows, table, PAGE };

if (require.main === module) fs.writeFileSync(PAGE, page(), "utf8");
