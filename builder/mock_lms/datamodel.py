"""Where each standard keeps what every LMS must find in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from builder.mock_lms import duration, timespan


@dataclass(frozen=True, slots=True)
class DataModel:
    """Names of elements, and how times are added.

    Attributes:
        completion: whether the learner is done; in SCORM 1.2 the one status.
        success: whether it went well; in SCORM 1.2 the same one.
        final: what `completion` says of a learner who is done, well or badly.
        passing: of these the words that count as done.
        transient: what a session says that is no initial value of the next one.
        supplied: what the LMS gives and content cannot set.
        add: the sum of two times.
    """

    completion: str
    success: str
    score: str
    location: str
    exit: str
    entry: str
    mode: str
    credit: str
    session_time: str
    total_time: str
    final: frozenset[str]
    passing: frozenset[str]
    transient: frozenset[str]
    supplied: frozenset[str]
    add: Callable[[str, str], str]

    def status(self, values: Mapping[str, str]) -> str:
        """One word for both, as SCORM 1.2 has it: passed or failed where that is known, else the completion."""
        success = values.get(self.success, "")
        return success if success in {"passed", "failed"} else values.get(self.completion, "")

    def finished(self, values: Mapping[str, str]) -> bool:
        return values.get(self.completion, "") in self.final

    def complete(self, values: Mapping[str, str]) -> bool:
        return values.get(self.completion, "") in self.passing


SCORM_12 = DataModel(
    completion="cmi.core.lesson_status",
    success="cmi.core.lesson_status",
    score="cmi.core.score.raw",
    location="cmi.core.lesson_location",
    exit="cmi.core.exit",
    entry="cmi.core.entry",
    mode="cmi.core.lesson_mode",
    credit="cmi.core.credit",
    session_time="cmi.core.session_time",
    total_time="cmi.core.total_time",
    final=frozenset({"passed", "completed", "failed"}),
    passing=frozenset({"passed", "completed"}),
    transient=frozenset({"cmi.core.exit", "cmi.core.session_time"}),
    supplied=frozenset(
        {
            "cmi.core.student_id",
            "cmi.core.student_name",
            "cmi.core.credit",
            "cmi.core.entry",
            "cmi.core.lesson_mode",
            "cmi.core.total_time",
            "cmi.launch_data",
            "cmi.comments_from_lms",
            "cmi.student_data.mastery_score",
            "cmi.student_data.max_time_allowed",
            "cmi.student_data.time_limit_action",
        }
    ),
    add=timespan.add,
)

SCORM_2004 = DataModel(
    completion="cmi.completion_status",
    success="cmi.success_status",
    score="cmi.score.raw",
    location="cmi.location",
    exit="cmi.exit",
    entry="cmi.entry",
    mode="cmi.mode",
    credit="cmi.credit",
    session_time="cmi.session_time",
    total_time="cmi.total_time",
    final=frozenset({"completed"}),
    passing=frozenset({"completed"}),
    transient=frozenset({"cmi.exit", "cmi.session_time", "adl.nav.request"}),
    supplied=frozenset(
        {
            "cmi.learner_id",
            "cmi.learner_name",
            "cmi.credit",
            "cmi.entry",
            "cmi.mode",
            "cmi.total_time",
            "cmi.launch_data",
            "cmi.completion_threshold",
            "cmi.scaled_passing_score",
            "cmi.max_time_allowed",
            "cmi.time_limit_action",
        }
    ),
    add=duration.add,
)

MODELS: Mapping[str, DataModel] = {"1.2": SCORM_12, "2004": SCORM_2004}
