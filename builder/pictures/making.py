"""A recipe put into practice with Pillow. The same Pillow gives the same bytes."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageCms, ImageOps, features
from PIL import __version__ as pillow

from builder.model.made import Recipe
from builder.pictures.faults import NotAPictureError
from builder.pictures.stripping import stripped

FORMATS = ("JPEG", "PNG", "GIF", "WEBP")
QUALITY = 82
"""Of a JPEG: above it files grow and eyes see nothing of it. WebP's scale is another; 80 looks the same."""
_WEBP_QUALITY = 80
_UPRIGHT = 1
_ORIENTATION = 0x0112
_NEEDS_RECODING = ("CMYK", "YCCK", "LAB", "HSV")
_DEEP = ("I", "F")


def tools() -> str:
    """The versions of all that decides on the bytes."""
    parts = (features.version(name) or "" for name in ("libjpeg_turbo", "webp", "zlib", "littlecms2"))
    return " ".join((pillow, *parts))


class Original:
    """A picture file, opened when it is needed and unpacked at most once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.data = path.read_bytes()
        self._pixels: Image.Image | None = None
        with _careful(), Image.open(io.BytesIO(self.data), formats=FORMATS) as opened:
            self.format = (opened.format or "").lower()
            self.size = opened.size
            turned = opened.getexif().get(_ORIENTATION, _UPRIGHT)
            self.is_deep = opened.mode.startswith(_DEEP)
            foreign = _foreign_profile(opened.info.get("icc_profile")) and not self.is_deep
            self.must_be_recoded = turned != _UPRIGHT or opened.mode in _NEEDS_RECODING or foreign
        if isinstance(turned, int) and 5 <= turned <= 8:  # noqa: PLR2004 Exif: the picture lies on its side
            self.size = (self.size[1], self.size[0])

    def make(self, recipe: Recipe) -> bytes:
        """The bytes. Raises NotAPictureError."""
        if recipe.is_copy:
            with _careful():
                self._upright()
                return stripped(self.data, recipe.format)
        with _careful():
            pixels = self._upright()
            wanted = (recipe.width, recipe.height)
            if pixels.size != wanted:
                pixels = _with_room(pixels).resize(wanted, Image.Resampling.LANCZOS, reducing_gap=3.0)
            return _encoded(pixels, recipe.format, is_drawing=self.format in ("png", "gif"))

    def _upright(self) -> Image.Image:
        """All pixels, turned as they are meant, in the colours of the web. Damaged data show here."""
        if self._pixels is None:
            with Image.open(io.BytesIO(self.data), formats=FORMATS) as opened:
                opened.load()
                self._pixels = _in_srgb(ImageOps.exif_transpose(opened))
        return self._pixels


@contextmanager
def _careful() -> Iterator[None]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, ImageCms.PyCMSError) as error:
        raise NotAPictureError(str(error)) from error


def _foreign_profile(profile: bytes | None) -> bool:
    """Whether colours mean something else than without a profile."""
    if not profile:
        return False
    try:
        name = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile)))
    except (OSError, ImageCms.PyCMSError):
        return False
    return "srgb" not in name.lower()


def _in_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if profile and _foreign_profile(profile) and image.mode in ("RGB", "RGBA", "CMYK"):
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        alpha = image.getchannel("A") if image.mode == "RGBA" else None
        plain = image.convert("RGB") if image.mode == "RGBA" else image
        made = ImageCms.profileToProfile(plain, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        assert made is not None, "a new picture was asked for"
        if alpha is not None:
            made.putalpha(alpha)
        return made
    return image.convert("RGB") if image.mode in _NEEDS_RECODING else image


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
