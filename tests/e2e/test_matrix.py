"""That the matrix is pairwise complete."""

import re
from collections import Counter
from itertools import product
from pathlib import Path

from builder.mock_lms.behaviours.registry import BEHAVIOURS
from tests.e2e.matrix import SCENARIOS, TRANSPORTS, rows

TRANSPORTS_OF = {name: behaviour.TRANSPORTS for name, behaviour in BEHAVIOURS.items()}
WAYS = {"sync", "moodle", "async"}
EDITIONS = {"scorm2004-3rd", "scorm2004-4th"}

ALL = [stage for number in SCENARIOS for stage in rows(number)]
OLDER = [stage for stage in ALL if not stage.is_2004]
NEWER = [stage for stage in ALL if stage.is_2004]


def pairs(stages, one, other):
    return {(getattr(stage, one), getattr(stage, other)) for stage in stages}


def test_every_scenario_meets_every_behaviour_transport_and_kind_of_chromium():
    for number in SCENARIOS:
        stages = [stage for stage in rows(number) if not stage.is_2004]
        assert {stage.behaviour for stage in stages} == set(BEHAVIOURS)
        assert {stage.transport for stage in stages} == WAYS
        assert {stage.unload for stage in stages} == {True, False}


def test_every_scenario_meets_scorm_2004_on_two_behaviours_in_both_kinds_of_chromium():
    for number in SCENARIOS:
        stages = [stage for stage in rows(number) if stage.is_2004]
        assert len({stage.behaviour for stage in stages}) == len(stages) == 2
        assert {stage.unload for stage in stages} == {True, False}


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
