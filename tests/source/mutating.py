"""Good modules with one node dropped, doubled, misspelt or of another kind, and where the first finding must stand.

A module is written anew from its tree, each text in double quotes and each value on a line of its own, so that the line
of every node is known; what is written is as good as what was read.
"""

import json
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from builder.findings import Finding, Severity
from builder.lint import lint
from builder.source import load
from builder.source.schema import paths, schema

SHORTEST = 3
"""A key of two letters, such as `id`, may become another by a letter more."""

KINDS = ("drop", "double", "misspell", "retype")
NAMES_OF_AUTHORS = frozenset(
    {
        "outcomes",
        "options",
        "items",
        "targets",
        "feedback",
        "terms",
        "abbreviations",
        "related",
        "texts",
        "answer",
        "answers",
        "gaps",
        "entries",
        "criteria",
        "response",
        "credit",
        "boxes",
        "categories",
        "regions",
        "covers",
        "pairs",
        "outcome_pass_marks",
        "colours",
        "dark",
    }
)
"""Fields below which keys are names that authors choose, or colours: a letter more is another name, not a fault."""

Path_ = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Mutation:
    """One change.

    Attributes:
        kind: one of KINDS.
        path: the node, from the root.
        text: the whole module, changed.
        line: where the changed node stands now; for a dropped one where the mapping it stood in begins.
        near: lines that are next to it: its parent's, and the lines before and behind it.
    """

    kind: str
    path: Path_
    text: str
    line: int
    near: frozenset[int]


class _Writer:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self.places: dict[Path_, int] = {}
        self.doubled: dict[Path_, int] = {}

    def write(self, node: Any, path: Path_, indent: int, double: Path_ | None) -> None:
        pad = " " * indent
        entries = node.items() if isinstance(node, dict) else enumerate(node)
        for key, value in entries:
            here = (*path, key)
            for again in range(1 + (here == double)):
                start = f"{pad}{_key(key)}:" if isinstance(node, dict) else f"{pad}-"
                (self.doubled if again else self.places)[here] = len(self.lines) + 1
                if isinstance(value, (dict, list)) and value:
                    self.lines.append(start)
                    self.write(value, here, indent + 2, double)
                else:
                    self.lines.append(f"{start} {_scalar(value)}")


def _key(key: object) -> str:
    return (
        str(key)
        if str(key).replace("-", "").replace("_", "").isalnum()
        else json.dumps(key, ensure_ascii=False)
    )


def _scalar(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if value != [] else "[]"


def written(tree: Any, double: Path_ | None = None) -> _Writer:
    """The tree as YAML, with the line of each node."""
    writer = _Writer()
    writer.write(tree, (), 0, double)
    return writer


def nodes(tree: Any, path: Path_ = ()) -> Iterator[Path_]:
    """Every node but the root."""
    entries = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in entries:
        yield (*path, key)
        yield from nodes(value, (*path, key))


def at(tree: Any, path: Path_) -> Any:
    """The node at a path."""
    for step in path:
        tree = tree[step]
    return tree


class Modules:
    """Good modules of the checkout, to change in a folder of their own."""

    def __init__(self, root: Path, folder: Path, names: tuple[str, ...]) -> None:
        self.folders = {}
        self.trees = {}
        for name in names:
            self.folders[name] = folder / "modules" / name
            shutil.copytree(root / "modules" / name, self.folders[name])
            text = (self.folders[name] / "module.yaml").read_bytes()
            self.trees[name] = yaml.load(text, yaml.BaseLoader)
        if (root / "banks").is_dir():
            shutil.copytree(root / "banks", folder / "banks")
        (folder / "coursewright.toml").write_text("", encoding="utf-8")

    def found(self, name: str, text: str) -> list[Finding]:
        """The findings of a changed module; advice left aside."""
        place = self.folders[name] / "module.yaml"
        place.write_text(text, encoding="utf-8")
        module, findings = load(place, shown="module.yaml")
        if module is not None:
            findings = findings + lint(module)
        return [finding for finding in findings if finding.severity is not Severity.ADVICE]

    def mutations(self, name: str, seed: int) -> Iterator[Mutation]:
        """Changes without end, each of which must be found."""
        chance = random.Random(seed)
        tree = self.trees[name]
        every = list(nodes(tree))
        while True:
            path = chance.choice(every)
            kind = chance.choice(KINDS)
            made = mutated(tree, path, kind, chance)
            if made is not None:
                yield made


def mutated(tree: Any, path: Path_, kind: str, chance: random.Random) -> Mutation | None:
    """The change, or None where the result may well be a good module."""
    *above, key = path
    changed = json.loads(json.dumps(tree))
    parent = at(changed, tuple(above))
    is_field = isinstance(parent, dict) and not NAMES_OF_AUTHORS & set(above[-2:])
    double = None
    if kind == "drop":
        if not (isinstance(parent, dict) and key in _needed(parent, tuple(above))):
            return None
        del parent[key]
    elif kind == "double":
        if not isinstance(parent, dict):
            return None
        double = path
    elif kind == "misspell":
        if not is_field or not isinstance(key, str) or len(key) < SHORTEST:
            return None
        place = chance.randrange(1, len(key))
        other = key[:place] + key[place - 1] + key[place:]
        renamed = {other if one == key else one: value for one, value in parent.items()}
        parent.clear()
        parent.update(renamed)
        path = (*above, other)
    else:
        value = parent[key]
        parent[key] = "some text" if isinstance(value, dict) else {"zz-zz": "1"}
        if isinstance(value, dict) and (
            above[-1:] == ["blocks"] or key in {"theme", "related"} or NAMES_OF_AUTHORS & set(path)
        ):
            return None
    writer = written(changed, double)
    up = writer.places.get(tuple(above), 1)
    line = {"drop": up, "double": writer.doubled.get(path, 0)}.get(kind) or writer.places[path]
    near = {up, line - 1, line + 1, *(writer.places.get(path, line),)}
    if kind == "drop":
        near |= {number for place, number in writer.places.items() if place[:-1] == tuple(above)}
    return Mutation(kind, path, "\n".join(writer.lines) + "\n", line, frozenset(near))


def _needed(parent: dict[str, Any], above: Path_) -> frozenset[str]:
    """The fields that must be there."""
    if not above:
        return frozenset(schema("module.schema.json")["required"])
    if above[0] == "sections" and len(above) == 2:
        return frozenset(schema("module.schema.json")["$defs"]["section"]["required"])
    if "type" in parent and above[-2:-1] in (("blocks",), ("questions",)):
        for folder in ("blocks", "questions"):
            if (name := f"{folder}/{parent['type']}.schema.json") in paths():
                return frozenset({"type", *schema(name).get("required", ())})
    return frozenset()


def judged(mutation: Mutation, before: frozenset[tuple[str, str]], findings: list[Finding]) -> str:
    """How well it was found: "exact", "near", "elsewhere" or "missed"."""
    new = [one for one in findings if (one.code, one.message) not in before]
    lines = {one.place.line for one in new}
    if not new:
        return "missed"
    if mutation.line in lines:
        return "exact"
    return "near" if lines & mutation.near else "elsewhere"
