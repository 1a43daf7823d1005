"""Where a line belongs that stands level with nothing above it, by what the schemas know."""

from collections.abc import Sequence

from builder.findings.rules import source as rules
from builder.findings.rules import structure
from builder.source.files import SourceText
from builder.source.lines import DASH_LINE, KEY_LINE, head, indent_of, line_above
from builder.source.mending.mended import Mended
from builder.source.shapes import entry_fields, fields_at_margin, shape

_LISTS = {"sections": ("blocks",), "assessment": ("questions", "parts")}
"""By what they stand below: fields with a list, one of which an entry must have; the first is the usual one."""
_SHOWN = 3


def at_margin(source: SourceText, number: int) -> Mended | None:
    """``assessment:`` two columns too deep, below the sections: a field of the whole file."""
    raw = source.lines[number]
    key = head(raw).key.rstrip(" :")
    here = indent_of(raw)
    if not key or DASH_LINE.match(raw) or here == 0 or key not in fields_at_margin():
        return None
    columns = open_columns_of(source.lines, number, dash=False)
    if 0 not in columns or any(key in _known(source.lines, number, column) for column in columns if column):
        return None
    lines = list(source.lines)
    touched = []
    for line in range(number, len(lines)):
        if line > number and lines[line].strip() and indent_of(lines[line]) <= here:
            break
        lines[line] = lines[line][here:]
        touched.append(line + 1)
    shown = [line for line in lines[number : number + len(touched)] if line.strip()]
    shown = [*shown[:_SHOWN], "  …"] if len(shown) > _SHOWN else shown
    return Mended(
        rules.INDENTATION.at(
            source.place(number + 1, here + 1),
            f"`{key}` is a field of the whole file: it begins at the margin, not at column {here + 1}",
            "Write:\n" + "\n".join(shown),
        ),
        tuple(lines),
        tuple(touched),
    )


def list_key_missing(source: SourceText, number: int) -> Mended | None:
    """A list of blocks below the other fields of a section, without ``blocks:`` above it."""
    raw = source.lines[number]
    above = line_above(source.lines, number)
    if not DASH_LINE.match(raw) or above is None:
        return None
    column = min(
        (one for one in open_columns_of(source.lines, number, dash=False) if one <= indent_of(raw)),
        key=lambda one: indent_of(raw) - one,
        default=0,
    )
    owner = _owner(source.lines, number, column)
    wanted = _LISTS.get(owner, ())
    if not wanted or column == 0 or set(wanted) & _siblings(source.lines, number, column):
        return None
    margin = " " * column
    shift = max(column + 2 - indent_of(raw), 0)
    moved = " " * shift + raw
    return Mended(
        structure.MISSING_KEY.at(
            source.place(number + 1, indent_of(raw) + 1),
            f"A list begins here, and above it `{wanted[0]}:` is missing",
            f"Write:\n{margin}{wanted[0]}:\n{moved}"
            + (f"\nMove what belongs to it {shift} columns to the right, too." if shift else ""),
        )
    )


def _known(lines: Sequence[str], number: int, column: int) -> frozenset[str]:
    """The fields that are known where a key at ``column`` stands."""
    owner = _owner(lines, number, column)
    return shape(owner).fields | entry_fields(owner)


def _owner(lines: Sequence[str], number: int, column: int) -> str:
    """The key that what stands at ``column`` (from 0) of line ``number`` belongs to."""
    for index in range(number - 1, -1, -1):
        line = lines[index]
        parts = head(line)
        if KEY_LINE.match(line) and len(parts.margin) < column:
            return parts.key.rstrip(" :")
    return ""


def _siblings(lines: Sequence[str], number: int, column: int) -> set[str]:
    """The keys above line ``number`` that stand level with ``column`` in the same entry."""
    found = set()
    for index in range(number - 1, -1, -1):
        line = lines[index]
        parts = head(line)
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if parts.key and len(parts.margin) == column:
            found.add(parts.key.rstrip(" :"))
        if indent_of(line) < column:
            break
    return found


def open_columns_of(lines: Sequence[str], number: int, *, dash: bool) -> list[int]:
    """The columns at which a key (or a hyphen) may stand on line ``number``, judging by the lines above."""
    columns: dict[int, bool] = {}
    limit: int | None = None
    for index in range(number - 1, -1, -1):
        line = lines[index]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        parts = head(line)
        if parts.is_empty:
            continue
        if limit is None or indent_of(line) < limit:
            limit = indent_of(line)
            if "-" in parts.margin:
                columns.setdefault(parts.margin.index("-"), True)
            if parts.key:
                columns.setdefault(len(parts.margin), False)
    return [column for column, is_dash in columns.items() if is_dash is dash]
