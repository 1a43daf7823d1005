"""What single LMSs add: the limits, and what is left alone. What each finds is in ``fixtures``."""

from dataclasses import replace

import pytest

from builder.conformance import check
from builder.conformance.lms import blackboard, limits, moodle
from builder.conformance.lms.registry import RULES
from builder.lms.profile import Limit
from builder.lms.registry import PROFILES
from builder.model.package import Entry, Package
from tests.conformance.strangers import scorm12, scorm2004, xapi

SET = b'API.LMSInitialize(""); API.LMSSetValue("cmi.core.score.raw", "80"); '


def test_code_that_puts_names_together_is_not_judged(found):
    parts = b'API.LMSInitialize(""); set("cmi.core.score." + "raw"); end("LMSFinish")'
    for max_ in (b'"max"', b"{max: 100}"):
        mixed = SET + b"put('cmi.core.score.', %s); API.LMSFinish()" % max_
        assert found(scorm12(files={"run.js": mixed}), *RULES["brightspace"]) == []
    assert found(scorm12(files={"run.js": parts}), *RULES["brightspace"]) == found(
        scorm12(files={"run.js": parts})
    )


def test_a_build_is_held_to_the_limits_of_its_lms(tmp_path):
    ward = tmp_path / "ward.mp4"
    with ward.open("wb") as stream:
        stream.truncate(100_500_000)
    package = Package("a.zip", "scorm12", "generic", (Entry("media/ward.mp4", ward),))
    for name, codes in {"scorm-cloud": {"PKG-020"}, "brightspace": set()}.items():
        told = set(check(package, (limits.of(PROFILES[name]),))) - set(check(package))
        assert {finding.code for finding in told} == codes
        assert all("100 MB" in finding.message and "What was read: " in finding.hint for finding in told)


@pytest.mark.parametrize(
    ("of", "most", "entry"),
    [("package", 1000, ("ward.svg", 1000)), ("name", 255, (f"{'x' * 251}.svg", 10))],
)
def test_what_is_just_at_a_limit_is_within_it(of, most, entry):
    name, size = entry
    package = Package("a.zip", "scorm12", "generic", (Entry(f"media/{name}", bytes(size)),))
    for bound, expected in ((most, set()), (most - 1, {"PKG-020"})):
        limit = Limit(of, bound, is_refused=True, beyond="it is refused", evidence="seen: …")
        profile = replace(PROFILES["generic"], limits=(limit,))
        told = set(check(package, (limits.of(profile),))) - set(check(package))
        assert {finding.code for finding in told} == expected


def test_every_lms_has_its_rules_and_they_leave_good_packages_alone(found):
    assert RULES.keys() == PROFILES.keys()
    for rules in RULES.values():
        assert found(scorm12(), *rules) == found(scorm2004(), *rules) == []


@pytest.mark.parametrize("files", [scorm12(), scorm2004(), scorm12(("First part", "R &amp; D"))])
def test_plain_packages_are_fine_everywhere(found, files):
    assert found(files, moodle.faults, blackboard.faults) == []
    assert found(xapi(), blackboard.faults) == []
