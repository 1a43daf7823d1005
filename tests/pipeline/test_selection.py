"""Which modules the paths of the command line mean."""

import os
from pathlib import Path

import pytest

from builder.pipeline.selection import select


@pytest.fixture(autouse=True)
def here(make_source, tmp_path, monkeypatch):
    for name in ("b", "a"):
        make_source(name)
    (tmp_path / "modules" / "notes").mkdir()
    monkeypatch.chdir(tmp_path)


def shown(*paths):
    selected, findings = select([Path(path) for path in paths])
    assert findings == []
    return [module.shown for module in selected]


@pytest.mark.parametrize("path", ["modules/a", "modules/a/module.yaml", "./modules/a/", "modules/b/../a"])
def test_one_module(path):
    assert shown(path) == ["modules/a/module.yaml"]


def test_a_folder_of_modules_comes_by_name():
    assert shown("modules") == ["modules/a/module.yaml", "modules/b/module.yaml"]


def test_each_module_once_in_the_order_given():
    assert shown("modules/b", "modules", "modules/a/module.yaml") == [
        "modules/b/module.yaml",
        "modules/a/module.yaml",
    ]


@pytest.mark.parametrize("link", ["0", "z"])
def test_a_folder_is_known_by_its_own_name_and_not_by_a_links(link):
    Path("modules", link).symlink_to("a", target_is_directory=True)
    assert shown("modules") == ["modules/a/module.yaml", "modules/b/module.yaml"]
    assert shown(f"modules/{link}", "modules/a") == ["modules/a/module.yaml"]
    assert shown("modules/a", f"modules/{link}") == ["modules/a/module.yaml"]
    assert shown(f"modules/{link}") == [f"modules/{link}/module.yaml"]


def test_a_file_is_known_by_its_own_name_and_not_by_a_links():
    Path("modules/0").mkdir()
    Path("modules/0/module.yaml").symlink_to("../a/module.yaml")
    assert shown("modules") == ["modules/a/module.yaml", "modules/b/module.yaml"]


def test_of_two_links_the_first_counts():
    for link in ("y", "z"):
        Path("modules", link).symlink_to("a", target_is_directory=True)
    assert shown("modules/z", "modules/y") == ["modules/z/module.yaml"]


def test_an_absolute_path_inside_is_shown_from_here(tmp_path):
    assert shown(tmp_path / "modules" / "a") == ["modules/a/module.yaml"]


def test_inside_the_module_itself(monkeypatch):
    monkeypatch.chdir("modules/a")
    assert shown(".") == ["module.yaml"]


@pytest.mark.parametrize(
    ("path", "code", "hint"),
    [
        ("modules/c", "PRJ-001", "modules exists; what follows it does not."),
        ("nowhere", "PRJ-001", ""),
        (".", "PRJ-002", "Did you mean modules?"),
        ("modules/notes", "PRJ-002", ""),
        ("modules/a/media/dot.svg", "PRJ-002", "Name the module's folder, or its module.yaml."),
    ],
)
def test_what_is_no_module_is_a_finding(path, code, hint):
    selected, (finding,) = select([Path(path)])
    assert selected == ()
    assert (finding.code, finding.hint) == (code, hint)
    assert finding.place.file == os.path.normpath(path).replace(os.sep, "/")


@pytest.mark.parametrize("name", ["module.yml", "module.yaml.txt"])
def test_a_module_file_of_another_name_is_to_be_renamed(name):
    Path("modules/a/module.yaml").rename(f"modules/a/{name}")
    for path in ("modules/a", f"modules/a/{name}", "modules/a/module.yaml"):
        selected, (finding,) = select([Path(path)])
        assert selected == ()
        assert (finding.code, finding.place.file) == ("PRJ-002", f"modules/a/{name}")
        assert finding.hint == f"Rename {name} to module.yaml."


def test_a_module_file_of_another_name_is_not_passed_over_among_others():
    Path("modules/a/module.yaml").rename("modules/a/module.yml")
    selected, (finding,) = select([Path("modules")])
    assert [module.shown for module in selected] == ["modules/b/module.yaml"]
    assert finding.place.file == "modules/a/module.yml"


def test_a_file_of_another_name_beside_the_module_is_nobodys_business():
    Path("modules/a/module.yml").write_text("old", encoding="utf-8")
    assert shown("modules") == ["modules/a/module.yaml", "modules/b/module.yaml"]
    _, (finding,) = select([Path("modules/a/module.yml")])
    assert finding.hint == "Name the module's folder, or its module.yaml."
