"""How often an answer may be checked in a try: a number, since who may check for ever is always right in the end."""

from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules.questions import UNLIMITED_CHECKS
from builder.model.assessment import GiveFeedback
from builder.source.banks import Banks
from builder.source.names import assessed
from builder.source.nodes import Node, Scalar, get


def unlimited_checks(root: Node, banks: Banks) -> Iterator[Finding]:
    """Questions of an assessment with immediate feedback that ask for unlimited checks; decoded they say nothing."""
    feedback = get(get(root, "assessment"), "feedback")
    if not isinstance(feedback, Scalar) or feedback.text != GiveFeedback.IMMEDIATELY:
        return
    in_banks = (question for bank in banks.found.values() for question in bank.questions)
    for question in (*assessed(root), *in_banks):
        checks = get(question, "attempts")
        if isinstance(checks, Scalar) and checks.text == "unlimited":
            yield UNLIMITED_CHECKS.at(
                checks.place,
                "With `feedback: immediately` checks cannot be unlimited; it counts as once",
                "Write how often the answer may be checked in a try, such as `attempts: 2`.",
            )
