"""Every family of rules. A new one is a file beside this and a line here."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from builder.findings.finding import Rule
from builder.findings.rules import (
    accessibility,
    captions,
    interface,
    item_writing,
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
    "QST": questions.RULES,
    "ITM": item_writing.RULES,
    "RDY": readability.RULES,
    "PRO": prose.RULES,
    "REF": references.RULES,
    "MED": media.RULES,
    "CAP": captions.RULES,
    "ACC": accessibility.RULES,
    "THM": theme.RULES,
    "STA": state.RULES,
    "PKG": packaging.RULES,
    "INT": interface.RULES,
    "SUP": suppression.RULES,
}
"""By the letters before the hyphen, in the order of the documentation."""


def every_rule() -> Iterator[Rule]:
    """All of them, in the order of the documentation."""
    for rules in FAMILIES.values():
        yield from rules


def rule(code: str) -> Rule | None:
    """The rule with this code."""
    return next((rule for rule in every_rule() if rule.code == code), None)


def meant(code: str) -> str:
    """The code that was probably meant by one that does not exist, such as SRC-033 by src33; else ""."""
    found = re.fullmatch(r"\s*([A-Za-z]{3})[ _-]*0*([0-9]{1,3})\s*", code)
    if found and rule(likely := f"{found[1].upper()}-{int(found[2]):03}"):
        return likely
    close = get_close_matches(code.strip().upper(), [one.code for one in every_rule()], 1)
    return close[0] if close else ""
