"""Values of SCORM 2004 4th Edition and what becomes of them: [run in ADL's test suite] where it judges."""

NO_ENTRIES = [
    ("cmi.interactions.0.id", "one"),
    ("cmi.interactions.0.type", "choice"),
    ("cmi.objectives.0.id", "define"),
]
"""What the rows below stand on."""

FINE, ORDER, UNDEFINED, READ_ONLY, TYPE, RANGE = "0", "351", "401", "404", "406", "407"


def rows(element, **codes):
    """``{code: values}`` as (element, value, code)."""
    return [(element, value, code.removeprefix("e")) for code, values in codes.items() for value in values]


VALUES = [
    *rows(
        "cmi.completion_status",
        e0=["completed", "incomplete", "not attempted", "unknown"],
        e406=["passed", "Completed", "", "browsed"],
    ),
    *rows("cmi.success_status", e0=["passed", "failed", "unknown"], e406=["completed", "neutral", ""]),
    *rows("cmi.exit", e0=["time-out", "suspend", "logout", "normal", ""], e406=["exit", "Suspend"]),
    *rows(
        "cmi.score.scaled",
        e0=["-1", "0", "1", "0.6667", "-0.5"],
        e407=["1.0000001", "-1.1", "80"],
        e406=["", "abc", "1e0", ".5", "0,5", 0.5],
    ),
    *rows("cmi.score.raw", e0=["80", "-3", "66.67", "1000000"], e406=["", "80%", "80,5", "1e3", "NaN", 80]),
    *rows("cmi.score.min", e0=["0"], e406=["none"]),
    *rows("cmi.score.max", e0=["100"], e406=["none"]),
    *rows("cmi.progress_measure", e0=["0", "0.25", "1"], e407=["1.01", "-0.1"], e406=["", "half"]),
    *rows("cmi.location", e0=["", "x" * 1000], e406=["x" * 1001]),
    *rows("cmi.suspend_data", e0=["", "x" * 64000, "ä€😀\n"], e406=["x" * 64001]),
    *rows(
        "cmi.session_time",
        e0=["PT0S", "PT90M", "P1DT2H", "PT1.25S", "P1Y2M3DT4H5M6.7S", "P0D"],
        e406=["", "P", "PT", "P1W", "PT1.255S", "PT1.5M", "PT5.S", "00:00:01", "P1DT", "pt1s"],
    ),
    *rows(
        "cmi.interactions.0.timestamp",
        e0=["2026", "2026-11", "2026-11-23", "2026-11-23T10", "2026-11-23T10:00", "2026-11-23T10:00:30",
            "2026-11-23T10:00:30.2", "2026-11-23T10:00:30.2Z", "2026-11-23T10:00:30.25+02:00", "2024-02-29"],
        e406=["", "2026-11-23T10:00:30Z", "2026-11-23T10:00:30.250Z", "1969-12-31", "2039-01-01", "2026-13-01",
              "2026-02-29", "2026-11-23 10:00", "2026-11-23T24:00:00", "10:00:00"],
    ),
    *rows("cmi.interactions.0.latency", e0=["PT12.50S"], e406=["12"]),
    *rows("cmi.interactions.0.weighting", e0=["1", "-2.5"], e406=["", "one"]),
    *rows(
        "cmi.interactions.0.result",
        e0=["correct", "incorrect", "unanticipated", "neutral", "0.5", "-1"],
        e406=["wrong", "", "Correct"],
    ),
    *rows(
        "cmi.interactions.0.id",
        e0=["who-leads", "urn:x:1", "ä", "http://example.org/a?b=1#c", "a%20b", "x" * 4000],
        e406=["", "two words", "a[1]", "{a}", "100%", "a%2", "urn:x", "x" * 4001],
    ),
    *rows("cmi.interactions.0.type", e0=["other", "long-fill-in"], e406=["essay", "", "Choice"]),
    *rows(
        "cmi.interactions.0.description",
        e0=["What leads?", "{lang=cy}Beth?", "x" * 250, "{lang=en-GB}" + "x" * 250, "two\nlines", "{sic}"],
        e406=["x" * 251, "{lang=}x", "{lang=english!}x", "{lang=en"],
    ),
    *rows("cmi.objectives.0.description", e0=["{lang=en}Define"], e406=["x" * 251]),
    *rows("cmi.objectives.0.score.scaled", e0=["0.5"], e407=["2"]),
    *rows("cmi.objectives.0.progress_measure", e0=["0.5"], e407=["2"]),
    *rows("cmi.objectives.0.success_status", e0=["passed"], e406=["good"]),
    *rows("cmi.objectives.0.completion_status", e0=["completed"], e406=["done"]),
    *rows("cmi.learner_preference.audio_level", e0=["0", "1.5"], e407=["-1"], e406=["loud"]),
    *rows("cmi.learner_preference.delivery_speed", e0=["2"], e407=["-0.5"]),
    *rows("cmi.learner_preference.audio_captioning", e0=["-1", "0", "1"], e407=["2"], e406=["0.5", "on"]),
    *rows("cmi.learner_preference.language", e0=["", "cy", "en-GB", "x-klingon"], e406=["english", "en_GB"]),
    *rows("cmi.comments_from_learner.0.comment", e0=["{lang=en}Good", "x" * 4000], e406=["x" * 4001]),
    *rows("cmi.comments_from_learner.0.location", e0=["page 1"], e406=["x" * 251]),
    *rows("cmi.comments_from_learner.0.timestamp", e0=["2026-11-23"], e406=["today"]),
    *rows("cmi.comments_from_learner.2.comment", e351=["gap"]),
    *rows("cmi.interactions.01.id", e351=["x"]),
    *rows(
        "adl.nav.request",
        e0=["continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll", "_none_",
            "{target=I}choice", "{target=I}jump"],
        e406=["", "next", "start", "{target=}choice", "{target=a b}choice", "choice"],
    ),
    *[
        (element, "x", READ_ONLY)
        for element in [
            "cmi._version", "cmi._children", "cmi.score._children", "cmi.interactions._count",
            "cmi.completion_threshold", "cmi.credit", "cmi.entry", "cmi.launch_data", "cmi.learner_id",
            "cmi.learner_name", "cmi.max_time_allowed", "cmi.mode",
            "cmi.scaled_passing_score", "cmi.time_limit_action", "cmi.total_time",
            "cmi.comments_from_lms.0.comment", "adl.nav.request_valid.continue",
        ]
    ],
    *[
        (element, "x", UNDEFINED)
        for element in [
            "cmi.core.lesson_status", "cmi.mood", "cmi.student_id", "cmi.interactions.0.student_response", "adl.x",
        ]
    ],
    ("", "x", ORDER),
]  # fmt: skip

YES, NO = True, False
# Type, value, whether it is a learner's response, whether it is a right answer.
ANSWERS = [
    ("true-false", "true", YES, YES),
    ("true-false", "false", YES, YES),
    ("true-false", "t", NO, NO),
    ("true-false", "1", NO, NO),
    ("true-false", "True", NO, NO),
    ("true-false", "", NO, NO),
    ("choice", "a[,]b", YES, YES),
    ("choice", "the-manager", YES, YES),
    ("choice", "a,b", YES, YES),
    ("choice", "", YES, YES),
    ("choice", "a[,]a", NO, NO),
    ("choice", "a[,]", NO, NO),
    ("choice", "two words", NO, NO),
    ("choice", "x" * 251, NO, NO),
    ("choice", "[,]".join(f"o{n}" for n in range(36)), YES, YES),
    ("choice", "[,]".join(f"o{n}" for n in range(37)), NO, NO),
    ("fill-in", "{lang=en}car[,]auto", YES, YES),
    ("fill-in", "", YES, YES),
    ("fill-in", "two\nlines", YES, YES),
    ("fill-in", "{case_matters=true}{order_matters=false}{lang=en}a[,]{lang=fr}b", YES, YES),
    ("fill-in", "{order_matters=false}{case_matters=true}a", YES, YES),
    ("fill-in", "{case_matters=yes}a", YES, NO),
    ("fill-in", "{lang=englisch-}a", NO, NO),
    ("fill-in", "x" * 251, NO, NO),
    ("fill-in", "[,]".join("abcdefghij"), YES, YES),
    ("fill-in", "[,]".join("abcdefghijk"), NO, NO),
    ("long-fill-in", "{lang=en}" + "x" * 4000, YES, YES),
    ("long-fill-in", "{case_matters=false}{lang=en}text", YES, YES),
    ("long-fill-in", "{order_matters=true}text", YES, NO),
    ("long-fill-in", "x" * 4001, NO, NO),
    ("likert", "strongly_agree", YES, YES),
    ("likert", "", NO, NO),
    ("likert", "a b", NO, NO),
    ("matching", "a[.]1[,]b[.]2", YES, YES),
    ("matching", "", YES, NO),
    ("matching", "a.1", NO, NO),
    ("matching", "a[.]", NO, NO),
    ("matching", "a[.]1[.]2", NO, NO),
    ("performance", "s1[.]3", YES, YES),
    ("performance", "dose[.]5 mg[,]check[.]by two", YES, YES),
    ("performance", "[.]3", YES, YES),
    ("performance", "s1[.]", YES, YES),
    ("performance", "[.]", NO, NO),
    ("performance", "", NO, NO),
    ("performance", "s1[.]1[:]5", NO, YES),
    ("performance", "s1[.]5[:]1", NO, NO),
    ("performance", "{order_matters=false}s1[.]3", NO, YES),
    ("performance", "{order_matters=no}s1[.]3", NO, NO),
    ("performance", "[,]".join(["s[.]1"] * 126), NO, NO),
    ("sequencing", "a[,]b[,]a", YES, YES),
    ("sequencing", "", NO, NO),
    ("sequencing", "a[,][,]b", NO, NO),
    ("numeric", "5", YES, NO),
    ("numeric", "-5.25", YES, NO),
    ("numeric", "1[:]5", NO, YES),
    ("numeric", "[:]5", NO, YES),
    ("numeric", "1[:]", NO, YES),
    ("numeric", "[:]", NO, YES),
    ("numeric", "5[:]5", NO, YES),
    ("numeric", "5[:]1", NO, NO),
    ("numeric", "five", NO, NO),
    ("numeric", "1,5", NO, NO),
    ("numeric", "", NO, NO),
    ("other", "any text [,] at all", YES, YES),
    ("other", "", YES, YES),
    ("other", "x" * 4001, NO, NO),
]
