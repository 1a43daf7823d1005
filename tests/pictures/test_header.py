"""Sizes are read, and huge ones refused, before anything is unpacked."""

import struct
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.findings import Place
from builder.model.prose import Text
from builder.pictures.header import look
from tests.pictures.conftest import drawing, photo, saved


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def huge_png(width, height):
    """A file of a few bytes that says it is huge."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


def huge_jpeg(width, height):
    whole = saved(photo(16, 16), "JPEG")
    at = whole.index(b"\xff\xc0") + 5
    return whole[:at] + struct.pack(">HH", height, width) + whole[at + 4 :]


def huge_gif(width, height):
    return b"GIF89a" + struct.pack("<HH", width, height) + saved(drawing(8, 8), "GIF")[10:]


def huge_webp(width, height):
    body = (
        b"VP8X"
        + struct.pack("<I", 10)
        + b"\0" * 4
        + (width - 1).to_bytes(3, "little")
        + (height - 1).to_bytes(3, "little")
    )
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body + b"\0" * 8


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP"])
@pytest.mark.parametrize("size", [(300, 200), (1, 1), (17, 900)])
def test_sizes_as_pillow_reads_them(form, size, tmp_path):
    for name, options in (("a", {}), ("b", {"lossless": True} if form == "WEBP" else {"progressive": True})):
        path = tmp_path / name
        path.write_bytes(saved(photo(*size), form, **options))
        seen = look(path)
        assert ((seen.width, seen.height), seen.moves) == (size, False)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", huge_png(60_000, 60_000)),
        ("b.jpg", huge_jpeg(65_000, 65_000)),
        ("c.gif", huge_gif(65_535, 65_535)),
        ("d.webp", huge_webp(16_000, 16_000)),
        ("e.png", huge_png(2_000_000_000, 2_000_000_000)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bombs_are_refused_without_unpacking(name, data, pictures):
    (pictures.folder / "media" / name).write_bytes(data)
    tracemalloc.start()
    assert pictures.add(Text(f"media/{name}", Place("module.yaml", 9, 16))) == ""
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [finding.code for finding in pictures.findings] == ["MED-015"]
    assert peak < 1_000_000


def test_what_a_good_camera_makes_is_fine(pictures):
    (pictures.folder / "media" / "a.png").write_bytes(huge_png(8000, 8000))
    assert pictures.add(Text("media/a.png", Place("module.yaml", 9, 16))) == "media/a.png"


STARTS = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"GIF89a", b"\xff\xd8\xff\xe0\0\x04", b"RIFF\0\0\0\0WEBPVP8X"]


@given(st.sampled_from(STARTS), st.binary(min_size=32, max_size=200))
def test_noise_has_a_size_or_none(tmp_path_factory, start, rest):
    path = tmp_path_factory.getbasetemp() / "noise"
    path.write_bytes(start + rest)
    seen = look(path)
    assert seen.width >= 0
