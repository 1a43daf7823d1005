"""cmi5.xml as a diff shows it, and against the rules of the specification."""

import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from builder import pipeline
from builder.conformance import check_zip
from builder.conformance import cmi5 as rules
from builder.conformance.addresses import Paths
from builder.conformance.members import Contents
from builder.findings import Place
from builder.model.assessment import OutcomePassMark
from builder.model.completion import AssessmentDone, SectionsSeen
from builder.model.module import Outcome
from builder.model.prose import Text
from builder.pipeline import Options
from builder.standards import cmi5, iris

HERE = Place("module.yaml", 1, 1)
NS = f"{{{cmi5.NAMESPACE}}}"

GOLDEN = """<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <!-- source revision: 0123456789ab+modified -->
  <course id="COURSE">
    <title>
      <langstring lang="en-GB">A small module</langstring>
    </title>
    <description>
      <langstring lang="en-GB">Enough to make a package of.</langstring>
    </description>
  </course>
  <objectives>
    <objective id="OUTCOME">
      <title>
        <langstring lang="en-GB">Define it</langstring>
      </title>
      <description>
        <langstring lang="en-GB">Define it</langstring>
      </description>
    </objective>
  </objectives>
  <au id="UNIT" moveOn="CompletedAndPassed" masteryScore="0.8" launchMethod="AnyWindow" \
activityType="http://adlnet.gov/expapi/activities/lesson">
    <title>
      <langstring lang="en-GB">A small module</langstring>
    </title>
    <description>
      <langstring lang="en-GB">Enough to make a package of.</langstring>
    </description>
    <objectives>
      <objective idref="OUTCOME"/>
    </objectives>
    <url>index.html</url>
  </au>
</courseStructure>
"""
FILES = {"index.html", "script.js", "style.css", "cmi5.xml"}


@pytest.fixture
def module(make_module, assessment):
    return make_module(
        assessment=assessment,
        outcomes=(Outcome("define", Text("Define it", HERE), HERE),),
        completion=(SectionsSeen(("one",), HERE), AssessmentDone(passed=True, place=HERE)),
    )


def made(module, revision=""):
    return cmi5.manifest(module, (), revision, ())


def faults(content):
    """What a package of ours may not say, each an error."""
    described = rules.described(content, Contents((), is_own=True), Paths(FILES))
    found = [fault.finding("a.zip", own=True) for fault in described.faults]
    assert {(finding.code, finding.severity) for finding in found} <= {("PKG-008", "error")}
    return [finding.message for finding in found]


def test_the_manifest_is_this_one(module):
    expected = (
        GOLDEN.replace("COURSE", iris.course(module))
        .replace("UNIT", iris.unit(module))
        .replace("OUTCOME", iris.outcome(module, "define"))
    )
    assert made(module, "0123456789ab+modified").decode("utf-8") == expected
    assert faults(made(module)) == []


def test_identifiers_are_the_same_for_ever_and_come_of_ids_alone(module):
    """These very ones: learning record stores group by them."""
    assert iris.course(module) == COURSE
    assert iris.unit(module) == UNIT
    other = replace(module, title=Text("Another", HERE), version="9", language="cy")
    assert [element.get("id") for element in etree.fromstring(made(other)).iter() if element.get("id")] == [
        element.get("id") for element in etree.fromstring(made(module)).iter() if element.get("id")
    ]
    assert iris.course(replace(module, id="smaller")) != COURSE
    assert iris.outcome(module, "define") != iris.outcome(replace(module, id="smaller"), "define")


COURSE = "urn:uuid:80f4ef62-d2fd-5753-b90a-5aa0e6b9e957"
UNIT = "urn:uuid:ca08851b-be31-5b51-ae41-97855630dd5f"


@pytest.mark.parametrize(
    ("completion", "said"),
    [
        ((AssessmentDone(passed=True, place=HERE),), "CompletedAndPassed"),
        ((AssessmentDone(passed=False, place=HERE),), "Completed"),
        ((SectionsSeen(("one",), HERE),), "Completed"),
        ((), "Completed"),
    ],
)
def test_the_lms_moves_on_when_the_authors_rule_is_met(module, completion, said):
    assert cmi5.move_on(replace(module, completion=completion)) == said


def test_a_mark_is_given_only_where_it_is_the_whole_of_a_pass(module, assessment):
    marks = {
        percent: cmi5.mastery_score(replace(module, assessment=replace(assessment, pass_mark=percent)))
        for percent in (0, 7, 60, 100, None)
    }
    assert marks == {0: "0", 7: "0.07", 60: "0.6", 100: "1", None: ""}
    own = replace(assessment, outcome_pass_marks=(OutcomePassMark("define", 70, HERE),))
    assert b"masteryScore" not in made(replace(module, assessment=own))
    assert b"masteryScore" not in made(replace(module, assessment=None))


@pytest.mark.parametrize(
    "title", ["0", "Éa & é", "<b>bold</b> & more", "x" * 300, "two\nlines\tand tabs", "bell \x07"]
)
def test_any_title_makes_a_sound_manifest(module, title):
    content = made(replace(module, title=Text(title, HERE), description=Text("", HERE)))
    assert faults(content) == []
    described = etree.fromstring(content).findtext(f"{NS}au/{NS}description/{NS}langstring")
    assert described == etree.fromstring(content).findtext(f"{NS}au/{NS}title/{NS}langstring")


BROKEN = [
    ("<courseStructure", "<other", "root"),
    ('moveOn="CompletedAndPassed" ', "", "must say moveOn"),
    ('moveOn="CompletedAndPassed"', 'moveOn="Always"', "is one of Completed, CompletedAndPassed"),
    ('masteryScore="0.8"', 'masteryScore="80"', "from 0 to 1"),
    ('masteryScore="0.8"', 'masteryScore="0.12345"', "four decimals"),
    ('launchMethod="AnyWindow"', 'launchMethod="NewWindow"', "launchMethod"),
    ('<au id="', '<au id="au 2', "absolute IRI"),
    ("<url>index.html</url>", "<url>./index.html</url>", "from the top"),
    ("<url>index.html</url>", "<url>/index.html</url>", "from the top"),
    ("<url>index.html</url>", "<url>media/../index.html</url>", "from the top"),
    ("<url>index.html</url>", "<url>start.html</url>", "names no file of the package"),
    ("<url>index.html</url>", "<url>index.html#one</url>", "fragment"),
    ("<url>index.html</url>", "<url>index.html?actor=me</url>", "belong to the LMS: actor"),
    ("<url>index.html</url>", "", "has no url"),
    ("<url>index.html</url>", "<url>index.html</url><title/>", "in this order"),
    ('<langstring lang="en-GB">A', "<langstring>A", "has no lang"),
    ("Enough to make a package of.", "", "is empty"),
    ('<objective idref="', '<objective idref="urn:other:', "there is no objective urn:other:"),
    ("<au ", "<unit ", "no unit (au)"),
]


@pytest.mark.parametrize(("old", "new", "said"), BROKEN, ids=[new or old for old, new, _ in BROKEN])
def test_the_rules_are_able_to_refuse(module, old, new, said):
    text = made(module).decode("utf-8")
    assert old in text
    broken = text.replace(old, new)
    for name in ("courseStructure", "au"):
        tag = {"<other": "other", "<unit ": "unit"}.get(new)
        broken = (
            broken.replace(f"</{name}>", f"</{tag}>")
            if tag and new.strip().startswith(f"<{tag}") and old.strip() == f"<{name}"
            else broken
        )
    assert any(said in fault for fault in faults(broken.encode("utf-8"))), faults(broken.encode("utf-8"))


def test_the_same_id_twice_is_refused(module):
    content = made(module).decode("utf-8")
    unit = content[content.index("  <au ") : content.index("</au>") + 5]
    assert any("two of au" in fault for fault in faults(content.replace(unit, unit + unit).encode("utf-8")))
    same = content.replace(iris.unit(module), iris.course(module))
    assert any("the same id" in fault for fault in faults(same.encode("utf-8")))


def test_what_is_of_another_namespace_may_follow(module):
    text = made(module).decode("utf-8").replace("</url>", '</url><x:more xmlns:x="urn:x"/>')
    assert faults(text.encode("utf-8")) == []


def test_packages_of_our_own_modules_are_sound(root, tmp_path):
    folders = [path.parent for path in sorted((root / "modules").glob("*/module.yaml"))]
    built = pipeline.build(folders, Options(output=tmp_path, standards=("cmi5",))).built
    assert len(built) == len(folders) > 0
    for package in built:
        assert check_zip(package.path) == []
        with zipfile.ZipFile(package.path) as read:
            assert "imsmanifest.xml" not in read.namelist()


def test_a_zip_with_two_manifests_is_refused(root, tmp_path):
    (built,) = pipeline.build(
        [root / "modules/compassionate-leadership"], Options(output=tmp_path, standards=("cmi5",))
    ).built
    with zipfile.ZipFile(built.path, "a") as package:
        package.writestr("imsmanifest.xml", "<manifest/>")
    assert any("another standard" in finding.message for finding in check_zip(built.path))
