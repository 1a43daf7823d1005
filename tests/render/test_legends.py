"""Prompts as legends."""

import pytest
from markupsafe import Markup

from builder.render.legends import legend


@pytest.mark.parametrize(
    ("rendered", "first", "rest"),
    [
        ("<p>Which?</p>\n", "Which?", ""),
        ("<p>A <em>case</em>.</p>\n<p>Which?</p>\n", "A <em>case</em>.", "<p>Which?</p>\n"),
        ("<p>These:</p>\n<ul>\n<li>a</li>\n</ul>\n", "These:", "<ul>\n<li>a</li>\n</ul>\n"),
        ("<ul>\n<li><p>a</p>\n</li>\n</ul>\n", "<ul>\n<li><p>a</p>\n</li>\n</ul>\n", ""),
        ("", "", ""),
    ],
)
def test_a_legend_is_the_first_paragraph(rendered, first, rest):
    split = legend(Markup(rendered))
    assert (split.first, split.rest) == (first, rest)
