"""The accessibility report: what it reads from the page, what it says of each criterion, and who signed for what."""

import re
from dataclasses import replace

import pytest
import yaml
from lxml import html as parser

from builder.blocks.registry import BLOCKS
from builder.findings import Place
from builder.findings.rules import accessibility as rules
from builder.interface.catalogue import load as catalogue_for
from builder.model.accessibility import Accessibility, AccessibilityCheck
from builder.model.fingerprint import fingerprint
from builder.model.prose import Text
from builder.questions.registry import QUESTIONS
from builder.render.site import render
from builder.report.evidence import accessibility, openacr, page_facts
from builder.report.evidence.criteria import CRITERIA
from builder.report.evidence.page import accessibility_page
from builder.source import load

HERE = Place("module.yaml", 7, 3)
PROFILE = {"name": "generic", "terminateOnExit": True, "marksBeforeItKnows": False}
ABOUT = {"file": "a-1.0.0-scorm12.zip", "sha256": "ab" * 32, "revision": "0123456789ab"}


def page_of(module):
    entries = render(
        module, standard="scorm12", profile=PROFILE, revision="", catalogue=catalogue_for(module.language)
    )
    return next(entry.content for entry in entries if entry.path == "index.html")


@pytest.fixture(scope="module")
def sink(root):
    module, findings = load(root / "modules/kitchen-sink", shown="kitchen-sink")
    assert module, findings
    return module


@pytest.fixture(scope="module")
def facts(sink):
    return page_facts.read(page_of(sink))


def checked(**changes):
    given = {
        "covers": (),
        "fingerprint": "",
        "what": "NVDA",
        "by": "A. Author",
        "date": "2026-11-20",
        "place": HERE,
        **changes,
    }
    return Accessibility("a@example.org", (AccessibilityCheck(**given),), ("No sign language.",))


def test_the_outline_is_that_of_the_page(sink, facts):
    assert facts.headings[0].level == 1
    assert facts.headings[0].text == str(sink.title)
    titles = [heading.text for heading in facts.headings if heading.level == 2]
    assert [title for title in titles if title in {str(one.title) for one in sink.sections}] == [
        str(one.title) for one in sink.sections
    ]


def test_every_picture_is_listed_with_its_alternative(sink, facts):
    page = parser.document_fromstring(page_of(sink).decode("utf-8"))
    shown = [(image.get("src"), image.get("alt")) for image in page.get_element_by_id("main").iter("img")]
    assert [(one.file, one.alternative) for one in facts.pictures] == shown
    assert any(one.described for one in facts.pictures)
    assert not all(one.described for one in facts.pictures)


def test_tables_links_and_features_are_found(facts):
    assert any(table.rows and table.columns and table.caption for table in facts.tables)
    assert "example.org" in facts.hosts
    assert "visual" in facts.access_modes
    assert {"alternativeText", "longDescription", "structuralNavigation"} <= set(facts.features)


def test_recordings_are_listed_with_what_stands_for_them(facts):
    found = {one.title: (one.kind, one.captions, one.transcript) for one in facts.recordings}
    assert found["Four steps at the tap"] == ("video", ("en-GB", "cy"), True)
    assert [kind for kind, _, there in found.values() if kind == "audio" and there]


def test_all_criteria_of_a_and_aa_are_there_once():
    numbers = [criterion.number for criterion in CRITERIA]
    assert len(set(numbers)) == len(numbers) == 55
    assert numbers == sorted(numbers, key=lambda number: [int(part) for part in number.split(".")])
    assert [one.level for one in CRITERIA].count("A") == 31
    assert "4.1.1" not in numbers


def levels(report):
    return {one.criterion.number: one.adherence for one in report.criteria}


def test_what_needs_a_person_is_never_claimed(sink, facts):
    found = levels(accessibility.report(sink, facts, []))
    assert found["1.1.1"] == "not-evaluated"
    assert found["2.1.1"] == "supports"
    assert found["2.2.1"] == "supports"
    untimed = replace(sink, assessment=replace(sink.assessment, time_limit_min=0))
    assert levels(accessibility.report(untimed, facts, []))["2.2.1"] == "not-applicable"
    bare = replace(facts, pictures=(), recordings=())
    assert levels(accessibility.report(sink, bare, []))["1.1.1"] == "not-applicable"
    film = page_facts.Recording("video", "Film", ("en",), (), True, "")
    assert (
        levels(accessibility.report(sink, replace(facts, recordings=(film,)), []))["1.2.2"] == "not-evaluated"
    )


@pytest.mark.parametrize(
    ("noted", "standing"),
    [("", "of an unknown state"), ("00000000", "before the last change"), (None, "current")],
)
def test_a_check_stands_as_long_as_the_content_does(noted, standing, sink, facts):
    mark = fingerprint(sink, ("words",)) if noted is None else noted
    signed = replace(sink, accessibility=checked(covers=(Text("words", HERE),), fingerprint=mark))
    [one] = accessibility.report(signed, facts, []).attestations
    assert (one.standing, one.covers) == (standing, "Words")
    page = accessibility_page(accessibility.report(signed, facts, []), size_bytes=99, **ABOUT).decode()
    assert ("checked before the last change" in page) == (standing == "before the last change")


def test_known_limits_are_the_authors_and_those_of_what_is_used(sink, facts):
    limits = accessibility.report(replace(sink, accessibility=checked()), facts, []).limits
    assert limits[0] == "No sign language."
    assert any("regions of a picture" in limit for limit in limits)
    plain = replace(sink, accessibility=None, sections=sink.sections[:1], assessment=None)
    assert accessibility.report(plain, facts, []).limits == ()


def test_findings_are_counted_by_rule(sink, facts):
    found = [rules.COVERS_UNKNOWN.at(HERE, "x"), rules.COVERS_UNKNOWN.at(HERE, "y")]
    counts = {one.rule.code: one.found for one in accessibility.report(sink, facts, found).checks}
    assert counts["ACC-003"] == 2
    assert counts["ACC-001"] == 0


def test_the_data_say_the_same_as_the_page(sink, facts):
    report = accessibility.report(sink, facts, [])
    data = yaml.safe_load(openacr.render(report, **ABOUT))
    chapters = data["chapters"].values()
    assert [one["num"] for chapter in chapters for one in chapter["criteria"]] == [
        one.number for level in ("A", "AA") for one in CRITERIA if one.level == level
    ]
    assert data["package"] == {**ABOUT, "fingerprint": report.fingerprint}
    assert len(data["images"]) == len(facts.pictures)
    assert data["contrast"]["light"][0]["ratio"] >= data["contrast"]["light"][0]["needed"]
    page = accessibility_page(report, size_bytes=99, **ABOUT).decode()
    text = re.sub(r"\s+", " ", parser.document_fromstring(page).text_content())
    for one in CRITERIA:
        assert f"{one.number} {one.name}" in text
    for picture in facts.pictures:
        assert picture.file in text
    assert openacr.render(report, **ABOUT) == openacr.render(report, **ABOUT)


def test_hostile_words_are_only_words(make_module):
    module = make_module(title=Text("<script>alert(1)</script>", HERE))
    report = accessibility.report(module, page_facts.read(page_of(module)), [])
    assert b"<script>" not in accessibility_page(report, size_bytes=99, **ABOUT)
    assert yaml.safe_load(openacr.render(report, **ABOUT))["product"]["name"] == "<script>alert(1)</script>"


def test_the_page_has_a_statement_whatever_the_author_says(sink, make_module):
    for module in (make_module(), replace(sink, accessibility=None)):
        page = parser.document_fromstring(page_of(module).decode("utf-8"))
        words = page.get_element_by_id("about").text_content()
        assert "WCAG 2.2" in words
    assert "www.who.int" in words
    assert sink.contact in words


def test_limits_are_of_types_that_there_are():
    from builder.interface.limits import known_limits

    english = catalogue_for("en")
    assert known_limits((), english) == ()
    assert len(known_limits({"video", "audio", "embed", "hotspot"}, english)) == 3
    assert {"hotspot", "figure"} <= {*QUESTIONS, *BLOCKS}
