r"""Citations that are almost right: round brackets for square ones, no ``@``, braces, LaTeX's ``\cite{key}``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from builder.findings import Finding, Rule
from builder.findings.rules.references import citations as rules
from builder.lint.open_brackets import open_brackets, with_change
from builder.markdown.citing import KEY
from builder.markdown.document import Document
from builder.markdown.passages import Passage, passages
from builder.markdown.text_lines import TextLine, text_lines

_WHERE = r"(?:,\s*[^()\[\];@]{1,40})?"
_IN_ROUND = re.compile(rf"(?<!\])\((?P<inside>-?@{KEY}{_WHERE}(?:;\s*-?@{KEY}{_WHERE})*)\)")
_WITHOUT_AT = re.compile(rf"(?<![\[\]!])\[(?P<inside>{KEY}{_WHERE}(?:;\s*{KEY}{_WHERE})*)\](?![(\[\]:{{])")
_SPACED = re.compile(rf"\[(?P<inside>-?@[ \t]+{KEY}{_WHERE}(?:;\s*-?@?[ \t]*{KEY}{_WHERE})*)\]")
_IN_BRACES = re.compile(rf"(?<![\w@/.+\\])@\{{(?P<key>{KEY})\}}(?!\w)")
_KEY_OF_PART = re.compile(rf"(?P<before>\s*-?)@?[ \t]*(?P<key>{KEY})")
LATEX = re.compile(
    r"\\(?P<command>[A-Za-z]{0,12}?[Cc]ite[A-Za-z]{0,12})\*?(?:\[[^\[\]\n]{0,80}\])??(?:\[(?P<where>[^\[\]\n]{0,80})\])?"
    rf"\{{(?P<keys>[ \t]*{KEY}[ \t]*(?:,[ \t]*{KEY}[ \t]*)*)\}}"
)
_MOST = 5
"""Of a kind in a passage: each shows a whole line."""
_IN_SENTENCE = frozenset({"textcite", "citet", "Textcite", "Citet"})
_BETWEEN = re.compile(r"\[(?P<words>[^\W\d_][\w. ]{0,20} )?-?\Z")
_REST = re.compile(
    rf"(?:;\s*-?@{KEY})*(?:,?\s*(?:pp?|tt?|chs?|paras?|secs?)\b\.?\s*[0-9]+(?:\s*[-–,]\s*[0-9]+)*|,\s*[0-9]+(?:[-–][0-9]+)*)?"
)


@dataclass(frozen=True, slots=True)
class Slip:
    """One of them.

    Attributes:
        keys: the works that were meant.
    """

    finding: Finding
    keys: tuple[str, ...]


def slips(document: Document, listed: frozenset[str]) -> Iterator[Slip]:
    """Every citation of works in the list that would not be shown as one."""
    if "[" in document.prose.text and "@" in document.prose.text:
        for passage in passages(document):
            yield from islice(_unclosed(passage), _MOST)
    labels = {definition.label.casefold() for definition in document.definitions}
    for line in text_lines(document):
        for found in _IN_ROUND.finditer(line.text if "@" in line.text else ""):
            message = "A citation stands in square brackets; in round ones readers would see two pairs"
            yield from _slip(rules.ROUND_BRACKETS, message, line, found, listed)
        for found in _SPACED.finditer(line.text if "@" in line.text else ""):
            message = "Between @ and the key stands a space, so this is no citation: it would be shown as it was typed"
            yield from _slip(rules.NO_CITATION, message, line, found, listed)
        for found in _IN_BRACES.finditer(line.text if "@{" in line.text else ""):
            yield from _braced(line, found, listed)
        for found in LATEX.finditer(line.text if "\\" in line.text else ""):
            yield _latex(line, found)
        for found in _WITHOUT_AT.finditer(line.text if "[" in line.text else ""):
            if found["inside"].casefold() not in labels:
                message = f"[{found['inside']}] is no citation without @"
                yield from _slip(rules.KEY_WITHOUT_AT, message, line, found, listed)


def _latex(line: TextLine, found: re.Match[str]) -> Slip:
    keys = tuple(key.strip() for key in found["keys"].split(","))
    where = f", {found['where']}" if found["where"] else ""
    citation = f"[{'; '.join(f'@{key}' for key in keys)}{where}]"
    if found["command"] in _IN_SENTENCE and len(keys) == 1:
        citation = f"@{keys[0]}" + (f" [{found['where']}]" if where else "")
    new = f"{line.typed[: found.start()]}{citation}{line.typed[found.end() :]}".strip()
    message = f"\\{found['command']} is LaTeX, and is shown as it was typed"
    return Slip(rules.NO_CITATION.at(line.at(found.start(), len(found[0])), message, f"Write:\n{new}"), keys)


def _braced(line: TextLine, found: re.Match[str], listed: frozenset[str]) -> Iterator[Slip]:
    if found["key"] in listed:
        message = "A key stands behind @ without braces; with them this would be shown as it was typed"
        new = line.mended(found.start(), found.end(), f"@{found['key']}")
        yield Slip(
            rules.NO_CITATION.at(line.at(found.start(), len(found[0])), message, f"Write:\n{new}"),
            (found["key"],),
        )


def _unclosed(passage: Passage) -> Iterator[Slip]:
    """Every ``[@key`` without its bracket, which would be shown before the citation."""
    content = passage.token.content
    in_sentences = [
        child
        for child in passage.token.children or ()
        if child.type == "citation" and child.meta["citation"].narrative
    ]
    is_open = set(open_brackets(passage.text)) if in_sentences else set()
    for child in in_sentences:
        start, end = child.meta["pos"], child.meta["pos"] + len(child.content)
        found = _BETWEEN.search(content, max(0, start - 30), start)
        if found is None or found.start() not in is_open:
            continue
        if rest := _REST.match(content, end):
            end = rest.end()
        instead = end + (content[end : end + 1] in {")", "}"})
        new = with_change(passage, end, instead, "]")
        place = passage.at(found.start(), end - found.start())
        message = "The bracket of this citation is never closed: it would be shown"
        yield Slip(
            rules.NO_CITATION.at(place, message, f"Write:\n{new}"), (child.meta["citation"].works[0].key,)
        )


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
    new = line.mended(found.start(), found.end(), f"[{citation}]")
    place = line.at(found.start(), len(found[0]))
    yield Slip(rule.at(place, message, f"Write:\n{new}"), keys)
