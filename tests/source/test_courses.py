"""Each course file in ``courses/`` says in its first line what is found in it; nothing else may be found."""

import shutil
from pathlib import Path

import pytest

from builder.model.course import CourseOrder, Zips
from builder.source import courses
from builder.source.courses import load_course

FOLDER = Path(__file__).parent / "courses"
FIXTURES = sorted(FOLDER.glob("*.yaml"))


def read(path):
    return load_course(path, shown=path.name)


def said(findings):
    return sorted(f"{one.code} at {one.place.line}:{one.place.column}" for one in findings)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_these_findings_and_no_other(path):
    expected = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# finds:").strip()
    course, _, findings = read(path)
    assert said(findings) == sorted(filter(None, expected.split(", ")))
    assert (course is None) == bool(expected)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_every_finding_is_whole(path):
    for finding in read(path)[2]:
        assert not finding.message.endswith(".")
        assert finding.place.file == path.name
        assert finding.hint.endswith((".", "?")) or "\n" in finding.hint or "slashes" in finding.hint, finding
        assert "None" not in finding.message + finding.hint


def test_a_course_is_what_its_author_wrote():
    course, units, findings = read(FOLDER / "fine.yaml")
    assert findings == []
    assert units == course.units
    assert (course.id, course.version, course.title.text) == ("sample", "1.0.0", "Sample")
    assert (course.order, course.zips) == (CourseOrder.IN_ORDER, Zips.ONE_PER_MODULE)
    assert [unit.id for unit in course.units] == ["one", "two", "three"]
    assert [unit.shown for unit in course.units] == [
        f"modules/{name}/module.yaml" for name in ("one", "two", "three")
    ]
    assert [(block.id, block.title.text) for block in course.blocks] == [("later", "Later")]
    assert [course.before(unit) for unit in course.units] == [(), ("one",), ("two",)]
    assert course.waits


@pytest.mark.parametrize(
    ("fixture", "hint"),
    [
        ("missing", "Did you mean modules/two?"),
        ("missing-capitals", "Did you mean modules/two?"),
        ("missing-backslash", "Write forward slashes: modules/one"),
        ("after-unknown", "Did you mean one?"),
        ("begins-shut", "Put `three`, which waits for none, before `one`."),
    ],
)
def test_hints_name_what_is_there(fixture, hint):
    assert read(FOLDER / f"{fixture}.yaml")[2][0].hint == hint


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("../modules/hand-hygiene", "Did you mean ../../modules/hand-hygiene?"),
        ("modules/hand-hygiene", "Did you mean ../../modules/hand-hygiene?"),
        ("hand-hygeine/module.yaml", "Did you mean ../../modules/hand-hygiene?"),
        ("../../modules/Hand-Hygiene/", "Did you mean ../../modules/hand-hygiene?"),
        (
            "the-first",
            "Write the path of the module's folder from this file, such as ../../modules/hand-hygiene.",
        ),
    ],
)
def test_the_path_in_a_hint_is_one_that_works(tmp_path, typed, hint):
    (module := tmp_path / "modules" / "hand-hygiene").mkdir(parents=True)
    (module / "module.yaml").write_text("id: hand-hygiene\n", encoding="utf-8")
    (folder := tmp_path / "courses" / "c").mkdir(parents=True)
    file = folder / "course.yaml"
    head = "id: c\nversion: 1.0.0\ntitle: C\ndescription: C.\nlanguage: en-GB\nmodules:\n"

    def findings(path):
        file.write_text(f"{head}  - {path}\n", encoding="utf-8")
        return read(file)[2]

    (finding,) = findings(typed)
    assert finding.hint == hint
    assert findings("../../modules/hand-hygiene") == []


def test_a_circle_is_told_from_its_beginning_to_its_end():
    (finding,) = read(FOLDER / "circle.yaml")[2]
    assert finding.message == "`one` waits for `two`, which waits for `three`, which waits for `one`"


def test_modules_that_are_there_are_told_though_the_file_has_faults():
    _, units, _ = read(FOLDER / "everything.yaml")
    assert [unit.id for unit in units] == ["one", "two"]


def test_a_module_without_an_id_is_left_to_its_own_findings(tmp_path):
    (tmp_path / "modules" / "a").mkdir(parents=True)
    (tmp_path / "modules" / "a" / "module.yaml").write_text("title: [\n", encoding="utf-8")
    path = tmp_path / "course.yaml"
    text = (FOLDER / "fine.yaml").read_text(encoding="utf-8").partition("modules:")[0]
    path.write_text(f"{text}modules:\n  - modules/a\n", encoding="utf-8")
    _, (unit,), findings = load_course(path, shown="course.yaml")
    assert (unit.id, findings) == ("", [])


def test_a_link_out_of_the_project_is_no_module_of_it(tmp_path):
    (tmp_path / "elsewhere" / "one").mkdir(parents=True)
    (tmp_path / "elsewhere" / "one" / "module.yaml").write_text("id: one\n", encoding="utf-8")
    (tmp_path / "project" / "modules").mkdir(parents=True)
    (tmp_path / "project" / "modules" / "one").symlink_to(tmp_path / "elsewhere" / "one")
    path = tmp_path / "project" / "course.yaml"
    text = (FOLDER / "fine.yaml").read_text(encoding="utf-8").partition("modules:")[0]
    path.write_text(f"{text}modules:\n  - modules/one\n", encoding="utf-8")
    assert [one.code for one in load_course(path, shown="course.yaml")[2]] == ["CRS-002"]


def written(folder, modules, head=""):
    """A course file with `modules` as its list."""
    text = (FOLDER / "twice.yaml").read_text(encoding="utf-8").partition("modules:")[0]
    path = folder / "course.yaml"
    path.write_text(f"{text}{head}modules:\n{modules}", encoding="utf-8")
    return path


def test_a_list_without_end_is_one_finding_in_no_time(tmp_path):
    """CRS-010: each path that leads nowhere is compared with what is there, which took a minute for 20,000."""
    (tmp_path / "modules").mkdir()
    lines = [f"  - modules/m{number}\n" for number in range(301)]
    course, units, findings = read(written(tmp_path, "".join(lines)))
    assert (course, units, said(findings)) == (None, (), ["CRS-010 at 308:5"])
    block = f"  - id: b\n    title: B\n    modules: [{', '.join(f'modules/m{number}' for number in range(300))}]\n"
    assert {one.code for one in read(written(tmp_path, block))[2]} == {"CRS-001"}
    assert [one.code for one in read(written(tmp_path, block + lines[0]))[2]] == ["CRS-010"]


def test_circles_are_looked_for_only_among_modules_that_would_never_open(tmp_path, monkeypatch):
    """A search for each `after` takes minutes where all of many modules wait for all before them."""
    starts = []
    search = courses._way
    monkeypatch.setattr(courses, "_way", lambda start, *more: starts.append(start) or search(start, *more))
    assert read(FOLDER / "fine.yaml")[2] == []
    assert starts == []
    assert said(read(FOLDER / "circle.yaml")[2]) == ["CRS-006 at 9:13"]
    assert starts == ["two"], "a circle is told once and not looked for again"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("modules:", ["CRS-009"]),
        ("zips: one-per-module\nmodules:", []),
        ("modules:\n  - modules/nothing", ["CRS-001"]),
    ],
)
def test_a_first_module_may_wait_where_it_is_a_package_of_its_own(tmp_path, change, expected):
    """And of a list whose first module is not there nobody knows which is the first."""
    shutil.copytree(FOLDER / "modules", tmp_path / "modules")
    text = (FOLDER / "begins-shut.yaml").read_text(encoding="utf-8")
    (tmp_path / "course.yaml").write_text(text.replace("modules:", change, 1), encoding="utf-8")
    assert [one.code for one in read(tmp_path / "course.yaml")[2]] == expected


def test_a_module_that_a_link_leads_to_is_the_same_module(tmp_path):
    shutil.copytree(FOLDER / "modules" / "one", tmp_path / "modules" / "one")
    (tmp_path / "modules" / "again").symlink_to("one")
    (finding,) = read(written(tmp_path, "  - modules/one\n  - modules/again\n"))[2]
    assert (finding.code, finding.message) == ("CRS-003", "This module stands on line 8 already")


def test_a_repository_is_where_the_project_ends(tmp_path):
    """A folder `modules` around it belongs to somebody else."""
    shutil.copytree(FOLDER / "modules", tmp_path / "modules")
    folder = tmp_path / "repository" / "courses" / "sample"
    folder.mkdir(parents=True)
    path = written(folder, "  - ../../../modules/one\n")
    assert said(read(path)[2]) == []
    (tmp_path / "repository" / ".git").mkdir()
    assert said(read(path)[2]) == ["CRS-002 at 8:5"]


@pytest.mark.parametrize(
    "inner", ["{id: inner, title: Inner, modules: [modules/one]}", "{title: I, modules: [modules/one]}"]
)
def test_a_block_in_a_block_is_told_in_the_words_of_a_course(tmp_path, inner):
    path = tmp_path / "course.yaml"
    path.write_text(
        "id: a\nversion: 1.0.0\ntitle: A\ndescription: A.\nlanguage: en-GB\nmodules:\n"
        f"  - id: outer\n    title: Outer\n    modules:\n      - {inner}\n",
        encoding="utf-8",
    )
    (found,) = read(path)[2]
    assert (found.code, found.message) == ("STR-004", "A block of a course stands inside another")
    assert "the course's own `modules:`" in found.hint
