"""coursewright build."""

import json
import shutil

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
    (option,) = [one for one in build.params if one.name == "standard"]
    assert list(option.type.choices) == list(STANDARDS)
    for name in STANDARDS:
        assert run("build", "modules", "--standard", name).out.splitlines()[0] == f"dist/a-1.0.0-{name}.zip"


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
        ["build", "modules", "--lms", "canvas"],
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
    assert choices["standard"] == list(STANDARDS)
    assert choices["lms"] == list(PROFILES)
