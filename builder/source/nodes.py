"""A YAML source as a tree of texts that all know where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.findings import Place

PathStep = str | int
Path = tuple[PathStep, ...]
"""From the root to a value: keys and indices (from 0)."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value.

    Attributes:
        text: what was typed, as YAML unfolds it; None when nothing was ("key:" and the end of the line).
        style: "plain", "single", "double", "literal" or "folded"; "file" for the whole content of an included file.
        place: where it begins, its quotation mark or ``|`` included.
        end: line and column (from 1) just behind it; for block scalars where the next thing begins.
        in_brackets: whether it stands inside ``[...]`` or ``{...}``.
        faulty: a finding about it exists, so nothing more is said of its content.
    """

    text: str | None
    style: str
    place: Place
    end: tuple[int, int]
    in_brackets: bool = False
    faulty: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, in the author's order; a key stands once.

    Attributes:
        place: where the first key, or the ``{``, begins.
        in_brackets: whether it is written as ``{...}``.
        incomplete: an entry was refused, with a finding; so nothing is said of what seems to be missing.
    """

    entries: tuple[Entry, ...]
    place: Place
    in_brackets: bool = False
    faulty: bool = False
    incomplete: bool = False

    def entry(self, key: str) -> Entry | None:
        """The entry of this key."""
        return next((entry for entry in self.entries if entry.key.text == key), None)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list.

    Attributes:
        place: where the first hyphen, or the ``[``, stands.
        in_brackets: whether it is written as ``[...]``.
    """

    items: tuple["Node", ...]
    place: Place
    in_brackets: bool = False
    faulty: bool = False


Node = Scalar | Mapping | Sequence


def plain(node: Node) -> object:
    """The values alone, as a JSON Schema sees them: dicts, lists, strings and None."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {entry.key.text: plain(entry.value) for entry in node.entries}


def at(root: Node, path: Path) -> Node:
    """The value that ``path`` leads to. Raises KeyError or IndexError when there is none."""
    node = root
    for step in path:
        if isinstance(node, Mapping):
            entry = node.entry(str(step))
            if entry is None:
                raise KeyError(step)
            node = entry.value
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
        else:
            raise KeyError(step)
    return node


def get(node: Node | None, key: str) -> Node | None:
    """The value of a key; None where there is none, or no mapping."""
    entry = node.entry(key) if isinstance(node, Mapping) else None
    return None if entry is None else entry.value


def items_of(node: Node | None) -> tuple[Node, ...]:
    """The items of a list; none where there is no list."""
    return node.items if isinstance(node, Sequence) else ()


def walk(node: Node, path: Path = ()) -> Iterator[tuple[Path, Node]]:
    """Every value with the way to it, parents before children."""
    yield path, node
    if isinstance(node, Mapping):
        for entry in node.entries:
            yield from walk(entry.value, (*path, entry.key.text or ""))
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from walk(item, (*path, index))
