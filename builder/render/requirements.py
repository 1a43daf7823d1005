"""What completion asks for, as the page shows it: with links to the parts it names."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from builder.blocks.walk import items
from builder.model.block import Block
from builder.model.completion import AssessmentDone, ItemsAnswered, SectionsSeen
from builder.model.module import Module
from builder.model.prose import Prose

_LONGEST_TASK = 90
"""Characters of a task's prompt that a list shows."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section to read or a task to answer.

    Attributes:
        target: the id of its element on the page.
        section: the title of the section a task stands in; "" for a section itself.
    """

    id: str
    target: str
    text: str
    section: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What a pass asks for in one outcome, in percent; ``outcome`` is its title."""

    outcome: str
    percent: int


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that completion asks for.

    Attributes:
        kind: "sections", "answered" or "assessment".
        whole: whether it names every section of the module.
        passed: whether the assessment must be passed, not only submitted.
        marks: outcomes with a pass mark of their own, where it must be passed.
    """

    kind: str
    parts: tuple[Part, ...] = ()
    whole: bool = False
    passed: bool = False
    marks: tuple[Mark, ...] = ()


def requirements(module: Module, plain: Callable[[Prose], str]) -> tuple[Requirement, ...]:
    """The author's rule, in order. ``plain`` gives the text of a piece of Markdown without any markup."""
    return tuple(_requirements(module, plain))


def _requirements(module: Module, plain: Callable[[Prose], str]) -> Iterator[Requirement]:
    titles = {section.id: section.title.text for section in module.sections}
    tasks = {block.id: (block, titles.get(section, "")) for section, block in items(module)}
    for asked in module.completion:
        match asked:
            case SectionsSeen():
                parts = tuple(Part(name, f"section-{name}", titles[name], "") for name in asked.sections)
                yield Requirement("sections", parts, whole=set(asked.sections) == set(titles))
            case ItemsAnswered():
                yield Requirement("answered", tuple(_task(*tasks[name], plain) for name in asked.items))
            case AssessmentDone():
                marks = _marks(module) if asked.passed else ()
                yield Requirement("assessment", passed=asked.passed, marks=marks)


def _marks(module: Module) -> tuple[Mark, ...]:
    if module.assessment is None:
        return ()
    titles = {outcome.id: outcome.title.text for outcome in module.outcomes}
    return tuple(Mark(titles[mark.outcome], mark.percent) for mark in module.assessment.outcome_pass_marks)


def _task(block: Block, section: str, plain: Callable[[Prose], str]) -> Part:
    prompt = getattr(block, "prompt", None) or getattr(block, "stem", None)
    text = plain(prompt) if isinstance(prompt, Prose) else block.id
    return Part(block.id, f"item-{block.id}", _shortened(text), section)


def _shortened(text: str) -> str:
    words = text.split()
    shown = " ".join(words)
    if len(shown) <= _LONGEST_TASK:
        return shown
    while len(" ".join(words)) >= _LONGEST_TASK and len(words) > 1:
        words.pop()
    return f"{' '.join(words)} …"
