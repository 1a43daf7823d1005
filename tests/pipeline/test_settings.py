"""coursewright.toml."""

import zipfile
from pathlib import Path

import pytest

from builder import pipeline
from builder.findings import Place, Severity
from builder.pipeline import Options, settings
from builder.pipeline.chosen import Chosen
from builder.pipeline.loading import plan
from builder.pipeline.matching import pairs
from builder.standards.registry import STANDARDS
from tests import odd_files
from tests.growth import units


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
            ("scorm12",),
            ("moodle", "blackboard"),
            tmp_path / "packages",
            strict=True,
            by_lms=False,
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
        ('[build]\nlms = ["schoology"]', "PRJ-006", (2, 8, 19), "generic, moodle, blackboard"),
        ("[build]\nlms = []", "PRJ-006", (2, 1, 4), "generic, moodle, blackboard"),
        ("[build]\nlms = 3", "PRJ-006", (2, 1, 4), "generic, moodle, blackboard"),
        ('[build]\nstandard = "scorm"', "PRJ-006", (2, 12, 19), "Did you mean scorm12?"),
        ('[build]\nstrict = "yes"', "PRJ-006", (2, 10, 15), "true or false"),
        ("[build]\noutput = 1", "PRJ-006", (2, 1, 7), "folder"),
        ('[build]\ntheme = "gone.yaml"', "PRJ-006", (2, 9, 20), "file that exists"),
        ('[build]\ntheme = "a\\u0000b"', "PRJ-006", (2, 1, 6), "file that exists"),
        ("[build]\ntheme = 1", "PRJ-006", (2, 1, 6), "file that exists"),
        ('[interface]\noverrides = "gone"', "PRJ-006", (2, 13, 19), "folder that exists"),
        ("# x\n[[build]]\nstrict = true", "PRJ-006", (2, 1, 10), "[build]"),
        ('[build]\nlms = [["moodle"]]', "PRJ-006", (2, 1, 4), "generic, moodle, blackboard"),
        ("[build]\nlms = [{a = 1}]", "PRJ-006", (2, 1, 4), "generic, moodle, blackboard"),
        ('[build]\noutput = "a\\u0000b"', "PRJ-006", (2, 1, 7), "folder"),
        ('[interface]\noverrides = "a\\u0000b"', "PRJ-006", (2, 1, 10), "folder that exists"),
        (f'[interface]\noverrides = "{"a" * 5000}"', "PRJ-006", (2, 13, 5015), "folder that exists"),
        ("a = " + "[" * 3000, "PRJ-004", (0, 0, 0), "nested too deeply"),
        ("a = " + "1" * 5000, "PRJ-004", (0, 0, 0), "not TOML"),
        ("[build]\noutput = dist", "PRJ-004", (2, 10, 0), "not TOML"),
        ('[rules]\nignore = ["STR-17"]', "PRJ-006", (2, 11, 19), "Did you mean STR-017?"),
        ('[rules]\nignore = ["STR-001"]', "PRJ-006", (2, 11, 20), "cannot be ignored"),
        ('[rules]\nselect = ["ACX"]', "PRJ-006", (2, 11, 16), "no code and no family ACX"),
        ("[rules]\nselect = 3", "PRJ-006", (2, 1, 7), "a list of codes"),
        ('[rules]\nseverity = "error"', "PRJ-006", (2, 1, 9), "[rules.severity]"),
        ('[rules.severity]\nSTR-017 = "fatal"', "PRJ-006", (2, 11, 18), "error, warning, advice, off"),
        ("[rules.severity]\nSTR-017 = 1", "PRJ-006", (2, 1, 8), "error, warning, advice, off"),
        ('[rules.severity]\nSTR-001 = "off"', "PRJ-006", (2, 1, 8), "cannot be ignored"),
        ('[rules.severity]\nSTR = "off"', "PRJ-006", (2, 1, 4), "name a code"),
        ('[rules.severity]\n"STR-117" = "off"', "PRJ-006", (2, 1, 10), "Did you mean STR-017?"),
        ('[build]\nlms = ["moodel"]', "PRJ-006", (2, 8, 16), "Did you mean moodle?"),
        ('[build]\nlms = [\n  "moodle",\n  "Canvas",\n]', "PRJ-006", (4, 3, 11), "Did you mean canvas?"),
        ('[build]\nlms = ["moodel"]\noutput = "moodel"', "PRJ-006", (2, 8, 16), "Did you mean moodle?"),
        ('[build]\nlms = "m\\u006fodel"\noutput = "moodel"', "PRJ-006", (2, 1, 4), "Did you mean moodle?"),
        ('[build]\nreferences = ["gone.bib"]', "PRJ-006", (2, 15, 25), "gone.bib, and there is no such file"),
        ("[build]\nreferences = 3", "PRJ-006", (2, 1, 11), "reference list"),
        ('[rules.severity]\nSTR-017 = "eror"', "PRJ-006", (2, 11, 17), "Did you mean error?"),
        ('[build]\noutput = "C:\\temp"', "PRJ-006", (2, 1, 7), "write / for each backslash"),
        ("[rules]\nignroe = []", "PRJ-005", (2, 1, 7), "Did you mean ignore?"),
    ],
)
def test_faults_have_their_line(write, text, code, place, words):
    _, (finding,) = settings.read(write(text))
    assert finding.code == code
    assert finding.place == Place("coursewright.toml", *place)
    assert words in f"{finding.message} {finding.hint}"


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("lms = [moodle]", (1, 8), "moodle stands without quotes", 'Write "moodle".'),
        ("output = C:\\temp", (1, 10), r"C:\temp stands without quotes", 'Write "C:/temp".'),
        ("lms = [“moodle”]", (1, 8), "curly quotes", 'Write "moodle", in straight quotes.'),
        ("strict = True", (1, 10), "True is no value", "Write true or false"),
        ("strict = yes", (1, 10), "yes is no value", "Write true or false"),
        ("output =", (1, 9), "no value behind the =", 'output = "packages"'),
        (
            r'output = "C:\temp\dist"',
            (1, 18),
            "a backslash",
            r"""'C:\temp\dist', in single quotes, or "C:/temp/dist".""",
        ),
        (
            r'output = "C:\Users\me"',
            (1, 13),
            "a backslash",
            r"""'C:\Users\me', in single quotes, or "C:/Users/me".""",
        ),
        ("strict: true", (1, 7), "=, not a colon", "Write strict = true"),
        ("- lms: moodle", (1, 3), "=, not a colon", "Write lms = moodle"),
        ("output", (1, 7), "comes =", 'name = "value"'),
        ("build]", (1, 6), "in brackets", "Write [build]."),
        ("[build", (1, 7), "in brackets", "Write [build]."),
        ('output = "dist', (1, 15), "a text is not closed", "the same quote"),
        ("output = 'dist", (1, 15), "a text is not closed", "the same quote"),
        ('lms = ["moodle" "canvas"]', (1, 17), "lacks a comma", '["moodle", "canvas"]'),
        ('lms = ["moodle"', (1, 16), "is not closed", '["moodle", "canvas"]'),
        ('lms = "moodle", "canvas"', (1, 15), "behind the value", '["moodle", "canvas"]'),
        ("[build]\n[build]", (2, 1), "[build] stands twice", "below the first"),
        ("strict = true\nstrict = true", (0, 0), "a setting stands twice", "once"),
        ("größe = 1", (1, 3), "comes =", 'name = "value"'),
        ("é = 1", (1, 1), "no setting", 'name = "value"'),
    ],
)
def test_slips_of_toml_are_told_with_what_to_write(write, text, place, message, hint):
    _, (finding,) = settings.read(write(text))
    assert finding.code == "PRJ-004"
    assert (finding.place.line, finding.place.column) == place
    assert message in finding.message
    assert hint in finding.hint


def test_all_faults_at_once(write):
    _, findings = settings.read(write("[build]\na = 1\nb = 2\nstrict = 3\n[c]\n"))
    assert [finding.place.line for finding in findings] == [2, 3, 4, 5]


def test_what_is_not_text(write):
    path = write("")
    path.write_bytes(b"\xff\xfe")
    assert [finding.code for finding in settings.read(path)[1]] == ["PRJ-004"]


@pytest.mark.parametrize("value", ['["error"]', "{ a = 1 }", "1", "true", "2026-01-01"])
def test_a_severity_that_is_no_text(write, value):
    (finding,) = settings.read(write(f"[rules.severity]\nSTR-017 = {value}\n"))[1]
    assert (finding.code, finding.place.line, finding.place.column) == ("PRJ-006", 2, 1)
    assert "STR-017 is one of: error, warning, advice, off" in finding.message


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("# one\u2028two\x85\n[build]\nstrct = true", (3, 1, 6)),
        ('[build]\noutput = """\n[build]\nstrct = true\n"""\nstrct = true', (6, 1, 6)),
        ("[build]\noutput = '''\nstrct = true'''\nstrct = true", (4, 1, 6)),
        ('[build]\noutput = "[build] \\" # strct = 1"\n  strct = true', (3, 3, 8)),
        ('[build]\nlms = [ # ]\n"moodle",\n]\nstrct = true', (5, 1, 6)),
        ('[rules]\nselect = ["STR"]\n[ "build" ]\n\t"strct" = true', (4, 2, 9)),
        ("[build]\r\nstrict = true\r\nstrct = true\r\n", (3, 1, 6)),
        ("build.strict = true\nbuild . strct = true", (2, 1, 14)),
        ("build = { strict = true, strct = true }", (1, 1, 6)),
        ("[interface]\nstrct = { a = 1 }\n[[bild]]\n", (2, 1, 6)),
    ],
)
def test_the_place_of_a_setting(write, text, place):
    path = write("")
    path.write_bytes(text.encode())
    found = next(one for one in settings.read(path)[1] if "strct" in one.message)
    assert (found.place.line, found.place.column, found.place.end_column) == place


def test_a_file_of_thousands_of_slips_is_not_read_to_its_end(write):
    unknown = "".join(f"k{number} = 1\n" for number in range(5000))
    spaces = "[" + " " * 50_000
    for text, code in (
        (unknown, "SRC-032"),
        (f"[build]\n{unknown}", "SRC-032"),
        (f"[rules]\nselect = {[f'X{number}' for number in range(5000)]}", "SRC-032"),
        (f"k = '''\n{spaces}'''\n", "PRJ-005"),
        (unknown * 20, "PRJ-004"),
    ):
        path = write(text)
        findings = settings.read(path)[1]
        assert units(lambda path=path: settings.read(path), 50) < 50
        assert len(findings) <= settings.FAULTS_LIMIT + 1
        assert findings[-1].code == code


@pytest.mark.parametrize("kind", odd_files.KINDS)
def test_what_is_no_file(write, make_source, tmp_path, kind):
    path = tmp_path / "coursewright.toml"
    odd_files.put(path, kind)
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
    assert (found.standards, findings) == (("scorm2004-4th",), [])


@pytest.mark.parametrize(
    ("value", "standards", "every"),
    [
        ('["xapi", "cmi5", "xapi"]', ("xapi", "cmi5"), False),
        ('"all"', tuple(STANDARDS), True),
        ('["cmi5", "all"]', tuple(STANDARDS), True),
    ],
)
def test_several_standards(value, standards, every, write):
    found, findings = settings.read(write(f"[build]\nstandard = {value}\n"))
    assert (found.standards, found.has_every_standard, findings) == (standards, every, [])


@pytest.mark.parametrize("value", ["[]", '["scorm"]', "[1]", '["cmi5", ["xapi"]]', "true"])
def test_what_is_no_list_of_standards_is_said(value, write):
    found, (finding,) = settings.read(write(f"[build]\nstandard = {value}\n"))
    assert found.standards == ("scorm12",)
    assert "or a list of them: scorm12" in finding.message


def test_the_command_line_comes_before_the_settings_standards(write, make_source):
    source = make_source()
    write('[build]\nstandard = "all"\n')
    _, planned, _ = plan([source], Options(standards=("cmi5",)))
    assert (planned.standards, planned.has_every_standard) == (("cmi5",), False)
    _, planned, _ = plan([source], Options(standards=("cmi5", "all")))
    assert (planned.standards, planned.has_every_standard) == (tuple(STANDARDS), True)


def test_a_preview_takes_one_that_it_can_play(write, make_source):
    source = make_source()
    playable = ("scorm12", "scorm2004-4th")
    for asked, taken in (("all", "scorm12"), ("cmi5", "scorm12"), ("scorm2004-4th", "scorm2004-4th")):
        write(f'[build]\nstandard = "{asked}"\n')
        _, planned, findings = plan([source], Options(playable=playable, lms=("moodle",)))
        assert (planned.standards, findings) == ((taken,), [])


def test_without_a_standard_each_lms_gets_its_own(write, make_source):
    source = make_source()
    _, planned, findings = plan([source], Options(lms=("moodle", "scorm-cloud", "canvas", "brightspace")))
    assert (planned.standards, findings) == (("scorm12", "cmi5", "scorm2004-3rd"), [])
    assert list(pairs(planned)) == [
        ("scorm12", "moodle"),
        ("scorm12", "brightspace"),
        ("cmi5", "scorm-cloud"),
        ("scorm2004-3rd", "canvas"),
    ]
    write('[build]\nlms = ["scorm-cloud"]\n')
    assert plan([source], Options())[1].standards == ("cmi5",)
    assert plan([source], Options(lms=("generic",)))[1].standards == ("scorm12",)
    write('[build]\nlms = ["scorm-cloud"]\nstandard = "scorm12"\n')
    for options in (Options(), Options(lms=("scorm-cloud", "canvas"))):
        _, planned, _ = plan([source], options)
        assert (planned.standards, planned.by_lms) == (("scorm12",), False)
    assert plan([source], Options(standards=("xapi",)))[1].standards == ("xapi",)


def test_a_preview_of_an_lms_without_a_double_begins_with_what_can_be_played(write, make_source):
    _, planned, _ = plan([make_source()], Options(lms=("scorm-cloud",), playable=("scorm12",)))
    assert (planned.standards, list(pairs(planned))) == (("scorm12",), [("scorm12", "scorm-cloud")])
