"""Which packages are made: every standard that is asked for, with every LMS that plays it."""

from collections.abc import Iterator, Sequence

from builder.assembly.naming import PLAIN
from builder.findings import Finding, Place
from builder.findings.rules import packaging
from builder.lms.registry import PROFILES
from builder.pipeline.selection import Selected
from builder.pipeline.settings import Settings
from builder.standards.registry import STANDARDS


def pairs(settings: Settings) -> Iterator[tuple[str, str]]:
    """A standard and an LMS for each package.

    Who names a standard gets it for every LMS; who asks for all gets for each LMS what it is known to play; who asks
    for none gets for each LMS the one of its profile.
    What has no LMS is made once.
    """
    for standard in settings.standards:
        if not STANDARDS[standard].MANIFEST:
            yield standard, PLAIN
            continue
        for lms in settings.lms:
            if _is_wanted(standard, lms, settings):
                yield standard, lms


def findings(selected: Sequence[Selected], settings: Settings) -> list[Finding]:
    """LMSs that are not known to play what is asked for, each once for each standard."""
    return [
        _left_out(standard, lms, place) if settings.has_every_standard else _not_played(standard, lms, place)
        for place in [Place(one.shown) for one in selected[:1]]
        for standard in settings.standards
        for lms in settings.lms
        if not settings.by_lms and _is_unplayed(standard, lms)
    ]


def _is_wanted(standard: str, lms: str, settings: Settings) -> bool:
    if settings.by_lms:
        return PROFILES[lms].standard.value == standard
    return not (settings.has_every_standard and _is_unplayed(standard, lms))


def _is_unplayed(standard: str, lms: str) -> bool:
    return STANDARDS[standard].DRIVER in PROFILES[lms].unplayed


def _not_played(standard: str, lms: str, place: Place) -> Finding:
    return packaging.NOT_PLAYED.at(place, _said(standard, lms), _evidence(standard, lms))


def _left_out(standard: str, lms: str, place: Place) -> Finding:
    hint = (
        f"{_evidence(standard, lms)} Name the standard to have it made all the same: --standard {standard}."
    )
    return packaging.LEFT_OUT.at(place, f"{_said(standard, lms)}: none is made for it", hint)


def _said(standard: str, lms: str) -> str:
    return f"{PROFILES[lms].title} by itself is not known to play packages of {STANDARDS[standard].TITLE}"


def _evidence(standard: str, lms: str) -> str:
    return f"What was {PROFILES[lms].unplayed[STANDARDS[standard].DRIVER].evidence}."
