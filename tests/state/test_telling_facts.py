"""How a module stands for a learner: the tries, the outcomes, what is missing."""

from dataclasses import replace

import pytest

from builder import source
from builder.identifiers import state_key as key
from builder.model.assessment import AfterLastAttempt
from builder.model.completion import AssessmentDone, ItemsAnswered, SectionsSeen
from builder.state.telling.telling import tell
from tests.conftest import HERE
from tests.state.records import state


@pytest.fixture(scope="module")
def sink(root):
    """Two tries, a pass mark of 60%, a time limit; after the tries the module is read again."""
    module, _ = source.load(root / "modules/kitchen-sink", shown="modules/kitchen-sink")
    return module


def facts(module, *records):
    return dict(tell(state(*records), module).facts)


def with_rule(module, **changes):
    return replace(module, assessment=replace(module.assessment, **changes))


def asking(module, *requirements):
    return replace(module, completion=requirements)


DRAWN = "d" + key("rub-seconds") + key("soap-seconds")
OVER = ("t2,0", DRAWN, "x1")
"""Both tries are used up, without a pass."""


def test_a_state_in_which_nothing_was_done(sink):
    told = facts(sink, "n0")
    assert told["Place"] == "no section yet"
    assert told["Sections"] == f"none of {len(sink.sections)} read"
    assert told["Tries used"] == "none of 2"
    assert told["Passed"] == "no, the pass mark is 60%"
    assert told["Saved"] == "0 times"
    assert {"Best score", "Last try", "Questions withdrawn since", "Time spent in this try"}.isdisjoint(told)
    assert "Read again since the tries were used up" not in told


def test_saves_and_the_mark(sink):
    assert facts(sink, "n1a", "iabcd")["Saved"] == "46 times"


def test_sections_are_said_by_number_whatever_their_order(sink):
    last = len(sink.sections)
    keys = [key(section.id) for section in sink.sections]
    assert (
        facts(sink, "s" + keys[4] + keys[1] + keys[0])["Sections"]
        == f"1–2, 5 of {last} read; 3–4, 6–{last} not"
    )
    assert facts(sink, "s" + "".join(keys))["Sections"] == f"all {last} read"


def test_what_was_read_again(sink):
    what, last = "Read again since the tries were used up", len(sink.sections)
    assert facts(sink, *OVER, "g" + key(sink.sections[0].id))[what] == f"1 of {last} read; 2–{last} not"
    assert facts(sink, *OVER, "g")[what] == f"none of {last} read"


def test_tries_of_earlier_rounds_are_told_apart(sink):
    assert facts(sink, "t3", "u1")["Tries used"] == "3 of 2 (1 in this round)"
    assert facts(sink, "t2")["Tries used"] == "2 of 2"
    free = with_rule(sink, attempts=0)
    assert facts(free, "t3")["Tries used"] == "3"
    assert facts(free, "n1")["Tries used"] == "none"


def test_the_best_score_has_its_decimals(sink):
    assert facts(sink, "t1,2b1")["Best score"] == "29.89%"
    assert facts(sink, "t1,0")["Best score"] == "0%"


AGAIN = " (the sections are to be read again first)"


@pytest.mark.parametrize(
    ("changes", "records", "passed"),
    [
        ({}, OVER, "no, the pass mark is 60%" + AGAIN),
        ({}, ("t3,0", *OVER[1:]), "no, the pass mark is 60%" + AGAIN),
        ({}, (*OVER, "v1"), "yes, the pass mark is 60%"),
        ({}, OVER[:2], "no, the pass mark is 60%"),
        ({}, (*OVER, "u1"), "no, the pass mark is 60%"),
        ({"attempts": 0}, OVER, "no, the pass mark is 60%"),
        ({"after_last_attempt": AfterLastAttempt.FAIL}, OVER, "no, the pass mark is 60%"),
        ({"pass_mark": None}, OVER, None),
        ({"pass_mark": 0}, OVER[:1], "no, the pass mark is 0%"),
    ],
)
def test_whether_it_is_passed_and_what_comes_next(changes, records, passed, sink):
    assert facts(with_rule(sink, **changes), *records).get("Passed") == passed


def test_the_last_try_and_its_answers(sink):
    answer = "a" + key("soap-seconds") + "/50"
    assert facts(sink, DRAWN, answer)["Last try"] == "open, not submitted; 1 of 2 questions answered"
    assert facts(sink, DRAWN, answer, "x1")["Last try"] == "submitted; 1 of 2 questions answered"
    elsewhere = "a" + key("rings") + key("true")
    assert facts(sink, DRAWN, elsewhere)["Last try"] == "open, not submitted; 0 of 2 questions answered"


def test_questions_that_are_gone(sink):
    assert facts(sink, DRAWN + "ZZZYYY")["Questions withdrawn since"] == "2"
    assert "Questions withdrawn since" not in facts(sink, DRAWN)


def test_the_time_of_an_open_try(sink):
    what = "Time spent in this try"
    assert facts(sink, DRAWN, "l03h")[what] == "2 min 5 s"
    assert facts(sink, DRAWN, "l23h")[what] == "2 min 5 s, more time asked for 2 times"
    assert what not in facts(sink, DRAWN, "l03h", "x1")
    assert what not in facts(sink, "l03h")
    assert what not in facts(with_rule(sink, time_limit_min=0), DRAWN, "l03h")


def test_an_outcome_that_no_question_tests_is_neither_met_nor_not(sink):
    met = "t1,2bc," + key("recall") + key("speak-up")
    words = [outcome.title.text for outcome in sink.outcomes]
    told = facts(sink, met)
    assert [told[f"Outcome {number}"] for number in (1, 2, 3)] == [
        f"met: {words[0]}",
        f"not met: {words[1]}",
        f"met: {words[2]}",
    ]
    others = tuple(one for one in sink.assessment.questions if "speak-up" not in one.outcomes)
    told = facts(with_rule(sink, questions=others), met)
    assert told["Outcome 1"] == f"met: {words[0]}"
    assert told["Outcome 3"] == f"not tested: {words[2]}"
    told = facts(replace(sink, assessment=None, completion=()), "n1")
    assert told["Outcome 1"] == f"not tested: {words[0]}"
    assert {"Tries used", "Passed"}.isdisjoint(told)


def missing(module, *records):
    return facts(module, *records)["Still missing for completion"]


def test_sections_that_are_missing(sink):
    ids = [section.id for section in sink.sections]
    module = asking(sink, SectionsSeen((ids[4], ids[0], ids[1]), HERE))
    assert missing(module, "n1") == "reading sections 1–2, 5 to the end"
    assert missing(module, "s" + key(ids[0]) + key(ids[1])) == "reading section 5 to the end"
    assert missing(module, "s" + key(ids[4])) == "reading sections 1–2 to the end"
    assert missing(module, "s" + "".join(map(key, ids))) == "nothing"


def test_tasks_that_are_missing(sink):
    module = asking(sink, ItemsAnswered(("own-habit", "try-choice", "rub-seconds"), HERE))
    number = 1 + [section.id for section in sink.sections].index("things-to-do")
    habit, choice, rub = missing(module, "n1").split("; ")
    assert habit.startswith("answering “")
    assert habit.endswith(f"” in section {number}")
    assert choice.endswith(f"” in section {number + 1}")
    assert rub == "answering “How long does an alcohol rub take?” of the assessment"
    written = "r" + key("own-habit") + "/Often"
    chosen = "r" + key("try-choice") + key(block(sink, "try-choice").options[0].id)
    assert missing(module, written) == f"{choice}; {rub}"
    assert missing(module, written, chosen) == rub
    assert missing(module, written, chosen, f"p{key('try-choice')}0") == f"{choice}; {rub}"
    tried = "a" + key("rub-seconds") + key("five")
    assert missing(module, written, chosen, DRAWN, tried) == "nothing"


def block(module, name):
    return next(one for section in module.sections for one in section.blocks if one.id == name)


@pytest.mark.parametrize(
    ("passed", "pass_mark", "records", "words"),
    [
        (True, 60, ("n1",), "passing the assessment"),
        (True, 60, ("t1,0",), "passing the assessment"),
        (True, 60, ("t1,0", "v1"), "nothing"),
        (True, None, ("n1",), "submitting the assessment"),
        (True, None, ("t1,0",), "nothing"),
        (False, 60, ("n1",), "submitting the assessment"),
        (False, 60, ("t1,0",), "nothing"),
    ],
)
def test_the_assessment_is_missing_until_it_is_passed_or_submitted(passed, pass_mark, records, words, sink):
    module = asking(with_rule(sink, pass_mark=pass_mark), AssessmentDone(passed, HERE))
    assert missing(module, *records) == words


def test_checks_are_counted_from_the_second_on(sink):
    right = "r" + key("try-choice") + key(block(sink, "try-choice").answer[0].text)
    for digit, verdict in (("0", "right"), ("1", "right"), ("2", "right, checked 2 times")):
        told = tell(state(right, f"k{key('try-choice')}{digit}"), sink)
        assert [one.verdict for one in told.tasks if one.id == "try-choice"] == [verdict]


def test_an_answer_that_counts_as_none_has_no_verdict_in_the_try(sink):
    told = tell(state(DRAWN, "a" + key("soap-seconds") + "/twelve", "x1"), sink)
    assert [(one.where, one.id, one.answered, one.answer, one.verdict) for one in told.questions] == [
        ("question 1", "rub-seconds", False, "", ""),
        ("question 2", "soap-seconds", False, "“twelve”", ""),
    ]


def test_a_task_that_was_left_open_is_told_without_a_verdict(sink):
    [task] = [one for one in tell(state("n1"), sink).tasks if one.id == "try-choice"]
    assert (task.answered, task.answer, task.verdict) == (False, "", "")
