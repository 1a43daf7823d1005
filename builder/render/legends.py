"""Prompts as the legend of a group of options."""

from dataclasses import dataclass

from markupsafe import Markup

_OPEN = "<p>"
_CLOSE = "</p>\n"


@dataclass(frozen=True, slots=True)
class Legend:
    """A prompt in two parts, since HTML allows no paragraph in a ``legend``.

    Attributes:
        first: its first paragraph, without the paragraph around it; everything when it does not begin with one.
        rest: what follows.
    """

    first: Markup
    rest: Markup


def legend(rendered: Markup) -> Legend:
    """The prompt ``rendered`` as HTML, split."""
    first, end, rest = rendered.partition(_CLOSE)
    if not end or not first.startswith(_OPEN):
        return Legend(rendered, Markup())
    return Legend(first[len(_OPEN) :], rest)
