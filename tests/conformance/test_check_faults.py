"""Faults of packages that ``fixtures`` cannot say: too many of them, and limits that are lowered for the test."""

import pytest

from tests.conformance.strangers import GOOD, scorm12


def several(count):
    """An item and a resource for each of so many, all with pages of their own."""
    items = "".join(
        f'<item identifier="i{n}" identifierref="r{n}"><title>{n}</title></item>' for n in range(count)
    )
    resources = "".join(
        f'<resource identifier="r{n}" type="webcontent" adlcp:scormtype="sco" href="p{n}.html">'
        f'<file href="p{n}.html"/></resource>'
        for n in range(count)
    )
    pages = {f"p{n}.html": b'<script src="shared/api.js"></script>' for n in range(count)}
    return scorm12(
        ("</organization>", f"{items}</organization>"), ("</resources>", f"{resources}</resources>")
    ), pages


@pytest.mark.parametrize("name", GOOD)
def test_a_good_package_has_no_findings(found, name):
    assert found(GOOD[name]()) == []


def test_a_hundred_launch_pages_with_the_same_fault(found):
    files, pages = several(110)
    findings = [one for one in found({**files, **pages}) if one.code == "CHK-050"]
    assert len(findings) == 20
    assert "90 more like this" in findings[-1].message


def test_a_list_of_files_that_is_too_long(found, monkeypatch):
    monkeypatch.setattr("builder.conformance.opened.DIRECTORY_LIMIT_BYTES", 100)
    (finding,) = found(scorm12())
    assert (finding.code, "longer than that of any course" in finding.message) == ("CHK-004", True)
