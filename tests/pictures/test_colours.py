"""Colours become those of the web, in whatever way a picture holds them, and by what its profile says."""

import io

import pytest
from PIL import Image, ImageSequence

from builder.pictures.making import Original
from tests.pictures import profiles
from tests.pictures.conftest import drawing, opened, saved

RED, GREEN, BLUE = (220, 30, 40), (30, 220, 40), (20, 30, 210)


def stripes(*colours):
    made = Image.new("RGB", (30 * len(colours), 30))
    for number, colour in enumerate(colours):
        made.paste(colour, (30 * number, 0, 30 * number + 30, 30))
    return made


ACROSS = ((15, 15), (45, 15), (75, 15))
BECOME = [(*GREEN, 255), (*RED, 255), (*BLUE, 255)]
"""Roughly what red, green and blue are where red and green change places."""

WAYS = {
    "jpg": lambda: saved(stripes(RED, GREEN, BLUE), "JPEG", quality=95, icc_profile=profiles.swapped()),
    "png": lambda: saved(stripes(RED, GREEN, BLUE), "PNG", icc_profile=profiles.swapped()),
    "webp": lambda: saved(stripes(RED, GREEN, BLUE), "WEBP", lossless=True, icc_profile=profiles.swapped()),
}


def near(image, wanted=BECOME, tolerance=45):
    for point, colour in zip(ACROSS, wanted, strict=True):
        assert image.convert("RGBA").getpixel(point) == pytest.approx(colour, abs=tolerance), point


@pytest.mark.parametrize("form", WAYS)
def test_a_picture_is_seen_as_its_profile_means_it(form, prepare):
    (item,), findings, workshop = prepare(**{f"a_{form}": WAYS[form]()})
    assert findings == []
    for variant in item.variants:
        near(opened(workshop, variant))
        assert "icc_profile" not in opened(workshop, variant).info


@pytest.mark.parametrize("clear", [None, 1, b"\xff\x80\xff"])
def test_a_palette_too(clear, prepare):
    image = stripes(RED, GREEN, BLUE).quantize(3)
    options = {} if clear is None else {"transparency": clear}
    (item,), _, workshop = prepare(a_png=saved(image, "PNG", icc_profile=profiles.swapped(), **options))
    for variant in item.variants:
        made = opened(workshop, variant)
        before = image.copy()
        if clear is not None:
            before.info["transparency"] = clear
        alphas = [before.convert("RGBA").getpixel(point)[3] for point in ACROSS]
        for point, colour, alpha in zip(ACROSS, BECOME, alphas, strict=True):
            there = made.convert("RGBA").getpixel(point)
            assert there[3] == alpha
            assert not alpha or there[:3] == pytest.approx(colour[:3], abs=45)


def test_what_can_be_seen_through_keeps_its_colours_and_stays_so(prepare):
    image = stripes(RED, GREEN, BLUE).convert("RGBA")
    image.putalpha(Image.new("L", image.size, 128))
    (item,), _, workshop = prepare(a_png=saved(image, "PNG", icc_profile=profiles.swapped()))
    near(opened(workshop, item.variants[0]), [(*colour[:3], 128) for colour in BECOME])


def test_one_colour_that_is_seen_through_stays_so(prepare):
    data = saved(stripes(RED, GREEN, BLUE), "PNG", icc_profile=profiles.swapped(), transparency=GREEN)
    (item,), _, workshop = prepare(a_png=data)
    for variant in item.variants:
        alphas = [opened(workshop, variant).convert("RGBA").getpixel(point)[3] for point in ACROSS]
        assert alphas == [255, 0, 255]


GREYS = ((0, 0, 0), (55, 55, 55), (255, 255, 255))


@pytest.mark.parametrize(("form", "mode"), [("png", "L"), ("png", "LA"), ("jpg", "L"), ("png", "I;16")])
def test_greys_by_a_profile_of_greys(form, mode, prepare):
    """55 of 255 of the light is 128 of 255 as the web has it."""
    image = stripes(*GREYS).convert("L")
    if mode == "I;16":
        deep = b"".join(bytes((grey, grey)) for grey in image.tobytes())
        image = Image.frombytes("I;16", image.size, deep)
    elif mode != "L":
        image = image.convert(mode)
    data = saved(image, {"jpg": "JPEG"}.get(form, form), icc_profile=profiles.grey(1.0))
    (item,), findings, workshop = prepare(**{f"a_{form}": data})
    assert findings == []
    near(
        opened(workshop, item.variants[0]).convert("RGBA"),
        [(0, 0, 0, 255), (128, 128, 128, 255), (255, 255, 255, 255)],
        tolerance=6,
    )


@pytest.mark.parametrize("name", [b"GIMP built-in Linear sRGB", b"sRGB IEC61966-2.1", b"c2"])
def test_a_profile_is_judged_by_what_it_says_and_not_by_its_name(name):
    image = stripes(RED, GREEN, BLUE)
    for profile, foreign in ((profiles.linear(), True), (profiles.swapped(), True), (profiles.srgb(), False)):
        data = saved(image, "PNG", icc_profile=profiles.called(profile, name))
        assert Original(data).must_be_recoded is foreign, name


def test_greys_that_differ_a_little_are_other_greys():
    """A power of 2.2 is nearly the curve of sRGB, but not in the shadows."""
    data = saved(stripes(*GREYS).convert("L"), "PNG", icc_profile=profiles.grey(2.2))
    assert Original(data).must_be_recoded
    assert not Original(saved(stripes(*GREYS).convert("L"), "PNG")).must_be_recoded


def test_greys_of_sixteen_bits_stay_deep_where_they_are_the_webs_own():
    image = Image.new("I;16", (30, 30))
    assert Original(saved(image, "PNG")).is_deep
    assert not Original(saved(image, "PNG", icc_profile=profiles.grey(1.0))).is_deep


@pytest.mark.parametrize(
    ("mode", "profile"),
    [
        ("L", profiles.swapped()),
        ("RGB", profiles.grey()),
        ("CMYK", profiles.swapped()),
        ("RGB", b"no profile"),
    ],
)
def test_a_profile_of_other_things_than_the_picture_has_is_passed_over(mode, profile, prepare):
    data = saved(stripes(*GREYS).convert(mode), "JPEG", quality=95, icc_profile=profile)
    (item,), findings, workshop = prepare(a_jpg=data)
    assert findings == []
    near(opened(workshop, item.variants[0]).convert("RGB"), [(*grey, 255) for grey in GREYS], tolerance=6)


def moving(form, image, other, **options):
    if form == "WEBP":
        options["lossless"] = True
    return saved(image, form, save_all=True, append_images=[other], duration=[40, 80], loop=2, **options)


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_a_picture_that_moves_gets_the_colours_of_the_web(form, prepare):
    data = moving(form, stripes(RED, GREEN, BLUE), stripes(BLUE, RED, GREEN), icc_profile=profiles.swapped())
    (item,), findings, workshop = prepare(**{f"a_{form.lower()}": data})
    assert [finding.code for finding in findings] == ["ACC-051"]
    made = opened(workshop, item.variants[0])
    assert "icc_profile" not in made.info
    frames = [(frame.copy(), frame.info["duration"]) for frame in ImageSequence.Iterator(made)]
    assert [time for _, time in frames] == [40, 80]
    assert made.info["loop"] == 2
    near(frames[0][0])
    near(frames[1][0], [BECOME[2], BECOME[0], BECOME[1]])


def turned(orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_a_picture_that_moves_is_turned_upright(form, prepare):
    upright = stripes(RED, GREEN, BLUE), stripes(BLUE, RED, GREEN)
    lying = [image.transpose(Image.Transpose.ROTATE_90) for image in upright]
    (item,), _, workshop = prepare(**{f"a_{form.lower()}": moving(form, *lying, exif=turned(6))})
    assert (item.width, item.height) == (90, 30)
    assert not item.variants[0].made.recipe.is_copy
    frames = [frame.copy() for frame in ImageSequence.Iterator(opened(workshop, item.variants[0]))]
    assert [frame.size for frame in frames] == [(90, 30)] * 2
    near(frames[0], [(*RED, 255), (*GREEN, 255), (*BLUE, 255)])
    near(frames[1], [(*BLUE, 255), (*RED, 255), (*GREEN, 255)])


def test_the_picture_for_those_who_show_no_movement_stays_apart(prepare):
    """The first picture of an animated PNG need not be one of its frames."""
    lying = [
        stripes(*colours).transpose(Image.Transpose.ROTATE_90)
        for colours in ((GREEN, GREEN, GREEN), (RED, GREEN, BLUE), (BLUE, RED, GREEN))
    ]
    data = saved(
        lying[0],
        "PNG",
        save_all=True,
        append_images=lying[1:],
        default_image=True,
        duration=[40, 80],
        loop=1,
        exif=turned(6),
    )
    (item,), _, workshop = prepare(a_png=data)
    made = opened(workshop, item.variants[0])
    assert made.info["default_image"]
    times = []
    for number in range(made.n_frames):
        made.seek(number)
        times.append(made.info.get("duration"))
    assert times[1:] == [40, 80]


def test_a_moving_picture_as_it_should_be_keeps_its_data(prepare):
    (item,), _, workshop = prepare(a_webp=moving("WEBP", drawing(60, 40), drawing(60, 40).rotate(180)))
    assert item.variants[0].made.recipe.is_copy
    assert Image.open(io.BytesIO(workshop.make(item.variants[0].made))).n_frames == 2
