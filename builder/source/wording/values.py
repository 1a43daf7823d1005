"""Single values that are not among those allowed."""

import re
from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import structure as rules
from builder.identifiers import ID_LIMIT, is_id
from builder.model.visible import shows
from builder.source.schema import DATE_KEYWORD
from builder.source.schema_fault import SchemaFault
from builder.source.wording.dates import as_date
from builder.source.wording.durations import as_duration
from builder.source.wording.names_meant import in_list
from builder.source.wording.numbers import as_number
from builder.source.wording.other_tools import type_called
from builder.source.wording.strangers import stranger
from builder.source.wording.wholes import as_whole
from builder.source.wording.words import capital, close_match, short, values_of

_FAR = 0.5
"""How alike a type must be to be guessed before all types are listed."""

_OF_NUMBERS = ("a plain decimal", "a number such as")
"""How the words for a number begin in the schemas."""


def enum(fault: SchemaFault) -> Iterator[Finding]:
    allowed = values_of(fault.limits)
    value = str(fault.error.instance)
    rule = fault.rule(rules.NOT_ALLOWED)
    if finding := stranger(fault, rule, lambda meant: meant.lower() in allowed):
        yield finding
        return
    is_type = fault.path[-1:] == ("type",)
    if is_type and (instead := type_called(value, allowed)):
        yield rule.at(fault.place, f"{capital(fault.name)} cannot be “{value}”", f"Write {instead}.")
        return
    if close := close_match(value, allowed):
        hint = f"Did you mean `{close}`?"
    elif is_type and (close := close_match(value, allowed, _FAR)):
        hint = f"Did you mean `{close}`? Else write one of: {', '.join(allowed)}."
    else:
        hint = f"Write one of: {', '.join(allowed)}."
    yield rule.at(fault.place, f"{capital(fault.name)} cannot be “{value}”", hint)


def pattern(fault: SchemaFault) -> Iterator[Finding]:
    value = str(fault.error.instance)
    if not shows(value):
        what = "holds nothing that can be seen" if value.strip() else "is empty"
        yield rules.EMPTY_VALUE.at(
            fault.place,
            f"{capital(fault.name)} {what}",
            "Write something; a field that is not needed is left out whole.",
        )
        return
    words = str(fault.schema.get("patternErrorMessage", "what is allowed here"))
    is_of_id = words.startswith("an id")
    rule = rules.MALFORMED_ID if is_of_id else fault.rule(rules.NOT_ALLOWED)
    if finding := stranger(fault, rule, lambda meant: re.search(str(fault.limits), meant) is not None):
        yield finding
    elif is_of_id:
        yield in_list(fault, value) or _id(fault, value)
    else:
        hint = _as_meant(fault, value, words) or str(fault.schema.get("x-hint", ""))
        if hint:
            yield rule.at(fault.place, f"“{short(value)}” is not {words}", hint)
        else:
            yield rule.at(fault.place, f"{capital(fault.name)} cannot be “{short(value)}”", f"Write {words}.")


def _as_meant(fault: SchemaFault, value: str, words: str) -> str:
    """How to write the value so that it is what ``words`` say; "" where that is not certain."""
    if words.startswith(_OF_NUMBERS):
        return as_number(fault, value)
    if words.startswith("a duration"):
        return as_duration(fault, value)
    if words.startswith("a whole number"):
        return as_whole(fault, value, words)
    return as_date(fault, value) if DATE_KEYWORD in fault.schema else ""


def date(fault: SchemaFault) -> Iterator[Finding]:
    value = str(fault.error.instance)
    yield fault.rule(rules.NOT_ALLOWED).at(
        fault.place, f"{value} is no day of the calendar", "Check the month and the day."
    )


def address(fault: SchemaFault) -> Iterator[Finding]:
    value = str(fault.error.instance)
    yield fault.rule(rules.NOT_ALLOWED).at(
        fault.place,
        f"“{short(value)}” leads nowhere, or elsewhere than it seems: {fault.error.message}",
        "Copy the address from the browser's address bar.",
    )


def _id(fault: SchemaFault, value: str) -> Finding:
    lower = value.strip().lower()
    if value != lower and is_id(lower):
        return rules.CAPITAL_ID.at(
            fault.place,
            f"The id “{value}” has capital letters; “{value}” and “{lower}” would be the same to some LMSs",
            f"Write `{lower}`.",
        )
    if value == "constructor":
        return rules.MALFORMED_ID.at(
            fault.place,
            "“constructor” cannot be an id: it has a meaning of its own in browsers",
            "Write another word, such as `builder`.",
        )
    parts = lower.split()
    if isinstance(fault.path[-1], int) and len(parts) > 1 and all(is_id(part) for part in parts):
        return rules.MALFORMED_ID.at(
            fault.place,
            f"“{value}” is no id; is a comma missing?",
            f"Write {', '.join(parts)} with commas between them.",
        )
    slug = re.sub(r"[^a-z0-9]+", "-", lower).strip("-")[:ID_LIMIT].strip("-")
    hint = (
        f"Write, for example, `{slug}`."
        if is_id(slug)
        else "Begin with a letter; use a-z, 0-9 and single hyphens."
    )
    return rules.MALFORMED_ID.at(
        fault.place, f"“{short(value)}” is no id: small letters, digits and single hyphens only", hint
    )


def too_long(fault: SchemaFault) -> Iterator[Finding]:
    limit = fault.limits
    words = str(fault.schema.get("patternErrorMessage", ""))
    if words.startswith("an id") and not re.search(fault.schema["pattern"], str(fault.error.instance)):
        return  # that it is no id says enough
    yield rules.NOT_ALLOWED.at(
        fault.place, f"{capital(fault.name)} is longer than {limit} characters", "Shorten it."
    )
