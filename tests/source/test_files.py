"""Bytes on disk -> text: encodings, line ends, characters that no text may hold, files that are none."""

import os
from pathlib import Path

import pytest

from builder.source.files import SIZE_LIMIT_BYTES, read, read_bytes
from builder.source.inside import locate


def found(findings):
    return [(finding.code, finding.place.line, finding.place.column) for finding in findings]


def test_a_missing_file(tmp_path):
    text, findings = read(tmp_path / "module.yaml", "modules/a/module.yaml")
    assert text is None
    assert found(findings) == [("SRC-001", 0, 0)]
    assert findings[0].place.file == "modules/a/module.yaml"


def test_a_file_below_a_file_is_missing(tmp_path):
    (tmp_path / "a").write_text("x", encoding="utf-8")
    assert found(read(tmp_path / "a" / "b", "a/b")[1]) == [("SRC-001", 0, 0)]


def test_a_folder_is_no_file(tmp_path):
    assert found(read(tmp_path, "a")[1]) == [("SRC-002", 0, 0)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert found(read(tmp_path / "pipe", "pipe")[1]) == [("SRC-002", 0, 0)]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no /dev/zero")
def test_a_device_is_not_read(tmp_path):
    (tmp_path / "module.yaml").symlink_to("/dev/zero")
    assert found(read(tmp_path / "module.yaml", "m")[1]) == [("SRC-002", 0, 0)]


def test_links_that_go_round_in_circles(tmp_path):
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    assert found(read(tmp_path / "a", "a")[1]) == [("SRC-002", 0, 0)]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path):
    path = tmp_path / "module.yaml"
    path.write_text("id: a", encoding="utf-8")
    path.chmod(0)
    assert found(read(path, "m")[1]) == [("SRC-002", 0, 0)]


def test_a_name_that_no_system_has(tmp_path):
    assert found(read(tmp_path / "a\0b", "m")[1]) == [("SRC-002", 0, 0)]


def test_a_file_that_is_too_large(tmp_path):
    path = tmp_path / "module.yaml"
    path.write_bytes(b"x" * (SIZE_LIMIT_BYTES + 1))
    assert found(read(path, "m")[1]) == [("SRC-004", 0, 0)]
    path.write_bytes(b"x" * SIZE_LIMIT_BYTES)
    assert read(path, "m")[1] == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(tmp_path, end):
    (tmp_path / "m").write_bytes(f"a: 1{end}b: 2{end}".encode())
    text, findings = read(tmp_path / "m", "m")
    assert findings == []
    assert text.lines == ("a: 1", "b: 2", "")


class Growing(type(Path())):
    """A file that something still writes to."""

    def stat(self, **how):
        status = super().stat(**how)
        with Path(self).open("ab") as file:
            file.write(b"more")
        return status


@pytest.mark.parametrize(("length", "is_read"), [(6, True), (7, False)])
def test_a_file_that_grows_too_large_after_it_was_measured(length, is_read, tmp_path):
    (tmp_path / "module.yaml").write_bytes(b"a" * length)
    data = read_bytes(Growing(tmp_path / "module.yaml"), "module.yaml", 10)
    assert (data == b"aaaaaamore") is is_read
    assert is_read or data.code == "SRC-004"


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path):
    (tmp_path / "m").write_bytes(b"\xef\xbb\xbfid: a")
    text, findings = read(tmp_path / "m", "m")
    assert (text.text, findings) == ("id: a", [])


def test_latin_1_names_the_line(tmp_path):
    (tmp_path / "m").write_bytes("id: a\r\ntitle: Caf\xe9\r\n".encode("latin-1"))
    text, findings = read(tmp_path / "m", "m")
    assert text is None
    assert found(findings) == [("SRC-003", 2, 0)]
    assert "0xe9" in findings[0].message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16(tmp_path, encoding):
    (tmp_path / "m").write_bytes("id: a\n".encode(encoding))
    _, findings = read(tmp_path / "m", "m")
    assert found(findings) == [("SRC-003", 1, 0)]


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x9c", "\ufeff", "\uffff"])
def test_control_characters_have_a_place(tmp_path, character):
    (tmp_path / "m").write_bytes(f"id: a\ntitle: Lead{character}ing\n".encode())
    text, findings = read(tmp_path / "m", "m")
    assert found(findings) == [("SRC-005", 2, 12)]
    assert text.lines[1] == "title: Lead ing"


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\x85"])
def test_invisible_line_breaks_have_a_place(tmp_path, character):
    (tmp_path / "m").write_bytes(f"title: 😀 Lead{character}ing\n".encode())
    text, findings = read(tmp_path / "m", "m")
    assert found(findings) == [("SRC-006", 1, 14)]
    assert len(text.lines) == 2


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("title: Lead\u202eing", 12),
        ("title: Lead\u202ein\u202cg", 12),
        ("title: Lead\u202din\u202cg", 12),
        ("title: Lead\u202bing", 12),
        ("title: \u2067one\u2069 and \u2067two", 18),
        ("title: \u2067one\u202c", 8),
        ("title: \u2067one \u202btwo\u2069\u202c", 8),
    ],
)
def test_signs_that_turn_text_round_have_a_place(line, column, tmp_path):
    (tmp_path / "m").write_text(f"id: a\n{line}\n", encoding="utf-8")
    text, findings = read(tmp_path / "m", "m")
    assert found(findings) == [("SRC-034", 2, column)]
    assert text.lines[1] == line


@pytest.mark.parametrize(
    "line",
    ["\u2067one\u2069, \u2068two\u2069", "\u202bone \u202atwo\u202c\u202c", "\u05d0\u200f!", "\u202c\u2069"],
)
def test_signs_of_direction_that_end_in_their_line(line, tmp_path):
    (tmp_path / "m").write_text(line, encoding="utf-8")
    assert read(tmp_path / "m", "m")[1] == []


def test_a_line_full_of_control_characters_is_one_finding(tmp_path):
    (tmp_path / "m").write_bytes(b"\x00" * 1000 + b"\n" + b"\x01")
    assert found(read(tmp_path / "m", "m")[1]) == [("SRC-005", 1, 1), ("SRC-005", 2, 1)]


def test_a_picture_that_lies_in_media_is_named_with_its_folder(tmp_path):
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "SBAR chart.png").write_bytes(b"")
    assert locate(tmp_path, "SBAR chart.png").hint.startswith("Write media/SBAR chart.png")
    assert "media" not in locate(tmp_path, "other.png").hint
