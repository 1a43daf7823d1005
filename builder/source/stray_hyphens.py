"""One entry of a list that a hyphen too many has torn in two."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from jsonschema.exceptions import ValidationError

from builder.findings import Finding
from builder.findings.rules.source import INDENTATION
from builder.source import nodes
from builder.source.files import SourceText
from builder.source.nodes import Mapping, Node, Path, at
from builder.source.wording.keys import missing_keys

_SHOWN = 12
"""Lines that a hint shows."""


@dataclass(slots=True)
class StrayHyphens:
    """What was found of it.

    Attributes:
        settled: for each mapping the keys that nothing more is to be said of, missing or unknown.
    """

    findings: list[Finding] = field(default_factory=list)
    settled: dict[Path, set[str]] = field(default_factory=dict)

    @classmethod
    def of_faults(cls, root: Node, source: SourceText, faults: list[ValidationError]) -> "StrayHyphens":
        """Look at the entries that lack fields, and at those below them."""
        found = cls()
        missing: dict[Path, set[str]] = {}
        for error in faults:
            path = tuple(error.absolute_path)
            if error.validator == "required" and path and isinstance(path[-1], int):
                missing.setdefault(path, set()).update(missing_keys(error))
        for path in sorted(missing, key=lambda path: at(root, path).place):
            run = list(_run(root, path, missing))
            if len(run) > 1 and not any(one in found.settled for one in run):
                found._note(root, source, run, missing)
        return found

    def _note(
        self, root: Node, source: SourceText, run: Sequence[Path], missing: dict[Path, set[str]]
    ) -> None:
        pieces = [piece for path in run if isinstance(piece := at(root, path), Mapping)]
        keys = {entry.key.text or "" for piece in pieces for entry in piece.entries}
        for path in run:
            self.settled[path] = keys | missing.get(path, set())
        second = pieces[1].entries[0].key
        lines = [piece.place.line for piece in pieces[1:]]
        also = f", and so does that on line {' and on line '.join(map(str, lines[1:]))}" if lines[1:] else ""
        self.findings.append(
            INDENTATION.at(
                second.place,
                f"The hyphen before `{second.text}` begins a new entry, in the midst of the one that begins on "
                f"line {pieces[0].place.line}{also}",
                "Write, without it:\n" + "\n".join(_joined(source, pieces)),
            )
        )


def _run(root: Node, path: Path, missing: dict[Path, set[str]]) -> Iterator[Path]:
    """The way to the entry and to those below it that make it whole; that to the entry alone where none do."""
    yield path
    entries = nodes.items_of(at(root, path[:-1]))
    index = path[-1]
    assert isinstance(index, int), "it is an entry of a list"
    lacking = set(missing[path])
    keys: set[str] = _keys(entries[index])
    found: list[Path] = []
    for number in range(index + 1, len(entries)):
        here = (*path[:-1], number)
        more = _keys(entries[number])
        if here not in missing or not more or keys & more:
            return
        found.append(here)
        keys |= more
        lacking |= missing[here]
        if lacking <= keys:
            yield from found
            return


def _keys(node: Node) -> set[str]:
    is_whole = isinstance(node, Mapping) and not node.in_brackets and not node.incomplete
    return (
        {entry.key.text or "" for entry in node.entries} if is_whole and isinstance(node, Mapping) else set()
    )


def _joined(source: SourceText, pieces: Sequence[Mapping]) -> Iterator[str]:
    """The lines of the whole entry down to the last hyphen; of a long one those at the hyphens alone."""
    at_hyphens = {piece.place.line for piece in pieces[1:]}
    numbers = range(pieces[0].place.line, max(at_hyphens) + 1)
    margin = " " * (pieces[0].place.column - 1)
    for number in numbers if len(numbers) <= _SHOWN else sorted({numbers[0], *at_hyphens}):
        line = source.lines[number - 1]
        yield margin + line.lstrip().removeprefix("-").lstrip() if number in at_hyphens else line
