"""Rules LNK: addresses that were followed, with ``validate --online`` alone."""

from builder.findings.finding import Rule, Severity

GONE = Rule(
    "LNK-001",
    Severity.WARNING,
    "A link to a page that is not there any more",
    "Learners who follow it end at an error, and lose the trust that the other links are worth following.",
    bad="[the report](https://www.example.org/2019/report.html), which answers 404",
    good="[the report](https://www.example.org/reports/2019)",
    mend="Look where the page went, or name another one.",
)
HOST_GONE = Rule(
    "LNK-002",
    Severity.WARNING,
    "A link to a site that cannot be reached",
    "Its name is no longer known, it does not answer, or its certificate is not valid, and browsers warn of it. The "
    "site may be back tomorrow; a wrong letter in its name will not mend itself.",
    bad="[the report](https://www.exmaple.org/report)",
    good="[the report](https://www.example.org/report)",
    mend="Open it in a browser. Try again later where it opens there.",
)
MOVED = Rule(
    "LNK-003",
    Severity.ADVICE,
    "A link to a page that has moved for good",
    "The site says where it is now. Such signposts are taken down after a year or two, and then the link is dead.",
    bad="[the report](http://www.example.org/report)",
    good="[the report](https://www.example.org/reports/report)",
    mend="Write the address that it leads to now.",
)
NOT_ASKED = Rule(
    "LNK-004",
    Severity.ADVICE,
    "Links could not be followed",
    "No site could be reached, so the fault is not theirs; or following took more than three minutes in all. What "
    "sites have answered is kept for a week: the next run begins where this one gave up.",
    bad="coursewright validate --online, without a connection",
    good="coursewright validate",
)

RULES: tuple[Rule, ...] = (GONE, HOST_GONE, MOVED, NOT_ASKED)
