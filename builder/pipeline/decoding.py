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

_TO_A_QUOTE = r"[^\s\"'<>`]*(?:\s+[^\s\"'<>`]+)*"
_AT_A_START = r"(?:^|[\s\"'=:>`])"
_STATES = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        rf"(?i:suspend_data)[^\w;]{{0,40}}(1;{_TO_A_QUOTE})",
        rf"{_AT_A_START}(1;[a-z.]{_TO_A_QUOTE})",
        rf"{_AT_A_START}(1;{_TO_A_QUOTE})",
    )
)
"""Where a state is looked for: behind its name, since notes may say "Attempt 1;" before it; else where one could be."""

_ENDED = re.compile(r".*?;\s*\.(?=[\s;,|)\]}]|$)", re.DOTALL)
"""A state up to its end mark, when what follows is no part of it."""


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
    """The state in what was pasted: without quotes, what stands around it, and the line breaks of an e-mail."""
    text = text.strip().strip("\ufeff\"'`").strip()
    for pattern in _STATES:
        if found := pattern.search(text):
            ended = _ENDED.match(found[1])
            # No state has white space, so any was put in on the way.
            return re.sub(r"\s+", "", ended[0] if ended else found[1])
    return text
