"""coursewright.toml."""

import os
import zipfile
from pathlib import Path

import pytest

from builder import pipeline
from builder.findings import Place, Severity
from builder.pipeline import Options, settings
from builder.pipeline.chosen import Chosen
from builder.pipeline.loading import plan


@pytest.fixture
def write(tmp_path, monkeypatch):
    """Write the project's settings; the working folder is the project."""
    monkeypatch.chdir(tmp_path)

    def write(text):
        path = tmp_path / "coursewright.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_everything_can_be_set(write, tmp_path):
    (tmp_path / "words").mkdir()
    (tmp_path / "house.yaml").write_text("radius: none\n", encoding="utf-8")
    path = write(
        '[build]\nstandard = "scorm12"\nlms = ["moodle", "blackboard"]\noutput = "packages"\nstrict = true\n'
        'theme = "house.yaml"\n'
        '[interface]\noverrides = "words"\n[rules]\nselect = ["str", "ACC-001"]\nignore = ["STR-017"]\n'
        '[rules.severity]\nSTR-016 = "error"\nSTR-021 = "off"\n'
    )
    assert settings.read(path) == (
        settings.Settings(
            "scorm12",
            ("moodle", "blackboard"),
            tmp_path / "packages",
            strict=True,
            overrides=tmp_path / "words",
            theme=tmp_path / "house.yaml",
            rules=Chosen(("STR", "ACC-001"), ("STR-017", "STR-021"), {"STR-016": Severity.ERROR}),
        ),
        [],
    )


def test_one_lms_needs_no_list(write):
    found, findings = settings.read(write('[build]\nlms = "moodle"\n'))
    assert (found.lms, findings) == (("moodle",), [])


def test_an_empty_file_changes_nothing(write):
    assert settings.read(write("")) == (settings.Settings(), [])


@pytest.mark.parametrize(
    ("text", "code", "place", "words"),
    [
        ('[build]\n\nlsm = ["moodle"]', "PRJ-005", (3, 1, 4), "Did you mean lms?"),
        ("[build]\n  outputs = 1", "PRJ-005", (2, 3, 10), "Did you mean output?"),
        ("[biuld]\nlms = 1", "PRJ-005", (1, 1, 8), "Did you mean build?"),
        ("[colours]\nx = 1", "PRJ-005", (1, 1, 10), "There are: build, interface, rules."),
        ("build.lsm = 1", "PRJ-005", (1, 1, 10), "Did you mean lms?"),
        ("build = 1", "PRJ-006", (1, 1, 6), "[build]"),
        ('[build]\nlms = ["canvas"]', "PRJ-006", (2, 1, 4), "generic, moodle, blackboard"),
        ("[build]\nlms = []", "PRJ-006", (2, 1, 4), "generic, moodle, blackboard"),
        ("[build]\nlms = 3", "PRJ-006", (2, 1, 4), "generic, moodle, blackboard"),
        ('[build]\nstandard = "scorm"', "PRJ-006", (2, 1, 9), "scorm12"),
        ('[build]\nstrict = "yes"', "PRJ-006", (2, 1, 7), "true or false"),
        ("[build]\noutput = 1", "PRJ-006", (2, 1, 7), "folder"),
        ('[build]\ntheme = "gone.yaml"', "PRJ-006", (2, 1, 6), "file that exists"),
        ('[build]\ntheme = "a\\u0000b"', "PRJ-006", (2, 1, 6), "file that exists"),
        ("[build]\ntheme = 1", "PRJ-006", (2, 1, 6), "file that exists"),
        ('[interface]\noverrides = "gone"', "PRJ-006", (2, 1, 10), "folder that exists"),
        ("# x\n[[build]]\nstrict = true", "PRJ-006", (2, 1, 10), "[build]"),
        ('[build]\nlms = [["moodle"]]', "PRJ-006", (2, 1, 4), "generic, moodle, blackboard"),
        ("[build]\nlms = [{a = 1}]", "PRJ-006", (2, 1, 4), "generic, moodle, blackboard"),
        ('[build]\noutput = "a\\u0000b"', "PRJ-006", (2, 1, 7), "folder"),
        ('[interface]\noverrides = "a\\u0000b"', "PRJ-006", (2, 1, 10), "folder that exists"),
        (f'[interface]\noverrides = "{"a" * 5000}"', "PRJ-006", (2, 1, 10), "folder that exists"),
        ("a = " + "[" * 3000, "PRJ-004", (0, 0, 0), "nested too deeply"),
        ("a = " + "1" * 5000, "PRJ-004", (0, 0, 0), "not TOML"),
        ("[build]\noutput = dist", "PRJ-004", (2, 10, 0), "not TOML"),
        ('[rules]\nignore = ["STR-17"]', "PRJ-006", (2, 1, 7), "Did you mean STR-017?"),
        ('[rules]\nignore = ["STR-001"]', "PRJ-006", (2, 1, 7), "cannot be ignored"),
        ('[rules]\nselect = ["ACX"]', "PRJ-006", (2, 1, 7), "no code and no family ACX"),
        ("[rules]\nselect = 3", "PRJ-006", (2, 1, 7), "a list of codes"),
        ('[rules]\nseverity = "error"', "PRJ-006", (2, 1, 9), "[rules.severity]"),
        ('[rules.severity]\nSTR-017 = "fatal"', "PRJ-006", (2, 1, 8), "error, warning, advice, off"),
        ("[rules.severity]\nSTR-017 = 1", "PRJ-006", (2, 1, 8), "error, warning, advice, off"),
        ('[rules.severity]\nSTR-001 = "off"', "PRJ-006", (2, 1, 8), "cannot be ignored"),
        ('[rules.severity]\nSTR = "off"', "PRJ-006", (2, 1, 4), "name a code"),
        ('[rules.severity]\n"STR-117" = "off"', "PRJ-006", (2, 1, 10), "Did you mean STR-017?"),
        ("[rules]\nignroe = []", "PRJ-005", (2, 1, 7), "Did you mean ignore?"),
    ],
)
def test_faults_have_their_line(write, text, code, place, words):
    _, (finding,) = settings.read(write(text))
    assert finding.code == code
    assert finding.place == Place("coursewright.toml", *place)
    assert words in f"{finding.message} {finding.hint}"


def test_all_faults_at_once(write):
    _, findings = settings.read(write("[build]\na = 1\nb = 2\nstrict = 3\n[c]\n"))
    assert [finding.place.line for finding in findings] == [2, 3, 4, 5]


def test_what_is_not_text(write):
    path = write("")
    path.write_bytes(b"\xff\xfe")
    assert [finding.code for finding in settings.read(path)[1]] == ["PRJ-004"]


@pytest.mark.parametrize("kind", ["folder", "fifo", "link to nothing"])
def test_what_is_no_file(write, make_source, tmp_path, kind):
    path = tmp_path / "coursewright.toml"
    if kind == "folder":
        path.mkdir()
    elif kind == "fifo":
        if not hasattr(os, "mkfifo"):
            pytest.skip("a kind of file of POSIX")
        os.mkfifo(path)
    else:
        path.symlink_to("gone")
    result = pipeline.build([make_source()], Options())
    assert [finding.code for finding in result.findings] == ["PRJ-004"]
    assert not (tmp_path / "dist").exists()


def test_the_nearest_file_above_holds(write, tmp_path):
    path = write("")
    (tmp_path / "deep" / "er").mkdir(parents=True)
    assert settings.find(tmp_path / "deep" / "er") == path


def test_the_search_ends_at_a_repository(write, tmp_path):
    write("")
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    (tmp_path / "repository" / "modules").mkdir()
    assert settings.find(tmp_path / "repository" / "modules") is None


def test_the_command_line_comes_first(write, make_source):
    write('[build]\nlms = "moodle"\noutput = "packages"\nstrict = true\n')
    source = make_source()
    _, planned, _ = plan([source], Options())
    assert (planned.lms, planned.output, planned.strict) == (("moodle",), Path("packages"), True)
    _, planned, _ = plan([source], Options(lms=("generic",), output=Path("here")))
    assert (planned.lms, planned.output, planned.strict) == (("generic",), Path("here"), True)


def test_a_fault_in_the_settings_stops_the_build(write, make_source, tmp_path):
    write("[build]\nlsm = 1\n")
    result = pipeline.build([make_source()], Options())
    assert [finding.code for finding in result.findings] == ["PRJ-005"]
    assert not (tmp_path / "dist").exists()


def test_the_projects_theme_is_in_every_package(write, make_source, tmp_path):
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "house.yaml").write_text('colours:\n  accent: "#a6192e"\n', encoding="utf-8")
    write('[build]\ntheme = "themes/house.yaml"\n')
    result = pipeline.build([make_source("one"), make_source("two")], Options())
    assert result.findings == ()
    for built in result.built:
        with zipfile.ZipFile(built.path) as package:
            assert "#a6192e" in package.read("style.css").decode()


def test_a_fault_of_the_projects_theme_is_said_once(write, make_source, tmp_path):
    (tmp_path / "house.yaml").write_text('colours:\n  accent: "#ffb81c"\n', encoding="utf-8")
    write('[build]\ntheme = "house.yaml"\n')
    result = pipeline.build([make_source("one"), make_source("two")], Options())
    assert [(finding.code, finding.place.file, finding.place.line) for finding in result.findings] == [
        ("THM-001", "house.yaml", 2)
    ]
    assert not (tmp_path / "dist").exists()


def test_two_projects_at_once_are_refused(make_source, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    one, two = make_source("a", folder="one/modules"), make_source("b", folder="two/modules")
    (tmp_path / "one" / "coursewright.toml").write_text("", encoding="utf-8")
    result = pipeline.build([one, two], Options())
    assert [finding.code for finding in result.findings] == ["PRJ-003"]
    assert not (tmp_path / "dist").exists()


def test_a_project_has_its_own_words(write, make_source, tmp_path):
    words = tmp_path / "words"
    words.mkdir()
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    po = head + 'msgid "Save and exit"\nmsgstr "Stop for today"\n'
    (words / "en-GB.po").write_text(po, encoding="utf-8")
    write('[interface]\noverrides = "words"\n')
    (built,) = pipeline.build([make_source()], Options()).built
    assert "Stop for today" in built.notes.read_text(encoding="utf-8")


def test_scorm_2004_is_a_standard_of_the_settings(write):
    found, findings = settings.read(write('[build]\nstandard = "scorm2004-4th"\n'))
    assert (found.standard, findings) == ("scorm2004-4th", [])
