"""Colours as a picture's profile means them, and as the web does (sRGB)."""

import io
from functools import cache

from PIL import Image, ImageCms

_NEARLY = 3
"""Of 255: so far small profiles that stand for sRGB are from it, which nobody sees."""
_STEPS = range(0, 256, 51)
_SPACES = {
    **dict.fromkeys(("RGB", "RGBA", "P"), "RGB "),
    **dict.fromkeys(("L", "LA", "I;16", "I;16B", "I", "F"), "GRAY"),
    "CMYK": "CMYK",
}
"""What the profile of a picture is of, by the picture's mode; browsers pass over any other."""


def is_foreign(profile: bytes | None, mode: str) -> bool:
    """Whether numbers in a picture of this mode mean other colours than they do without the profile."""
    if not profile:
        return False
    try:
        seen = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if seen.profile.xcolor_space != _SPACES.get(mode):
            return False
        return mode == "CMYK" or _changes(
            seen, _sample("L" if seen.profile.xcolor_space == "GRAY" else "RGB")
        )
    except (OSError, ImageCms.PyCMSError):
        return False


def in_srgb(image: Image.Image) -> Image.Image:
    """The same picture, as it is to be seen, in the web's numbers; without its profile."""
    profile = image.info.get("icc_profile")
    if profile is None or not is_foreign(profile, image.mode):
        return image
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    if image.mode == "P":
        return _with_palette(image, source)
    if image.mode.startswith(("I", "F")):
        image = _shallow(image)
    if "transparency" in image.info:
        image = image.convert("LA" if image.mode == "L" else "RGBA")
    if image.mode not in ("LA", "RGBA"):
        return _converted(image, source)
    made = _converted(image.convert(image.mode[:-1]), source)
    made.putalpha(image.getchannel("A"))
    return made


def _converted(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image:
    made = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    assert made is not None, "a new picture was asked for"
    # A grey stays a grey: its three numbers are the same.
    return made.getchannel("G") if image.mode == "L" else made


def _with_palette(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image:
    """The same indices, each with the colour that it means."""
    numbers = bytes(image.getpalette("RGB") or ())
    colours = Image.frombytes("RGB", (len(numbers) // 3, 1), numbers)
    made = image.copy()
    made.putpalette(_converted(colours, source).tobytes(), "RGB")
    if "transparency" in image.info:
        made.info["transparency"] = image.info["transparency"]
    return made


def _shallow(image: Image.Image) -> Image.Image:
    """Greys of sixteen bits in eight."""
    made = image.convert("I").convert("F").point(lambda number: number * (1 / 256)).convert("L")
    if "transparency" in image.info:
        made.info["transparency"] = image.info["transparency"] >> 8
    return made


def _changes(source: ImageCms.ImageCmsProfile, sample: Image.Image) -> bool:
    pairs = zip(sample.tobytes(), _converted(sample, source).tobytes(), strict=True)
    return any(abs(before - after) > _NEARLY for before, after in pairs)


@cache
def _sample(mode: str) -> Image.Image:
    """Every grey, and of colours a few from everywhere."""
    greys = bytes(range(256))
    if mode == "L":
        return Image.frombytes("L", (256, 1), greys)
    few = bytes(part for red in _STEPS for green in _STEPS for blue in _STEPS for part in (red, green, blue))
    numbers = bytes(grey for grey in greys for _ in range(3)) + few
    return Image.frombytes("RGB", (len(numbers) // 3, 1), numbers)
