"""The page of settings beside a zip."""

import re
from dataclasses import replace

import pytest
from lxml import html

from builder.interface import catalogue
from builder.lms.registry import PROFILES
from builder.model.module import AssessmentDone
from builder.report.notes import notes

DIGEST = "ab" * 32


@pytest.fixture(params=sorted(PROFILES))
def lms(request):
    return request.param


@pytest.fixture
def make_notes(make_module, lms):
    def make(revision="0123456789ab", language="en-GB", **parts):
        return notes(
            make_module(**parts),
            catalogue.load(language),
            lms=lms,
            standard="SCORM 1.2",
            file="small-1.10-scorm12.zip",
            size_bytes=123456,
            sha256=DIGEST,
            revision=revision,
        ).decode("utf-8")

    return make


def test_it_names_the_package(make_notes, assessment):
    rule = (AssessmentDone(passed=True, place=assessment.place),)
    page = make_notes(assessment=assessment, completion=rule)
    for fact in ("A small module", "1.10", "small-1.10-scorm12.zip", DIGEST, "0123456789ab", "123.5 kB"):
        assert fact in page
    assert "passed with 80% or more" in page


def test_its_parts_come_in_order(make_notes):
    headings = [heading.text_content() for heading in html.fromstring(make_notes()).iter("h2")]
    assert headings[0].startswith("What cannot be changed")
    assert headings[1].startswith("Settings")
    assert [heading.split(",")[0] for heading in headings[-2:]] == [
        "Test it in two minutes",
        "If a grade is missing",
    ]


def test_every_line_says_whether_it_was_seen_or_read(make_notes, assessment):
    document = html.fromstring(make_notes(assessment=assessment))
    lines = document.xpath("//*[contains(@class, 'lines')]/li")
    assert len(lines) > 12
    for item in lines:
        (evidence,) = item.find_class("evidence")
        assert re.match(r"(Seen|Read) \S+", evidence.text_content().strip()), item.text_content()


def test_it_is_one_file_and_asks_for_nothing(make_notes):
    document = html.fromstring(make_notes())
    assert not document.xpath("//script|//link|//img|//iframe|//*[@onclick]")
    assert "url(" not in make_notes()
    assert "http" not in "".join(document.xpath("//@href|//@src"))
    assert document.get("lang") == "en-GB"


def test_authors_text_is_escaped(make_notes):
    page = make_notes(title="<script>alert(1)</script> & more")
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more" in page


def test_without_an_assessment_there_is_no_score_to_set(make_notes):
    page = make_notes()
    assert "sends no score" in page
    assert "Submit answers" not in page


def test_without_a_pass_mark_nobody_is_told_to_set_one(make_notes, assessment):
    assert "Grade to pass" not in make_notes(assessment=replace(assessment, pass_mark=None))


def test_no_revision_no_line(make_notes):
    assert "Source revision" not in make_notes(revision="")


def test_buttons_are_called_what_the_page_calls_them(make_notes, root):
    """Whatever the notes call a button must be text of the learner's page, in every language."""
    called = set()
    for template in (root / "templates" / "notes").glob("*.jinja"):
        called |= set(re.findall(r'label\("([^"]+)"\)', template.read_text(encoding="utf-8")))
    pages = [*(root / "templates").glob("*.jinja"), *(root / "templates" / "partials").glob("*.jinja")]
    said = "".join(page.read_text(encoding="utf-8") for page in pages)
    assert called
    assert {text for text in called if f'_("{text}")' not in said} == set()
