"""Builds of a course: which packages, what lies beside them, and what is found of course and modules."""

import csv
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from builder import pipeline
from builder.conformance import check_any
from builder.pipeline import Options

SAMPLE = Path(__file__).resolve().parents[2] / "courses/clean-hands"
MODULES = ("why-clean-hands", "when-to-clean-hands", "how-to-clean-hands")


@pytest.fixture
def course(tmp_path):
    """A copy of the sample course that may be changed."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "courses" / "clean-hands"))


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def built(paths, tmp_path, **options):
    return pipeline.build(paths, Options(output=tmp_path / "dist", **options))


def names(result):
    return sorted({one.path.name for one in result.built})


def codes(result):
    return [finding.code for finding in result.findings]


@pytest.mark.parametrize("path", ["", "course.yaml"])
def test_a_course_is_one_package(course, tmp_path, path):
    result = built([course / path], tmp_path)
    assert codes(result) == []
    assert names(result) == ["clean-hands-1.0.0-scorm12.zip"]
    (one,) = result.built
    assert one.module == "clean-hands"
    assert one.notes.name == "clean-hands-1.0.0-scorm12.notes.html"
    assert all(file.is_file() for file in result.files())
    with zipfile.ZipFile(one.path) as package:
        pages = [name for name in package.namelist() if name.endswith(".html")]
        scripts = [name for name in package.namelist() if name.endswith((".js", ".css"))]
    assert sorted(pages) == sorted(f"{name}.html" for name in MODULES)
    assert scripts == ["script.js", "style.css"]
    assert [one.name.split(".")[-2] for one in one.evidence if one.suffix == ".yaml"] == ["accessibility"] * 3


def test_where_nothing_is_said_the_lms_decides(course, tmp_path):
    change(course / "course.yaml", "zips: one\n", "")
    result = built([course], tmp_path, lms=("generic", "moodle"))
    alone = [f"{name}-1.0.0-scorm12-moodle.zip" for name in MODULES]
    assert names(result) == sorted(["clean-hands-1.0.0-scorm12.zip", *alone])
    assert codes(result) == ["CRS-008"]
    with (tmp_path / "dist" / "upload-list.csv").open(encoding="utf-8-sig", newline="") as file:
        assert sorted({row["module"] for row in csv.DictReader(file)}) == sorted(["clean-hands", *MODULES])


def test_one_for_each_where_the_author_says_so_or_the_standard_has_no_other_way(course, tmp_path):
    change(course / "course.yaml", "zips: one\n", "zips: one-per-module\n")
    result = built([course], tmp_path, standards=("scorm12", "xapi"))
    assert len(names(result)) == 6
    assert not any(name.startswith("clean-hands-") for name in names(result))


def test_a_module_that_is_asked_for_itself_gets_its_own_package_too(course, tmp_path):
    result = built([course, course / "modules" / MODULES[0]], tmp_path)
    assert names(result) == ["clean-hands-1.0.0-scorm12.zip", "why-clean-hands-1.0.0-scorm12.zip"]
    assert result.modules == 3


def test_the_same_source_gives_the_same_bytes(course, tmp_path):
    first = built([course], tmp_path, standards=("scorm2004-4th",)).built[0]
    assert built([course], tmp_path, standards=("scorm2004-4th",)).built[0].change == "unchanged"
    assert first.change == "new"


def test_findings_of_members_are_reported_once_and_nothing_is_written(course, tmp_path):
    change(course / "modules" / MODULES[1] / "module.yaml", "answer: now", "answer: nwo")
    change(course / "course.yaml", "after: [why-clean-hands]", "after: [why-clean-hand]")
    result = built([course, course / "modules"], tmp_path)
    assert result.built == ()
    assert sorted(codes(result)) == sorted(set(codes(result)))
    assert {"CRS-005"} < set(codes(result))
    assert not (tmp_path / "dist").exists()
    assert codes(pipeline.validate([course], Options())) == codes(result)


def test_a_course_without_a_sound_module_has_no_package(course, tmp_path):
    change(course / "modules" / MODULES[1] / "module.yaml", "title: Five moments", "tilte: Five moments")
    result = built([course], tmp_path)
    assert not result.is_fine
    assert result.built == ()


def test_modules_in_other_folders_are_named_by_links(course, tmp_path):
    shutil.move(course / "modules" / MODULES[1], tmp_path / "courses" / "elsewhere")
    change(course / "course.yaml", "modules/when-to-clean-hands", "../elsewhere")
    change(course / "course.yaml", "id: at-the-bedside", "id: bedside")
    (tmp_path / "coursewright.toml").write_text("", encoding="utf-8")
    result = built([course], tmp_path)
    assert codes(result) == []


@pytest.mark.parametrize("standard", ["scorm12", "scorm2004-4th", "scorm2004-3rd", "cmi5"])
def test_check_finds_nothing_in_the_zip(course, tmp_path, standard):
    (one,) = built([course], tmp_path, standards=(standard,)).built
    assert check_any(one.path, one.path.name) == []


@pytest.mark.parametrize(
    ("standard", "asked"),
    [
        ("scorm12", ("tick Passed and Completed", "<strong>Prerequisites work</strong>")),
        ("scorm2004-4th", ("tick Completed only", "<strong>Prerequisites do not work</strong>")),
    ],
)
def test_the_notes_for_moodle_begin_with_what_it_needs(course, tmp_path, standard, asked):
    (one,) = built([course], tmp_path, standards=(standard,), lms=("moodle",)).built
    text = one.notes.read_text(encoding="utf-8")
    first = text.index("Require all SCOs to return completion status")
    assert first < text.index("What is in it")
    for words in ("Grading method", *asked):
        assert first < text.index(words) < text.index("What is in it") or words in asked
        assert words in text


def test_media_of_one_name_and_other_bytes_are_kept_apart(course, tmp_path):
    figure = "      - type: figure\n        image: media/dot.svg\n        alt: A dot\n"
    for number, name in enumerate(MODULES):
        folder = course / "modules" / name
        (folder / "media").mkdir()
        radius = 1 if number < 2 else 3
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="{radius}"/></svg>'
        (folder / "media" / "dot.svg").write_text(svg, encoding="utf-8")
        change(folder / "module.yaml", "    blocks:\n", f"    blocks:\n{figure}")
    result = built([course], tmp_path)
    assert result.is_fine, result.findings
    with zipfile.ZipFile(result.built[0].path) as package:
        media = [name for name in package.namelist() if name.startswith("media/")]
        assert media == ["media/dot.svg", "media/how-to-clean-hands/dot.svg"]
        assert b'src="media/how-to-clean-hands/dot.svg"' in package.read("how-to-clean-hands.html")
        assert b'src="media/dot.svg"' in package.read("when-to-clean-hands.html")


def test_a_second_stylesheet_only_where_looks_differ(course, tmp_path):
    theme = "theme:\n  colours:\n    accent: '#7a1f5c'\n"
    path = course / "modules" / MODULES[2] / "module.yaml"
    path.write_text(path.read_text(encoding="utf-8") + theme, encoding="utf-8")
    result = built([course], tmp_path)
    assert result.is_fine, result.findings
    with zipfile.ZipFile(result.built[0].path) as package:
        styles = [name for name in package.namelist() if name.endswith(".css")]
        assert styles == ["style-how-to-clean-hands.css", "style.css"]
        assert b'href="style-how-to-clean-hands.css"' in package.read("how-to-clean-hands.html")
        assert b'href="style.css"' in package.read("why-clean-hands.html")


def test_a_course_has_another_name_than_a_module_that_is_built_with_it(course, tmp_path):
    other = tmp_path / "modules" / "other"
    shutil.copytree(course / "modules" / MODULES[0], other)
    change(other / "module.yaml", "id: why-clean-hands", "id: clean-hands")
    change(other / "module.yaml", "\n        [[when-to-clean-hands#five-moments]]", " the next module")
    assert "PKG-010" in codes(built([course, other], tmp_path))


def test_links_outlive_a_title_and_not_an_id(course, tmp_path):
    """What a learner's button asks the LMS for comes from ids; one that has gone is found where the link stands."""
    other = next(path for path in course.rglob("module.yaml") if path.parent.name == "when-to-clean-hands")
    text = other.read_text(encoding="utf-8")
    first = next(path for path in course.rglob("module.yaml") if path.parent.name == "why-clean-hands")
    before = pipeline.build([course], Options(standards=("scorm2004-4th",), output=tmp_path / "a"))
    other.write_text(text.replace("title: When to clean hands", "title: The five moments"), encoding="utf-8")
    after = pipeline.build([course], Options(standards=("scorm2004-4th",), output=tmp_path / "b"))
    pages = []
    for result in (before, after):
        with zipfile.ZipFile(result.built[0].path) as read:
            pages.append(read.read("why-clean-hands.html").decode("utf-8"))
            assert 'identifier="item-when-to-clean-hands"' in read.read("imsmanifest.xml").decode("utf-8")
    assert [re.findall(r'data-choice="([^"]+)"', page) for page in pages] == [
        ["item-when-to-clean-hands"]
    ] * 2
    assert "The five moments" in pages[1]
    assert "The five moments" not in pages[0]
    section = re.search(r"\[\[when-to-clean-hands#([a-z-]+)\]\]", first.read_text(encoding="utf-8"))[1]
    other.write_text(text.replace(f"id: {section}", "id: another-section"), encoding="utf-8")
    gone = pipeline.build([course], Options(standards=("scorm2004-4th",), output=tmp_path / "c"))
    (finding,) = [one for one in gone.findings if one.code == "REF-038"]
    assert finding.place.file.endswith("why-clean-hands/module.yaml")
    assert gone.built == ()
