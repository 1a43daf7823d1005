"""coursewright validate."""

import json


def test_a_good_module(run, project):
    ran = run("validate", "modules/a")
    assert (ran.code, ran.out, ran.err) == (0, "", "1 module checked: no findings\n")
    assert [path.name for path in project.iterdir()] == ["modules"]


def test_all_findings_at_once(run, project):
    source = project / "modules" / "a" / "module.yaml"
    text = (
        source.read_text(encoding="utf-8")
        .replace("licence:", "license:")
        .replace("title: First", "titel: First")
    )
    source.write_text(text, encoding="utf-8")
    ran = run("validate", "modules/a")
    assert ran.code == 1
    assert "module.yaml:8:1: error[" in ran.err
    assert "module.yaml:13:5: error[" in ran.err
    assert ran.err.splitlines()[-1].startswith("not valid: ")


def test_strict_turns_warnings_into_errors(run, project):
    source = project / "modules" / "a" / "module.yaml"
    film = "      - type: resource\n        kind: video\n        title: Film\n        url: unknown\n"
    source.write_text(source.read_text(encoding="utf-8") + film, encoding="utf-8")
    relaxed, strict = run("validate", "modules"), run("validate", "modules", "--strict")
    assert (relaxed.code, strict.code) == (0, 1)
    assert "warning[" in relaxed.err
    assert "error[" in strict.err
    assert relaxed.err.splitlines()[-1] == "1 module checked: 1 warning"


def test_json_has_every_finding(run, project):
    source = project / "modules" / "a" / "module.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace("licence:", "license:"), encoding="utf-8")
    ran = run("validate", "modules", "--format", "json")
    document = json.loads(ran.out)
    assert (ran.code, document["fine"], document["files"]) == (1, False, [])
    assert all(finding["file"] == "modules/a/module.yaml" for finding in document["findings"])
    assert document["counts"]["error"] == len(document["findings"]) > 0


def test_what_an_lms_does_not_play_is_found_before_a_build(run):
    both = ("--standard", "cmi5")
    everywhere, at_moodle = (
        run("validate", "modules", *both),
        run("validate", "modules", *both, "--lms", "moodle"),
    )
    assert everywhere.err == "1 module checked: no findings\n"
    assert "warning[PKG-" in at_moodle.err
    assert "Moodle" in at_moodle.err
    built = run("build", "modules", *both, "--lms", "moodle", "--format", "json")
    checked = run("validate", "modules", *both, "--lms", "moodle", "--format", "json")
    assert json.loads(checked.out)["findings"] == json.loads(built.out)["findings"]
