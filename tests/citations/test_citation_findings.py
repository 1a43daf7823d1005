"""Faults between the text, the reference list and the related pages."""

import json
from pathlib import Path

import pytest

from builder.findings import Place, Severity
from builder.findings.rules.references import citations, page_links
from builder.lint.citations import findings
from builder.source.references import read_references
from tests.markdown.example import FIRST_LINE, INDENT, module, page, prose, work

FAULTY = Path(__file__).parent.parent / "data" / "references-faulty"


def found(text: str, **parts):
    return [
        finding
        for finding in findings(module(prose(text), **parts))
        if finding.code != citations.NOT_CITED.code
    ]


def test_everything_in_order():
    parts = {"references": [work("key")], "related": [page("ready", "Ready")]}
    assert findings(module(prose("[@key] and [[ready]], mail name@nhs.uk"), **parts)) == []


def test_cited_but_not_listed_names_the_near_key_and_its_place():
    (finding,) = found("As [see @a; @Francis2031, p. 2] says", references=[work("a"), work("francis2013")])
    assert finding.code == citations.NOT_LISTED.code
    assert finding.place == Place("module.yaml", FIRST_LINE, INDENT + 12, INDENT + 24)
    assert finding.hint == "Did you mean @francis2013?"


def test_without_any_list_it_says_how_to_add_one():
    (finding,) = found("@somebody says")
    assert "references: references.bib" in finding.hint


def test_something_that_was_no_citation_can_be_escaped():
    (finding,) = found("follow @somebody", references=[work("zz")])
    assert "\\@somebody" in finding.hint


def test_listed_but_never_cited_is_a_warning_at_its_entry():
    (finding,) = findings(module(prose("nothing"), references=[work("key")]))
    assert (finding.code, finding.severity) == (citations.NOT_CITED.code, Severity.WARNING)
    assert finding.place.file == "references.bib"


def test_a_missing_semicolon():
    (finding,) = found("[@a, @b]", references=[work("a"), work("b")])
    assert (finding.code, finding.hint) == (citations.NOT_SEPARATED.code, "Write: [@a; @b]")


def test_an_unknown_page():
    (finding, advice) = found("[[emotional-inteligence]]", related=[page("emotional-intelligence", "EI")])
    assert (finding.code, finding.hint) == (
        page_links.UNKNOWN_PAGE.code,
        "Did you mean [[emotional-intelligence]]?",
    )
    assert finding.place.end_column - finding.place.column == len("[[emotional-inteligence]]")
    assert (advice.code, advice.severity) == (page_links.PAGE_NOT_LINKED.code, Severity.ADVICE)


@pytest.mark.parametrize(
    ("title", "expected"), [("On [@key]", True), ("On @key", True), ("Mail a@key", False), ("@ key", False)]
)
def test_a_citation_in_a_title(title, expected):
    codes = [f.code for f in findings(module(prose("@key"), references=[work("key")], title=title))]
    assert codes == ([citations.CITED_IN_TITLE.code] if expected else [])


def faults(*, found: bool):
    listed = json.loads((FAULTY / "expected.json").read_text(encoding="utf-8"))["faults"]
    return [
        pytest.param(fault, id=fault["fault"]) for fault in listed if (fault["rule"] is not None) == found
    ]


def line_of(fault) -> int:
    lines = (FAULTY / fault["file"]).read_text(encoding="utf-8").splitlines()
    start = next(i for i, line in enumerate(lines) if fault.get("after", "") in line)
    return next(i for i, line in enumerate(lines[start:], start + 1) if fault["line_with"] in line)


def faulty_findings():
    """What the checks say of the list whose faults are real; its prose is read as a block scalar has it."""
    lines = (FAULTY / "module.yaml").read_text(encoding="utf-8").splitlines()
    start = lines.index("      - |") + 1
    piece = prose("\n".join(line[8:] for line in lines[start:]), start + 1)
    references, faults_in_list = read_references(FAULTY / "references.bib", "references.bib")
    return [*faults_in_list, *findings(module(piece, references=references))]


@pytest.mark.parametrize("fault", faults(found=True))
def test_faults_of_a_real_list_are_found_on_their_lines(fault):
    places = {(f.place.file, f.place.line) for f in faulty_findings() if f.code == fault["rule"]}
    assert (fault["file"], line_of(fault)) in places


def test_a_real_list_has_no_other_findings():
    expected = sorted(
        (fault.values[0]["file"], line_of(fault.values[0]), fault.values[0]["rule"])
        for fault in faults(found=True)
    )
    assert sorted((f.place.file, f.place.line, f.code) for f in faulty_findings()) == expected
