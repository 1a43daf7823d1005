"""Regions of a picture: what they are called, and where they lie in percent of its width and height."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from builder.blocks.option import Option
from builder.findings import Finding, Place
from builder.findings.rules import questions as rules
from builder.model.reader import Reader

SHAPES = ("circle", "box", "polygon")

SMALLEST = 5
"""Percent of the picture; less cannot be hit with a finger where the picture is 320 px wide."""

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a picture that can be chosen.

    Attributes:
        option: its id and label.
        shape: "circle", "box" or "polygon".
        numbers: of a circle the middle's x and y and the radius in percent of the width; of a box left, top, width
            and height; of a polygon x and y of each corner.
        place: of the shape in the source.
    """

    option: Option
    shape: str
    numbers: tuple[Decimal, ...]
    place: Place

    @property
    def points(self) -> tuple[tuple[Decimal, Decimal], ...]:
        """The corners; of a circle the two ends from left to right: how high it is depends on the picture."""
        if self.shape == "circle":
            x, y, radius = self.numbers
            return ((x - radius, y), (x + radius, y))
        if self.shape == "box":
            left, top, width, height = self.numbers
            return ((left, top), (left + width, top), (left + width, top + height), (left, top + height))
        return tuple(zip(self.numbers[::2], self.numbers[1::2], strict=True))

    @property
    def size(self) -> tuple[Decimal, Decimal]:
        """Width and height."""
        across, down = zip(*self.points, strict=True)
        width = max(across) - min(across)
        return width, width if self.shape == "circle" else max(down) - min(down)


def decode(reader: Reader) -> tuple[Region, ...]:
    """The mapping under ``regions``, in the author's order."""
    regions = reader.child("regions")
    return () if regions is None else tuple(_region(regions, name) for name in reader.names("regions"))


def _region(regions: Reader, name: str) -> Region:
    fields = regions.child(name)
    assert fields is not None, "the name is one of the mapping's own"
    shape = next(shape for shape in SHAPES if fields.has(shape))
    text = fields.text(shape)
    return Region(
        Option(name, fields.prose("label"), regions.place_of(name)),
        shape,
        tuple(Decimal(number) for number in text.text.replace(",", " ").split()),
        text.place,
    )


def faults(regions: tuple[Region, ...]) -> Iterator[Finding]:
    """Regions that cannot be hit, or only with luck."""
    seen: dict[tuple[str, tuple[Decimal, ...]], Region] = {}
    for region in regions:
        first = seen.setdefault((region.shape, region.numbers), region)
        if first is not region:
            yield rules.REGION_COVERED.at(
                region.place,
                f"The region `{region.option.id}` lies where `{first.option.id}` does (line {first.place.line})",
                "Measure it again, or leave one of the two out.",
            )
        if any(number > _WHOLE or number < 0 for point in region.points for number in point):
            yield rules.REGION_OUTSIDE.at(
                region.place,
                f"The region `{region.option.id}` reaches beyond the edge of the picture",
                _MEASURES[region.shape],
            )
        elif min(region.size) < SMALLEST:
            yield rules.REGION_SMALL.at(
                region.place,
                f"The region `{region.option.id}` is smaller than {SMALLEST}% of the picture in one direction",
                "Make it larger, or show only the part of the picture that it lies in.",
            )


_MEASURES = {
    "circle": "A circle has the middle from the left, from the top, and the radius, each in percent.",
    "box": "A box has left, top, width and height, each in percent; left and width together are at most 100.",
    "polygon": "Each corner is from the left and from the top, in percent from 0 to 100.",
}
