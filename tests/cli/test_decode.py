"""``coursewright decode``."""

import io
import json
import string
import sys

import pytest

from builder.codec.text import encode_text
from builder.identifiers import state_key as key
from builder.pipeline.decoding import unwrapped

STATE = f"1;n3;iabcd;b{key('one')};s{key('one')};."


class Pasted(io.TextIOWrapper):
    """Standard input that is no terminal."""


@pytest.fixture
def paste(monkeypatch):
    def paste(data):
        raw = data if isinstance(data, bytes) else data.encode("utf-8")
        monkeypatch.setattr(sys, "stdin", Pasted(io.BytesIO(raw)))

    return paste


def test_a_state_on_the_command_line(run):
    ran = run("decode", "modules/a", STATE)
    assert ran.code == 0
    assert ran.out.startswith("A module, version 1.0.0\nSaved state: ")
    assert "Place: section 1, “First part”" in ran.out
    assert "Sections: 1 of 1 read" in ran.out
    assert "Still missing for completion: nothing" in ran.out


@pytest.mark.parametrize(
    "around",
    ["{}", "{}\n", '"{}"', "cmi.suspend_data: {}\r\n", "suspend_data={}", "\ufeff{}", "> {}"],
)
def test_what_people_paste_is_unwrapped(around, run, paste):
    paste(around.format(STATE))
    assert "Sections: 1 of 1 read" in run("decode", "modules/a", "-").out
    paste(around.format(STATE))
    assert run("decode", "modules/a").code == 0


@pytest.mark.parametrize(
    "around",
    [
        "Attempt 1; suspend_data={}",
        "Attempt 1; cmi.suspend_data: {}; lesson_status=incomplete",
        "Attempt 1;\nsuspend_data:\n> {}\n\nKind regards",
        'Attempt 1; {{"cmi.suspend_data": "{}"}}',
        "Attempt 1; CMI.SUSPEND_DATA | {} | 2026",
        "Attempt 1; the state is {} and nothing else",
        "Attempt 1; suspend_data={}\nAttempt 2; suspend_data=1;n4;iabcd;.",
    ],
)
def test_a_state_among_notes_is_found_by_its_name(around, run):
    assert unwrapped(around.format(STATE)) == STATE
    assert run("decode", "modules/a", around.format(STATE)).code == 0


def test_an_end_mark_in_the_middle_ends_nothing():
    assert unwrapped("1;n3;.n4;iabcd;.") == "1;n3;.n4;iabcd;."
    assert unwrapped("1;n3;iabcd;\n. Thanks") == "1;n3;iabcd;."


def test_line_breaks_of_an_e_mail_are_no_part_of_it():
    assert unwrapped("1;n3;ia\n bcd;.") == "1;n3;iabcd;."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (STATE[:-3], "It was cut off after"),
        ("nonsense", "This is no state of a coursewright module"),
        ("1;sZZZ;.", "Nothing in it belongs to this module"),
    ],
)
def test_what_is_not_whole_is_said_and_ends_with_1(text, words, run):
    ran = run("decode", "modules/a", text)
    assert ran.code == 1
    assert words in ran.out


def test_as_json(run):
    told = json.loads(run("decode", "modules/a", STATE, "--format", "json").out)
    assert (told["format"], told["fine"], told["kind"], told["standing"]) == (1, True, "state", "whole")
    assert (told["module"], told["version"]) == ("a", "1.0.0")
    assert ["Sections", "1 of 1 read"] in told["facts"]
    told = json.loads(run("decode", "modules/a", "hello", "--format", "json").out)
    assert (told["fine"], told["standing"]) == (False, "foreign")
    assert "“First part”" in run("decode", "modules/a", STATE, "--format", "json").out


def test_a_report_as_json(run, paste):
    paste("\ufeffModule: a 1.0.0\nLMS found: no\nMode: none\n")
    told = json.loads(run("decode", "modules/a", "--format", "json").out)
    assert (told["fine"], told["kind"]) == (False, "report")
    assert "Module" not in told["problems"][0]


def test_a_report_is_told_too(run, paste):
    paste(
        "Module: a 1.0.0\nLMS found: no\nMode: none\nSaving: none, last saved never, saves failed since: 0\n"
    )
    ran = run("decode", "modules/a", "-")
    assert ran.code == 1  # it is not whole
    assert "A help-desk report" in ran.out
    assert "opened outside the LMS" in ran.out


def test_a_module_that_cannot_be_read_says_why(run):
    ran = run("decode", "modules/b", STATE)
    assert ran.code == 1
    assert "there is no such file or folder" in ran.err


def test_a_folder_of_modules_is_too_many(run, project):
    (project / "modules" / "b").mkdir()
    (project / "modules" / "b" / "module.yaml").write_text("id: b\n", encoding="utf-8")
    ran = run("decode", "modules", STATE)
    assert ran.code == 2
    assert "name one of them" in ran.err


def test_bytes_that_are_no_text_are_no_state(run, paste):
    paste(b"\xff\xfe\x00")
    assert run("decode", "modules/a", "-").code == 1


DRIVING = "\x1b[31mX\x1b]0;pwn\x07\x9b2J\x7f\u202e\u2066"
"""Colours, a window's title, an emptied screen, and writing from right to left."""


@pytest.mark.parametrize(
    "text",
    [
        DRIVING,
        f"Module: a{DRIVING} 1.0.0\nLMS found: no\nMode: none",
        f"Module: a 1{DRIVING}\nLMS found: no\nStatus when opened: {DRIVING}",
        f"1;n1;r{key('note')}/{encode_text(DRIVING)};.",
        "\udc9b and half a character",
    ],
)
def test_nothing_that_was_pasted_drives_the_terminal(text, run, project):
    source = project / "modules/a/module.yaml"
    note = "      - type: reflection\n        id: note\n        prompt: What will you do?\n"
    source.write_text(source.read_text(encoding="utf-8") + note, encoding="utf-8")
    said = run("decode", "modules/a", text)
    assert "\ufffd" in said.out
    data = run("decode", "modules/a", text, "--format", "json")
    for ran in (said, data):
        assert ran.code in {0, 1}
        assert {*ran.out}.isdisjoint({*DRIVING} - {*string.printable})
    json.loads(data.out)


def test_json_keeps_what_it_escapes(run):
    told = json.loads(run("decode", "modules/a", "\x9b\u202eab", "--format", "json").out)
    assert "`\x9b\u202eab`" in told["problems"][0]


def test_what_is_no_state_is_shown_on_one_line(run):
    ran = run("decode", "modules/a", "X\nPlace: section 1")
    assert "this begins with `X Place: sec…`." in ran.out
    assert "…" not in run("decode", "modules/a", "twelve\nchars").out


@pytest.mark.parametrize("dash", [("-",), ()])
def test_a_closed_standard_input_is_said(dash, run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    ran = run("decode", "modules/a", *dash)
    assert ran.code == 2
    assert "standard input is closed" in ran.err
    assert run("decode", "modules/a", STATE).code == 0


def test_a_terminal_is_not_waited_for_unless_it_is_asked_for(run, paste, monkeypatch):
    monkeypatch.setattr(Pasted, "isatty", lambda _: True)
    paste(STATE)
    ran = run("decode", "modules/a")
    assert ran.code == 2
    assert "Give the text to decode, or - to paste it" in ran.err
    assert run("decode", "modules/a", "-").code == 0


def test_bytes_that_are_no_text_are_not_passed_over(run, paste):
    paste(STATE.encode("ascii").replace(b"iabcd", b"iab\xffcd"))
    ran = run("decode", "modules/a", "-")
    assert ran.code == 1
    assert "1 part holds characters that no state has" in ran.out
