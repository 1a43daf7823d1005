"""``coursewright decode``."""

import io
import json
import sys

import pytest

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
    assert ["Sections", "1 of 1 read"] in told["facts"]
    told = json.loads(run("decode", "modules/a", "hello", "--format", "json").out)
    assert (told["fine"], told["standing"]) == (False, "foreign")


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
