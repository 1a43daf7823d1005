"""Pictures as learners get them: as large as shown, upright, in the web's colours, without a word about them."""

import hashlib
import io
import struct
from pathlib import Path

import pytest
from PIL import Image, ImageSequence

from builder.pictures.preparing import ChangedError
from tests.pictures.conftest import drawing, opened, photo, saved

GPS = Image.Exif()
GPS[0x010F] = "A camera"
GPS.get_ifd(0x8825)[1] = "N"
GPS.get_ifd(0x8825)[2] = (53.0, 13.0, 42.0)


def turned(orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


def named(item):
    return {variant.archive_path: variant.made for variant in item.variants}


def test_a_large_photo_becomes_what_is_shown(prepare):
    original = saved(photo(3000, 2000), "JPEG", quality=95)
    (item,), findings, workshop = prepare(ward_jpg=original)
    assert findings == []
    assert list(named(item)) == [
        "media/ward.jpg",
        "media/ward-jpg-608w.jpg",
        "media/ward-jpg-1216w.webp",
        "media/ward-jpg-608w.webp",
    ]
    assert (item.width, item.height) == (1216, 811)
    first, small, modern, small_modern = item.variants
    assert [opened(workshop, one).size for one in item.variants] == [(1216, 811), (608, 405)] * 2
    assert [opened(workshop, one).format for one in (first, modern)] == ["JPEG", "WEBP"]
    assert first.made.size_bytes < len(original) / 4
    assert small.made.size_bytes <= 0.7 * first.made.size_bytes
    assert modern.made.size_bytes <= 0.9 * first.made.size_bytes
    assert small_modern.made.size_bytes <= 0.7 * modern.made.size_bytes
    for one in item.variants:
        data = workshop.make(one.made)
        assert (len(data), hashlib.sha256(data).hexdigest()) == (one.made.size_bytes, one.made.digest)


def test_a_small_picture_is_never_enlarged_and_its_data_stay(prepare):
    original = saved(photo(300, 200), "JPEG", quality=70, exif=GPS, comment=b"made by A. Author")
    assert b"A camera" in original
    (item,), _, workshop = prepare(face_jpg=original)
    first = item.variants[0]
    data = workshop.make(first.made)
    assert first.made.recipe.is_copy
    assert Image.open(io.BytesIO(data)).tobytes() == Image.open(io.BytesIO(original)).tobytes()
    assert b"A camera" not in data
    assert b"A. Author" not in data
    assert all(one.made.recipe.width == 300 for one in item.variants)


@pytest.mark.parametrize("orientation", range(2, 9))
def test_pictures_are_turned_upright(orientation, prepare):
    upright = photo(240, 120)
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    original = saved(upright.transpose(undo), "JPEG", quality=95, exif=turned(orientation))
    (item,), _, workshop = prepare(a_jpg=original)
    assert (item.width, item.height) == (240, 120)
    seen = opened(workshop, item.variants[0])
    for point in ((10, 10), (230, 10), (10, 110)):
        assert seen.getpixel(point) == pytest.approx(upright.getpixel(point), abs=24)


def test_a_large_picture_on_its_side_is_as_wide_as_it_is_seen(prepare):
    (item,), _, _ = prepare(a_jpg=saved(photo(2000, 3000), "JPEG", exif=turned(6)))
    assert (item.width, item.height) == (1216, 811)


def test_drawings_stay_sharp(prepare):
    (item,), _, workshop = prepare(plan_png=saved(drawing(1000, 500), "PNG", compress_level=0))
    exact = drawing(1000, 500).convert("RGB").tobytes()
    seen = [opened(workshop, one) for one in item.variants if one.made.recipe.width == 1000]
    assert {one.format for one in seen} == {"PNG", "WEBP"}
    assert all(one.convert("RGB").tobytes() == exact for one in seen)


def test_what_can_be_seen_through_stays_so(prepare):
    clear = photo(1500, 300).convert("RGBA")
    clear.putalpha(Image.linear_gradient("L").resize((1500, 300)))
    (item,), _, workshop = prepare(a_png=saved(clear, "PNG"))
    for one in item.variants:
        low, high = opened(workshop, one).convert("RGBA").getchannel("A").getextrema()
        assert low < 5
        assert high > 250


def test_a_still_gif_becomes_a_png(prepare):
    (item,), findings, workshop = prepare(a_gif=saved(drawing(300, 200), "GIF", comment=b"by me"))
    assert findings == []
    assert item.variants[0].archive_path == "media/a-gif-300w.png"
    assert opened(workshop, item.variants[0]).format == "PNG"


def test_a_webp_stays_one(prepare):
    (item,), _, workshop = prepare(a_webp=saved(photo(2000, 900), "WEBP"))
    assert item.variants[0].archive_path == "media/a.webp"
    assert {one.made.recipe.format for one in item.variants} == {"webp"}
    assert opened(workshop, item.variants[0]).size == (1216, 547)


def test_moving_pictures_are_found_and_go_on_moving(prepare):
    frames = [drawing(60, 40), photo(60, 40)]
    moving = {
        "a_gif": saved(frames[0], "GIF", save_all=True, append_images=frames[1:], loop=2, duration=[40, 80]),
        "b_webp": saved(
            frames[0], "WEBP", save_all=True, append_images=frames[1:], loop=2, duration=[40, 80]
        ),
        "c_png": saved(frames[0], "PNG", save_all=True, append_images=frames[1:], loop=2, duration=[40, 80]),
    }
    media, findings, workshop = prepare(**moving)
    assert [finding.code for finding in findings] == ["ACC-051"] * 3
    for item, before in zip(media, moving.values(), strict=True):
        (variant,) = item.variants
        assert (item.moves, variant.archive_path) == (True, item.archive_path)
        assert shown(workshop.make(variant.made)) == shown(before)


def shown(data):
    """How often, and each frame with its time."""
    opened = Image.open(io.BytesIO(data))
    frames = []
    for frame in ImageSequence.Iterator(opened):
        pixels = frame.convert("RGBA").tobytes()
        frames.append((frame.info["duration"], pixels))
    assert len(frames) == 2
    return opened.info["loop"], frames


@pytest.mark.parametrize(
    "tag",
    [
        b"\x01\x12\0\x02\0\0\0\x02\x36\0\0\0",  # the orientation as text
        b"\x01\x12\0\x05\0\0\0\x01\xff\xff\xff\xff",  # as a fraction beyond the end
        b"\x01\x12\0\x03\0\0\0\x02\0\6\0\6",  # twice
        b"\x01\x12\0\x03\0\0\0\x01\0\0\0\0",  # none
        b"\x01\x12\0\x03\0\0\0\x01\0\x63\0\0",  # a way that there is not
        b"\x01\x12\0\x63\0\0\0\x01\0\6\0\0",  # a type that there is not
    ],
)
def test_an_orientation_that_is_none_is_passed_over(tag, prepare):
    (item,), findings, _ = prepare(a_jpg=with_tags(tag))
    assert findings == []
    assert (item.width, item.height) == (300, 200)


@pytest.mark.parametrize("tag", [0x0100, 0x010E, 0x011A, 0x02BC, 0x8769, 0x8825, 0x927C])
def test_tags_of_odd_types_beside_an_orientation(tag, prepare):
    """A number where words belong, and the other way round: what programs for photos leave behind."""
    files = {}
    for kind in range(14):
        for count in (0, 1, 2, 4):
            odd = struct.pack(">HHI4s", tag, kind, count, b"\0\0\0\x09")
            lies = b"\x01\x12\0\3\0\0\0\1\0\6\0\0"
            files[f"a{kind}-{count}_jpg"] = with_tags(*sorted((odd, lies)), size=(30, 20))
    media, findings, _ = prepare(**files)
    assert findings == []
    assert {(item.width, item.height) for item in media} == {(20, 30)}


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_other_formats_may_lie_on_their_side_too(form, prepare):
    (item,), _, _ = prepare(**{f"a_{form.lower()}": saved(drawing(300, 200), form, exif=turned(6))})
    assert (item.width, item.height) == (200, 300)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("broken", [b"", b"\0" * 8, b"\xff" * 200])
def test_exif_that_breaks_off_says_nothing(order, broken, prepare):
    head = {"<": b"II*\0", ">": b"MM\0*"}[order]
    for body in (
        head,
        head + struct.pack(f"{order}I", 8),
        head + struct.pack(f"{order}I", 0xFFFFFFF0) + broken,
        broken,
    ):
        exif = b"Exif\0\0" + body
        data = saved(photo(30, 20), "JPEG")
        (item,), findings, _ = prepare(
            a_jpg=data[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + data[2:]
        )
        assert (findings, item.width) == ([], 30)


def with_tags(*tags, size=(300, 200)):
    body = b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">H", len(tags)) + b"".join(tags) + b"\0" * 4
    data = saved(photo(*size), "JPEG")
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + data[2:]


def test_a_photo_with_another_behind_it_is_a_photo(prepare):
    """What phones write: the second picture says how bright the screen may be."""
    behind = saved(photo(300, 200), "MPO", save_all=True, append_images=[drawing(30, 20)])
    (item,), findings, workshop = prepare(a_jpg=behind)
    assert findings == []
    first = opened(workshop, item.variants[0])
    assert (first.format, first.size) == ("JPEG", (300, 200))


@pytest.mark.parametrize("size", [(20, 17_000), (17_000, 20)])
@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_what_is_longer_than_a_webp_can_be_is_kept_in_its_own_format(size, form, prepare):
    (item,), findings, workshop = prepare(
        **{f"a_{'jpg' if form == 'JPEG' else 'png'}": saved(drawing(*size), form)}
    )
    assert findings == []
    assert opened(workshop, item.variants[0]).format == form
    assert item.width == min(size[0], 1216)
    forms = {one.made.recipe.format for one in item.variants if one.made.recipe.height > 16_383}
    assert "webp" not in forms


def test_colours_of_printing_become_those_of_screens(prepare):
    (item,), _, workshop = prepare(a_jpg=saved(photo(300, 200, "CMYK"), "JPEG"))
    assert opened(workshop, item.variants[0]).mode == "RGB"


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_picture_that_breaks_off_is_found(form, prepare):
    whole = saved(photo(800, 600), form)
    key = "a_" + {"JPEG": "jpg"}.get(form, form.lower())
    (item,), findings, _ = prepare(**{key: whole[: len(whole) // 2]})
    assert [finding.code for finding in findings] == ["MED-013"]
    assert item.variants == ()


def test_names_that_an_author_has_taken_are_left_to_them(prepare):
    media, _, _ = prepare(
        **{
            "ward_jpg": saved(photo(2000, 900), "JPEG"),
            "ward-jpg-608w_jpg": saved(photo(100, 90), "JPEG"),
            "ward_png": saved(photo(2000, 900), "PNG"),
        }
    )
    paths = [variant.archive_path for item in media for variant in item.variants]
    assert len(paths) == len(set(paths))
    assert "media/ward-jpg-608w-2.jpg" in paths


def test_the_same_bytes_every_time(prepare):
    data = saved(photo(2000, 900), "JPEG")
    (first,), _, _ = prepare(a_jpg=data)
    (second,), _, _ = prepare(a_jpg=data)
    assert first.variants == second.variants


def test_a_picture_that_changes_meanwhile_stops_the_build(prepare):
    (item,), _, workshop = prepare(a_jpg=saved(photo(300, 200), "JPEG"))
    Path(item.source).write_bytes(saved(photo(310, 200), "JPEG"))
    with pytest.raises(ChangedError):
        workshop.make(item.variants[0].made)
