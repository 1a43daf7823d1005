"""A text of several lines without its ``|``, one line of which ends with a colon."""

from collections.abc import Iterator, Sequence

from builder.findings.rules import source as rules
from builder.source.files import SourceText
from builder.source.lines import BLOCK_HEADER, DASH_LINE, KEY_LINE, head, indent_of
from builder.source.mending.mended import Mended

_FEW = 3
"""Lines of the text that a hint shows."""
_QUOTES = ("'", '"')


def bar_missing(source: SourceText, number: int) -> Mended | None:
    """The text that line ``number`` (from 0) was meant to go on; None where none of its lines ends with a colon."""
    opener = _opener(source.lines, number)
    if opener is None:
        return None
    last = _last(source.lines, opener)
    body = [line for line in range(opener + 1, last + 1) if source.lines[line].strip()]
    parts = head(source.lines[opener])
    value = "" if parts.value == "-" else parts.value.rstrip()
    texts = [*((opener,) if value else ()), *body]
    ends = [line for line in texts if line < number and source.lines[line].rstrip().endswith(":")]
    if not ends or number > last or (not value and KEY_LINE.match(source.lines[body[0]])):
        return None
    raw = source.lines[opener].rstrip().removesuffix(value).rstrip()
    what = f"`{parts.key.rstrip(' :')}:`" if parts.key else "the hyphen"
    return Mended(
        rules.COLON.at(
            source.place(ends[0] + 1, len(source.lines[ends[0]].rstrip())),
            f"`|` is missing after {what} on line {opener + 1}: without it YAML takes what ends with a colon for a key",
            f"{'Write' if ends[0] == opener else f'Write from line {opener + 1} on'}:\n"
            + "\n".join(_shown(source.lines, raw, value, range(opener + 1, last + 1))),
        ),
        _quoted(source.lines, opener, f"{raw} '{value}", body),
        tuple(range(opener + 1, last + 2)),
    )


def _shown(lines: Sequence[str], opening: str, value: str, below: range) -> Iterator[str]:
    """The text after ``|``; of a long one that can stay as it is the beginning."""
    margin = " " * (_indent(opening) + 2)
    written = [line for number in below if (line := lines[number]).strip()]
    stays = all(line.startswith(margin) for line in written)
    yield f"{opening} |"
    if value:
        yield margin + value
    left = len(written)
    for number in below:
        line = lines[number]
        if stays and len(written) - left == _FEW and left:
            yield "The lines below it stay as they are."
            return
        left -= bool(line.strip())
        yield line if stays or not line.strip() else margin + line.strip()


def _quoted(lines: Sequence[str], opener: int, opening: str, body: Sequence[int]) -> tuple[str, ...]:
    """As many lines, with the text between quotation marks."""
    new = list(lines)
    new[opener] = opening[: opening.index("'") + 1] + opening[opening.index("'") + 1 :].replace("'", "''")
    for number in body:
        new[number] = new[number].replace("'", "''")
    new[body[-1]] = new[body[-1]].rstrip() + "'"
    return tuple(new)


def _opener(lines: tuple[str, ...], number: int) -> int | None:
    """The line above that the text on line ``number`` hangs from: a key with nothing behind it, or a hyphen."""
    indent = indent_of(lines[number])
    for index in range(number - 1, -1, -1):
        line = lines[index]
        if not line.strip() or indent_of(line) >= indent:
            continue
        parts = head(line)
        if line.strip() == "-" or (DASH_LINE.match(line) and not KEY_LINE.match(line)):
            return None if BLOCK_HEADER.fullmatch(parts.value) or parts.value[:1] in _QUOTES else index
        if parts.key or DASH_LINE.match(line):
            return None if parts.value.strip() else index
    return None


def _indent(line: str) -> int:
    """The column (from 0) that the text below must exceed."""
    indent = head(line).indent
    return indent if indent >= 0 else line.rindex("-")  # a hyphen with nothing behind it


def _last(lines: tuple[str, ...], opener: int) -> int:
    """The last line of the text below ``opener`` (both from 0)."""
    indent = _indent(lines[opener])
    last = opener
    for number in range(opener + 1, len(lines)):
        if not lines[number].strip():
            continue
        if indent_of(lines[number]) <= indent:
            break
        last = number
    return last
