"""Which line and column of the file each line of a text came from."""

import re
from dataclasses import dataclass

from builder.source.nodes import Scalar

_ESCAPE = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True)
class LineMap:
    """The two maps that ``Prose`` keeps."""

    lines: tuple[tuple[int, int], ...]
    folds: tuple[tuple[int, int, int, int], ...] = ()


def line_map(scalar: Scalar, raw: tuple[str, ...]) -> LineMap:
    """Where the lines of a value stand in the file.

    Exact for literal block scalars (``|``). For folded, quoted and unquoted texts each line of the file is found in the
    text again; within one, columns are exact unless quotation marks or backslashes were doubled.
    """
    text = scalar.text or ""
    if scalar.style == "file":
        return LineMap(tuple((number, 1) for number in range(1, len(raw) + 1)))
    if scalar.style == "literal":
        return _literal(text, scalar.place.line, raw)
    return _folded(text, scalar, raw)


def _literal(text: str, header: int, raw: tuple[str, ...]) -> LineMap:
    lines = []
    margin = 0
    for offset, line in enumerate(text.split("\n")):
        number = header + 1 + offset
        if number > len(raw):
            break
        if line:
            margin = len(raw[number - 1]) - len(line)
        lines.append((number, margin + 1))
    return LineMap(_margins_filled(lines, text))


def _margins_filled(lines: list[tuple[int, int]], text: str) -> tuple[tuple[int, int], ...]:
    """Empty lines before the first line with text begin where that one does."""
    first = next((place[1] for place, line in zip(lines, text.split("\n"), strict=False) if line), 1)
    return tuple((number, first if column == 1 else column) for number, column in lines)


def _folded(text: str, scalar: Scalar, raw: tuple[str, ...]) -> LineMap:
    pieces = _pieces(scalar, raw)
    starts: list[tuple[int, int, int]] = []
    offset = 0
    for piece, line, column in pieces:
        found = text.find(piece, offset)
        if found < 0:
            continue
        starts.append((found, line, column))
        offset = found + len(piece)
    if not starts:
        return LineMap(())
    lines: list[tuple[int, int]] = []
    folds: list[tuple[int, int, int, int]] = []
    begin = 0
    for number, content in enumerate(text.split("\n")):
        here = [start for start in starts if begin <= start[0] <= begin + len(content)]
        if here:
            first, *others = here
            lines.append((first[1], first[2] - (first[0] - begin) if first[0] > begin else first[2]))
            folds += [(number, start - begin, line, column) for start, line, column in others]
        else:
            lines.append(lines[-1] if lines else (starts[0][1], starts[0][2]))
        begin += len(content) + 1
    return LineMap(tuple(lines), tuple(folds))


def _pieces(scalar: Scalar, raw: tuple[str, ...]) -> list[tuple[str, int, int]]:
    """The parts of the text that stand on each line of the file: text, line and column (from 1)."""
    first = scalar.place.line
    if scalar.style == "folded":
        return [_piece(raw[number - 1], number, 0, scalar.style) for number in _block_lines(scalar, raw)]
    quote = scalar.style in ("single", "double")
    last, end = scalar.end
    pieces = []
    for number in range(first, min(last, len(raw)) + 1):
        line = raw[number - 1]
        if number == last:
            line = line[: end - 1 - quote]
        pieces.append(
            _piece(line, number, scalar.place.column - 1 + quote if number == first else 0, scalar.style)
        )
    return [piece for piece in pieces if piece[0]]


def _block_lines(scalar: Scalar, raw: tuple[str, ...]) -> list[int]:
    """The lines below a block scalar's header that have text."""
    last = min(scalar.end[0], len(raw))
    return [number for number in range(scalar.place.line + 1, last + 1) if raw[number - 1].strip()]


def _piece(line: str, number: int, begin: int, style: str) -> tuple[str, int, int]:
    part = line[begin:]
    margin = len(part) - len(part.lstrip())
    part = part.strip()
    if style == "single":
        part = part.replace("''", "'")
    elif style == "double":
        part = _ESCAPE.sub(r"\1", part).removesuffix("\\")
    return part, number, begin + margin + 1
