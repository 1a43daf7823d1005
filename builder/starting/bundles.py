"""The JSON Schemas as editors want them: each in one file, without keywords of our own."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from builder.source.schema import schema

NAMES = ("module", "bank", "theme", "course")
"""What can be written in YAML, by the name of its schema."""

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_REFERENCE = re.compile(r"(?P<path>[^#]*)(?P<rest>#.*)?")


def bundled(name: str) -> dict[str, Any]:
    """The schema ``name`` (one of NAMES) with everything that it refers to in its own ``$defs``."""
    root = f"{name}.schema.json"
    pending = [root]
    parts: dict[str, Any] = {}
    while pending:
        path = pending.pop()
        if path in parts:
            continue
        parts[path] = schema(path)
        pending += _references(parts[path], path)
    body: dict[str, Any] = _told(parts.pop(root), root, root)
    definitions = body.pop("$defs", {})
    definitions |= {_key(path): _told(part, path, root) for path, part in sorted(parts.items())}
    return {"$schema": _DRAFT, **body, **({"$defs": definitions} if definitions else {})}


def text(name: str) -> str:
    """The schema as JSON, ending with a line feed."""
    return json.dumps(bundled(name), indent=2, ensure_ascii=False) + "\n"


def write(folder: Path) -> list[Path]:
    """Write every schema into a folder, which is made where it is missing; their paths. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    made = [folder / f"{name}.schema.json" for name in NAMES]
    for path, name in zip(made, NAMES, strict=True):
        path.write_text(text(name), encoding="utf-8", newline="\n")
    return made


def _key(path: str) -> str:
    """A schema's place in ``$defs``, such as "question.choice"."""
    return path.removesuffix(".schema.json").replace("/", ".")


def _target(reference: str, path: str) -> tuple[str, str]:
    """The file that a reference in ``path`` leads to, and the place in it."""
    found = _REFERENCE.fullmatch(reference)
    assert found is not None
    return _resolved(found["path"], path), (found["rest"] or "#").removeprefix("#")


def _resolved(target: str, path: str) -> str:
    """A relative reference as a path from ``schemas/``."""
    folder = path.split("/")[:-1]
    for step in target.split("/"):
        if step == "..":
            folder.pop()
        else:
            folder.append(step)
    return "/".join(folder) if target else path


def _references(part: Any, path: str) -> Iterator[str]:
    """The files that a schema refers to."""
    if isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield _target(part["$ref"], path)[0]
        for value in part.values():
            yield from _references(value, path)
    elif isinstance(part, list):
        for value in part:
            yield from _references(value, path)


def _told(part: Any, path: str, root: str) -> Any:
    """A schema's text with references into the bundle; a name under ``properties`` is no keyword, whatever it is."""
    if isinstance(part, list):
        return [_told(value, path, root) for value in part]
    if not isinstance(part, dict):
        return part
    told: dict[str, Any] = {}
    for key, value in part.items():
        if key == "$ref":
            target, place = _target(value, path)
            told[key] = f"#{place}" if target == root else f"#/$defs/{_key(target)}{place}"
        elif key in ("properties", "$defs") and isinstance(value, dict):
            told[key] = {name: _told(one, path, root) for name, one in value.items()}
        elif not key.startswith("x-") and key not in ("$schema", "$comment"):
            told[key] = _told(value, path, root)
    return told
