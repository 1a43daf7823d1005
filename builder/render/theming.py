"""A theme as CSS: values of custom properties and faces of fonts, made of checked parts alone."""

import re
from collections.abc import Iterator, Mapping

from builder.looks.fonts import STACKS
from builder.looks.schemes import Scheme, on_paper, schemes
from builder.looks.tokens import DARK
from builder.model.theme import Font, Theme

RADII = {".375rem": "radius", ".625rem": "radius-wide"}
"""The corners that a theme can change, as the stylesheets write them, and the custom properties they become."""

_WIDE = 10 / 6
_DECLARATION = re.compile(r"(--(?P<name>[a-z-]+): )#[0-9a-f]{3,6};")
_PRINTED_ACCENT = re.compile(r"(--accent: )#[0-9a-f]{3,6};")


def needs(theme: Theme | None) -> frozenset[str]:
    """The names under which ``builder.render.styles`` knows what a theme needs."""
    if theme is None:
        return frozenset()
    light, _ = schemes(theme)
    found = {"logo": theme.logo is not None, "band": "band" in light.values}
    return frozenset(name for name, needed in found.items() if needed)


def themed(name: str, source: str, theme: Theme) -> str:
    """The source of the stylesheet ``name`` as the theme has it."""
    if theme.radius_px is not None:
        source = _rounded(source)
    if name == "tokens":
        return _faces(theme) + _tokens(source, theme)
    if name == "print" and (theme.colours or theme.dark):
        light, _ = schemes(theme)
        return _PRINTED_ACCENT.sub(rf"\g<1>{on_paper(light.values['accent'])};", source)
    return source


def _tokens(source: str, theme: Theme) -> str:
    light_part, dark_part = source.split(DARK)
    light, dark = schemes(theme)
    values = _others(theme)
    light_part = _coloured(light_part, light, values)
    for token, font in (("text", theme.text), ("display", theme.headings)):
        if font is not None:
            light_part = re.sub(rf"(--{token}: )[^;]+;", rf"\g<1>{_family(token, font)};", light_part)
    if light.is_dark:  # so that the browser's own parts of the page are as dark as ours
        light_part = light_part.replace("color-scheme: light dark;", "color-scheme: dark;")
    return light_part + DARK + _coloured(dark_part, dark, {})


def _coloured(part: str, scheme: Scheme, more: Mapping[str, str]) -> str:
    """A part of the tokens with the scheme's colours, and what the tokens do not know behind the first of them."""
    part = _DECLARATION.sub(lambda found: f"{found[1]}{scheme.values[found['name']]};", part)
    added = {name: scheme.values[name] for name in ("band", "on-band") if name in scheme.values} | dict(more)
    lines = "".join(f"\n  --{name}: {value};" for name, value in added.items())
    return part.replace(":root {", f":root {{{lines}", 1)


def _others(theme: Theme) -> dict[str, str]:
    values = {}
    if theme.logo is not None:
        values["logo"] = _rem(theme.logo.max_height_px)
    if theme.radius_px is not None:
        values["radius"] = _rem(theme.radius_px)
        values["radius-wide"] = _rem(theme.radius_px * _WIDE)
    return values


def _rounded(source: str) -> str:
    for radius, name in RADII.items():
        source = source.replace(f"border-radius: {radius};", f"border-radius: var(--{name});")
    return source


def _rem(pixels: float) -> str:
    return f"{round(pixels / 16, 4):g}rem"


def _family(token: str, font: Font) -> str:
    return f"theme-{token}, {STACKS[font.stack]}" if font.files else STACKS[font.stack]


def _faces(theme: Theme) -> str:
    """Names of files are letters, digits and hyphens: ``builder.source.pictures`` makes them."""
    return "".join(
        face
        for token, font in (("text", theme.text), ("display", theme.headings))
        if font is not None
        for face in _faces_of(token, font)
    )


def _faces_of(token: str, font: Font) -> Iterator[str]:
    for file in font.files:
        style = "italic" if file.is_italic else "normal"
        yield (
            f'@font-face {{ font-family: theme-{token}; src: url("{file.path}") format("{file.kind}"); '
            f"font-weight: {file.weight}; font-style: {style}; font-display: swap; }}\n"
        )
