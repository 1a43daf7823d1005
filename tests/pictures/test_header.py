"""Sizes are read, and huge ones refused, before anything is unpacked."""

import struct
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.findings import Place
from builder.model.prose import Text
from builder.pictures import containers
from builder.pictures.faults import NotAPictureError
from builder.pictures.header import NO_PICTURE, look
from builder.pictures.making import Original
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


def png_with(*chunks):
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def two_heads(first, second):
    """A PNG that says its size twice: some believe the first, some the second."""
    whole = saved(drawing(*first), "PNG")
    return whole[:33] + chunk(b"IHDR", struct.pack(">IIBBBBB", *second, 8, 2, 0, 0, 0)) + whole[33:]


def gif_frames(screen, *frames):
    """Each with its place and size, and no data to speak of."""
    images = b"".join(b"," + struct.pack("<HHHHB", *frame, 0) + b"\2\1\0\0" for frame in frames)
    return b"GIF89a" + struct.pack("<HHBBB", *screen, 0, 0, 0) + images + b";"


def apng_frames(size, count):
    frame = chunk(b"fcTL", struct.pack(">IIIIIHHBB", 0, *size, 0, 0, 1, 10, 0, 0))
    whole = saved(drawing(*size), "PNG")
    return whole[:33] + chunk(b"acTL", struct.pack(">II", count, 1)) + frame * count + whole[33:]


def webp_frames(size, count):
    frame = b"\0" * 6 + b"".join((side - 1).to_bytes(3, "little") for side in size) + b"\0" * 4
    body = huge_webp(*size)[12:30]
    body = body[:8] + b"\2" + body[9:] + (b"ANMF" + struct.pack("<I", len(frame)) + frame) * count
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def two_sizes_jpeg(first, second):
    whole = huge_jpeg(*first)
    at = whole.index(b"\xff\xc0")
    other = b"\xff\xc1\0\x0b\x08" + struct.pack(">HH", second[1], second[0]) + b"\1\1\x11\0"
    return whole[:at] + whole[at:].replace(b"\xff\xda", other + b"\xff\xda", 1)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", two_heads((8, 8), (60_000, 60_000))),
        ("b.gif", gif_frames((8, 8), (0, 0, 60_000, 60_000))),
        ("c.gif", gif_frames((8, 8), (60_000, 0, 1, 1), (0, 60_000, 1, 1))),
        ("d.gif", gif_frames((1000, 1000), *[(0, 0, 1000, 1000)] * 65)),
        ("e.png", apng_frames((1000, 1000), 65)),
        ("f.webp", webp_frames((1000, 1000), 65)),
        ("g.jpg", two_sizes_jpeg((16, 16), (60_000, 60_000))),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_frame_and_every_size_counts(name, data, pictures):
    (pictures.folder / "media" / name).write_bytes(data)
    assert pictures.add(Text(f"media/{name}", Place("module.yaml", 9, 16))) == ""
    (finding,) = pictures.findings
    assert finding.code == "MED-015"
    assert "60,000" in finding.message or "60,001" in finding.message or "65 frames" in finding.message


def test_frames_that_are_few_or_small_are_fine(pictures):
    for name, data in (
        ("a.gif", gif_frames((1000, 1000), *[(0, 0, 1000, 1000)] * 60)),
        ("b.gif", gif_frames((1000, 1000), *[(0, 0, 10, 10)] * 5000)),
    ):
        (pictures.folder / "media" / name).write_bytes(data)
        assert pictures.add(Text(f"media/{name}", Place("module.yaml", 9, 16))) == f"media/{name}"
    assert {finding.code for finding in pictures.findings} <= {"ACC-050", "ACC-051"}


def test_a_size_that_only_pillow_sees_is_still_refused():
    with pytest.raises(NotAPictureError, match="60,000 by"):
        Original(two_heads((8, 8), (60_000, 2_000)))


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "data",
    [
        png_with(chunk(b"IHDR", b"\0\0\0\x09\0\0\0\x09\x08\2\0\0\0"), chunk(b"abcd", b"") * 1_100_000),
        b"GIF89a\x09\0\x09\0\0\0\0!\xfe" + b"\1a" * 1_100_000 + b"\0,",
        b"RIFF\xff\xff\xff\xffWEBP" + b"abcd\0\0\0\0" * 1_100_000,
    ],
    ids=("png", "gif", "webp"),
)
def test_parts_without_end_are_no_picture(data, tmp_path):
    (tmp_path / "a").write_bytes(data)
    assert look(tmp_path / "a") == NO_PICTURE


@pytest.mark.timeout(30)
@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.gif", "a.webp"])
def test_a_file_of_gigabytes_is_refused_before_it_is_read(name, pictures):
    begin = {"png": huge_png(9, 9), "jpg": huge_jpeg(9, 9), "gif": huge_gif(9, 9), "webp": huge_webp(9, 9)}[
        name[2:]
    ]
    with (pictures.folder / "media" / name).open("wb") as file:
        file.write(begin)
        file.truncate(3_500_000_000)
    tracemalloc.start()
    assert pictures.add(Text(f"media/{name}", Place("module.yaml", 9, 16))) == ""
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    (finding,) = pictures.findings
    assert (finding.code, peak < 1_000_000) == ("MED-022", True)
    assert "3,500 MB" in finding.message


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


def test_a_chunk_of_odd_length_is_followed_by_a_byte_that_counts_for_nothing():
    data = b"abcd\3\0\0\0xyz\0efgh\2\0\0\0uv"
    found = [(kind, data[start:end]) for kind, start, end in containers.riff(data, 0, len(data))]
    assert found == [(b"abcd", b"xyz"), (b"efgh", b"uv")]
