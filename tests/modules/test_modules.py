"""The project's own modules are sound: authors copy from them, and every other test builds them."""

from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from builder.findings import Finding, Rule
from builder.findings.rules.prose.signs import RAW_HTML
from builder.findings.rules.structure import PLANNED_PAGE, UNKNOWN_URL
from builder.lint import lint
from builder.model.module import Module
from builder.source import load
from builder.state import bound

MODULES = Path(__file__).parents[2] / "modules"
NAMES = sorted(path.parent.name for path in MODULES.glob("*/module.yaml"))

EXPECTED: dict[str, set[tuple[Rule, str]]] = {
    "bank-sample": set(),
    "compassionate-leadership": {
        (PLANNED_PAGE, "Emotional intelligence, page 1"),
        (PLANNED_PAGE, "Emotional intelligence, page 2"),
        (UNKNOWN_URL, "Collaborative and compassionate leadership"),
        (UNKNOWN_URL, "The four monkeys and the Francis report"),
    },
    "kitchen-sink": {
        (RAW_HTML, "<b> and </b>"),
        (PLANNED_PAGE, "Gloves"),
        (UNKNOWN_URL, "A porter’s hands"),
    },
    "theme-sample": set(),
}
"""What is known to be unfinished, or is there on purpose: the rule, and what the message speaks of."""


@cache
def loaded(name: str) -> tuple[Module, tuple[Finding, ...]]:
    """A module with everything that can be said of its source."""
    module, findings = load(MODULES / name, shown=f"modules/{name}")
    assert module is not None, findings
    return module, (*findings, *lint(module), *bound.findings(module))


def test_every_module_has_its_expectations() -> None:
    assert sorted(EXPECTED) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_found_but_what_is_expected(name: str) -> None:
    _, findings = loaded(name)
    for rule, subject in EXPECTED[name]:
        assert [f for f in findings if f.code == rule.code and subject in f.message], (rule.title, subject)
    assert len(findings) == len(EXPECTED[name]), findings


@pytest.mark.parametrize("name", NAMES)
def test_the_folder_holds_only_what_the_module_is_made_from(name: str) -> None:
    module, _ = loaded(name)
    files = {path for path in (MODULES / name).rglob("*") if path.is_file() and path.name != "README.md"}
    used = {path.resolve() for path in (*module.inputs, *(media.source for media in module.media))}
    assert {path.resolve() for path in files} == {
        path for path in used if path.is_relative_to(MODULES / name)
    }


def test_every_bank_of_the_project_is_drawn_from() -> None:
    used = {path.resolve() for name in NAMES for path in loaded(name)[0].inputs}
    banks = {path.resolve() for path in MODULES.parent.glob("banks/*")}
    assert banks
    assert banks == {path for path in used if not path.is_relative_to(MODULES)}


@pytest.mark.parametrize("picture", sorted(MODULES.glob("*/media/*.svg")), ids=lambda path: path.stem)
def test_a_drawing_says_what_it_is_and_carries_its_own_background(picture: Path) -> None:
    root = etree.parse(picture).getroot()
    svg = "{http://www.w3.org/2000/svg}"
    shapes = [child for child in root if child.tag not in (f"{svg}title", f"{svg}desc")]
    _, _, width, height = root.get("viewBox").split()
    assert shapes[0].tag == f"{svg}rect"
    assert (shapes[0].get("width"), shapes[0].get("height")) == (width, height)
    if root.get("aria-hidden") == "true":
        return
    labels = [root.find(f".//*[@id='{name}']") for name in root.get("aria-labelledby").split()]
    assert root.get("role") == "img"
    assert [label.tag for label in labels] == [f"{svg}title", f"{svg}desc"]
    assert all(label.text.strip() for label in labels)
