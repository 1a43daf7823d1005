"""The rules of each LMS, by the name of its profile. A new one is a file beside this and a line here."""

from builder.conformance.checking import Additional
from builder.conformance.lms import blackboard, moodle

RULES: dict[str, tuple[Additional, ...]] = {
    "generic": (),
    "moodle": (moodle.faults,),
    "blackboard": (blackboard.faults,),
}
"""Of "generic" nothing is known that does not hold everywhere."""
