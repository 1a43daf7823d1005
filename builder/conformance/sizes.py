"""Files of no size, and packages of too much."""

from collections.abc import Iterator

from builder.conformance.fault import Fault
from builder.conformance.members import MANIFESTS, Contents
from builder.findings.rules import packaging
from builder.findings.rules.check import zips as rules

LARGE_BYTES = 100 * 1000 * 1000


def faults(package: Contents) -> Iterator[Fault]:
    """Empty files of our own (others ship them without harm), and a package that many LMSs would not let in."""
    for member in package.members:
        if (
            member.size_bytes == 0 and member.path not in MANIFESTS
        ):  # of which it is said that they cannot be read
            hint = "Remove the file, or give it its content."
            yield Fault(f"{member.path} is empty", None, packaging.EMPTY_FILE, hint)
    total = sum(member.size_bytes for member in package.members)
    if total > LARGE_BYTES:
        largest = max(package.members, key=lambda member: member.size_bytes)
        whole, part = _megabytes(total), _megabytes(largest.size_bytes)
        message = f"the package holds {whole} MB; the largest file is {largest.path}, {part} MB"
        hint = "Make pictures and recordings smaller, or link to a media server."
        yield Fault(message, rules.LARGE, packaging.LARGE_PACKAGE, hint)


def _megabytes(size_bytes: int) -> int:
    return round(size_bytes / 1_000_000)
