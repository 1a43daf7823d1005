"""What is told of a saved state, as values."""

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """What a string turned out to be."""

    EMPTY = "empty"
    """Nothing was ever saved."""
    WHOLE = "whole"
    """A state of this module, complete."""
    DAMAGED = "damaged"
    """A state, with something missing from it or wrong in it."""
    ANOTHER = "another-module"
    """A state, but of another module, or of a version whose ids have all been renamed."""
    FOREIGN = "foreign"
    """No state of coursewright."""


@dataclass(frozen=True, slots=True)
class ToldItem:
    """A task or question.

    Attributes:
        id: the author's.
        where: "section 2" or "question 3".
        prompt: its first words.
        answered: whether there is an answer that counts as one.
        answer: in words; "" where there is none.
        verdict: "right", "wrong", "partly right (50%)", and what more there is to say of it; "" where nothing is.
    """

    id: str
    where: str
    prompt: str
    answered: bool
    answer: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Told:
    """A saved state in words.

    Attributes:
        problems: sentences about what is wrong with the string.
        facts: what, and how it stands.
        tasks: those of the sections, in the order shown.
        questions: those of the open or last try, in the order that the learner sees.
        characters: length of the string.
        limit: the most that may be stored.
    """

    standing: Standing
    problems: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    tasks: tuple[ToldItem, ...]
    questions: tuple[ToldItem, ...]
    characters: int
    limit: int
