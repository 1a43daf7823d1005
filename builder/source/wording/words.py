"""What the words of several findings are made of."""

from collections.abc import Iterable
from difflib import get_close_matches

_QUOTATION_MARKS = "“”‘’„\"'`"
_SHOWN_CHARACTERS = 60
_TRUTH = {"yes": "true", "on": "true", "no": "false", "off": "false"}
"""What YAML of old took for true and false."""


def close_match(word: str, known: list[str], alike: float = 0.7) -> str:
    """The one of ``known`` that was probably meant, or ""."""
    bare = word.strip(_QUOTATION_MARKS + " ").lower()
    bare = _TRUTH.get(bare, bare) if "true" in known else bare
    if bare in known:
        return bare
    for candidate in (bare, bare.replace("-", "_"), bare.replace("_", "-")):
        if close := get_close_matches(candidate, known, 1, alike):
            return close[0]
    return ""


def capital(text: str) -> str:
    """The text with a capital letter at its beginning."""
    return text[0].upper() + text[1:]


def values_of(values: Iterable[object]) -> list[str]:
    """The values of an enum as an author types them, each once: editors know true, our loader the text "true"."""
    return list(
        dict.fromkeys(str(value).lower() if isinstance(value, bool) else str(value) for value in values)
    )


def short(value: str) -> str:
    """The text on one line, cut where it is long."""
    value = " ".join(value.split())
    return value if len(value) <= _SHOWN_CHARACTERS else value[: _SHOWN_CHARACTERS - 1] + "…"
