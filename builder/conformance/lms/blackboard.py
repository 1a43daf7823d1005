"""Blackboard Learn, whose player is Rustici's SCORM Engine (read, not seen)."""

from collections.abc import Iterator, Sequence

from builder.conformance.described import Described
from builder.conformance.fault import Fault, some
from builder.conformance.members import MANIFESTS, Contents
from builder.conformance.names import is_junk
from builder.findings.rules.check.lms import DAMAGES, REFUSED


def faults(package: Contents, found: Sequence[Described]) -> Iterator[Fault]:
    """What is known of it: which standards it takes, and what has stopped an import."""
    if [one.kind for one in found] == ["cmi5"]:
        message = "Blackboard's help names SCORM 1.2, SCORM 2004, AICC and Tin Can, and no cmi5"
        yield Fault(message, REFUSED, None, "Publish as SCORM 1.2, or as an xAPI (Tin Can) package.")
    empty = [
        one.path
        for one in package.members
        if one.size_bytes == 0 and not is_junk(one.path) and one.path not in MANIFESTS
    ]
    if empty:
        message = f"Blackboard has refused packages with empty files (“Unexpected end of ZLIB stream”): {some(empty)}"
        yield Fault(message, DAMAGES, None, "Leave them out, or put a space into them.")
