"""What YAML would do with keys that are none, keys that stand twice, anchors, tags and further documents is refused."""

from builder.findings import Finding, Place
from builder.findings.rules import source as rules
from builder.questions.marked_right import is_mark
from builder.source.files import SourceText
from builder.source.lines import SHOWN_LENGTH, corrected, with_quotes
from builder.source.nodes import Node, Scalar

_SECOND = {
    "assessment": "A module has one assessment: put all questions under the first `assessment:`.",
    "sections": "Put all sections under the first `sections:`.",
    "questions": "Put all questions under the first `questions:`.",
    "blocks": "Put all blocks under the first `blocks:`.",
}
"""What to do with a second one of what holds many."""
_TAG_SHOWN = 60


def is_explicit(source: SourceText, key: Scalar) -> bool:
    """Whether the key stands behind a question mark of its own, on its line or alone on the line above."""
    line = key.place.line - 1
    before = source.lines[line][: key.place.column - 1].rstrip()
    while not before and line > 0:
        line -= 1
        before = source.lines[line].partition(" #")[0].rstrip()
    is_alone = before.endswith("?") and not before[:-1].strip(" -,{[")
    return is_alone and (line < key.place.line - 1) <= (key.place.column > len(before))


def no_key(source: SourceText, key: Node) -> Finding:
    line = source.lines[key.place.line - 1]
    hint = "Write the name of a field or an id, a colon, a space, and the value."
    if len(line) <= SHOWN_LENGTH and (mended := corrected(line)):
        hint = f"If this is text, put it in quotation marks:\n{mended}"
    return rules.KEY.at(key.place, "This is no key: a key is one plain word", hint)


def merge_key(key: Scalar) -> Finding:
    return rules.ALIAS.at(
        key.place, "A merge key (<<) is not used here", "Write the values out where they belong."
    )


def twice(key: Scalar, first: int, value: Node) -> Finding:
    """``first`` is the line where the key stands already."""
    hint = _SECOND.get(key.text or "", "Keep one of the two, or rename one.")
    if isinstance(value, Scalar) and is_mark(key.text or "", value.text or ""):
        hint = "Leave such lines out; which options are right, `answer:` says, beside `options:`."
    return rules.DUPLICATE_KEY.at(
        key.place,
        f"`{key.text}` stands twice; the first is on line {first}",
        hint,
    )


def is_without_colon(source: SourceText, key: Scalar, value: Node) -> bool:
    """Whether what looks like a key inside ``{...}`` is the rest of a text that a comma has split."""
    if not (isinstance(value, Scalar) and value.text is None):
        return False
    line, column = key.end
    return not source.lines[line - 1][column - 1 :].lstrip().startswith(":")


def split(key: Scalar) -> Finding:
    return rules.SPLIT_IN_BRACKETS.at(
        key.place,
        f"Inside {{…}} a comma begins a new entry, and “{key.text}” has no value: the text before it was split",
        "Write each entry on a line of its own, without the brackets, or put each text in quotation marks.",
    )


def second_document(place: Place) -> Finding:
    return rules.SEVERAL_DOCUMENTS.at(
        place,
        "A second document begins here; everything from here on would be lost",
        "Delete this line of hyphens, or indent it if it belongs to a text.",
    )


def alias(place: Place, line: str, end: int) -> Finding:
    """``*name``, which ends before column ``end`` (from 0) of its line."""
    return rules.ALIAS.at(
        place,
        f"{line[place.column - 1 : end]} would repeat a value from elsewhere",
        "Write the value out" + _if_text(line, place.column),
    )


def anchor(place: Place, line: str, name: str, *, is_text: bool) -> Finding:
    hint = _if_text(line, place.column) if is_text else "."
    return rules.ALIAS.at(place, f"An anchor (&{name}) is not used here", f"Leave it out{hint}")


def tag(place: Place, line: str, mark: str, *, is_text: bool) -> Finding:
    hint = _if_text(line, place.column) if is_text else "."
    if mark.startswith("!!") and len(line) <= SHOWN_LENGTH:
        hint = f":\n{line[: place.column - 1]}{line[place.column - 1 + len(mark) :].lstrip()}"
    shown = mark if len(mark) <= _TAG_SHOWN else f"{mark[:_TAG_SHOWN]}…"
    return rules.TAG.at(
        place, f"{shown} is a tag; every value is read as the text that was typed", f"Leave it out{hint}"
    )


def _if_text(line: str, column: int) -> str:
    if len(line) > SHOWN_LENGTH:
        return ". If it is part of the text, put the text in quotation marks."
    return f". If it is part of the text, put the text in quotation marks:\n{with_quotes(line, column)}"
