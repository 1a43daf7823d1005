"""``correct: yes`` below an option, indented deeper than it."""

import re

from builder.findings.rules.questions import MARK_AS_OPTION
from builder.questions.marked_right import answer_instead, is_mark, says_right
from builder.source.files import SourceText
from builder.source.lines import head, indent_of
from builder.source.mending.mended import Mended

_OPTIONS = re.compile(r"(?P<margin>\s*)options:\s*")


def marks_below_options(source: SourceText, number: int) -> Mended | None:
    """All such marks of a question, the first of which is on line ``number`` (from 0); None where it is none.

    They are mended by moving them level with the options: a question without ``answer:`` is not told twice then.
    """
    if not _is_mark(source.lines[number]):
        return None
    first = next((line for line in range(number, -1, -1) if _OPTIONS.fullmatch(source.lines[line])), None)
    if first is None:
        return None
    column = indent_of(source.lines[first])
    lines = list(source.lines)
    option = ""
    margin = ""
    touched: list[int] = []
    right: list[str] = []
    for line in range(first + 1, len(lines)):
        raw = lines[line]
        if raw.strip() and indent_of(raw) <= column:
            break
        margin = margin or raw[: indent_of(raw)]
        parts = head(raw)
        if _is_mark(raw) and option:
            right += [option] if says_right(_key(raw), parts.value) else []
            lines[line] = margin + raw.lstrip()
            touched.append(line + 1)
        elif parts.key:
            option = _key(raw)
    if number + 1 not in touched:
        return None
    return Mended(
        MARK_AS_OPTION.at(
            source.place(number + 1, indent_of(source.lines[number]) + 1),
            "Below an option stands nothing more; which one is right, `answer:` says, beside `options:`",
            answer_instead(column, right),
        ),
        tuple(lines),
        tuple(touched),
    )


def _is_mark(line: str) -> bool:
    return is_mark(_key(line), head(line).value)


def _key(line: str) -> str:
    return head(line).key.rstrip(" :")
