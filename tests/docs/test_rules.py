"""Rules are listed, numbered and said in words."""

import re

import pytest

from builder.findings.rules.registry import FAMILIES, rule

RULES = [rule for rules in FAMILIES.values() for rule in rules]


def test_every_family_is_in_the_registry(root):
    folder = root / "builder" / "findings" / "rules"
    files = {path.stem for path in folder.glob("*.py")} | {
        path.parent.name for path in folder.glob("*/__init__.py")
    }
    modules = {rules[0].code[:3]: rules for rules in FAMILIES.values()}
    assert set(modules) == set(FAMILIES)
    assert len(files - {"__init__", "registry"}) == len(FAMILIES)


def test_codes_are_there_once_and_in_order():
    for family, rules in FAMILIES.items():
        codes = [rule.code for rule in rules]
        assert codes == sorted(set(codes)), family
        assert all(code.startswith(f"{family}-") for code in codes)


def test_every_rule_constant_is_listed(root):
    written: set[str] = set()
    for path in (root / "builder" / "findings" / "rules").rglob("*.py"):
        codes = re.findall(
            r'^[A-Z_0-9]+ = Rule\(\n    "([A-Z]{3}-\d{3})"', path.read_text(encoding="utf-8"), re.MULTILINE
        )
        assert not written.intersection(codes), path.name
        written.update(codes)
    assert written == {rule.code for rule in RULES}


@pytest.mark.parametrize("one", RULES, ids=lambda rule: rule.code)
def test_every_rule_says_what_and_why(one):
    assert re.fullmatch(r"[A-Z]{3}-\d{3}", one.code)
    assert one.title
    assert not one.title.endswith(".")
    assert len(one.why) > 15
    assert one.why.endswith((".", ")", "!", "?"))
    assert rule(one.code) is one


def test_an_unknown_code_has_no_rule():
    assert rule("XYZ-999") is None
