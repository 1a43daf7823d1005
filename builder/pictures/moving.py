"""Pictures that move, made anew: every frame with its time, and as often as before."""

import io
from collections.abc import Callable

from PIL import Image

FORMATS = ("png", "webp")
"""Those that may have to be: a GIF says neither how it lies nor what its colours mean."""


def remade(
    opened: Image.Image, form: str, change: Callable[[Image.Image], Image.Image], quality: int
) -> bytes:
    """The bytes of a picture whose frames are all changed alike."""
    frames: list[Image.Image] = []
    durations: list[float] = []
    said = {name: opened.info[name] for name in ("icc_profile",) if name in opened.info}
    is_behind = bool(opened.info.get("default_image"))
    loop = int(opened.info.get("loop", 0))
    for number in range(getattr(opened, "n_frames", 1)):
        opened.seek(number)
        opened.load()
        frame = opened.copy()
        frame.info.update(said)
        frames.append(_plain(change(frame)))
        durations.append(opened.info.get("duration", 0))
    made = io.BytesIO()
    first, *others = frames
    if form == "webp":
        first.save(
            made,
            "WEBP",
            save_all=True,
            append_images=others,
            duration=[round(one) for one in durations],
            loop=loop,
            quality=quality,
            method=4,
        )
    else:
        first.save(
            made,
            "PNG",
            save_all=True,
            append_images=others,
            duration=durations[is_behind:],
            loop=loop,
            default_image=is_behind,
        )
    return made.getvalue()


def _plain(frame: Image.Image) -> Image.Image:
    """With all that can be seen through, and nothing said about it."""
    plain = frame.convert("RGBA")
    plain.info.clear()
    return plain
