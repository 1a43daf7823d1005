"""The matrix as a page that can be printed for a panel."""

from collections.abc import Sequence

from builder.report.outcomes.matrix import Matrix
from builder.report.page import render as render_page


def render(matrices: Sequence[Matrix]) -> bytes:
    """One self-contained HTML page in English, with a table for each module."""
    return render_page("outcomes.html.jinja", matrices=matrices)
