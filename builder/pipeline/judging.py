"""Findings as they are reported: what is left out, what a comment answers, and how much the rest matters."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from builder.findings import Finding, Severity, Suppressed, in_order
from builder.pipeline.chosen import ASKED
from builder.pipeline.settings import Settings
from builder.pipeline.shown import real, shown
from builder.source.suppressions import Suppression, Suppressions, suppressions, unused

_MOST_ALIKE = 100
"""Findings of one rule in one file that are listed: nobody reads more, and they come from one habit or one slip."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What is reported.

    Attributes:
        suppressed: what comments in the sources answer.
        left_out: how many findings belong to rules that are not chosen.
    """

    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    left_out: int


class Judge:
    """Judges the findings of one run; reads the comments of each source once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._read: dict[str, Suppressions] = {}

    def judged(
        self, findings: Sequence[Finding], sources: Iterable[Path] = (), whole: Iterable[Path] = ()
    ) -> Judged:
        """``sources`` are files whose comments are looked at even where nothing was found in them.

        ``whole`` are those about which everything is known, so that a comment that answers nothing there is useless.
        """
        ended = {real(path) for path in whole}
        files = {real(Path(file)): file for file in dict.fromkeys(one.place.file for one in findings)}
        for path in (*sources, *whole):
            files.setdefault(real(path), shown(path))
        comments = {path: self._comments(file) for path, file in files.items()}
        known = [one for comment in comments.values() for one in comment.found]
        faults = [one for comment in comments.values() for one in comment.findings]
        used: set[Suppression] = set()
        kept: list[Finding] = []
        suppressed: list[Suppressed] = []
        left_out = 0
        for finding in in_order([*findings, *faults]):
            answers = [one for one in known if one.covers(finding)]
            if not self._settings.rules.has(finding.code):
                left_out += finding.code[:3] not in ASKED
            elif answers:
                used.update(answers)
                suppressed.append(Suppressed(self._weighed(finding), answers[0].reason, answers[0].place))
            else:
                kept.append(self._weighed(finding))
        useless = [
            unused(one)
            for path in ended
            for one in comments[path].found
            if one not in used and self._settings.rules.has(one.code)
        ]
        kept += self._chosen(useless)
        return Judged(tuple(_bounded(in_order(kept))), tuple(suppressed), left_out)

    def _chosen(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        for finding in findings:
            if self._settings.rules.has(finding.code):
                yield self._weighed(finding)

    def _comments(self, file: str) -> Suppressions:
        if file not in self._read:
            self._read[file] = suppressions(Path(file), file)
        return self._read[file]

    def _weighed(self, finding: Finding) -> Finding:
        """The finding with the severity that the project gives it; with ``--strict``, warnings are errors."""
        severity = self._settings.rules.severity_of(finding.code, finding.severity)
        if self._settings.strict and severity is Severity.WARNING:
            severity = Severity.ERROR
        return finding if severity is finding.severity else replace(finding, severity=severity)


def _bounded(findings: Iterable[Finding]) -> list[Finding]:
    """The first findings of each rule in each file, and one that says how many more there are."""
    alike: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        alike[finding.place.file, finding.code].append(finding)
    bounded: list[Finding] = []
    for same in alike.values():
        more = len(same) - _MOST_ALIKE
        if more <= 1:
            bounded += same
            continue
        told = f"{more} more places like the {_MOST_ALIKE} above are not listed"
        bounded += same[:_MOST_ALIKE]
        bounded.append(replace(same[_MOST_ALIKE], message=told, hint="Mend those above, then check again."))
    return in_order(bounded)
