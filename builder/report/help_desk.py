"""A help-desk report, which learners copy off their page, in plain words (``templates/runtime/session/report.js``)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

LABELS = (
    "Module",
    "Revision",
    "Package",
    "Time of this report",
    "LMS found",
    "Mode",
    "Status when opened",
    "By the module's rule",
    "Status last sent",
    "Status last confirmed",
    "Score last sent",
    "Score last confirmed",
    "Saving",
    "Last failed call",
    "Refused by the LMS",
    "Saved state",
    "State when opened",
    "Browser",
)
"""What a report says, in its order."""

_LINE = re.compile(rf"[>\s|*]*({'|'.join(map(re.escape, LABELS))}):\s*(.*)")
_QUOTED = re.compile(r"^[>\s|]+")
_ENOUGH = 3
"""Labels that make a text a report."""

_SAVING = re.compile(r"(\S+), last saved (\S+), saves failed since: (\d+)")
_FAILED = re.compile(r"(\S+) (.+) error (.+)")
_RULE = re.compile(r"(\w+), (\w+), missing: (.*)")

_SAVED = {
    "saved": "Everything was saved",
    "saving": "A save was under way",
    "waiting": "Something was still waiting to be saved",
    "failed": "Saving had failed",
    "signed-out": "Saving had failed, because the sign-in had run out",
    "none": "Nothing was saved, because there was no LMS",
    "read-only": "Nothing was saved, because the page was open for review",
}
_KINDS = {
    "sections": "sections to be read",
    "answered": "tasks to be answered",
    "assessment": "the assessment",
}
_UNSAVED = "the LMS could not save, often because the network, the server or the sign-in had gone"
_NOT_OPEN = "the session had not been opened, or had ended"
_CODES_12 = {"101": _UNSAVED, "301": _NOT_OPEN}
_CODES_2004 = {
    "101": _UNSAVED,
    "391": _UNSAVED,
    **dict.fromkeys(("112", "113", "122", "123", "132", "133", "142", "143"), _NOT_OPEN),
}
_NOT_OF_A_STANDARD = {
    "no answer": "no answer from the server",
    "unknown": "an error that is not in any standard",
}
_NEVER_LOWERED = ("passed", "completed", "failed")


@dataclass(frozen=True, slots=True)
class Report:
    """A report that was read.

    Attributes:
        values: by label, as they stand in it.
        missing: labels that it should have and has not.
    """

    values: Mapping[str, str]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldReport:
    """The same in words.

    Attributes:
        problems: what is wrong with the report itself.
        facts: what happened, most important first.
        advice: what to do.
    """

    problems: tuple[str, ...]
    facts: tuple[str, ...]
    advice: tuple[str, ...]


def read(text: str) -> Report | None:
    """The report in a text, perhaps quoted in an e-mail or wrapped by one; None when there is none."""
    values: dict[str, str] = {}
    last = ""
    for line in text.splitlines():
        found = _LINE.fullmatch(line)
        if found:
            last = found[1]
            values.setdefault(last, found[2].strip())
        elif last and (rest := _QUOTED.sub("", line).strip()):
            values[last] = f"{values[last]} {rest}"
        else:
            last = ""
    if len(values) < _ENOUGH:
        return None
    return Report(values, tuple(label for label in LABELS if label not in values))


def tell(report: Report, module: str, version: str) -> ToldReport:
    """What the report says to someone who looks after the module with this id and version."""
    telling = _Telling(report.values, module, version)
    problems = []
    if report.missing:
        problems.append(f"The report is not whole; it does not say: {', '.join(report.missing)}.")
    problems += telling.origin()
    facts = tuple(telling.facts())
    return ToldReport(tuple(problems), facts, tuple(telling.advice()))


class _Telling:
    def __init__(self, values: Mapping[str, str], module: str, version: str) -> None:
        self.values = values
        self.module = module
        self.version = version

    def get(self, label: str) -> str:
        return self.values.get(label, "")

    def origin(self) -> Iterator[str]:
        if not self.get("Module"):
            return
        name, _, version = self.get("Module").partition(" ")
        if name != self.module:
            yield f"The report is from another module: {name}, and this one is {self.module}."
        elif version != self.version:
            yield f"The learner has version {version}, and here it is {self.version}: an old copy, or not yet replaced."

    def facts(self) -> Iterator[str]:
        found, mode = self.get("LMS found"), self.get("Mode")
        if found == "no":
            yield "The page was opened outside the LMS; nothing that was done there is recorded."
        elif found.startswith("yes, but"):
            yield "The LMS refused the session, so nothing is recorded of this visit."
        if mode == "review":
            yield "It was open for review: the attempt had been finished before, and nothing is sent."
        elif mode == "browse":
            yield "It was open as a preview of the LMS: nothing is sent."
        yield from self._status()
        yield from self._saving()
        yield from self._state()

    def _status(self) -> Iterator[str]:
        before = self.get("Status when opened")
        if before and before != "none":
            yield f"When it was opened the LMS said: {before}."
        rule = _RULE.fullmatch(self.get("By the module's rule"))
        if rule:
            missing = [_KINDS.get(kind, kind) for kind in rule[3].split(", ") if kind != "nothing"]
            success = "" if rule[2] == "unknown" else f", {rule[2]}"
            lacking = f"; still missing: {' and '.join(missing)}" if missing else ""
            yield f"By the author's rule the learner is: {rule[1]}{success}{lacking}."
        status, score = self.get("Status last confirmed"), self.get("Score last confirmed")
        if status or score:
            sent = self.get("Status last sent"), self.get("Score last sent")
            yield f"The LMS has confirmed status {status or 'none'} and score {score or 'none'}."
            if sent != (status, score) and any(word not in {"", "none"} for word in sent):
                yield f"Last sent were status {sent[0] or 'none'} and score {sent[1] or 'none'}."

    def _saving(self) -> Iterator[str]:
        saving = _SAVING.fullmatch(self.get("Saving"))
        if saving:
            when = "never" if saving[2] == "never" else f"last at {saving[2]}"
            failed = f"; {saving[3]} saves have failed since" if saving[3] != "0" else ""
            yield f"{_SAVED.get(saving[1], saving[1])} ({when}{failed})."
        call = _FAILED.fullmatch(self.get("Last failed call"))
        if call:
            yield f"The last call that failed was {call[2]} at {call[1]}, with {self._code(call[3])}."
        refused = self.get("Refused by the LMS")
        if refused and refused != "nothing":
            yield f"This LMS does not take: {refused}. The module does without."

    def _code(self, code: str) -> str:
        if code in _NOT_OF_A_STANDARD:
            return _NOT_OF_A_STANDARD[code]
        words = _CODES_2004 if "scorm2004" in self.get("Package") else _CODES_12
        return f"error {code}{': ' if code in words else ''}{words.get(code, '')}"

    def _state(self) -> Iterator[str]:
        if self.get("Saved state"):
            yield f"The saved state takes {self.get('Saved state')}."
        if "damaged" in self.get("State when opened"):
            yield "The LMS gave the state back damaged, so some answers may be missing."

    def advice(self) -> Iterator[str]:
        # SCORM 2004 has two words, "completed, passed".
        confirmed = {
            word
            for label in ("Status last confirmed", "Status when opened")
            for word in self.get(label).split(", ")
        }
        saving = self.get("Saving").partition(",")[0]
        if self.get("LMS found") == "no":
            yield "Let the learner open it through the course."
        elif self.get("LMS found").startswith("yes, but"):
            yield "Let the learner close all windows of the course, sign in again and open it again."
        if saving in {"failed", "signed-out"}:
            yield (
                "If the tab is still open: sign in to the LMS in another tab, come back, and choose Try again until "
                "the page says that everything is saved."
            )
        if not confirmed.isdisjoint(_NEVER_LOWERED):
            yield "The LMS has the result. If the gradebook does not show it, compare its settings with the notes."
        elif self.get("Status last confirmed").split(", ")[0] == "incomplete":
            yield "The author's rule is not met yet; the last page of the module lists what is missing, with links."


def render(told: ToldReport, title: str, version: str) -> str:
    """Lines of text; ends with a line feed."""
    lines = [f"{title}, version {version}", "A help-desk report"]
    lines += [f"  ! {problem}" for problem in told.problems]
    lines += ["", *told.facts]
    if told.advice:
        lines += ["", "What to do:", *(f"- {one}" for one in told.advice)]
    return "\n".join(lines) + "\n"
