"""How an author wants a module to look, as they wrote it; what follows from it is worked out in ``builder.looks``."""

from dataclasses import dataclass

from builder.findings import Place
from builder.model.prose import Text


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour that an author chose.

    Attributes:
        value: ``#rrggbb`` in small letters.
    """

    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class FontFile:
    """One cut of a typeface.

    Attributes:
        path: under which the package carries it; "" when there is no such file.
        kind: woff2, woff or truetype, as CSS calls it.
        weight: 100 to 900, or lowest and highest of a variable font: "300 800".
        is_italic: whether it is the italic.
    """

    path: str
    kind: str
    weight: str
    is_italic: bool
    size_bytes: int
    place: Place


@dataclass(frozen=True, slots=True)
class Font:
    """What text is set in.

    Attributes:
        stack: the name of a list of fonts that computers have; of what is used beside and instead of ``files``.
        files: none where the stack is all.
        licence: as the author notes it; "" when they do not.
    """

    stack: str
    files: tuple[FontFile, ...]
    licence: str
    place: Place


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture above the title.

    Attributes:
        image: the path under which the package carries it; "" when there is no such file.
        image_name: the file name as the author wrote it.
        alt: None when it only decorates, or an author forgot it.
        dark: of the picture for dark screens; "" without one.
    """

    image: str
    image_name: str
    alt: Text | None
    decorative: bool
    dark: str
    max_height_px: int
    place: Place


@dataclass(frozen=True, slots=True)
class Theme:
    """What the project says and what the module says, laid over it.

    Attributes:
        colours: by role, for light screens.
        dark: likewise for dark ones.
        radius_px: of corners; None where the author leaves it.
    """

    colours: tuple[tuple[str, Colour], ...] = ()
    dark: tuple[tuple[str, Colour], ...] = ()
    text: Font | None = None
    headings: Font | None = None
    logo: Logo | None = None
    radius_px: int | None = None

    def over(self, other: "Theme") -> "Theme":
        """``other`` with everything that this one says in its place."""
        return Theme(
            colours=tuple({**dict(other.colours), **dict(self.colours)}.items()),
            dark=tuple({**dict(other.dark), **dict(self.dark)}.items()),
            text=self.text or other.text,
            headings=self.headings or other.headings,
            logo=self.logo or other.logo,
            radius_px=other.radius_px if self.radius_px is None else self.radius_px,
        )

    @property
    def own_fonts(self) -> tuple[Font, ...]:
        """Fonts that the package carries."""
        return tuple(font for font in (self.text, self.headings) if font is not None and font.files)

    def files(self) -> frozenset[str]:
        """The archive paths of everything that the package carries for it."""
        pictures = () if self.logo is None else (self.logo.image, self.logo.dark)
        return frozenset((*pictures, *(file.path for font in self.own_fonts for file in font.files))) - {""}
