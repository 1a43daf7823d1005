"""Module × Standard × LmsProfile -> Package."""

import re
from dataclasses import replace

import pytest

from builder.assembly import assemble, draw, naming, package_name
from builder.findings import Place
from builder.interface import catalogue
from builder.lms.profile import Fact
from builder.lms.registry import PROFILES
from builder.model.media import Media

HERE = Place("module.yaml")
LIKE_ANY = replace(PROFILES["generic"], name="canvas", title="Canvas")


@pytest.fixture
def make_package(make_module):
    def make(profile=PROFILES["generic"], revision="", **parts):
        return assemble(
            draw(make_module(**parts), ("scorm12",), revision=revision, catalogue=catalogue.load("en-GB")),
            standard="scorm12",
            profile=profile,
        )

    return make


def contents(package):
    return {entry.path: entry.content for entry in package.entries}


def test_page_manifest_and_media_are_in_it(make_package, tmp_path):
    photo = tmp_path / "Photo One.JPG"
    package = make_package(media=(Media(photo, "media/photo-one.jpg", 10, HERE),))
    assert [entry.path for entry in package.entries] == [
        "cite/bibtex.txt",
        "cite/ris.txt",
        "imsmanifest.xml",
        "index.html",
        "media/photo-one.jpg",
        "script.js",
        "style.css",
    ]
    files = contents(package)
    assert files["media/photo-one.jpg"] == photo
    listed = re.findall(rb'<file href="([^"]+)"', files["imsmanifest.xml"])
    assert sorted(listed) == [path.encode() for path in files if path != "imsmanifest.xml"]


def test_it_is_pure(make_package):
    assert make_package(revision="abc") == make_package(revision="abc")
    assert make_package(revision="abc") != make_package(revision="abd")


@pytest.mark.parametrize(
    ("profile", "zip_name", "notes_name"),
    [
        (PROFILES["generic"], "small-1.10-scorm12.zip", "small-1.10-scorm12.notes.html"),
        (PROFILES["moodle"], "small-1.10-scorm12-moodle.zip", "small-1.10-scorm12-moodle.notes.html"),
        (
            PROFILES["blackboard"],
            "small-1.10-scorm12-blackboard.zip",
            "small-1.10-scorm12-blackboard.notes.html",
        ),
        (LIKE_ANY, "small-1.10-scorm12.zip", "small-1.10-scorm12-canvas.notes.html"),
        (
            replace(LIKE_ANY, terminate_on_exit=Fact(value=False, evidence="seen: …")),
            "small-1.10-scorm12-canvas.zip",
            "small-1.10-scorm12-canvas.notes.html",
        ),
    ],
)
def test_the_lms_is_named_where_it_changes_the_bytes(
    make_module, make_package, profile, zip_name, notes_name
):
    assert package_name(make_module(), "scorm12", profile) == zip_name
    assert naming.notes_name(make_module(), "scorm12", profile) == notes_name
    package = make_package(profile)
    assert package.name == zip_name
    same = contents(package) == contents(make_package())
    assert same is (zip_name == "small-1.10-scorm12.zip")


def test_what_is_known_of_an_lms_may_differ_by_the_driver():
    moodle = PROFILES["moodle"]
    assert moodle.runtime("scorm12")["marksBeforeItKnows"] is True
    assert moodle.runtime("scorm2004")["marksBeforeItKnows"] is False
    assert {moodle.runtime(name)["beacons"] for name in ("scorm12", "scorm2004")} == {True}
    assert not naming.is_plain(moodle, "scorm2004-4th"), "it hands requests to a beacon"
    assert naming.is_plain(LIKE_ANY, "scorm2004-4th")
