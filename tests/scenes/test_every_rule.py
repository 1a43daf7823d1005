"""Code, docs, explanations and fixtures know the same rules: each has a fixture that breaks it, and a page."""

import re
from pathlib import Path

from builder.cli.main import main
from builder.findings.rules import registry
from tests.conformance import package_fixtures
from tests.scenes import scene
from tests.source import fixture_files

PAGE = Path(__file__).parents[2] / "docs/reference/findings.md"


def single_modules():
    """The rules that fixtures of single modules say they break."""
    firsts = [fixture_files.marked(path)["found"] or "" for path in fixture_files.FAULTY]
    return {code for first in firsts for code in re.findall(r"[A-Z]{3}-\d{3}", first)}


def test_every_rule_has_a_fixture_that_breaks_it_and_there_is_none_beside():
    """Of a single module, of a project (a scene), or of a package that others made."""
    scenes = {code for path in scene.FAULTY for code in scene.codes(path)}
    packages = {code for path in package_fixtures.FAULTY for code in package_fixtures.fixture(path).codes}
    assert {rule.code for rule in registry.every_rule()} == single_modules() | scenes | packages


def test_every_rule_is_in_the_docs_and_explained(capsys):
    codes = [rule.code for rule in registry.every_rule()]
    main(["explain", "--list"])
    assert re.findall(r"^### ([A-Z]{3}-\d{3})$", PAGE.read_text(encoding="utf-8"), re.MULTILINE) == codes
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == codes
