"""A fault in content, as a value."""

from dataclasses import dataclass
from enum import StrEnum

from builder.findings.place import Place


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    """Nothing is written."""
    WARNING = "warning"
    """Something a learner or an LMS will stumble over; an error with ``--strict``."""
    ADVICE = "advice"
    """Worth a thought."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of fault: the code and the words that its page in the docs is made from.

    Attributes:
        code: stable for ever, family and number, such as "SRC-003".
        severity: what it is unless the project says otherwise.
        title: the fault in a few words.
        why: what it does to a learner, an LMS or the author; one or two sentences.
        bad: the smallest source that has the fault.
        good: the same, mended.
        mend: what to do, in a sentence, where the two do not say it all.
        asked: it is looked at only where a project or a command line names it or its family.
    """

    code: str
    severity: Severity
    title: str
    why: str
    bad: str
    good: str
    mend: str = ""
    asked: bool = False

    def at(self, place: Place, message: str, hint: str = "") -> "Finding":
        """This fault, found at ``place``."""
        return Finding(self.code, self.severity, message, place, hint)


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place.

    Attributes:
        message: what is wrong, in the author's words.
        hint: how to mend it; where that is one line of source, the corrected line ready to paste.
    """

    code: str
    severity: Severity
    message: str
    place: Place
    hint: str = ""


def in_order(findings: list[Finding]) -> list[Finding]:
    """The findings as they are reported: by file and position, nothing twice."""
    return sorted(dict.fromkeys(findings), key=lambda finding: (finding.place, finding.code, finding.message))


def has_errors(findings: list[Finding]) -> bool:
    """Whether any finding forbids writing."""
    return any(finding.severity is Severity.ERROR for finding in findings)
