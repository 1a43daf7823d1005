"""coursewright outcomes."""

import pytest


def test_the_folder_that_one_is_in(run, project, monkeypatch):
    monkeypatch.chdir(project / "modules" / "a")
    ran = run("outcomes")
    assert (ran.code, ran.err) == (0, "")
    assert "OUTCOME" in ran.out
    assert "know" in ran.out


@pytest.mark.parametrize(
    ("form", "begins"), [("table", "A module"), ("csv", "\ufeffmodule,"), ("html", "<!doctype")]
)
def test_forms_go_to_standard_output_or_into_a_file(run, project, form, begins):
    ran = run("outcomes", "modules", "--format", form)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(begins)
    written = run("outcomes", "modules", "--format", form, "--output", "made")
    assert (written.code, written.out) == (0, "")
    assert (project / "made").read_bytes().decode("utf-8") == ran.out


@pytest.mark.parametrize(
    ("name", "options", "begins"),
    [
        ("made.html", (), "<!doctype"),
        ("made.HTM", (), "<!doctype"),
        ("made.csv", (), "\ufeffmodule,"),
        ("made.txt", (), "A module"),
        ("made.html", ("--format", "csv"), "\ufeffmodule,"),
    ],
)
def test_the_ending_says_the_form_where_nothing_else_does(run, project, name, options, begins):
    assert run("outcomes", "modules", "--output", name, *options).code == 0
    assert (project / name).read_text(encoding="utf-8").startswith(begins)


def test_errors_are_reported_and_nothing_is_made(run, project):
    source = project / "modules" / "a" / "module.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace("licence:", "license:"), encoding="utf-8")
    ran = run("outcomes", "modules", "--output", "made")
    assert (ran.code, ran.out) == (1, "")
    assert "error[STR-001]" in ran.err
    assert not (project / "made").exists()
