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
