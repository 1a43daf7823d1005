"""PRJ: what was asked for on the command line, and the project's settings."""

from builder.findings.finding import Rule, Severity

NO_SUCH_PATH = Rule(
    "PRJ-001",
    Severity.ERROR,
    "There is no such file or folder",
    "The path on the command line leads nowhere, so nothing could be checked or built.",
    bad="coursewright validate modules/hand-hygeine",
    good="coursewright validate modules/hand-hygiene",
    mend="Check the spelling; paths are named from the folder that you are in.",
)
NO_MODULE = Rule(
    "PRJ-002",
    Severity.ERROR,
    "There is no module here",
    "A module is a folder with a file module.yaml. A path may be that folder, that file, or a folder whose folders "
    "are modules.",
    bad="coursewright build modules/hand-hygiene/media",
    good="coursewright build modules/hand-hygiene",
    mend="Name the folder that holds module.yaml, or a folder of such folders.",
)
TWO_PROJECTS = Rule(
    "PRJ-003",
    Severity.ERROR,
    "The paths belong to different projects",
    "Each project's settings (coursewright.toml) say where its packages go and what they are. One run has one set "
    "of settings.",
    bad="coursewright build nursing/modules midwifery/modules",
    good="coursewright build nursing/modules\ncoursewright build midwifery/modules",
    mend="Run the command once for each project.",
)
NOT_TOML = Rule(
    "PRJ-004",
    Severity.ERROR,
    "coursewright.toml is not TOML",
    "The project's settings cannot be read, and building with others than you set would surprise you.",
    "output = dist",
    'output = "dist"',
)
UNKNOWN_SETTING = Rule(
    "PRJ-005",
    Severity.ERROR,
    "A setting that does not exist",
    "A misspelt setting would otherwise be passed over in silence.",
    '[build]\nlsm = ["moodle"]',
    '[build]\nlms = ["moodle"]',
)
BAD_SETTING = Rule(
    "PRJ-006",
    Severity.ERROR,
    "A setting with a value that it cannot have",
    "The setting exists, but not with this value.",
    '[build]\nstrict = "yes"',
    "[build]\nstrict = true",
)

RULES: tuple[Rule, ...] = (
    NO_SUCH_PATH,
    NO_MODULE,
    TWO_PROJECTS,
    NOT_TOML,
    UNKNOWN_SETTING,
    BAD_SETTING,
)
