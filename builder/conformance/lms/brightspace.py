"""Brightspace of D2L (read, not seen): what it needs for a grade, and which names make trouble in it."""

import re
from collections.abc import Iterator, Sequence

from builder.conformance.described import Described
from builder.conformance.fault import Fault, some
from builder.conformance.members import Contents
from builder.conformance.names import is_junk, suffix_of
from builder.findings.rules.check.lms import DAMAGES

_CODE = frozenset({".js", ".mjs", ".html", ".htm", ".xhtml"})
_SCANNED_BYTES = 100 * 1000 * 1000
_RAW, _MAX = re.compile(rb"cmi\.core\.score\.raw"), re.compile(rb"score\.max\b|[\"'.]max[\"']|\bmax\s*:")
_BEGINS, _ENDS = re.compile(rb"LMSInitialize"), re.compile(rb"LMSFinish")
_TROUBLE = re.compile(r'[\\:*?"<>|~#%&+{}]')


def faults(package: Contents, found: Sequence[Described]) -> Iterator[Fault]:
    """SCORM 1.2 that has no grade there, as far as the code can be read; names of files."""
    if [one.kind for one in found] == ["scorm12"]:
        yield from _without_grade(package)
    odd = [
        one.path
        for one in package.members
        if _TROUBLE.search(one.path.rpartition("/")[2]) and not is_junk(one.path)
    ]
    if odd:
        message = f"names with signs that Brightspace does not want in names of files: {some(odd)}"
        yield Fault(message, DAMAGES, None, "Use letters, digits, hyphens and underscores.")


def _without_grade(package: Contents) -> Iterator[Fault]:
    """Only what is spelled out can be missed: code that puts names together says nothing either way."""
    seen: set[re.Pattern[bytes]] = set()
    left = _SCANNED_BYTES
    for member in package.members:
        if suffix_of(member.path) not in _CODE:
            continue
        left -= member.size_bytes
        if left < 0:
            return
        content = member.content
        seen |= {pattern for pattern in (_RAW, _MAX, _BEGINS, _ENDS) if pattern.search(content)}
    if _RAW in seen and _MAX not in seen:
        message = "Brightspace sets a grade only with cmi.core.score.max above zero, which no file of the package names"
        yield Fault(message, DAMAGES, None, "Set score.min and score.max with score.raw.")
    if _BEGINS in seen and _ENDS not in seen:
        message = "Brightspace sets a grade only when LMSFinish is called, which no file of the package names"
        yield Fault(message, DAMAGES, None, "End the session with LMSFinish when the page is left.")
