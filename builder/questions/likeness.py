"""When two texts say the same: the same steps as ``templates/runtime/questions/shared/likeness.js``.

Neither side asks a locale or a table that differs between versions: casing goes through capitals character by
character, so that no neighbour changes it; what is a space, a quotation mark or punctuation is listed here.
docs/reference/format.md tells authors the same in words.
"""

import re
import unicodedata
from collections.abc import Collection
from enum import StrEnum

from builder.codec.text import clean


class Ignore(StrEnum):
    """What makes no difference between two texts."""

    CASE = "case"
    ACCENTS = "accents"
    PUNCTUATION = "punctuation"


_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_APOSTROPHES = re.compile("[`\u00b4\u02bc\u2018-\u201b\u2032\u2039\u203a]")
_QUOTES = re.compile("[\u00ab\u00bb\u201c-\u201f\u2033]")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_PUNCTUATION = re.compile(
    "[!\"#%&'()*,\\-./:;?@[\\\\\\]_{}"
    "\u00a1\u00a7\u00b6\u00b7\u00bf\u037e\u0387\u055a-\u055f\u0589\u05be\u05c0\u05c3\u05c6\u05f3\u05f4"
    "\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u2010-\u2027\u2030-\u205e"
    "\u3001-\u3003\u3008-\u3011\u3014-\u301f\u30fb\uff01-\uff03\uff05-\uff0a\uff0c-\uff0f"
    "\uff1a\uff1b\uff1f\uff20\uff3b-\uff3d\uff3f\uff5b\uff5d\uff61-\uff65]"
)
_SPACES = re.compile("[\n \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")


def _folded(text: str) -> str:
    lower = "".join(one.lower() for character in text for one in character.upper())
    # The Turkish capital with a dot becomes an i with a second dot on top.
    return lower.replace("i\u0307", "i")


def likeness(text: str, ignore: Collection[str]) -> str:
    """What two texts have in common that count as the same; "" when nothing that counts is left."""
    text = _UNSEEN.sub("", clean(text))
    if Ignore.ACCENTS in ignore:
        text = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", text)))
    if Ignore.CASE in ignore:
        text = _folded(text)
    text = _DASHES.sub("-", _QUOTES.sub('"', _APOSTROPHES.sub("'", text)))
    if Ignore.PUNCTUATION in ignore:
        text = _PUNCTUATION.sub("", text)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip(" ")
