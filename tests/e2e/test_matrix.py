"""That the matrix is pairwise complete."""

import re
from collections import Counter
from itertools import product
from pathlib import Path

from builder.mock_lms.behaviours.registry import BEHAVIOURS
from tests.e2e.matrix import SCENARIOS, TRANSPORTS, rows

TRANSPORTS_OF = {name: behaviour.TRANSPORTS for name, behaviour in BEHAVIOURS.items()}


def test_every_scenario_meets_every_behaviour_transport_and_kind_of_chromium():
    for number in SCENARIOS:
        stages = rows(number)
        assert {stage.behaviour for stage in stages} == set(BEHAVIOURS)
        assert {stage.transport for stage in stages} == {"sync", "moodle", "async"}
        assert {stage.unload for stage in stages} == {True, False}


def test_every_other_pair_is_met():
    stages = [stage for number in SCENARIOS for stage in rows(number)]
    met = {(stage.behaviour, stage.transport) for stage in stages}
    assert met == {(name, way) for name, behaviour in BEHAVIOURS.items() for way in TRANSPORTS_OF[name]}
    assert {(stage.behaviour, stage.unload) for stage in stages} == set(product(BEHAVIOURS, [True, False]))
    assert {(stage.transport, stage.unload) for stage in stages} == set(
        product(["sync", "moodle", "async"], [True, False])
    )


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
