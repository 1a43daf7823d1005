"""Files of no size, and packages of too much."""

from collections.abc import Sequence

from builder.conformance.members import Member
from builder.findings import Finding, Place
from builder.findings.rules import packaging

LARGE_BYTES = 100 * 1000 * 1000


def findings(members: Sequence[Member], place: Place) -> list[Finding]:
    """Empty files, and a package that many LMSs would not let in."""
    found = [
        packaging.EMPTY_FILE.at(place, f"{member.path} is empty", "Remove the file, or give it its content.")
        for member in members
        if member.size_bytes == 0
    ]
    total = sum(member.size_bytes for member in members)
    if total > LARGE_BYTES:
        largest = max(members, key=lambda member: member.size_bytes)
        whole, part = _megabytes(total), _megabytes(largest.size_bytes)
        message = f"the package holds {whole} MB; the largest file is {largest.path}, {part} MB"
        hint = "Make pictures and recordings smaller, or link to a media server."
        found.append(packaging.LARGE_PACKAGE.at(place, message, hint))
    return found


def _megabytes(size_bytes: int) -> int:
    return round(size_bytes / 1_000_000)
