"""The colours of ``templates/styles/tokens.css``: what authors call them, and what they are without a theme."""

import re
from functools import cache

from builder.looks.colour import normal
from builder.resources import read_text

ROLES: dict[str, str] = {
    "accent": "accent",
    "page": "paper",
    "text": "ink",
    "card": "sheet",
    "shade": "sunk",
    "quiet": "quiet",
    "line": "line",
    "edge": "edge",
    "strong": "strong",
    "on_accent": "on-accent",
    "tint": "tint",
    "right": "good",
    "right_tint": "good-tint",
    "wrong": "bad",
    "wrong_tint": "bad-tint",
    "warning": "alert",
    "warning_tint": "alert-tint",
    "focus": "focus",
    "band": "band",
    "on_band": "on-band",
}
"""What an author calls a colour, and the custom property that it is. The last two exist only where there is a band."""

ROOTS = ("accent", "paper", "ink")
"""What the others follow from."""

DARK = "@media (prefers-color-scheme: dark)"
_COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{3,6});")


def role_of(token: str) -> str:
    """What an author calls the custom property ``--token``."""
    return next(role for role, name in ROLES.items() if name == token)


@cache
def defaults(*, dark: bool) -> dict[str, str]:
    """Every colour without a theme, by token."""
    light_part, dark_part = read_text("templates/styles/tokens.css").split(DARK)
    return {name: normal(colour) for name, colour in _COLOUR.findall(dark_part if dark else light_part)}
