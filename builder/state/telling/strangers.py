"""What of a string belongs to nothing in the module, and what of it nobody can read."""

import re
from dataclasses import dataclass

from builder.blocks.walk import items
from builder.identifiers import KEY_LENGTH, state_key
from builder.model.module import Module

_RECORD = re.compile(r"[a-z][0-9A-Za-z.,:!?'()\-_/=@#$*~^|]*")
_LISTS = "sgb"
_ITEMS = "rao"


@dataclass(frozen=True, slots=True)
class Strangers:
    """Counted names of sections, tasks and questions.

    Attributes:
        known: those that the module has.
        unknown: those that it has not.
        unreadable: records that hold characters no state has.
    """

    known: int
    unknown: int
    unreadable: int


def count(text: str, module: Module) -> Strangers:
    """How the records of a state fit the module."""
    sections = {state_key(section.id) for section in module.sections}
    blocks = {state_key(block.id) for _, block in items(module)}
    records = text.removeprefix("1;").removesuffix(";.").split(";")
    known = unknown = 0
    for record in records:
        tag, payload = record[:1], record[1:]
        if tag and tag in _LISTS:
            keys, among = _cut(payload), sections
        elif tag and tag in _ITEMS:
            keys, among = [payload[:KEY_LENGTH]], blocks
        else:
            continue
        known += sum(key in among for key in keys)
        unknown += sum(key not in among for key in keys)
    unreadable = sum(bool(record) and not _RECORD.fullmatch(record) for record in records)
    return Strangers(known, unknown, unreadable)


def _cut(payload: str) -> list[str]:
    return [payload[at : at + KEY_LENGTH] for at in range(0, len(payload), KEY_LENGTH)]
