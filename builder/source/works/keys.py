"""What ``[@key]`` can name."""

import re
from collections.abc import Callable

from builder.findings import Finding, Place
from builder.findings.rules.references import entries as rules
from builder.markdown.citing import KEY

_KEY = re.compile(KEY)


def fault(key: str, place: Place, write: Callable[[str], str]) -> Finding | None:
    """Why no citation can name it; ``write`` shows how a better one is written."""
    if _KEY.fullmatch(key):
        return None
    usable = re.sub(r"\W+", "-", key).strip("-")
    message = f"“{key}” cannot be cited" if key else "The entry has no key"
    hint = f"Write: {write(usable)}" if usable else f"Add: {write('west2021')}"
    return rules.KEY.at(place, message, hint)
