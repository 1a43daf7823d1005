"""What CLDR knows of a language: plural categories, direction, dates. Babel stays out of an English build."""

import datetime as dt
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

_TAG = re.compile(
    r"(?P<language>[A-Za-z]{2,3})(?:-(?P<script>[A-Za-z]{4}))?(?:-(?P<region>[A-Za-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
)
_FROM_THE_RIGHT = frozenset({"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa", "dv", "nqo", "syr"})
"""Scripts that are written from the right, and languages written so that CLDR has no data of."""

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def primary(tag: str) -> str:
    """The language subtag of a BCP 47 tag, in lower case."""
    return re.split(r"[-_]", tag, maxsplit=1)[0].lower()


def from_general_to_special(tag: str) -> tuple[str, ...]:
    """The tags to look under, the one that wins last: cy, cy-GB."""
    parts = tag.replace("_", "-").split("-")
    return tuple("-".join([primary(tag), *parts[1:end]]) for end in range(1, len(parts) + 1))


def is_known(tag: str) -> bool:
    """Whether CLDR has the language."""
    return _locale(tag) is not None


def own_name(tag: str) -> str:
    """What the language is called in itself; the tag where CLDR does not say."""
    locale = _locale(tag)
    return tag if locale is None else locale.get_display_name() or tag


def tag_of_name(name: str) -> str:
    """The tag of a language that English calls ``name``; "" when there is none."""
    from babel import Locale  # noqa: PLC0415 heavy

    named = ((tag, english.casefold()) for tag, english in Locale("en").languages.items())
    return next((tag.replace("_", "-") for tag, english in named if english == name.casefold()), "")


def fault_of_tag(tag: str) -> str:
    """What is wrong with a BCP 47 tag, without a full stop; "" when every part of it is known."""
    from babel import Locale  # noqa: PLC0415 heavy

    found = _TAG.fullmatch(tag)
    if found is None:
        return f"“{tag}” is no language tag"
    english = Locale("en")
    if found["language"].lower() not in english.languages:
        return f"“{found['language']}” is no language that is known"
    if found["script"] and found["script"].title() not in english.scripts:
        return f"“{found['script']}” is no script that is known"
    if found["region"] and found["region"].upper() not in english.territories:
        return f"“{found['region']}” is no region that is known"
    return ""


def plural_category(tag: str, count: int) -> str:
    """The CLDR category of a number: zero, one, two, few, many or other."""
    if primary(tag) == "en":
        return "one" if count == 1 else "other"
    locale = _locale(tag)
    return "other" if locale is None else str(locale.plural_form(count))


def direction(tag: str) -> str:
    """The direction it is written in: "ltr" or "rtl"."""
    if primary(tag) in {"en", "cy"}:
        return "ltr"
    if _FROM_THE_RIGHT.intersection(tag.lower().split("-")):
        return "rtl"
    locale = _locale(tag)
    return "ltr" if locale is None else str(locale.text_direction)


def first_direction(text: str) -> str:
    """The direction of the first letter that has one, as ``dir="auto"`` takes it; "" where none has."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in {"L", "R", "AL"}:
            return "ltr" if kind == "L" else "rtl"
    return ""


def script(tag: str) -> str:
    """The script it is written in, as ISO 15924 calls it: the one in the tag, else the usual one; "" unknown."""
    found = _TAG.fullmatch(tag)
    if found is not None and found["script"]:
        return found["script"].title()
    if primary(tag) in {"en", "cy"}:
        return "Latn"
    from babel.core import get_global  # noqa: PLC0415 heavy

    likely = get_global("likely_subtags")
    for candidate in reversed(from_general_to_special(tag)):
        full = str(likely.get(candidate.replace("-", "_"), ""))
        if full.count("_") > 1:
            return full.split("_")[1]
    return ""


def decimal_sign(tag: str) -> str:
    """What stands between ones and tenths in 0-9: "." or ","; a point where CLDR does not know the language."""
    if tag in {"en", "en-GB", "en-US", "cy", "cy-GB"}:
        return "."
    locale = _locale(tag)
    return "," if locale is not None and locale.number_symbols["latn"]["decimal"] == "," else "."


def date(tag: str, iso: str) -> str:
    """A date, a month or a year as the language writes it; what is none of them stays as it is."""
    found = _DATE.fullmatch(iso.strip())
    locale = _locale(tag)
    if found is None or locale is None or not found[2]:
        return iso
    try:
        day = dt.date(int(found[1]), int(found[2]), int(found[3] or 1))
    except ValueError:
        return iso
    from babel.dates import format_date, format_skeleton  # noqa: PLC0415 heavy

    if found[3]:
        return format_date(day, format="long", locale=locale)
    return format_skeleton("yMMMM", dt.datetime.combine(day, dt.time(), dt.UTC), locale=locale)


def day_and_month(tag: str, iso: str) -> str:
    """The day and month of a full date, as a newspaper's is given; "" for anything else."""
    found = _DATE.fullmatch(iso.strip())
    locale = _locale(tag)
    if found is None or locale is None or not found[3]:
        return ""
    try:
        day = dt.datetime(int(found[1]), int(found[2]), int(found[3]), tzinfo=dt.UTC)
    except ValueError:
        return ""
    from babel.dates import format_skeleton  # noqa: PLC0415 heavy

    return format_skeleton("MMMMd", day, locale=locale)


def month_of(tag: str, iso: str) -> str:
    """The name of the month of a date; "" where it has none."""
    found = _DATE.fullmatch(iso.strip())
    locale = _locale(tag)
    if found is None or locale is None or not found[2] or not 1 <= int(found[2]) <= 12:  # noqa: PLR2004
        return ""
    from babel.dates import get_month_names  # noqa: PLC0415 heavy

    return str(get_month_names("wide", context="stand-alone", locale=locale)[int(found[2])])


@cache
def _locale(tag: str) -> "Locale | None":
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 heavy

    for candidate in reversed(from_general_to_special(tag)):
        try:
            return Locale.parse(candidate, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None
