"""A photo from the author's folder to the zip."""

import io
import zipfile

import pytest
from PIL import Image

from builder import pipeline
from builder.pipeline import Options
from tests.pictures.conftest import photo, saved


@pytest.fixture
def source(tmp_path):
    """A module with one photo of a ward, which says where it was taken."""
    exif = Image.Exif()
    exif[0x010F] = "Camera of A. Author"
    exif.get_ifd(0x8825)[1] = "N"
    (tmp_path / "m" / "media").mkdir(parents=True)
    (tmp_path / "m" / "media" / "ward.jpg").write_bytes(
        saved(photo(1600, 900), "JPEG", quality=95, exif=exif)
    )
    (tmp_path / "m" / "module.yaml").write_text(
        "id: m\nversion: 1.0.0\ntitle: M\ndescription: A module.\nlanguage: en-GB\nauthors: [A. Author]\n"
        "licence: CC-BY-4.0\noutcomes:\n  see: See\nsections:\n  - id: one\n    title: One\n    outcomes: [see]\n"
        "    blocks:\n      - type: figure\n        image: media/ward.jpg\n        alt: A ward\n",
        encoding="utf-8",
    )
    return tmp_path / "m"


def build(source, out, cache=None):
    result = pipeline.build([source], Options(output=out, cache=cache))
    assert result.built, result.findings
    return result.built[0]


def test_the_zip_holds_what_is_shown_and_nothing_about_it(source, tmp_path):
    built = build(source, tmp_path / "out")
    with zipfile.ZipFile(built.path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    pictures = {name: data for name, data in files.items() if name.startswith("media/")}
    assert set(pictures) == {
        "media/ward.jpg",
        "media/ward-jpg-608w.jpg",
        "media/ward-jpg-1216w.webp",
        "media/ward-jpg-608w.webp",
    }
    page, manifest = files["index.html"].decode(), files["imsmanifest.xml"].decode()
    for name, data in pictures.items():
        assert b"A. Author" not in data
        assert Image.open(io.BytesIO(data)).width in (608, 1216)
        assert name in page
        assert f'href="{name}"' in manifest
    assert 'width="1216" height="684"' in page
    assert sum(len(data) for data in pictures.values()) == built.sizes.pictures[0].package_bytes
    assert built.sizes.saved_bytes == (source / "media/ward.jpg").stat().st_size - len(
        pictures["media/ward-jpg-1216w.webp"]
    )
    assert "What it weighs" in built.notes.read_text(encoding="utf-8")


def test_the_same_zip_with_and_without_a_cache(source, tmp_path):
    digests = {
        build(source, tmp_path / "a").sha256,
        build(source, tmp_path / "b", tmp_path / "cache").sha256,
        build(source, tmp_path / "c", tmp_path / "cache").sha256,
    }
    assert len(digests) == 1


def test_a_photo_that_breaks_off_stops_the_build(source, tmp_path):
    path = source / "media/ward.jpg"
    path.write_bytes(path.read_bytes()[:9000])
    result = pipeline.build([source], Options(output=tmp_path / "out"))
    assert [finding.code for finding in result.findings if finding.code.startswith("MED")] == ["MED-013"]
    assert not result.built
    assert not (tmp_path / "out").exists()
    assert not pipeline.validate([source], Options()).is_fine
