"""Every family of rules. A new one is a file beside this and a line here."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache

from builder.findings.finding import Rule
from builder.findings.rules import (
    accessibility,
    captions,
    check,
    course,
    interface,
    item_writing,
    links,
    media,
    packaging,
    project,
    prose,
    questions,
    readability,
    references,
    source,
    state,
    structure,
    suppression,
    theme,
)

FAMILIES: dict[str, tuple[Rule, ...]] = {
    "PRJ": project.RULES,
    "SRC": source.RULES,
    "STR": structure.RULES,
    "CRS": course.RULES,
    "QST": questions.RULES,
    "ITM": item_writing.RULES,
    "RDY": readability.RULES,
    "PRO": prose.RULES,
    "REF": references.RULES,
    "LNK": links.RULES,
    "MED": media.RULES,
    "CAP": captions.RULES,
    "ACC": accessibility.RULES,
    "THM": theme.RULES,
    "STA": state.RULES,
    "PKG": packaging.RULES,
    "CHK": check.RULES,
    "INT": interface.RULES,
    "SUP": suppression.RULES,
}
"""By the letters before the hyphen, in the order of the documentation."""

_LIKENESS = 0.75


def every_rule() -> Iterator[Rule]:
    """All of them, in the order of the documentation."""
    for rules in FAMILIES.values():
        yield from rules


def rule(code: str) -> Rule | None:
    """The rule with this code."""
    return _by_code().get(code)


@cache
def _by_code() -> dict[str, Rule]:
    """Asked for with each finding, of which there can be thousands."""
    return {rule.code: rule for rule in every_rule()}


def meant(code: str) -> str:
    """The code that was probably meant by one that does not exist, such as SRC-033 by src33; else ""."""
    found = re.fullmatch(r"\s*([A-Za-z]{3})[ _-]*0*([0-9]{1,3})\s*", code)
    if not found:
        close = get_close_matches(code.strip().upper(), [one.code for one in every_rule()], 1, _LIKENESS)
        return close[0] if close else ""
    family = next(iter(get_close_matches(found[1].upper(), FAMILIES, 1)), "")
    likely = f"{family}-{int(found[2]):03}"
    if rule(likely):
        return likely
    codes = [one.code for one in FAMILIES.get(family, ())]
    return next(iter(get_close_matches(likely, codes, 1, _LIKENESS)), "")
