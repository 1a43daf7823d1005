"""Descriptions of pictures: what screen readers would say twice, or without end, or of a picture that means nothing."""

import re
from collections.abc import Iterator

from builder.blocks.figure import Figure
from builder.blocks.video import Video
from builder.findings import Finding
from builder.findings.rules import accessibility as rules
from builder.lint.vocabulary import NO_DESCRIPTION, PICTURE_OF, of_language
from builder.markdown.document import parse
from builder.markdown.words import alike, words
from builder.model.module import Module
from builder.model.prose import Prose, Text
from builder.questions.hotspot import Hotspot

LONGEST = 250
"""Characters of a description that can be listened to in one go."""
_CAMERA = re.compile(
    r"(?:dsc[a-z]?|img|pxl|mvi|gopr|dji)[ _-]?\d[\w.-]*|p\d{6,}|scan[ _-]?\d{3,}"
    r"|(?:image|picture|photo|figure|fig\.?|untitled|screenshot|delwedd|llun|ffigur)[ _(-]*\d(?:at|[\d _.:()-])*",
    re.IGNORECASE,
)
"""What cameras, phones and programs call a picture."""


def findings(module: Module) -> Iterator[Finding]:
    """What can be said of descriptions without seeing the pictures."""
    if module.theme is not None and module.theme.logo is not None and module.theme.logo.alt is not None:
        yield from _of_words(module.theme.logo.alt, module.language)
    for block in (*module.blocks(), *module.not_shown()):
        if isinstance(block, Hotspot):
            yield from _of_words(block.alt, module.language)
        elif isinstance(block, Figure):
            yield from _of_figure(block, module.language)
        elif isinstance(block, Video) and block.poster is not None:
            yield from _of_words(block.poster.alt, module.language)


def _of_figure(figure: Figure, language: str) -> Iterator[Finding]:
    if figure.decorative:
        if figure.alt is None:
            yield from _explained(figure)
        return
    if figure.alt is None:
        return
    yield from _of_words(figure.alt, language)
    if figure.caption is not None and alike(said(figure.caption)) == alike(figure.alt.text):
        yield rules.ALT_IS_CAPTION.at(
            figure.alt.place,
            "The description says the same as the caption",
            "Describe what the picture shows, and keep the caption.",
        )
    if len(figure.alt.text) > LONGEST and figure.long_description is None:
        yield rules.ALT_LONG.at(
            figure.alt.place,
            f"The description has {len(figure.alt.text)} characters, and nobody can stop in it",
            "Keep a sentence as `alt:`, and write the rest as `long_description:`.",
        )


def said(prose: Prose) -> str:
    """The words of a piece of Markdown in one line."""
    return " ".join(words(token.children or ()) for token in parse(prose).body if token.type == "inline")


def _explained(figure: Figure) -> Iterator[Finding]:
    for name, piece in (("caption", figure.caption), ("long_description", figure.long_description)):
        if piece is not None:
            yield rules.DECORATION_EXPLAINED.at(
                piece.place,
                f"The figure has a `{name}:` and is said to be decorative",
                f"Write `alt:` instead of `decorative: true` if it means something, or leave out `{name}:`.",
            )
            return


def _says_nothing(alt: Text, language: str) -> bool:
    """Whether it is a word that stands where a description belongs, or no word at all."""
    spoken = alike(alt.text).strip("_*#/\\|<>{}")
    return (
        not spoken
        or spoken in (of_language(NO_DESCRIPTION, language) or ())
        or bool(_CAMERA.fullmatch(spoken))
    )


def _of_words(alt: Text, language: str) -> Iterator[Finding]:
    if _says_nothing(alt, language):
        yield rules.ALT_SAYS_NOTHING.at(
            alt.place,
            f"“{alt}” says nothing of the picture",
            "Say in a sentence what the picture shows.",
        )
        return
    pattern = of_language(PICTURE_OF, language)
    found = pattern.match(alt.text) if pattern is not None else None
    if found is not None:
        rest = alt.text[found.end() :]
        yield rules.ALT_SAYS_PICTURE.at(
            alt.place,
            f"“{found[0].strip(' :')}” is what screen readers say by themselves",
            f"Write: {rest[0].upper()}{rest[1:]}",
        )
