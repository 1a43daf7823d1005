"""Lists of fonts that computers have, by the kind of letter."""

STACKS: dict[str, str] = {
    "system": '-apple-system, "Segoe UI", Roboto, sans-serif',
    "humanist": 'Seravek, "Gill Sans Nova", "Gill Sans", Ubuntu, Calibri, "DejaVu Sans", sans-serif',
    "grotesque": '"Helvetica Neue", "Arial Nova", Arial, "Liberation Sans", sans-serif',
    "geometric": 'Avenir, "Avenir Next", Montserrat, Corbel, "URW Gothic", sans-serif',
    "wide": 'Verdana, "DejaVu Sans", "Bitstream Vera Sans", sans-serif',
    "serif": '"Iowan Old Style", "Sitka Text", Georgia, serif',
    "old-style": '"Hoefler Text", "Palatino Linotype", Palatino, "URW Palladio L", P052, serif',
    "transitional": 'Charter, "Bitstream Charter", Cambria, "Liberation Serif", serif',
    "slab": 'Rockwell, "Rockwell Nova", "Roboto Slab", "DejaVu Serif", "Sitka Small", serif',
}
"""As CSS writes them. ``system`` and ``serif`` are what a page without a theme has."""

CORNERS_PX: dict[str, int] = {"none": 0, "small": 3, "medium": 6, "large": 12}
"""Names for the radius of corners; ``medium`` is what a page without a theme has."""
