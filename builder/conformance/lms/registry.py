"""The rules of each LMS, by the name of its profile. A new one is a line here, and a file where it has its own."""

from builder.conformance.checking import Additional
from builder.conformance.lms import blackboard, brightspace, built_for, canvas, limits, moodle, unknown
from builder.lms.registry import PROFILES

_OWN: dict[str, tuple[Additional, ...]] = {
    "generic": (),
    "moodle": (moodle.faults,),
    "blackboard": (blackboard.faults,),
    "canvas": (canvas.faults, unknown.of(PROFILES["canvas"])),
    "brightspace": (brightspace.faults, unknown.of(PROFILES["brightspace"])),
    "scorm-cloud": (),
}
"""Of "generic" nothing is known that does not hold everywhere; SCORM Cloud takes what is imperfect, and says so."""

RULES: dict[str, tuple[Additional, ...]] = {
    name: (*rules, limits.of(PROFILES[name]), *((built_for.of(PROFILES[name]),) if name != "generic" else ()))
    for name, rules in _OWN.items()
}
