"""That the matrix is pairwise complete."""

import re
from collections import Counter
from itertools import product
from pathlib import Path

from builder.mock_lms.behaviours.registry import BEHAVIOURS
from builder.standards.registry import STANDARDS
from tests.e2e.matrix import SCENARIOS, TRANSPORTS, rows

TRANSPORTS_OF = {name: behaviour.TRANSPORTS for name, behaviour in BEHAVIOURS.items()}
WAYS = {"sync", "moodle", "async", "beacon"}
EDITIONS = {"scorm2004-3rd", "scorm2004-4th"}

# Where each flow of a learner is tried: on the stages of SCORM, in cmi5, and in packages of plain xAPI, whose launch
# knows no review.
FLOWS = {
    "pass": ("finishing.test_pass", "a_pass_and_the_way_back", "a_pass_a_better_one_and_the_end"),
    "fail": (
        "finishing.test_use_up_all_tries",
        "failed_is_said_once_when_the_last_try_is_used_up",
        "failing_all_tries_is_said_once_and_stays",
    ),
    "retry": (
        "finishing.test_fail_close_come_back_the_next_day_retry_and_pass",
        "a_pass_at_the_second_try_and_a_better_one_after_it",
        "a_tab_closed_right_after_an_answer_and_a_pass_the_next_day",
    ),
    "resume": (
        "resuming.test_resume_after_an_abrupt_tab_close",
        "closing_the_tab_sends_what_changed_and_ends_nothing",
        "a_pass_a_better_one_and_the_end",
    ),
    "review": (
        "resuming.test_review_writes_nothing",
        "nothing_is_recorded_where_nothing_may_be_and_there_is_a_way_back",
        "",
    ),
    "refused": (
        "trouble.test_optional_elements_are_refused",
        "what_the_lms_refuses_holds_up_nothing_else",
        "what_the_store_refuses_or_answers_late_holds_up_nothing",
    ),
    "slow": (
        "trouble.test_each_commit_is_slow",
        "a_slow_store_is_asked_for_one_thing_at_a_time",
        "what_the_store_refuses_or_answers_late_holds_up_nothing",
    ),
    "tab close": (
        "resuming.test_resume_after_an_abrupt_tab_close",
        "closing_the_tab_sends_what_changed_and_ends_nothing",
        "a_tab_closed_right_after_an_answer_and_a_pass_the_next_day",
    ),
}

ALL = [stage for number in SCENARIOS for stage in rows(number)]
OLDER = [stage for stage in ALL if not stage.is_2004]
NEWER = [stage for stage in ALL if stage.is_2004]


def pairs(stages, one, other):
    return {(getattr(stage, one), getattr(stage, other)) for stage in stages}


def test_every_scenario_meets_every_behaviour_kind_of_transport_and_kind_of_chromium():
    for number in SCENARIOS:
        stages = [stage for stage in rows(number) if not stage.is_2004]
        assert {stage.behaviour for stage in stages} == set(BEHAVIOURS)
        met = {stage.transport for stage in stages}
        assert {"sync", "async"} < met
        assert met & {"moodle", "beacon"}
        assert {stage.unload for stage in stages} == {True, False}


def test_every_scenario_meets_both_editions_of_scorm_2004_on_two_behaviours_in_both_kinds_of_chromium():
    for number in SCENARIOS:
        stages = [stage for stage in rows(number) if stage.is_2004]
        assert len({stage.behaviour for stage in stages}) == len(stages) == 2
        assert {stage.unload for stage in stages} == {True, False}
        assert {stage.standard for stage in stages} == EDITIONS


def test_every_other_pair_is_met_in_both_standards():
    for stages in (OLDER, NEWER):
        met = pairs(stages, "behaviour", "transport")
        assert met == {(name, way) for name, behaviour in BEHAVIOURS.items() for way in TRANSPORTS_OF[name]}
        assert pairs(stages, "behaviour", "unload") == set(product(BEHAVIOURS, [True, False]))
        assert pairs(stages, "transport", "unload") == set(product(WAYS, [True, False]))


def test_every_behaviour_transport_and_kind_of_chromium_meets_both_editions():
    assert pairs(NEWER, "behaviour", "standard") == set(product(BEHAVIOURS, EDITIONS))
    assert pairs(NEWER, "transport", "standard") == set(product(WAYS, EDITIONS))
    assert pairs(NEWER, "unload", "standard") == set(product([True, False], EDITIONS))


def test_scorm_2004_costs_half_as_much_again_and_no_more():
    assert len(NEWER) * 2 == len(OLDER)


def test_no_behaviour_is_seldom_met_in_scorm_2004():
    met = Counter(stage.behaviour for stage in NEWER)
    assert min(met.values()) >= len(SCENARIOS) // 3
    assert met["moodle"] == max(met.values())


def test_only_transports_that_a_behaviour_has_are_used():
    assert all(set(ways) <= set(TRANSPORTS_OF[name]) for name, ways in TRANSPORTS.items())


def test_every_number_is_one_scenario():
    files = Path(__file__).parent.glob("test_*.py")
    used = [
        int(found)
        for file in files
        for found in re.findall(r"^@across\((\d+)\)", file.read_text("utf-8"), re.MULTILINE)
    ]
    assert Counter(used) == Counter(SCENARIOS)


def test_every_flow_is_tried_in_every_standard():
    here = Path(__file__).parent
    cmi5, xapi = ((here / f"test_{name}.py").read_text("utf-8") for name in ("cmi5", "xapi"))
    for scorm, in_cmi5, in_xapi in FLOWS.values():
        file, _, name = scorm.partition(".")
        text = (here / f"test_{file}.py").read_text("utf-8")
        number = re.search(rf"^@across\((\d+)\)\ndef {name}\(", text, re.MULTILINE)
        assert number, scorm
        met = {stage.standard for stage in rows(int(number[1]))}
        assert met == {name for name, standard in STANDARDS.items() if standard.DRIVER.startswith("scorm")}
        assert f"\ndef test_{in_cmi5}(" in cmi5
        assert not in_xapi or f"\ndef test_{in_xapi}(" in xapi
