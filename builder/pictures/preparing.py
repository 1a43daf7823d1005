"""The stage between reading a module and assembling it: each raster picture becomes what the package carries for it."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from builder.errors import CoursewrightError
from builder.findings import Finding
from builder.findings.rules import media as rules
from builder.model.made import Made, Recipe, Variant
from builder.model.media import Media
from builder.model.module import Module
from builder.pictures.cache import Cache
from builder.pictures.faults import NotAPictureError
from builder.pictures.planning import names, plan

if TYPE_CHECKING:
    from builder.pictures.drawing import Drawing
    from builder.pictures.making import Original

_RASTER = (".png", ".jpg", ".jpeg", ".gif", ".webp")
_DRAWING = ".svg"
_INSIDE = (b";base64", b"&#", b"<![cdata[")
"""In small letters: what says that a picture is in a drawing, and in what this can be hidden."""


class ChangedError(CoursewrightError):
    """A picture is another one than when the build began."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Makes pictures, or has them from an earlier build."""

    cache: Cache

    def prepare(self, module: Module) -> tuple[Module, list[Finding]]:
        """The module with the files that the package carries for each picture. Raises OSError."""
        findings: list[Finding] = []
        taken = {item.archive_path for item in module.media}
        prepared = []
        for item in module.media:
            try:
                prepared.append(self._ready(item, taken))
            except NotAPictureError:
                prepared.append(item)
                findings.append(_damaged(item))
        return replace(module, media=tuple(prepared)), findings

    def make(self, made: Made) -> bytes:
        """The bytes of a medium. Raises ChangedError where its source is another one by now, OSError without one."""
        data = self._from(_Source(made.source), made.recipe)
        if hashlib.sha256(data).hexdigest() != made.digest:
            raise ChangedError(f"{made.source} was changed while the package was written; build again")
        return data

    def _ready(self, item: Media, taken: set[str]) -> Media:
        suffix = item.source.suffix.lower()
        if suffix == _DRAWING:
            return self._drawing(item)
        if suffix not in _RASTER or not item.width:
            return item
        return self._as_it_is(item) if item.moves or item.is_taken_along else self._prepared(item, taken)

    def _prepared(self, item: Media, taken: set[str]) -> Media:
        source = _Source(item.source)
        made = plan(source.original(), lambda recipe: self._made(source, recipe))
        variants = []
        for name, one in zip(names(item.archive_path, made), made, strict=True):
            path = name if name == item.archive_path else _free(name, taken)
            taken.add(path)
            variants.append(Variant(path, one))
        width, height = made[0].recipe.width, made[0].recipe.height
        return replace(item, width=width, height=height, variants=tuple(variants))

    def _as_it_is(self, item: Media) -> Media:
        """What moves, and what learners take with them: of its own size and format."""
        source = _Source(item.source)
        original = source.original()
        is_copy = not original.must_be_recoded
        made = self._made(source, Recipe(original.format, *original.size, is_copy=is_copy))
        width, height = (item.width, item.height) if is_copy else original.size
        return replace(item, width=width, height=height, variants=(Variant(item.archive_path, made),))

    def _drawing(self, item: Media) -> Media:
        """A drawing stays the file that it is, unless a picture in it says something about itself."""
        source = _Source(item.source)
        made = self._made(source, Recipe("svg", 0, 0, is_copy=True)) if source.has_pictures() else None
        if made is None or made.digest == item.digest:
            return item
        return replace(item, variants=(Variant(item.archive_path, made),))

    def _made(self, source: "_Source", recipe: Recipe) -> Made:
        data = self._from(source, recipe)
        return Made(source.path, recipe, len(data), hashlib.sha256(data).hexdigest())

    def _from(self, source: "_Source", recipe: Recipe) -> bytes:
        key = source.key(recipe)
        data = self.cache.get(key)
        if data is None:
            data = source.maker(recipe).make(recipe)
            self.cache.put(key, data)
        return data


class _Source:
    """A picture file, read once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._original: Original | None = None
        self._data: bytes | None = None
        self._digest = ""

    @property
    def data(self) -> bytes:
        """Its bytes."""
        if self._data is None:
            self._data = self.path.read_bytes()
        return self._data

    def has_pictures(self) -> bool:
        """Whether a drawing may have some in it."""
        data = self.data.lower()
        return any(part in data for part in _INSIDE)

    def original(self) -> "Original":
        """It, opened. Pillow is loaded only for a module that has such pictures."""
        if self._original is None:
            from builder.pictures.making import Original  # noqa: PLC0415

            self._original = Original(self.data)
        return self._original

    def maker(self, recipe: Recipe) -> "Original | Drawing":
        """What follows the recipe."""
        if recipe.format != "svg":
            return self.original()
        from builder.pictures.drawing import Drawing  # noqa: PLC0415

        return Drawing(self.data)

    def key(self, recipe: Recipe) -> str:
        """A name for what comes of it: of all that decides on the bytes."""
        from builder.pictures.making import tools  # noqa: PLC0415

        if not self._digest:
            self._digest = hashlib.sha256(self.data).hexdigest()
        return hashlib.sha256(f"4 {self._digest} {recipe} {tools()}".encode()).hexdigest()


def _free(name: str, taken: set[str]) -> str:
    """The name, or one like it that nothing else in the package has."""
    stem, _, suffix = name.rpartition(".")
    number = 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}.{suffix}"
    return name


def _damaged(item: Media) -> Finding:
    message = (
        f"{item.source.name} breaks off or is damaged, or is of a kind of picture that is hardly ever used"
    )
    return rules.UNREADABLE.at(item.place, message, "Open it in a program for pictures and save it again.")
