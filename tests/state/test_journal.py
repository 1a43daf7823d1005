"""What the build reckons for a commit, against what a learner's page makes an LMS send."""

import json
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.blocks.walk import items
from builder.findings import Severity
from builder.render.config import config
from builder.source import load
from builder.standards import scorm2004
from builder.state import bound
from builder.state import journal as counting
from builder.state.journal import encoded, findings, journal
from tests.state.learning import assessment, choice, fill_in, long_fill_in, module, section
from tests.state.test_bound import make, modules

ROOT = Path(__file__).parents[2]
LIMIT = scorm2004.COMMIT_LIMIT
PROFILE = {"name": "generic", "terminateOnExit": True, "marksBeforeItKnows": False, "beacons": False}


def page(made, limit=LIMIT):
    """What the script is told, every question in words that take most."""
    found = journal(made, limit)
    asked = dict.fromkeys(found.listed, "Wer wäscht (wirklich) seine Hände? " * 7)
    told = config(
        made, standard="scorm2004", profile=PROFILE, revision="", strings={}, journal=found, asked=asked
    )
    for name in found.listed:
        told["items"][name]["report"] = True
    return told


def learnt(*pages):
    done = subprocess.run(
        ["node", "tests/state/journal.js"],
        cwd=ROOT,
        input=json.dumps({"pages": pages}).encode("ascii"),
        capture_output=True,
        check=True,
        timeout=300,
    )
    return json.loads(done.stdout)


def holds(made, result, limit=LIMIT):
    """Nothing is sent beyond the limit, no answer is larger than reckoned, and no advice means that a try fits."""
    assert result["most"] < limit
    for name, size in result["others"].items():
        if name == "cmi.suspend_data":
            assert size <= counting._field(name, 3 * bound.worst_case(made).total)
            continue
        counted = [
            counting._field(one, value)
            for one, value in counting._fixed(made)
            if one == re.sub(r"\.\d+\.", ".99.", name)
        ]
        assert size <= max(counted, default=0), name
    reported = [block for _, block in items(made) if block.id in result["sizes"]]
    assert len(reported) == len(result["sizes"])
    ratio = journal(made, limit).ratio
    for block in reported:
        assert result["sizes"][block.id] <= counting._interaction(block, ratio), block.id
    if made.assessment is not None and not findings(made, limit):
        assert result["whole"]


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(modules(), min_size=4, max_size=4))
def test_whatever_a_learner_does_a_commit_stays_below_the_limit(made):
    for one, result in zip(made, learnt(*map(page, made)), strict=True):
        holds(one, result)


@pytest.mark.parametrize("name", ["kitchen-sink", "compassionate-leadership"])
def test_the_modules_of_this_project_stay_below_the_limit(name):
    made, _ = load(ROOT / "modules" / name, shown=name)
    (result,) = learnt(page(made))
    holds(made, result)


def texts(count, length):
    """A module whose assessment asks for long texts."""
    questions = [long_fill_in(f"q{n}", length) for n in range(count)]
    return module(make, section("first"), outcomes=("define",), scored=assessment(*questions, attempts=0))


def test_a_journal_that_is_too_small_for_a_try_is_advice_at_the_assessment():
    made = texts(6, 500)
    (finding,) = findings(made, LIMIT)
    assert (finding.code, finding.severity, finding.place) == (
        "STA-002",
        Severity.ADVICE,
        made.assessment.place,
    )
    assert findings(made, 0) == [], "an LMS that is sent changes only has no such limit"
    (result,) = learnt(page(made))
    assert result["most"] < LIMIT
    assert not findings(texts(2, 500), LIMIT)


def test_the_journal_is_filled_to_the_brim():
    questions = [fill_in(f"q{n}", ("alpha",), 60) for n in range(10)]
    made = module(make, section("first"), scored=assessment(*questions, attempts=0))
    (result,) = learnt(page(made))
    # An element counts in the form that takes more of the room, so a mixture fills neither to the last byte; and what
    # state, status and score do not take of what is kept for them is left.
    assert 0.7 * LIMIT < result["most"] < LIMIT


def test_a_limit_that_leaves_nothing_journals_nothing():
    made = texts(1, 100)
    assert journal(made, 1000).room == 0
    (result,) = learnt(page(made, 1000))
    assert not result["whole"]


def test_a_module_without_assessment_has_no_advice():
    assert findings(module(make, section("first", choice("a", ("b", "c"), "b"))), LIMIT) == []


def test_of_a_blueprint_the_largest_of_each_part_are_reckoned():
    small, large = choice("small", ("b", "c"), "b"), choice("large", ("b" * 40, "c"), "c")
    scored = replace(assessment(small, large), draw=1)
    made = module(make, section("first"), scored=scored)
    found = journal(made, LIMIT)
    assert found.one_try == found.each == counting._interaction(large, found.ratio)
    assert set(found.listed) == {"small", "large"}


@pytest.mark.parametrize(
    ("text", "size"),
    [("abc-._*", 7), ("a b", 5), ("~!'()", 15), ("é", 6), ("“", 9), ("😀", 12), (";,/?:@&=+$#%", 36)],
)
def test_a_character_takes_what_the_longest_spelling_takes(text, size):
    assert encoded(text) == size
