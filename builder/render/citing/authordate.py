"""What styles with authors and years share."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from markupsafe import Markup

from builder.model.reference import Reference
from builder.render.citing.words import letters


def suffixes(
    ordered: Sequence[Reference], author: Callable[[Reference], Markup], year: Callable[[Reference], str]
) -> dict[str, str]:
    """a, b, … by key, for works that would be cited alike, in the order of the list."""
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for work in ordered:
        alike[author(work).striptags(), year(work)].append(work.key)
    return {
        key: letters(number) for keys in alike.values() if len(keys) > 1 for number, key in enumerate(keys)
    }


def initials(given: str) -> str:
    """The initials of given names: "Peter G." -> "P.G.", "Jean-Paul" -> "J.-P."."""
    parts = re.findall(r"-?[^\W\d_][\w’']*\.?|-", given)
    return "".join(
        f"-{part[1:2]}." if part.startswith("-") else f"{part[0]}." for part in parts if part != "-"
    )
