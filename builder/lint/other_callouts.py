"""Notes in the words of other tools that read Markdown, and the same between colons."""

import re
from collections.abc import Iterator, Sequence

from builder.findings import Finding
from builder.findings.rules.prose import signs as rules
from builder.lint.containers import ALIKE
from builder.markdown.containers import CALLOUTS
from builder.markdown.document import Document, parse
from builder.markdown.pieces import pieces
from builder.markdown.text_lines import text_lines
from builder.model.module import Module

_ALERT = re.compile(r"\[!(?P<kind>\w+)\][+-]?[ \t]*(?P<title>.*)")
_ADMONITION = re.compile(r"(?:!!!|\?\?\?\+?)[ \t]+(?P<kind>\w+)[ \t]*(?P<title>.*)")
_COLONS = re.compile(r"\s*(?P<colons>::)[ \t]*\{?(?P<kind>[A-Za-z]+)\}?[ \t]*(?P<title>[^:]*)")
_SIGNS = re.compile(r"[ \t>]*")
_NEXT = re.compile(r"[ \t]*(?:!!!|\?\?\?|::|<|#{1,6} |[-*+] |\d+[.)] )")
"""How a line begins that Markdown would take into the paragraph above it, and no author means to be there."""
_INDENT = 4
_MOST_SHOWN = 40


def findings(module: Module) -> Iterator[Finding]:
    """Every note that would be shown as it was typed."""
    for piece in pieces(module):
        document = parse(piece.prose)
        yield from _of(document, document.prose.text.split("\n"))


def _of(document: Document, lines: Sequence[str]) -> Iterator[Finding]:
    quotes = {
        token.map[0]: before.map[1]
        for before, token in zip(document.tokens, document.tokens[1:], strict=False)
        if before.type == "blockquote_open" and token.type == "paragraph_open" and token.map and before.map
    }
    for line in text_lines(document):
        signs = _SIGNS.match(line.typed)
        assert signs is not None, "it matches nothing, too"
        text = line.typed[signs.end() :]
        is_first = line.number == 0 or _ends(lines[line.number - 1], signs[0])
        found = _ALERT.fullmatch(text) if line.number in quotes else None
        found = found or (_ADMONITION.fullmatch(text) if is_first else None)
        found = found or (_COLONS.fullmatch(line.typed) if is_first else None)
        if found is None:
            continue
        kind = ALIKE.get(found["kind"].lower(), found["kind"].lower())
        if found.re is _COLONS and kind not in CALLOUTS:
            continue
        kind = kind if kind in CALLOUTS else "note"
        title = found["title"].strip(" \t\"'“”")
        below = lines[line.number + 1 :]
        if found.re is _ALERT:
            said = _quoted(lines[line.number + 1 : quotes[line.number]], signs[0])
        elif found.re is _ADMONITION:
            said = _indented(below, signs[0])
        else:
            said = _paragraph(below, signs[0])
        said = _whole(said)
        yield rules.OTHER_SIGNS.at(
            line.at(len(line.typed) - len(text.lstrip()), len(text.strip())),
            f"“{text.strip()}” is another tool's way to begin a note, and would be shown",
            "Write:\n" + "\n".join([f"::: {kind} {title}".rstrip(), *(said or ["What it says."]), ":::"]),
        )


def _ends(before: str, signs: str) -> bool:
    """Whether the line above ends what stood there: it is empty, or in a quote that this one is not in."""
    above = _SIGNS.match(before)
    assert above is not None, "it matches nothing, too"
    return above.end() == len(before) or above[0].count(">") > signs.count(">")


def _inside(line: str, signs: str) -> str:
    """The line without the signs of the quote that it stands in; nothing where it is not in that quote."""
    for _ in range(signs.count(">")):
        before, sign, line = line.partition(">")
        if not sign or before.strip():
            return ""
    return line.removeprefix(" ") if ">" in signs else line


def _quoted(lines: Sequence[str], signs: str) -> list[str]:
    """What a quote says, without its signs: also lines that lack them, as Markdown lets a paragraph go on."""
    said: list[str] = []
    for line in lines:
        if line.lstrip().startswith(">"):
            said.append(_inside(line, signs))
        elif not line.strip() or _NEXT.match(line):
            break
        else:
            said.append(line.strip())
    return said


def _indented(lines: Sequence[str], signs: str) -> list[str]:
    """What is indented below; where nothing is, what goes on in the same paragraph."""
    said: list[str] = []
    margin = len(signs) - len(signs.rstrip(" \t")) if ">" not in signs else 0
    for line in lines:
        typed = _inside(line, signs).expandtabs(_INDENT)
        if typed.strip() and len(typed) - len(typed.lstrip()) < margin + _INDENT:
            break
        said.append(typed[margin + _INDENT :])
    return said if any(one.strip() for one in said) else _paragraph(lines, signs)


def _paragraph(lines: Sequence[str], signs: str) -> list[str]:
    said: list[str] = []
    for line in lines:
        typed = _inside(line, signs).strip()
        if not typed or _NEXT.match(typed):
            break
        said.append(typed)
    return said


def _whole(said: Sequence[str]) -> list[str]:
    """Without empty lines around it, and cut where nobody would read on."""
    text = "\n".join(one.rstrip() for one in said).strip("\n").split("\n")
    shown = [one for one in text[:_MOST_SHOWN] if any(text)]
    return [*shown, "…"] if len(text) > _MOST_SHOWN else shown
