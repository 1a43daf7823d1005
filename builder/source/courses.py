"""From ``course.yaml`` to a frozen course, or to everything that is wrong with it. Its modules are read elsewhere."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path

from builder.findings import Finding, Place, has_errors, in_order
from builder.findings.rules import course as rules
from builder.identifiers import is_id
from builder.model.course import Course, CourseBlock, CourseOrder, Unit, Zips
from builder.model.prose import Text
from builder.source.document import Document, read_document
from builder.source.inside import DEVICE, PROJECT_FOLDER, Trouble, locate
from builder.source.nodes import Node, Scalar, get, items_of
from builder.source.nodes import Path as NodePath
from builder.source.project import MODULES, project_folder
from builder.source.validation import validate

COURSE_FILE = "course.yaml"
_MODULE_FILE = "module.yaml"
_LIMIT = 300
"""The most modules of a course: a hint for each path that leads nowhere must not take minutes."""
_PAGE = "index"
"""What the page of a course is called where it has one; no module may be called so."""


def load_course(path: Path, *, shown: str) -> tuple[Course | None, tuple[Unit, ...], list[Finding]]:
    """The course at ``path`` (its YAML file), the modules of it that are there, and what is wrong with the file.

    ``shown`` is the path as the user would type it. There is a course only where no finding is an error; its modules
    are told in any case, so that theirs can be reported with it. What a module has inside is left to ``load``. Never
    raises for what an author may have written.
    """
    document, findings = read_document(path, shown)
    if document is None:
        return None, (), in_order(findings)
    document = replace(document, kind="course")
    validated = validate(document)
    findings += [one for one in validated.findings if one.place.line not in document.mended]
    if beyond := _beyond(document.root):
        return None, (), in_order([*findings, beyond])
    reading = _Reading(document, path.parent, validated.faulty)
    parts = reading.parts()
    units = tuple(_units(parts))
    findings += reading.findings
    findings += _same(document.root, parts)
    findings += _reserved(document.root, units)
    findings += _waiting(document.root, units, reading.missing)
    if has_errors(findings):
        return None, units, in_order(findings)
    return _course(document, path, parts), units, in_order(findings)


def _course(document: Document, path: Path, parts: tuple[Unit | CourseBlock, ...]) -> Course:
    root = document.root
    zips = get(root, "zips")
    return Course(
        id=_text(root, "id").text,
        version=_text(root, "version").text,
        title=_text(root, "title"),
        description=_text(root, "description"),
        language=_text(root, "language").text,
        order=CourseOrder(_text(root, "order").text or CourseOrder.ANY),
        zips=None if zips is None else Zips(_text(root, "zips").text),
        parts=parts,
        folder=path.parent,
        source=document.source.shown,
        inputs=(path,),
        place=root.place,
        order_place=None if get(root, "order") is None else _text(root, "order").place,
    )


@dataclass(slots=True)
class _Reading:
    """The list of modules on its way to units; collects findings.

    Attributes:
        missing: what the modules that a finding refuses would be called.
    """

    document: Document
    folder: Path
    faulty: frozenset[NodePath]
    findings: list[Finding] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)
    _first: dict[Path, Place] = field(default_factory=dict)
    _names: dict[str, Unit] = field(default_factory=dict)

    def parts(self) -> tuple[Unit | CourseBlock, ...]:
        return tuple(self._parts())

    def _parts(self) -> Iterator[Unit | CourseBlock]:
        for index, node in enumerate(items_of(get(self.document.root, "modules"))):
            way: NodePath = ("modules", index)
            if get(node, "modules") is None:
                yield from self._unit(node, way)
                continue
            inside = [
                unit
                for number, one in enumerate(items_of(get(node, "modules")))
                for unit in self._unit(one, (*way, "modules", number))
            ]
            yield CourseBlock(_text(node, "id").text, _text(node, "title"), tuple(inside), node.place)

    def _unit(self, node: Node, way: NodePath) -> Iterator[Unit]:
        """The module that stands there; none where a finding says why not."""
        if not isinstance(node, Scalar):
            way = (*way, "module")
            if (named := get(node, "module")) is None:
                return
            after = tuple(
                Text((one.text or "").strip(), one.place)
                for one in items_of(get(node, "after"))
                if isinstance(one, Scalar) and is_id((one.text or "").strip())
            )
        else:
            named, after = node, ()
        if not isinstance(named, Scalar) or way in self.faulty or not (named.text or "").strip():
            return
        name = " ".join((named.text or "").split())
        source = self._source(Text(name, named.place))
        if source is None:
            self.missing.add(name.removesuffix(f"/{_MODULE_FILE}").rstrip("/").rpartition("/")[2])
            return
        real = Path(os.path.realpath(source))
        if (first := self._first.setdefault(real, named.place)) is not named.place:
            message = f"This module stands on {first.seen_from(named.place)} already"
            self.findings.append(rules.MODULE_TWICE.at(named.place, message, "Name it once."))
            return
        unit = Unit(_id_of(source), source, self._shown(source), after, named.place)
        earlier = self._names.setdefault(unit.id, unit) if unit.id else unit
        if earlier is not unit:
            message = f"Its id is `{unit.id}`, as is that of {earlier.shown}"
            self.findings.append(
                rules.MODULE_TWICE.at(named.place, message, "Give one of the two another id.")
            )
        yield unit

    def _source(self, name: Text) -> Path | None:
        """The module's YAML file; None when a finding says why there is none."""
        project = _project(Path(os.path.realpath(self.folder)))
        way = os.path.relpath(os.path.realpath(self.folder), project).replace(os.sep, "/")
        is_elsewhere = name.text.startswith(("/", "~")) or ":" in name.text
        if "\\" in name.text:
            message = f"There is no module {name}"
            hint = f"Write forward slashes: {name.text.replace(chr(92), '/')}"
            self.findings.append(rules.MODULE_MISSING.at(name.place, message, hint))
            return None
        plain = os.path.normpath(f"{way}/{name.text}").replace(os.sep, "/")
        located = locate(project, name.text if is_elsewhere else plain, PROJECT_FOLDER)
        if located.trouble is Trouble.OUTSIDE:
            message = f"{name} is no path inside the project"
            hint = f"The project is the folder {project.name}, which holds all modules of a course."
            self.findings.append(rules.MODULE_OUTSIDE.at(name.place, message, hint))
            return None
        path = Path(os.path.normpath(self.folder / name.text))
        if located.trouble is None:
            source = path / _MODULE_FILE if path.is_dir() else path
            if source.name == _MODULE_FILE and source.is_file():
                return source
        message = f"There is no module {name}"
        if located.trouble is None:
            why = (
                f"it has no {_MODULE_FILE}" if path.is_dir() else f"a module's file is called {_MODULE_FILE}"
            )
            message = f"{name} is no module: {why}"
        self.findings.append(rules.MODULE_MISSING.at(name.place, message, self._meant(name.text)))
        return None

    def _meant(self, name: str) -> str:
        wanted = name.rstrip("/").removesuffix(f"/{_MODULE_FILE}")
        before, slash, last = wanted.rpartition("/")
        if close := _close(last, self._modules_in(self.folder / before)):
            return f"Did you mean {before}{slash}{close}?"
        folder = Path(os.path.realpath(self.folder))
        modules = _project(folder) / MODULES
        there = self._modules_in(modules)
        way = os.path.relpath(modules, folder).replace(os.sep, "/")
        if close := _close(last, there):
            return f"Did you mean {way}/{close}?"
        example = there[0] if there else "hand-hygiene"
        return f"Write the path of the module's folder from this file, such as {way}/{example}."

    def _modules_in(self, folder: Path) -> list[str]:
        """The names of the folders in a folder that are modules."""
        try:
            return sorted(path.parent.name for path in folder.glob(f"*/{_MODULE_FILE}"))
        except (OSError, ValueError):  # a name that the system cannot have
            return []

    def _shown(self, source: Path) -> str:
        shown = Path(self.document.source.shown).parent
        way = os.path.relpath(source, self.folder)
        return os.path.normpath(shown / way).replace(os.sep, "/")


def _close(name: str, there: Sequence[str]) -> str:
    """The one of some names that was probably meant; "" for none."""
    alike = [one for one in there if one.casefold() == name.casefold()]
    return next(iter(alike or get_close_matches(name, there, 1)), "")


def _project(folder: Path) -> Path:
    """The folder that a course may not leave; ``folder`` is the course's, without symlinks.

    Where no settings say where the project begins it is the nearest folder around that holds ``modules``, and where
    there is none either, the folder around the course's.
    """
    if found := project_folder(folder):
        return found
    for candidate in (folder, *folder.parents):
        if (candidate / MODULES).is_dir():
            return candidate
        if (candidate / ".git").exists():
            return candidate
    return folder.parent


def _id_of(source: Path) -> str:
    """The module's id; "" where none can be read, which its own findings say."""
    document, _ = read_document(source, source.name)
    name = "" if document is None else _text(document.root, "id").text
    return name if is_id(name) else ""


def _same(root: Node, parts: Sequence[Unit | CourseBlock]) -> Iterator[Finding]:
    """Ids that the course, its blocks and its modules share."""
    known = {unit.id: f"the module {unit.shown}" for unit in _units(parts)}
    own = [_text(root, "id"), *(_text(at_block, "id") for at_block in _block_nodes(root))]
    for number, name in enumerate(own):
        if not is_id(name.text):
            continue
        if name.text in known:
            what = "the course" if number == 0 else "the block"
            message = f"`{name}` is the id of {known[name.text]} too"
            yield rules.SAME_ID.at(name.place, message, f"Give {what} an id of its own.")
        known.setdefault(name.text, "the course" if number == 0 else "a block before it")
    for unit in _units(parts):
        if unit.id == _PAGE:
            message = f"The id of this module is `{_PAGE}`, which the page of the course has"
            yield rules.SAME_ID.at(unit.place, message, "Give the module another id.")


def _reserved(root: Node, units: Sequence[Unit]) -> Iterator[Finding]:
    """Modules whose pages could not be unpacked on Windows, where their pages are called after them."""
    if _text(root, "zips").text == Zips.ONE_PER_MODULE:
        return
    for unit in units:
        if DEVICE.fullmatch(unit.id):
            message = f"The page `{unit.id}.html` cannot be stored on Windows: {unit.id} is the name of a device there"
            hint = "Give the module another id, or write `zips: one-per-module`."
            yield rules.RESERVED_PAGE.at(unit.place, message, hint)


def _beyond(root: Node) -> Finding | None:
    """What is said where the list goes on behind the last module that a course may have."""
    every = [
        one
        for part in items_of(get(root, "modules"))
        for one in ((part,) if get(part, "modules") is None else items_of(get(part, "modules")))
    ]
    if len(every) <= _LIMIT:
        return None
    message = f"The course has {len(every):,} modules, more than {_LIMIT}"
    return rules.TOO_MANY_MODULES.at(every[_LIMIT].place, message, "Make several courses of it.")


def _block_nodes(root: Node) -> list[Node]:
    return [node for node in items_of(get(root, "modules")) if get(node, "modules") is not None]


def _waiting(root: Node, units: Sequence[Unit], missing: set[str]) -> Iterator[Finding]:
    """Modules that would wait for ever; of those in ``missing`` something is said already."""
    ids = [unit.id for unit in units]
    known = [name for name in ids if name]
    everything_known = len(known) == len(ids)
    for unit in units:
        for name in unit.after:
            if everything_known and name.text not in {*known, *missing}:
                close = get_close_matches(name.text, known, 1)
                hint = f"Did you mean {close[0]}?" if close else f"There are: {', '.join(known)}."
                yield rules.AFTER_UNKNOWN.at(name.place, f"`{name}` is no module of this course", hint)
    in_order_ = _text(root, "order").text == CourseOrder.IN_ORDER
    waits: dict[str, list[str]] = {}
    for place, unit in enumerate(units):
        if unit.id:
            previous = [units[place - 1].id] if in_order_ and place and units[place - 1].id else []
            waits[unit.id] = [*previous, *(name.text for name in unit.after if name.text in known)]
    stuck = _stuck(waits)
    is_first = bool(units) and not missing and _text(root, "zips").text != Zips.ONE_PER_MODULE
    if is_first and units[0].id and units[0].id not in stuck:
        yield from _beginning(units[0], waits)
    yield from _circles(units, waits, stuck, is_ordered=in_order_)


def _circles(
    units: Sequence[Unit], waits: dict[str, list[str]], stuck: set[str], *, is_ordered: bool
) -> Iterator[Finding]:
    """Modules that wait for themselves by way of others; each circle is told once."""
    told: set[str] = set()
    for unit in units:
        for name in unit.after:
            if unit.id not in stuck or unit.id in told:
                continue
            way = _way(name.text, unit.id, waits)
            if way and not told.intersection(way):
                told.update(way)
                # The way back ends where it began: this module waits for the first on it.
                chain = " for ".join(f"`{one}`, which waits" for one in way[:-1])
                message = f"`{unit.id}` waits for itself"
                if chain:
                    message = f"`{unit.id}` waits for {chain} for `{unit.id}`"
                hint = "Take one of them out of `after`" + (
                    "; with `order: in-order` each module waits for the one before it, too."
                    if is_ordered
                    else "."
                )
                yield rules.CIRCLE.at(name.place, message, hint)


def _stuck(waits: dict[str, list[str]]) -> set[str]:
    """The modules that would never open: whatever is completed, each waits for another of them."""
    stuck = set(waits)
    while opens := {name for name in stuck if stuck.isdisjoint(waits[name])}:
        stuck -= opens
    return stuck


def _beginning(first: Unit, waits: dict[str, list[str]]) -> Iterator[Finding]:
    """The first module, where it waits for a later one."""
    known = [name for name in first.after if name.text in waits]
    if not known:
        return
    needed = known[0].text
    while waits[needed]:
        needed = waits[needed][0]
    message = f"The course would begin with `{first.id}`, which is shut until `{known[0]}` is completed"
    hint = f"Put `{needed}`, which waits for none, before `{first.id}`."
    yield rules.BEGINS_SHUT.at(known[0].place, message, hint)


def _way(start: str, goal: str, waits: dict[str, list[str]]) -> list[str]:
    """From one module along what it waits for to another, both ends included; empty where none leads there."""
    ways = [[start]]
    seen = {start}
    while ways:
        way = ways.pop(0)
        if way[-1] == goal:
            return way
        for following in waits.get(way[-1], ()):
            if following not in seen:
                seen.add(following)
                ways.append([*way, following])
    return []


def _units(parts: Sequence[Unit | CourseBlock]) -> Iterator[Unit]:
    for part in parts:
        yield from part.units if isinstance(part, CourseBlock) else (part,)


def _text(node: Node, key: str) -> Text:
    """A single line, however the author broke it; "" where there is none."""
    value = get(node, key)
    if not isinstance(value, Scalar):
        return Text("", node.place)
    return Text(" ".join((value.text or "").split()), value.place)
