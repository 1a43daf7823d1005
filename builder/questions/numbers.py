"""Numbers as learners type them, read exactly: the same rules as ``templates/runtime/questions/shared/numbers.js``.

docs/reference/format.md has the rules with worked examples. Nothing here is ever a binary float.
"""

import re
from fractions import Fraction

from builder.codec.text import decode_text, encode_text, fit

ROOM = 20
"""How much a learner may type, in encoded characters."""

_MOST = 1000
"""How much of what was typed or pasted is looked at."""

_SPACE = re.compile("[\t\n\v\f\r\u00a0\u2007\u2009\u202f]")
_SIGNED = re.compile("([+-]?) *(.*)")
_ONE_SIGN = re.compile("([0-9]*)([.,]?)([0-9]*)")
_THOUSANDS = re.compile("[1-9][0-9]{0,2}[.,][0-9]{3}")
_GROUPED = re.compile(r"([1-9][0-9]{0,2}(?=([ .,]))(?:\2[0-9]{2,3})*\2[0-9]{3})(?:(?!\2)[.,]([0-9]*))?")


def tidy(text: object) -> str:
    """What is kept of what was typed: with plain spaces and a plain minus sign; "" for what is no text."""
    if not isinstance(text, str):
        return ""
    plain = _SPACE.sub(" ", text[:_MOST]).replace("\u2212", "-").strip(" ")
    return fit(decode_text(encode_text(plain)), ROOM)


def read(text: object, decimal: str) -> str:
    """The number as plain decimal text, "-0.5"; "" for what is no number.

    A single point or comma is the decimal sign, except that the one which is not ``decimal`` groups thousands where
    just three digits follow, and one to three go before, not beginning with 0.
    """
    signed = _SIGNED.fullmatch(tidy(text))
    if signed is None or not re.search("[0-9]", signed[2]):
        return ""
    body = signed[2]
    if one := _ONE_SIGN.fullmatch(body):
        whole, sign, fraction = one.groups()
        if sign not in {"", decimal} and _THOUSANDS.fullmatch(body):
            whole, fraction = whole + fraction, ""
    elif grouped := _GROUPED.fullmatch(body):
        whole, fraction = re.sub("[ .,]", "", grouped[1]), grouped[3] or ""
    else:
        return ""
    number = (whole.lstrip("0") or "0") + ("." + fraction).rstrip("0").rstrip(".")
    return "-" + number if signed[1] == "-" and number != "0" else number


def plain(number: Fraction) -> str:
    """A number with finitely many decimals as plain decimal text."""
    places = 0
    while 10**places % number.denominator:
        places += 1
    digits = str(abs(number.numerator) * 10**places // number.denominator).rjust(places + 1, "0")
    text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return f"-{text}" if number < 0 else text
