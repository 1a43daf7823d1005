"""Finds the interface text in templates, scripts and Python, with what is said to translators.

For those who work on coursewright itself; no build needs it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

TAG = "TRANSLATORS:"
"""How a comment for translators begins."""

_WHOLE_FILE = re.compile(r"(?://|\{#)\s*TRANSLATORS FOR THIS FILE:\s*(.*?)\s*(?:#\}|\n)", re.DOTALL)
"""A comment on every text of a file that has none of its own."""

_NOT_FOR_LEARNERS = frozenset({"notes", "mock_lms", "preview"})

_Arguments = tuple[int, int] | None
_KEYWORDS: dict[str, dict[str, _Arguments]] = {
    ".jinja": {"_": None, "gettext": None, "ngettext": (1, 2)},
    ".js": {"say": None, "sayCount": (1, 2)},
    ".py": {"say": None, "say_html": None, "say_count": (1, 2)},
}


@dataclass(frozen=True, slots=True)
class Message:
    """One text of the interface.

    Attributes:
        one: the msgid: the English, of plural texts for one thing.
        other: the English for any other number; "" when it counts nothing.
        comments: what translators are told, each once.
        files: where it stands, from the top level, with forward slashes.
    """

    one: str
    other: str
    comments: tuple[str, ...]
    files: tuple[str, ...]


def messages(top: Path) -> tuple[Message, ...]:
    """Every text of the interface in the checkout at ``top``, in the order of files and lines.

    Raises ValueError when one text is used both with and without a plural.
    """
    found: dict[str, Message] = {}
    of_files: dict[str, str] = {}
    for path in _sources(top):
        shown = path.relative_to(top).as_posix()
        whole = _WHOLE_FILE.search(path.read_text(encoding="utf-8"))
        of_files[shown] = whole[1] if whole else ""
        for one, other, comments in _in_file(path):
            known = found.get(one, Message(one, other, (), ()))
            if known.other != other:
                raise ValueError(f"{shown}: {one!r} is used with and without a plural, or with two")
            said = tuple(dict.fromkeys((*known.comments, *comments)))
            found[one] = Message(one, other, said, tuple(dict.fromkeys((*known.files, shown))))
    return tuple(
        message if message.comments else _with_comments(message, of_files) for message in found.values()
    )


def _with_comments(message: Message, of_files: Mapping[str, str]) -> Message:
    """The message with what is said of the files it stands in."""
    comments = dict.fromkeys(of_files[file] for file in message.files if of_files[file])
    return replace(message, comments=tuple(comments))


def _sources(top: Path) -> list[Path]:
    templates = top / "templates"
    jinja = [
        path
        for path in templates.rglob("*.jinja")
        if path.relative_to(templates).parts[0] not in _NOT_FOR_LEARNERS
    ]
    scripts = list((templates / "runtime").rglob("*.js"))
    python = list((top / "builder" / "render").rglob("*.py"))
    return sorted((*jinja, *scripts, *python), key=lambda path: path.relative_to(top).as_posix())


def _in_file(path: Path) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    from babel.messages.extract import extract, extract_javascript, extract_python  # noqa: PLC0415 heavy
    from jinja2.ext import babel_extract  # noqa: PLC0415 beside what it is for

    # Each is a method of Babel's own interface; its stubs name their options too narrowly.
    methods: dict[str, Any] = {
        ".jinja": babel_extract,
        ".js": extract_javascript,
        ".py": extract_python,
    }
    options = {"encoding": "utf-8", "silent": "false"}
    with path.open("rb") as file:
        results = extract(
            methods[path.suffix], file, _KEYWORDS[path.suffix], (TAG,), options, strip_comment_tags=True
        )
        for _line, given, comments, _context in results:
            one, other = (given, "") if isinstance(given, str) else (given[0], given[1])
            said = " ".join(line.strip() for line in comments)
            yield one, other, (said,) if said else ()
