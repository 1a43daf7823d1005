"""Faults in what a module is made of: fields, ids, and parts that name each other."""

from builder.findings import Rule, Severity

UNKNOWN_KEY = Rule(
    "STR-001",
    Severity.ERROR,
    "An unknown field",
    "What stands under it would be ignored; as a rule it is a slip of the pen, or another tool's word for a field.",
    bad="promt: Which of these fits?",
    good="prompt: Which of these fits?",
)
MISSING_KEY = Rule(
    "STR-002",
    Severity.ERROR,
    "A field is missing",
    "Without it the module cannot be built.",
    bad="- type: reflection\n  id: think",
    good="- type: reflection\n  id: think\n  prompt: Who leads on your ward?",
)
WRONG_KIND = Rule(
    "STR-003",
    Severity.ERROR,
    "A value of the wrong kind",
    "A text stands where a list is expected, or the other way round; often the indentation is wrong.",
    bad="sections: Defining leadership",
    good="sections:\n  - id: defining\n    title: Defining leadership\n    blocks:\n      - Leadership is …",
)
NOT_ALLOWED = Rule(
    "STR-004",
    Severity.ERROR,
    "A value that is not allowed here",
    "The field takes only certain words or numbers.",
    bad="pass_mark: 80 %",
    good="pass_mark: 80",
)
MALFORMED_ID = Rule(
    "STR-005",
    Severity.ERROR,
    "An id with other characters than a-z, 0-9 and hyphens",
    "Saved answers and the LMS's records are kept under ids; LMSs differ in what else they accept.",
    bad="id: who_leads?",
    good="id: who-leads",
)
CAPITAL_ID = Rule(
    "STR-006",
    Severity.ERROR,
    "An id with capital letters",
    "Some LMSs and file systems do not tell “Ward” from “ward”, others do; so ids have small letters only.",
    bad="id: Who-Leads",
    good="id: who-leads",
)
EQUAL_IDS = Rule(
    "STR-007",
    Severity.ERROR,
    "Two equal ids",
    "Sections, blocks, questions and outcomes share their ids, and answers, results and what was read are kept under "
    "them: one would be lost.",
    bad="- type: reflection\n  id: think\n- type: poll\n  id: think",
    good="- type: reflection\n  id: think\n- type: poll\n  id: vote",
    mend="Rename the one under which less is kept: a section rather than an outcome or a question, an outcome rather "
    "than a question, of two questions the one that nobody has answered yet. What was saved under the old id is not "
    "found again.",
)
EQUAL_STATE_KEYS = Rule(
    "STR-008",
    Severity.ERROR,
    "Two ids with the same short key",
    "Saved answers are kept under three characters computed from each id; by chance two ids meet. Renaming one helps.",
    bad="id: one-of-the-two",
    good="id: another-name",
    mend="Rename one of the two, by a letter if you like: the short key changes with it.",
)
UNKNOWN_OUTCOME = Rule(
    "STR-009",
    Severity.ERROR,
    "An outcome that is not listed",
    "Results are reported per outcome; this one has no text.",
    bad="outcomes: [defin]",
    good="outcomes: [define]",
)
UNKNOWN_NAME = Rule(
    "STR-010",
    Severity.ERROR,
    "Completion asks for something that does not exist",
    "The module could never be completed.",
    bad="- answered: [which-fit]",
    good="- answered: [which-fits]",
)
NOT_ANSWERABLE = Rule(
    "STR-011",
    Severity.ERROR,
    "Completion asks for an answer where none can be given",
    "Only blocks and questions in sections are answered; sections are read and the assessment is submitted.",
    bad="- answered: [defining]     # a section",
    good="- sections: [defining]",
)
NEVER_MET = Rule(
    "STR-012",
    Severity.ERROR,
    "Completion asks for an answer to a question of the assessment",
    "Such an answer belongs to one try, and a try may not even show the question: the rule might never be met.",
    bad="- answered: [who-leads]    # a question of the assessment",
    good="- assessment: submitted",
)
NO_ASSESSMENT = Rule(
    "STR-013",
    Severity.ERROR,
    "Completion asks for an assessment that is not there",
    "The module could never be completed.",
    bad="completion:\n  require:\n    - assessment: passed      # and no assessment",
    good="completion:\n  require:\n    - sections: all",
)
NO_PASS_MARK = Rule(
    "STR-014",
    Severity.ERROR,
    "Completion asks for a pass, but there is no pass mark",
    "Without a pass mark nobody can pass, so the module could never be completed.",
    bad="- assessment: passed       # no pass_mark in the assessment",
    good="- assessment: submitted",
)
NOT_A_DATE = Rule(
    "STR-015",
    Severity.ERROR,
    "Not a date",
    "Dates are compared and sorted: year, month and day with hyphens, and a day that exists.",
    bad="review_by: 1 Sept 2027",
    good="review_by: 2027-09-01",
)
PLANNED_PAGE = Rule(
    "STR-016",
    Severity.WARNING,
    "A related page that is only planned",
    "Learners read its title as plain text, without a link.",
    bad="status: planned",
    good="url: https://example.ac.uk/emotional-intelligence",
)
UNKNOWN_URL = Rule(
    "STR-017",
    Severity.WARNING,
    "A resource without an address",
    "Learners are told of it but cannot reach it.",
    bad="url: unknown",
    good="url: https://example.ac.uk/video",
)
UNKNOWN_TYPE = Rule(
    "STR-018",
    Severity.ERROR,
    "An unknown type",
    "Nothing knows how to show it.",
    bad="type: multichoice",
    good="type: multiple-choice",
)
EMPTY_VALUE = Rule(
    "STR-019",
    Severity.ERROR,
    "A field without a value",
    "Its key stands there, but nothing follows, or nothing that anybody sees: spaces, or marks that "
    "only steer how letters are set.",
    bad="part_of:",
    good="part_of:\n  title: Becoming a caring practitioner",
)
NAME_SPLIT = Rule(
    "STR-020",
    Severity.ERROR,
    "A name that seems to be split by a comma",
    "Inside [...] a comma begins the next name, so the initials became a person of their own.",
    bad="authors: [Smith, J.]",
    good='authors: ["Smith, J."]',
)
UNUSED_OUTCOME = Rule(
    "STR-021",
    Severity.ADVICE,
    "An outcome that nothing teaches and nothing assesses",
    "Other outcomes are named by sections or questions; learners read this one in the list and never meet it again.",
    bad="outcomes:\n  define: Define leadership\n  manage: Manage a ward      # no section and no question names it",
    good="sections:\n  - id: managing\n    title: Managing\n    outcomes: [manage]",
)
HEADING_INSIDE = Rule(
    "STR-022",
    Severity.WARNING,
    "A heading inside a step or a panel",
    "The title of the step or panel is the heading there; another one would stand beside it in the outline that screen "
    "readers offer, not below it.",
    bad="- text: |\n    ## Lather\n    Rub your palms.",
    good="- title: Lather\n  text: Rub your palms.",
)
NOT_TAUGHT = Rule(
    "STR-031",
    Severity.WARNING,
    "An outcome that is assessed and not taught",
    "Learners are asked for what no section prepares them for. Other outcomes are named by sections, this one is not.",
    bad="sections:\n  - id: defining\n    title: Defining leadership\n    outcomes: [define]     # none has manage\n"
    "assessment:\n  questions:\n    - type: choice\n      outcomes: [manage]",
    good="sections:\n  - id: defining\n    title: Defining leadership\n    outcomes: [define, manage]",
    mend="Name the outcome in the section that teaches it; if none does, write one, or take the question out.",
)
NOT_ASSESSED = Rule(
    "STR-032",
    Severity.ADVICE,
    "An outcome that is taught and not assessed",
    "Nobody learns whether it was reached. Other outcomes are named by questions, this one is not.",
    bad="sections:\n  - id: managing\n    title: Managing\n    outcomes: [manage]     # and no question has manage",
    good="assessment:\n  questions:\n    - type: choice\n      outcomes: [manage]",
    mend="Name the outcome in the questions that are about it, or ask one more.",
)
WITHOUT_OUTCOME = Rule(
    "STR-033",
    Severity.ADVICE,
    "A question that belongs to no outcome",
    "Results are reported for each outcome. This answer counts for none, while other questions of the assessment say "
    "what they are about.",
    bad="- type: choice\n  id: who-leads\n  outcomes: [define]\n- type: choice\n  id: what-then     # no outcomes",
    good="- type: choice\n  id: what-then\n  outcomes: [manage]",
)

RULES: tuple[Rule, ...] = (
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_KIND,
    NOT_ALLOWED,
    MALFORMED_ID,
    CAPITAL_ID,
    EQUAL_IDS,
    EQUAL_STATE_KEYS,
    UNKNOWN_OUTCOME,
    UNKNOWN_NAME,
    NOT_ANSWERABLE,
    NEVER_MET,
    NO_ASSESSMENT,
    NO_PASS_MARK,
    NOT_A_DATE,
    PLANNED_PAGE,
    UNKNOWN_URL,
    UNKNOWN_TYPE,
    EMPTY_VALUE,
    NAME_SPLIT,
    UNUSED_OUTCOME,
    HEADING_INSIDE,
    NOT_TAUGHT,
    NOT_ASSESSED,
    WITHOUT_OUTCOME,
)
