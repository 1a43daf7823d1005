"""A piece of text with a title: a step of a procedure, a panel of an accordion."""

from dataclasses import dataclass

from builder.findings import Place
from builder.model.prose import Prose, Text
from builder.model.reader import Reader


@dataclass(frozen=True, slots=True)
class Titled:
    """One step or panel.

    Attributes:
        title: None for a step without one.
        text: Markdown.
    """

    title: Text | None
    text: Prose
    place: Place


def titled(part: "Prose | Reader") -> Titled:
    """What stands in a list: a text alone, or a mapping with ``title`` and ``text``."""
    if isinstance(part, Prose):
        return Titled(None, part, part.place)
    return Titled(part.optional_text("title"), part.prose("text"), part.place)
