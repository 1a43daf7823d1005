"""The words that a run of inline tokens shows, without its marks."""

from collections.abc import Iterable

from markdown_it.token import Token

_SHOWN = frozenset({"text", "code_inline", "text_special", "raw_html", "math_inline"})


def words(tokens: Iterable[Token]) -> str:
    """Their text in one line; of footnotes nothing, of citations and links to pages nothing either."""
    said: list[str] = []
    notes = 0
    for token in tokens:
        notes += token.nesting if token.type.startswith("note_") else 0
        if notes:
            continue
        if token.type in _SHOWN:
            said.append(token.content)
        elif token.type in {"softbreak", "hardbreak"}:
            said.append(" ")
    return " ".join("".join(said).split())


def alike(text: str) -> str:
    """What two texts have in common that sound the same: no capitals, no punctuation at either end."""
    return " ".join(text.casefold().replace("’", "'").split()).strip(" .,;:!?…'\"“”‘«»()[]→➔➜►▶>-–—")
