"""tincan.xml as a diff shows it, and against what importers ask of it."""

import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from builder import pipeline
from builder.conformance import check_zip, tincan
from builder.conformance.addresses import Paths
from builder.conformance.members import Contents
from builder.findings import Place
from builder.model.prose import Text
from builder.pipeline import Options
from builder.standards import iris, xapi

HERE = Place("module.yaml", 1, 1)

GOLDEN = """<?xml version="1.0" encoding="UTF-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd">
  <!-- source revision: 0123456789ab+modified -->
  <activities>
    <activity id="COURSE" type="http://adlnet.gov/expapi/activities/course">
      <name lang="en-GB">A small module</name>
      <description lang="en-GB">Enough to make a package of.</description>
      <launch lang="en-GB">index.html</launch>
    </activity>
  </activities>
</tincan>
"""
FILES = {"index.html", "script.js", "style.css", "tincan.xml"}


def made(module, revision=""):
    return xapi.manifest(module, (), revision, ())


def faults(content):
    """What a package of ours may not say, each an error."""
    described = tincan.described(content, Contents((), is_own=True), Paths(FILES))
    found = [fault.finding("a.zip", own=True) for fault in described.faults]
    assert {(finding.code, finding.severity) for finding in found} <= {("PKG-008", "error")}
    return [finding.message for finding in found]


def test_the_manifest_is_this_one(make_module):
    module = make_module()
    expected = GOLDEN.replace("COURSE", iris.course(module))
    assert made(module, "0123456789ab+modified").decode("utf-8") == expected
    assert faults(made(module)) == []


@pytest.mark.parametrize("title", ["0", "Éa & é", "<b>bold</b> & more", "x" * 300, "two\nlines", "bell \x07"])
def test_any_title_makes_a_sound_manifest(make_module, title):
    module = replace(make_module(), title=Text(title, HERE), description=Text("", HERE))
    assert faults(made(module)) == []


BROKEN = [
    ("<tincan ", "<other ", "root"),
    (' type="http://adlnet.gov/expapi/activities/course"', "", "a type"),
    ('id="urn', 'id="my urn', "absolute IRI"),
    ("A small module", "", "no name"),
    ('<description lang="en-GB">', "<description>", "no lang"),
    (">index.html<", ">start.html<", "not in the package"),
    ('<launch lang="en-GB">index.html</launch>', "", "exactly one"),
]


@pytest.mark.parametrize(("old", "new", "said"), BROKEN, ids=[said for _, _, said in BROKEN])
def test_the_rules_are_able_to_refuse(make_module, old, new, said):
    text = made(make_module()).decode("utf-8")
    assert old in text
    broken = text.replace(old, new).replace("</tincan>", "</other>" if "<other" in new else "</tincan>")
    assert any(said in fault for fault in faults(broken.encode("utf-8")))


def test_two_that_are_launched_are_refused(make_module):
    text = made(make_module()).decode("utf-8")
    one = text[text.index("    <activity") : text.index("</activity>") + 12]
    found = faults(text.replace(one, one + one).encode("utf-8"))
    assert any("2 activities have the id" in fault for fault in found)
    assert any("and 2 are" in fault for fault in found)
    nested = text.replace("<launch", "<activity/><launch")
    assert any("flat list" in fault for fault in faults(nested.encode("utf-8")))


def test_packages_of_our_own_modules_are_sound(root, tmp_path):
    folders = [path.parent for path in sorted((root / "modules").glob("*/module.yaml"))]
    built = pipeline.build(folders, Options(output=tmp_path, standards=("xapi",))).built
    assert len(built) == len(folders) > 0
    for package in built:
        assert check_zip(package.path) == []
        with zipfile.ZipFile(package.path) as read:
            assert not {"imsmanifest.xml", "cmi5.xml"} & set(read.namelist())
            page = read.read("index.html").decode("utf-8")
            root_id = etree.fromstring(read.read("tincan.xml")).find(".//{*}activity").get("id")
            assert f'"activity":"{root_id}"' in page, "statements are about what tincan.xml names"
