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
    "commas": "CAP-002 at 3",
    "arrows": "CAP-002 at 3",
    "not-parted": "CAP-013 at 5, CAP-013 at 7",
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


def test_times_with_the_same_fault_are_one_finding():
    (commas,) = of("commas")
    assert commas.message == "Browsers cannot read these times, nor those of 2 more captions"
    assert commas.hint == (
        "Replace each comma in the times by a full stop, in all 3 lines:\n00:00.000 --> 00:02.000 align:left"
    )
    (arrows,) = of("arrows")
    assert arrows.message.endswith("is not -->, nor that of 1 more caption: none of them is shown")
    assert arrows.hint == "Write --> for each arrow, in all 2 lines:\n00:00.000 --> 00:02.000"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("00:01,5 --> 00:03", "00:01.500 --> 00:03.000"),
        ("0:00:01,250 -> 0:00:03,000", "00:00:01.250 --> 00:00:03.000"),
        ("00:01.000→00:03.000", "00:01.000 --> 00:03.000"),
        ("00:01.000 –> 00:03.000", "00:01.000 --> 00:03.000"),
        ("00:01.000-->00:03.000 line:0", "00:01.000 --> 00:03.000 line:0"),
    ],
)
def test_times_are_written_as_they_were_meant(typed, meant):
    (finding,) = check(source_text(f"WEBVTT\n\n{typed}\nWash.", "x.vtt"), 0, read_aloud=False)
    assert (finding.code, finding.hint) == ("CAP-002", f"Write:\n{meant}")


@pytest.mark.parametrize("line", ["00:70.000 -> 00:80.000", "From 10:30 - 11:30 we wash.", "a -> b"])
def test_what_is_no_time_gets_none(line):
    assert "Write:" not in "".join(
        one.hint for one in check(source_text(f"WEBVTT\n\n{line}\nWash.", "x.vtt"), 0, read_aloud=False)
    )


def test_hints_show_what_to_write():
    assert of("comma")[0].hint == "Write:\n00:00.000 --> 00:02.000"
    assert ".srt" in of("srt")[0].hint
    assert of("no-header")[0].message == "This file does not begin with WEBVTT"
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
    [
        (0, "00:00.000"),
        (1.001, "00:01.001"),
        (9.299, "00:09.299"),
        (61.5, "01:01.500"),
        (3600, "01:00:00.000"),
        (7384.25, "02:03:04.250"),
    ],
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
    findings = list(check(source, 2, read_aloud=False))
    assert findings or parse(source.lines).cues, "a file without captions is none"
    for finding in findings:
        assert 1 <= finding.place.line <= len(source.lines)
        assert re.fullmatch(r"CAP-[0-9]{3}", finding.code)


def found(*lines, seconds=0.0, read_aloud=False):
    """What is found in a file of these lines, with its line."""
    source = source_text("\n".join(lines), "x.vtt")
    return [f"{one.code} at {one.place.line}" for one in check(source, seconds, read_aloud=read_aloud)]


def cue(times, *words):
    return ("", times, *(words or ("Wash.",)))


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("WEBVTT", []),
        ("WEBVTT a title", []),
        ("WEBVTT\ta title", []),
        ("WEBVTTa title", ["CAP-001 at 1"]),
        ("WEBVTT-1", ["CAP-001 at 1"]),
        (" WEBVTT", ["CAP-001 at 1"]),
        ("webvtt", ["CAP-001 at 1"]),
        ("WEBVT", ["CAP-001 at 1"]),
        ("", ["CAP-001 at 1"]),
    ],
)
def test_how_a_file_begins(header, codes):
    assert found(header, *cue("00:00.000 --> 00:02.000")) == codes


@pytest.mark.parametrize("begin", [b"\xef\xbb\xbf", b""])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_a_byte_order_mark_and_any_line_end_are_fine(begin, end, tmp_path):
    path = tmp_path / "a.vtt"
    path.write_bytes(begin + end.join([b"WEBVTT", b"", b"00:00.000 --> 00:02.000", b"Wash.", b""]))
    source, findings = read(path, "a.vtt")
    assert findings == []
    assert list(check(source, 0, read_aloud=False)) == []


@pytest.mark.parametrize(
    ("times", "codes"),
    [
        ("00:00.000 --> 00:02.000", []),
        ("00:00:00.000 --> 00:00:02.000", []),
        ("00:00.000 --> 00:00:02.000", []),
        ("100:00:00.000 --> 100:00:02.000", []),
        ("59:59.999 --> 01:00:01.000", []),
        ("00:00.000\t-->\t00:02.000", []),
        ("  00:00.000 --> 00:02.000", []),
        ("00:00.000 --> 00:02.000 line:0 position:20% align:start", []),
        ("00:00.000 --> 00:02.000\talign:start", []),
        ("00:00.000 --> 00:02.000 ", []),
        ("00:00.000 --> 00:02.000align:start", ["CAP-002 at 3"]),
        ("00:00.000--> 00:02.000", ["CAP-002 at 3"]),
        ("00:00.000 -->00:02.000", ["CAP-002 at 3"]),
        ("0:00:00.000 --> 0:00:02.000", ["CAP-002 at 3"]),
        ("0:00.000 --> 0:02.000", ["CAP-002 at 3"]),
        ("00:60.000 --> 00:62.000", ["CAP-002 at 3"]),
        ("00:60:00.000 --> 00:61:00.000", ["CAP-002 at 3"]),
        ("00:00,000 --> 00:02,000", ["CAP-002 at 3"]),
        ("00:00.00 --> 00:02.00", ["CAP-002 at 3"]),
        ("00:00.0000 --> 00:02.0000", ["CAP-002 at 3"]),
        ("00:00 --> 00:02", ["CAP-002 at 3"]),
        ("-->", ["CAP-002 at 3"]),
        ("00:02.000 --> 00:02.000", ["CAP-003 at 3"]),
        ("00:02.001 --> 00:02.000", ["CAP-003 at 3"]),
        ("01:00:00.000 --> 00:59.000", ["CAP-003 at 3"]),
    ],
)
def test_times(times, codes):
    assert found("WEBVTT", *cue(times)) == codes


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [
        ("00:00.000 --> 00:02.000", "00:02.000 --> 00:04.000", []),
        ("00:00.000 --> 00:02.000", "00:01.999 --> 00:04.000", ["CAP-005 at 6"]),
        ("00:00.000 --> 00:02.000", "00:00.000 --> 00:04.000", ["CAP-005 at 6"]),
        ("00:01.000 --> 00:03.000", "00:00.999 --> 00:04.000", ["CAP-004 at 6"]),
        ("01:00:00.000 --> 01:00:02.000", "00:10.000 --> 00:12.000", ["CAP-004 at 6"]),
    ],
)
def test_the_order_of_captions(first, second, codes):
    assert found("WEBVTT", *cue(first), *cue(second)) == codes


@pytest.mark.parametrize(
    ("end", "seconds", "codes"),
    [
        ("00:10.500", 10, []),
        ("00:10.501", 10, ["CAP-010 at 3"]),
        ("01:00:00.000", 3599, ["CAP-010 at 3"]),
        ("01:00:00.000", 3600, []),
    ],
)
def test_the_end_of_the_recording(end, seconds, codes):
    assert found("WEBVTT", *cue(f"00:00.000 --> {end}"), seconds=seconds) == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (("a" * 42,), []),
        (("a" * 43,), ["CAP-007 at 4"]),
        (("a", "a" * 43), ["CAP-007 at 5"]),
        (("&amp;" * 42,), []),
        (("<b>" + "a" * 42 + "</b>",), []),
        (("a", "b"), []),
        (("a", "b", "c"), ["CAP-008 at 3"]),
        (("<b></b>",), ["CAP-006 at 3"]),
        (("<b>", "a"), []),
    ],
)
def test_what_fits_on_a_screen(words, codes):
    assert found("WEBVTT", *cue("00:00.000 --> 00:09.000", *words)) == codes
    assert found("WEBVTT", *cue("00:00.000 --> 00:09.000", *words), read_aloud=True) == [
        code for code in codes if code.startswith("CAP-006")
    ]


@pytest.mark.parametrize(("count", "codes"), [(20, []), (21, ["CAP-009 at 3"])])
def test_how_fast_it_is_to_be_read(count, codes):
    assert found("WEBVTT", *cue("00:01.000 --> 00:02.000", "a" * count)) == codes


@pytest.mark.parametrize(
    ("block", "codes"),
    [
        (("NOTE",), []),
        (("NOTE about it", "in two lines"), []),
        (("NOTE\tabout it",), []),
        (("STYLE", "::cue { color: red }"), []),
        (("REGION", "id:left"), []),
        (("NOTES about it",), ["CAP-012 at 3"]),
        (("STYLES",), ["CAP-012 at 3"]),
        (("note",), ["CAP-012 at 3"]),
        (("words", "of nobody"), ["CAP-012 at 3"]),
        (("words", "of nobody", "00:03.000 --> 00:04.000", "Shown."), ["CAP-012 at 3", "CAP-004 at 8"]),
        (("NOTE", "00:03.000 --> 00:04.000", "Shown."), ["CAP-004 at 7"]),
        (("NOTE", "about it", "00:03.000 --> 00:04.000", "Shown."), ["CAP-013 at 5", "CAP-004 at 8"]),
        (("first", "00:03.000 --> 00:04.000", "Shown."), ["CAP-004 at 7"]),
    ],
)
def test_blocks_that_are_no_captions(block, codes):
    """Times begin a caption, whatever stands above them."""
    assert found("WEBVTT", "", *block, *cue("00:00.000 --> 00:02.000")) == codes


def test_a_file_of_notes_has_no_captions():
    assert found("WEBVTT", "", "NOTE") == ["CAP-011 at 1"]
    assert found("WEBVTT", *cue("00:00.00 --> 00:02.00")) == ["CAP-002 at 3"]


def test_hints_for_files_that_are_no_webvtt():
    def hint(*lines):
        return next(check(source_text("\n".join(lines), "x.vtt"), 0, read_aloud=False)).hint

    assert ".srt" in hint("1", "00:00:00,000 --> 00:00:02,000", "Wash.")
    assert ".srt" not in hint("Wash, rinse, dry.")
    assert ".srt" not in hint("00:00.000 --> 00:02.000", "Wash.")
    assert hint("WEBVTT", "00:00.000 --> 00:02.000", "Wash.") == "Leave the line below WEBVTT empty."
    assert hint("WEBVTT", "", "0:00 --> 0:02") == "Write:\n00:00.000 --> 00:02.000"
    assert hint("WEBVTT", "", "soon --> later").startswith("Write them as 00:01.500")
    assert hint("WEBVTT", *cue("00:00.000 --> 00:02.000"), *cue("00:01.500 --> 01:00:00.000")) == (
        "End that one at 00:01.500, or begin this one at 00:02.000."
    )
