"""What questions ask and offer, as words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.blocks.option import Option
from builder.blocks.walk import items
from builder.markdown.document import parse
from builder.markdown.passages import passages
from builder.model.module import Module
from builder.model.prose import Prose
from builder.questions.choice import Choice
from builder.questions.multiple_choice import MultipleChoice
from builder.questions.question import Question

_MARKS = re.compile(r"[*_`\[\]#]+")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A question whose options are told apart by what they say.

    Attributes:
        scored: it is a question of the assessment.
        right: the ids of the right options.
    """

    question: Choice | MultipleChoice
    scored: bool
    right: frozenset[str]

    @property
    def options(self) -> tuple[Option, ...]:
        return self.question.options


def questions(module: Module) -> Iterator[tuple[str, Question]]:
    """Every question with the id of its section, "" for the assessment; those of banks among them."""
    for section, block in items(module):
        if isinstance(block, Question):
            yield section, block


def choices(module: Module) -> Iterator[Chosen]:
    """Every question with options, one or several of them right."""
    for section, question in questions(module):
        if isinstance(question, Choice | MultipleChoice):
            yield Chosen(question, not section, frozenset(one.text for one in question.answer))


def plain(prose: Prose) -> str:
    """What is read, without marks, in one line."""
    text = " ".join(passage.text for passage in passages(parse(prose)))
    return " ".join(_MARKS.sub("", text).split())
