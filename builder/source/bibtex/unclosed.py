"""The field of an entry whose brace or quotation mark is not closed: it takes in the fields below it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_FIELD = re.compile(r"\s*(?P<name>[A-Za-z][\w-]*)\s*=\s*(?P<value>(?P<opening>[{\"]).*)\Z")
_ESCAPED = re.compile(r"\\[{}\"]")
_LAST = re.compile(r"\s*\}\s*\Z")


@dataclass(frozen=True, slots=True)
class Unclosed:
    """One field.

    Attributes:
        name: as it is typed.
        line: where it should end, counted from the line of the entry as 0.
        mended: that line, closed.
        sign: what is missing there.
        taken_in: the names of fields below it, in small letters.
    """

    name: str
    line: int
    mended: str
    sign: str
    taken_in: tuple[str, ...]


def unclosed(lines: Sequence[str]) -> Unclosed | None:
    """The first field of an entry that is still open where the next one begins, or where the entry ends."""
    found = list(_fields(lines))
    ends = [*(number for number, _ in found[1:]), _end(lines)]
    for position, (first, field) in enumerate(found):
        end = ends[position]
        last = max((number for number in range(first, end) if lines[number].strip()), default=first)
        missing = _missing(field["opening"], [field["value"], *lines[first + 1 : end]])
        if not missing or end <= first:
            continue
        typed = lines[last].rstrip()
        comma = "," if end < ends[-1] or typed.endswith(",") else ""
        mended = f"{typed.removesuffix(',').rstrip()}{missing}{comma}"
        names = tuple(one["name"].lower() for _, one in found[position + 1 :])
        return Unclosed(field["name"], last, mended, missing, names)
    return None


def _fields(lines: Sequence[str]) -> Iterator[tuple[int, re.Match[str]]]:
    for number, line in enumerate(lines):
        if field := _FIELD.match(line):
            yield number, field


def _end(lines: Sequence[str]) -> int:
    """The number of the line that closes the entry; 0 where there is none, and nobody can tell what is open."""
    return next((number for number in reversed(range(len(lines))) if _LAST.match(lines[number])), 0)


def _missing(opening: str, value: Sequence[str]) -> str:
    """What would close a value of some lines."""
    text = _ESCAPED.sub("", "\n".join(value))
    depth = text.count("{") - text.count("}")
    if opening == '"':
        return '"' if not depth and text.count('"') == 1 else ""
    return "}" * depth
