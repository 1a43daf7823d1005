"""How often an answer may be checked in a try: a number, since who may check for ever is always right in the end."""

from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules.questions import UNLIMITED_CHECKS
from builder.model.module import GiveFeedback
from builder.source.nodes import Mapping, Node, Scalar, Sequence


def unlimited_checks(root: Node) -> Iterator[Finding]:
    """Questions of an assessment with immediate feedback that ask for unlimited checks; decoded they say nothing."""
    assessment = _get(root, "assessment")
    feedback = _get(assessment, "feedback")
    questions = _get(assessment, "questions")
    if not isinstance(feedback, Scalar) or feedback.text != GiveFeedback.IMMEDIATELY:
        return
    for question in questions.items if isinstance(questions, Sequence) else ():
        checks = _get(question, "attempts")
        if isinstance(checks, Scalar) and checks.text == "unlimited":
            yield UNLIMITED_CHECKS.at(
                checks.place,
                "With `feedback: immediately` checks cannot be unlimited; it counts as once",
                "Write how often the answer may be checked in a try, such as `attempts: 2`.",
            )


def _get(node: Node | None, key: str) -> Node | None:
    entry = node.entry(key) if isinstance(node, Mapping) else None
    return None if entry is None else entry.value
