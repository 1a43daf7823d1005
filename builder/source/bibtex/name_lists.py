"""Lists of names as other styles write them, with commas where BibTeX wants “and”."""

import re

from bibtexparser.middlewares.names import split_multiple_persons_names

from builder.source.bibtex.latex import plain

_FAMILY_INITIALS = re.compile(r"(?P<family>[^\W\d_].*?) (?P<initials>[A-ZÀ-ÖØ-Þ](?:-?[A-ZÀ-ÖØ-Þ]){0,2})")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.?[ -]?){1,4}")
_JUNIOR = re.compile(r"(?:jr|sr|jnr|snr|i{2,3}|iv)\.?", re.IGNORECASE)
_AND_OTHERS = re.compile(r"(?:et al\.?|and others|others)", re.IGNORECASE)
_BEFORE_LAST = re.compile(r"(?:and|&|\\&)\s+")
_AMPERSAND = re.compile(r",?\s+\\?&\s+")
_ET_AL = re.compile(r",?\s+et\s+al\.?$", re.IGNORECASE)
_TOO_MANY = 3
"""Parts between commas that one name has only with a suffix: ``King, Jr, Martin Luther``."""


def parted(latex: str) -> str | None:
    """The people of an ``author`` field parted by “and”; "" when nobody can tell them apart.

    None when they already are parted.
    """
    flat = _ET_AL.sub(" and others", " ".join(latex.split()))
    people: list[str] = []
    changed = flat.endswith(" and others") and not latex.rstrip().endswith("others")
    for name in split_multiple_persons_names(flat):
        found = _several(name.strip())
        if found is None:
            people.append(name.strip())
        elif not found:
            return ""
        else:
            changed = True
            people.extend(found)
    if not changed:
        return None
    return " and ".join(_with_comma(one) if _FAMILY_INITIALS.fullmatch(plain(one)) else one for one in people)


def _several(name: str) -> list[str] | None:
    """The people in what BibTeX takes for one name; None when it is one, none when nobody can tell them apart."""
    parts = [_BEFORE_LAST.sub("", part, count=1) for part in _by_commas(name)]
    others = [part for part in parts if _AND_OTHERS.fullmatch(part)]
    parts = [part for part in parts if part not in others]
    after = ["others"] if others else []
    if len(parts) > 1 and all(_FAMILY_INITIALS.fullmatch(plain(part)) for part in parts):
        return [*parts, *after]
    if name.endswith(",") and len(parts) > 1 and all(" " in part for part in parts):
        return parts  # a comma before “and”: the parts are whole names
    if len(parts) < _TOO_MANY or (len(parts) == _TOO_MANY and _JUNIOR.fullmatch(plain(parts[1]))):
        return None
    if len(parts) % 2 == 0 and all(_INITIALS.fullmatch(plain(part)) for part in parts[1::2]):
        pairs = zip(parts[::2], parts[1::2], strict=True)
        return [*(f"{family}, {given}" for family, given in pairs), *after]
    if all(" " in part or part.startswith("{") for part in parts):
        return [*parts, *after]
    return []


def _with_comma(part: str) -> str:
    """``Müller MJ`` as ``Müller, M. J.``"""
    family, _, initials = part.rpartition(" ")
    given = re.sub(r"(?<=\.)(?=[^-])", " ", re.sub(r"([^\W_])", r"\1.", plain(initials)))
    return f"{family}, {given}"


def _by_commas(name: str) -> list[str]:
    """What stands between commas, semicolons and ampersands outside braces."""
    parts, depth = [""], 0
    for character in _AMPERSAND.sub(", ", name) if "{" not in name else name:
        depth += {"{": 1, "}": -1}.get(character, 0)
        if character in ",;" and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts if part.strip()]
