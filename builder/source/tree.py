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
from builder.source import below, raw_lines, refusals
from builder.source.depth import DEPTH_LIMIT, too_deep
from builder.source.events import Events
from builder.source.files import SourceText, forbidden_character, turned
from builder.source.lines import SHOWN_LENGTH
from builder.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from builder.source.problem import Problem, problem_of

VALUE_LIMIT = 50_000
"""How many keys and values a file may have."""

_STYLES = {"": "plain", None: "plain", "'": "single", '"': "double", "|": "literal", ">": "folded"}

_TAG = re.compile(f"[^ ]{{1,{SHOWN_LENGTH}}}")


@dataclass(slots=True)
class Attempt:
    """What one reading of a text gave.

    Attributes:
        root: the tree; None for an empty text, or when reading stopped.
        values: how many keys and values were read.
        problem: why reading stopped; None when it reached the end or a limit.
    """

    root: Node | None = None
    values: int = 0
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
    attempt.values = builder.count
    return attempt


class _Builder:
    def __init__(self, source: SourceText, events: Events) -> None:
        self.findings: list[Finding] = []
        self.last: Scalar | None = None
        self._source = source
        self._events = events
        self.count = 0

    def document(self) -> Node | None:
        self._next()
        event = self._next()
        if isinstance(event, StreamEndEvent):
            return None
        root = self._node(self._next(), 1, in_brackets=False)
        self._next()
        following = self._next()
        if isinstance(following, DocumentStartEvent):
            line = self._span(following)[0].line + 1
            self.findings.append(refusals.second_document(self._source.place(line, 1)))
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

    def _place(self, start: _Mark, end: _Mark) -> Place:
        end_column = end.column + 1 if end.line == start.line and end.column > start.column else 0
        return self._source.place(start.line + 1, start.column + 1, end_column)

    def _node(self, event: Event, depth: int, *, in_brackets: bool) -> Node:
        self.count += 1
        span = self._span(event)
        place = self._place(*span)
        if depth > DEPTH_LIMIT:
            self._stop(too_deep(place))
        if self.count > VALUE_LIMIT:
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
            return self._scalar(event, place, span, in_brackets=in_brackets, faulty=faulty)
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

    def _scalar(
        self, event: ScalarEvent, place: Place, span: tuple[_Mark, _Mark], *, in_brackets: bool, faulty: bool
    ) -> Scalar:
        start, end = span
        style = _STYLES[event.style]
        text: str | None = event.value
        escapes = raw_lines.escapes(self._source, start, end) if style == "double" else []
        if style == "plain" and not text:
            # The parsers differ in whether an empty value stands before or behind the spaces.
            text = None
            before = self._source.lines[place.line - 1][: place.column - 1].rstrip(" ")
            place = self._source.place(place.line, len(before) + 1)
        elif character := forbidden_character(event.value):
            faulty = True
            if not escapes:
                self.findings.append(
                    rules.CONTROL_CHARACTER.at(
                        place,
                        f"This text holds a control character ({character}), written with a backslash",
                        "Leave it out; between double quotation marks a backslash itself is written twice.",
                    )
                )
        elif style == "double" and (turn := turned(event.value)) and turn[0] not in self._source.text:
            self.findings.append(
                rules.TURNED.at(
                    place,
                    f"This text holds a sign (U+{ord(turn[0]):04X}) that turns text round, written with a backslash",
                    "Leave it out.",
                )
            )
        self.findings += escapes
        if style in ("literal", "folded"):
            self._header(start)
        if style == "plain" and end.line > start.line:
            self.findings += raw_lines.tabs(self._source, start.line + 1, end.line)
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
            if not isinstance(key, Scalar) or key.text is None or refusals.is_explicit(self._source, key):
                del self.findings[noted:]
                self.findings.append(refusals.no_key(self._source, key))
            elif key.faulty:
                continue
            elif key.text == "<<" and key.style == "plain":
                del self.findings[before_value:]
                self.findings.append(refusals.merge_key(key))
            elif flow and refusals.is_without_colon(self._source, key, value):
                self.findings.append(refusals.split(key))
            elif key.text in lines:
                explained = below.with_title_below(self._source, entries[-1], key, value)
                if explained is not None:
                    entries[-1], finding = explained
                    self.findings.append(finding)
                else:
                    self.findings.append(refusals.twice(key, lines[key.text], value))
            else:
                lines[key.text] = key.place.line
                entries.append(Entry(key, value))
        return tuple(entries), count

    def _alias(self, event: AliasEvent, place: Place, *, in_brackets: bool) -> Scalar:
        line = self._source.lines[place.line - 1]
        end = self._span(event)[1]
        rest = line[end.column :].strip()
        if rest and not rest.startswith("#") and not in_brackets:
            raise _TextError(Problem(place.line - 1, place.column - 1, "a text begins with *", self.last))
        self.findings.append(refusals.alias(place, line, end.column))
        return Scalar("", "plain", place, (end.line + 1, end.column + 1), in_brackets, faulty=True)

    def _decorated(self, event: NodeEvent, place: Place, *, in_brackets: bool) -> bool:
        """Whether the value has a tag or an anchor before it; the finding is noted."""
        line = self._source.lines[place.line - 1]
        is_text = isinstance(event, ScalarEvent) and not in_brackets
        if event.anchor is not None:
            self.findings.append(refusals.anchor(place, line, event.anchor, is_text=is_text))
            return True
        tag = getattr(event, "tag", None)
        if tag is not None:
            found = _TAG.match(line, place.column - 1)
            mark = found[0] if found else ""
            if mark == "!" and is_text:
                raise _TextError(Problem(place.line - 1, place.column - 1, "a text begins with !", self.last))
            self.findings.append(refusals.tag(place, line, mark, is_text=is_text))
            return True
        return False

    def _header(self, start: _Mark) -> None:
        """Stop where the two parsers would read a block scalar differently."""
        if raw_lines.has_hash_in_header(self._source, start):
            raise _TextError(Problem(*start, "scanning a block scalar", self.last, start))
        if tab := raw_lines.tab_before_block(self._source, start.line):
            raise _TextError(Problem(*tab, "found a tab character", self.last))

    def _stop(self, finding: Finding) -> None:
        self.findings.append(finding)
        raise _StopError
