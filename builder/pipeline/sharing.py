"""What is found of several standards: what they share is said once, and what some have names them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from builder.findings import Finding
from builder.standards.registry import STANDARDS

_Fault = tuple[str, str, str]


@dataclass(slots=True)
class Shared:
    """Gathers the findings of one module's packages."""

    standards: tuple[str, ...]
    _found: dict[_Fault, Finding] = field(default_factory=dict)
    _of: dict[_Fault, list[str]] = field(default_factory=dict)

    def add(self, standard: str, findings: Iterable[Finding]) -> None:
        """What was found of one package; the first place of a finding stands for all."""
        for finding in findings:
            fault = (finding.code, finding.message, finding.hint)
            self._found.setdefault(fault, finding)
            of = self._of.setdefault(fault, [])
            if standard not in of:
                of.append(standard)

    def findings(self) -> Iterator[Finding]:
        """Each once, in the order found."""
        for fault, finding in self._found.items():
            titles = [STANDARDS[name].TITLE for name in self._of[fault]]
            is_said = all(title in finding.message for title in titles)
            if len(titles) == len(self.standards) or is_said:
                yield finding
            else:
                yield replace(finding, message=f"{finding.message} ({', '.join(titles)})")
