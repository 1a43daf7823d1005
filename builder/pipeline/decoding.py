"""What a learner's saved state, or a help-desk report, says of a module."""

import re
from dataclasses import dataclass
from pathlib import Path

from builder.findings import Finding
from builder.model.module import Module
from builder.pipeline.judging import Judge
from builder.pipeline.loading import load, plan
from builder.pipeline.options import Options
from builder.report import help_desk
from builder.report.help_desk import ToldReport
from builder.state.telling.telling import tell
from builder.state.telling.told import Standing, Told

LONGEST = 1024 * 1024
"""Characters that are looked at: a state has 3,800 at most, an e-mail with a report in it some thousands."""

_STATE = re.compile(r"(?:^|[\s\"'=:>`])(1;[^\s\"'<>`]*(?:\s+[^\s\"'<>`]+)*)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Decoded:
    """What was found.

    Attributes:
        findings: of the module, when it cannot be read.
        module: None when it cannot be read.
        state: when the text is, or should be, a saved state.
        report: when it is a help-desk report.
    """

    findings: tuple[Finding, ...] = ()
    module: Module | None = None
    state: Told | None = None
    report: ToldReport | None = None

    @property
    def is_fine(self) -> bool:
        """Whether there is nothing wrong with what was pasted."""
        if self.state is not None:
            return self.state.standing in {Standing.WHOLE, Standing.EMPTY}
        return self.report is not None and not self.report.problems


def decode(path: Path, text: str) -> Decoded:
    """What ``text`` says, seen from the module that ``path`` means."""
    selected, settings, findings = plan([path], Options())
    if len(selected) != 1:
        return Decoded(tuple(findings))
    loaded, more = load(selected[0], settings)
    if loaded is None:
        return Decoded(Judge(settings).judged([*findings, *more]).findings)
    module = loaded.module
    report = help_desk.read(text[:LONGEST])
    if report is not None:
        return Decoded(module=module, report=help_desk.tell(report, module.id, module.version))
    return Decoded(module=module, state=tell(unwrapped(text[:LONGEST]), module))


def unwrapped(text: str) -> str:
    """The state in what was pasted: without quotes, a label in front, and the line breaks of an e-mail."""
    text = text.strip().strip("\ufeff\"'`").strip()
    found = _STATE.search(text)
    # No state has white space, so any was put in on the way.
    return re.sub(r"\s+", "", found[1]) if found else text
