"""Names that survive every LMS."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence

from builder.conformance.fault import Fault, some
from builder.conformance.members import Contents, Member
from builder.findings.rules import packaging
from builder.findings.rules.check import zips as rules
from builder.model.control_documents import NAMES

_PATH_LIMIT = 100
_WINDOWS_LIMIT = 200
"""Windows has 260 characters for a whole path; the LMS's own folders take their share."""

_PORTABLE = re.compile(r"[a-z0-9_][a-z0-9._-]*(/[a-z0-9_][a-z0-9._-]*)*")
_CHANGED = re.compile(
    r"""[&<>"'`|:*?\\\x00-\x1f\x7f]|[^./ ][. ]+(?:/|$)|(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|/|$)""",
    re.IGNORECASE,
)
"""What Moodle takes out (seen in 4.5), and what Windows has no file of."""

_JUNK = re.compile(
    r"(?:^|/)(?:__MACOSX/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.git/|\.svn/|\.gitignore$|\.idea/|\.vscode/"
    r"|node_modules/|[^/]*(?:\.bak|\.tmp|\.orig|\.swp|~)$)",
    re.IGNORECASE,
)
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


def faults(package: Contents) -> Iterator[Fault]:
    """Names that LMSs rewrite, take for one another, or refuse."""
    yield from _of_our_own(package.members) if package.is_own else _of_anyone(package.members)
    yield from _twins(package)


def is_junk(path: str) -> bool:
    """Whether a file is what computers and editors leave behind."""
    return _JUNK.search(path) is not None


def suffix_of(path: str) -> str:
    """The ending of a file's name with its full stop, in small letters; "" for none."""
    name = path.rpartition("/")[2].lower()
    return "." + name.rpartition(".")[2] if "." in name else ""


def _of_our_own(members: Sequence[Member]) -> Iterator[Fault]:
    for member in members:
        if member.path in NAMES:
            continue
        if not _PORTABLE.fullmatch(member.path):
            message = (
                f"{member.path}: letters other than a-z 0-9 . _ - in a file's path do not survive every LMS"
            )
            astray = frozenset({member.path})
            yield Fault(message, None, packaging.NAME_NOT_PORTABLE, "Rename the file.", astray=astray)
        if len(member.path) >= _PATH_LIMIT:
            message = f"{member.path}: the path has {len(member.path)} characters; fewer than {_PATH_LIMIT} are safe"
            yield Fault(message, None, packaging.NAME_NOT_PORTABLE, "Use shorter names.")
        if suffix_of(member.path) in SERVER_SUFFIXES:
            message = f"{member.path}: LMSs refuse files of this kind"
            hint = "Leave it out, or link to a site that has it."
            yield Fault(message, None, packaging.SERVER_SCRIPT, hint)


def _of_anyone(members: Sequence[Member]) -> Iterator[Fault]:
    kept = [member.path for member in members if not is_junk(member.path)]
    sure = [member.path for member in members if member.is_name_sure and not is_junk(member.path)]
    if changed := [path for path in kept if _CHANGED.search(path)]:
        message = f"{some(changed)}: Moodle or Windows would change {_its(changed)}"
        yield Fault(message, rules.NAME_CHANGED, None, "Rename the file, also where pages use it.")
    if unsure := [member.path for member in members if not member.is_name_sure and not is_junk(member.path)]:
        message = f"{some(unsure)}: the zip does not say that such letters are UTF-8, and LMSs read them differently"
        yield Fault(
            message, rules.NAME_CHANGED, None, "Zip the course with a program that writes UTF-8 names."
        )
    if served := [path for path in kept if suffix_of(path) in SERVER_SUFFIXES]:
        message = f"{some(served)}: many LMSs refuse packages with files of this kind"
        yield Fault(message, rules.SERVER_FILE, None, "Leave it out.")
    if unusual := [path for path in sure if not _is_usual(path)]:
        message = f"{some(unusual)}: not every LMS keeps {_its(unusual)}"
        yield Fault(message, rules.UNUSUAL_NAME, None, "Use short names of ASCII letters.")
    if junk := [member.path for member in members if is_junk(member.path)]:
        message = f"{some(junk)}: no part of the course"
        yield Fault(message, rules.UNTIDY, None, "Delete them before the course is zipped.")


def _is_usual(path: str) -> bool:
    return path.isascii() and len(path) < _WINDOWS_LIMIT


def _its(names: Sequence[str]) -> str:
    return "such a name" if len(names) == 1 else "such names"


def _twins(package: Contents) -> Iterator[Fault]:
    by_folded: defaultdict[str, list[str]] = defaultdict(list)
    for path in dict.fromkeys(member.path for member in package.members):
        by_folded[unicodedata.normalize("NFC", path).casefold()].append(path)
    for paths in by_folded.values():
        if len(paths) > 1:
            yield Fault(
                f"{' and '.join(paths)}: one would replace the other",
                rules.CASE_TWINS,
                packaging.NAME_TWICE,
                "Rename one of them.",
            )
