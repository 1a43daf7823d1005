"""Pictures: found inside the module only, checked by their first bytes, named for every LMS."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from builder.findings import Place
from builder.model.prose import Text
from builder.source.pictures import Pictures, archive_path


def drawn(form):
    made = io.BytesIO()
    Image.new("RGB", (40, 30)).save(made, form)
    return made.getvalue()


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0" + b"\0" * 20
JPEG = drawn("JPEG")
GIF = drawn("GIF")
WEBP = drawn("WEBP")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>'


@pytest.fixture
def pictures(tmp_path):
    (tmp_path / "module" / "media").mkdir(parents=True)
    return Pictures(tmp_path / "module")


def add(pictures, name, line=7):
    return pictures.add(Text(name, Place("module.yaml", line, 16)))


def put(pictures, name, data):
    path = pictures.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def codes(pictures):
    return [finding.code for finding in pictures.findings]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", PNG),
        ("a.jpg", JPEG),
        ("a.jpeg", JPEG),
        ("a.gif", GIF),
        ("a.webp", WEBP),
        ("a.svg", SVG),
        ("A.PNG", PNG),
    ],
)
def test_every_type_of_picture(pictures, name, data):
    put(pictures, f"media/{name}", data)
    assert add(pictures, f"media/{name}") == f"media/{name.lower()}"
    assert pictures.findings == []
    media = pictures.found[f"media/{name.lower()}"]
    assert (media.source, media.size_bytes) == (pictures.folder / "media" / name, len(data))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("media/Four Elements.SVG", "media/four-elements.svg"),
        ("picture.png", "media/picture.png"),
        ("media/ward/Café à côté.jpg", "media/ward-cafe-a-cote.jpg"),
        ("./media/a..b__c.gif", "media/a-b-c.gif"),
        ("Media/a.gif", "media/a.gif"),
        ("media/w%20x+y&z.png", "media/w-20x-y-z.png"),
    ],
)
def test_names_in_the_package(name, expected):
    assert archive_path(name) == expected


def test_a_name_without_a_latin_letter_still_has_one_in_the_package():
    first, second = archive_path("media/图.png"), archive_path("media/画.png")
    assert first != second
    assert first.isascii()
    assert first == archive_path("media/图.png")


def test_the_same_picture_twice_is_carried_once(pictures):
    put(pictures, "media/a.png", PNG)
    assert add(pictures, "media/a.png") == add(pictures, "./media/a.png") == "media/a.png"
    assert (len(pictures.found), pictures.findings) == (1, [])


@pytest.mark.parametrize(
    ("one", "other"), [("media/Photo.png", "media/photo.png"), ("media/a/b.png", "media/a-b.png")]
)
def test_two_pictures_of_one_name(pictures, one, other):
    put(pictures, one, PNG)
    put(pictures, other, PNG + b"other")
    if len(list((pictures.folder / "media").rglob("*.png"))) == 1:
        pytest.skip("this file system does not tell capital letters")
    add(pictures, one, line=7)
    add(pictures, other, line=9)
    assert [(finding.code, finding.place.line) for finding in pictures.findings] == [("MED-008", 9)]
    assert "line 7" in pictures.findings[0].message


@pytest.mark.parametrize(
    "name",
    [
        "../secret.png",
        "media/../../secret.png",
        "/etc/passwd",
        "C:/pictures/a.png",
        "c:\\a.png",
        "~/a.png",
        "https://example.ac.uk/a.png",
        "//example.ac.uk/a.png",
        "file:///etc/passwd",
    ],
)
def test_pictures_elsewhere(pictures, tmp_path, name):
    (tmp_path / "secret.png").write_bytes(PNG)
    assert add(pictures, name) == ""
    assert codes(pictures) == ["MED-002"]


@pytest.mark.parametrize("link_folder", [False, True])
def test_a_link_out_of_the_folder(pictures, tmp_path, link_folder):
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.png").write_bytes(PNG)
    if link_folder:
        (pictures.folder / "media" / "in").symlink_to(tmp_path / "outside")
    else:
        (pictures.folder / "media" / "in").mkdir()
        (pictures.folder / "media" / "in" / "secret.png").symlink_to(tmp_path / "outside" / "secret.png")
    assert add(pictures, "media/in/secret.png") == ""
    assert codes(pictures) == ["MED-002"]


def test_a_link_inside_the_folder_is_fine(pictures):
    put(pictures, "media/a.png", PNG)
    (pictures.folder / "media" / "b.png").symlink_to("a.png")
    assert add(pictures, "media/b.png") == "media/b.png"
    assert pictures.findings == []


def test_links_in_circles_and_to_nothing(pictures):
    (pictures.folder / "a.png").symlink_to("b.png")
    (pictures.folder / "b.png").symlink_to("a.png")
    (pictures.folder / "c.png").symlink_to("nowhere.png")
    for name in ("a.png", "c.png"):
        assert add(pictures, name) == ""
    assert set(codes(pictures)) <= {"MED-001", "MED-013"}
    assert len(pictures.findings) == 2


def test_missing_pictures_suggest_the_nearest_name(pictures):
    put(pictures, "media/elements.png", PNG)
    assert add(pictures, "media/element.png") == ""
    assert add(pictures, "medai/elements.png") == ""
    assert codes(pictures) == ["MED-001", "MED-001"]
    assert pictures.findings[0].hint == "Did you mean media/elements.png?"


def test_a_name_longer_than_the_system_allows(pictures):
    assert add(pictures, "a" * 5000 + ".png") == ""
    assert codes(pictures) == ["MED-001"]


def test_other_letters_than_on_disk_are_refused_everywhere(pictures):
    put(pictures, "media/elements.png", PNG)
    assert add(pictures, "media/Elements.png") == ""
    assert add(pictures, "MEDIA/elements.png") == ""
    assert codes(pictures) == ["MED-012", "MED-012"]
    assert "media/elements.png" in pictures.findings[1].hint


def test_an_empty_picture(pictures):
    put(pictures, "media/a.png", b"")
    assert add(pictures, "media/a.png") == ""
    assert codes(pictures) == ["MED-003"]


@pytest.mark.parametrize("name", ["a.tiff", "a.bmp", "a", "a.svgz", "a.pdf", "a.png.exe"])
def test_types_that_browsers_do_not_show(pictures, name):
    put(pictures, name, PNG)
    assert add(pictures, name) == ""
    assert codes(pictures) == ["MED-004"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", JPEG),
        ("a.jpg", PNG),
        ("a.gif", b"<html>"),
        ("a.webp", b"RIFF\0\0\0\0WAVE" + b"\0" * 9),
        ("a.svg", PNG),
        ("a.png", SVG),
        ("a.png", b"MZ\x90\0"),
    ],
)
def test_pictures_that_are_something_else(pictures, name, data):
    put(pictures, name, data)
    assert add(pictures, name) == ""
    assert codes(pictures) == ["MED-005"]


@pytest.mark.parametrize(
    "data", [b"<svg", b"plain words", b'<html xmlns="http://www.w3.org/1999/xhtml"/>', b"<svg/>"]
)
def test_broken_drawings(pictures, data):
    put(pictures, "a.svg", data)
    assert add(pictures, "a.svg") == ""
    assert codes(pictures) == ["MED-007"]


def test_a_folder_with_the_name_of_a_picture(pictures):
    (pictures.folder / "a.png").mkdir()
    assert add(pictures, "a.png") == ""
    assert codes(pictures) == ["MED-013"]


def test_a_drawing_that_is_too_large(pictures):
    put(pictures, "a.svg", SVG + b" " * (4 * 1024 * 1024))
    assert add(pictures, "a.svg") == ""
    assert codes(pictures) == ["MED-013"]


def test_every_danger_of_a_drawing_is_named(pictures):
    put(
        pictures,
        "a.svg",
        b'<svg xmlns="http://www.w3.org/2000/svg" onload="a()">\n<script>b()</script></svg>',
    )
    assert add(pictures, "a.svg") == ""
    assert codes(pictures) == ["MED-006", "MED-006"]
    assert "on its line 2" in pictures.findings[1].message
    assert {finding.place for finding in pictures.findings} == {Place("module.yaml", 7, 16)}


def test_paths_stay_as_named(pictures):
    put(pictures, "media/a.png", PNG)
    add(pictures, "media/a.png")
    assert pictures.found["media/a.png"].source == Path(pictures.folder) / "media/a.png"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", PNG[:8]),
        ("a.png", PNG[:30]),
        ("a.png", PNG.replace(b"IHDR", b"IDAT")),
        ("a.png", PNG.replace(b"IHDR\0\0\0\1", b"IHDR\0\0\0\0")),
        ("a.jpg", JPEG[:3]),
        ("a.jpg", b"\xff\xd8\xff" + b"\0" * 40),
        ("a.gif", GIF[:6]),
        ("a.webp", WEBP[:12]),
        ("a.webp", WEBP.replace(b"VP8 ", b"abcd")),
    ],
)
def test_pictures_that_break_off(pictures, name, data):
    put(pictures, f"media/{name}", data)
    assert add(pictures, f"media/{name}") == ""
    assert codes(pictures) == ["MED-013"]


@pytest.mark.skipif(os.name == "nt", reason="Windows does not have such files")
@pytest.mark.parametrize(
    "name", ["media/con.png", "media/AUX.svg.png", "Nul.png", "media/lpt1/a.png", "media/c\u00f2n.png"]
)
def test_names_that_windows_keeps_for_devices(pictures, name):
    put(pictures, name, PNG)
    assert add(pictures, name) == ""
    assert codes(pictures) == ["MED-014"]


@pytest.mark.parametrize("name", ["media/con-1.png", "media/com10.png", "media/auxiliary.png"])
def test_names_that_only_begin_like_a_device(pictures, name):
    put(pictures, name, PNG)
    assert add(pictures, name) == name
