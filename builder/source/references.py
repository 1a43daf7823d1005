"""A module's works: from files of four formats, from the module itself, and from lists that modules share."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from builder.findings import Finding, Place
from builder.findings.rules import references as rules
from builder.model.module import Reference
from builder.model.prose import Text
from builder.source.bibtex.reading import BibReading
from builder.source.document import read_document
from builder.source.files import source_text
from builder.source.included import Beside
from builder.source.nodes import Mapping, Node, Scalar, Sequence
from builder.source.works import checks, json_tree
from builder.source.works.csl_items import Items
from builder.source.works.form import JSON, YAML
from builder.source.works.listed import Listed
from builder.source.works.ris import RisReading


def read_references(path: Path, shown: str) -> tuple[tuple[Reference, ...], list[Finding]]:
    """The works of a file in their order, and what is wrong with them.

    ``shown`` is the path as the user would type it; every work and finding carries it with a line. An entry that cannot
    be read or cited, or whose key stands before, is reported and left out.
    """
    works = Works()
    works.add_file(path, shown)
    return tuple(works.found), works.findings


@dataclass(slots=True)
class Works:
    """The works of one module being gathered, each key once."""

    found: list[Reference] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    _first: dict[str, Reference] = field(default_factory=dict)

    def add_module(self, node: Node | None, beside: Beside) -> None:
        """What stands under ``references``: a file, or a list of files and of works."""
        for item in node.items if isinstance(node, Sequence) else () if node is None else (node,):
            if isinstance(item, Mapping):
                items = Items(YAML)
                self._add(items.read(item), items.findings, shared=False)
            elif isinstance(item, Scalar):
                self._add_named(Text(" ".join((item.text or "").split()), item.place), beside)

    def add_file(self, path: Path, shown: str, *, shared: bool = False, named: Place | None = None) -> None:
        """The works of a file; those of one that is ``shared`` give way to the module's own.

        ``named`` is where the module names it; None where nothing in the module does.
        """
        reader = _READERS.get(PurePosixPath(shown).suffix.lower())
        if path.is_dir():
            self.findings.append(
                rules.UNREADABLE_FILE.at(Place(shown), f"{shown} is a folder", "Name a file.")
            )
            return
        if reader is None:
            known = ", ".join(sorted(_READERS))
            message = f"{shown} is no reference list that is known by the end of its name"
            self.findings.append(
                rules.UNKNOWN_FORMAT.at(named or Place(shown), message, f"There are: {known}.")
            )
            return
        findings: list[Finding] = []
        self._add(reader(path, shown, findings), findings, shared=shared)

    def _add_named(self, name: Text, beside: Beside) -> None:
        """A file of the module, else one of the project, which other modules may use too."""
        found = beside.find_anywhere(name)
        if found is not None:
            path, shown = found
            self.add_file(path, shown, shared=not path.is_relative_to(beside.folder), named=name.place)

    def _add(self, listed: Iterator[Listed], findings: list[Finding], *, shared: bool) -> None:
        """``findings`` grows while ``listed`` is read."""
        for one in listed:
            work = replace(one.work, is_shared=shared)
            first = self._first.setdefault(work.key, work)
            if first is work:
                self.found.append(work)
                findings.extend(
                    checks.of_any(one) if one.work.place.file.endswith(".bib") else checks.findings(one)
                )
            elif not shared or first.is_shared:
                message = f"The key {work.key} already stands in {first.place.seen_from(work.place)}"
                hint = "Give one of the two another key, or leave one out if they are the same work."
                findings.append(rules.DUPLICATE_KEY.at(work.place, message, hint))
        self.findings += findings


def _bibtex(path: Path, shown: str, findings: list[Finding]) -> Iterator[Listed]:
    text = _text(path, shown, findings)
    if text is not None:
        reading = BibReading(shown)
        yield from reading.read(text)
        findings += reading.findings


def _ris(path: Path, shown: str, findings: list[Finding]) -> Iterator[Listed]:
    text = _text(path, shown, findings)
    if text is not None:
        reading = RisReading(source_text(text, shown))
        yield from reading.read()
        findings += reading.findings


def _json(path: Path, shown: str, findings: list[Finding]) -> Iterator[Listed]:
    text = _text(path, shown, findings)
    if text is None:
        return
    try:
        root = json_tree.grow(text, shown)
    except json_tree.JsonFault as fault:
        message = f"{shown} is no JSON: {fault.message}"
        findings.append(rules.UNREADABLE_FILE.at(fault.place, message, "Export the list once more."))
        return
    items = Items(JSON)
    yield from items.read(root)
    findings += items.findings


def _yaml(path: Path, shown: str, findings: list[Finding]) -> Iterator[Listed]:
    document, faults = read_document(path, shown)
    findings += faults
    if document is not None:
        items = Items(YAML)
        yield from items.read(document.root)
        findings += items.findings


def _text(path: Path, shown: str, findings: list[Finding]) -> str | None:
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = "is missing" if isinstance(error, FileNotFoundError) else f"cannot be read: {error.strerror}"
        findings.append(rules.UNREADABLE_FILE.at(Place(shown), f"The reference list {reason}"))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        hint = "Save it as UTF-8 (in Zotero, choose UTF-8 when exporting)."
        findings.append(rules.UNREADABLE_FILE.at(Place(shown, line), "This line is not UTF-8", hint))
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


_READERS: dict[str, Callable[[Path, str, list[Finding]], Iterator[Listed]]] = {
    ".bib": _bibtex,
    ".ris": _ris,
    ".json": _json,
    ".yaml": _yaml,
    ".yml": _yaml,
}
"""Who reads a list, by the end of its file's name."""
