"""Who took a picture where is in no package, whatever way the picture took into it."""

import base64
import io
import zipfile

import lxml.html
import pytest
from PIL import Image, ImageSequence

from builder import pipeline
from builder.pictures.header import of
from builder.pictures.making import Original
from builder.pictures.stripping import stripped
from builder.pipeline import Options
from tests.pictures import marked
from tests.pictures.conftest import drawing, opened, photo
from tests.source.small import SMALL

ABOUT = {"exif", "icc_profile", "comment", "xmp", "XML:com.adobe.xmp", "Comment", "Author", "photoshop", "mp"}
CARRIED = {
    "jpg": {b"EXIFWORD", b"XMPWORD", b"IPTCWORD", b"COMMENTWORD", b"BEHINDWORD", marked.PROFILE},
    "png": {b"EXIFWORD", b"XMPWORD", b"IPTCWORD", b"COMMENTWORD", b"BEHINDWORD", b"iCCP", b"zTXt"},
    "webp": {b"EXIFWORD", b"XMPWORD", b"IPTCWORD", b"COMMENTWORD", b"BEHINDWORD", marked.PROFILE},
    "gif": {b"EXIFWORD", b"XMPWORD", b"IPTCWORD", b"COMMENTWORD", b"BEHINDWORD", marked.PROFILE},
}
"""What is to be seen in the files that these tests begin with."""


def says_nothing(data):
    for word in set().union(*CARRIED.values()):
        assert word not in data, word
    with Image.open(io.BytesIO(data)) as seen:
        for frame in ImageSequence.Iterator(seen):
            frame.load()
            assert dict(frame.getexif()) == {}
            assert not ABOUT & set(frame.info)


def files_of(path, folder=""):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.startswith(folder)}


@pytest.mark.parametrize("form", marked.STILL)
def test_the_pictures_of_these_tests_say_it_all(form):
    data = marked.STILL[form]()
    assert {word for word in CARRIED[form] if word not in data} == set()
    with Image.open(io.BytesIO(data)) as seen:
        seen.load()
        if form != "gif":
            assert seen.getexif().get_ifd(0x8825)[2] == (53.0, 13.0, 42.0)
            assert "icc_profile" in seen.info
        with pytest.raises(AssertionError):
            says_nothing(data)


@pytest.mark.parametrize("form", marked.STILL)
@pytest.mark.parametrize("width", [300, 1300, 2000])
def test_nothing_about_a_picture_is_left(form, width, prepare):
    image = photo(width, 200) if form in ("jpg", "webp") else drawing(width, 200)
    (item,), findings, workshop = prepare(**{f"a_{form}": marked.STILL[form](image)})
    assert findings == []
    assert item.variants
    for one in item.variants:
        says_nothing(workshop.make(one.made))
        opened(workshop, one)


@pytest.mark.parametrize("form", marked.STILL)
def test_what_keeps_its_data_keeps_every_pixel_and_nothing_else(form):
    data = marked.STILL[form]()
    bare = stripped(data, {"jpg": "jpeg"}.get(form, form))
    says_nothing(bare)
    assert (
        Image.open(io.BytesIO(bare)).convert("RGB").tobytes()
        == Image.open(io.BytesIO(data)).convert("RGB").tobytes()
    )
    assert stripped(bare, {"jpg": "jpeg"}.get(form, form)) == bare


@pytest.mark.parametrize("moves", [False, True])
def test_what_can_be_seen_through_stays_so(moves):
    clear = photo(60, 40).convert("RGBA")
    clear.putalpha(Image.linear_gradient("L").resize((60, 40)))
    data = marked.webp(clear, moves=moves)
    assert b"ALPH" in data
    bare = stripped(data, "webp")
    says_nothing(bare)
    assert pixels(bare) == pixels(data)
    assert bare[20] == (0x12 if moves else 0x10), "flags: it moves, it can be seen through, and nothing else"


def pixels(data):
    with Image.open(io.BytesIO(data)) as seen:
        return [frame.convert("RGBA").tobytes() for frame in ImageSequence.Iterator(seen)]


@pytest.mark.parametrize("form", marked.MOVING)
def test_nothing_about_a_moving_picture_is_left(form, prepare):
    data = marked.MOVING[form](moves=True)
    assert CARRIED[form] - {word for word in CARRIED[form] if word in data} == set()
    (item,), _, workshop = prepare(**{f"a_{form}": data})
    (one,) = item.variants
    made = workshop.make(one.made)
    says_nothing(made)
    assert of(made).moves
    assert of(made).frames == 2


def test_a_preview_of_a_photo_is_left_out():
    """It may show what was cut away."""
    data = marked.jpeg()
    assert b"COMMENTWO" in data[: data.index(b"Exif")]
    assert b"COMMENTWO" not in stripped(data, "jpeg")


def test_what_says_how_colours_are_coded_stays_and_no_more():
    made = io.BytesIO()
    photo(40, 30).convert("CMYK").save(made, "JPEG")
    data = made.getvalue()
    at = data.index(b"Adobe") - 4
    assert data[at : at + 4] == b"\xff\xee\0\x0e"
    longer = data[:at] + b"\xff\xee\0\x19" + data[at + 4 : at + 16] + b"COMMENTWORD" + data[at + 16 :]
    bare = stripped(longer, "jpeg")
    assert b"COMMENTWORD" not in bare
    assert pixels(bare) == pixels(data)
    assert data[at : at + 16] in bare


@pytest.fixture
def built(tmp_path):
    """The files of the package of a module with these blocks and files."""

    def of_module(blocks, **files):
        folder = tmp_path / "small"
        (folder / "media").mkdir(parents=True)
        for name, data in files.items():
            stem, _, form = name.rpartition("_")
            (folder / "media" / f"{stem}.{form}").write_bytes(data)
        (folder / "module.yaml").write_text(SMALL + blocks, encoding="utf-8")
        result = pipeline.build([folder], Options(output=tmp_path / "out"))
        assert result.built, result.findings
        return files_of(result.built[0].path)

    return of_module


FIGURE = "      - type: figure\n        image: media/a.{form}\n        alt: A ward in the morning\n"
DOWNLOAD = "      - type: download\n        download: media/a.{form}\n        label: The ward\n"


@pytest.mark.parametrize("form", ["svg", "png"])
def test_a_description_is_on_the_page_as_it_was_written(form, built):
    """Signs that would begin a tag are words like others."""
    said = 'Pulse <50 and >120, "slow" & <b>fast</b>'
    block = f"      - type: figure\n        image: media/a.{form}\n        alt: '{said}'\n"
    data = drawn("png", marked.png()) if form == "svg" else marked.png()
    page = built(block, **{f"a_{form}": data})["index.html"].decode()
    images = [one for one in lxml.html.fromstring(page).iter("img") if "media/a" in one.get("src")]
    assert [one.get("alt") for one in images] == [said]


@pytest.mark.parametrize("form", marked.STILL)
def test_from_a_folder_to_the_zip(form, built):
    files = built(FIGURE.format(form=form), **{f"a_{form}": marked.STILL[form]()})
    pictures = [data for name, data in files.items() if name.startswith("media/")]
    assert pictures
    for data in pictures:
        says_nothing(data)
    assert not any(word in data for word in marked.WORDS for data in files.values())


@pytest.mark.parametrize("form", ["jpg", "png", "gif"])
def test_what_learners_take_along(form, built):
    """Of its full size, also where the same picture is shown smaller."""
    image = photo(1500, 300) if form == "jpg" else drawing(1500, 300)
    files = built((DOWNLOAD + FIGURE).format(form=form), **{f"a_{form}": marked.STILL[form](image)})
    taken = files[f"downloads/a.{form}"]
    says_nothing(taken)
    assert Image.open(io.BytesIO(taken)).size == (1500, 300)
    assert f'href="downloads/a.{form}"' in files["index.html"].decode()
    assert f'href="downloads/a.{form}"' in files["imsmanifest.xml"].decode()


def test_what_learners_take_along_is_upright(built):
    files = built(DOWNLOAD.format(form="jpg"), a_jpg=marked.jpeg(photo(300, 200), orientation=6))
    taken = files["downloads/a.jpg"]
    says_nothing(taken)
    assert Image.open(io.BytesIO(taken)).size == (200, 300)


def drawn(form, data, between=""):
    text = base64.b64encode(data).decode()
    if between:
        text = between.join(text[at : at + 76] for at in range(0, len(text), 76))
    kind = {"jpg": "jpeg"}.get(form, form)
    address = f"data:image/{kind};base64,{text}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="{address}"/></svg>'.encode()
    )


def inside(svg):
    return base64.b64decode(svg.partition(b";base64,")[2].partition(b'"')[0])


@pytest.mark.parametrize("between", ["", "\n", "&#10;", "&#xA;\n  "])
@pytest.mark.parametrize("form", marked.STILL)
def test_pictures_in_a_drawing(form, between, built):
    files = built(FIGURE.format(form="svg"), a_svg=drawn(form, marked.STILL[form](), between))
    says_nothing(inside(files["media/a.svg"]))


@pytest.mark.parametrize("form", marked.MOVING)
def test_moving_pictures_in_a_drawing(form, built):
    files = built(FIGURE.format(form="svg"), a_svg=drawn(form, marked.MOVING[form](moves=True)))
    made = inside(files["media/a.svg"])
    says_nothing(made)
    assert of(made).frames == 2


def test_a_photo_on_its_side_in_a_drawing_is_upright(built):
    files = built(FIGURE.format(form="svg"), a_svg=drawn("jpg", marked.jpeg(orientation=6)))
    assert Image.open(io.BytesIO(inside(files["media/a.svg"]))).size == (200, 300)


def test_pictures_in_the_style_of_a_drawing(built):
    style = (
        drawn("jpg", marked.jpeg())
        .replace(b'<image href="', b"<style>g { fill: url('")
        .replace(b'"/>', b"') }</style>")
    )
    files = built(FIGURE.format(form="svg"), a_svg=style)
    assert not any(
        word in base64.b64decode(files["media/a.svg"].partition(b";base64,")[2].partition(b"'")[0])
        for word in marked.WORDS
    )


def test_a_drawing_without_pictures_keeps_every_byte(built):
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!-- ;base64, --><circle r="4"/></svg>'
    assert built(FIGURE.format(form="svg"), a_svg=svg)["media/a.svg"] == svg


def in_parts(svg):
    """In a style, the word by which pictures are known parted between two pieces of character data."""
    return (
        svg.replace(b'<image href="', b"<style><![CDATA[a { fill: url('")
        .replace(b'"/></svg>', b"') }]]></style></svg>")
        .replace(b";base64", b";ba]]><![CDATA[se64")
    )


@pytest.mark.parametrize(
    "hidden",
    [
        lambda svg: svg.replace(b"data:", b"&#100;ata:"),
        lambda svg: svg.replace(b";base64", b";base&#54;4"),
        lambda svg: svg.replace(b";base64", b"&#x3b;base64"),
        in_parts,
        lambda svg: svg.decode().encode("utf-16"),
        lambda svg: svg.replace(b"/9j/", b"%2F9j/"),
        lambda svg: svg.replace(b"/9j/", b"/&#57;j/"),
        lambda svg: svg.replace(b"/9j/", b"/9*j/"),
    ],
    ids=(
        "its beginning",
        "its coding",
        "its semicolon",
        "in parts",
        "UTF-16",
        "in per cent",
        "by its number",
        "what is no Base64",
    ),
)
def test_a_picture_that_hides_in_a_drawing_is_refused(hidden, tmp_path):
    folder = tmp_path / "small"
    (folder / "media").mkdir(parents=True)
    (folder / "media" / "a.svg").write_bytes(hidden(drawn("jpg", marked.jpeg())))
    (folder / "module.yaml").write_text(SMALL + FIGURE.format(form="svg"), encoding="utf-8")
    result = pipeline.build([folder], Options(output=tmp_path / "out"))
    assert not result.built
    assert {finding.code for finding in result.findings} & {"MED-006", "MED-007", "MED-013"}


def test_only_the_first_picture_of_a_file_is_there():
    assert Original(marked.jpeg()).format == "jpeg"


def test_words_right_before_a_frame_of_a_gif_and_unknown_extensions():
    data = marked.gif(moves=True)
    start = data.index(b"!\xf9")
    words = b"!\x01\x0c" + b"\0" * 12 + marked.blocks(b"COMMENTWORD")
    unknown = b"!\xff\x0bCOMMENTWORD\3\1\2\0\0"
    image = data.index(b",", start + 8)
    says_nothing(stripped(data[:image] + words + data[image:], "gif"))
    says_nothing(stripped(data[:start] + unknown + data[start:], "gif"))


def test_words_inside_a_frame_of_a_webp():
    data = marked.webp(moves=True)
    at = data.index(b"ANMF")
    size = int.from_bytes(data[at + 4 : at + 8], "little")
    frame = (
        data[at + 8 : at + 8 + size] + marked.riff(b"EXIF", b"EXIFWORD") + marked.riff(b"abcd", b"XMPWORD")
    )
    body = data[8:at] + marked.riff(b"ANMF", frame) + data[at + 8 + size + size % 2 : -len(b"BEHINDWORD")]
    bare = stripped(b"RIFF" + len(body).to_bytes(4, "little") + body, "webp")
    says_nothing(bare)
    assert pixels(bare) == pixels(data)


def test_a_frame_that_says_it_is_longer_than_the_file():
    """It ends where the file ends, without a look at what is not there."""
    frame = marked.riff(b"VP8 ", b"data") + marked.riff(b"EXIF", b"EXIFWORD")
    chunk = b"ANMF" + (0x7FFF_FFFE).to_bytes(4, "little") + b"\0" * 16 + frame
    body = b"WEBP" + chunk
    bare = stripped(b"RIFF" + len(body).to_bytes(4, "little") + body, "webp")
    assert b"EXIFWORD" not in bare
    assert bare.endswith(marked.riff(b"VP8 ", b"data"))
