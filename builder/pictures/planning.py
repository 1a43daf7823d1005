"""Which files a package carries for a picture: what is shown, never more, and what saves bytes."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from builder.model.made import Made, Recipe

if TYPE_CHECKING:
    from builder.pictures.making import Original

COLUMN = 608
"""The width of the text on the page (``--measure`` in ``templates/styles/tokens.css``), in CSS pixels."""
LARGEST = 2 * COLUMN
"""For screens with two pixels a CSS pixel; nobody sees more."""
SMALLER_PAYS = 0.7
"""Another size is offered where it saves about 30 %."""
NEARLY = 1.5
"""How far beyond that a picture may be kept as it is, where making it smaller would make its file larger."""
WEBP_PAYS = 0.9
"""WebP beside the format that everything reads, where it saves a tenth."""
WEBP_LONGEST = 16_383
"""The most pixels that a WebP has in one direction (RFC 9649, 2.6)."""

Make = Callable[[Recipe], Made]


def plan(original: "Original", make: Make) -> tuple[Made, ...]:
    """The files for one picture, the one that every browser can show first."""
    width, height = original.size
    form = "png" if original.format == "gif" else original.format
    largest = _largest(original, make, form)
    chosen = _sizes(largest, width, height, make)
    if form == "webp" or original.is_deep:
        return chosen
    wanted = _scaled("webp", width, height, min(width, LARGEST))
    if wanted.height > WEBP_LONGEST:
        return chosen
    modern = make(wanted)
    if modern.size_bytes > WEBP_PAYS * largest.size_bytes:
        return chosen
    return (*chosen, *_sizes(modern, width, height, make))


def _largest(original: "Original", make: Make, form: str) -> Made:
    """The largest that is shown: the author's own data where a smaller copy of them would not be a smaller file."""
    width, height = original.size
    may_be_copied = not original.must_be_recoded and original.format == form and width <= NEARLY * LARGEST
    copy = make(Recipe(form, width, height, is_copy=True)) if may_be_copied else None
    if copy is not None and (original.is_deep or (width <= LARGEST and form != "png")):
        return copy
    made = make(_scaled(form, width, height, min(width, LARGEST)))
    return copy if copy is not None and copy.size_bytes <= made.size_bytes else made


def _sizes(largest: Made, width: int, height: int, make: Make) -> tuple[Made, ...]:
    """It, and one of half its width where that pays."""
    if largest.recipe.width <= COLUMN:
        return (largest,)
    smaller = make(_scaled(largest.recipe.format, width, height, COLUMN))
    return (largest, smaller) if smaller.size_bytes <= SMALLER_PAYS * largest.size_bytes else (largest,)


def _scaled(form: str, width: int, height: int, wanted: int) -> Recipe:
    return Recipe(form, wanted, max(1, round(height * wanted / width)))


def names(path: str, made: Sequence[Made]) -> tuple[str, ...]:
    """What the files are called in the package; the first keeps the picture's own name where its format is the same."""
    stem, _, suffix = path.rpartition(".")
    endings = {"jpeg": suffix if suffix in ("jpg", "jpeg") else "jpg", "png": "png", "webp": "webp"}
    found = []
    for number, one in enumerate(made):
        ending = endings[one.recipe.format]
        if number == 0 and ending == suffix:
            found.append(path)
        else:
            found.append(f"{stem}-{suffix}-{one.recipe.width}w.{ending}")
    return tuple(found)
