"""Fields that several parts of a module have alike."""

import re

from builder.source.reader import MappingReader

_DURATION = re.compile(r"^(?:([0-9]+) h)? ?(?:([0-9]+) min)?$")


def strings(reader: MappingReader, key: str) -> tuple[str, ...]:
    """The texts of a list, without their places."""
    return tuple(text.text for text in reader.words(key))


def child(reader: MappingReader, key: str) -> MappingReader:
    """The fields below a key that the schema asks for."""
    found = reader.child(key)
    assert found is not None, f"{key}: the schema asks for it"
    return found


def minutes(duration: str) -> int:
    """The minutes in "1 h 30 min", which are 90; 0 for ""."""
    found = _DURATION.match(duration)
    assert found is not None, "the schema asks for hours and minutes"
    return int(found[1] or 0) * 60 + int(found[2] or 0)
