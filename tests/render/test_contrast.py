"""The colours of the page against each other, by the numbers of WCAG 2.2."""

import re

import pytest

TEXT, EDGE = 4.5, 3.0

PAIRS = [
    *((ink, ground, TEXT) for ink in ("ink", "quiet", "accent") for ground in ("paper", "sheet", "sunk")),
    *(("ink", ground, TEXT) for ground in ("tint", "good-tint", "bad-tint", "alert-tint")),
    ("strong", "paper", TEXT),
    ("on-accent", "accent", TEXT),
    ("on-accent", "strong", TEXT),
    ("accent", "tint", TEXT),
    ("good", "sheet", TEXT),
    ("good", "paper", TEXT),
    ("good", "good-tint", TEXT),
    ("bad", "sheet", TEXT),
    ("bad", "paper", TEXT),
    ("bad", "bad-tint", TEXT),
    ("alert", "sheet", TEXT),
    ("alert", "alert-tint", TEXT),
    *((ink, "sunk", TEXT) for ink in ("good", "bad", "alert", "focus")),
    *((ink, "sheet", TEXT) for ink in ("focus", "alert")),
    ("quiet", "alert-tint", TEXT),
    *(("edge", ground, EDGE) for ground in ("paper", "sheet", "sunk")),
    *(("focus", ground, EDGE) for ground in ("paper", "sheet", "sunk", "tint", "alert-tint")),
]


def luminance(colour):
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture(scope="module")
def schemes(root):
    source = (root / "templates/styles/tokens.css").read_text(encoding="utf-8")
    light, dark = re.split(r"@media \(prefers-color-scheme: dark\)", source)
    colours = re.compile(r"--([a-z-]+): (#[0-9a-f]{3,6});")
    first = dict(colours.findall(light))
    return {"light": first, "dark": {**first, **dict(colours.findall(dark))}}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_contrast_is_enough(scheme, ink, ground, least, schemes):
    colours = schemes[scheme]
    assert contrast(colours[ink], colours[ground]) >= least


def test_the_dark_scheme_names_every_colour_anew(schemes):
    assert all(schemes["dark"][name] != colour for name, colour in schemes["light"].items())
