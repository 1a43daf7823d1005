"""The page of settings beside a zip."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from builder.findings import Place
from builder.interface import catalogue
from builder.lms.registry import PROFILES
from builder.model.completion import AssessmentDone
from builder.model.media import Media
from builder.model.prose import Text
from builder.model.theme import Font, FontFile, Theme
from builder.report.notes import notes
from builder.report.sizes import FileSize, PictureSize, Sizes

DIGEST = "ab" * 32


SIZES = Sizes(
    200_000,
    (FileSize("index.html", 90_000), FileSize("media/ward.jpg", 60_000)),
    (PictureSize("media/ward.jpg", 4_100_000, 40_000, 150_000, 4),),
)


@pytest.fixture(params=sorted(PROFILES))
def lms(request):
    return request.param


@pytest.fixture(params=["scorm12", "scorm2004", "cmi5", "xapi"])
def driver(request):
    return request.param


TITLES = {
    "scorm12": "SCORM 1.2",
    "scorm2004": "SCORM 2004 4th Edition",
    "cmi5": "cmi5",
    "xapi": "xAPI (Tin Can)",
}


@pytest.fixture
def make_notes(make_module, lms, driver):
    def make(revision="0123456789ab", language="en-GB", **parts):
        return notes(
            make_module(**parts),
            catalogue.load(language),
            lms=lms,
            standard=TITLES[driver],
            terms={"moveOn": "CompletedAndPassed", "masteryScore": "0.8"},
            driver=driver,
            file="small-1.10-scorm12.zip",
            size_bytes=123456,
            sha256=DIGEST,
            revision=revision,
            sizes=SIZES,
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
    if headings[0].startswith("First: is SCORM 1.2"):
        del headings[0]
    assert headings[0].startswith("What cannot be changed")
    assert headings[1].startswith("Settings")
    assert [heading.split(",")[0] for heading in headings[-3:]] == [
        "Test it in two minutes",
        "If a grade is missing",
        "What it weighs",
    ]


def test_every_statement_about_the_lms_says_how_it_is_known(make_notes, assessment):
    """What a list says of an LMS does; the numbered steps mark only what they say beyond what to press."""
    document = html.fromstring(make_notes(assessment=assessment))
    lines = document.xpath("//ul[contains(@class, 'lines')]/li")
    assert len(lines) >= 10
    assert all(len(item.find_class("evidence")) == 1 for item in lines)
    for evidence in document.find_class("evidence"):
        assert re.match(r"(Seen|Read|Judged|Not known) \S+", evidence.text_content().strip()), (
            evidence.text_content()
        )


def test_what_seen_means_is_said_exactly_where_something_was_seen(make_notes, assessment):
    document = html.fromstring(make_notes(assessment=assessment))
    (legend,) = [p for p in document.xpath("//header/p") if "Judged:" in p.text_content()]
    assert ("Seen:" in legend.text_content()) == bool(document.xpath("//main//b[@class='seen']"))
    unknown = document.xpath("//main//b[text()='Not known']")
    assert ("Not known:" in legend.text_content()) == bool(unknown)


def test_the_test_names_what_to_press(make_notes, assessment):
    steps = html.fromstring(make_notes(assessment=assessment)).xpath("//ol[1]/li")
    text = " ".join(" ".join(step.text_content() for step in steps).split())
    assert "Choose Sections › Test yourself › Start, answer the questions, and choose Submit answers." in text
    assert "stays incomplete until the completion rule" in text
    assert "becomes failed when the last try is used up" in text
    own = replace(assessment, title=Text("How much stayed?", assessment.place), attempts=0)
    text = make_notes(assessment=own)
    assert "<strong>How much stayed?</strong>" in text
    assert "used up" not in text


def test_what_was_not_saved_is_promised_to_the_same_tab_only(make_notes):
    page = " ".join(html.fromstring(make_notes()).text_content().split())
    assert "same device" not in page
    assert "If the tab was closed, what was not saved is gone." in page


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
    pages.append(root / "builder" / "render" / "drawing.py")
    said = "".join(page.read_text(encoding="utf-8") for page in pages)
    assert called
    assert {text for text in called if not re.search(rf'(_|\.say)\("{re.escape(text)}"\)', said)} == set()


def test_it_says_what_the_package_weighs_and_what_was_saved(make_notes):
    document = html.fromstring(make_notes())
    page = " ".join(document.text_content().split())
    cells = [cell.text_content() for cell in document.xpath("(//table)[2]//td")]
    assert "All files together have 200.0 kB" in page
    assert cells == ["media/ward.jpg", "4.1 MB", "40.0 kB", "150.0 kB in 4 files"]
    assert "at least 4.1 MB less" in page


def test_servers_that_know_little_are_named_only_where_it_matters(make_notes, make_module):
    assert "text/vtt" not in make_notes()
    track = Media(Path("a.vtt"), "media/a.vtt", 9, make_module().place)
    assert "text/vtt" in make_notes(media=(track,))


def test_each_standard_has_its_own_words(make_notes, driver, lms, assessment):
    rule = (AssessmentDone(passed=True, place=assessment.place),)
    text = html.fromstring(make_notes(assessment=assessment, completion=rule)).text_content()
    if driver in {"cmi5", "xapi"}:
        assert ("LMS.LaunchData" in text) == ("Mastery score: 0.8" in text) == (driver == "cmi5")
        assert "Access-Control-Allow-Origin" in text
        assert ("mod_cmi5launch" in text) == (lms == "moodle" and driver == "cmi5")
        assert ("TalentLMS" in text) == (lms == "generic")
        assert ("--lms blackboard" in text) == (lms == "blackboard")
        assert ("is not known to play" in text) == (lms in {"canvas", "brightspace"})
        assert ("Move existing registrations: Never" in text) == (lms == "scorm-cloud")
        return
    old = driver == "scorm12"
    assert ("For Moodle we advise the package for SCORM 1.2" in text) == (lms == "moodle" and not old)
    assert ("The completion status stays incomplete" in " ".join(text.split())) == (not old)
    if lms == "moodle":
        assert ("cmi.core.lesson_status" in text) == old
        assert ("cmi.success_status" in text) == (not old)
        assert ("tick Passed and Completed" in text) == old
        assert ("tick Completed only" in text) == (not old)
    if lms == "blackboard":
        assert ("success status passed as soon as a try passes" in text) == (not old)
    if lms in {"canvas", "brightspace", "scorm-cloud"}:
        assert f"What else is known of {PROFILES[lms].title}" in text
        assert all(quirk.what in text and quirk.answer in text for quirk in PROFILES[lms].quirks)
    if lms == "brightspace":
        assert ("ended the session" in " ".join(text.split())) == old
    if lms == "generic":
        assert ("SCORM 2004 Run-Time Environment" in text) == (not old)


def test_it_names_the_fonts_with_their_size_and_licence(make_notes):
    here = Place("module.yaml", 1, 1)
    files = (FontFile("fonts/house.woff2", "woff2", "400", False, 20_480, here),)
    font = Font("serif", files, "SIL Open Font License 1.1", here)
    made = make_notes(theme=Theme(text=font, headings=font))
    assert made.count("fonts/house.woff2") == 1
    assert "Licence: SIL Open Font License 1.1" in made
    assert "Fonts" not in make_notes(theme=Theme(text=Font("serif", (), "", here)))
