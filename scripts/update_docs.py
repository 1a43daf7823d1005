"""Write the parts of ``docs/`` that the code and the schemas say, between their markers.

    python scripts/update_docs.py

Needs the project installed (``scripts/build_example.py`` does that). A test holds the docs to what this writes.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from builder.cli import exit_codes  # noqa: E402
from builder.cli.main import command  # noqa: E402
from builder.findings.finding import Rule  # noqa: E402
from builder.findings.rules.registry import FAMILIES  # noqa: E402
from builder.lms.registry import PROFILES  # noqa: E402
from builder.looks.fonts import STACKS  # noqa: E402
from builder.looks.pairs import BAND, PAIRS  # noqa: E402
from builder.looks.tokens import role_of  # noqa: E402

WIDTH = 90
_PART = re.compile(
    r"(<!-- generated: (?P<kind>[a-z-]+) ?(?P<argument>[^ ]*) -->\n).*?(<!-- end of the generated part -->)",
    re.DOTALL,
)


def updated(text: str) -> str:
    """``text`` of a page with every generated part written anew."""

    def write(part: re.Match[str]) -> str:
        return f"{part[1]}\n{_KINDS[part['kind']](part['argument'])}\n\n{part[4]}"

    return _PART.sub(write, text)


def pages() -> Iterator[Path]:
    """The pages that have generated parts."""
    for path in sorted((ROOT / "docs").rglob("*.md")):
        if _PART.search(path.read_text(encoding="utf-8")):
            yield path


def main() -> int:
    """Write what has changed and name it."""
    for path in pages():
        before = path.read_text(encoding="utf-8")
        after = updated(before)
        if after != before:
            path.write_text(after, encoding="utf-8", newline="\n")
            print(path.relative_to(ROOT).as_posix())
    return 0


def _help(name: str) -> str:
    import click  # noqa: PLC0415

    with click.Context(
        command, info_name="coursewright", terminal_width=WIDTH, **command.context_settings
    ) as parent:
        if not name:
            return f"```text\n{command.get_help(parent).rstrip()}\n```"
        child = command.commands[name]
        with click.Context(child, info_name=name, parent=parent, terminal_width=WIDTH) as context:
            return f"```text\n{child.get_help(context).rstrip()}\n```"


def _exit_codes(_: str) -> str:
    rows = [f"| {code} | {meaning} |" for code, meaning in exit_codes.MEANINGS.items()]
    return "\n".join(["| code | meaning |", "| --- | --- |", *rows])


def _profiles(_: str) -> str:
    rows = [
        f"| `{profile.name}` | {profile.title} | {'yes' if fact.value else 'no'} | {fact.evidence} |"
        for profile in PROFILES.values()
        for fact in (profile.terminate_on_exit,)
    ]
    head = "| `--lms` | LMS | *Save and exit* ends the session | how that is known |"
    return "\n".join([head, "| --- | --- | --- | --- |", *rows])


def _findings(family: str) -> str:
    return "\n\n".join(_rule(rule) for rule in FAMILIES[family])


def _rule(rule: Rule) -> str:
    parts = [
        f"### {rule.code}",
        f"**{rule.title}** ({rule.severity}{', off until asked for' if rule.asked else ''})",
        rule.why,
    ]
    parts += ["Instead of", _fenced(rule.bad), "write", _fenced(rule.good)]
    if rule.mend:
        parts.append(f"To mend it: {rule.mend[0].lower()}{rule.mend[1:]}")
    return "\n\n".join(parts)


def _fenced(source: str) -> str:
    return f"```text\n{source.rstrip()}\n```"


def _fields(name: str) -> str:
    """The table of fields of ``file#pointer`` in ``schemas/``."""
    file, _, pointer = name.partition("#")
    schema = _at(_schema(file), pointer)
    required = set(schema.get("required", ()))
    rows = [
        _field(key, value, file, key in required)
        for key, value in schema["properties"].items()
        if key != "type"
    ]
    return "\n".join(["| field | what it is |", "| --- | --- |", *rows])


def _at(schema: Any, pointer: str) -> Any:
    for key in filter(None, pointer.split("/")):
        schema = schema[key]
    return schema


def _field(key: str, value: Mapping[str, Any], file: str, required: bool) -> str:
    resolved = _resolved(value, file)
    words = value.get("description") or resolved.get("description", "")
    if "enum" in resolved and all(isinstance(word, str) for word in resolved["enum"]):
        words += f" One of: {', '.join(f'`{word}`' for word in resolved['enum'])}."
    named = f"**`{key}`**, required" if required else f"`{key}`"
    return f"| {named} | {words.replace('|', chr(92) + '|').strip()} |"


def _resolved(value: Mapping[str, Any], file: str) -> Mapping[str, Any]:
    reference = value.get("$ref")
    if not reference:
        return value
    path, _, pointer = reference.partition("#")
    target_file = (Path(file).parent / path).as_posix() if path else file
    target = _at(_schema(target_file), pointer)
    return {**_resolved(target, target_file), **{k: v for k, v in value.items() if k != "$ref"}}


def _schema(file: str) -> dict[str, Any]:
    path = (ROOT / "schemas" / file).resolve()
    read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return read


def _pairs(_: str) -> str:
    rows = [
        f"| `{role_of(pair.ink)}` | `{role_of(pair.ground)}` | {pair.needed:g}:1 | {pair.where} |"
        for pair in (*PAIRS, *BAND)
    ]
    return "\n".join(["| colour | on | at least | where that is |", "| --- | --- | --- | --- |", *rows])


def _stacks(_: str) -> str:
    rows = [f"| `{name}` | {fonts.replace(chr(34), '')} |" for name, fonts in STACKS.items()]
    return "\n".join(["| name | the first of these that a computer has |", "| --- | --- |", *rows])


_KINDS: dict[str, Callable[[str], str]] = {
    "help": _help,
    "exit-codes": _exit_codes,
    "profiles": _profiles,
    "findings": _findings,
    "fields": _fields,
    "pairs": _pairs,
    "stacks": _stacks,
}


if __name__ == "__main__":
    sys.exit(main())
