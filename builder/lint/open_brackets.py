"""Brackets in a passage that nothing closes, and what its line is with one change."""

from builder.markdown.passages import Passage


def open_brackets(text: str) -> list[int]:
    """The position of every [ that has no ] of its own."""
    stack: list[int] = []
    for position, character in enumerate(text):
        if character == "[":
            stack.append(position)
        elif character == "]" and stack:
            stack.pop()
    return stack


def with_change(passage: Passage, start: int, end: int, new: str) -> str:
    """The author's line with something else in the place of a part of it."""
    content = passage.token.content
    first = content.rfind("\n", 0, start) + 1
    number, column = passage.token.meta["starts"][content.count("\n", 0, first)]
    last = content.find("\n", end)
    typed = content[first:last] if last >= 0 else content[first:]
    if column >= 0:
        line = passage.document.prose.text.split("\n")[number]
        typed, first = line, first - column
    return f"{typed[: start - first]}{new}{typed[end - first :]}".strip()
