"""Where in a source something stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a source file, as editors count it.

    Attributes:
        file: the path as the user would type it, with forward slashes.
        line: from 1; 0 when the file as a whole is meant.
        column: from 1, in code points; 0 when the line as a whole is meant.
        end_column: the column after the last character, on the same line; 0 when unknown.
    """

    file: str
    line: int = 0
    column: int = 0
    end_column: int = 0

    def seen_from(self, other: "Place") -> str:
        """Its line in words; with its file where ``other`` is in another one."""
        return f"line {self.line}" if self.file == other.file else f"line {self.line} of {self.file}"
