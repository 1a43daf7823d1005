"""Citations that are almost right: round brackets for square ones, a key without its ``@``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.findings import Finding, Rule
from builder.findings.rules import references as rules
from builder.markdown.citing import KEY
from builder.markdown.document import Document
from builder.markdown.text_lines import TextLine, text_lines

_WHERE = r"(?:,\s*[^()\[\];@]{1,40})?"
_IN_ROUND = re.compile(rf"(?<!\])\((?P<inside>-?@{KEY}{_WHERE}(?:;\s*-?@{KEY}{_WHERE})*)\)")
_WITHOUT_AT = re.compile(rf"(?<![\[\]!])\[(?P<inside>{KEY}{_WHERE}(?:;\s*{KEY}{_WHERE})*)\](?![(\[\]:{{])")
_KEY_OF_PART = re.compile(rf"(?P<before>\s*-?)@?(?P<key>{KEY})")


@dataclass(frozen=True, slots=True)
class Slip:
    """One of them.

    Attributes:
        keys: the works that were meant, all of them in the reference list.
    """

    finding: Finding
    keys: tuple[str, ...]


def slips(document: Document, listed: frozenset[str]) -> Iterator[Slip]:
    """Every citation of works in the list that would not be shown as one."""
    labels = {definition.label.casefold() for definition in document.definitions}
    for line in text_lines(document):
        for found in _IN_ROUND.finditer(line.text):
            message = "A citation stands in square brackets; in round ones readers would see two pairs"
            yield from _slip(rules.ROUND_BRACKETS, message, line, found, listed)
        for found in _WITHOUT_AT.finditer(line.text):
            if found["inside"].casefold() not in labels:
                message = f"[{found['inside']}] is no citation without @"
                yield from _slip(rules.KEY_WITHOUT_AT, message, line, found, listed)


def _slip(
    rule: Rule,
    message: str,
    line: TextLine,
    found: re.Match[str],
    listed: frozenset[str],
) -> Iterator[Slip]:
    parts = found["inside"].split(";")
    keys = tuple(match["key"] for part in parts if (match := _KEY_OF_PART.match(part)))
    if not all(key in listed for key in keys):
        return
    citation = ";".join(_KEY_OF_PART.sub(r"\g<before>@\g<key>", part, count=1) for part in parts)
    new = f"{line.typed[: found.start()]}[{citation}]{line.typed[found.end() :]}".strip()
    place = line.at(found.start(), len(found[0]))
    yield Slip(rule.at(place, message, f"Write:\n{new}"), keys)
