"""JSON as a tree of texts that all know where they stand, as the reader of YAML makes one."""

import re
from bisect import bisect_right
from json.decoder import scanstring  # type: ignore[attr-defined]

from builder.findings import Place
from builder.source.depth import DEPTH_LIMIT
from builder.source.nodes import Entry, Mapping, Node, Scalar, Sequence

_SPACE = re.compile(r"[ \t\n\r]*")
_HALF = re.compile("[\ud800-\udfff]")
_LITERAL = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")


VALUE_LIMIT = 200_000
"""Thousands of works with all that is known of them."""


class JsonFault(Exception):  # noqa: N818 it is a fault of the author's, told as a finding
    """What is wrong, and where."""

    def __init__(self, message: str, place: Place) -> None:
        super().__init__(message)
        self.message = message
        self.place = place


def grow(text: str, shown: str) -> Node:
    """The tree of a JSON text; of a key that stands twice the last counts, as in JSON. Raises JsonFault."""
    reading = _Reading(text, shown)
    node = reading.value(0)
    if reading.skip() < len(text):
        raise reading.fault("nothing may follow the end of the list")
    return node


class _Reading:
    def __init__(self, text: str, shown: str) -> None:
        self._text = text
        self._shown = shown
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self._position = 0
        self._count = 0

    def skip(self) -> int:
        found = _SPACE.match(self._text, self._position)
        assert found is not None, "it may be empty"
        self._position = found.end()
        return self._position

    def fault(self, message: str, position: int | None = None) -> JsonFault:
        return JsonFault(message, self._place(self._position if position is None else position))

    def value(self, depth: int) -> Node:
        start = self.skip()
        if depth > DEPTH_LIMIT:
            raise self.fault(f"brackets are nested more than {DEPTH_LIMIT} levels deep")
        self._count += 1
        if self._count > VALUE_LIMIT:
            raise self.fault(f"more than {VALUE_LIMIT:,} values are too many for a reference list")
        opening = self._text[start : start + 1]
        if opening == "{":
            return self._mapping(start, depth)
        if opening == "[":
            return self._sequence(start, depth)
        if opening == '"':
            return self._string()
        found = _LITERAL.match(self._text, start)
        if found is None:
            raise self.fault("a value is missing, or its quotation marks are")
        self._position = found.end()
        return self._scalar(None if found[0] == "null" else found[0], "plain", start)

    def _mapping(self, start: int, depth: int) -> Mapping:
        entries: dict[str | None, Entry] = {}
        self._position = start + 1
        while self._more("}", first=not entries):
            if self._text[self.skip() : self._position + 1] != '"':
                raise self.fault("a name in double quotation marks is missing")
            key = self._string()
            if self._text[self.skip() : self._position + 1] != ":":
                raise self.fault("a colon is missing after the name")
            self._position += 1
            entries[key.text] = Entry(key, self.value(depth + 1))
        return Mapping(tuple(entries.values()), self._place(start), in_brackets=True)

    def _sequence(self, start: int, depth: int) -> Sequence:
        items: list[Node] = []
        self._position = start + 1
        while self._more("]", first=not items):
            items.append(self.value(depth + 1))
        return Sequence(tuple(items), self._place(start), in_brackets=True)

    def _more(self, closing: str, *, first: bool) -> bool:
        """Whether another item follows; what parts it from the last, or the end, is passed."""
        before = self._position
        found = self._text[self.skip() : self._position + 1]
        if found == closing:
            self._position += 1
            return False
        if not found:
            raise self.fault(f"{closing} is missing at the end")
        if first:
            return True
        if found != ",":
            raise self.fault("a comma is missing after this", before - 1)
        self._position += 1
        if self._text[self.skip() : self._position + 1] == closing:
            raise self.fault("there is a comma after the last one")
        return True

    def _string(self) -> Scalar:
        start = self._position
        try:
            text, self._position = scanstring(self._text, start + 1, False)
        except ValueError:
            raise self.fault(
                "a quotation mark is missing, or a \\ is not followed by what JSON knows"
            ) from None
        if half := _HALF.search(text):
            raise self.fault(f"a text holds half a character (\\u{ord(half[0]):04x})", start)
        return self._scalar(text, "double", start)

    def _scalar(self, text: str | None, style: str, start: int) -> Scalar:
        end = self._place(self._position)
        return Scalar(text, style, self._place(start), (end.line, end.column), in_brackets=True)

    def _place(self, position: int) -> Place:
        line = bisect_right(self._starts, position)
        return Place(self._shown, line, position - self._starts[line - 1] + 1)
