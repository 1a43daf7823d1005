"""Lists whose entries begin with the signs of a word processor, or with a hyphen that lacks its space.

For YAML such lines are one text, in silence, so they are looked for before anything is parsed: below the keys that take
a list or entries by the schemas.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.findings import Finding
from builder.findings.rules import source as rules
from builder.markdown.bullets import BULLETS, LETTERS
from builder.source.files import SourceText, source_text
from builder.source.lines import KEY_LINE, indent_of, outside_blocks, quoted
from builder.source.mending.tidied import Tidied, also
from builder.source.shapes import Shape, shape

_SPACE = "[ \t\u00a0]"
SIGN = re.compile(
    rf"(?:[{BULLETS}]|[*+](?={_SPACE})|[{LETTERS}](?=\t|{_SPACE}{{2}})|-(?=[^\s-]|\t)|[0-9]{{1,2}}[.)](?={_SPACE}))"
    rf"{_SPACE}*(?=\S)"
)
"""A sign at the beginning of an entry, and the white space behind it."""
_ANYWHERE = re.compile(rf"(?:^|:)[^\S\n]*{SIGN.pattern}", re.MULTILINE)
"""Most files have no such sign in a place where it could begin an entry."""
_KEY = re.compile(r"(?P<margin>[ ]*(?:-[ ]+)*)(?P<key>[a-z][a-z0-9_-]*)[ ]*:[ ]*(?P<value>.*)")
_NOTHING = re.compile(r"(?:#.*)?")
_ENTRY = re.compile(r"-(?:[ ]|$)")
_TROUBLE = re.compile(r":(?:[ ]|$)|[ ]#")
_RESERVED = "@%`*&!|>[{?-,'\"#"
_QUOTED = re.compile(r"\"[^\"\\]*\"|'[^']*'")
_SHOWN = 12
"""Lines of a list that a hint shows."""


@dataclass(frozen=True, slots=True)
class _Listing:
    """The lines below a key, or on it and below, that are meant as entries.

    Attributes:
        first, last: of its lines, from 0.
        indent: the column (from 0) at which its entries begin.
        signed: the lines of entries that begin with another sign.
    """

    shape: Shape
    first: int
    last: int
    indent: int
    signed: tuple[int, ...]


def with_hyphens(source: SourceText) -> Tidied:
    """The text with hyphens where lists have other signs."""
    tidied = Tidied(source)
    if not _ANYWHERE.search(source.text):
        return tidied
    lines = list(source.lines)
    said: list[tuple[_Listing, str]] = []
    for number in outside_blocks(source.lines):
        found = _KEY.fullmatch(source.lines[number])
        if found is None:
            continue
        column = len(found["margin"])
        wanted = shape(found["key"], at_margin=column == 0)
        if not wanted.is_list and not wanted.is_mapping:
            continue
        if _NOTHING.fullmatch(found["value"]):
            listing = _below(source.lines, number, column, wanted)
            if listing is not None:
                message = _mend(source, lines, listing)
                said += [(listing, message)] if message else []
                tidied.touched.update(one + 1 for one in listing.signed)
        elif wanted.is_list and SIGN.match(found["value"]):
            last = _continued(source.lines, number, column)
            if last > number:
                tidied.findings.append(_on_key(source, number, last, found))
                lines[number] = f"{found['margin']}{found['key']}: [text]"
                lines[number + 1 : last + 1] = [""] * (last - number)
                tidied.touched.update(range(number + 1, last + 2))
    tidied.findings += [_finding(source, lines, listing, message) for listing, message in said]
    if tidied.touched:
        tidied.source = source_text("\n".join(lines), source.shown)
    return tidied


def _below(lines: Sequence[str], key: int, column: int, wanted: Shape) -> _Listing | None:
    """The list below the key that stands at ``column`` of line ``key``; None where no entry has another sign."""
    first = next((number for number in _written(lines, key + 1)), None)
    if first is None:
        return None
    indent = indent_of(lines[first])
    if "\t" in lines[first][:indent]:
        return None  # how far a tab indents nobody knows
    if indent < column or (indent == column and not wanted.is_list):
        return None
    signed = []
    last = first
    for number in _written(lines, first):
        here = indent_of(lines[number])
        rest = lines[number][here:]
        is_signed = SIGN.match(rest) is not None and "\t" not in lines[number][:here]
        if here < indent or (here == indent == column and not is_signed and not _ENTRY.match(rest)):
            break
        if here == indent and is_signed:
            signed.append(number)
        last = number
    return _Listing(wanted, first, last, indent, tuple(signed)) if signed else None


def _continued(lines: Sequence[str], key: int, column: int) -> int:
    """The last line of a list that begins on the line of its key; that line if each other has no sign."""
    last = key
    for number in _written(lines, key + 1):
        line = lines[number]
        if indent_of(line) <= column or not SIGN.match(line.lstrip()):
            break
        last = number
    return last


def _written(lines: Sequence[str], first: int) -> Iterator[int]:
    return (
        number
        for number in range(first, len(lines))
        if lines[number].strip() and not lines[number].lstrip().startswith("#")
    )


def _mend(source: SourceText, lines: list[str], listing: _Listing) -> str:
    """Put hyphens, or nothing before keys, into ``lines``; the message for it, which the sign ends, or ""."""
    rests = {number: _rest(source.lines[number]) for number in listing.signed}
    margin = " " * listing.indent
    if not listing.shape.is_list and all(KEY_LINE.match(rest) for rest in rests.values()):
        for number, rest in rests.items():
            lines[number] = margin + rest
        return "Before an id or a field stands no sign, but here there is"
    for number, rest in rests.items():
        column = _column(source.lines, number, listing.indent, rest)
        is_last = _indent_below(source.lines, number) <= listing.indent
        lines[number] = f"{margin}-{' ' * (column - 1)}{_as_entry(rest) if is_last else rest}"
    if not listing.shape.is_list:
        return ""  # the schema says what belongs there instead of a list, and shows it
    return "An entry of a list begins with a hyphen and a space, not with"


def _rest(line: str) -> str:
    return SIGN.sub("", line.lstrip(), count=1)


def _column(lines: Sequence[str], number: int, indent: int, rest: str) -> int:
    """How far right of its sign an entry begins: as far as its further fields, if it has some."""
    following = next((lines[one] for one in _written(lines, number + 1)), "")
    deeper = indent_of(following) - indent
    return deeper if KEY_LINE.match(rest) and KEY_LINE.match(following) and deeper > 1 else 2


def _indent_below(lines: Sequence[str], number: int) -> int:
    return next((indent_of(lines[one]) for one in _written(lines, number + 1)), 0)


def _as_entry(rest: str) -> str:
    """The text of an entry on one line, in quotation marks where YAML would not take it as it is."""
    is_sound = not (_TROUBLE.search(rest) or rest[0] in _RESERVED)
    return rest if is_sound or KEY_LINE.match(rest) or _QUOTED.fullmatch(rest) else quoted(rest)


def _finding(source: SourceText, lines: Sequence[str], listing: _Listing, message: str) -> Finding:
    first = listing.signed[0]
    shown = [line for line in lines[first : listing.last + 1] if line.strip()]
    if len(shown) > _SHOWN:
        shown = [*shown[:_SHOWN], f"{' ' * listing.indent}…"]
    hint = "Write:\n" + "\n".join(shown)
    signs = {_sign(source.lines[number]) for number in listing.signed}
    if signs == {"-"} and listing.shape.is_list:
        column = listing.indent + 2
        place = source.place(first + 1, column)
        return rules.SPACE_MISSING.at(
            place, f"A space is missing after the hyphen{also(listing.signed[1:])}", hint
        )
    sign = _sign(source.lines[first])
    place = source.place(first + 1, listing.indent + 1, listing.indent + 1 + len(sign))
    return rules.LIST_SIGN.at(place, f"{message} {_named(sign)}{also(listing.signed[1:])}", hint)


def _on_key(source: SourceText, number: int, last: int, found: re.Match[str]) -> Finding:
    margin = " " * (len(found["margin"]) + 2)
    entries = [found["value"], *source.lines[number + 1 : last + 1]]
    listed = "\n".join(f"{margin}- {_as_entry(_rest(entry))}" for entry in entries if entry.strip())
    sign = _sign(found["value"])
    column = found.start("value") + 1
    return rules.LIST_SIGN.at(
        source.place(number + 1, column, column + len(sign)),
        f"An entry of a list begins with a hyphen and a space on a line of its own, not with {_named(sign)}",
        f"Write:\n{found['margin']}{found['key']}:\n{listed}",
    )


def _sign(line: str) -> str:
    found = SIGN.match(line.lstrip())
    return found[0].rstrip() if found else ""


def _named(sign: str) -> str:
    return "the sign of a word processor" if "\uf000" <= sign <= "\uf0ff" else f"“{sign}”"
