"""``coursewright explain``: the words of the rules at a terminal."""

import pytest

from builder.cli import exit_codes
from builder.findings.rules import registry
from builder.report import explanation


@pytest.mark.parametrize("rule", list(registry.every_rule()), ids=lambda rule: rule.code)
def test_every_rule_is_explained(run, rule):
    ran = run("explain", rule.code)
    assert ran.code == exit_codes.FINE
    words = " ".join(ran.out.split())
    for said in (rule.code, rule.title, rule.why, rule.bad, rule.good, rule.mend[1:]):
        assert " ".join(said.split()) in words
    assert rule.bad.strip()
    assert rule.good.strip()
    assert rule.bad != rule.good


def test_an_explanation(run):
    assert run("explain", "qst-026").out == (
        "QST-026: Two accepted answers that are the same\n"
        "(a warning: learners or an LMS will stumble over it; an error with --strict)\n\n"
        "They differ only in what is ignored, so that the second accepts nothing more.\n\n"
        "Instead of\n\n    answer: [Soap, soap]\n\nwrite\n\n    answer: soap\n"
    )


def test_several_at_once(run):
    out = run("explain", "SRC-008", "PKG-002").out
    assert out.index("SRC-008: ") < out.index("PKG-002: ")
    assert "\n\nPKG-002: " in out
    assert "To mend it: rename the file" in out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("SRC-33", "SRC-033"), ("src8", "SRC-008"), ("QTS-001", "QST-001"), ("PKG_2", "PKG-002")],
)
def test_a_code_that_does_not_exist(run, typed, meant):
    ran = run("explain", "SRC-008", typed)
    assert ran.code == exit_codes.USAGE
    assert ran.out == ""
    assert f"There is no code {typed}. Did you mean {meant}?" in ran.err


def test_what_is_like_no_code(run):
    ran = run("explain", "everything")
    assert (ran.code, ran.out) == (exit_codes.USAGE, "")
    assert "explain --list prints all of them" in ran.err


def test_a_family_lists_its_codes(run):
    ran = run("explain", "str")
    assert (ran.code, ran.err) == (exit_codes.FINE, "")
    assert ran.out.splitlines() == [explanation.line(rule) for rule in registry.FAMILIES["STR"]]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("XYZ-001", "explain --list prints all of them"), ("STR-999", "explain STR lists its family")],
)
def test_what_is_like_no_code_is_not_guessed(run, typed, hint):
    ran = run("explain", typed)
    assert (ran.code, ran.out) == (exit_codes.USAGE, "")
    assert hint in ran.err
    assert "Did you mean" not in ran.err


def test_without_a_code(run):
    ran = run("explain")
    assert (ran.code, ran.out) == (exit_codes.USAGE, "")
    assert "--list" in ran.err


def test_the_list_says_how_much_each_matters(run):
    lines = run("explain", "--list").out.splitlines()
    assert "QST-026  warning  Two accepted answers that are the same" in lines
