"""Each rule of lint, on modules made by hand."""

from dataclasses import replace

import pytest

from builder.findings import Place
from builder.lint import assessment as assessment_rule
from builder.lint import completion, lint, related_pages, state_keys
from builder.lint import outcomes as outcome_rule
from builder.lint.registry import RULES
from builder.model.assessment import Part
from builder.model.completion import AssessmentDone
from builder.model.module import Outcome, Section
from builder.model.prose import Prose, Text
from builder.model.related import RelatedPage
from builder.questions.question import Feedback
from tests.state.learning import true_false

HERE = Place("module.yaml", 7, 3)
THERE = Place("module.yaml", 20, 5)


def question(name, **changes):
    return true_false(name, "true", **{"place": HERE} | changes)


def codes(findings):
    return [(finding.code, finding.place.line) for finding in findings]


def test_a_sound_module_has_no_findings(make_module):
    assert lint(make_module()) == []


def test_every_rule_is_run(make_module, monkeypatch):
    ran = []
    for rule in RULES:
        monkeypatch.setattr(rule, "findings", lambda _module, rule=rule: ran.append(rule) or [])
    lint(make_module())
    assert ran == list(RULES)


def test_more_drawn_than_there_are(make_module, assessment):
    drawn = replace(assessment, questions=(question("a"), question("b")), draw=3, draw_place=THERE)
    assert codes(assessment_rule.findings(make_module(assessment=drawn))) == [("QST-006", 20)]
    assert list(assessment_rule.findings(make_module(assessment=replace(drawn, draw=2)))) == []
    assert list(assessment_rule.findings(make_module(assessment=None))) == []


def part(*names, draw=0, line=30):
    place = Place("module.yaml", line, 5)
    return Part(
        None, "banks/all.yaml", names, draw, place, Place("module.yaml", line + 1, 7) if draw else None
    )


def test_parts_that_draw_more_than_they_have_or_have_nothing(make_module, assessment):
    asked = replace(assessment, questions=(question("a"), question("b"), question("c")))
    sound = replace(asked, parts=(part("a", "b", draw=2), part("c")))
    assert list(assessment_rule.findings(make_module(assessment=sound))) == []
    assert sound.shown == 3
    faulty = replace(asked, parts=(part("a", "b", draw=3), part("c"), part(line=40), part(draw=2, line=50)))
    assert codes(assessment_rule.findings(make_module(assessment=faulty))) == [
        ("QST-073", 31),
        ("QST-076", 40),
        ("QST-076", 50),
    ]


def test_questions_that_nothing_draws(make_module, assessment):
    left = replace(assessment, questions=(question("a"),), undrawn=(question("b", place=THERE),))
    assert codes(assessment_rule.findings(make_module(assessment=left))) == [("QST-074", 20)]
    others = replace(assessment, questions=(question("a"),), elsewhere=(question("b", place=THERE),))
    assert list(assessment_rule.findings(make_module(assessment=others))) == []


def test_completion_without_an_assessment(make_module):
    module = make_module(completion=(AssessmentDone(passed=False, place=THERE),))
    assert codes(completion.findings(module)) == [("STR-013", 20)]


@pytest.mark.parametrize(
    ("passed", "mark", "found"), [(True, None, ["STR-014"]), (True, 80, []), (False, None, []), (True, 0, [])]
)
def test_completion_with_a_pass(make_module, assessment, passed, mark, found):
    module = make_module(
        assessment=replace(assessment, pass_mark=mark, questions=(question("a"),)),
        completion=(AssessmentDone(passed=passed, place=THERE),),
    )
    assert [code for code, _ in codes(completion.findings(module))] == found


def test_planned_pages(make_module):
    pages = (
        RelatedPage("a", Text("A", HERE), "", HERE),
        RelatedPage("b", Text("B", HERE), "https://b", THERE),
    )
    assert codes(related_pages.findings(make_module(related=pages))) == [("STR-016", 7)]


def sections(*names):
    return tuple(
        Section(name, Text(name, HERE), (), (), Place("module.yaml", line))
        for line, name in enumerate(names, 1)
    )


def two_ids_with_one_key():
    """By trying: 1 in 238,328 pairs."""
    from builder.identifiers import state_key

    seen = {}
    number = 0
    while True:
        name = f"s{number}"
        if other := seen.get(state_key(name)):
            return other, name
        seen[state_key(name)] = name
        number += 1


def test_two_ids_with_one_key_in_one_scope(make_module):
    one, other = two_ids_with_one_key()
    module = make_module(sections=sections(one, "between", other))
    assert codes(state_keys.findings(module)) == [("STR-008", 3)]
    outcomes = tuple(Outcome(name, Text(name, HERE), HERE) for name in (one, other))
    assert codes(state_keys.findings(make_module(outcomes=outcomes))) == [("STR-008", 7)]


def test_two_ids_with_one_key_in_different_scopes_are_fine(make_module, assessment):
    one, other = two_ids_with_one_key()
    module = make_module(sections=sections(one), assessment=replace(assessment, questions=(question(other),)))
    assert list(state_keys.findings(module)) == []


def test_items_of_sections_and_assessment_share_a_scope(make_module, assessment):
    one, other = two_ids_with_one_key()
    (section,) = sections("first")
    module = make_module(
        sections=(replace(section, blocks=(question(one),)),),
        assessment=replace(assessment, questions=(question(other),)),
    )
    assert codes(state_keys.findings(module)) == [("STR-008", 7)]


def test_types_speak_for_themselves(make_module):
    (section,) = sections("first")
    note = Feedback("maybe", Prose("M", HERE), THERE)
    bad = question("a", feedback=(note,))
    module = make_module(sections=(replace(section, blocks=(bad,)),))
    assert codes(lint(module)) == [("QST-005", 20)]


def test_an_outcome_that_nothing_names(make_module):
    outcomes = tuple(Outcome(name, Text(name, HERE), HERE) for name in ("define", "manage"))
    (section,) = sections("first")
    silent = make_module(outcomes=outcomes, sections=(section,))
    assert codes(outcome_rule.findings(silent)) == []
    one = make_module(outcomes=outcomes, sections=(replace(section, outcomes=("define",)),))
    assert [f.hint for f in outcome_rule.findings(one)] == [
        "Name it in a section or in a question: `outcomes: [manage]`."
    ]


def test_report_has_no_effect_in_an_assessment(make_module, assessment):
    reported = replace(assessment, questions=(question("a"), question("b", report=True, place=THERE)))
    assert codes(assessment_rule.findings(make_module(assessment=reported))) == [("QST-011", 20)]
