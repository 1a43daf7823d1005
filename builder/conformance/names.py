"""Names that survive every LMS."""

import re
from collections import defaultdict
from collections.abc import Sequence

from builder.conformance.members import Member
from builder.findings import Finding, Place
from builder.findings.rules import packaging

_PATH_LIMIT = 100
_PORTABLE = re.compile(r"[a-z0-9_][a-z0-9._-]*(/[a-z0-9_][a-z0-9._-]*)*")
SERVER_SUFFIXES = frozenset(
    (
        *(
            ".asp",
            ".aspx",
            ".bat",
            ".cgi",
            ".cmd",
            ".com",
            ".dll",
            ".exe",
            ".jar",
            ".jsp",
            ".jspx",
            ".msi",
            ".phar",
        ),
        *(".php", ".php3", ".php4", ".php5", ".php7", ".phtml", ".pl", ".ps1", ".py", ".rb", ".sh", ".vbs"),
    )
)


def findings(members: Sequence[Member], place: Place) -> list[Finding]:
    """Names that LMSs rewrite, take for one another, or refuse."""
    found = []
    for member in members:
        if not _PORTABLE.fullmatch(member.path):
            message = (
                f"{member.path}: letters other than a-z 0-9 . _ - in a file's path do not survive every LMS"
            )
            found.append(packaging.NAME_NOT_PORTABLE.at(place, message, "Rename the file."))
        if len(member.path) >= _PATH_LIMIT:
            message = f"{member.path}: the path has {len(member.path)} characters; fewer than {_PATH_LIMIT} are safe"
            found.append(packaging.NAME_NOT_PORTABLE.at(place, message, "Use shorter names."))
        if suffix_of(member.path) in SERVER_SUFFIXES:
            message = f"{member.path}: LMSs refuse files of this kind"
            found.append(
                packaging.SERVER_SCRIPT.at(place, message, "Leave it out, or link to a site that has it.")
            )
    return found + _twins(members, place)


def _twins(members: Sequence[Member], place: Place) -> list[Finding]:
    by_folded = defaultdict(list)
    for member in members:
        by_folded[member.path.casefold()].append(member.path)
    return [
        packaging.NAME_TWICE.at(
            place, f"{' and '.join(paths)}: one would replace the other", "Rename one of them."
        )
        for paths in by_folded.values()
        if len(paths) > 1
    ]


def suffix_of(path: str) -> str:
    """The ending of a file's name with its full stop, in small letters; "" for none."""
    name = path.rpartition("/")[2].lower()
    return "." + name.rpartition(".")[2] if "." in name else ""
