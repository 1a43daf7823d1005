"""What a format is given, and what it must offer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from builder.findings import Finding, Suppressed, has_errors

ReadLines = Callable[[str], Sequence[str]]
"""The lines of a source file by the path that findings show; none when it cannot be read."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a run has to say.

    Attributes:
        findings: in order, by file and position.
        outcome: in a few words what was done, such as "built 1 package".
        modules: the source of each module with the findings that are its own; "" for those of the project.
        suppressed: findings that comments in the sources answer.
        left_out: how many findings belong to rules that are not chosen.
        states: of each module that could be read: what a learner's state can take.
        packages: what was built.
        files: every file that was written.
    """

    findings: Sequence[Finding]
    outcome: str
    modules: Sequence[tuple[str, Sequence[Finding]]] = ()
    suppressed: Sequence[Suppressed] = ()
    left_out: int = 0
    states: Sequence[Mapping[str, Any]] = ()
    packages: Sequence[Mapping[str, Any]] = ()
    files: Sequence[str] = ()

    @property
    def is_fine(self) -> bool:
        """Whether no finding is an error."""
        return not has_errors(list(self.findings))


@dataclass(frozen=True, slots=True)
class Look:
    """What a form for people can count on."""

    colour: bool = False
    read_lines: ReadLines = field(default=lambda _file: ())


@dataclass(frozen=True, slots=True)
class Output:
    """What goes to standard output, and what to standard error; each ends with a line feed, or is empty."""

    results: str
    diagnostics: str = ""


class Format(Protocol):
    """One form. A format is a module that fulfils this protocol."""

    def render(self, report: Report, look: Look, /) -> Output:
        """The report in this form. Pure: the same report gives the same text."""
        ...
