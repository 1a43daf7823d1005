"""Names of people and organizations as authors type them in one line."""

import re
from collections.abc import Iterable

from builder.model.reference import OTHERS

Name = tuple[str, str]
"""Family name and given names; no given names for an organization, or a person of a single name."""

_PARTICLES = frozenset(
    (
        *(
            "ab",
            "al",
            "ap",
            "bin",
            "da",
            "de",
            "del",
            "della",
            "den",
            "der",
            "di",
            "dos",
            "du",
            "el",
            "ferch",
            "ibn",
        ),
        *("la", "le", "mac", "nic", "ní", "o", "ó", "st", "ten", "ter", "van", "von", "y", "zu"),
    )
)
_ORGANIZATION = re.compile(
    r"\b(?:academy|agency|association|authority|board|centre|center|college|colleges|committee|commission|company|"
    r"council|department|faculty|foundation|fund|group|hospital|institute|library|limited|ltd|ministry|network|nhs|"
    r"office|organi[sz]ation|partnership|press|project|school|service|services|society|team|trust|union|unit|"
    r"university|bwrdd|canolfan|coleg|cwmni|cyngor|cymdeithas|gwasanaeth|llywodraeth|prifysgol|tîm|uned|ysbyty|"
    r"ymddiriedolaeth|ysgol|and|of|for|the|yr|&)\b|&",
    re.IGNORECASE,
)

_AND_OTHERS = re.compile(r"[,;]?\s*(?:\b(?:et al|and others|ac eraill))\.?\s*$", re.IGNORECASE)


def named(typed: Iterable[str]) -> tuple[str, ...]:
    """The names as they are typed, without "et al." and the like."""
    return tuple(name for line in typed if (name := _AND_OTHERS.sub("", " ".join(line.split()))))


def people(typed: Iterable[str], publisher: str = "") -> tuple[Name, ...]:
    """Who is meant by several lines; OTHERS stands last where one ends in "et al." or the like."""
    lines = [" ".join(line.split()) for line in typed]
    found = tuple(person(name, publisher) for name in named(lines))
    return (*found, OTHERS) if any(_AND_OTHERS.search(line) for line in lines) else found


def person(typed: str, publisher: str = "") -> Name:
    """Who is meant: ``Ó Brien, Siân`` as it says; otherwise the last word is the family name, with what belongs to it.

    A name with a word such as "University" or "of" in it is an organization's, and so is the publisher's.
    """
    text = " ".join(typed.split())
    family, comma, given = text.partition(",")
    if comma:
        return family.strip(), given.strip()
    words = text.split(" ")
    if len(words) == 1 or text == publisher or _ORGANIZATION.search(text):
        return text, ""
    first = len(words) - 1
    while first > 1 and words[first - 1].casefold().strip("’'") in _PARTICLES:
        first -= 1
    return " ".join(words[first:]), " ".join(words[:first])
