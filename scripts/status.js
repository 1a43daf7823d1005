"use strict";
/**
 * Writes docs/reference/status.md: what each standard is told of a learner, by the author's rule. The learner's script
 * judges; the tables that it looks up say what that is called in each standard.
 *
 *     node scripts/status.js
 */
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const ROOT = path.join(__dirname, "..");
const RUNTIME = path.join(ROOT, "templates", "runtime");
const SOURCES = ["core/judgement.js", "drivers/scorm12-status.js", "drivers/scorm2004-status.js", "drivers/lrs-status.js"];
const PAGE = path.join(ROOT, "docs", "reference", "status.md");

/** The script's own functions and tables. */
function runtime() {
  const context = vm.createContext({});
  for (const source of SOURCES) {
    const file = path.join(RUNTIME, source);
    vm.runInContext(fs.readFileSync(file, "utf8"), context, { filename: file });
  }
  return context.coursewright;
}

const READ = { kind: "sections", sections: ["first"] };
const PASSED = { kind: "assessment", passed: true };
const SUBMITTED = { kind: "assessment", passed: false };

/** What the page tells the script of an assessment, with what differs between the rules. */
const asked = (changes) => ({ passMark: 50, attempts: 0, afterLastAttempt: "fail", ...changes });

/**
 * The author's rules: in words, as they stand in module.yaml, as the script has them, and the visits that learners pay.
 * Both spellings are held together by tests/e2e/test_status.py, which builds the one and expects what comes of the other.
 */
const RULES = [
  {
    title: "Reading alone",
    yaml: "completion:\n  require:\n    - sections: all\n",
    completion: [READ],
    assessment: null,
    visits: [["reads"]],
  },
  {
    title: "Reading and a pass, with two tries",
    yaml:
      "completion:\n  require:\n    - sections: all\n    - assessment: passed\n" +
      "assessment:\n  pass_mark: 50\n  attempts: 2\n",
    completion: [READ, PASSED],
    assessment: asked({ attempts: 2 }),
    visits: [["fails", "fails", "reads"], ["reads", "fails", "passes"], ["passes", "reads"]],
  },
  {
    title: "A pass alone, with any number of tries",
    yaml: "completion:\n  require:\n    - assessment: passed\nassessment:\n  pass_mark: 50\n  attempts: unlimited\n",
    completion: [PASSED],
    assessment: asked({}),
    visits: [["fails", "fails", "passes"]],
  },
  {
    title: "A pass, with one try before everything must be read again",
    yaml:
      "completion:\n  require:\n    - sections: all\n    - assessment: passed\n" +
      "assessment:\n  pass_mark: 50\n  attempts: 1\n  after_last_attempt: read-and-retry\n",
    completion: [READ, PASSED],
    assessment: asked({ attempts: 1, afterLastAttempt: "read-and-retry" }),
    visits: [["fails", "reads", "passes"]],
  },
  {
    title: "Reading and a try, whatever comes of it",
    yaml:
      "completion:\n  require:\n    - sections: all\n    - assessment: submitted\n" +
      "assessment:\n  pass_mark: 50\n  attempts: 2\n",
    completion: [READ, SUBMITTED],
    assessment: asked({ attempts: 2 }),
    visits: [["fails", "fails", "reads"], ["reads", "fails", "fails"], ["passes", "reads"]],
  },
  {
    title: "Reading and a try, with nothing to pass",
    yaml:
      "completion:\n  require:\n    - sections: all\n    - assessment: submitted\n" +
      "assessment:\n  attempts: unlimited\n",
    completion: [READ, SUBMITTED],
    assessment: asked({ passMark: null }),
    visits: [["takes a try", "reads"]],
  },
  {
    title: "A pass that asks for an outcome as well, with two tries",
    yaml:
      "completion:\n  require:\n    - assessment: passed\n" +
      "assessment:\n  pass_mark: 50\n  outcome_pass_marks:\n    letters: 100\n  attempts: 2\n",
    completion: [PASSED],
    assessment: asked({ attempts: 2, outcomePassMarks: { letters: 100 } }),
    visits: [["reaches the mark without the outcome", "reaches the mark without the outcome"], ["passes"]],
  },
];

/** What each step makes of the script's state. */
const STEPS = {
  reads: (state) => ({ ...state, seen: ["first"] }),
  fails: (state) => tried(state, 0),
  "takes a try": (state) => tried(state, 0),
  "reaches the mark without the outcome": (state) => tried(state, 5000),
  passes: (state) => ({ ...tried(state, 10000), passed: true }),
};

/** After one more try, with a score in hundredths of a percent. */
const tried = (state, score) => ({
  ...state, used: state.used + 1, round: state.round + 1, submitted: true, best: Math.max(state.best ?? 0, score),
});

const NOTHING = {
  seen: [], used: 0, round: 0, submitted: false, drawn: [], passed: false, best: null, responses: {}, unchecked: {},
};

/** A rule's rows: the steps of the learner, and what each standard has been told by then. */
function rows({ completion, assessment, visits }) {
  const { judgement, scorm12Status, scorm2004Status, lrsStatus } = runtime();
  const { completion_status: done, success_status: succeeded } = scorm2004Status.WRITTEN;
  const found = new Map();
  for (const steps of visits) {
    let state = NOTHING;
    const said = [];
    for (let count = 0; count <= steps.length; count += 1) {
      if (count > 0) state = STEPS[steps[count - 1]](state);
      const judged = judgement.judge({ completion, assessment, items: {} }, state);
      for (const word of [judged.success, judged.completion]) {
        const before = said.find((one) => (one === "completed") === (word === "completed")) || "";
        if (lrsStatus.SAID[word]?.[before]) said.push(word);
      }
      found.set(["opens it", ...steps.slice(0, count)].join(", "), [
        scorm12Status.MEANT[judged.completion][judged.success],
        [judged.completion in done && judged.completion, judged.success in succeeded && judged.success].filter(Boolean).join(", "),
        said.join(", ") || "–",
      ]);
    }
  }
  return [...found].map(([learner, told]) => [learner, ...told]);
}

const INTRODUCTION = `# What each standard is told of a learner

The package decides by the author's rule (\`completion\` and \`assessment\` in \`module.yaml\`) what a learner has reached, and says
it in the words of the standard. Here is for each kind of rule what has been said after each step of a learner. The page is made by
\`node scripts/status.js\` from the functions and tables of the learner's script, and each row is tried in Chromium in every standard.

- **SCORM 1.2** has one word, \`cmi.core.lesson_status\`. [All rules](status-scorm12.md)
- **SCORM 2004** (3rd and 4th Edition) has two, \`cmi.completion_status\` and \`cmi.success_status\`; of success nothing is said as long
  as nothing is known. [All rules](status-scorm2004.md)
- **cmi5 and xAPI** have statements that are made once and stay. [All rules](status-cmi5.md)

Where a learner *fails*, that try was below the pass mark. The score of the best try goes with it: in SCORM at once, in cmi5 and xAPI
with \`passed\` and \`failed\`.
`;

/** The whole page. */
function page() {
  let text = INTRODUCTION;
  for (const rule of RULES) {
    text += `\n## ${rule.title}\n\n\`\`\`text\n${rule.yaml}\`\`\`\n\n`;
    text += "| the learner | SCORM 1.2 | SCORM 2004 | cmi5 and xAPI |\n| --- | --- | --- | --- |\n";
    for (const row of rows(rule)) text += `| ${row.join(" | ")} |\n`;
  }
  return text;
}

module.exports = { page, PAGE };

if (require.main === module) fs.writeFileSync(PAGE, page(), "utf8");
