"""A recipe put into practice with Pillow. The same Pillow gives the same bytes."""

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageCms, features
from PIL import __version__ as pillow

from builder.model.made import Recipe
from builder.pictures import moving
from builder.pictures.colours import in_srgb, is_foreign
from builder.pictures.faults import NotAPictureError
from builder.pictures.header import PIXELS_LIMIT
from builder.pictures.orientation import UPRIGHT, orientation
from builder.pictures.stripping import stripped

FORMATS = ("JPEG", "PNG", "GIF", "WEBP")
QUALITY = 82
"""Of a JPEG: above it files grow and eyes see nothing of it. WebP's scale is another; 80 looks the same."""
_WEBP_QUALITY = 80
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What sets a picture upright, by its orientation (Exif 2.32, 4.6.4)."""
_ON_ITS_SIDE = 5
_ALSO = {"mpo": "jpeg"}
"""A photograph that has others behind it, such as what a phone notes of the light: the first is the picture."""
_NEEDS_RECODING = ("CMYK", "YCCK", "LAB", "HSV")
_DEEP = ("I", "F")
_FAULTS = (
    *(
        ArithmeticError,
        AttributeError,
        LookupError,
        OSError,
        RuntimeError,
        SyntaxError,
        TypeError,
        ValueError,
    ),
    *(struct.error, Image.DecompressionBombError, ImageCms.PyCMSError),
)
"""What Pillow raises for files that nobody foresaw."""


def tools() -> str:
    """The versions of all that decides on the bytes."""
    parts = (features.version(name) or "" for name in ("libjpeg_turbo", "webp", "zlib", "littlecms2"))
    return " ".join((pillow, *parts))


class Original:
    """A picture, opened when it is needed and unpacked at most once."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._pixels: Image.Image | None = None
        with _careful(), Image.open(io.BytesIO(self.data), formats=FORMATS) as opened:
            form = (opened.format or "").lower()
            self.format = _ALSO.get(form, form)
            self.size = opened.size
            if opened.width * opened.height > PIXELS_LIMIT:
                raise NotAPictureError(f"it unpacks to {opened.width:,} by {opened.height:,} pixels")
            self._orientation = orientation(opened.info.get("exif") or b"")
            foreign = is_foreign(opened.info.get("icc_profile"), opened.mode)
            self.is_deep = opened.mode.startswith(_DEEP) and not foreign
            self._moves = self.format in moving.FORMATS and getattr(opened, "is_animated", False)
            self.must_be_recoded = self._orientation != UPRIGHT or opened.mode in _NEEDS_RECODING or foreign
        if self._orientation >= _ON_ITS_SIDE:
            self.size = (self.size[1], self.size[0])

    def make(self, recipe: Recipe) -> bytes:
        """The bytes. Raises NotAPictureError."""
        if recipe.is_copy:
            with _careful():
                self._upright()
                return stripped(self.data, recipe.format)
        with _careful():
            if self._moves and (recipe.format, recipe.width, recipe.height) == (self.format, *self.size):
                with Image.open(io.BytesIO(self.data), formats=FORMATS) as opened:
                    return moving.remade(opened, recipe.format, self._seen, _WEBP_QUALITY)
            pixels = self._upright()
            wanted = (recipe.width, recipe.height)
            if pixels.size != wanted:
                pixels = _with_room(pixels).resize(wanted, Image.Resampling.LANCZOS, reducing_gap=3.0)
            return _encoded(pixels, recipe.format, is_drawing=self.format in ("png", "gif"))

    def _upright(self) -> Image.Image:
        """All pixels as they are seen. Damaged data show here."""
        if self._pixels is None:
            with Image.open(io.BytesIO(self.data), formats=FORMATS) as opened:
                opened.load()
                self._pixels = self._seen(opened)
        return self._pixels

    def _seen(self, stored: Image.Image) -> Image.Image:
        """Turned as it is meant, in the colours of the web."""
        turn = _TURNS.get(self._orientation)
        made = in_srgb(stored.transpose(turn) if turn is not None else stored.copy())
        return made.convert("RGB") if made.mode in _NEEDS_RECODING else made


@contextmanager
def _careful() -> Iterator[None]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except _FAULTS as error:
        raise NotAPictureError(str(error)) from error


def _with_room(image: Image.Image) -> Image.Image:
    """In a mode in which colours between two others exist."""
    if image.mode in ("P", "PA", "LA", "1") or "transparency" in image.info:
        return image.convert("RGBA" if image.has_transparency_data else "RGB")
    return image


def _encoded(image: Image.Image, form: str, *, is_drawing: bool) -> bytes:
    clean = _with_room(image) if form == "webp" else image
    for name in list(clean.info):
        if name != "transparency":
            del clean.info[name]
    made = io.BytesIO()
    if form == "jpeg":
        flat = clean if clean.mode in ("RGB", "L") else clean.convert("RGB")
        flat.save(made, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    elif form == "png":
        clean.save(made, "PNG", optimize=True)
    elif is_drawing:
        clean.save(made, "WEBP", lossless=True, quality=80, method=4)
    else:
        clean.save(made, "WEBP", quality=_WEBP_QUALITY, method=4)
    return made.getvalue()
