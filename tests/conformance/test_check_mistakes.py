"""What people upload by mistake: one finding, which says what it is."""

import gzip
import io
import tarfile

import pytest

from builder.conformance import check_any
from builder.findings import Severity
from tests.conformance.strangers import CP12, scorm12, zipped


def tar_gz():
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as made:
        made.addfile(tarfile.TarInfo("moodle_backup.xml"))
    return stream.getvalue()


def inner(tmp_path):
    return zipped(tmp_path / "inner.zip", scorm12()).read_bytes()


FILES = {
    "course.rar": (b"Rar!\x1a\x07\x01\x00...", "a RAR archive"),
    "course.7z": (b"7z\xbc\xaf\x27\x1c...", "a 7-Zip archive"),
    "backup.mbz": (tar_gz(), "Moodle backup (.mbz)"),
    "course.tar": (b"x" * 257 + b"ustar\0" + b"x" * 300, "a tar archive"),
    "setup.exe": (b"MZ\x90\0", "a program"),
    "film.mp4": (b"\0\0\0\x18ftypmp42", "a film"),
    "picture.png": (b"\x89PNG\r\n\x1a\n", "a picture"),
    "imsmanifest.xml": (b'<?xml version="1.0"?><manifest/>', "an XML file"),
    "download.zip": (b"<!DOCTYPE html><html>Sign in", "a web page"),
    "lfs.zip": (b"version https://git-lfs.github.com/spec/v1\n", "Git LFS"),
    "notes.txt": (b"Dear colleagues", "this is no zip"),
    "gzipped.zip": (gzip.compress(b"x"), "a gzip archive"),
}

ZIPS = {
    "renamed-project.zip": ({"[Content_Types].xml": b"<x/>", "story/story.xml": b"<x/>"}, "Storyline"),
    "quiz.h5p": ({"h5p.json": b"{}", "content/content.json": b"{}"}, "H5P"),
    "backup.zip": ({"moodle_backup.xml": b"<x/>", "course/course.xml": b"<x/>"}, "backup of a Moodle course"),
    "essay.docx": ({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}, "Word"),
    "slides.pptx": ({"[Content_Types].xml": b"<x/>", "ppt/presentation.xml": b"<x/>"}, "PowerPoint"),
    "project.elp": ({"contentv3.xml": b"<x/>", "content.data": b"x"}, "eXeLearning"),
    "book.epub": ({"mimetype": b"application/epub+zip", "META-INF/container.xml": b"<x/>"}, "EPUB"),
    "web.zip": ({"index.html": b"<html>", "lib/main.js": b"x"}, "export for the web"),
    "source.zip": ({"module.yaml": b"id: a"}, "source of a module"),
    "folder.zip": (
        {"hands/module.yaml": b"id: a", "hands/a.png": b"x"},
        "source of a module: hands/module.yaml",
    ),
    "repository.zip": (
        {"main/courses/c/course.yaml": b"id: c", "main/README.md": b"x"},
        "source of a course: main/courses/c/course.yaml",
    ),
    "dist.zip": (
        {"dist/hands-1.0.0-scorm12.notes.html": b"<html>", "dist/hands-1.0.0-scorm12.zip": b"PK"},
        "a zip with a zip in it: dist/hands-1.0.0-scorm12.zip",
    ),
    "page-with-download.zip": ({"index.html": b"<html>", "files/data.zip": b"PK"}, "export for the web"),
    "nothing.zip": ({}, "an empty zip"),
    "project-in-a-zip.zip": ({"course.story": b"PK", "readme.txt": b"x"}, "course.story"),
    "questions.zip": (
        {
            "imsmanifest.xml": b'<manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>'
            b'<resource identifier="r" type="imsqti_item_xmlv2p1" href="q.xml"/></resources></manifest>'
        },
        "QTI",
    ),
    "content-package.zip": (
        {
            "imsmanifest.xml": f'<manifest identifier="m" xmlns="{CP12}"><resources/></manifest>'.encode(),
        },
        "IMS content package without SCORM",
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_zip(tmp_path, name):
    content, words = FILES[name]
    path = tmp_path / name
    path.write_bytes(content)
    (finding,) = check_any(path, name)
    assert (finding.code, finding.severity) == ("CHK-001", Severity.ERROR)
    assert words in finding.message
    assert finding.hint


@pytest.mark.parametrize("name", ZIPS)
def test_what_is_no_package(tmp_path, name):
    files, words = ZIPS[name]
    (finding,) = check_any(zipped(tmp_path / name, files), name)
    assert (finding.code, finding.severity) == ("CHK-002", Severity.ERROR)
    assert words in finding.message
    assert finding.hint


def test_a_zip_of_zips(tmp_path):
    packed = zipped(tmp_path / "both.zip", {"inner.zip": inner(tmp_path), "__MACOSX/._inner.zip": b"x"})
    (finding,) = check_any(packed, "both.zip")
    assert finding.code == "CHK-002"
    assert "a zip of zips: inner.zip" in finding.message
