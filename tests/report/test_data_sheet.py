"""The data sheet lists what is asked, what is read and what is sent."""

import re

import pytest
from lxml import html as parser

from builder.pipeline import Options, build
from builder.report.evidence import data_sheet
from builder.source import load
from builder.standards.elements import scorm12

ABOUT = {"standard": "SCORM 1.2", "file": "a.zip", "sha256": "ab" * 32, "revision": ""}


@pytest.fixture(scope="module")
def sink(root):
    module, findings = load(root / "modules/kitchen-sink", shown="kitchen-sink")
    assert module, findings
    return module


def words(page: bytes) -> str:
    return re.sub(r"\s+", " ", parser.document_fromstring(page.decode("utf-8")).text_content())


def test_every_question_is_listed_with_its_reporting(sink):
    rows = {one.id: one for one in data_sheet.asked(sink)}
    assert rows["try-choice"].reported
    assert not rows["try-unreported"].reported
    assert rows["where-you-work"].reported
    assert not rows["own-habit"].reported
    assert rows["own-habit"].room == 400
    assert all(one.reported for one in rows.values() if one.where == "Assessment")
    text = words(data_sheet.data_sheet(sink, scorm12.ELEMENTS, **ABOUT))
    assert [name for name in rows if name not in text] == []
    assert [one.name for one in scorm12.ELEMENTS if one.name not in text] == []
    assert "video.example.org" in text


def test_a_module_that_only_shows_asks_nothing(make_module):
    module = make_module()
    assert not data_sheet.is_reporting(module)
    assert "Nothing. Only the sections" in words(data_sheet.data_sheet(module, (), **ABOUT))


def test_it_lies_beside_the_zip_of_every_standard(root, tmp_path):
    for standard, own in (
        ("scorm12", "cmi.core.lesson_status"),
        ("scorm2004-4th", "cmi.success_status"),
        ("cmi5", "LMS.LaunchData"),
        ("xapi", "statement experienced"),
    ):
        result = build([root / "modules/bank-sample"], Options(standards=(standard,), output=tmp_path))
        (built,) = result.built
        text = words(built.evidence[2].read_bytes())
        assert own in text
        assert ("no name and no identifier" in text) == standard.startswith("scorm")
        assert ("its own name for the learner" in text) != standard.startswith("scorm")
        assert built.sha256 in text
