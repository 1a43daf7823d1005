"""Fields that stand level with the key they belong to, instead of below it."""

from dataclasses import dataclass, field

from jsonschema.exceptions import ValidationError

from builder.findings import Finding
from builder.source.below import belongs_below
from builder.source.files import SourceText
from builder.source.nodes import Entry, Mapping, Node, Path, Scalar, walk
from builder.source.shapes import Shape, shape
from builder.source.wording.keys import known_keys
from builder.source.wording.words import close_match


@dataclass(slots=True)
class _Owner:
    """A key that fields may have been meant to stand below.

    Attributes:
        is_open: nothing stands between it and the entry that is looked at but what belongs to it.
    """

    entry: Entry
    wanted: Shape
    is_open: bool = True


@dataclass(slots=True)
class TooFarLeft:
    """What was found of it.

    Attributes:
        settled: for each mapping the keys that nothing more is to be said of, missing or unknown.
        explained: values that nothing more is to be said of.
    """

    findings: list[Finding] = field(default_factory=list)
    settled: dict[Path, set[str]] = field(default_factory=dict)
    explained: set[Path] = field(default_factory=set)

    @classmethod
    def of_faults(cls, root: Node, source: SourceText, faults: list[ValidationError]) -> "TooFarLeft":
        """Look at every mapping of a document."""
        found = cls()
        unknown = {
            tuple(error.absolute_path): known_keys(error)
            for error in faults
            if error.validator == "additionalProperties"
        }
        for path, node in walk(root):
            if isinstance(node, Mapping) and not node.in_brackets:
                found._look(source, path, node, unknown.get(path))
        return found

    def _look(self, source: SourceText, path: Path, here: Mapping, known: list[str] | None) -> None:
        owners: list[_Owner] = []
        run: list[Entry] = []
        of: _Owner | None = None
        for entry in here.entries:
            owner = _owner(entry, owners, known, of)
            if of is not None and owner is not of:
                self._note(source, path, of.entry, run, entry.key.place.line)
                run = []
            of = owner
            if owner is not None:
                run.append(entry)
                continue
            for one in owners:
                one.is_open = False
            wanted = shape(entry.key.text or "", at_margin=not path)
            if wanted.is_mapping and _may_own(entry.value):
                owners.append(_Owner(entry, wanted))
        if of is not None:
            self._note(source, path, of.entry, run, 0)

    def _note(self, source: SourceText, path: Path, owner: Entry, run: list[Entry], following: int) -> None:
        keys = {entry.key.text or "" for entry in run}
        home = (*path, owner.key.text or "")
        self.settled.setdefault(path, set()).update(keys)
        self.settled.setdefault(home, set()).update(keys)
        if isinstance(owner.value, Scalar):
            self.explained.add(home)
        if not owner.value.faulty:
            self.findings.append(belongs_below(source, owner, run, following))


def _may_own(value: Node) -> bool:
    return _is_empty(value) or (isinstance(value, Mapping) and not value.in_brackets)


def _is_empty(value: Node) -> bool:
    return isinstance(value, Scalar) and value.text is None


def _owner(
    entry: Entry, owners: list[_Owner], known: list[str] | None, before: _Owner | None
) -> _Owner | None:
    """The key above, nearest first, that the entry was meant to stand below; ``before`` is that of the entry above."""
    key = entry.key.text or ""
    is_unknown = known is not None and key not in known
    for owner in reversed(owners):
        value = owner.entry.value
        if isinstance(value, Mapping) and value.entry(key) is not None:
            continue
        is_waiting = owner.is_open and _is_empty(value)
        if key in owner.wanted.fields and (is_unknown or is_waiting):
            return owner
        goes_on = is_waiting or owner is before
        if goes_on and owner.wanted.has_ids and is_unknown and not close_match(key, known or []):
            return owner
    return None
