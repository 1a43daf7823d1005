"""What is known of LMSs: names that other rooms know, and evidence for every statement."""

import re

import pytest

from builder.lms.registry import PROFILES
from builder.report.marks import marks
from builder.standards.registry import STANDARDS

DRIVERS = {standard.DRIVER for standard in STANDARDS.values()}


@pytest.fixture(params=PROFILES)
def profile(request):
    return PROFILES[request.param]


def evidence(profile):
    facts = [profile.standard, profile.zips, profile.terminate_on_exit, profile.beacons, profile.upload]
    facts += [*profile.marks_before_it_knows.values(), *profile.unplayed.values()]
    return [one.evidence for one in (*facts, *profile.limits, *profile.quirks)]


def test_every_statement_says_how_it_is_known(profile):
    for text in evidence(profile):
        assert re.match(r"(seen|read|judged|not known): \S", text), text
        assert all(source for _, source in marks(text))


def test_it_names_standards_and_drivers_that_there_are(profile):
    assert profile.standard.value in STANDARDS
    assert STANDARDS[profile.standard.value].DRIVER not in profile.unplayed
    assert profile.unplayed.keys() | profile.marks_before_it_knows.keys() <= DRIVERS
    assert profile.zips.value == ("one-per-module" if profile.name in {"moodle", "blackboard"} else "one")


def test_marks_are_taken_apart():
    assert marks("read: a; b: c; judged: d") == [("Read", "a; b: c"), ("Judged", "d")]
