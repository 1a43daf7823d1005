"""Runs of letters in another script, and the language they are surely in."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

SHORTEST = 3
"""Letters in a row that make a word; fewer are a symbol: the α of a receptor, the 水 in a name."""

_MAY_BE_OTHER = re.compile(r"[^\u0000-\u036f\u2000-\u206f\ufffc]")
_EAST = "EAST ASIAN"
_FAMILIES = {"CJK": _EAST, "HIRAGANA": _EAST, "KATAKANA": _EAST, "HANGUL": _EAST, "BOPOMOFO": _EAST}
_OF_ISO = {
    "Arab": {"ARABIC"},
    "Armn": {"ARMENIAN"},
    "Beng": {"BENGALI"},
    "Cyrl": {"CYRILLIC"},
    "Deva": {"DEVANAGARI"},
    "Ethi": {"ETHIOPIC"},
    "Geor": {"GEORGIAN"},
    "Grek": {"GREEK"},
    "Gujr": {"GUJARATI"},
    "Guru": {"GURMUKHI"},
    "Hans": {"CJK", "BOPOMOFO"},
    "Hant": {"CJK", "BOPOMOFO"},
    "Hebr": {"HEBREW"},
    "Jpan": {"CJK", "HIRAGANA", "KATAKANA"},
    "Khmr": {"KHMER"},
    "Knda": {"KANNADA"},
    "Kore": {"HANGUL", "CJK"},
    "Laoo": {"LAO"},
    "Mlym": {"MALAYALAM"},
    "Mymr": {"MYANMAR"},
    "Orya": {"ORIYA"},
    "Sinh": {"SINHALA"},
    "Taml": {"TAMIL"},
    "Telu": {"TELUGU"},
    "Thai": {"THAI"},
    "Tibt": {"TIBETAN"},
}
"""How Unicode begins the names of the letters of a script."""

_NAMES = frozenset(name for names in _OF_ISO.values() for name in names)
_ONE_LANGUAGE = {
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "GREEK": "el",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "HEBREW": "he",
    "KANNADA": "kn",
    "KHMER": "km",
    "LAO": "lo",
    "MALAYALAM": "ml",
    "MYANMAR": "my",
    "ORIYA": "or",
    "SINHALA": "si",
    "TAMIL": "ta",
    "TELUGU": "te",
    "THAI": "th",
    "TIBETAN": "bo",
}
"""Scripts in which hardly anything else is written."""

_SEVERAL = {
    "ARABIC": ("ar", "fa", "ur"),
    "BENGALI": ("bn", "as"),
    "CYRILLIC": ("ru", "uk", "bg"),
    "DEVANAGARI": ("hi", "mr", "ne"),
    "ETHIOPIC": ("am", "ti"),
    _EAST: ("zh", "ja"),
}
_UKRAINIAN = re.compile(r"[їєґ]", re.IGNORECASE)
_ARABIC = re.compile(r"[\u0643\u0649\u064a\u0629]")
_NOT_ARABIC = re.compile(r"[\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba-\u06d3]")


@dataclass(frozen=True, slots=True)
class Run:
    """Words in another script.

    Attributes:
        start: their position in the text.
        languages: BCP 47 tags; more than one where the script alone does not tell.
    """

    start: int
    text: str
    languages: tuple[str, ...]


def runs(text: str, own: str) -> Iterator[Run]:
    """Every run with a word in it that is not of the script ``own`` (as ISO 15924 calls it), nor of the Latin one.

    Latin letters stand in texts of every language: names, units, abbreviations.
    """
    if not _MAY_BE_OTHER.search(text):
        return
    start, family = 0, ""
    end = 0
    for position, character in enumerate([*text, "\ufffc"]):
        now = _family(character, own)
        if now is None:
            continue
        if now != family:
            if family:
                yield from _run(text, start, end, family)
            start, family = position, now
        end = position + 1


def _family(character: str, own: str) -> str | None:
    """The family of its script; "" for a letter of the text's own and for a blank; None for what goes with either."""
    if character == "\ufffc":
        return ""
    if not character.isalpha():
        return None
    name = unicodedata.name(character, "").split(" ")[0].split("-")[0]
    if name not in _NAMES or name in _OF_ISO.get(own, ()):
        return ""
    return _FAMILIES.get(name, name)


def _run(text: str, start: int, end: int, family: str) -> Iterator[Run]:
    while end < len(text) and unicodedata.category(text[end]).startswith("M"):
        end += 1
    said = text[start:end]
    words = re.split(
        r"[\W\d_]+", "".join(one for one in said if not unicodedata.category(one).startswith("M"))
    )
    if max(map(len, words)) >= SHORTEST:
        yield Run(start, " ".join(said.split()), _languages(said, family))


def _languages(said: str, family: str) -> tuple[str, ...]:
    if family in _ONE_LANGUAGE:
        return (_ONE_LANGUAGE[family],)
    if family == "CYRILLIC" and _UKRAINIAN.search(said):
        return ("uk",)
    if family == "ARABIC" and _ARABIC.search(said) and not _NOT_ARABIC.search(said):
        return ("ar",)
    if family == _EAST:
        names = {unicodedata.name(one, "").split(" ")[0].split("-")[0] for one in said}
        if "HANGUL" in names:
            return ("ko",)
        if names & {"HIRAGANA", "KATAKANA"}:
            return ("ja",)
    return _SEVERAL[family]
