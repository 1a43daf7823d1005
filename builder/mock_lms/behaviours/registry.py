"""Every behaviour there is. A new one is a file beside this, a script in templates/mock_lms and a line here."""

from builder.mock_lms.behaviours import blackboard, moodle, scorm_again, strict
from builder.mock_lms.behaviours.contract import Behaviour

BEHAVIOURS: dict[str, Behaviour] = {
    "strict": strict,
    "moodle": moodle,
    "blackboard": blackboard,
    "scorm-again": scorm_again,
}
