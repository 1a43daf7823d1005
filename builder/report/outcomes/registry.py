"""The forms of the matrix, by their names on the command line. A new one is a file beside this and a line here."""

from collections.abc import Callable, Sequence

from builder.report.outcomes import as_csv, as_html, as_table
from builder.report.outcomes.matrix import Matrix

FORMS: dict[str, Callable[[Sequence[Matrix]], bytes | str]] = {
    "table": as_table.render,
    "csv": as_csv.render,
    "html": as_html.render,
}
"""What people read at a terminal is text; what programs and browsers read is bytes."""
