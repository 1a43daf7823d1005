"""Markup where only text may stand: the entry of a list to choose from, a name that is read out."""

import re

from markupsafe import Markup

_FORMULA = re.compile(r"<math\b.*?<annotation\b[^>]*>(.*?)</annotation>.*?</math>", re.DOTALL)


def plain(markup: Markup) -> str:
    """The text without its marks; a formula as its TeX, since x² would become x2."""
    return Markup(_FORMULA.sub(r"\1", str(markup))).striptags()  # noqa: S704 marks are only taken away
