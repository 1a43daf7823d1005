"""Markdown that an author wrote, with the place of each of its lines."""

from dataclasses import dataclass

from builder.findings import Place


@dataclass(frozen=True, slots=True)
class Prose:
    """A piece of Markdown.

    Attributes:
        text: as YAML gives it, line ends LF.
        place: where it begins.
        lines: file line and column (from 1) of the start of each line of ``text``; may be shorter than the
            text has lines: what lies beyond stands at the last known line.
        folds: where one line of ``text`` was made from several lines of the file: line and column (from 0) of the
            text, and the file line and column (from 1) that they come from, in order.
        gaps: whether ``{id}`` in it is a gap to fill in.
    """

    text: str
    place: Place
    lines: tuple[tuple[int, int], ...] = ()
    folds: tuple[tuple[int, int, int, int], ...] = ()
    gaps: bool = False

    def __hash__(self) -> int:
        """Of what tells two pieces apart: what is made of a piece is kept by it, and asked for by many rules."""
        return hash((self.text, self.place.line, self.place.column))

    def at(self, line: int, column: int = 0, width: int = 0) -> Place:
        """The place of a line (from 0) and column (from 0) of the text; ``width`` in characters if known."""
        if not self.lines:
            return self.place
        if line >= len(self.lines):
            return Place(self.place.file, self.lines[-1][0])
        file_line, first_column = self.lines[line]
        start = first_column + column
        for text_line, text_column, folded_line, folded_column in self.folds:
            if text_line == line and text_column <= column:
                file_line, start = folded_line, folded_column + column - text_column
        return Place(self.place.file, file_line, start, start + width if width else 0)


@dataclass(frozen=True, slots=True)
class Text:
    """A single line of plain text (a title, an option's label) that keeps its place."""

    text: str
    place: Place

    def __str__(self) -> str:
        return self.text
