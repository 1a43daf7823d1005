"""Banks of questions: files in ``banks/`` that assessments draw from, found and read."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path

from builder.findings import Finding, has_errors
from builder.findings.rules import questions as rules
from builder.model.prose import Text
from builder.source.document import Document, read_document
from builder.source.inside import Located, Trouble, locate
from builder.source.nodes import Node, Scalar, get, items_of
from builder.source.project import project_folder
from builder.source.validation import Validated, validate

FOLDER = "banks"


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank that could be read.

    Attributes:
        home: the folder that holds ``banks/``; its media are inside it.
        is_shared: it is the project's, so other modules may draw what this one does not.
        findings: what the schema and lost text gave.
    """

    document: Document
    validated: Validated
    findings: tuple[Finding, ...]
    path: Path
    home: Path
    is_shared: bool

    @property
    def questions(self) -> tuple[Node, ...]:
        """Its questions; none where it has no list of them."""
        return items_of(get(self.document.root, "questions"))


@dataclass(frozen=True, slots=True)
class _Home:
    """A folder that may hold ``banks/``, and how to show it."""

    folder: Path
    shown: str
    is_shared: bool


@dataclass(slots=True)
class Banks:
    """The banks that one module draws from.

    Attributes:
        shown: the module's folder as the user would type it, with a slash at its end; "" for the current one.
        found: by their names in the module, in the order they are first named.
        are_whole: whether every bank that is named could be read and fits its schema.
    """

    folder: Path
    shown: str
    found: dict[str, Bank] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    are_whole: bool = True

    def read(self, root: Node) -> None:
        """Read every bank that the parts of an assessment name."""
        refused: set[str] = set()
        for name in _named(root):
            if name.text in self.found:
                continue
            home = self._home(name)
            if home is None:
                self.are_whole = False
            elif name.text not in refused and not self._read(name.text, home):
                refused.add(name.text)
                self.are_whole = False

    @property
    def inputs(self) -> tuple[Path, ...]:
        """The files that were read."""
        return tuple(bank.path for bank in self.found.values())

    def _homes(self) -> Iterator[_Home]:
        yield _Home(self.folder, self.shown, is_shared=False)
        project = project_folder(self.folder.resolve())
        if project is not None and project != self.folder.resolve():
            way = os.path.relpath(project, os.path.abspath(self.folder))  # noqa: PTH100 - symlinks stay
            shown = os.path.normpath(os.path.join(self.shown, way)).replace(os.sep, "/")  # noqa: PTH118
            yield _Home(project, "" if shown == "." else f"{shown.rstrip('/')}/", is_shared=True)

    def _home(self, name: Text) -> _Home | None:
        """Where the bank is; None when a finding says why it is nowhere."""
        troubles: list[Located] = []
        for home in self._homes():
            located = _locate(home.folder, name.text)
            if located.trouble is None:
                return home
            troubles.append(located)
            if located.trouble is Trouble.OUTSIDE:
                break
        worst = next(
            (one for kind in (Trouble.OUTSIDE, Trouble.CASE) for one in troubles if one.trouble is kind),
            Located(Path(), Trouble.MISSING, self._meant(name.text)),
        )
        words = {
            Trouble.MISSING: (rules.BANK_MISSING, f"There is no bank {name}"),
            Trouble.OUTSIDE: (rules.BANK_OUTSIDE, f"{name} is no file in a folder `{FOLDER}`"),
            Trouble.CASE: (
                rules.BANK_MISSING,
                f"There is a bank like {name}, but with other small or capital letters",
            ),
        }
        assert worst.trouble is not None
        rule, message = words[worst.trouble]
        hint = self._in_folder(name.text) if worst.trouble is Trouble.OUTSIDE else ""
        self.findings.append(rule.at(name.place, message, hint or worst.hint))
        return None

    def _in_folder(self, name: str) -> str:
        """What to write for a bank that is where banks are, but is named by another way; "" when it is not there."""
        bare = name.rpartition("/")[2]
        for home in self._homes():
            for file in (bare, f"{bare}.yaml"):
                if bare and _locate(home.folder, f"{FOLDER}/{file}").trouble is None:
                    return f"Write `{FOLDER}/{file}`."
        return ""

    def _meant(self, name: str) -> str:
        known = sorted(
            {
                f"{FOLDER}/{path.relative_to(home.folder / FOLDER).as_posix()}"
                for home in self._homes()
                for path in (home.folder / FOLDER).rglob("*.yaml")
            }
        )
        stems = {_stem(one): one for one in known}
        if close := get_close_matches(_stem(name), stems, 1):
            return f"Did you mean {stems[close[0]]}?"
        if known:
            return f"There are {', '.join(known)}."
        return f"Make it in the folder `{FOLDER}` beside module.yaml, or beside the folder `modules` for all modules."

    def _read(self, name: str, home: _Home) -> bool:
        path = home.folder / name
        document, findings = read_document(path, home.shown + name)
        if document is None:
            self.findings += findings
            return False
        document = replace(document, kind="bank")
        validated = validate(document)
        findings += [one for one in validated.findings if one.place.line not in document.mended]
        self.found[name] = Bank(document, validated, tuple(findings), path, home.folder, home.is_shared)
        return not has_errors(findings)


def _stem(name: str) -> str:
    """What is worth comparing: every bank begins and ends alike."""
    return name.removeprefix(f"{FOLDER}/").removesuffix(".yaml")


def _named(root: Node) -> Iterator[Text]:
    """What stands under ``bank`` in the parts of the assessment."""
    for part in items_of(get(get(root, "assessment"), "parts")):
        name = get(part, "bank")
        if isinstance(name, Scalar) and name.text and name.text.strip():
            yield Text(" ".join(name.text.split()), name.place)


def _locate(home: Path, name: str) -> Located:
    """The bank in ``home``: a file inside its folder ``banks``, also when symlinks are followed."""
    outside = Located(
        home / name,
        Trouble.OUTSIDE,
        f"Put the file into the folder `{FOLDER}` of the module or of the project; a link to it is not enough.",
    )
    first, _, rest = name.partition("/")
    if first != FOLDER or {"", ".", ".."}.intersection(rest.split("/")):
        return outside  # one file, one name
    folder = locate(home, FOLDER)
    if folder.trouble is Trouble.MISSING:
        return folder
    located = locate(home / FOLDER, rest)
    if Trouble.OUTSIDE in (folder.trouble, located.trouble):
        return outside
    if located.trouble is None and folder.trouble is not None:
        return folder
    if located.trouble is Trouble.CASE:
        return replace(located, hint=located.hint.replace("Write ", f"Write {FOLDER}/", 1))
    return located
