"""Write the parts of ``docs/`` that the code and the schemas say, between their markers.

    python scripts/update_docs.py

Needs the project installed (``scripts/build_example.py`` does that). A test holds the docs to what this writes.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from builder.cli import exit_codes  # noqa: E402
from builder.cli.main import command  # noqa: E402
from builder.findings.finding import Rule  # noqa: E402
from builder.findings.rules.registry import FAMILIES  # noqa: E402
from builder.lms.profile import Limit, LmsProfile  # noqa: E402
from builder.lms.registry import PROFILES  # noqa: E402
from builder.looks.fonts import STACKS  # noqa: E402
from builder.looks.pairs import BAND, PAIRS  # noqa: E402
from builder.looks.tokens import role_of  # noqa: E402

WIDTH = 90
_PART = re.compile(
    r"(<!-- generated: (?P<kind>[a-z-]+) ?(?P<argument>[^<>]*?) ?-->\n).*?(<!-- end of the generated part -->)",
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
        context: click.Context = parent
        child: click.Command = command
        for word in name.split():
            assert isinstance(child, click.Group)
            child = child.commands[word]
            context = click.Context(child, info_name=word, parent=context, terminal_width=WIDTH)
        return f"```text\n{child.get_help(context).rstrip()}\n```"


def _exit_codes(_: str) -> str:
    rows = [f"| {code} | {meaning} |" for code, meaning in exit_codes.MEANINGS.items()]
    return "\n".join(["| code | meaning |", "| --- | --- |", *rows])


def _profiles(_: str) -> str:
    rows = [
        f"| `{one.name}` | {one.title} | `{one.standard.value}` | "
        f"{'yes' if one.terminate_on_exit.value else 'no'} | {one.terminate_on_exit.evidence} |"
        for one in PROFILES.values()
    ]
    head = "| `--lms` | LMS | standard, if none is asked for | *Save and exit* ends the session | how that is known |"
    return "\n".join([head, "| --- | --- | --- | --- | --- |", *rows])


def _lms(_: str) -> str:
    return "\n\n".join(_profile(profile) for profile in PROFILES.values())


def _profile(profile: LmsProfile) -> str:
    """All that is known of one LMS, with what that is known from."""
    zips = {"one": "in one zip", "one-per-module": "in a zip for each module"}[profile.zips.value]
    rows = [
        ("Standard, where none is asked for", f"`{profile.standard.value}`", profile.standard.evidence),
        ("A course of several modules", zips, profile.zips.evidence),
        (
            "*Save and exit* ends the session",
            "yes" if profile.terminate_on_exit.value else "no",
            profile.terminate_on_exit.evidence,
        ),
        ("Largest package", profile.upload.value, profile.upload.evidence),
        *(
            (f"Not known to play packages of the driver `{driver}`", "", fact.evidence)
            for driver, fact in profile.unplayed.items()
        ),
        *((_limit(limit), limit.beyond, limit.evidence) for limit in profile.limits),
        *((quirk.what, quirk.answer, quirk.evidence) for quirk in profile.quirks),
    ]
    table = ["| what | | how that is known |", "| --- | --- | --- |"]
    table += ["| " + " | ".join(_cell(text) for text in row) + " |" for row in rows]
    return f"### `{profile.name}`: {profile.title}\n\n" + "\n".join(table)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def _limit(limit: Limit) -> str:
    unit = "bytes" if limit.of == "package" else "characters"
    return f"Limit of a {limit.of}: {limit.most:,} {unit}"


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


_OF_EVERY_QUESTION = (
    "id",
    "outcomes",
    "points",
    "report",
    "hints",
    "attempts",
    "show_answer",
    "tags",
    "examples",
)


def _questions() -> dict[str, dict[str, str]]:
    """By type of question the row of each of its fields."""
    types = {}
    for path in sorted((ROOT / "schemas" / "questions").glob("*.schema.json")):
        file = f"questions/{path.name}"
        schema = _schema(file)
        types[schema["properties"]["type"]["const"]] = {
            key: _field(key, value, file, key in schema["required"])
            for key, value in schema["properties"].items()
            if key != "type"
        }
    return types


def _shared() -> dict[str, str]:
    """The rows that most types of question have alike."""
    rows = {}
    for key in _OF_EVERY_QUESTION:
        rows[key], _ = Counter(fields[key] for fields in _questions().values() if key in fields).most_common(
            1
        )[0]
    return rows


def _every_question(_: str) -> str:
    """The table of what most types of question have alike, and in which it is."""
    types = _questions()
    rows = []
    for key, row in _shared().items():
        without = [f"`{name}`" for name, fields in types.items() if key not in fields]
        where = f"all but {' and '.join(without)}" if without else "all"
        rows.append(f"{row} {where} |")
    return "\n".join(["| field | what it is | in |", "| --- | --- | --- |", *rows])


def _question(name: str) -> str:
    """The table of what is special to a type of question."""
    shared = _shared()
    fields = _questions()[_schema(name)["properties"]["type"]["const"]]
    rows = [row for key, row in fields.items() if shared.get(key) != row]
    table = "\n".join(["| field | what it is |", "| --- | --- |", *rows])
    return f"{table}\n\nAnd [what every question may have](#what-every-question-may-have)."


def _contents(page: str) -> str:
    """The headings of a page below ``docs/``: each of the second level with those below it."""
    text = re.sub(r"```.*?```", "", (ROOT / "docs" / page).read_text(encoding="utf-8"), flags=re.DOTALL)
    lines: list[str] = []
    for marks, words in re.findall(r"^(##+) (.+)$", text, re.MULTILINE):
        anchor = re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")
        link = f"[{words}](#{anchor})"
        if marks == "##":
            lines.append(f"- {link}")
        elif marks == "###":
            lines[-1] += f"{' · ' if '· ' in lines[-1] or ': ' in lines[-1] else ': '}{link}"
    return "\n".join(lines)


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
    "lms": _lms,
    "profiles": _profiles,
    "findings": _findings,
    "fields": _fields,
    "every-question": _every_question,
    "question": _question,
    "contents": _contents,
    "pairs": _pairs,
    "stacks": _stacks,
}


if __name__ == "__main__":
    sys.exit(main())
