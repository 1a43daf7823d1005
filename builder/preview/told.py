"""What the pages are told, as JSON."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from builder.findings import Finding, Severity
from builder.findings.rules import registry
from builder.interface.catalogue import named
from builder.mock_lms.activity import Activity
from builder.mock_lms.behaviours.registry import BEHAVIOURS
from builder.mock_lms.record import Attempt, Gradebook
from builder.preview.lmss import LMSS, SCORM_AGAIN
from builder.preview.previewed import Previewed
from builder.report.excerpt import excerpt
from builder.state.telling.telling import tell
from builder.state.telling.told import Told

CALLS = 40
"""Commits that the panel lists."""


def status(module: Previewed) -> dict[str, Any]:
    """How a module stands: what is shown, and what is wrong."""
    with module.unchanged():
        draft = module.draft
        build = module.build
        findings = module.findings
        told = {
            "identity": module.identity,
            "draft": module.number,
            "build": build.number if build else 0,
            "fine": module.is_fine,
            "title": module.title or module.key,
            "standard": module.standard,
            "language": module.options.language,
            "milliseconds": round(draft.seconds * 1000) if draft else 0,
            "at": build.at if build else 0,
            "failure": module.failure,
            "counts": {str(severity): module.count(severity) for severity in Severity},
        }
    return {**told, "findings": [_finding(finding) for finding in findings], "switches": switches(module)}


def languages(module: Previewed) -> dict[str, str]:
    """The languages that the page's own words can be shown in, each by its name for itself."""
    return named(module.draft.settings.overrides if module.draft is not None else None)


def row(module: Previewed, project: Path) -> dict[str, Any]:
    """A module in the index; its folder as seen from the project's."""
    folder = module.source.resolve().parent
    place = (folder.relative_to(project) if folder.is_relative_to(project) else folder).as_posix()
    with module.unchanged():
        read = module.draft.module if module.draft is not None else None
        return {
            "path": module.path,
            "title": module.title or module.key,
            "folder": place,
            "version": read.version if read is not None else "",
            "state": _word(module),
            "counts": {str(severity): module.count(severity) for severity in Severity},
        }


def _word(module: Previewed) -> str:
    if module.draft is None:
        return "broken" if module.failure else "waiting"
    if module.is_away:
        return "away"
    if not module.is_fine:
        return "broken"
    return "warned" if module.count(Severity.WARNING) else "fine"


def _finding(finding: Finding) -> dict[str, Any]:
    place = finding.place
    rule = registry.rule(finding.code)
    found: dict[str, Any] = {
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message,
        "hint": finding.hint,
        "why": rule.why if rule is not None else "",
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "excerpt": None,
    }
    if place.line:
        lines = _lines(place.file, _version(place.file))
        if place.line <= len(lines):
            shown = excerpt(lines[place.line - 1], place.column, place.end_column)
            found["excerpt"] = {"line": shown.line, "marks": shown.marks}
    return found


def _version(file: str) -> int:
    try:
        return Path(file).stat().st_mtime_ns
    except OSError:
        return 0


@lru_cache(maxsize=8)
def _lines(file: str, _version: int) -> tuple[str, ...]:
    try:
        text = Path(file).read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return ()
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def panel(module: Previewed, activity: Activity) -> dict[str, Any]:
    """What an LMS holds, and how it would look."""
    desk = activity.desk
    record = desk.record()
    last = record.attempts[-1] if record.attempts else None
    state = last.suspend_data if last is not None else ""
    read = module.draft.module if module.draft is not None else None
    return {
        "lms": desk.behaviour.NAME,
        "standard": desk.course.standard,
        "gradebook": [
            _grade(name, desk.seen_by(BEHAVIOURS[name]), current=name == desk.behaviour.NAME)
            for name in LMSS
            if name != SCORM_AGAIN or name == desk.behaviour.NAME
        ],
        "attempts": [_attempt(attempt) for attempt in record.attempts],
        "values": dict(last.values) if last is not None else {},
        "state": _state(tell(state, read)) if read is not None else None,
        "commits": [
            {
                "at": round(desk.began + commit.at, 2),
                "values": len(commit.values),
                "via": commit.via,
                "leaving": commit.leaving,
                "finish": commit.finish,
                "stored": commit.stored,
                "size": commit.size,
            }
            for commit in record.commits[-CALLS:]
        ],
        "switches": switches(module),
    }


def _grade(name: str, book: Gradebook, *, current: bool) -> dict[str, Any]:
    return {
        "lms": name,
        "title": LMSS[name].title,
        "current": current,
        "score": book.score,
        "status": book.status,
        "success": book.success,
        "complete": book.complete,
    }


def _attempt(attempt: Attempt) -> dict[str, Any]:
    return {
        "number": attempt.number,
        "status": attempt.completion or attempt.status,
        "success": attempt.success,
        "score": attempt.score,
        "time": attempt.total_time,
        "sessions": sum(not session.continues for session in attempt.sessions),
        "open": sum(not session.terminated for session in attempt.sessions),
        "dropped": attempt.dropped,
        "finished": attempt.finished,
    }


def _state(told: Told) -> dict[str, Any]:
    return {
        "standing": str(told.standing),
        "problems": told.problems,
        "facts": told.facts,
        "items": [
            {
                "where": item.where,
                "prompt": item.prompt,
                "answer": item.answer,
                "answered": item.answered,
                "verdict": item.verdict,
            }
            for item in (*told.tasks, *told.questions)
        ],
        "characters": told.characters,
        "limit": told.limit,
    }


SLOW_S = 2.0
"""How long a save takes on a slow network."""


def switches(module: Previewed) -> dict[str, bool]:
    """What goes wrong at the moment."""
    now = module.switches
    return {
        "slow": now.slow > 0,
        "fail": now.fail_commits == "always",
        "signedOut": now.login_page,
        "review": now.start_in_review,
        "refuse": now.refuse_optional,
        "oldWay": module.old_way,
    }


def throw(module: Previewed, asked: Mapping[str, Any]) -> None:
    """Sets what was asked for; what is not named stays, what is not known is passed over."""
    now = module.switches
    if isinstance(on := asked.get("slow"), bool):
        now.slow = SLOW_S if on else 0.0
    if isinstance(on := asked.get("fail"), bool):
        now.fail_commits = "always" if on else 0
    if isinstance(on := asked.get("signedOut"), bool):
        now.login_page = on
    if isinstance(on := asked.get("review"), bool):
        now.start_in_review = on
    if isinstance(on := asked.get("refuse"), bool):
        now.refuse_optional = on
    if isinstance(on := asked.get("oldWay"), bool):
        module.old_way = on
