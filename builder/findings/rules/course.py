"""CRS: several modules as one course."""

from builder.findings.finding import Rule, Severity

MODULE_MISSING = Rule(
    "CRS-001",
    Severity.ERROR,
    "A course names a module that is not there",
    "A course is made of modules that exist: each path leads from the course's file to a module's folder, letter by "
    "letter as it is called.",
    bad="modules:\n  - ../modules/lead-or-mange",
    good="modules:\n  - ../modules/lead-or-manage",
)
MODULE_OUTSIDE = Rule(
    "CRS-002",
    Severity.ERROR,
    "A module outside the project",
    "What is built must be the same on every computer that has the project; a path out of it leads elsewhere on each.",
    bad="modules:\n  - ../../../somebody/modules/lead-or-manage",
    good="modules:\n  - ../modules/lead-or-manage",
    mend="Copy the module into the project, or put `coursewright.toml` where the project begins.",
)
MODULE_TWICE = Rule(
    "CRS-003",
    Severity.ERROR,
    "The same module twice in a course",
    "An LMS keeps one record for each identifier, and identifiers come from the modules' ids: the two would share it.",
    bad="modules:\n  - ../modules/lead-or-manage\n  - ../modules/lead-or-manage",
    good="modules:\n  - ../modules/lead-or-manage\n  - ../modules/compassion",
)
SAME_ID = Rule(
    "CRS-004",
    Severity.ERROR,
    "An id of the course that is also a module's",
    "Course, blocks and modules are told apart by their ids alone, in the manifest and in the names of files. The id "
    "`index` belongs to the page of the course.",
    bad="id: lead-or-manage\nmodules:\n  - ../modules/lead-or-manage",
    good="id: leading-care\nmodules:\n  - ../modules/lead-or-manage",
)
AFTER_UNKNOWN = Rule(
    "CRS-005",
    Severity.ERROR,
    "A module waits for one that the course does not have",
    "It would never open. Under `after` stand ids of other modules of the same course.",
    bad="- module: ../modules/compassion\n  after: [lead-or-mange]",
    good="- module: ../modules/compassion\n  after: [lead-or-manage]",
)
CIRCLE = Rule(
    "CRS-006",
    Severity.ERROR,
    "Modules wait for each other",
    "None of them would ever open. With `order: in-order` each module also waits for the one before it.",
    bad="- module: ../modules/lead-or-manage\n  after: [compassion]\n- module: ../modules/compassion\n"
    "  after: [lead-or-manage]",
    good="- module: ../modules/lead-or-manage\n- module: ../modules/compassion\n  after: [lead-or-manage]",
)
PREREQUISITES_TOO_LONG = Rule(
    "CRS-007",
    Severity.ERROR,
    "A module waits for more than SCORM 1.2 has room for",
    "SCORM 1.2 gives what must be completed before an item 255 characters, and LMSs cut what is longer.",
    bad="after: [a-first-module-with-a-long-id, a-second-module-with-a-long-id, …]",
    good="after: [a-second-module-with-a-long-id]     # which itself waits for the first",
    mend="Name only those that are last: what they wait for is completed before them anyway.",
)
ORDER_NOT_SAID = Rule(
    "CRS-008",
    Severity.WARNING,
    "The LMS is not told which module waits for which",
    "Not every standard and not every LMS has words for it. The package is built without: learners can open every "
    "module at once.",
    bad="coursewright build course.yaml --standard cmi5     # and `after:` in course.yaml",
    good="coursewright build course.yaml --standard scorm12",
    mend="Set the conditions in the LMS itself, or build for a standard that can say them; the notes beside the "
    "package tell more.",
)
BEGINS_SHUT = Rule(
    "CRS-009",
    Severity.ERROR,
    "The course would begin with a module that is shut",
    "An LMS that is asked for the course opens its first module. Where that waits for a later one, learners meet a "
    "message of the LMS, or nothing, instead of a page.",
    bad="modules:\n  - module: ../modules/compassion\n    after: [lead-or-manage]\n  - ../modules/lead-or-manage",
    good="modules:\n  - ../modules/lead-or-manage\n  - module: ../modules/compassion\n    after: [lead-or-manage]",
    mend="Put a module that waits for none at the beginning, with its block if it stands in one.",
)
TOO_MANY_MODULES = Rule(
    "CRS-010",
    Severity.ERROR,
    "More modules than one course can have",
    "LMSs show all modules of a course as one list beside the page, and look through it each time that one is opened. "
    "Beyond the limit nothing of the list was read.",
    bad="modules:     # and 20,000 paths below it",
    good="modules:\n  - ../modules/lead-or-manage\n  - ../modules/compassion",
    mend="Make several courses of it.",
)
RESERVED_PAGE = Rule(
    "CRS-011",
    Severity.ERROR,
    "A page of the course would have a name that Windows keeps for a device",
    "In the package of a course each page is called after its module's id. `con`, `prn`, `aux`, `nul`, `com1` to "
    "`com9` and `lpt1` to `lpt9` are devices on Windows whatever the ending: the package cannot be unpacked there.",
    bad="id: aux     # of a module in a course",
    good="id: auxiliary-nurses",
    mend="Give the module another id, or write `zips: one-per-module`, where no page is called after it.",
)

RULES: tuple[Rule, ...] = (
    MODULE_MISSING,
    MODULE_OUTSIDE,
    MODULE_TWICE,
    SAME_ID,
    AFTER_UNKNOWN,
    CIRCLE,
    PREREQUISITES_TOO_LONG,
    ORDER_NOT_SAID,
    BEGINS_SHUT,
    TOO_MANY_MODULES,
    RESERVED_PAGE,
)
