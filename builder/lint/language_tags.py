"""Words in another language: the tag is one that screen readers know a voice by."""

from collections.abc import Iterator

from builder.findings import Finding, Place
from builder.findings.rules.prose import languages as rules
from builder.interface.language import fault_of_tag, tag_of_name
from builder.lint.containers import place_of
from builder.markdown.document import parse
from builder.markdown.pieces import pieces
from builder.model.module import Module


def findings(module: Module) -> Iterator[Finding]:
    """Every tag that names no language."""
    for piece in pieces(module):
        document = parse(piece.prose)
        for token in document.tokens:
            if token.type == "container_open" and token.meta["opening"].language:
                opening = token.meta["opening"]
                tag = opening.language
                yield from _of(tag, place_of(token, document, opening.language_at, len(tag)))
            for child in token.children or () if token.type == "inline" else ():
                if child.type == "language_open":
                    tag = child.meta["lang"]
                    yield from _of(tag, document.place_in(token, child.meta["tag_pos"], len(tag)))


def _of(tag: str, place: Place) -> Iterator[Finding]:
    fault = fault_of_tag(tag)
    if fault:
        named = tag_of_name(tag)
        hint = f"Write: lang={named}" if named else "Write a tag such as cy, en-GB or zh-Hant."
        yield rules.LANGUAGE_TAG.at(place, fault, hint)
