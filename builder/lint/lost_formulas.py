r"""Formulas that stay text, and text that becomes a formula: ``\(…\)``, ``$$`` with an empty line, ``$5 and 6$``."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from builder.findings import Finding
from builder.findings.rules.prose import formulas as rules
from builder.markdown.document import Document, parse
from builder.markdown.pieces import pieces
from builder.markdown.text_lines import text_lines, without_code
from builder.model.module import Module

_TEX = re.compile(r"\\[A-Za-z]|[\^_=+<>]|\A\s*[A-Za-z]\s*\Z")
_OPENED = re.compile(r"\\([(\[])")
_CLOSED_BY = {"(": "\\)", "[": "\\]"}
_SPACED = re.compile(r"(?<![\\$\w])\$(?!\$)(?P<tex>\s[^$\n]*?\S|\S[^$\n]*?\s|\s[^$\n]*?\S\s)\$(?![\d$])")
_WORD = re.compile(r"(?<![A-Za-z\\])[A-Za-z]{2,}(?![A-Za-z])")
_OF_TEX = re.compile(r"[\\^_={}]")


def findings(module: Module) -> Iterator[Finding]:
    """Every formula that would be shown with its signs, and every sum of money that would be shown as one."""
    for piece in pieces(module):
        document = parse(piece.prose)
        yield from _delimited(document)
        is_open = False
        for token in document.tokens:
            if token.type != "inline":
                continue
            for child in token.children or ():
                if child.type == "math_inline" and not child.meta["display"]:
                    yield from _money(child, token, document)
                elif child.type == "text" and "$$" in child.content:
                    is_open = not is_open
                    if is_open:
                        yield _parted(token, document)


def _delimited(document: Document) -> Iterator[Finding]:
    for line in text_lines(document):
        typed = without_code(line.typed) if "\\" in line.typed else ""
        for start, end in _between_signs(typed):
            tex = typed[start + 2 : end - 2]
            if not _TEX.search(tex):
                continue
            is_display = typed[start + 1] == "["
            signs = "$$" if is_display else "$"
            new = line.mended(start, end, f"{signs}{tex.strip()}{signs}")
            what = "\\[ and \\]" if is_display else "\\( and \\)"
            yield rules.FORMULA_SIGNS.at(
                line.at(start, end - start),
                f"{what} make no formula here: its TeX would be shown",
                f"Write:\n{new}",
            )
        for found in _SPACED.finditer(line.text if "$" in line.text else ""):
            tex = line.typed[slice(*found.span("tex"))]
            if _OF_TEX.search(tex) and not tex[0].isdigit():
                new = line.mended(found.start(), found.end(), f"${tex.strip()}$")
                yield rules.FORMULA_SIGNS.at(
                    line.at(found.start(), len(found[0])),
                    "A formula neither begins nor ends with a space: its TeX would be shown",
                    f"Write:\n{new}",
                )


def _between_signs(typed: str) -> Iterator[tuple[int, int]]:
    r"""Where each ``\(…\)`` and ``\[…\]`` begins and ends.

    That one kind is never closed again is found out once: a pattern would read on to the end for each that is open.
    """
    position = 0
    closed_by = dict(_CLOSED_BY)
    while closed_by and (found := _OPENED.search(typed, position)):
        position = found.end()
        if (closing := closed_by.get(found[1])) is None:
            continue
        end = typed.find(closing, position + 1)
        if end < 0:
            del closed_by[found[1]]
        else:
            position = end + len(closing)
            yield found.start(), position


def _parted(token: Token, document: Document) -> Finding:
    return rules.FORMULA_SIGNS.at(
        document.place_in(token, max(0, token.content.find("$$")), 2),
        "These $$ make no formula: they would be shown, and the TeX with them",
        "Take out empty lines between the two $$, and write the second where the formula ends; for two dollars "
        "write \\$\\$.",
    )


def _money(formula: Token, around: Token, document: Document) -> Iterator[Finding]:
    tex: str = formula.meta["tex"]
    words = [] if _OF_TEX.search(tex) else _WORD.findall(tex)
    if words and " " in tex.strip():
        yield rules.FORMULA_WORDS.at(
            document.place_in(around, formula.meta["pos"], len(formula.content)),
            f"“{tex}” stands between dollars and would be shown as a formula, its words run together",
            f"For money write \\${tex}\\$; for words in a formula, \\text{{{words[0]}}}.",
        )
