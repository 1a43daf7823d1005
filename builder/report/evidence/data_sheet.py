"""The data sheet: all that a package can read, send or keep, by question and purpose, for those who must know."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from builder.blocks.embed import Embed
from builder.blocks.walk import items
from builder.markdown.beginning import beginning
from builder.model.block import Block
from builder.model.module import Module
from builder.questions.registry import QUESTIONS
from builder.report.page import render


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that a learner answers.

    Attributes:
        where: the title of its section, or "Assessment".
        asks: the beginning of what it asks.
        room: the most characters of a text of the learner's own; 0 where nothing is written.
        reported: whether the answer is sent as an answer, where tutors find it in reports.
    """

    id: str
    type: str
    where: str
    asks: str
    room: int
    reported: bool


def asked(module: Module) -> tuple[Asked, ...]:
    """Everything that stores something, in the order shown."""
    titles = {section.id: section.title.text for section in module.sections}
    return tuple(
        Asked(
            block.id,
            block.type,
            titles.get(section, "Assessment"),
            beginning(block),
            int(getattr(block, "length", 0) or 0),
            bool(_is_reported(block, section)),
        )
        for section, block in items(module)
    )


def is_reporting(module: Module) -> bool:
    """Whether any answer is sent as an answer."""
    return any(one.reported for one in asked(module))


def embedded_hosts(module: Module) -> tuple[str, ...]:
    """The sites that a learner may load something from by a click."""
    hosts = {host for block in module.blocks() if isinstance(block, Embed) for host in block.allowed}
    return tuple(sorted(hosts))


def data_sheet(
    module: Module,
    elements: Sequence[Any],
    *,
    standard: str,
    file: str,
    sha256: str,
    revision: str,
    driver: str = "",
) -> bytes:
    """One self-contained HTML page in English.

    ``elements`` are those of the standard (``builder/standards/elements``) that belong to such a module; ``driver``
    says which family of standards it is of.
    """
    return render(
        "data-sheet.html.jinja",
        module=module,
        standard=standard,
        alone=driver == "web",
        names_learners=driver in {"cmi5", "xapi"},
        file=file,
        sha256=sha256,
        revision=revision,
        elements=elements,
        asked=asked(module),
        reporting=is_reporting(module),
        hosts=embedded_hosts(module),
    )


def _is_reported(block: Block, section: str) -> bool:
    if not section:
        return block.type in QUESTIONS
    common = getattr(block, "common", None)
    return bool(getattr(block, "report", False) or (common is not None and common.report))
