"""The words that a run of inline tokens shows, without its marks."""

from collections.abc import Iterable

from markdown_it.token import Token

from builder.model.visible import shows, visible

_SHOWN = frozenset({"text", "code_inline", "text_special", "raw_html", "math_inline"})

_SEEN = frozenset({"citation", "gap", "image", "page_link"})
"""What is seen, too, though not as it was typed."""


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


def show(tokens: Iterable[Token]) -> bool:
    """Whether a run of inline tokens shows anything but marks of footnotes."""
    return any((one.type in _SHOWN and shows(one.content)) or one.type in _SEEN for one in tokens)


def alike(text: str) -> str:
    """What two texts have in common that sound the same: no capitals, no punctuation at either end."""
    return " ".join(visible(text).casefold().replace("’", "'").split()).strip(" .,;:!?…'\"“”‘«»()[]→➔➜►▶>-–—")
