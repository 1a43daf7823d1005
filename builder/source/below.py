"""Saying that lines belong below a key, and showing them there."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.findings import Finding
from builder.findings.rules.source import INDENTATION
from builder.source.files import SourceText
from builder.source.lines import DASH_LINE, indent_of
from builder.source.nodes import Entry, Mapping, Node, Scalar
from builder.source.shapes import shape

_SHOWN = 12
"""Lines that a hint shows."""

_NAMED = 5
"""Keys that a message names beside the first."""


def with_title_below(
    source: SourceText, owner: Entry, key: Scalar, value: Node
) -> tuple[Entry, Finding] | None:
    """``title:`` a second time, below a key without a value that has a title: the owner, explained, and the finding."""
    wanted = shape(owner.key.text or "", at_margin=owner.key.place.column == 1)
    is_empty = isinstance(owner.value, Scalar) and owner.value.text is None
    if not is_empty or key.text not in wanted.fields or key.place.column != owner.key.place.column:
        return None
    explained = Entry(owner.key, replace(owner.value, faulty=True))
    return explained, belongs_below(source, owner, [Entry(key, value)], 0)


def belongs_below(source: SourceText, owner: Entry, run: Sequence[Entry], following: int) -> Finding:
    """That the entries of ``run`` belong below ``owner``; ``following`` is the line of the entry after them, or 0."""
    first = run[0].key
    column = owner.key.place.column + 2
    if isinstance(owner.value, Mapping) and owner.value.entries:
        column = owner.value.place.column
    others = [f"`{entry.key.text}`" for entry in run[1:]]
    named = ", ".join(others[:_NAMED]) + (f" and {len(others) - _NAMED} more" if len(others) > _NAMED else "")
    also = f", and so {'do' if len(others) > 1 else 'does'} {named}" if others else ""
    return INDENTATION.at(
        first.place,
        f"`{first.text}` belongs below `{owner.key.text}` (line {owner.key.place.line}){also}",
        "Indent it:\n" + "\n".join(_moved(source, run, following, column)),
    )


def _moved(source: SourceText, run: Sequence[Entry], following: int, column: int) -> Iterator[str]:
    """The lines of the entries, moved right so that they begin at ``column``."""
    first = run[0].key.place
    shift = " " * max(column - first.column, 0)
    shown = 0
    for number in range(first.line, following or len(source.lines) + 1):
        line = source.lines[number - 1]
        is_beyond = indent_of(line) < first.column - 1 or (
            not following
            and number > run[-1].key.place.line
            and indent_of(line) < first.column
            and not DASH_LINE.match(line)
        )
        if line.strip() and is_beyond:
            return
        if line.strip():
            shown += 1
            if shown > _SHOWN:
                yield f"{shift}…"
                return
            yield shift + line
