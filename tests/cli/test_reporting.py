"""--format, --color, --select and --ignore."""

import json

import pytest
from lxml import etree

from builder.cli import streams

FILM = "      - type: resource\n        kind: video\n        title: Film\n        url: unknown\n"
RED = "\x1b[1;33mwarning["


@pytest.fixture
def film(project):
    """The module of the project with a warning, on line 19."""
    source = project / "modules" / "a" / "module.yaml"
    source.write_text(source.read_text(encoding="utf-8") + FILM, encoding="utf-8")
    return source


@pytest.fixture
def broken(project):
    """And one that has errors: its name comes first."""
    folder = project / "modules" / "B"
    folder.mkdir()
    text = (project / "modules" / "a" / "module.yaml").read_text(encoding="utf-8")
    (folder / "module.yaml").write_text(
        text.replace("licence:", "license:").replace("id: a", "id: b"), encoding="utf-8"
    )


@pytest.mark.parametrize("command", ["validate", "build"])
def test_sarif_and_junit_are_one_document_and_nothing_else(run, film, command):
    sarif = run(command, "modules", "--format", "sarif")
    assert (sarif.code, sarif.err) == (0, "")
    (result,) = [one for one in json.loads(sarif.out)["runs"][0]["results"] if one["ruleId"] == "STR-017"]
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "modules/a/module.yaml"
    assert location["region"]["startLine"] == 19
    junit = run(command, "modules", "--format", "junit")
    assert (junit.code, junit.err) == (0, "")
    (suite,) = etree.fromstring(junit.out.encode("utf-8"))
    assert (suite.get("name"), suite.get("failures")) == ("modules/a/module.yaml", "0")


def test_github_s_annotations_and_a_line_for_the_log(run, film, broken):
    ran = run("validate", "modules", "--format", "github")
    assert ran.code == 1
    assert (
        "::warning file=modules/a/module.yaml,line=19,endLine=19,col=14,endColumn=21,title=STR-017::"
        in ran.out
    )
    assert "::error file=modules/B/module.yaml,line=8," in ran.out
    assert ran.err.startswith("not valid: ")
    assert ran.err.count("\n") == 1


def test_junit_s_suites_are_red_where_the_command_fails(run, film, broken):
    root = etree.fromstring(run("validate", "modules", "--format", "junit").out.encode("utf-8"))
    red = {suite.get("name"): suite.get("failures") != "0" for suite in root}
    assert red == {"modules/B/module.yaml": True, "modules/a/module.yaml": False}


def test_findings_are_grouped_by_file_in_order(run, film, broken):
    ran = run("validate", "modules")
    places = [line.split(":")[:2] for line in ran.err.splitlines() if line.startswith("modules/")]
    assert places == sorted(places, key=lambda place: (place[0], int(place[1])))
    assert {file for file, _ in places} == {"modules/B/module.yaml", "modules/a/module.yaml"}


def test_color_always_and_never(run, film):
    assert RED in run("validate", "modules", "--color", "always").err
    assert "\x1b" not in run("validate", "modules", "--color", "never").err
    assert "\x1b" not in run("validate", "modules").err
    assert "\x1b" not in run("validate", "modules", "--color", "always", "--format", "github").err


@pytest.mark.parametrize(
    ("wanted", "terminal", "no_color", "coloured"),
    [
        ("auto", True, "", True),
        ("auto", True, "1", False),
        ("auto", False, "", False),
        ("always", False, "1", True),
        ("never", True, "", False),
    ],
)
def test_who_decides_on_colour(monkeypatch, wanted, terminal, no_color, coloured):
    monkeypatch.setattr(streams, "is_terminal", lambda: terminal)
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", "xterm")
    assert streams.has_colour(wanted) is coloured


@pytest.mark.parametrize(
    "arguments",
    [["--ignore", "STR-017,pkg"], ["--ignore", "STR", "--ignore", "PKG-011"], ["--select", "MED, ACC"]],
)
def test_what_is_left_out_is_counted(run, film, arguments):
    ran = run("validate", "modules", "--strict", *arguments)
    assert ran.code == 0
    assert ran.err == "1 module checked: no findings (1 left out by the choice of rules)\n"


def test_what_a_comment_answers_is_counted(run, film):
    text = film.read_text(encoding="utf-8")
    film.write_text(
        text.replace("url: unknown", "url: unknown  # coursewright: ignore STR-017 because it comes in May"),
        encoding="utf-8",
    )
    ran = run("build", "modules", "--strict")
    assert ran.code == 0
    assert ran.err.splitlines()[-1] == "built 1 package: no findings (1 suppressed by comments)"
    document = json.loads(run("validate", "modules", "--format", "json").out)
    (one,) = document["suppressed"]
    assert (one["code"], one["line"], one["reason"]) == ("STR-017", 19, "it comes in May")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--ignore", "STR-17"], "Did you mean STR-017?"),
        (["--select", "STR,ACX-001"], "Did you mean"),
        (["--ignore", "STR-001"], "cannot be ignored"),
        (["--ignore", "PRJ"], "Every rule of PRJ is an error"),
        (["--ignore", ","], "Name a code"),
    ],
)
def test_codes_that_cannot_be_meant_are_a_matter_of_usage(run, film, arguments, words):
    ran = run("validate", "modules", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert words in " ".join(ran.err.split())
