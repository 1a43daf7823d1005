"""How many entries there may be, and none of them twice."""

from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import questions
from builder.findings.rules import structure as rules
from builder.source.nodes import Scalar, Sequence
from builder.source.schema_fault import SchemaFault
from builder.source.wording.words import capital


def twice(fault: SchemaFault) -> Iterator[Finding]:
    assert isinstance(fault.node, Sequence)
    seen = set()
    for item in fault.node.items:
        if isinstance(item, Scalar):
            if item.text in seen:
                yield rules.NOT_ALLOWED.at(
                    item.place, f"`{item.text}` stands twice in this list", "Name it once."
                )
            seen.add(item.text)


def too_few(fault: SchemaFault) -> Iterator[Finding]:
    rule = fault.rule(rules.EMPTY_VALUE)
    if rule is questions.TOO_FEW_OPTIONS:
        message = "There are fewer than two options to choose between"
        hint = f"Write {fault.expected}."
    elif rule is questions.TOO_FEW_TO_MATCH:
        message = f"{capital(fault.name)} has fewer than two entries"
        hint = "Add more, one a line: an id, a colon, and the text."
    elif rule is questions.TOO_FEW_TO_ORDER:
        message = f"{capital(fault.name)} has fewer than three entries"
        hint = "Add more, in the right order, one a line: an id, a colon, and the text."
    elif rule is questions.NO_ANSWER:
        message, hint = "No option is marked as right", "Name the right option's id."
    elif rule is questions.NO_QUESTIONS:
        what = "The bank" if fault.document.kind == "bank" else "The assessment"
        message, hint = f"{what} has no questions", "Add questions, each after a hyphen."
    else:
        message, hint = (
            f"{capital(fault.name)} is empty",
            f"Write {fault.expected or 'an entry'}, or leave it out.",
        )
    yield rule.at(fault.key_place, message, hint)


def too_many(fault: SchemaFault) -> Iterator[Finding]:
    if fault.limits == 1:
        yield rules.WRONG_KIND.at(
            fault.place,
            f"{capital(fault.name)} needs {fault.expected}",
            "Put each after a hyphen of its own.",
        )
        return
    if fault.rule(rules.NOT_ALLOWED) is questions.REGION_SHAPE:
        yield questions.REGION_SHAPE.at(
            fault.key_place, f"{capital(fault.name)} has more than one shape", "Keep one of them."
        )
        return
    limit = fault.limits
    yield rules.NOT_ALLOWED.at(
        fault.key_place, f"{capital(fault.name)} has more than {limit} entries", "Divide it."
    )
