"""The script is told what the author chose, not what most authors choose."""

from dataclasses import replace

import pytest

from builder.findings import Place
from builder.model.assessment import (
    AfterLastAttempt,
    GiveFeedback,
    Order,
    OutcomePassMark,
    Part,
    Redraw,
    ShowAnswer,
)
from builder.model.completion import AssessmentDone, ItemsAnswered, SectionsSeen
from builder.render.config import STATE_LIMIT, config, in_script
from builder.state.bound import LIMIT
from tests.state.learning import true_false

HERE = Place("module.yaml", 1, 1)


def told(module):
    return config(module, standard="scorm12", profile={"name": "generic"}, revision="", strings={})


@pytest.mark.parametrize(
    ("field", "choice", "key"),
    [
        ("redraw", Redraw.EACH_ATTEMPT, "redraw"),
        ("redraw", Redraw.SAME_QUESTIONS, "redraw"),
        ("after_last_attempt", AfterLastAttempt.FAIL, "afterLastAttempt"),
        ("after_last_attempt", AfterLastAttempt.READ_AND_RETRY, "afterLastAttempt"),
        ("question_order", Order.FIXED, "questionOrder"),
        ("question_order", Order.SHUFFLED, "questionOrder"),
        ("option_order", Order.FIXED, "optionOrder"),
        ("option_order", Order.SHUFFLED, "optionOrder"),
    ],
)
def test_a_choice_of_the_assessment_is_told_in_the_authors_word(make_module, assessment, field, choice, key):
    module = make_module(assessment=replace(assessment, **{field: choice}))
    assert told(module)["assessment"][key] == choice.value


@pytest.mark.parametrize(
    ("field", "key"), [("draw", "draw"), ("attempts", "attempts"), ("pass_mark", "passMark")]
)
@pytest.mark.parametrize("number", [0, 1, 65])
def test_a_number_of_the_assessment_is_told(make_module, assessment, field, key, number):
    module = make_module(assessment=replace(assessment, **{field: number}))
    assert told(module)["assessment"][key] == number


def test_parts_are_told_by_how_many_of_the_questions_each_has(make_module, assessment):
    asked = tuple(true_false(f"q-{n}", "true") for n in range(5))
    parts = (
        Part(None, "banks/a.yaml", ("q-0", "q-1", "q-2"), 2, HERE),
        Part(None, "", ("q-3", "q-4"), 0, HERE),
    )
    said = told(make_module(assessment=replace(assessment, questions=asked, parts=parts)))["assessment"]
    assert said["questions"] == ["q-0", "q-1", "q-2", "q-3", "q-4"]
    assert said["parts"] == [{"size": 3, "draw": 2}, {"size": 2, "draw": 0}]
    assert said["draw"] == 4
    assert "parts" not in told(make_module(assessment=replace(assessment, questions=asked)))["assessment"]


def test_what_is_as_usual_is_not_told(make_module, assessment):
    usual = told(make_module(assessment=assessment))["assessment"]
    assert not {"feedback", "showAnswer", "outcomePassMarks", "timeLimit"} & {*usual}


@pytest.mark.parametrize(
    ("field", "choice", "key", "expected"),
    [
        ("feedback", GiveFeedback.IMMEDIATELY, "feedback", "immediately"),
        ("feedback", GiveFeedback.AT_THE_END, "feedback", "at-the-end"),
        ("show_answer", ShowAnswer.ALWAYS, "showAnswer", "always"),
        ("show_answer", ShowAnswer.AFTER_LAST_ATTEMPT, "showAnswer", "after-last-attempt"),
        ("outcome_pass_marks", (OutcomePassMark("define", 70, HERE),), "outcomePassMarks", {"define": 70}),
        ("time_limit_min", 90, "timeLimit", 5400),
    ],
)
def test_rules_that_are_not_as_usual_are_told(make_module, assessment, field, choice, key, expected):
    module = make_module(assessment=replace(assessment, **{field: choice}))
    assert told(module)["assessment"][key] == expected


def test_without_a_pass_mark_there_is_none(make_module, assessment):
    module = make_module(assessment=replace(assessment, pass_mark=None))
    assert told(module)["assessment"]["passMark"] is None


@pytest.mark.parametrize(
    ("requirement", "expected"),
    [
        (SectionsSeen(("one",), HERE), {"kind": "sections", "sections": ["one"]}),
        (ItemsAnswered(("a", "b"), HERE), {"kind": "answered", "items": ["a", "b"]}),
        (AssessmentDone(passed=True, place=HERE), {"kind": "assessment", "passed": True}),
        (AssessmentDone(passed=False, place=HERE), {"kind": "assessment", "passed": False}),
    ],
)
def test_each_kind_of_completion_is_told(make_module, requirement, expected):
    assert told(make_module(completion=(requirement,)))["completion"] == [expected]


def test_the_state_is_limited_to_what_the_build_proves():
    assert STATE_LIMIT == LIMIT


def test_no_text_ends_the_script_element():
    assert "<" not in in_script({"title": "</script><!-- <script>"})
