"""How much of a list is read: more is no list of works, and would take minutes to say so."""

from collections.abc import Iterable

from builder.findings import Finding, Place
from builder.findings.rules import source as rules

SIZE_LIMIT_BYTES = 4 * 1024 * 1024
"""The largest file: thousands of works with their abstracts."""

WORKS_LIMIT = 5_000
FAULTS_LIMIT = 1_000


class ListStopped(Exception):  # noqa: N818 it is a fault of the author's, told as a finding
    """Reading on is of no use; ``finding`` says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


class Faults(list[Finding]):
    """The findings of one list; raises ListStopped where there are too many."""

    def append(self, finding: Finding) -> None:
        """Add one, with those before it in mind."""
        if len(self) == FAULTS_LIMIT:
            message = f"After {FAULTS_LIMIT:,} faults nothing was read from here on; there may be more"
            hint = "Mend those above, or export the list once more; then check again."
            raise ListStopped(rules.STOPPED.at(finding.place, message, hint))
        super().append(finding)

    def extend(self, findings: Iterable[Finding]) -> None:
        """Add each."""
        for finding in findings:
            self.append(finding)


def too_many_works(place: Place) -> ListStopped:
    """At the first work that is not read."""
    message = f"The list has more than {WORKS_LIMIT:,} works"
    return ListStopped(
        rules.TOO_MANY_VALUES.at(place, message, "Export only the works that the module needs.")
    )
