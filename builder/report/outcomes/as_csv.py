"""The matrix as a table with a row for each section and each question of an outcome."""

from collections.abc import Iterator, Sequence

from builder.report import spreadsheet
from builder.report.outcomes.matrix import Asked, Line, Matrix

HEADER = (
    *("module", "version", "outcome", "outcome_title", "relation", "section", "section_title"),
    *("question", "question_text", "type", "points", "part", "bank", "shown", "among"),
    *("pass_mark", "outcome_pass_mark", "can_pass_without", "because"),
)


def render(matrices: Sequence[Matrix]) -> bytes:
    """All modules, one after the other. ``relation`` is taught, practised, assessed or none."""
    return spreadsheet.as_csv(HEADER, (row for matrix in matrices for row in _rows(matrix)))


def _rows(matrix: Matrix) -> Iterator[tuple[object, ...]]:
    module = (matrix.module.id, matrix.module.version)
    assessment = matrix.module.assessment
    mark = assessment.pass_mark if assessment is not None else None
    for line in matrix.lines:
        outcome = (line.outcome.id, line.outcome.title.text)
        end = (_known(mark), _known(line.own_mark), line.escape.possible, line.escape.why)
        for middle in _relations(line):
            yield (*module, *outcome, *middle, *end)
    for question in matrix.loose:
        yield (*module, "", "", *_question("assessed", question), _known(mark), "", "", "")


def _relations(line: Line) -> Iterator[tuple[object, ...]]:
    for section in line.taught:
        yield "taught", section.id, section.title.text, *[""] * 8
    for question in line.practised:
        yield _question("practised", question)
    for question in line.assessed:
        yield _question("assessed", question)
    if not (line.taught or line.practised or line.assessed):
        yield "none", *[""] * 10


def _question(relation: str, asked: Asked) -> tuple[object, ...]:
    section = (asked.section.id, asked.section.title.text) if asked.section is not None else ("", "")
    what = (asked.id, asked.text, asked.type, asked.points, asked.part, asked.bank)
    drawn = ("", "") if asked.section is not None else (asked.shown, asked.among)
    return relation, *section, *what, *drawn


def _known(number: int | None) -> object:
    return "" if number is None else number
