"""Numbers that prove themselves: the last digit of an ISBN or an ISSN follows from those before it."""

import re

_SEPARATORS = re.compile(r"[\s\u2010-\u2015-]+")
_LABEL = re.compile(r"^(?:ISBN|ISSN)(?:-1[03])?:?\s*", re.IGNORECASE)
_REMARK = re.compile(r"\s*\([^)]*\)")
_SEVERAL = re.compile(
    r"[;,/]|\s{2,}|\sand\s|(?<=[\dXx])\s+(?=97[89])"
    r"|(?:(?<=-[\dXx])|(?<=\d{9}[\dXx]))\s+(?=\d[\d-]{8})"  # one that is whole, and another, as Zotero writes two
)


def several(text: str) -> list[str]:
    """The numbers in a field, each as it was typed, without a label or a remark such as "(pbk)"."""
    parts = (_LABEL.sub("", _REMARK.sub("", part).strip()) for part in _SEVERAL.split(text))
    return [part for part in parts if part]


def isbn_fault(text: str) -> str:
    """What is wrong with an ISBN, as the end of a sentence; "" when nothing is."""
    digits = _digits(text)
    if re.fullmatch(r"\d{9}[\dX]", digits):
        return (
            "" if _weighed(digits, range(10, 0, -1)) % 11 == 0 else "its last digit does not fit the others"
        )
    if re.fullmatch(r"97[89]\d{10}", digits):
        return (
            "" if _weighed(digits, (1, 3) * 6 + (1,)) % 10 == 0 else "its last digit does not fit the others"
        )
    return "it has 10 digits, or 13 that begin with 978 or 979"


def issn_fault(text: str) -> str:
    """The same for an ISSN."""
    digits = _digits(text)
    if not re.fullmatch(r"\d{7}[\dX]", digits):
        return "it has 8 digits"
    return "" if _weighed(digits, range(8, 0, -1)) % 11 == 0 else "its last digit does not fit the others"


def normal(text: str) -> str:
    """An ISBN to compare: 13 digits, whichever way it was written."""
    digits = _digits(text)
    if re.fullmatch(r"\d{9}[\dX]", digits):
        body = f"978{digits[:9]}"
        return f"{body}{-_weighed(body, (1, 3) * 6) % 10}"
    return digits


def _digits(text: str) -> str:
    return _SEPARATORS.sub("", text).upper()


def _weighed(digits: str, weights: "range | tuple[int, ...]") -> int:
    values = (10 if digit == "X" else int(digit) for digit in digits)
    return sum(value * weight for value, weight in zip(values, weights, strict=True))
