"""Learners' texts as ASCII: the same codec as ``templates/runtime/core/text.js`` (ARCHITECTURE.md, "State")."""

import re
import unicodedata

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}

TABLE = (
    ';_$*~^|"&<>%+\\[]{}`'
    "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00a3\u20ac\u2022\u00a0\u00b0"
    "\u00e2\u00ea\u00ee\u00f4\u00fb\u0175\u0177\u00c2\u00ca\u00ce\u00d4\u00db\u0174\u0176"
    "\u00e1\u00e9\u00ed\u00f3\u00fa\u00e0\u00e8\u00ec\u00f2\u00f9\u00e4\u00eb\u00ef\u00f6\u00fc"
    "\u00e7\u00f1\u00df\u00c9"
)
"""The 64 characters that cost two; their order is part of the format and never changes."""

_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:!?'()-/=@#")
_CONTROLS = re.compile("[\u0000-\u0009\u000b-\u001f\u007f-\u009f]")
_REPLACEMENT = "\ufffd"
_LAST_CODE_POINT = 0x10FFFF
_TWO_DIGITS = 64**2
_THREE_DIGITS = 64**3
_SHORT = (
    {character: character for character in _PLAIN}
    | {" ": "_", "\n": "$"}
    | {character: "*" + _DIGITS[place] for place, character in enumerate(TABLE)}
)


_MOST = 4
"""A text longer than this many times the room for it costs more: no writing composes so much into one character."""


def clean(text: str) -> str:
    """The text as a browser holds it and the state keeps it: no half characters, no controls, composed (NFC)."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    # Through UTF-16, because that is what a browser holds: two halves make a character, one alone is none.
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return unicodedata.normalize("NFC", _CONTROLS.sub("", text))


def _digits(number: int, count: int) -> str:
    return "".join(_DIGITS[number >> 6 * place & 63] for place in reversed(range(count)))


def _code(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    point = ord(character)
    if point < _TWO_DIGITS:
        return "~" + _digits(point, 2)
    if point < _THREE_DIGITS and point >> 12 != _VALUES["-"]:
        return "^" + _digits(point, 3)
    return "^-" + _digits(point, 4)


def encode_text(text: str) -> str:
    """The text as it stands in the saved state."""
    return "".join(map(_code, clean(text)))


def cost(text: str) -> int:
    """How many characters of the saved state a text takes."""
    return len(encode_text(text))


def fit(text: str, room: int) -> str:
    """The text itself when it costs at most ``room``, else its longest beginning that does.

    What is longer than can fit is cut before it is composed, at the place where a browser cuts it: of marks without
    end that takes the square of their number in time.
    """
    units = text.encode("utf-16-le", "surrogatepass")
    begun = units[: 2 * _MOST * room]
    if begun == units and cost(text) <= room:
        return text
    kept = ""
    for character in clean(begun.decode("utf-16-le", "surrogatepass")):
        room -= len(_code(character))
        if room < 0:
            break
        kept += character
    return kept


def decode_text(encoded: str) -> str:
    """The text of an encoded one. Never raises: an escape that is cut or damaged is left out."""
    text = ""
    at = 0
    while at < len(encoded):
        character = encoded[at]
        at += 1
        count = "*~^".find(character) + 1
        if not count:
            text += {"_": " ", "$": "\n"}.get(character, character if character in _PLAIN else "")
            continue
        if count == 3 and encoded[at : at + 1] == "-":  # noqa: PLR2004 - "^" is followed by three digits
            at += 1
            count = 4
        digits = encoded[at : at + count]
        at += count
        if len(digits) < count or not all(digit in _VALUES for digit in digits):
            continue
        number = 0
        for digit in digits:
            number = number * 64 + _VALUES[digit]
        if count == 1:
            text += TABLE[number]
        elif number > _LAST_CODE_POINT or 0xD800 <= number < 0xE000:  # noqa: PLR2004 - the surrogates
            text += _REPLACEMENT
        else:
            text += chr(number)
    return text
