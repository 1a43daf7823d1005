"""Signs that other tools that read Markdown know, and this one does not: they would be shown as they are typed."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from builder.findings import Finding
from builder.findings.rules.prose import signs as rules
from builder.identifiers import from_words, is_id
from builder.lint.shortcodes import SHORTCODES
from builder.markdown.document import Document, parse
from builder.markdown.passages import Passage, passages
from builder.markdown.pieces import pieces
from builder.markdown.text_lines import TextLine, blanked_out, text_lines
from builder.model.module import Module

_BOX = re.compile(r"\[[ xX]\][ \t]+(?P<words>\S.*)")
_ABBREVIATION = re.compile(r"[ \t]*\*\[(?P<short>[^\[\]]+)\]:[ \t]*(?P<long>.*)")
_DEFINITION = re.compile(r"(?P<term>[^\s:|>#-][^:|]{0,80}?)(?: {2,}|[ ]*\t[ ]*):[ \t]+(?P<said>\S.*)")
_UNBROKEN = re.compile(r"\S+")
_OF_ADDRESSES = ("/", "\\", "@", "www.")
"""One of which is in what may be an address or the name of a file: nothing in it is a sign."""
_MARK = re.compile(r"(?<![=\w])==(?P<words>[^\s=](?:[^=\n]*[^\s=])?)==(?![=\w])")
_PART = r"[A-Za-z0-9+−-]{1,8}"
_LOW = re.compile(rf"(?<![\w~^)\]])[A-Za-z0-9)\]]+(?:~{_PART}~(?![~\d])[A-Za-z0-9+−-]*)+")
_HIGH = re.compile(rf"(?<![\w~^)\]])[A-Za-z0-9)\]]+(?:\^{_PART}\^(?![\^\d])[A-Za-z0-9+−-]*)+")
_SHORTCODE = re.compile(r"(?<![\w:]):(?P<name>[a-z0-9_+-]+):(?![\w:])")
_BROKEN = re.compile(
    r"¡?Error! (?:Reference source not found|Bookmark not defined|No text of specified style in document"
    r"|No se encuentra el origen de la referencia|Marcador no definido)\.?"
    r"|Fehler! (?:Verweisquelle konnte nicht gefunden werden|Textmarke nicht definiert)\.?"
    r"|Erreur[ \u00a0]?! (?:Source du renvoi introuvable|Signet non défini)\.?"
)
"""What Word writes where a reference of its own leads nowhere."""
_LOW_DIGITS = str.maketrans("0123456789+−-", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
_HIGH_DIGITS = str.maketrans("0123456789+−-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_SIGNS = ("==", "~", "^", ":")
_ERRORS = ("Error!", "Fehler!", "Erreur")
_ANY = (*_SIGNS, *_ERRORS, "[")
"""One of which stands in whatever is found here."""
_MOST_SHOWN = 12


def findings(module: Module) -> Iterator[Finding]:
    """Every box to tick, abbreviation, definition, mark, raised or lowered sign and emoji of another tool."""
    for piece in pieces(module):
        if not any(sign in piece.prose.text for sign in _ANY):
            continue
        document = parse(piece.prose)
        yield from _boxes(document)
        lines = text_lines(document)
        yield from _abbreviations(lines)
        yield from _definitions(lines)
        for passage in passages(document):
            yield from _in_lines(passage)


def _boxes(document: Document) -> Iterator[Finding]:
    """The first entry of each list that has boxes; what to write has them all."""
    open_lists: list[list[tuple[Token, str]]] = []
    begins_entry = ""
    for token in document.tokens:
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            open_lists.append([])
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            if entries := open_lists.pop():
                yield _checklist(document, entries)
        elif (
            token.type == "inline"
            and begins_entry == "list_item_open paragraph_open"
            and "starts" in token.meta
        ):
            found = _BOX.match(token.content)
            first = next(iter(token.children or ()), None)
            if found and first is not None and first.type == "text":
                open_lists[-1].append((token, found["words"]))
        begins_entry = f"{begins_entry.rpartition(' ')[2]} {token.type}"


def _checklist(document: Document, entries: Sequence[tuple[Token, str]]) -> Finding:
    items: dict[str, str] = {}
    for number, (_, words) in enumerate(entries[:_MOST_SHOWN], start=1):
        name = from_words(words)
        items[name if is_id(name) and name not in items else f"item-{number}"] = words
    token = entries[0][0]
    return rules.OTHER_SIGNS.at(
        document.place_in(token, 0, token.content.index("]") + 1),
        "Boxes to tick are no part of a list here: their brackets would be shown",
        "\n".join(
            [
                "A list to tick is a block of its own, whose ticks are saved:",
                "- type: checklist",
                "  id: to-do",
                "  prompt: What the list is for",
                "  items:",
                *(f"    {name}: {words}" for name, words in items.items()),
                *(["    …"] if len(entries) > _MOST_SHOWN else ()),
            ]
        ),
    )


def _abbreviations(lines: Sequence[TextLine]) -> Iterator[Finding]:
    """The first of lines that follow each other; what to write has them all."""
    rows: list[tuple[TextLine, re.Match[str]]] = []
    for line in [*lines, None]:
        found = (
            _ABBREVIATION.fullmatch(line.typed)
            if line is not None and "*[" in line.typed and line.text[:1] == line.typed[:1]
            else None
        )
        if rows and (line is None or found is None or line.number != rows[-1][0].number + 1):
            first, row = rows[0]
            column = len(first.typed) - len(first.typed.lstrip())
            said = [f"  {one['short']}: {one['long'] or 'what it is short for'}" for _, one in rows]
            yield rules.OTHER_SIGNS.at(
                first.at(column, row.start("long") - column if row["long"] else 0),
                "An abbreviation is not defined among the text: the line would be shown",
                "\n".join(
                    [
                        "Leave it out here, and write at the beginning of a line of the module:",
                        "abbreviations:",
                        *said,
                    ]
                ),
            )
            rows = []
        if line is not None and found is not None:
            rows.append((line, found))


def _definitions(lines: Sequence[TextLine]) -> Iterator[Finding]:
    for line in lines:
        if ":" in line.text and (found := _DEFINITION.fullmatch(line.text.rstrip())):
            term, said = (line.typed[slice(*found.span(part))] for part in ("term", "said"))
            yield rules.OTHER_SIGNS.at(
                line.at(0, len(line.typed.rstrip())),
                "A term and what it means stand on one line, which makes no list: the colon would be shown",
                f"Write:\n{term}\n: {said.rstrip()}",
            )


def _in_lines(passage: Passage) -> Iterator[Finding]:
    if any(error in passage.text for error in _ERRORS):
        for found in _BROKEN.finditer(passage.text):
            yield rules.OTHER_SIGNS.at(
                passage.at(found.start(), len(found[0])),
                f"“{found[0]}” is what Word wrote for a reference that it had lost: it would be shown",
                "Say in words what was meant (the name of the figure, the table, the heading), or leave it out.",
            )
    if not any(sign in passage.text for sign in _SIGNS):
        return
    text = _UNBROKEN.sub(_without_address, passage.text)
    for found in _MARK.finditer(text):
        words = found["words"]
        yield _shown(
            passage, found, "marks nothing here", f"Write **{words}** where it matters that it is seen."
        )
    for found in _LOW.finditer(text):
        yield _shown(passage, found, "is not lowered here", _formula(found[0], "~", "_", _LOW_DIGITS))
    for found in _HIGH.finditer(text):
        yield _shown(passage, found, "is not raised here", _formula(found[0], "^", "^", _HIGH_DIGITS))
    for found in _SHORTCODE.finditer(text):
        if emoji := SHORTCODES.get(found["name"]):
            yield _shown(
                passage, found, "does not become a picture", f"Write {emoji} itself, or say it in words."
            )


def _without_address(found: re.Match[str]) -> str:
    return blanked_out(found) if any(sign in found[0] for sign in _OF_ADDRESSES) else found[0]


def _shown(passage: Passage, found: re.Match[str], what: str, hint: str) -> Finding:
    return rules.OTHER_SIGNS.at(
        passage.at(found.start(), len(found[0])), f"“{found[0]}” {what}: its signs would be shown", hint
    )


def _formula(typed: str, sign: str, in_tex: str, digits: dict[int, int]) -> str:
    """``H~2~O`` as a formula, and in the characters that there are for it if it has digits only."""
    part = re.compile(rf"{re.escape(sign)}({_PART}){re.escape(sign)}")
    tex = part.sub(lambda one: f"{in_tex}{one[1]}" if len(one[1]) == 1 else f"{in_tex}{{{one[1]}}}", typed)
    tex = tex.replace("−", "-")
    tex = f"$\\mathrm{{{tex}}}$" if re.search(r"[A-Z]|[a-z]{2}", part.sub("", typed)) else f"${tex}$"
    if any(re.search("[A-Za-z]", one) for one in part.findall(typed)):
        return f"Write {tex}."
    return f"Write {part.sub(lambda one: one[1].translate(digits), typed)} or {tex}."
