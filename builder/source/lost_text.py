"""Text that YAML would drop or tear without a word: behind a # sign, and at commas inside brackets."""

import re
from collections.abc import Iterator
from collections.abc import Mapping as TextKinds

from builder.findings import Finding
from builder.findings.rules import source as rules
from builder.findings.rules.structure import NAME_SPLIT
from builder.source.document import Document
from builder.source.lines import head, indent_of, quoted, with_quotes
from builder.source.nodes import Node, Path, Scalar, Sequence, at

_COMMENT = re.compile(r"\s+#")
_INITIALS = re.compile(r"^(?:[A-Z]\.?[ -]?){1,4}$")
_MARKDOWN_LINE = re.compile(r"\s*(?:(?:[-*+]|1[.)]|>|#{1,6})(?:\s|$)|\|)")
_NUMBERED_LINE = re.compile(r"\s*[0-9]+[.)]\s")
_AFTER_BAR = "Write the text after `|`, its lines indented alike."
_INDENTATION_INDICATOR = re.compile(r"^[|>][+-]?[1-9]")


def lost_text(document: Document, texts: TextKinds[Path, str]) -> Iterator[Finding]:
    """Findings for every place where words for people belong (``texts``: path -> "markdown", "line" or "name")."""
    for path, kind in texts.items():
        node = at(document.root, path)
        parent = at(document.root, path[:-1])
        if not isinstance(node, Scalar) or node.faulty:
            continue
        finding = cut(document, node, parent, kind)
        if finding is not None or (kind == "markdown" and (finding := _joined(document, node))):
            yield finding
        if path[-1] == 0 and isinstance(parent, Sequence) and parent.in_brackets:
            yield from _split(document, parent, kind)


def cut(document: Document, scalar: Scalar, parent: Node, kind: str) -> Finding | None:
    """The finding for a text that a # sign ends, on its last line or below it."""
    lines = document.source.lines
    if scalar.style == "plain":
        line, column = scalar.end
        found = _COMMENT.match(lines[line - 1], column - 1)
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
        if line.strip() and (
            alone or _MARKDOWN_LINE.match(line) or (is_numbered and _NUMBERED_LINE.match(line))
        ):
            what = "begins a paragraph" if alone else "begins a list entry, a table row or the like"
            return rules.JOINED_LINES.at(
                document.source.place(number, indent_of(line) + 1),
                f"This line {what}, but YAML joins it to the line above",
                _AFTER_BAR,
            )
    return None


def _split(document: Document, parent: Sequence, kind: str) -> Iterator[Finding]:
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
        raw = document.source.lines[parent.place.line - 1]
        margin = " " * (max(head(raw).indent, 0) + 2)
        entries = "\n".join(f"{margin}- {quoted(item.text or '')}" for item in scalars)
        yield rules.SPLIT_IN_BRACKETS.at(
            parent.place,
            "Inside [...] each comma begins a new text, so a sentence with commas falls into pieces",
            f"Write each text on a line of its own:\n{entries}",
        )


def is_empty_before_comment(document: Document, scalar: Scalar) -> Finding | None:
    """The finding for a value that is nothing but a comment: ``prompt: # 1 of what?``."""
    if scalar.text is not None:
        return None
    line, column = scalar.end
    if line > len(document.source.lines):
        return None
    found = re.compile(r"\s*#").match(document.source.lines[line - 1], column - 1)
    return _cut_at(document, scalar, line, found.end()) if found else None
