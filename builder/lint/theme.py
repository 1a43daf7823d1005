"""How the page looks: whether all of it can be read, and what its logo and its fonts lack."""

from collections.abc import Iterator, Sequence

from builder.blocks.figure import alt_faults
from builder.findings import Finding
from builder.findings.rules import media
from builder.findings.rules import theme as rules
from builder.looks.contrast import Failure, Row, failures
from builder.model.module import Module
from builder.model.theme import Font, Logo

FONTS_BYTES = 100 * 1000
"""What all fonts of a module may have before it is worth a thought."""


def findings(module: Module, /) -> Iterator[Finding]:
    """Colours that are too alike, a logo without a description, fonts without a licence or too large."""
    if module.theme is None:
        return
    for failure in failures(module.theme):
        yield _contrast(failure)
    if module.theme.logo is not None:
        yield from _logo(module.theme.logo)
    yield from _fonts(module.theme.own_fonts)


def _contrast(failure: Failure) -> Finding:
    worst, *rest = failure.rows
    ink, ground = failure.values
    measured = (
        f"On {failure.scheme} screens `{worst.pair[0]}` {ink} on `{worst.pair[1]}` {ground} has a contrast of "
        f"{_ratio(worst)}:1 and needs {worst.needed:g}:1"
    )
    if failure.way_out:
        message = measured
        hint = f'Write "{failure.way_out}", the nearest shade that passes everywhere. This is seen in {worst.where}.'
    else:
        message = f"{measured} ({worst.where})"
        hint = "No shade of this colour passes: change what it stands on, or what stands on it, as well."
    return rules.CONTRAST.at(failure.cause.place, message, hint + _also(rest))


def _also(rows: Sequence[Row]) -> str:
    """The other pairs, each colour once with all that it stands on."""
    grounds: dict[str, list[str]] = {}
    for row in rows:
        grounds.setdefault(row.pair[0], []).append(f"`{row.pair[1]}`")
    said = "; ".join(f"`{ink}` on {', '.join(names)}" for ink, names in grounds.items())
    return f"\nToo alike here, too: {said}." if said else ""


def _ratio(row: Row) -> str:
    """Cut off, not rounded: 4.49 is no 4.5."""
    return f"{int(row.ratio * 100) / 100:.2f}"


def _logo(logo: Logo) -> Iterator[Finding]:
    if logo.alt is None:
        if not logo.decorative:
            yield media.NO_ALT.at(
                logo.place,
                "The logo has no description for learners who cannot see it",
                "Add `alt:` with the name that it shows; or `decorative: true` if that stands beside it in words.",
            )
    elif logo.decorative:
        yield media.ALT_OF_DECORATION.at(
            logo.alt.place,
            "The logo has a description and is said to be decorative",
            "Leave out `alt:` or `decorative: true`.",
        )
    else:
        yield from alt_faults(logo.alt, logo.image_name)


def _fonts(fonts: tuple[Font, ...]) -> Iterator[Finding]:
    for font in fonts:
        if not font.licence:
            yield rules.NO_LICENCE.at(
                font.place,
                "Nothing says under which licence this font may be given away with a module",
                "Add `licence:`, such as SIL Open Font License 1.1.",
            )
    sizes = {file.path: file.size_bytes for font in fonts for file in font.files}
    total = sum(sizes.values())
    if total > FONTS_BYTES:
        largest = max(sizes, key=lambda path: sizes[path])
        whole, most = _kilobytes(total), _kilobytes(sizes[largest])
        yield rules.FONTS_LARGE.at(
            fonts[0].place,
            f"The fonts have {whole} KB together; the largest is {largest}, {most} KB",
            "Save them as woff2, with the letters of your languages only, and leave out weights that are not needed.",
        )


def _kilobytes(size_bytes: int) -> int:
    return round(size_bytes / 1000)
