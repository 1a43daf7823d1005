"""Text files as an author left them: bytes on disk -> text, with findings for what no text may hold."""

import re
import stat
from dataclasses import dataclass
from pathlib import Path

from builder.findings import Finding, Place
from builder.findings.rules import source as rules

SIZE_LIMIT_BYTES = 1024 * 1024
"""The largest source file that is read."""

_LINE_SEPARATORS = re.compile("[\u0085\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_TURNS = {
    **dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"),
    **dict.fromkeys("\u2066\u2067\u2068", "\u2069"),
}
"""Signs that set the direction of what follows, with what ends each (Unicode, UAX 9)."""
_OVERRIDES = "\u202d\u202e"
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MARGIN = re.compile("^\ufeff+")
"""Byte order marks at the beginning of a line, as files that are copied together have them: no indentation."""
_LINE_END = re.compile("\r\n?")


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of one source file.

    Attributes:
        shown: the path as the user would type it.
        text: without byte order mark, line ends LF, whatever the file had; characters that no text may hold are
            replaced by spaces, so that positions stay what editors count.
        lines: ``text`` by lines, without line ends.
    """

    shown: str
    text: str
    lines: tuple[str, ...]

    def place(self, line: int, column: int = 0, end_column: int = 0) -> Place:
        """A place in this file; line and columns from 1."""
        return Place(self.shown, line, column, end_column)


def source_text(text: str, shown: str) -> SourceText:
    """The text of a file that is known to be clean. Lines of nothing but white space become empty."""
    lines = tuple("" if line.isspace() else line for line in text.split("\n"))
    return SourceText(shown, "\n".join(lines), lines)


def read(path: Path, shown: str) -> tuple[SourceText | None, list[Finding]]:
    """The text of the file at ``path``; None when there is none to speak of."""
    data = read_bytes(path, shown, SIZE_LIMIT_BYTES)
    if isinstance(data, Finding):
        return None, [data]
    return decode(data, shown)


def read_bytes(path: Path, shown: str, limit_bytes: int) -> bytes | Finding:
    """What is in the file, or why it cannot be had. Nothing but an ordinary file is opened."""
    whole = Place(shown)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            what = "a folder" if stat.S_ISDIR(status.st_mode) else "no ordinary file"
            return rules.UNREADABLE.at(whole, f"{shown} is {what}", "Name a file.")
        if status.st_size > limit_bytes:
            return _too_large(shown, limit_bytes)
        with path.open("rb") as file:
            data = file.read(limit_bytes + 1)
    except (FileNotFoundError, NotADirectoryError):
        return rules.MISSING_FILE.at(
            whole, f"There is no file {shown}", "Check the spelling of the name and its folder."
        )
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return rules.UNREADABLE.at(whole, f"{shown} cannot be read: {reason}", "Check who may read the file.")
    return data if len(data) <= limit_bytes else _too_large(shown, limit_bytes)


_UNMARKED_UTF16 = re.compile(rb"(?:[\t\n\r -~]\0){4}|(?:\0[\t\n\r -~]){4}")
"""Latin letters, each with a NUL beside it."""


def decode(data: bytes, shown: str) -> tuple[SourceText | None, list[Finding]]:
    """The text that ``data`` holds in UTF-8, with or without a byte order mark."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _UNMARKED_UTF16.match(data):
        return None, [
            rules.NOT_UTF8.at(
                Place(shown, 1),
                "The file is UTF-16, not UTF-8",
                "Save it again and choose the encoding UTF-8.",
            )
        ]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(re.split(rb"\r\n?|\n", data[: error.start]))
        return None, [
            rules.NOT_UTF8.at(
                Place(shown, line),
                f"The file is not UTF-8: byte {data[error.start]:#04x} on line {line} is no character",
                "Save it again and choose the encoding UTF-8.",
            )
        ]
    lines = _LINE_END.sub("\n", text).split("\n")
    findings = [
        finding
        for number, line in enumerate(lines, 1)
        if not line.isascii() or _FORBIDDEN.search(line)
        for finding in _forbidden(line, number, shown)
    ]
    if findings:
        lines = [_FORBIDDEN.sub(" ", _LINE_SEPARATORS.sub(" ", _MARGIN.sub("", line))) for line in lines]
    return source_text("\n".join(lines), shown), findings


def forbidden_character(text: str) -> str:
    """The name (U+…) of the first character of ``text`` that no text may hold, or ""."""
    found = _FORBIDDEN.search(text)
    return f"U+{ord(found.group()):04X}" if found else ""


def turned(text: str) -> re.Match[str] | None:
    """The first sign that turns text against its own direction, or turns it and is not ended in its line."""
    waiting: list[re.Match[str]] = []
    for found in _TURNING.finditer(text):
        if found[0] in _OVERRIDES:
            return found
        if found[0] in _TURNS:
            waiting.append(found)
        elif waiting and _TURNS[waiting[-1][0]] == found[0]:
            waiting.pop()
    return waiting[0] if waiting else None


def _forbidden(line: str, number: int, shown: str) -> list[Finding]:
    """At most one finding of each kind for a line."""
    findings = []
    if separator := _LINE_SEPARATORS.search(line):
        findings.append(
            rules.LINE_SEPARATOR.at(
                Place(shown, number, separator.start() + 1, separator.end() + 1),
                f"An invisible line break (U+{ord(separator.group()):04X}) stands in this line",
                "Delete it and press Enter or the space bar there instead.",
            )
        )
    if control := _FORBIDDEN.search(line):
        findings.append(
            rules.CONTROL_CHARACTER.at(
                Place(shown, number, control.start() + 1, control.end() + 1),
                f"An invisible control character (U+{ord(control.group()):04X}) stands in this line",
                "Delete it: put the cursor right of it and press Backspace once.",
            )
        )
    if turn := turned(line):
        findings.append(
            rules.TURNED.at(
                Place(shown, number, turn.start() + 1, turn.end() + 1),
                f"An invisible sign (U+{ord(turn[0]):04X}) turns the text behind it round",
                "Delete it: put the cursor right of it and press Backspace once.",
            )
        )
    return findings


def _too_large(shown: str, limit_bytes: int) -> Finding:
    return rules.TOO_LARGE.at(
        Place(shown),
        f"{shown} is larger than {limit_bytes // 1024:,} KiB",
        "Move long prose into files of its own (`- file: more.md`).",
    )
