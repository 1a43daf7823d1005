"""What people checked by hand, against what the module says now."""

from collections.abc import Iterator
from difflib import get_close_matches

from builder.findings import Finding
from builder.findings.rules import accessibility as rules
from builder.model.accessibility import AccessibilityCheck
from builder.model.fingerprint import ASSESSMENT, fingerprint
from builder.model.module import Module


def findings(module: Module) -> Iterator[Finding]:
    """Checks of content that has changed, that is not there, or that is not said."""
    known = [section.id for section in module.sections]
    if module.assessment is not None:
        known.append(ASSESSMENT)
    for check in module.accessibility.checked if module.accessibility is not None else ():
        unknown = [name for name in check.covers if name.text not in known]
        for name in unknown:
            near = get_close_matches(name.text, known, n=1)
            hint = f"Did you mean `{near[0]}`?" if near else f"There are: {', '.join(known)}."
            yield rules.COVERS_UNKNOWN.at(name.place, f"There is no section `{name.text}`", hint)
        if not unknown:
            yield from _compared(module, check)


def _compared(module: Module, check: AccessibilityCheck) -> Iterator[Finding]:
    now = fingerprint(module, tuple(name.text for name in check.covers))
    if check.fingerprint == now:
        return
    if check.fingerprint:
        yield rules.CHECKED_BEFORE_CHANGE.at(
            check.place,
            f"What was checked on {check.date} ({check.what}) has changed since",
            f"Check it again; then write the new date, and:\n{' ' * (check.place.column - 1)}fingerprint: {now}",
        )
    else:
        yield rules.CHECKED_WITHOUT_FINGERPRINT.at(
            check.place,
            f"Nobody can see later whether what was checked on {check.date} is still the same",
            f"If it is as it was checked, add to this check: `fingerprint: {now}`",
        )
