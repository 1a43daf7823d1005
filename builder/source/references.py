"""A module's works: from files of four formats, from the module itself, and from lists that modules share."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from builder.findings import Finding, Place
from builder.findings.rules.references import entries, files
from builder.model.prose import Text
from builder.model.reference import Reference
from builder.source.bibtex.reading import BibReading
from builder.source.document import read_document
from builder.source.files import read_bytes, source_text
from builder.source.included import Beside
from builder.source.nodes import Mapping, Node, Scalar, Sequence
from builder.source.works import checks, json_tree
from builder.source.works.bounds import SIZE_LIMIT_BYTES, WORKS_LIMIT, Faults, ListStopped, too_many_works
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
                faults = Faults()
                self._add(Items(YAML, faults).read(item), faults, shared=False)
            elif isinstance(item, Scalar):
                self._add_named(Text(" ".join((item.text or "").split()), item.place), beside)

    def add_file(self, path: Path, shown: str, *, shared: bool = False, named: Place | None = None) -> None:
        """The works of a file; those of one that is ``shared`` give way to the module's own.

        ``named`` is where the module names it; None where nothing in the module does.
        """
        reader = _READERS.get(PurePosixPath(shown).suffix.lower())
        if path.is_dir():
            self.findings.append(
                files.UNREADABLE_FILE.at(Place(shown), f"{shown} is a folder", "Name a file.")
            )
            return
        if reader is None:
            known = ", ".join(sorted(_READERS))
            message = f"{shown} is no reference list that is known by the end of its name"
            self.findings.append(
                files.UNKNOWN_FORMAT.at(named or Place(shown), message, f"There are: {known}.")
            )
            return
        faults = Faults()
        self._add(reader(path, shown, faults), faults, shared=shared)

    def _add_named(self, name: Text, beside: Beside) -> None:
        """A file of the module, else one of the project, which other modules may use too."""
        found = beside.find_anywhere(name)
        if found is not None:
            path, shown = found
            self.add_file(path, shown, shared=not path.is_relative_to(beside.folder), named=name.place)

    def _add(self, listed: Iterator[Listed], faults: Faults, *, shared: bool) -> None:
        """``faults`` grows while ``listed`` is read."""
        try:
            for number, one in enumerate(listed):
                if number == WORKS_LIMIT:
                    raise too_many_works(one.work.place)
                self._add_one(one, faults, shared=shared)
        except ListStopped as stopped:
            self.findings += [*faults, stopped.finding]
        else:
            self.findings += faults

    def _add_one(self, one: Listed, faults: Faults, *, shared: bool) -> None:
        work = replace(one.work, is_shared=shared)
        first = self._first.setdefault(work.key, work)
        if first is work:
            self.found.append(work)
            faults.extend(
                checks.of_any(one) if one.work.place.file.endswith(".bib") else checks.findings(one)
            )
        elif not shared or first.is_shared:
            message = f"The key {work.key} already stands in {first.place.seen_from(work.place)}"
            hint = "Give one of the two another key, or leave one out if they are the same work."
            faults.append(entries.DUPLICATE_KEY.at(work.place, message, hint))


def _bibtex(path: Path, shown: str, faults: Faults) -> Iterator[Listed]:
    text = _text(path, shown, faults)
    if text is not None:
        yield from BibReading(shown, faults).read(text)


def _ris(path: Path, shown: str, faults: Faults) -> Iterator[Listed]:
    text = _text(path, shown, faults)
    if text is not None:
        yield from RisReading(source_text(text, shown), faults).read()


def _json(path: Path, shown: str, faults: Faults) -> Iterator[Listed]:
    text = _text(path, shown, faults)
    if text is None:
        return
    try:
        root = json_tree.grow(text, shown)
    except json_tree.JsonFault as fault:
        message = f"{shown} is no JSON: {fault.message}"
        faults.append(files.UNREADABLE_FILE.at(fault.place, message, "Export the list once more."))
        return
    yield from Items(JSON, faults).read(root)


def _yaml(path: Path, shown: str, faults: Faults) -> Iterator[Listed]:
    document, found = read_document(path, shown)
    faults.extend(found)
    if document is not None:
        yield from Items(YAML, faults).read(document.root)


def _text(path: Path, shown: str, faults: Faults) -> str | None:
    if not path.exists():
        faults.append(files.UNREADABLE_FILE.at(Place(shown), "The reference list is missing"))
        return None
    data = read_bytes(path, shown, SIZE_LIMIT_BYTES)
    if isinstance(data, Finding):
        hint = "Name a file with the works that the module needs, and no more."
        faults.append(files.UNREADABLE_FILE.at(data.place, data.message, hint))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        hint = "Save it as UTF-8 (in Zotero, choose UTF-8 when exporting)."
        faults.append(files.UNREADABLE_FILE.at(Place(shown, line), "This line is not UTF-8", hint))
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


_READERS: dict[str, Callable[[Path, str, Faults], Iterator[Listed]]] = {
    ".bib": _bibtex,
    ".ris": _ris,
    ".json": _json,
    ".yaml": _yaml,
    ".yml": _yaml,
}
"""Who reads a list, by the end of its file's name."""
