"""Colours: as authors write them, as eyes see them (OKLCH), and how well one is read on another (WCAG 2.2)."""

import math
import re
from dataclasses import dataclass
from functools import lru_cache

HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})\Z")
_HALVINGS = 20
_KEPT = 4096
"""How many answers are kept: looking for a colour that passes asks for the same ones over and over."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A colour in OKLCH: equal steps look equal.

    Attributes:
        light: 0 black to 1 white.
        chroma: 0 grey; what a screen shows ends between 0.1 and 0.3, by lightness and hue.
        hue: in degrees.
    """

    light: float
    chroma: float
    hue: float


def normal(colour: str) -> str:
    """``#rgb`` or ``#rrggbb`` as ``#rrggbb`` in small letters. Raises ValueError for anything else."""
    if not HEX.match(colour):
        raise ValueError(f"{colour!r} is no colour")
    digits = colour[1:].lower()
    return "#" + ("".join(digit * 2 for digit in digits) if len(digits) == 3 else digits)  # noqa: PLR2004


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=_KEPT)
def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=_KEPT)
def seen(colour: str) -> Seen:
    """A colour as it looks."""
    light, green_red, blue_yellow = _oklab(colour)
    hue = math.degrees(math.atan2(blue_yellow, green_red)) % 360
    return Seen(light, math.hypot(green_red, blue_yellow), hue)


@lru_cache(maxsize=_KEPT)
def shown(colour: Seen) -> str:
    """The nearest that a screen can show: lightness and hue stay, chroma gives way."""
    light = min(max(colour.light, 0.0), 1.0)
    hue = math.radians(colour.hue)
    red_side, yellow_side = math.cos(hue), math.sin(hue)
    rgb = _rgb(light, colour.chroma * red_side, colour.chroma * yellow_side)
    if not _in_gamut(rgb):
        low, high = 0.0, colour.chroma
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            if _in_gamut(_rgb(light, middle * red_side, middle * yellow_side)):
                low = middle
            else:
                high = middle
        rgb = _rgb(light, low * red_side, low * yellow_side)
    return "#" + "".join(f"{_byte(part):02x}" for part in rgb)


def mixed(one: str, other: str, share: float) -> str:
    """``one`` with a ``share`` (0 to 1) of ``other`` in it."""
    parts = [a + (b - a) * share for a, b in zip(_oklab(one), _oklab(other), strict=True)]
    hue = math.degrees(math.atan2(parts[2], parts[1])) % 360
    return shown(Seen(parts[0], math.hypot(parts[1], parts[2]), hue))


def _linear(colour: str) -> tuple[float, float, float]:
    digits = normal(colour)[1:]
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - IEC 61966-2-1
        for part in parts
    )
    return red, green, blue


def _oklab(colour: str) -> tuple[float, float, float]:
    """https://bottosson.github.io/posts/oklab/ (public domain)."""
    red, green, blue = _linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _rgb(light: float, a: float, b: float) -> tuple[float, float, float]:
    """Linear red, green and blue of an Oklab colour; outside 0 to 1 where no screen shows it."""
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _in_gamut(rgb: tuple[float, float, float]) -> bool:
    red, green, blue = rgb
    room = 1e-4
    most = 1 + room
    return -room <= red <= most and -room <= green <= most and -room <= blue <= most


def _byte(part: float) -> int:
    part = min(max(part, 0.0), 1.0)
    curved = 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055  # noqa: PLR2004 - likewise
    return round(curved * 255)
