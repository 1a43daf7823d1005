"""Comments that keep a finding out of the report: ``# coursewright: ignore STR-017 because …``.

In YAML they stand at the end of the line that the finding is about, or on a line of their own above it. A text that
goes over several lines is covered as a whole from the line where it, or its key, begins; so is a file that such a line
includes. In an included Markdown file it is an HTML comment on a line of its own, which covers the paragraph below it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from builder.findings import Finding, Place, Severity
from builder.findings.rules import registry
from builder.findings.rules import suppression as rules
from builder.source.document import read_document
from builder.source.files import SourceText, read, source_text
from builder.source.lines import COMMENT_MARK, indent_of
from builder.source.nodes import Mapping, Node, Scalar, Sequence

_IN_MARKDOWN = re.compile(
    r"^\s{0,3}<!--\s*coursewright(?:\s*(?P<colon>:)|(?=[\s,;.=-]*ignore[\s,]+[A-Za-z]{2,4}[-_]?[0-9]))"
    r"\s*(?P<words>.*?)-->\s*$",
    re.IGNORECASE,
)
_NO_COLON = re.compile(r"((?:#|<!--)\s*coursewright)[\s,;.=-]*(?=ignore)", re.IGNORECASE)
_FENCE = re.compile(r"^\s{0,3}(```|~~~)")
_IGNORE = re.compile(
    r"\s*ignore(?P<codes>(?:[\s,]+(?!because\b)[^\s,]+)*)[\s,]*(?:\bbecause\b(?P<reason>.*))?", re.IGNORECASE
)
_CODE = re.compile(r"[^\s,]+")
_LIKE_A_CODE = re.compile(r"[A-Za-z]{2,4}[-_]?[0-9]+")
_INCLUDES = ("file", "references")
"""Fields that name a text file of the module."""

_HOW = "Write `coursewright: ignore STR-017 because …`, with the finding's code and your reason."
_YAML = frozenset({".yaml", ".yml"})
_MARKDOWN = frozenset({".md", ".markdown", ".txt"})


@dataclass(frozen=True, slots=True)
class Suppression:
    """One code that a comment ignores.

    Attributes:
        place: of the code in the comment.
        lines: the lines of the same file that it covers.
        files: whole files that it covers, as the user would type them.
    """

    code: str
    reason: str
    place: Place
    lines: frozenset[int]
    files: frozenset[str] = frozenset()

    def covers(self, finding: Finding) -> bool:
        """Whether the comment is about this finding."""
        place = finding.place
        here = place.file == self.place.file and place.line in self.lines
        return finding.code == self.code and (here or place.file in self.files)


@dataclass(frozen=True, slots=True)
class Suppressions:
    """Those of one file, and what is wrong with its comments."""

    found: tuple[Suppression, ...] = ()
    findings: tuple[Finding, ...] = ()


def suppressions(path: Path, shown: str) -> Suppressions:
    """The comments of the source at ``path``; none where it cannot be read. Never raises for what is in the file."""
    kind = path.suffix.lower()
    if kind not in _YAML | _MARKDOWN or not path.is_file():
        return Suppressions()
    text, _ = read(path, shown)
    if text is None or "coursewright" not in text.text.lower():
        return Suppressions()
    if kind in _MARKDOWN:
        return _all(text, _of_markdown(text))
    document, _ = read_document(path, shown)
    return (
        Suppressions()
        if document is None
        else _all(document.source, _of_yaml(document.source, document.root))
    )


def without_comments(text: SourceText) -> SourceText:
    """Included Markdown as learners read it: the lines of such comments are empty."""
    found = {comment.line for comment in _of_markdown(text)}
    if not found:
        return text
    lines = ("" if number in found else line for number, line in enumerate(text.lines, 1))
    return source_text("\n".join(lines), text.shown)


@dataclass(frozen=True, slots=True)
class _Comment:
    """A comment for coursewright.

    Attributes:
        line: from 1.
        column: where its words begin, from 1.
        words: what stands behind the colon.
        is_sound: whether there is a colon.
    """

    line: int
    column: int
    words: str
    lines: frozenset[int]
    files: frozenset[str] = frozenset()
    is_sound: bool = True


def _all(text: SourceText, comments: Iterator[_Comment]) -> Suppressions:
    found: list[Suppression] = []
    findings: list[Finding] = []
    for comment in comments:
        for one in _read(text, comment):
            if isinstance(one, Finding):
                findings.append(one)
            else:
                found.append(one)
    return Suppressions(tuple(found), tuple(findings))


def _read(text: SourceText, comment: _Comment) -> Iterator[Suppression | Finding]:
    parts = _IGNORE.fullmatch(comment.words) if comment.is_sound else None
    whole = text.place(comment.line, comment.column, comment.column + len(comment.words.rstrip()))
    if not comment.is_sound:
        line = text.lines[comment.line - 1]
        mended = _NO_COLON.sub(r"\1: ", line, count=1)
        yield rules.NOT_UNDERSTOOD.at(
            whole,
            "A colon is missing after `coursewright`, so this comment does nothing",
            f"Write:\n{mended}",
        )
        return
    codes = list(_CODE.finditer(parts["codes"])) if parts else []
    if parts is not None and parts["reason"] is None:  # words of a reason that "because" should stand before
        codes = codes[:1] + list(takewhile(lambda found: _LIKE_A_CODE.fullmatch(found[0]), codes[1:]))
    if parts is None or not codes:
        yield rules.NOT_UNDERSTOOD.at(whole, "This comment says nothing that coursewright understands", _HOW)
        return
    reason = " ".join((parts["reason"] or "").split())
    for found in codes:
        column = comment.column + parts.start("codes") + found.start()
        place = text.place(comment.line, column, column + len(found[0]))
        code = found[0].upper()
        rule = registry.rule(code)
        if rule is None:
            meant = registry.meant(found[0])
            hint = (
                f"Did you mean {meant}?" if meant else "Name the code that stands in brackets in the finding."
            )
            yield rules.UNKNOWN_CODE.at(place, f"There is no code {found[0]}", hint)
        elif rule.severity is Severity.ERROR:
            message = f"{code} is an error: it cannot be ignored"
            yield rules.ERROR_IGNORED.at(place, message, "Mend what it is about, and delete this comment.")
        elif not reason:
            message = f"This comment does not say why {code} is to be ignored, so it is not"
            yield rules.WITHOUT_REASON.at(place, message, f"Write `ignore {code} because …`.")
        else:
            yield Suppression(code, reason, place, comment.lines, comment.files)


def _of_markdown(text: SourceText) -> Iterator[_Comment]:
    fenced = False
    for number, line in enumerate(text.lines, 1):
        fenced ^= bool(_FENCE.match(line))
        found = None if fenced else _IN_MARKDOWN.match(line)
        if found:
            below = frozenset(_paragraph(text.lines, number))
            yield _Comment(
                number, found.start("words") + 1, found["words"], below, is_sound=bool(found["colon"])
            )


def _paragraph(lines: tuple[str, ...], first: int) -> Iterator[int]:
    """The numbers of the lines with text that follow the line ``first`` (from 1), up to the next empty one."""
    begun = False
    for number in range(first + 1, len(lines) + 1):
        line = lines[number - 1]
        if _IN_MARKDOWN.match(line) and not begun:
            continue
        if line.strip():
            begun = True
            yield number
        elif begun:
            return


def _of_yaml(text: SourceText, root: Node) -> Iterator[_Comment]:
    spans = [span for scalar in _scalars(root) if (span := _inside(scalar, text.lines)) is not None]
    reach = _Reach(text, root)
    for number, line in enumerate(text.lines, 1):
        for found in COMMENT_MARK.finditer(line):
            if any(start <= (number, found.start() + 1) < end for start, end in spans):
                continue
            alone = not line[: found.start()].strip()
            target = _next(text.lines, number) if alone else number
            lines, files = reach.of(target) if target else (frozenset[int](), frozenset[str]())
            words = line[found.end() :].lstrip()
            column = len(line) - len(words) + 1
            yield _Comment(number, column, words, lines, files, is_sound=bool(found["colon"]))
            break


def _next(lines: tuple[str, ...], number: int) -> int:
    """The first line below ``number`` (from 1) that has something in it but comments; 0 where there is none."""
    for below in range(number + 1, len(lines) + 1):
        line = lines[below - 1].strip()
        if line and not line.startswith("#"):
            return below
    return 0


class _Reach:
    """What a comment about a line is about."""

    def __init__(self, text: SourceText, root: Node) -> None:
        self._lines: dict[int, set[int]] = {}
        self._files: dict[int, set[str]] = {}
        folder = text.shown.rpartition("/")[0]
        self._folder = f"{folder}/" if folder else ""
        self._text = text
        self._add(root, 0)

    def of(self, line: int) -> tuple[frozenset[int], frozenset[str]]:
        return frozenset({line, *self._lines.get(line, ())}), frozenset(self._files.get(line, ()))

    def _add(self, node: Node, key_line: int) -> None:
        if isinstance(node, Mapping):
            for entry in node.entries:
                self._add(entry.value, entry.key.place.line)
                if entry.key.text in _INCLUDES and isinstance(entry.value, Scalar) and entry.value.text:
                    name = self._folder + " ".join(entry.value.text.split())
                    self._files.setdefault(entry.key.place.line, set()).add(name)
        elif isinstance(node, Sequence):
            for item in node.items:
                self._add(item, 0)
        else:
            lines = range(node.place.line, _last_line(node, self._text.lines) + 1)
            for first in {node.place.line, key_line} - {0}:
                self._lines.setdefault(first, set()).update(lines)


def _scalars(node: Node) -> Iterator[Scalar]:
    """Every value and every key."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    else:
        for entry in node.entries:
            yield entry.key
            yield from _scalars(entry.value)


def _inside(scalar: Scalar, lines: tuple[str, ...]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """From where to where a # is a sign of the text; None where YAML would take it for a comment."""
    if scalar.style in {"single", "double"}:
        return (scalar.place.line, scalar.place.column), scalar.end
    if scalar.style in {"literal", "folded"}:
        return (scalar.place.line + 1, 0), (_last_line(scalar, lines) + 1, 0)
    return None


def _last_line(scalar: Scalar, lines: tuple[str, ...]) -> int:
    """The last line of a value; of text after ``|`` or ``>`` the last that is indented like its first."""
    if scalar.style not in {"literal", "folded"}:
        return min(scalar.end[0], len(lines))
    last = scalar.place.line
    if not (scalar.text or "").strip():
        return last
    margin: int | None = None
    for number in range(last + 1, len(lines) + 1):
        line = lines[number - 1]
        if not line.strip():
            continue
        if margin is None:
            margin = indent_of(line)
        if indent_of(line) < margin:
            break
        last = number
    return last


def unused(suppression: Suppression) -> Finding:
    """That a comment ignores nothing."""
    return rules.UNUSED.at(
        suppression.place,
        f"There is no {suppression.code} here that could be ignored",
        "Delete this comment, or put it on the line that the finding is about, or above it.",
    )
