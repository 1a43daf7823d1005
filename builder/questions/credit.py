"""Credit for single options: what one that is not fully right is worth all the same."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from builder.blocks.option import Option
from builder.findings import Finding, Place
from builder.findings.rules import questions as rules
from builder.model.reader import Reader
from builder.questions.marking import Marking
from builder.questions.question import Common, meant


@dataclass(frozen=True, slots=True)
class Credit:
    """One option's share of the question's points, in percent, 0 to 100."""

    option: str
    percent: int
    place: Place


def decode(reader: Reader) -> tuple[Credit, ...]:
    """The mapping under ``credit``."""
    entries = reader.child("credit")
    if entries is None:
        return ()
    return tuple(
        Credit(name, int(text.text), entries.place_of(name)) for name, text in reader.labels("credit")
    )


def faults(common: Common, options: Sequence[Option], given: Sequence[Credit]) -> Iterator[Finding]:
    """Credit that could never be given."""
    ids = [choice.id for choice in options]
    for one in given:
        if one.option not in ids:
            yield rules.CREDIT_NO_OPTION.at(
                one.place, f"`{one.option}` is no option of this question", meant(one.option, ids)
            )
    if given and common.marking is not Marking.PER_OPTION:
        yield rules.CREDIT_NOT_PER_OPTION.at(
            given[0].place,
            f"The question is marked {common.marking.value}, so credit for single options is never given",
            "Add `marking: per-option`, or leave out `credit:`.",
        )


def percents(given: Sequence[Credit]) -> dict[str, int]:
    """Percent by option."""
    return {one.option: one.percent for one in given}


def runtime(given: Sequence[Credit]) -> dict[str, Any]:
    """What the learner's script must know of them."""
    return {"credit": percents(given)} if given else {}
