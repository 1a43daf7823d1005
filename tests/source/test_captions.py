"""WebVTT as browsers read it, and what people who need it would stumble over, at its line."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.findings.rules.captions import RULES
from builder.source.captions.checking import check, clock
from builder.source.captions.webvtt import parse
from builder.source.files import read, source_text

FOLDER = Path(__file__).parent / "captions"
SECONDS = 10
FOUND = {
    "allowed": "",
    "srt": "CAP-001 at 1",
    "no-header": "CAP-001 at 1",
    "one-character-header": "CAP-001 at 1",
    "header-runs-on": "CAP-002 at 2",
    "comma": "CAP-002 at 3",
    "two-digits": "CAP-002 at 3",
    "reversed": "CAP-003 at 3",
    "order": "CAP-004 at 6",
    "overlap": "CAP-005 at 6",
    "empty": "CAP-006 at 3",
    "only-markup": "CAP-006 at 3",
    "long-line": "CAP-007 at 4",
    "three-lines": "CAP-008 at 3",
    "too-fast": "CAP-009 at 3",
    "past-the-end": "CAP-010 at 3",
    "nothing": "CAP-011 at 1",
    "empty-line-inside": "CAP-012 at 6",
}


def of(name, *, read_aloud=False, seconds=SECONDS):
    source, findings = read(FOLDER / f"{name}.vtt", f"{name}.vtt")
    assert findings == []
    return list(check(source, seconds, read_aloud=read_aloud))


@pytest.mark.parametrize("name", FOUND)
def test_these_findings_and_no_other(name):
    found = of(name)
    assert ", ".join(f"{one.code} at {one.place.line}" for one in found) == FOUND[name]
    assert all(one.place.file == f"{name}.vtt" and not one.message.endswith(".") for one in found)


def test_every_file_and_every_rule_is_tried():
    assert {path.stem for path in FOLDER.iterdir()} == set(FOUND)
    assert {code[:7] for code in FOUND.values() if code} == {rule.code for rule in RULES}


def test_hints_show_what_to_write():
    assert of("comma")[0].hint == "Write:\n00:00.000 --> 00:02.000"
    assert ".srt" in of("srt")[0].hint
    assert of("header-runs-on")[0].hint == "Leave the line below WEBVTT empty."
    assert of("overlap")[0].hint == "End that one at 00:01.500, or begin this one at 00:02.000."


@pytest.mark.parametrize("name", ["long-line", "three-lines", "too-fast"])
def test_what_is_read_aloud_may_be_long(name):
    assert of(name, read_aloud=True) == []


def test_without_a_length_nothing_is_after_the_end():
    assert of("past-the-end", seconds=0) == []
    assert of("past-the-end", seconds=10.6) == []


def test_cues_are_what_a_browser_shows():
    (first, second) = parse(read(FOLDER / "allowed.vtt", "")[0].lines).cues
    assert (first.line, first.start, first.end, first.shown) == (13, 0, 2, ("Wash your hands.",))
    assert (second.start, second.end, second.shown) == (2, 4, ("Rinse them", "and dry them."))


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "00:00.000"), (61.5, "01:01.500"), (3600, "01:00:00.000"), (7384.25, "02:03:04.250")],
)
def test_times_are_written_as_webvtt_has_them(seconds, shown):
    assert clock(seconds) == shown
    cues = parse(("WEBVTT", "", f"{shown} --> 99:00:00.000", "x")).cues
    assert [cue.start for cue in cues] == [seconds]


LINES = st.one_of(
    st.sampled_from(
        ["", "WEBVTT", "NOTE", "-->", "00:01.000 --> 00:02.000", "00:03.000 --> 00:02.000", "1", "x"]
    ),
    st.text(st.characters(exclude_characters="\n\r"), max_size=12),
)


@given(st.lists(LINES, max_size=12))
def test_nothing_stops_it_and_every_line_exists(lines):
    source = source_text("\n".join(lines), "x.vtt")
    for finding in check(source, 2, read_aloud=False):
        assert 1 <= finding.place.line <= len(source.lines)
        assert re.fullmatch(r"CAP-[0-9]{3}", finding.code)
