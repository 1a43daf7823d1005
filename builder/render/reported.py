"""The words of what is reported to an LMS: what was asked, and what there was to choose from, as plain text."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from builder.blocks.poll import Poll
from builder.blocks.walk import items
from builder.interface.catalogue import Catalogue
from builder.model.block import Block
from builder.model.module import Module
from builder.model.prose import Prose
from builder.questions.question import Question
from builder.render import variants
from builder.render.markdown import Renderer

_LONGEST_ASKED = 250
"""Characters of what was asked that SCORM 2004 has room for."""
_LISTS = ("options", "items", "targets", "scale", "steps")
"""What the types call the parts of an answer that have an id and a label."""


def asked(module: Module, catalogue: Catalogue) -> dict[str, str]:
    """What each question and poll asks, on one line, no longer than a report takes."""
    renderer = Renderer(module, catalogue)
    return {
        block.id: _line(renderer, prose)[:_LONGEST_ASKED].strip()
        for _, block in items(module)
        if (prose := _prompt(block)) is not None
    }


def words(module: Module, catalogue: Catalogue) -> dict[str, dict[str, str | dict[str, str]]]:
    """What each reported question and poll asks, and the labels of its parts by their ids."""
    renderer = Renderer(module, catalogue)
    questions = asked(module, catalogue)
    found: dict[str, dict[str, str | dict[str, str]]] = {}
    for section, block in items(module):
        if not section or getattr(block, "report", False):
            labels = dict(_labels(block, renderer))
            told: Mapping[str, str | dict[str, str]] = {
                "asked": questions.get(block.id, ""),
                "labels": labels,
            }
            found[block.id] = {name: value for name, value in told.items() if value}
    return found


def _prompt(block: Block) -> Prose | None:
    return block.stem if isinstance(block, Question) else block.prompt if isinstance(block, Poll) else None


def _labels(block: Block, renderer: Renderer) -> Iterator[tuple[str, str]]:
    for name in _LISTS:
        for part in getattr(block, name, ()):
            label = part.label
            yield part.id, _line(renderer, label) if isinstance(label, Prose) else label.text


def _line(renderer: Renderer, prose: Prose) -> str:
    return " ".join(_as_in_lms(renderer.block(prose)).striptags().split())


def _as_in_lms(html: Markup) -> Markup:
    """Words as they are where there is an LMS, which is where they are reported."""
    return Markup(variants.settled(html, (), {}))  # noqa: S704 parts of what was markup
