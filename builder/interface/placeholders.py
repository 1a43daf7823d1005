"""Placeholders in interface text: ``{name}``, the same in templates, Python and the learner's script."""

import re
from collections.abc import Mapping

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def names(text: str) -> frozenset[str]:
    """The names in braces."""
    return frozenset(_PLACEHOLDER.findall(text))


def fill(text: str, values: Mapping[str, object]) -> str:
    """The text with each ``{name}`` that has a value replaced; values are not looked into again."""
    return _PLACEHOLDER.sub(lambda found: str(values.get(found[1], found[0])), text)
