"""What `coursewright new` makes of a folder."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys

import pytest
import yaml

from builder import pipeline
from builder.cli import new as command
from builder.cli import schema as schema_command
from builder.cli.main import main
from builder.errors import OutputError
from builder.starting import bundles
from builder.starting import project as starting
from builder.version import VERSION


def wanted(**changes):
    return starting.Wanted(
        **{
            "id": "hand-hygiene",
            "title": "Hand hygiene",
            "author": "A. Author",
            "starter": "module",
            "service": "github",
            **changes,
        }
    )


def every_file(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("starter", starting.STARTERS)
@pytest.mark.parametrize(
    "title", ["Hand hygiene", "yes", "It's 9:30 # now", "Ffôn – “un”", "[a] & {b}", "\u202eabc"]
)
def test_every_starter_has_no_findings_whatever_its_title(tmp_path, starter, title):
    starting.make(tmp_path, wanted(starter=starter, title=title, author=title))
    result = pipeline.validate([tmp_path / "modules"], pipeline.Options())
    (told,) = [yaml.load((tmp_path / "modules/hand-hygiene/module.yaml").read_bytes(), yaml.BaseLoader)]
    assert told["title"] == title
    if "\u202e" not in title:
        assert result.findings == ()


def test_the_names_of_the_command_are_those_of_the_room():
    assert command._STARTERS == starting.STARTERS
    assert command._SERVICES == starting.SERVICES
    assert schema_command._NAMES == bundles.NAMES


def test_nothing_that_exists_is_touched(tmp_path):
    settings = tmp_path / ".vscode" / "settings.json"
    settings.parent.mkdir()
    settings.write_text("{}", encoding="utf-8")
    made = starting.make(tmp_path, wanted())
    assert made.left == (".vscode/settings.json",)
    assert settings.read_text(encoding="utf-8") == "{}"
    again = starting.make(tmp_path, wanted(id="other"))
    assert again.written == ("modules/other/module.yaml",)


def test_what_cannot_be_written_leaves_nothing(tmp_path):
    (tmp_path / ".vscode").write_text("a file where a folder is needed", encoding="utf-8")
    with pytest.raises(OutputError, match=r"nothing was written"):
        starting.make(tmp_path, wanted())
    assert every_file(tmp_path) == [".vscode"]
    assert not (tmp_path / "modules").exists()


@pytest.mark.parametrize(
    ("words", "identifier"),
    [
        ("My Thing", "my-thing"),
        ("Ffôn 2", "ffon-2"),
        ("2nd part", "nd-part"),
        ("漢字", ""),
        ("constructor", ""),
        ("a" * 60, "a" * 40),
    ],
)
def test_an_id_is_made_of_words(words, identifier):
    assert starting.id_of(words) == identifier


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        code = main(arguments)
        return code, *capsys.readouterr()

    return run


def test_the_command_says_what_it_wrote_and_what_is_next(run, tmp_path):
    code, out, err = run("new", "hand-hygiene", "--ci", "none")
    assert code == 0
    assert sorted(out.split()) == every_file(tmp_path)
    assert "coursewright preview modules/hand-hygiene" in err
    assert "coursewright validate modules/hand-hygiene" in err
    code, out, err = run("new", "hand-hygiene")
    assert (code, out) == (2, "")
    assert "exists already" in err
    code, out, err = run("new", "other")
    assert (code, out.split()) == (0, ["modules/other/module.yaml", ".github/workflows/coursewright.yml"])
    assert "left as it is" in err.replace("left as they are", "left as it is")


@pytest.mark.parametrize(
    ("folder", "typed"),
    [("work", "work/modules/one"), ("my work", '"my work/modules/one"'), (".", "modules/one")],
)
def test_what_is_next_works_from_where_one_is(run, tmp_path, folder, typed):
    code, _, err = run("new", "one", "--project", folder)
    assert code == 0
    validate = re.search(r"coursewright validate (.+)", err)[1]
    assert validate == typed
    assert f"coursewright preview {typed}" in err
    assert run("validate", *shlex.split(validate))[0] == 0
    _, _, err = run("new", "one", "--project", folder)
    assert f"open {typed.strip(chr(34))}/module.yaml" in err


@pytest.mark.parametrize(
    ("typed", "says"), [("My Thing", "my-thing"), ("../x", "no id"), ("CON", "con"), ("", "no id")]
)
def test_what_is_no_id_is_a_matter_of_usage(run, tmp_path, typed, says):
    code, out, err = run("new", typed)
    assert (code, out) == (2, "")
    assert says in err
    assert every_file(tmp_path) == []


def test_schemas_are_printed_or_written(run, tmp_path):
    code, out, _ = run("schema", "bank")
    assert (code, json.loads(out)["title"]) == (0, "Bank")
    code, out, _ = run("schema", "--write", "made/here")
    assert code == 0
    assert out.split() == [f"made/here/{name}.schema.json" for name in bundles.NAMES]
    assert (tmp_path / "made/here/module.schema.json").read_text(encoding="utf-8") == bundles.text("module")
    assert run("schema", "report")[0] == 2


def commands(service, text):
    """The steps of a workflow that are commands."""
    told = yaml.safe_load(text)
    if service == "gitlab":
        return told["modules"]["variables"], told["modules"]["script"], told["modules"]["artifacts"]["paths"]
    job = told["jobs"]["modules"]
    uploads = [step["with"]["path"] for step in job["steps"] if "upload-artifact" in step.get("uses", "")]
    return job["env"], [step["run"] for step in job["steps"] if "run" in step], uploads


OTHER_SOURCES = [
    f"tools/coursewright-{VERSION}-py3-none-any.whl",
    "git+https://git.example.org/coursewright.git@main",
]


def with_other_source(text, source):
    """A workflow whose technologist has taken one of the lines that stand there as comments."""
    taken = text.replace(f"# COURSEWRIGHT: {source}\n", f"COURSEWRIGHT: {source}\n")
    assert taken != text
    return taken.replace(f"COURSEWRIGHT: coursewright=={VERSION}\n", "\n")


@pytest.mark.skipif(os.name == "nt", reason="a workflow's shell is bash")
@pytest.mark.parametrize("source", [f"coursewright=={VERSION}", *OTHER_SOURCES])
@pytest.mark.parametrize("service", ["github", "gitlab"])
def test_the_steps_of_the_workflow_run(root, tmp_path, service, source):
    """As the service runs them, but for pip: what it would install is this checkout."""
    project = tmp_path / "project"
    project.mkdir()
    starting.make(project, wanted(service=service))
    place = project / starting._WORKFLOWS[service]
    if source in OTHER_SOURCES:
        text = place.read_text(encoding="utf-8")
        place.write_text(with_other_source(text, source), encoding="utf-8")
    environment, steps, kept = commands(service, place.read_text(encoding="utf-8"))
    tools = tmp_path / "tools"
    tools.mkdir()
    shim = f'#!/bin/sh\nif [ "$2" = pip ]; then echo "$@" > {tmp_path}/pip; exit 0; fi\nexec {sys.executable} "$@"\n'
    for name, text in {
        "python": shim,
        "coursewright": f'#!/bin/sh\nexec {sys.executable} -m builder "$@"\n',
    }.items():
        (tools / name).write_text(text, encoding="utf-8")
        (tools / name).chmod(0o755)
    told = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "PYTHONPATH": str(root), **environment}
    bash = shutil.which("bash")
    done = [
        subprocess.run([bash, "-e", "-c", step], cwd=project, env=told, capture_output=True, check=False)
        for step in steps
    ]
    assert [one.returncode for one in done] == [0] * len(steps), [one.stderr for one in done]
    assert (tmp_path / "pip").read_text(encoding="utf-8").split() == [
        "-m",
        "pip",
        "install",
        source,
    ]
    assert all((project / path).is_dir() for path in kept)
    (page,) = (project / "pages").glob("*/index.html")
    assert "<title>Hand hygiene" in page.read_text(encoding="utf-8")
    if service == "gitlab":
        assert (project / "findings.xml").read_text(encoding="utf-8").startswith("<?xml")
    source = project / "modules/hand-hygiene/module.yaml"
    source.write_text(
        source.read_text(encoding="utf-8").replace("answer: hashes", "answer: hash"), encoding="utf-8"
    )
    check = next(step for step in steps if "validate" in step)
    failed = subprocess.run(
        [bash, "-e", "-c", check], cwd=project, env=told, capture_output=True, check=False
    )
    assert failed.returncode == 1
    if service == "github":
        assert b"::error file=modules/hand-hygiene/module.yaml,line=" in failed.stdout
