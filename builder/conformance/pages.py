"""The pages that an LMS launches: what they load, and whether anything in the package talks to the LMS."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from builder import xmltree
from builder.conformance import positions
from builder.conformance.addresses import Paths, is_elsewhere
from builder.conformance.described import Described
from builder.conformance.fault import Fault, some
from builder.conformance.members import Contents, Member
from builder.conformance.names import suffix_of
from builder.findings.rules.check import pages as rules
from builder.xmltree import Element, collapsed, local

_PAGES_LIMIT = 500
"""As many pages are followed; a course with more launches the same player again and again."""

_PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_CODE_SUFFIXES = _PAGE_SUFFIXES | {".js", ".mjs", ".jsx", ".ts"}
_HIDDEN_SUFFIXES = frozenset({".swf", ".wasm", ".dcr"})
"""Code that cannot be looked into."""

_API = {
    "scorm": re.compile(rb"LMSInitialize|LMSSetValue|LMSFinish|API_1484_11|LMSGetValue"),
    "xapi": re.compile(rb"endpoint|xAPI|TinCan|cmi5|adlnet\.gov/expapi", re.IGNORECASE),
}
_SCANNED_BYTES = 100 * 1000 * 1000
_TEMPLATE = re.compile(r"[{}<>$]|%[A-Za-z_]+%")
"""An address that a script fills in before it is used."""

_SCRIPT_TYPES = (
    "",
    "text/javascript",
    "application/javascript",
    "module",
    "text/ecmascript",
    "application/x-javascript",
)
_REFRESH = re.compile(r"\s*\d+(?:\.\d*)?\s*[;,]\s*url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)
_HOST = re.compile(r"(?:([a-zA-Z][a-zA-Z0-9+.-]+):)?//([^/?#\\]*)")


@dataclass(frozen=True, slots=True)
class _Load:
    """Something that a page loads.

    Attributes:
        how: "script", "frame" or "look".
    """

    how: str
    address: str
    line: int
    column: int = 0


@dataclass(slots=True)
class _Walk:
    """What was met on the way through the launched pages."""

    faults: list[Fault] = field(default_factory=list)
    hosts: dict[str, tuple[str, int, int]] = field(default_factory=dict)
    files: dict[str, None] = field(default_factory=dict)


def faults(package: Contents, paths: Paths, found: Sequence[Described]) -> Iterator[Fault]:
    """What is missing on the pages that are launched, which hosts they use, and whether there is an API call."""
    launches = {launch.file: None for one in found for launch in one.launches}
    walk = _Walk()
    waiting = list(launches)
    while waiting and len(walk.files) < _PAGES_LIMIT:
        page = waiting.pop(0)
        if page in walk.files:
            continue
        walk.files[page] = None
        if suffix_of(page) in _PAGE_SUFFIXES:
            waiting += _follow(page, package, paths, walk)
    yield from walk.faults
    if walk.hosts:
        page, line, column = next(iter(walk.hosts.values()))
        message = f"loaded from other hosts: {some(list(walk.hosts), 8)}"
        yield Fault(message, rules.HOSTS, None, "", page, line, column)
    for one in found:
        if any(launch.is_tracked for launch in one.launches):
            yield from _silence(one, package, walk)


def _follow(page: str, package: Contents, paths: Paths, walk: _Walk) -> list[str]:
    """Look at what one page loads; the pages in its frames."""
    content = package.content(page) or b""
    root = xmltree.parse_page(content)
    if root is None:
        return []
    base = _base(root, page)
    frames = []
    looks: list[_Load] = []
    lines = content.split(b"\n")
    for load in _loads(root):
        if is_elsewhere(load.address) or is_elsewhere(base):
            _note_host(load.address if is_elsewhere(load.address) else base, page, _placed(load, lines), walk)
            continue
        file = paths.find(load.address, base)
        if file is None and load.how == "look":
            looks.append(load)
        elif file is None:
            walk.faults.append(
                _missing(_placed(load, lines), page, _hint(paths.near(load.address, base), base))
            )
        elif load.how == "frame":
            frames.append(file)
        elif load.how == "script":
            walk.files[file] = None
    if looks:
        names = some(list(dict.fromkeys(load.address for load in looks)))
        near = paths.near(looks[0].address, base) if len(looks) == 1 else ""
        message = f"shown and not in the package: {names}"
        first = _placed(looks[0], lines)
        hint = _hint(near, base)
        walk.faults.append(
            Fault(message, rules.PAGE_FILE_MISSING, None, hint, page, first.line, first.column)
        )
    return frames


def _missing(load: _Load, page: str, hint: str) -> Fault:
    what = "a script" if load.how == "script" else "a frame"
    message = f"loads {what} that is not in the package: {load.address}"
    return Fault(message, rules.SCRIPT_MISSING, None, hint, page, load.line, load.column)


def _hint(near: str, folder: str) -> str:
    """The way to the file that was probably meant."""
    return f"There is {near}: from this page it is {posixpath.relpath(near, folder or '.')}." if near else ""


def _base(root: Element, page: str) -> str:
    base = next((collapsed(one.get("href")) for one in root.iter("base") if one.get("href")), "")
    folder = posixpath.dirname(page)
    if is_elsewhere(base):
        return base
    return posixpath.normpath(posixpath.join(folder, posixpath.dirname(base))) if base else folder


def _loads(root: Element) -> Iterator[_Load]:
    for element in root.iter(etree.Element):
        name = local(element).lower()
        line = element.sourceline or 0
        for how, address in _addresses(element, name):
            plain = address.strip()
            scheme = plain.partition(":")[0].lower()
            if plain and not plain.startswith("#") and scheme not in _NO_FILE and not _TEMPLATE.search(plain):
                yield _Load(how, plain, line)


def _placed(load: _Load, lines: Sequence[bytes]) -> _Load:
    """With the place of the address itself; where it is written in another way, the line on which its tag ends."""
    line, column = positions.of_address(load.address, load.line, lines)
    return replace(load, line=line, column=column)


_NO_FILE = frozenset({"javascript", "about", "data", "blob", "mailto", "file", "chrome-extension", "ms-appx"})


def _addresses(element: Element, name: str) -> Iterator[tuple[str, str]]:
    if name == "script":
        if (element.get("type") or "").strip().lower() in _SCRIPT_TYPES:
            yield "script", element.get("src") or ""
    elif name in {"frame", "iframe"}:
        yield "frame", element.get("src") or ""
    elif name == "meta" and (element.get("http-equiv") or "").lower() == "refresh":
        if found := _REFRESH.match(element.get("content") or ""):
            yield "frame", found[1]
    elif name == "link":
        if "stylesheet" in (element.get("rel") or "").lower().split():
            yield "look", element.get("href") or ""
    elif name in {"img", "audio", "video", "source"}:
        yield "look", element.get("src") or ""


def _note_host(address: str, page: str, load: _Load, walk: _Walk) -> None:
    if found := _HOST.match(address):
        host = found[2].rpartition("@")[2].lower()
        if host:
            shown = f"http://{host}" if (found[1] or "").lower() == "http" else host
            walk.hosts.setdefault(shown, (page, load.line, load.column))


def _silence(described: Described, package: Contents, walk: _Walk) -> Iterator[Fault]:
    """No sign of the API: first where the launched pages lead, then anywhere in the package."""
    pattern = _API["scorm" if described.kind.startswith("scorm") else "xapi"]
    near = [package.by_path[path] for path in walk.files if path in package.by_path]
    others = [one for one in package.members if one.path not in walk.files]
    if any(suffix_of(member.path) in _HIDDEN_SUFFIXES for member in package.members):
        return
    if _speaks(near, pattern) or _speaks(others, pattern):
        return
    where = f"; it may be on {some(list(walk.hosts))}" if walk.hosts else ""
    message = f"no page and no script in the package speaks of the LMS’s API{where}"
    yield Fault(message, rules.NO_API)


def _speaks(members: Sequence[Member], pattern: re.Pattern[bytes]) -> bool:
    left = _SCANNED_BYTES
    for member in members:
        if suffix_of(member.path) not in _CODE_SUFFIXES:
            continue
        left -= member.size_bytes
        if left < 0:
            return True  # too much to say that there is none
        if pattern.search(member.content):
            return True
    return False
