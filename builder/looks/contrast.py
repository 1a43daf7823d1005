"""The proof that all of the page can be read: each pair of colours, on light screens and on dark ones."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.looks.colour import Seen, contrast, seen, shown
from builder.looks.pairs import Pair
from builder.looks.schemes import Scheme, schemes
from builder.looks.tokens import role_of
from builder.model.theme import Colour, Theme

SCHEMES = ("light", "dark")
_STEP = 0.005


@dataclass(frozen=True, slots=True)
class Row:
    """One pair, measured.

    Attributes:
        pair: the colour and its ground, as authors call them.
        where: what is seen there, in plain words.
        passes: whether it has the ratio that it needs.
    """

    pair: tuple[str, str]
    where: str
    ratio: float
    needed: float
    passes: bool


@dataclass(frozen=True, slots=True)
class Failure:
    """The pairs that one colour of an author's leaves unreadable.

    Attributes:
        scheme: "light" or "dark".
        rows: the worst first.
        values: the two colours of the worst, as ``#rrggbb``.
        cause: the colour.
        way_out: the nearest colour in its place with which they pass; "" when no shade of it does.
    """

    scheme: str
    rows: tuple[Row, ...]
    values: tuple[str, str]
    cause: Colour
    way_out: str


def table(theme: Theme | None) -> dict[str, tuple[Row, ...]]:
    """Every pair that a module's page uses, in its light scheme and in its dark one, as a report prints them."""
    return {
        name: tuple(_row(pair, scheme) for pair in scheme.pairs)
        for name, scheme in zip(SCHEMES, schemes(theme), strict=True)
    }


def failures(theme: Theme) -> Iterator[Failure]:
    """What cannot be read, by the colour that an author can mend it with."""
    said: set[tuple[str, str]] = set()
    for name, scheme in zip(SCHEMES, schemes(theme), strict=True):
        blamed: dict[Colour, list[Pair]] = {}
        for pair in _failing(scheme):
            values = (scheme.values[pair.ink], scheme.values[pair.ground])
            cause = _cause(pair, scheme)
            if cause is not None and values not in said:
                blamed.setdefault(cause, []).append(pair)
        for cause, pairs in blamed.items():
            worst_first = sorted(pairs, key=lambda pair: _ratio(pair, scheme) / pair.needed)
            worst = worst_first[0]
            yield Failure(
                name,
                tuple(_row(pair, scheme) for pair in worst_first),
                (scheme.values[worst.ink], scheme.values[worst.ground]),
                cause,
                _way_out(theme, cause, pairs, name),
            )
            said.update((scheme.values[pair.ink], scheme.values[pair.ground]) for pair in pairs)


def _row(pair: Pair, scheme: Scheme) -> Row:
    ratio = _ratio(pair, scheme)
    return Row(
        (role_of(pair.ink), role_of(pair.ground)), pair.where, ratio, pair.needed, ratio >= pair.needed
    )


def _ratio(pair: Pair, scheme: Scheme) -> float:
    return contrast(scheme.values[pair.ink], scheme.values[pair.ground])


def _failing(scheme: Scheme) -> Iterator[Pair]:
    return (pair for pair in scheme.pairs if _ratio(pair, scheme) < pair.needed)


def _cause(pair: Pair, scheme: Scheme) -> Colour | None:
    """The colour itself where an author wrote it, else its ground, else what the two follow from."""
    ink, ground = (scheme.causes.get(name, ()) for name in (pair.ink, pair.ground))
    values = (scheme.values[pair.ink], scheme.values[pair.ground])
    own = [
        found[0]
        for found, value in zip((ink, ground), values, strict=True)
        if found and found[0].value == value
    ]
    return next(iter((*own, *ink, *ground)), None)


def _way_out(theme: Theme, cause: Colour, pairs: list[Pair], name: str) -> str:
    """The nearest shade of the colour with which every one of the pairs passes."""
    start = seen(cause.value)
    for step in range(1, round(1 / _STEP) + 1):
        for sign in (-1, 1):
            light = start.light + sign * step * _STEP
            if 0 <= light <= 1:
                colour = shown(Seen(light, start.chroma, start.hue))
                tried = schemes(_with(theme, cause, colour))[SCHEMES.index(name)]
                if all(_ratio(pair, tried) >= pair.needed for pair in pairs):
                    return colour
    return ""


def _with(theme: Theme, cause: Colour, value: str) -> Theme:
    def changed(colours: tuple[tuple[str, Colour], ...]) -> tuple[tuple[str, Colour], ...]:
        return tuple(
            (role, replace(colour, value=value) if colour == cause else colour) for role, colour in colours
        )

    return replace(theme, colours=changed(theme.colours), dark=changed(theme.dark))
