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
