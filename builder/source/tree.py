"""YAML events -> a tree of texts with their places. What YAML would do with tags, anchors and the like is refused."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from yaml import YAMLError
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from builder.findings import Finding, Place
from builder.findings.rules import source as rules
from builder.source.depth import DEPTH_LIMIT, too_deep
from builder.source.events import Events
from builder.source.files import SourceText, forbidden_character
from builder.source.lines import corrected, with_quotes
from builder.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from builder.source.problem import Problem, problem_of

VALUE_LIMIT = 50_000
"""How many keys and values a file may have."""

_ESCAPE = re.compile(r"\\(.)")
_KNOWN_ESCAPES = '"\\ntxuU'
_INDENTATION_INDICATOR = re.compile(r"[|>](?:[+-]?[1-9]|[1-9][+-]?)\s*(?:#.*)?$")
_HASH_IN_HEADER = re.compile(r"[|>][+-]?[0-9]?[+-]?#")
_SECOND = {
    "assessment": "A module has one assessment: put all questions under the first `assessment:`.",
    "sections": "Put all sections under the first `sections:`.",
    "questions": "Put all questions under the first `questions:`.",
    "blocks": "Put all blocks under the first `blocks:`.",
}
"""What to do with a second one of what holds many."""
_STYLES = {"": "plain", None: "plain", "'": "single", '"': "double", "|": "literal", ">": "folded"}


@dataclass(slots=True)
class Attempt:
    """What one reading of a text gave.

    Attributes:
        root: the tree; None for an empty text, or when reading stopped.
        problem: why reading stopped; None when it reached the end or a limit.
    """

    root: Node | None = None
    findings: list[Finding] = field(default_factory=list)
    problem: Problem | None = None


class _Mark(NamedTuple):
    """A position, from 0, as parsers count."""

    line: int
    column: int


class _StopError(Exception):
    """A limit is reached; the finding has been noted."""


class _TextError(Exception):
    """What looked like an alias is the beginning of a text."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def grow(source: SourceText, events: Events) -> Attempt:
    """The tree of a text, as far as it can be read."""
    builder = _Builder(source, events)
    attempt = Attempt(findings=builder.findings)
    try:
        attempt.root = builder.document()
    except _StopError:
        pass
    except _TextError as error:
        attempt.problem = error.problem
    except YAMLError as error:
        attempt.problem = problem_of(error, builder.last)
    return attempt


class _Builder:
    def __init__(self, source: SourceText, events: Events) -> None:
        self.findings: list[Finding] = []
        self.last: Scalar | None = None
        self._source = source
        self._events = events
        self._count = 0

    def document(self) -> Node | None:
        self._next()
        event = self._next()
        if isinstance(event, StreamEndEvent):
            return None
        root = self._node(self._next(), 1, in_brackets=False)
        self._next()
        following = self._next()
        if isinstance(following, DocumentStartEvent):
            self._several(following)
        return root

    def _next(self) -> Event:
        event = self._events.get_event()
        assert event is not None, "the parser ends with a stream end"
        return event

    def _span(self, event: Event) -> tuple[_Mark, _Mark]:
        """Where the event begins and ends; what is left out at the end of the file stands behind its last line."""
        lines = self._source.lines
        marks = []
        for mark in (event.start_mark, event.end_mark):
            assert mark is not None
            beyond = mark.line >= len(lines)
            marks.append(_Mark(len(lines) - 1, len(lines[-1])) if beyond else _Mark(mark.line, mark.column))
        return marks[0], marks[1]

    def _place(self, event: Event) -> Place:
        start, end = self._span(event)
        end_column = end.column + 1 if end.line == start.line and end.column > start.column else 0
        return self._source.place(start.line + 1, start.column + 1, end_column)

    def _node(self, event: Event, depth: int, *, in_brackets: bool) -> Node:
        self._count += 1
        place = self._place(event)
        if depth > DEPTH_LIMIT:
            self._stop(too_deep(place))
        if self._count > VALUE_LIMIT:
            self._stop(
                rules.TOO_MANY_VALUES.at(
                    place, f"The file has more than {VALUE_LIMIT:,} values", "Make several modules of it."
                )
            )
        if isinstance(event, AliasEvent):
            return self._alias(event, place, in_brackets=in_brackets)
        assert isinstance(event, NodeEvent)
        faulty = self._decorated(event, place, in_brackets=in_brackets)
        if isinstance(event, ScalarEvent):
            return self._scalar(event, place, in_brackets=in_brackets, faulty=faulty)
        assert isinstance(event, CollectionStartEvent)
        flow = bool(event.flow_style)
        if isinstance(event, SequenceStartEvent):
            items = []
            while not isinstance(event := self._next(), SequenceEndEvent):
                items.append(self._node(event, depth + 1, in_brackets=flow))
            return Sequence(tuple(items), place, flow, faulty)
        assert isinstance(event, MappingStartEvent)
        entries, count = self._entries(depth, flow=flow)
        return Mapping(entries, place, flow, faulty, incomplete=len(entries) < count)

    def _scalar(self, event: ScalarEvent, place: Place, *, in_brackets: bool, faulty: bool) -> Scalar:
        style = _STYLES[event.style]
        text: str | None = event.value
        if style == "plain" and not text:
            # The parsers differ in whether an empty value stands before or behind the spaces.
            text = None
            before = self._source.lines[place.line - 1][: place.column - 1].rstrip(" ")
            place = self._source.place(place.line, len(before) + 1)
        elif character := forbidden_character(event.value):
            faulty = True
            self.findings.append(
                rules.CONTROL_CHARACTER.at(
                    place,
                    f"This text holds a control character ({character}), written with a backslash",
                    "Leave it out; between double quotation marks a backslash itself is written twice.",
                )
            )
        if style == "double":
            self._escapes(event)
        start, end = self._span(event)
        if style in ("literal", "folded"):
            self._header(start.line, start.column)
            self._tab_before_block(start.line)
        if style == "plain" and end.line > start.line:
            self._tabs(start.line + 1, end.line)
        last = (end.line + 1, end.column + 1) if text is not None else (place.line, place.column)
        scalar = Scalar(text, style, place, last, in_brackets, faulty)
        self.last = scalar
        return scalar

    def _entries(self, depth: int, *, flow: bool) -> tuple[tuple[Entry, ...], int]:
        """The entries that are sound, and how many there are in all."""
        count = 0
        entries: list[Entry] = []
        lines: dict[str, int] = {}
        while not isinstance(event := self._next(), MappingEndEvent):
            count += 1
            noted = len(self.findings)
            key = self._node(event, depth + 1, in_brackets=flow)
            before_value = len(self.findings)
            value = self._node(self._next(), depth + 1, in_brackets=flow)
            if not isinstance(key, Scalar) or key.text is None or self._is_explicit(key):
                del self.findings[noted:]
                self._no_key(key)
            elif key.faulty:
                continue
            elif key.text == "<<" and key.style == "plain":
                del self.findings[before_value:]
                self.findings.append(
                    rules.ALIAS.at(
                        key.place,
                        "A merge key (<<) is not used here",
                        "Write the values out where they belong.",
                    )
                )
            elif flow and self._without_colon(key, value):
                self._split(key)
            elif key.text in lines:
                self.findings.append(
                    rules.DUPLICATE_KEY.at(
                        key.place,
                        f"`{key.text}` stands twice; the first is on line {lines[key.text]}",
                        _SECOND.get(key.text or "", "Keep one of the two, or rename one."),
                    )
                )
            else:
                lines[key.text] = key.place.line
                entries.append(Entry(key, value))
        return tuple(entries), count

    def _is_explicit(self, key: Scalar) -> bool:
        """Whether the key stands behind a question mark of its own, on its line or alone on the line above."""
        line = key.place.line - 1
        before = self._source.lines[line][: key.place.column - 1].rstrip()
        while not before and line > 0:
            line -= 1
            before = self._source.lines[line].partition(" #")[0].rstrip()
        is_alone = before.endswith("?") and not before[:-1].strip(" -,{[")
        return is_alone and (line < key.place.line - 1) <= (key.place.column > len(before))

    def _no_key(self, key: Node) -> None:
        line = self._source.lines[key.place.line - 1]
        hint = "Write the name of a field or an id, a colon, a space, and the value."
        if mended := corrected(line):
            hint = f"If this is text, put it in quotation marks:\n{mended}"
        self.findings.append(rules.KEY.at(key.place, "This is no key: a key is one plain word", hint))

    def _without_colon(self, key: Scalar, value: Node) -> bool:
        if not (isinstance(value, Scalar) and value.text is None):
            return False
        line, column = key.end
        between = self._source.lines[line - 1][column - 1 :].lstrip()
        return not between.startswith(":")

    def _split(self, key: Scalar) -> None:
        self.findings.append(
            rules.SPLIT_IN_BRACKETS.at(
                key.place,
                f"Inside {{…}} a comma begins a new entry, and “{key.text}” has no value: the text before it was split",
                "Write each entry on a line of its own, without the brackets, or put each text in quotation marks.",
            )
        )

    def _several(self, event: DocumentStartEvent) -> None:
        line = self._span(event)[0].line + 1
        self.findings.append(
            rules.SEVERAL_DOCUMENTS.at(
                self._source.place(line, 1),
                "A second document begins here; everything from here on would be lost",
                "Delete this line of hyphens, or indent it if it belongs to a text.",
            )
        )

    def _alias(self, event: AliasEvent, place: Place, *, in_brackets: bool) -> Scalar:
        line = self._source.lines[place.line - 1]
        end = self._span(event)[1]
        rest = line[end.column :].strip()
        if rest and not rest.startswith("#") and not in_brackets:
            raise _TextError(Problem(place.line - 1, place.column - 1, "a text begins with *", self.last))
        self.findings.append(
            rules.ALIAS.at(
                place,
                f"{line[place.column - 1 : end.column]} would repeat a value from elsewhere",
                "Write the value out" + _if_text(line, place.column),
            )
        )
        return Scalar("", "plain", place, (end.line + 1, end.column + 1), in_brackets, faulty=True)

    def _decorated(self, event: NodeEvent, place: Place, *, in_brackets: bool) -> bool:
        """Whether the value has a tag or an anchor before it; the finding is noted."""
        line = self._source.lines[place.line - 1]
        is_text = isinstance(event, ScalarEvent) and not in_brackets
        hint = _if_text(line, place.column) if is_text else "."
        if event.anchor is not None:
            self.findings.append(
                rules.ALIAS.at(place, f"An anchor (&{event.anchor}) is not used here", f"Leave it out{hint}")
            )
            return True
        tag = getattr(event, "tag", None)
        if tag is not None:
            mark = line[place.column - 1 :].split(" ")[0]
            if mark == "!" and is_text:
                raise _TextError(Problem(place.line - 1, place.column - 1, "a text begins with !", self.last))
            if mark.startswith("!!"):
                hint = f":\n{line[: place.column - 1]}{line[place.column - 1 + len(mark) :].lstrip()}"
            self.findings.append(
                rules.TAG.at(
                    place,
                    f"{mark} is a tag; every value is read as the text that was typed",
                    f"Leave it out{hint}",
                )
            )
            return True
        return False

    def _tabs(self, first: int, last: int) -> None:
        """Findings for tabs that indent the lines (from 0) that continue a text."""
        for number in range(first, last + 1):
            line = self._source.lines[number]
            indentation = line[: len(line) - len(line.lstrip())]
            if "\t" in indentation and line.strip():
                self.findings.append(
                    rules.TAB.at(
                        self._source.place(number + 1, indentation.index("\t") + 1),
                        "This line is indented with a tab",
                        "Indent with spaces.",
                    )
                )

    def _escapes(self, event: ScalarEvent) -> None:
        """Findings for a backslash that was surely meant as itself: YAML would swallow it, and the letter after it."""
        start, end = self._span(event)
        for number in range(start.line, end.line + 1):
            line = self._source.lines[number]
            begin = start.column + 1 if number == start.line else 0
            for found in _ESCAPE.finditer(line[: end.column - 1] if number == end.line else line, begin):
                if found[1] not in _KNOWN_ESCAPES:
                    self.findings.append(
                        rules.ESCAPE.at(
                            self._source.place(number + 1, found.start() + 1, found.end() + 1),
                            f"Between double quotation marks YAML reads {found[0]} as one sign, not as a backslash",
                            "Write the backslash twice, or use single quotation marks.",
                        )
                    )

    def _header(self, line: int, column: int) -> None:
        """A # right behind ``|``: libyaml takes it for a comment, PyYAML's own parser does not."""
        if _HASH_IN_HEADER.match(self._source.lines[line], column):
            raise _TextError(Problem(line, column, "scanning a block scalar", self.last, (line, column)))

    def _tab_before_block(self, header: int) -> None:
        """A tab before the first character of a block scalar: libyaml stops there, PyYAML's own parser does not."""
        if _INDENTATION_INDICATOR.search(self._source.lines[header]):
            return
        for number in range(header + 1, len(self._source.lines)):
            line = self._source.lines[number]
            indentation = line[: len(line) - len(line.lstrip(" \t"))]
            if "\t" in indentation:
                raise _TextError(Problem(number, indentation.index("\t"), "found a tab character", self.last))
            if line.strip():
                return

    def _stop(self, finding: Finding) -> None:
        self.findings.append(finding)
        raise _StopError


def _if_text(line: str, column: int) -> str:
    return f". If it is part of the text, put the text in quotation marks:\n{with_quotes(line, column)}"
