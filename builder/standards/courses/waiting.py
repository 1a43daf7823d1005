"""What of the order of a course a standard or an LMS has no words for."""

from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import course as rules
from builder.lms.profile import LmsProfile
from builder.model.course import Course
from builder.standards.courses.registry import SAYS_WHAT_WAITS
from builder.standards.courses.scorm12 import LIMIT
from builder.standards.registry import STANDARDS
from builder.standards.scorm12 import NAME as SCORM12
from builder.standards.scorm2004_3rd import NAME as SCORM2004_3RD

_IN_LMS = (
    "Set the conditions in the LMS, which most can do between activities, or leave the order to learners."
)
_OTHER_EDITION = "Build for SCORM 2004 4th Edition or SCORM 1.2, or leave the order to learners."


def findings(course: Course, standard: str, profile: LmsProfile, *, is_one: bool) -> Iterator[Finding]:
    """What is not said, or has no room; ``is_one``: all modules are in one package."""
    if not course.waits:
        return
    title = STANDARDS[standard].TITLE
    if not is_one:
        message = "Each module is a package of its own, and none knows whether another is completed"
        yield rules.ORDER_NOT_SAID.at(course.waits_place, message, _IN_LMS)
        return
    if standard == SCORM12:
        yield from _too_long(course)
    if standard not in SAYS_WHAT_WAITS:
        message = f"{title} cannot say that a module waits for another"
        hint = _OTHER_EDITION if standard == SCORM2004_3RD else _IN_LMS
        yield rules.ORDER_NOT_SAID.at(course.waits_place, message, hint)
    elif standard != SCORM12 and not profile.sequences.value:
        message = f"{profile.title} does not carry out the rules of {title}; they are left out"
        yield rules.ORDER_NOT_SAID.at(course.waits_place, message, f"What was {profile.sequences.evidence}.")


def is_said(course: Course, standard: str, profile: LmsProfile) -> bool:
    """Whether a package of all modules says all that the author asks for, to an LMS that is known to listen."""
    return course.waits and not any(
        finding.code == rules.ORDER_NOT_SAID.code
        for finding in findings(course, standard, profile, is_one=True)
    )


def _too_long(course: Course) -> Iterator[Finding]:
    for unit in course.units:
        length = len("&".join(f"item-{name}" for name in course.before(unit)))
        if length > LIMIT:
            place = unit.after[0].place if unit.after else unit.place
            message = f"What `{unit.id}` waits for takes {length} characters; SCORM 1.2 has room for {LIMIT}"
            hint = "Name only those that are last: what they wait for is completed before them anyway."
            yield rules.PREREQUISITES_TOO_LONG.at(place, message, hint)
