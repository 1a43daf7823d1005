"""The matrix for people at a terminal: ids, in columns."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from builder.report.outcomes.matrix import Asked, Line, Matrix
from builder.report.visible import on_one_line

_HEADS = ("OUTCOME", "TAUGHT IN", "PRACTISED BY", "ASSESSED BY", "POINTS", "PASS WITHOUT IT")


def render(matrices: Sequence[Matrix]) -> str:
    """All modules, one after the other, each with what is missing below it."""
    return "\n".join(_module(matrix) for matrix in matrices)


def _module(matrix: Matrix) -> str:
    module = matrix.module
    rows = [[[head] for head in _HEADS], *(_cells(line) for line in matrix.lines)]
    widths = [max(len(text) for row in rows for text in row[column] or [""]) for column in range(len(_HEADS))]
    said = [on_one_line(f"{module.title} {module.version} ({module.source})"), ""]
    for number, row in enumerate(rows):
        said += _lines(row, widths)
        if not number:
            said.append("  ".join("-" * width for width in widths))
    if matrix.loose:
        said += ["", f"About no outcome: {', '.join(question.id for question in matrix.loose)}"]
    if matrix.gaps or matrix.accepted:
        said.append("")
        said += [f"! {on_one_line(gap)}" for gap in matrix.gaps]
        said += [on_one_line(f"- {gap} Accepted: {reason}") for gap, reason in matrix.accepted]
    return "\n".join(said) + "\n"


def _cells(line: Line) -> list[list[str]]:
    escape = line.escape
    return [
        [line.outcome.id],
        [section.id for section in line.taught] or ["-"],
        [question.id for question in line.practised] or ["-"],
        [_question(question) for question in line.assessed] or ["-"],
        [str(line.points)],
        [f"{escape.possible}: {escape.why}" if escape.possible else escape.why],
    ]


def _question(asked: Asked) -> str:
    """Its id, its points, and what leaves it open whether it is asked."""
    notes = [f"{asked.points} point{'' if asked.points == 1 else 's'}" if asked.points else "not marked"]
    if asked.is_drawn:
        notes.append(f"{asked.shown} of {asked.among} drawn")
    if asked.bank:
        notes.append(asked.bank)
    return f"{asked.id} ({', '.join(notes)})"


def _lines(row: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    for texts in zip_longest(*row, fillvalue=""):
        yield "  ".join(text.ljust(width) for text, width in zip(texts, widths, strict=True)).rstrip()
