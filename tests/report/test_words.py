"""Rules in plain English."""

from dataclasses import replace

import pytest

from builder.blocks.reflection import Reflection
from builder.findings import Place
from builder.model.assessment import AfterLastAttempt, OutcomePassMark
from builder.model.completion import AssessmentDone, ItemsAnswered, SectionsSeen
from builder.model.module import Outcome, Section
from builder.model.prose import Prose, Text
from builder.report import words
from tests.state.learning import true_false

HERE = Place("m.yaml")
SECTIONS = tuple(Section(name, Text(name.title(), HERE), (), (), HERE) for name in ("one", "two", "three"))


def test_sections_and_a_passed_assessment(make_module, assessment):
    module = make_module(
        sections=SECTIONS,
        assessment=assessment,
        completion=(SectionsSeen(("one", "two", "three"), HERE), AssessmentDone(passed=True, place=HERE)),
    )
    assert words.completion(module) == (
        "Complete when every section has been read to its end and the assessment has been passed with 80% or more."
    )


@pytest.mark.parametrize(
    ("completion", "sentence"),
    [
        ((), "Complete as soon as it is opened."),
        ((SectionsSeen(("two",), HERE),), "Complete when the section “Two” has been read."),
        ((SectionsSeen(("two", "one"), HERE),), "Complete when the sections “Two” and “One” have been read."),
        ((AssessmentDone(passed=False, place=HERE),), "Complete when the assessment has been submitted."),
    ],
)
def test_each_requirement(make_module, assessment, completion, sentence):
    module = make_module(sections=SECTIONS, assessment=assessment, completion=completion)
    assert words.completion(module) == sentence


def reflection(name, prompt):
    return Reflection(name, Prose(prompt, HERE), 400, HERE)


LONG = "Which of the *many* definitions [@west2017] of leadership that you have met fits what you have seen?"
TASKS = (
    replace(SECTIONS[0], blocks=(reflection("a", LONG), reflection("b", "Why?\n\nSay so."))),
    replace(SECTIONS[1], blocks=(reflection("c", "`x` or\n“y”?"), reflection("d", ""))),
)


@pytest.mark.parametrize(
    ("ids", "sentence"),
    [
        (
            ("a",),
            "the task “Which of the many definitions of leadership that you have …” in the section “One” has",
        ),
        (("a", "b"), "have …” and “Why? Say so.” in the section “One” have"),
        (
            ("b", "c", "d"),
            (
                "the task “Why? Say so.” in the section “One” and "
                "the tasks “x or “y”?” and “d” in the section “Two” have"
            ),
        ),
    ],
)
def test_tasks_are_named_as_a_learner_finds_them(make_module, ids, sentence):
    module = make_module(sections=TASKS, completion=(ItemsAnswered(ids, HERE),))
    assert words.completion(module).endswith(f"{sentence} been answered.")


def test_a_question_of_the_assessment_is_named_by_its_stem(make_module, assessment):
    stem = Prose("Is it?", HERE)
    question = true_false("q", "true", stem=stem)
    module = make_module(
        assessment=replace(assessment, questions=(question,)), completion=(ItemsAnswered(("q",), HERE),)
    )
    assert words.completion(module) == "Complete when the task “Is it?” in the assessment has been answered."


def test_nothing_to_pass_is_nothing_to_pass(make_module, assessment):
    module = make_module(
        assessment=replace(assessment, pass_mark=None), completion=(AssessmentDone(passed=True, place=HERE),)
    )
    assert words.completion(module) == "Complete when the assessment has been submitted."
    assert not words.can_pass(module)


@pytest.mark.parametrize(
    ("attempts", "after", "pass_mark", "expected"),
    [
        (3, AfterLastAttempt.FAIL, 80, True),
        (0, AfterLastAttempt.FAIL, 80, False),
        (3, AfterLastAttempt.READ_AND_RETRY, 80, False),
        (3, AfterLastAttempt.FAIL, None, False),
    ],
)
def test_who_can_fail(make_module, assessment, attempts, after, pass_mark, expected):
    changed = replace(assessment, attempts=attempts, after_last_attempt=after, pass_mark=pass_mark)
    assert words.can_fail(make_module(assessment=changed)) is expected


@pytest.mark.parametrize(
    ("attempts", "pass_mark", "sentence"),
    [
        (0, 80, "Learners may try the assessment as often as they like; the best try counts."),
        (1, 80, "Learners may try the assessment once, then the result stands."),
        (3, 80, "Learners may try the assessment 3 times, then the result stands; the best try counts."),
        (2, None, "Learners may try the assessment 2 times; the best try counts."),
    ],
)
def test_tries(make_module, assessment, attempts, pass_mark, sentence):
    changed = replace(assessment, attempts=attempts, pass_mark=pass_mark)
    assert words.tries(make_module(assessment=changed)) == sentence


def test_a_time_limit_is_told_with_its_way_out(make_module, assessment):
    timed = make_module(assessment=replace(assessment, time_limit_min=30))
    assert words.tries(timed).endswith(
        " A try has a time limit of 30 minutes; before it ends the page offers the same time again, as often as asked."
    )


def test_outcomes_with_a_pass_mark_are_named(make_module, assessment):
    marks = (OutcomePassMark("define", 70, HERE),)
    module = make_module(
        outcomes=(Outcome("define", Text("Define it", HERE), HERE),),
        assessment=replace(assessment, outcome_pass_marks=marks),
        completion=(AssessmentDone(passed=True, place=HERE),),
    )
    assert words.completion(module) == (
        "Complete when the assessment has been passed with 80% or more in all, with 70% or more for “Define it”."
    )


def test_no_assessment_no_tries(make_module):
    assert words.tries(make_module()) == ""
    assert not words.can_fail(make_module())
