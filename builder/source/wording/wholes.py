"""What was meant where a whole number is wanted and something like it was written."""

import re

from builder.source.schema_fault import SchemaFault
from builder.source.wording.strangers import line_with

_PERCENT = re.compile(r"(?P<number>\d{1,3})(?:[.,]0+)?\s*(?:%|per ?cent)?", re.IGNORECASE)
_SHARE = re.compile(r"(?P<part>\d{1,3})\s*(?:/|of|out of|from)\s*(?P<whole>\d{1,3})", re.IGNORECASE)
_DECIMAL = re.compile(r"0?[.,](?P<hundredths>\d{1,2})")
_WORDS = {
    word: number
    for number, words in enumerate(
        ("zero", "one once", "two twice", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    )
    for word in words.split()
}
_NO_END = ("no limit", "none", "any", "infinite", "endless", "forever", "always")
_WITHOUT_END = "unlimited"
_WHOLE = 100


def as_whole(fault: SchemaFault, value: str, words: str) -> str:
    """How to write ``60%``, ``8 out of 10`` or ``three``; "" where that is not certain or not allowed.

    ``words`` says what is wanted.
    """
    value = " ".join(value.lower().split())
    meant = (
        _WITHOUT_END
        if _WITHOUT_END in words and value in _NO_END
        else _number(value, is_percent="%" in words)
    )
    is_allowed = meant and re.search(str(fault.limits), meant)
    line = line_with(fault, meant) if is_allowed else ""
    return f"Write:\n{line}" if line else ""


def _number(value: str, *, is_percent: bool) -> str:
    if value in _WORDS:
        return str(_WORDS[value])
    if found := _PERCENT.fullmatch(value):
        return found["number"] if is_percent or value[-1].isdigit() else ""
    return _share(value) if is_percent else ""


def _share(value: str) -> str:
    """``8 out of 10`` or ``0.8`` in percent; "" where it is none, or no whole number."""
    if (found := _SHARE.fullmatch(value)) and int(found["whole"]):
        share, rest = divmod(_WHOLE * int(found["part"]), int(found["whole"]))
        return "" if rest else str(share)
    found = _DECIMAL.fullmatch(value)
    return str(int(found["hundredths"].ljust(2, "0"))) if found else ""
