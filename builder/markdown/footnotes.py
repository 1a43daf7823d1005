"""Footnotes: ``[^label]`` with ``[^label]: text`` elsewhere in the section, or ``^[text]`` in place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from builder.findings import Place
from builder.markdown.brackets import LABEL, LONGEST

_REFERENCE = re.compile(r"\[\^(?P<label>[^\s\[\]]{1,80})\]")
_INLINE = re.compile(r"\^" + LABEL, re.DOTALL)


@dataclass(frozen=True, slots=True)
class Footnote:
    """What a footnote says.

    Attributes:
        label: as the author typed it; one made up, with a space in it, for a footnote written in place.
        tokens: its blocks.
    """

    label: str
    place: Place
    tokens: tuple[Token, ...]

    @property
    def in_place(self) -> bool:
        """Whether it was written as ``^[text]``."""
        return " " in self.label


def reference(state: StateInline, silent: bool) -> bool:
    """The rule for ``[^label]``: ``note_reference`` with ``meta["label"]``."""
    found = _REFERENCE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("note_reference", "", 0)
        token.content = found[0]
        token.meta = {"pos": state.pos, "label": found["label"]}
    state.pos = found.end()
    return True


def in_place(state: StateInline, silent: bool) -> bool:
    """The rule for ``^[text]``: ``note_open``, what it says, ``note_close``. There is none inside another."""
    start, end = state.pos, state.posMax
    if state.src[start] != "^" or state.env.get("in_note"):
        return False
    found = _INLINE.match(state.src, start, min(end, start + LONGEST))
    if found is None or not found["label"].strip():
        return False
    if not silent:
        state.push("note_open", "", 1).meta = {"pos": start}
        state.env["in_note"] = True
        state.pos, state.posMax = found.span("label")
        state.md.inline.tokenize(state)
        state.env["in_note"] = False
        state.push("note_close", "", -1)
    state.pos, state.posMax = found.end(), end
    return True


def taken_out(tokens: Sequence[Token]) -> tuple[tuple[Token, ...], tuple[Footnote, ...]]:
    """The tokens without footnotes, a ``note_reference`` for each written in place; and the footnotes in order."""
    notes: list[Footnote] = []
    stack: list[list[Token]] = [[]]
    opened: list[Token] = []
    for token in tokens:
        if token.type == "footnote_reference_open":
            opened.append(token)
            stack.append([])
        elif token.type == "footnote_reference_close":
            opening = opened.pop()
            notes.append(Footnote(opening.meta["label"], opening.meta["place"], tuple(stack.pop())))
        elif token.type == "inline" and any(child.type == "note_open" for child in token.children or ()):
            stack[-1].append(_without_notes(token, notes))
        else:
            stack[-1].append(token)
    return tuple(stack[0]), tuple(notes)


def _without_notes(inline: Token, notes: list[Footnote]) -> Token:
    children: list[Token] = []
    inside: list[Token] | None = None
    opening: Token | None = None
    for child in inline.children or ():
        if child.type == "note_open":
            opening, inside = child, []
        elif child.type == "note_close" and opening is not None and inside is not None:
            place: Place = opening.meta["place"]
            label = f"{place.file} {place.line} {place.column} {len(notes)}"
            notes.append(Footnote(label, place, _as_paragraph(inside)))
            meta = {"label": label, "place": place}
            children.append(Token("note_reference", "", 0, meta=meta))
            inside = None
        else:
            (children if inside is None else inside).append(child)
    return inline.copy(children=children)


def _as_paragraph(children: list[Token]) -> tuple[Token, ...]:
    inline = Token("inline", "", 0, children=children)
    return Token("paragraph_open", "p", 1), inline, Token("paragraph_close", "p", -1)
