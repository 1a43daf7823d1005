"""Findings for people at a terminal."""

import pytest

from builder.findings import Finding, Place, Severity
from builder.report.formats import text
from builder.report.formats.contract import Report

SOURCE = {"m.yaml": ["id: a", "titel: A title", "version: 1"]}


def lines_of(file):
    return SOURCE.get(file, [])


def finding(**parts):
    given = {
        "code": "SRC-001",
        "severity": Severity.ERROR,
        "message": "there is no key titel",
        "place": Place("m.yaml", 2, 1, 6),
        "hint": "Did you mean title?",
    }
    return Finding(**(given | parts))


def test_a_finding_with_everything():
    assert text.findings([finding()], lines_of, colour=False) == (
        "m.yaml:2:1: error[SRC-001]: there is no key titel\n"
        "  |\n"
        "2 | titel: A title\n"
        "  | ^^^^^\n"
        "  = help: Did you mean title?\n"
        "\n"
    )


@pytest.mark.parametrize(
    ("place", "first"),
    [
        (Place("m.yaml"), "m.yaml: "),
        (Place("m.yaml", 2), "m.yaml:2: "),
        (Place("m.yaml", 99, 3), "m.yaml:99:3: "),
    ],
)
def test_what_is_not_known_is_not_shown(place, first):
    shown = text.findings([finding(place=place, hint="")], lines_of, colour=False)
    assert shown.startswith(first + "error[")
    assert "^" not in shown


def test_an_unreadable_file_shows_no_excerpt():
    shown = text.findings([finding(place=Place("gone.yaml", 2, 1))], lines_of, colour=False)
    assert "|" not in shown


def test_a_hint_of_several_lines_keeps_its_shape():
    shown = text.findings([finding(hint="Write:\n  a: |\n    b")], lines_of, colour=False)
    assert "  = help: Write:\n            a: |\n              b\n" in shown


def test_colour_adds_nothing_but_colour():
    import re

    plain = text.findings([finding()], lines_of, colour=False)
    coloured = text.findings([finding()], lines_of, colour=True)
    assert coloured != plain
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain


@pytest.mark.parametrize(
    ("severities", "words"),
    [
        ([], "checked: no findings"),
        ([Severity.ERROR], "checked: 1 error"),
        ([Severity.ADVICE, Severity.WARNING, Severity.WARNING], "checked: 2 warnings, 1 piece of advice"),
        ([Severity.ADVICE] * 2 + [Severity.ERROR] * 3, "checked: 3 errors, 2 pieces of advice"),
    ],
)
def test_the_summary_counts(severities, words):
    report = Report([finding(severity=severity) for severity in severities], "checked")
    assert text.summary(report) == words


def test_the_summary_says_what_is_not_shown(hostile):
    assert text.summary(hostile).endswith(" (1 suppressed by comments, 3 left out by the choice of rules)")


def test_a_message_is_one_line(hostile, look):
    said = text.render(hostile, look).diagnostics
    assert "modules/a/module.yaml:3:4: error[STR-001]: two lines ::error::not a command\n" in said
    assert "banks/50 % of, all: [x] ü 深.yaml:12:7: advice[MED-009]" in said


def test_what_was_written_and_how_full_the_state_is(clean, look):
    said = text.render(clean, look)
    assert said.results == "dist/a.zip\ndist/a.notes.html\n"
    assert said.diagnostics == (
        "modules/a/module.yaml: state: 1,234 of 3,800 characters\nbuilt 1 package: no findings\n"
    )
