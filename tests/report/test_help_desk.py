"""A help-desk report in plain words; the report itself is what the page's script writes (tests/e2e, tests/runtime)."""

import re

import pytest

from builder.report import help_desk

REPORT = """\
Module: hand-hygiene 1.2.0
Revision: 0123456789ab
Package: scorm12, profile moodle
Time of this report: 2026-11-27T02:00:00.000Z
LMS found: yes
Mode: normal
Status when opened: incomplete
By the module's rule: incomplete, unknown, missing: sections, assessment
Status last sent: incomplete
Status last confirmed: incomplete
Score last sent: 60
Score last confirmed: none
Saving: failed, last saved 2026-11-27T01:50:00.000Z, saves failed since: 3
Last failed call: 2026-11-27T01:55:00.000Z LMSCommit() error 101
Refused by the LMS: cmi.core.lesson_location
Saved state: 812 of 3800 characters
State when opened: 640 characters, damaged
Browser: Mozilla/5.0 (X11; Linux x86_64)
"""


def told(text=REPORT, version="1.2.0", **changes):
    for label, value in changes.items():
        name = label.replace("_", " ")
        text, done = re.subn(f"^{name}: .*$", f"{name}: {value}", text, flags=re.MULTILINE)
        assert done == 1, label
    return help_desk.tell(help_desk.read(text), "hand-hygiene", version)


def test_what_happened(root):
    report = told()
    assert report.problems == ()
    assert report.facts == (
        "When it was opened the LMS said: incomplete.",
        "By the author's rule the learner is: incomplete; still missing: sections to be read and the assessment.",
        "The LMS has confirmed status incomplete and score none.",
        "Last sent were status incomplete and score 60.",
        "Saving had failed (last at 2026-11-27T01:50:00.000Z; 3 saves have failed since).",
        (
            "The last call that failed was LMSCommit() at 2026-11-27T01:55:00.000Z, with error 101: the LMS could not "
            "save, often because the network, the server or the sign-in had gone."
        ),
        "This LMS does not take: cmi.core.lesson_location. The module does without.",
        "The saved state takes 812 of 3800 characters.",
        "The LMS gave the state back damaged, so some answers may be missing.",
    )
    assert any("Try again" in one for one in report.advice)


def test_every_label_of_the_script_is_known(root):
    script = (root / "templates/runtime/session/report.js").read_text(encoding="utf-8")
    assert tuple(re.findall(r'^\s*\[english\("([^"]+)"\), ', script, re.MULTILINE)) == help_desk.LABELS


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"LMS_found": "no"}, "opened outside the LMS"),
        ({"LMS_found": "yes, but it did not open"}, "refused the session"),
        ({"Mode": "review"}, "open for review"),
        ({"Mode": "browse"}, "preview of the LMS"),
        (
            {"Last_failed_call": "2026-11-27T01:55:00.000Z LMSCommit() error no answer"},
            "no answer from the server",
        ),
        ({"Saving": "signed-out, last saved never, saves failed since: 1"}, "the sign-in had run out (never"),
    ],
)
def test_each_case_has_its_sentence(changes, words):
    assert any(words in fact for fact in told(**changes).facts)


def test_a_result_that_the_lms_has_is_a_matter_of_its_settings():
    report = told(Status_last_confirmed="passed", Saving="saved, last saved never, saves failed since: 0")
    assert report.advice == (
        "The LMS has the result. If the gradebook does not show it, compare its settings with the notes.",
    )


def test_another_version_or_module_is_said():
    assert "version 1.2.0, and here it is 1.3.0" in told(version="1.3.0").problems[0]
    report = help_desk.tell(help_desk.read(REPORT), "another", "1.2.0")
    assert report.problems[0].startswith("The report is from another module: hand-hygiene")


def test_quoted_wrapped_and_cut_reports_are_read():
    quoted = "On Monday a learner wrote:\r\n" + "\r\n".join(f"> {line}" for line in REPORT.splitlines())
    assert told(quoted).facts == told().facts
    wrapped = REPORT.replace("LMSCommit() error 101", "LMSCommit()\nerror 101")
    assert told(wrapped).facts == told().facts
    cut = help_desk.read(REPORT[: REPORT.index("Saving")])
    assert (
        "it does not say: Saving, Last failed call"
        in help_desk.tell(cut, "hand-hygiene", "1.2.0").problems[0]
    )


@pytest.mark.parametrize("text", ["", "1;n1;.", "Module: x", "Dear all,\n\nnothing works.\n"])
def test_what_is_no_report_is_none(text):
    assert help_desk.read(text) is None


def test_scorm_2004_has_two_words_and_other_codes():
    report = told(
        Package="scorm2004-4th, profile moodle",
        Status_when_opened="incomplete, unknown",
        Status_last_confirmed="completed, passed",
        Status_last_sent="completed, passed",
        Saving="saved, last saved 2026-11-27T01:50:00.000Z, saves failed since: 0",
        Last_failed_call="2026-11-27T01:55:00.000Z Commit() error 391",
    )
    assert any("with error 391: the LMS could not save" in fact for fact in report.facts)
    assert any("The LMS has the result" in one for one in report.advice)
    unfinished = told(Package="scorm2004-3rd, profile generic", Status_last_confirmed="incomplete, unknown")
    assert any("rule is not met yet" in one for one in unfinished.advice)
    assert not any("has the result" in one for one in unfinished.advice)
    closed = told(
        Package="scorm2004-4th, profile generic",
        Last_failed_call="2026-11-27T01:55:00.000Z Commit() error 143",
    )
    assert any("error 143: the session had not been opened, or had ended" in fact for fact in closed.facts)


def facts(**changes):
    return told(**changes).facts


def test_what_is_as_it_should_be_is_not_mentioned():
    report = told(
        Status_when_opened="none",
        Score_last_sent="none",
        Last_failed_call="none",
        Refused_by_the_LMS="nothing",
        State_when_opened="640 characters, whole",
        Saving="saved, last saved 2026-11-27T01:50:00.000Z, saves failed since: 0",
        **{"By_the_module's_rule": "completed, unknown, missing: nothing"},
    )
    assert report.facts == (
        "By the author's rule the learner is: completed.",
        "The LMS has confirmed status incomplete and score none.",
        "Everything was saved (last at 2026-11-27T01:50:00.000Z).",
        "The saved state takes 812 of 3800 characters.",
    )
    assert len(report.advice) == 1


def test_the_rule_says_whether_it_is_passed_and_what_is_missing():
    said = "By the author's rule the learner is: "
    for rule, words in (
        ("incomplete, failed, missing: assessment", "incomplete, failed; still missing: the assessment."),
        ("completed, passed, missing: nothing", "completed, passed."),
        (
            "incomplete, unknown, missing: answered, other",
            "incomplete; still missing: tasks to be answered and other.",
        ),
    ):
        assert said + words in facts(**{"By_the_module's_rule": rule})


@pytest.mark.parametrize(
    ("sent", "confirmed", "words"),
    [
        (("passed", "90"), ("passed", "90"), ("confirmed status passed and score 90.",)),
        (("passed", "90"), ("", ""), ()),
        (("none", "none"), ("incomplete", "60"), ("confirmed status incomplete and score 60.",)),
        (("", ""), ("incomplete", ""), ("confirmed status incomplete and score none.",)),
        (("", ""), ("", "60"), ("confirmed status none and score 60.",)),
        (
            ("passed", ""),
            ("incomplete", "60"),
            ("confirmed status incomplete and score 60.", "Last sent were status passed and score none."),
        ),
        (
            ("", "70"),
            ("incomplete", "60"),
            ("confirmed status incomplete and score 60.", "Last sent were status none and score 70."),
        ),
    ],
)
def test_what_was_sent_is_told_where_it_differs_from_what_was_confirmed(sent, confirmed, words):
    said = [
        fact
        for fact in facts(
            Status_last_sent=sent[0],
            Score_last_sent=sent[1],
            Status_last_confirmed=confirmed[0],
            Score_last_confirmed=confirmed[1],
        )
        if "confirmed" in fact or "Last sent" in fact
    ]
    assert [fact.removeprefix("The LMS has ") for fact in said] == [*words]


@pytest.mark.parametrize(
    ("package", "code", "words"),
    [
        ("scorm12", "101", "error 101: the LMS could not save"),
        ("scorm12", "301", "error 301: the session had not been opened"),
        ("scorm12", "391", "error 391."),
        ("scorm2004-4th", "301", "error 301."),
        ("scorm2004-4th", "101", "error 101: the LMS could not save"),
        ("scorm12", "unknown", "with an error that is not in any standard."),
    ],
)
def test_codes_have_the_words_of_their_standard(package, code, words):
    call = f"2026-11-27T01:55:00.000Z LMSSetValue(cmi.exit) error {code}"
    [fact] = [one for one in facts(Package=package, Last_failed_call=call) if "call that failed" in one]
    assert fact.startswith(
        "The last call that failed was LMSSetValue(cmi.exit) at 2026-11-27T01:55:00.000Z, with "
    )
    assert words in fact


TRY_AGAIN = "If the tab is still open: sign in to the LMS in another tab"
HAS_IT = "The LMS has the result."
NOT_MET = "The author's rule is not met yet"


@pytest.mark.parametrize(
    ("changes", "begins"),
    [
        ({"Saving": "failed, last saved never, saves failed since: 1"}, [TRY_AGAIN, NOT_MET]),
        ({"Saving": "signed-out, last saved never, saves failed since: 1"}, [TRY_AGAIN, NOT_MET]),
        ({"Saving": "waiting, last saved never, saves failed since: 0"}, [NOT_MET]),
        ({"LMS_found": "no"}, ["Let the learner open it through the course.", TRY_AGAIN, NOT_MET]),
        (
            {"LMS_found": "yes, but it did not open"},
            ["Let the learner close all windows", TRY_AGAIN, NOT_MET],
        ),
        ({"Status_when_opened": "failed"}, [TRY_AGAIN, HAS_IT]),
        ({"Status_last_confirmed": "completed"}, [TRY_AGAIN, HAS_IT]),
        ({"Status_last_confirmed": "none"}, [TRY_AGAIN]),
    ],
)
def test_advice(changes, begins):
    advice = told(**changes).advice
    assert all(one.startswith(begin) for one, begin in zip(advice, begins, strict=True))


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("saved", "Everything was saved"),
        ("saving", "A save was under way"),
        ("waiting", "Something was still waiting to be saved"),
        ("none", "Nothing was saved, because there was no LMS"),
        ("read-only", "Nothing was saved, because the page was open for review"),
        ("new-word", "new-word"),
    ],
)
def test_every_state_of_saving_has_words(word, said):
    assert f"{said} (never)." in facts(Saving=f"{word}, last saved never, saves failed since: 0")


def test_where_two_reports_were_pasted_the_first_counts():
    twice = help_desk.read(REPORT + "\n" + REPORT.replace("hand-hygiene", "another"))
    assert twice.values["Module"] == "hand-hygiene 1.2.0"


def test_three_lines_make_a_report_and_what_stands_apart_is_no_part_of_it():
    assert help_desk.read("Mode: normal\nLMS found: no\n") is None
    read = help_desk.read("Hello\n\n* Mode: normal\nLMS found: yes\nBrowser: one\n> | two\n\nKind regards\n")
    assert read.values == {"Mode": "normal", "LMS found": "yes", "Browser": "one two"}
    assert help_desk.tell(read, "a", "1").facts == ()
    assert "Module" in read.missing
    assert "Mode" not in read.missing
    assert not any("another module" in one for one in help_desk.tell(read, "a", "1").problems)


def test_as_text():
    text = help_desk.render(told(version="1.3.0"), "Hand hygiene", "1.3.0")
    head, facts, advice = text.split("\n\n")
    assert head.startswith(
        "Hand hygiene, version 1.3.0\nA help-desk report\n  ! The learner has version 1.2.0"
    )
    assert facts.startswith("When it was opened the LMS said: incomplete.\nBy the author's rule")
    assert advice.startswith("What to do:\n- If the tab is still open")
    assert text.endswith("with links.\n")
    assert "What to do" not in help_desk.render(help_desk.ToldReport((), ("One.",), ()), "A", "1")
