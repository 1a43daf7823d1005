"""Keys that are unknown in one place because they were meant for another: a slip of the pen, or of the indentation."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from jsonschema.exceptions import ValidationError

from builder.findings import Finding
from builder.findings.rules.source import INDENTATION
from builder.source.nodes import Mapping, Node, Path, Scalar, at
from builder.source.wording.keys import known_keys, missing_keys, required_keys
from builder.source.wording.other_tools import fields_called
from builder.source.wording.pairs import stands_for
from builder.source.wording.words import close_match


@dataclass(slots=True)
class Elsewhere:
    """What one unknown key and one missing key explain of each other.

    Attributes:
        settled: for each mapping the keys that nothing more is to be said of, missing or unknown.
        explained: values that nothing more is to be said of.
    """

    findings: list[Finding] = field(default_factory=list)
    settled: dict[Path, set[str]] = field(default_factory=dict)
    explained: set[Path] = field(default_factory=set)

    @classmethod
    def of_faults(
        cls, root: Node, faults: list[ValidationError], settled: dict[Path, set[str]]
    ) -> "Elsewhere":
        """Pair the unknown keys of a document with its missing ones; of those in ``settled`` nothing more is said."""
        elsewhere = cls(settled={path: set(keys) for path, keys in settled.items()})
        missing = [
            (tuple(error.absolute_path), key)
            for error in _of(faults, "required")
            for key in missing_keys(error)
        ]
        for error in faults:
            if error.validator == "type":
                elsewhere._move_to_margin(root, tuple(error.absolute_path), missing)
        for error in _of(faults, "additionalProperties"):
            path = tuple(error.absolute_path)
            known = known_keys(error)
            here = at(root, path)
            assert isinstance(here, Mapping)
            called = fields_called(here, known, required_keys(error))
            for key in (entry.key.text or "" for entry in here.entries if entry.key.text not in known):
                if key in elsewhere.of(path):
                    continue
                if instead := stands_for(key, known):
                    elsewhere.settled.setdefault(path, set()).update(instead)
                    continue
                if key not in called and (close := close_match(key, known)):
                    elsewhere._settle(path, close)
                    continue
                homes = [home for home, name in missing if name == key and _is_above(home, path) is not None]
                if homes:
                    elsewhere._move(root, path, homes, key)
                elif key in called:
                    elsewhere._settle(path, called[key])
        return elsewhere

    def of(self, path: Path) -> set[str]:
        """The keys of the mapping at ``path`` that are settled."""
        return self.settled.get(path, set())

    def _move_to_margin(self, root: Node, path: Path, missing: list[tuple[Path, str]]) -> None:
        """``sections:`` in line with the outcomes, where it would be one more of them."""
        name = str(path[-1]) if path else ""
        if len(path) == 1 or ((), name) not in missing or isinstance(at(root, path), Scalar):
            return
        above = at(root, path[:-1])
        entry = above.entry(name) if isinstance(above, Mapping) else None
        if entry is None:
            return
        columns = entry.key.place.column - 1
        self._settle((), name)
        self.explained.add(path)
        self.findings.append(
            INDENTATION.at(
                entry.key.place,
                f"`{name}` is a field of the whole file: it begins at the margin, not at column {columns + 1}",
                f"Begin it at the margin:\n{name}:\n"
                f"What belongs to it may stay as it is, or move {columns} columns to the left with it.",
            )
        )

    def _settle(self, path: Path, key: str) -> None:
        self.settled.setdefault(path, set()).add(key)

    def _move(self, root: Node, path: Path, homes: list[Path], key: str) -> None:
        here = at(root, path)
        assert isinstance(here, Mapping)
        entry = here.entry(key)
        assert entry is not None
        above = [home for home in homes if at(root, home).place.line <= entry.key.place.line] or homes
        home = max(above, key=lambda home: at(root, home).place.line)
        place = at(root, home).place
        self._settle(path, key)
        self._settle(home, key)
        self.findings.append(
            INDENTATION.at(
                entry.key.place,
                f"`{key}` belongs to what begins on line {place.line}, but is not indented like it",
                f"Begin this line at column {place.column}, and what belongs to it accordingly.",
            )
        )


def _of(faults: list[ValidationError], keyword: str) -> Iterator[ValidationError]:
    return (error for error in faults if error.validator == keyword and isinstance(error.instance, dict))


def _is_above(one: Path, other: Path) -> bool | None:
    """Whether the first path leads to something that holds the other; None when neither holds the other."""
    length = min(len(one), len(other))
    if one[:length] != other[:length]:
        return None
    return len(one) < len(other)
