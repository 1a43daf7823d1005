"""A source file, read: its tree of values and what is wrong with it as YAML."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from builder.findings import Finding, Place
from builder.findings.rules import source as rules
from builder.source.events import MakeEvents, events
from builder.source.files import SourceText, read, source_text
from builder.source.mending import explain
from builder.source.mending.conflicts import without_conflicts
from builder.source.mending.pasted import with_texts_whole
from builder.source.mending.signs import with_hyphens
from builder.source.mending.spaces import with_ordinary_spaces
from builder.source.nodes import Node
from builder.source.tree import grow

_MENDINGS_LIMIT = 100
"""Each costs a reading of the whole file."""
_READINGS_LIMIT = 200_000
"""How much is read for them in all: values, and lines, of which ten cost as much as one value."""


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file with the place of every key and value.

    Attributes:
        root: the tree of values.
        source: the text it was read from; raw lines are looked up here.
        mended: the lines (from 1) that were mended in memory to read on; what else is found there is not said.
        kind: what it is, "module", "bank" or "course": the stem of its schema.
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
    silent = {finding.place.line for finding in findings}
    if document is not None:
        document = replace(document, mended=document.mended | silent)
    return document, findings + [finding for finding in more if finding.place.line not in silent]


def parse(source: SourceText, make_events: MakeEvents = events) -> tuple[Document | None, list[Finding]]:
    """The tree of a text and every fault that can be named in one go."""
    findings: list[Finding] = []
    touched: set[int] = set()
    current, more = _without_directives(source)
    findings += more
    for tidy in (without_conflicts, with_ordinary_spaces, with_hyphens, with_texts_whole):
        tidied = tidy(current)
        current = tidied.source
        findings += [finding for finding in tidied.findings if finding.place.line not in touched]
        touched.update(tidied.touched)
    attempt = grow(current, make_events(current.text))
    mendings = 0
    read_again = 0
    while attempt.problem is not None:
        mended = explain(attempt.problem, current)
        read_again += attempt.values + len(current.lines) // 10
        if mendings == _MENDINGS_LIMIT or read_again > _READINGS_LIMIT:
            message = f"After {mendings} fault{'s'[: mendings != 1]} nothing was read from here on; there may be more"
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
            hint = "Write what belongs in it, or leave out the file and what names it."
            findings.append(rules.EMPTY_FILE.at(Place(source.shown), "This file has nothing in it", hint))
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
