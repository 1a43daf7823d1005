"""Banks: where they may lie, what a part draws from them, and that their faults are found in their own lines."""

import os
from pathlib import Path

import pytest

from builder.findings import has_errors
from builder.lint import lint
from builder.questions import true_false
from builder.source import load
from tests.source.small import SMALL

HEAD = SMALL + "assessment:\n  parts:\n"


def question(name, *tags, **fields):
    lines = ["type: true-false", f"id: {name}", "stem: Is it?", "answer: true"]
    lines += [f"tags: [{', '.join(tags)}]"] if tags else []
    lines += [f"{key}: {value}" for key, value in fields.items()]
    return "  - " + "\n    ".join(lines) + "\n"


def bank(*questions):
    return "questions:\n" + "".join(questions)


class Project:
    """A folder with modules and banks; the test's working folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def load(self, *parts, path="modules/a", more=""):
        """Load a module of these parts: each a bank, or its lines."""
        listed = "".join(
            "    - " + (part if ":" in part else f"bank: {part}").replace("\n", "\n      ") + "\n"
            for part in parts
        )
        self.write(f"{path}/module.yaml", HEAD + listed + more)
        module, findings = load(Path(path), shown=path)
        return module, findings + (lint(module) if module is not None else [])


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return Project(tmp_path)


def said(findings):
    return [(one.code, one.place.file, one.place.line, one.place.column) for one in findings]


def ids(module):
    return [one.id for one in module.assessment.questions]


OWN = "modules/a/banks/wards.yaml"
SHARED = "banks/wards.yaml"


def test_a_bank_of_the_module(project):
    project.write(OWN, bank(question("q-1"), question("q-2")))
    module, findings = project.load("bank: banks/wards.yaml\ndraw: 1\ntitle: Wards")
    assert findings == []
    assert ids(module) == ["q-1", "q-2"]
    (part,) = module.assessment.parts
    assert (part.questions, part.draw, part.shown, str(part.title)) == (("q-1", "q-2"), 1, 1, "Wards")
    assert module.assessment.shown == 1
    assert [path.as_posix() for path in module.inputs] == ["modules/a/module.yaml", OWN]
    assert [one.place.file for one in module.assessment.questions] == [OWN, OWN]


@pytest.mark.parametrize("settings", [True, False])
def test_a_bank_of_the_project(project, settings):
    """Beside coursewright.toml, or beside the folder of modules."""
    path = "courses/spring/a" if settings else "modules/spring/a"
    if settings:
        project.write("coursewright.toml", "")
    project.write(SHARED, bank(question("q-1")))
    module, findings = project.load(SHARED, path=path)
    assert findings == []
    assert ids(module) == ["q-1"]
    assert module.assessment.questions[0].place.file == SHARED
    assert [file.resolve() for file in module.inputs][1:] == [(project.folder / SHARED).resolve()]


def test_the_place_in_a_shared_bank_is_as_the_user_would_type_it(project, monkeypatch):
    project.write(SHARED, bank(question("q-1", points="many")))
    project.write("modules/a/module.yaml", HEAD + f"    - bank: {SHARED}\n")
    monkeypatch.chdir(project.folder / "modules" / "a")
    _, findings = load(Path(), shown="")
    assert [one.place.file for one in findings] == ["../../banks/wards.yaml"]


def test_nothing_is_shared_beyond_the_repository(project):
    inner = project.folder / "inner"
    (inner / "a" / ".git").mkdir(parents=True)
    project.write(SHARED, bank(question("q-1")))
    project.write("coursewright.toml", "")
    _, findings = project.load(SHARED, path="inner/a")
    assert said(findings) == [("QST-070", "inner/a/module.yaml", 17, 13)]


def test_the_modules_own_bank_wins(project):
    project.write(OWN, bank(question("own")))
    project.write(SHARED, bank(question("shared")))
    assert ids(project.load(SHARED)[0]) == ["own"]


def test_a_missing_bank_names_those_there_are(project):
    project.write(OWN, bank(question("own")))
    project.write("banks/theatre.yaml", bank(question("shared")))
    _, findings = project.load("banks/quite-another.yaml")
    assert [one.hint for one in findings] == ["There are banks/theatre.yaml, banks/wards.yaml."]
    _, findings = project.load("banks/theater.yaml")
    assert [one.hint for one in findings] == ["Did you mean banks/theatre.yaml?"]


def test_a_folder_is_no_bank(project):
    project.write(f"{OWN}/x", "")
    assert said(project.load(SHARED)[1]) == [("SRC-002", OWN, 0, 0)]


@pytest.mark.parametrize(
    "name",
    [
        "banks/../../outside.yaml",
        "../outside.yaml",
        "banks/../banks/wards.yaml",
        "banks/./wards.yaml",
        "./banks/wards.yaml",
        "banks/of-spring/../wards.yaml",
    ],
)
def test_a_name_by_another_way_is_refused(project, name):
    """One file has one name: by two names its questions would be drawn twice."""
    project.write(OWN, bank(question("q-1")))
    project.write("modules/a/banks/of-spring/more.yaml", bank(question("q-2")))
    project.write("modules/outside.yaml", bank(question("q-2")))
    project.write("outside.yaml", bank(question("q-2")))
    module, findings = project.load(name)
    assert module is None
    assert said(findings) == [("QST-071", "modules/a/module.yaml", 17, 13)]
    is_there = name.endswith("wards.yaml")
    assert (findings[0].hint == "Write `banks/wards.yaml`.") is is_there


def test_a_bank_of_the_project_is_no_way_out_of_the_project(project):
    """A link in the project's `banks` to what lies above the project; the module's own `banks` is not there at all."""
    outside = project.folder.parent / f"{project.folder.name}-above.yaml"
    outside.write_text(bank(question("q-1")), encoding="utf-8")
    (project.folder / "banks").mkdir()
    (project.folder / SHARED).symlink_to(outside)
    module, findings = project.load(SHARED)
    assert module is None
    assert findings[0].hint.startswith("Put the file into the folder `banks`")
    assert said(findings) == [("QST-071", "modules/a/module.yaml", 17, 13)]


def test_a_bank_that_leaves_the_module_does_not_give_way_to_one_of_the_project(project):
    outside = project.folder.parent / f"{project.folder.name}-beside.yaml"
    outside.write_text(bank(question("q-1")), encoding="utf-8")
    project.write(SHARED, bank(question("q-2")))
    (project.folder / OWN).parent.mkdir(parents=True)
    (project.folder / OWN).symlink_to(outside)
    module, findings = project.load(SHARED)
    assert module is None
    assert said(findings) == [("QST-071", "modules/a/module.yaml", 17, 13)]


def test_what_is_found_on_a_mended_line_of_a_bank_is_not_said_as_well(project):
    """The line that was mended in memory breaks the schema too; that is said once it is mended in the file."""
    project.write(
        OWN, bank(question("q-1").replace("answer: true", "answer:maybe"), question("q-2", points="many"))
    )
    _, findings = project.load(SHARED)
    assert said(findings) == [("SRC-025", OWN, 5, 12), ("STR-004", OWN, 10, 13)]
    project.write(
        OWN, bank(question("q-1").replace("answer: true", "answer: maybe"), question("q-2", points="many"))
    )
    _, findings = project.load(SHARED)
    assert said(findings) == [("STR-004", OWN, 5, 13), ("STR-004", OWN, 10, 13)]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="this system has no symlinks")
@pytest.mark.parametrize("place", [OWN, SHARED])
@pytest.mark.parametrize("target", ["/etc/hostname", "../module.yaml", "../../x.yaml"])
def test_a_link_out_of_the_folder_is_refused(project, place, target):
    for name in ("x.yaml", "modules/x.yaml", "module.yaml", "modules/a/x.yaml"):
        project.write(name, bank(question("q-1")))
    (project.folder / place).parent.mkdir(parents=True, exist_ok=True)
    (project.folder / place).symlink_to(target)
    module, findings = project.load(SHARED)
    assert module is None
    assert said(findings) == [("QST-071", "modules/a/module.yaml", 17, 13)]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="this system has no symlinks")
@pytest.mark.parametrize("home", ["modules/a", "."])
def test_a_folder_that_is_a_link_is_refused(project, home):
    project.write("elsewhere/wards.yaml", bank(question("q-1")))
    (project.folder / home).mkdir(parents=True, exist_ok=True)
    outside = project.folder.parent / f"{project.folder.name}-outside"
    outside.mkdir()
    (outside / "wards.yaml").write_text(bank(question("q-1")), encoding="utf-8")
    (project.folder / home / "banks").symlink_to(outside)
    assert [one.code for one in project.load(SHARED)[1]] == ["QST-071"]


def test_faults_have_their_line_in_the_bank(project):
    project.write(OWN, bank(question("q-1", colour="red"), question("q-2").replace("true\n", "maybe\n")))
    _, findings = project.load(SHARED)
    assert said(findings) == [("STR-001", OWN, 6, 5), ("STR-004", OWN, 10, 13)]


def test_faults_of_types_are_found_also_in_what_is_not_drawn(project):
    wrong = question("q-2", "other", options="{a: A, b: B}")
    wrong = wrong.replace("true-false", "choice").replace("answer: true", "answer: c")
    for place, advice in ((OWN, ["QST-074"]), (SHARED, [])):
        (project.folder / OWN).unlink(missing_ok=True)
        project.write(place, bank(question("q-1", "asked"), wrong))
        module, findings = project.load(f"bank: {SHARED}\ntags: [asked]")
        assert ids(module) == ["q-1"]
        assert {one.code for one in findings} == {"QST-001", *advice}
        assert {one.place.file for one in findings} == {place}


def test_a_fault_of_yaml_in_a_bank_is_mended_and_said_once(project):
    project.write(OWN, bank(question("q-1").replace("Is it?", "Is it: or not?")))
    _, findings = project.load(SHARED)
    assert [(one.place.file, one.place.line) for one in findings] == [(OWN, 4)]


def test_a_bank_without_questions(project):
    project.write(OWN, "title: Wards\nquestions: []\n")
    _, findings = project.load(SHARED)
    assert [(one.code, one.message) for one in findings] == [("QST-007", "The bank has no questions")]
    project.write(OWN, "title: Wards\n")
    _, findings = project.load(SHARED)
    assert [one.message for one in findings] == ["A bank needs `questions:`"]
    project.write(OWN, bank(question("q-1")) + "titel: Wards\n")
    _, findings = project.load(SHARED)
    assert [one.message for one in findings] == ["`titel` is no field of a bank"]


def test_ids_are_unique_over_the_module_and_its_banks(project):
    project.write(OWN, bank(question("first"), question("q-1")))
    project.write("banks/more.yaml", bank(question("q-1", "never")))
    _, findings = project.load(SHARED, "banks/more.yaml")
    assert said(findings) == [("STR-007", "banks/more.yaml", 3, 9), ("STR-007", OWN, 3, 9)]
    assert findings[0].message.endswith("on line 7 of modules/a/banks/wards.yaml")
    assert findings[1].message.endswith("on line 11 of modules/a/module.yaml")


def test_outcomes_of_the_modules_own_bank_must_be_there(project):
    """A shared bank may speak of the outcomes of other modules."""
    project.write(OWN, bank(question("q-1", outcomes="[defin]")))
    assert said(project.load(SHARED)[1]) == [("STR-009", OWN, 6, 16)]
    (project.folder / OWN).rename(project.write(SHARED, ""))
    module, findings = project.load(SHARED)
    assert findings == []
    assert module.assessment.questions[0].outcomes == ("defin",)


def test_a_question_belongs_to_the_first_part_that_can_draw_it(project):
    project.write(OWN, bank(question("a", "x"), question("b", "x", "y"), question("c", "y"), question("d")))
    parts = (f"bank: {SHARED}\ntags: [y]", f"bank: {SHARED}\ntags: [x, y]", f"bank: {SHARED}")
    module, findings = project.load(*parts)
    assert findings == []
    assert [part.questions for part in module.assessment.parts] == [("b", "c"), ("a",), ("d",)]
    assert ids(module) == ["b", "c", "a", "d"]
    assert module.assessment.undrawn == module.assessment.elsewhere == ()


def test_a_question_that_no_part_draws_is_advice_in_the_modules_own_bank(project):
    text = bank(question("a", "x"), question("b", "y"))
    project.write(OWN, text)
    module, findings = project.load(f"bank: {SHARED}\ntags: [x]")
    assert said(findings) == [("QST-074", OWN, 7, 5)]
    assert not has_errors(findings)
    assert [one.id for one in module.assessment.undrawn] == ["b"]
    (project.folder / OWN).unlink()
    project.write(SHARED, text)
    module, findings = project.load(f"bank: {SHARED}\ntags: [x]")
    assert findings == []
    assert [one.id for one in module.assessment.elsewhere] == ["b"]


def test_completion_cannot_ask_for_a_question_of_a_bank(project):
    project.write(OWN, bank(question("q-1")))
    _, findings = project.load(SHARED, more="completion:\n  require:\n    - answered: [q-1]\n")
    assert [one.code for one in findings] == ["STR-012"]
    _, findings = project.load(
        "banks/gone.yaml", more="completion:\n  require:\n    - answered: [of-the-bank]\n"
    )
    assert [one.code for one in findings] == ["QST-070"], "it may be in the bank that cannot be read"


def test_a_module_of_questions_has_one_part(project):
    project.write(
        "modules/a/module.yaml",
        HEAD.replace("  parts:\n", "  draw: 1\n  questions:\n")
        + bank(question("a"), question("b"))
        .removeprefix("questions:\n")
        .replace("\n", "\n  ")[:-2]
        .join(["  ", ""]),
    )
    module, findings = load(Path("modules/a"), shown="modules/a")
    assert findings == []
    assert module.assessment.parts == ()
    assert [(part.questions, part.draw) for part in module.assessment.blueprint] == [(("a", "b"), 1)]


DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>'


@pytest.fixture
def with_pictures(monkeypatch):
    """Questions whose stem names a picture, whichever types have one."""

    def decode(reader):
        reader.find_media(reader.text("stem"))
        return plain(reader)

    plain = true_false.decode
    monkeypatch.setattr(true_false, "decode", decode)


@pytest.mark.usefixtures("with_pictures")
@pytest.mark.parametrize(("place", "home"), [(OWN, "modules/a"), (SHARED, ".")])
def test_media_are_named_from_the_folder_that_holds_the_banks(project, place, home):
    project.write(f"{home}/media/dot.svg", DOT)
    drawn = question("q-1", "asked").replace("Is it?", "media/dot.svg")
    left = question("q-2").replace("Is it?", "media/gone.svg")
    project.write(place, bank(drawn))
    module, findings = project.load(SHARED)
    assert findings == []
    (media,) = module.media
    assert media.source.resolve() == (project.folder / home / "media" / "dot.svg").resolve()
    assert media.archive_path == "media/dot.svg"
    project.write(place, bank(drawn, left))
    _, findings = project.load(f"bank: {SHARED}\ntags: [asked]")
    assert ("MED-001", place, 9, 11) in said(findings)


@pytest.mark.usefixtures("with_pictures")
@pytest.mark.parametrize(
    ("place", "called"), [(OWN, "the module's folder"), (SHARED, "the project's folder")]
)
@pytest.mark.parametrize("name", ["../secret.svg", "/etc/secret.svg", "media/link.svg"])
def test_no_picture_outside_is_taken(project, place, called, name):
    outside = project.folder.parent / f"{project.folder.name}-secret.svg"
    outside.write_text(DOT, encoding="utf-8")
    for home in ("modules/a", "."):
        (project.folder / home / "media").mkdir(parents=True, exist_ok=True)
        (project.folder / home / "media" / "link.svg").symlink_to(outside)
    project.write(place, bank(question("q-1").replace("Is it?", name)))
    module, findings = project.load(SHARED)
    assert module is None
    assert [(one.place.file, one.place.line) for one in findings] == [(place, 4)]
    assert called in findings[0].message


@pytest.mark.usefixtures("with_pictures")
def test_pictures_of_what_is_not_drawn_stay_out_of_the_package(project):
    for name in ("one", "two"):
        project.write(f"modules/a/media/{name}.svg", DOT)
    project.write(
        OWN,
        bank(
            question("q-1", "asked").replace("Is it?", "media/one.svg"),
            question("q-2").replace("Is it?", "media/two.svg"),
        ),
    )
    module, _ = project.load(f"bank: {SHARED}\ntags: [asked]")
    assert [media.archive_path for media in module.media] == ["media/one.svg"]


@pytest.mark.usefixtures("with_pictures")
def test_two_pictures_of_one_name_are_a_finding(project):
    for home in ("modules/a", "."):
        project.write(f"{home}/media/dot.svg", DOT)
        name = question(f"of-{len(home)}").replace("Is it?", "media/dot.svg")
        project.write(f"{home}/banks/bank-{len(home)}.yaml", bank(name))
    _, findings = project.load("banks/bank-1.yaml", "banks/bank-9.yaml")
    assert [one.place.file for one in findings] == ["modules/a/banks/bank-9.yaml"]
    assert "line 4 of banks/bank-1.yaml" in findings[0].message


SAMPLE = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "file", ["modules/bank-sample/module.yaml", "modules/bank-sample/banks/handover.yaml"]
)
@pytest.mark.parametrize("change", ["gone", "indented", "questions"])
def test_no_change_of_a_line_raises(project, file, change):
    names = [f"modules/bank-sample/{name}" for name in ("module.yaml", "banks/handover.yaml")]
    texts = {name: (SAMPLE / name).read_text("utf-8") for name in [*names, "banks/listening.yaml"]}
    for name, text in texts.items():
        project.write(name, text)
    lines = texts[file].split("\n")
    others = {
        "gone": lambda _: [],
        "indented": lambda line: [f"  {line}"],
        "questions": lambda line: [
            line,
            "questions:",
            "  - type: choice",
            "sections:",
            "  - blocks: [{type: poll}]",
        ],
    }
    for number, line in list(enumerate(lines))[::3]:
        changed = [*lines[:number], *others[change](line), *lines[number + 1 :]]
        project.write(file, "\n".join(changed))
        load(Path("modules/bank-sample"), shown="modules/bank-sample")
