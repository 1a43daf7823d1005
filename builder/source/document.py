"""A source file, read: its tree of values and what is wrong with it as YAML."""

import re
from dataclasses import dataclass
from pathlib import Path

from builder.findings import Finding, Place
from builder.findings.rules import source as rules
from builder.source.events import MakeEvents, events
from builder.source.files import SourceText, read, source_text
from builder.source.mending import explain
from builder.source.nodes import Node
from builder.source.tree import grow

_MENDINGS_LIMIT = 100
"""Each costs a reading of the whole file."""

_ODD = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000"
_ODD_MARGIN = re.compile(rf"(?:[ \t]*-)*[ \t]*[{_ODD}][ \t{_ODD}]*")
_LINES_SHOWN = 5
_ODD_SPACE = re.compile(f"[{_ODD}]")


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file with the place of every key and value.

    Attributes:
        root: the tree of values.
        source: the text it was read from; raw lines are looked up here.
        mended: the lines (from 1) that were mended in memory to read on; what else is found there is not said.
        kind: what it is, "module" or "bank": the stem of its schema.
    """

    root: Node
    source: SourceText
    mended: frozenset[int] = frozenset()
    kind: str = "module"


def read_document(
    path: Path, shown: str, make_events: MakeEvents = events
) -> tuple[Document | None, list[Finding]]:
    """The YAML file at ``path``; None when there is no tree to go on with. Never raises for what is in the file."""
    source, findings = read(path, shown)
    if source is None:
        return None, findings
    document, more = parse(source, make_events)
    return document, findings + more


def parse(source: SourceText, make_events: MakeEvents = events) -> tuple[Document | None, list[Finding]]:
    """The tree of a text and every fault that can be named in one go."""
    findings: list[Finding] = []
    touched: set[int] = set()
    current, more = _without_directives(source)
    findings += more
    current, more, margins = _with_ordinary_spaces(current)
    findings += more
    touched.update(margins)
    attempt = grow(current, make_events(current.text))
    mendings = 0
    while attempt.problem is not None:
        mended = explain(attempt.problem, current)
        if mendings == _MENDINGS_LIMIT:
            message = f"After {_MENDINGS_LIMIT} faults nothing was read from here on; there may be more"
            hint = "Mend those above, then check again."
            findings.append(rules.STOPPED.at(source.place(mended.finding.place.line), message, hint))
            return None, findings
        if mended.finding.place.line in touched or touched.intersection(mended.touched):
            # What was mended is still no YAML: reading on would not end, and say the same again.
            return None, findings + attempt.findings
        findings.append(mended.finding)
        if mended.lines is None:
            return None, findings + attempt.findings
        touched.update(mended.touched)
        current = source_text("\n".join(mended.lines), source.shown)
        attempt = grow(current, make_events(current.text))
        mendings += 1
    findings += [finding for finding in attempt.findings if finding.place.line not in touched]
    if attempt.root is None:
        if not attempt.findings:
            findings.append(rules.EMPTY_FILE.at(Place(source.shown), f"{source.shown} has nothing in it"))
        return None, findings
    return Document(attempt.root, current, frozenset(touched)), findings


def _without_directives(source: SourceText) -> tuple[SourceText, list[Finding]]:
    """The text with lines that begin with % before the document blanked out."""
    lines = list(source.lines)
    findings = []
    for number, line in enumerate(lines):
        if re.match(r"\s*(#|$)", line):
            continue
        if not line.startswith("%"):
            break
        lines[number] = ""
        findings.append(
            rules.DIRECTIVE.at(
                source.place(number + 1, 1),
                f"`{line.split()[0]}` is an instruction to YAML readers",
                "Delete this line.",
            )
        )
    return (source_text("\n".join(lines), source.shown), findings) if findings else (source, findings)


def _with_ordinary_spaces(source: SourceText) -> tuple[SourceText, list[Finding], list[int]]:
    """The text with ordinary spaces in its margins, and the lines (from 1) that had others."""
    lines = list(source.lines)
    odd = [(number, found) for number, line in enumerate(lines) if (found := _ODD_MARGIN.match(line))]
    if not odd:
        return source, [], []
    for number, found in odd:
        lines[number] = _ODD_SPACE.sub(" ", found[0]) + lines[number][found.end() :]
    number, found = odd[0]
    column = next(position for position, character in enumerate(found[0]) if _ODD_SPACE.match(character))
    what = "non-breaking spaces" if found[0][column] == "\u00a0" else "spaces that are no ordinary ones"
    others = [str(other + 1) for other, _ in odd[1:]]
    more = f"; so {'are' if len(others) > 1 else 'is'} {_named(others)}" if others else ""
    finding = rules.ODD_SPACE.at(
        source.place(number + 1, column + 1, column + 2),
        f"Line {number + 1} is indented with {what}{more}",
        "Delete the white space at its beginning and type ordinary spaces.",
    )
    return source_text("\n".join(lines), source.shown), [finding], [line + 1 for line, _ in odd]


def _named(lines: list[str]) -> str:
    if len(lines) == 1:
        return f"line {lines[0]}"
    shown = lines[:_LINES_SHOWN]
    if len(lines) > len(shown):
        return f"lines {', '.join(shown)} and {len(lines) - len(shown)} more"
    return f"lines {', '.join(shown[:-1])} and {shown[-1]}"
