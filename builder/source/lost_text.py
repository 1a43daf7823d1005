"""Text that YAML would drop or tear without a word: behind a # sign, and at commas inside brackets."""

import re
from collections.abc import Iterator
from collections.abc import Mapping as TextKinds

from builder.findings import Finding, Place
from builder.findings.rules import source as rules
from builder.findings.rules.structure import NAME_SPLIT
from builder.markdown.bullets import BULLETS, LETTERS
from builder.source.document import Document
from builder.source.lines import COMMENT_MARK, head, indent_of, quoted, with_quotes
from builder.source.nodes import Node, Path, Scalar, Sequence, at

_COMMENT = re.compile(r"\s+#")
_INITIALS = re.compile(r"^(?:[A-Z]\.?[ -]?){1,4}$")
_MARKDOWN_LINE = re.compile(r"\s*(?:(?:[-*+]|1[.)]|>|#{1,6})(?:\s|$)|\|)")
_BULLET_LINE = re.compile(rf"\s*(?:[{BULLETS.strip('–—')}]|[{LETTERS}]\t)[ \t]*\S")
_TABBED = re.compile(r"\S[ ]*\t\s*\S")
_DASH_LINE = re.compile(r"\s*[–—][ \t]*\S")
_NUMBERED_LINE = re.compile(r"\s*[0-9]+[.)]\s")
_SIGN = re.compile(rf"^(?:[{BULLETS}]|[{LETTERS}]\t)[ \t]*(?=\S)")
_LINES_SHOWN = 12
_AFTER_BAR = "Write the text after `|`, its lines indented alike."
_INDENTATION_INDICATOR = re.compile(r"^[|>][+-]?[1-9]")


def lost_text(document: Document, texts: TextKinds[Path, str]) -> Iterator[Finding]:
    """Findings for every place where words for people belong (``texts``: path -> "markdown", "line" or "name")."""
    split: set[Place] = set()
    for path, kind in texts.items():
        node = at(document.root, path)
        parent = at(document.root, path[:-1])
        if not isinstance(node, Scalar) or node.faulty:
            continue
        finding = cut(document, node, parent, kind)
        if finding is not None or (kind == "markdown" and (finding := _joined(document, node))):
            yield finding
        if path[-1] == 0 and isinstance(parent, Sequence) and parent.in_brackets:
            whole = _outermost(document, path[:-1])
            if whole.place not in split:
                found = list(_split(document, parent, whole, kind))
                split.update(whole.place for _ in found)
                yield from found


def _outermost(document: Document, path: Path) -> Sequence:
    """The list in brackets at ``path``, or the one in brackets that it stands in."""
    whole = at(document.root, path)
    assert isinstance(whole, Sequence)
    around = at(document.root, path[:-1])
    return _outermost(document, path[:-1]) if isinstance(around, Sequence) and around.in_brackets else whole


def cut(document: Document, scalar: Scalar, parent: Node, kind: str) -> Finding | None:
    """The finding for a text that a # sign ends, on its last line or below it."""
    lines = document.source.lines
    if scalar.style == "plain":
        line, column = scalar.end
        found = _COMMENT.match(lines[line - 1], column - 1)
        if found and COMMENT_MARK.match(lines[line - 1], found.end() - 1):
            return None
        if found and not (kind == "name" and " " not in (scalar.text or " ")):
            return _cut_at(document, scalar, line, found.end())
    if scalar.style in ("plain", "literal", "folded") and not scalar.in_brackets:
        return _comment_below(document, scalar, parent)
    return None


def _cut_at(document: Document, scalar: Scalar, line: int, column: int) -> Finding:
    raw = document.source.lines[line - 1]
    hint = "Put the whole text in quotation marks, or the comment on a line of its own."
    if scalar.place.line == line and not scalar.in_brackets:
        begin = scalar.place.column if scalar.text is not None else column
        hint = f"Write:\n{with_quotes(raw, begin)}\nIf it is a comment, put it on a line of its own."
    return rules.CUT_BY_HASH.at(
        document.source.place(line, column, len(raw) + 1),
        f"The text ends here: for YAML “{raw[column - 1 :].strip()}” is a comment",
        hint,
    )


def _comment_below(document: Document, scalar: Scalar, parent: Node) -> Finding | None:
    """A line that begins with # and is indented like the text above it."""
    lines = document.source.lines
    for number in range(_last_line(document, scalar), len(lines)):
        line = lines[number]
        if not line.strip():
            continue
        if not line.lstrip().startswith("#") or indent_of(line) < parent.place.column:
            return None
        if COMMENT_MARK.match(line, indent_of(line)):
            continue
        return rules.CUT_BY_HASH.at(
            document.source.place(number + 1, indent_of(line) + 1, len(line) + 1),
            "This line is indented as part of the text above, but for YAML it is a comment",
            "Write the text after `|`, its lines indented alike; a comment is indented like the next key.",
        )
    return None


def _last_line(document: Document, scalar: Scalar) -> int:
    """The number (from 1) of the last line of a value."""
    if scalar.style not in ("literal", "folded"):
        return scalar.end[0]
    lines = document.source.lines
    first = scalar.place.line
    header = lines[first - 1][scalar.place.column - 1 :]
    content = next((line for line in lines[first:] if line.strip()), "")
    margin = indent_of(content)
    if _INDENTATION_INDICATOR.match(header):
        margin = max(min(margin, head(lines[first - 1]).indent + 1), 0)
    last = first
    for number in range(first, len(lines)):
        if lines[number].strip():
            if indent_of(lines[number]) < margin:
                break
            last = number + 1
    return last


def _joined(document: Document, scalar: Scalar) -> Finding | None:
    """The finding for Markdown whose lines YAML joins although each means something."""
    if scalar.style == "literal" or scalar.in_brackets:
        return None
    lines = document.source.lines
    first, last = scalar.place.line, _last_line(document, scalar)
    begin = first + 1 if scalar.style == "folded" else first
    is_numbered = bool(_NUMBERED_LINE.match(scalar.text or ""))
    for number in range(begin + 1, last + 1):
        line, above = lines[number - 1], lines[number - 2]
        alone = number > begin + 1 and not above.strip() and lines[number - 3].strip()
        is_entry = (
            _MARKDOWN_LINE.match(line)
            or _BULLET_LINE.match(line)
            or (_TABBED.search(line.strip()) and _TABBED.search(above.strip()))
            or (_DASH_LINE.match(line) and number < last and _DASH_LINE.match(lines[number]))
            or (is_numbered and _NUMBERED_LINE.match(line))
        )
        if line.strip() and (alone or is_entry):
            what = "begins a paragraph" if alone else "begins a list entry, a table row or the like"
            return rules.JOINED_LINES.at(
                document.source.place(number, indent_of(line) + 1),
                f"This line {what}, but YAML joins it to the line above",
                _after_bar(document, scalar, last),
            )
    return None


def _after_bar(document: Document, scalar: Scalar, last: int) -> str:
    """How to write a text up to its ``last`` line so that its lines stay; shown where it is short and unquoted."""
    first, column = scalar.place.line, scalar.place.column
    lines = document.source.lines[first - 1 : last]
    if scalar.style != "plain" or len(lines) > _LINES_SHOWN:
        return _AFTER_BAR
    before = lines[0][: column - 1]
    margin = " " * (max(head(lines[0]).indent, 0) + 2)
    if not before.strip():
        return _AFTER_BAR
    text = [lines[0][column - 1 :], *lines[1:]]
    shown = [f"{margin}{_SIGN.sub('- ', line.strip())}" if line.strip() else "" for line in text]
    return "\n".join(["Write:", f"{before.rstrip()} |", *shown])


def _split(document: Document, parent: Sequence, whole: Sequence, kind: str) -> Iterator[Finding]:
    scalars = [
        item for item in parent.items if isinstance(item, Scalar) and item.style == "plain" and item.text
    ]
    if kind == "name":
        for item in scalars:
            if item is not parent.items[0] and _INITIALS.match(item.text or ""):
                yield NAME_SPLIT.at(
                    item.place,
                    f"“{item.text}” stands alone as a name: a comma inside [...] begins the next one",
                    'Put each name in quotation marks, such as ["Smith, J."].',
                )
        return
    if len(parent.items) > 1 and any(" " in (item.text or "") for item in scalars):
        yield rules.SPLIT_IN_BRACKETS.at(
            parent.place,
            "Inside [...] each comma begins a new text, so a sentence with commas falls into pieces",
            f"Write each text on a line of its own:\n{_on_lines(document, whole)}",
        )


def _on_lines(document: Document, whole: Sequence) -> str:
    """A list in brackets, each text on a line of its own; below its key, or as an entry of the list it stands in."""
    raw = document.source.lines[whole.place.line - 1]
    before = raw[: whole.place.column - 1]
    if before.rstrip().endswith(":"):
        margin = " " * (max(head(raw).indent, 0) + 2)
        return "\n".join([before.rstrip(), *_entries(whole, margin)])
    first, *others = _entries(whole, " " * len(before))
    return "\n".join([before + first.lstrip(), *others])


def _entries(node: Sequence, margin: str) -> Iterator[str]:
    for item in node.items:
        if isinstance(item, Sequence):
            first, *others = _entries(item, margin + "  ")
            yield from (f"{margin}- {first.lstrip()}", *others)
        else:
            yield f"{margin}- {quoted(item.text or '…') if isinstance(item, Scalar) else '…'}"


def is_empty_before_comment(document: Document, scalar: Scalar) -> Finding | None:
    """The finding for a value that is nothing but a comment: ``prompt: # 1 of what?``."""
    if scalar.text is not None:
        return None
    line, column = scalar.end
    if line > len(document.source.lines):
        return None
    found = re.compile(r"\s*#").match(document.source.lines[line - 1], column - 1)
    return _cut_at(document, scalar, line, found.end()) if found else None
