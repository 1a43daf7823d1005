"""``correct: yes`` among the options: other tools mark the right option so, here it would be one more option."""

from collections.abc import Sequence

_MARKS = frozenset(
    (
        "correct",
        "is-correct",
        "is_correct",
        "correct-answer",
        "correct_answer",
        "right",
        "answer",
        "true",
        "wrong",
        "incorrect",
    )
)
_YES = frozenset(("yes", "true", "y", "x", "1", "✓", "✔", "correct", "right"))
_NO = frozenset(("no", "false", "n", "0"))


def is_mark(key: str, text: str) -> bool:
    """Whether a line such as ``correct: yes`` is meant to say that an option is right or wrong.

    An option that is called as it reads is none: ``right: Right`` stands beside ``left: Left``.
    """
    name, value = key.strip().lower(), text.strip().lower()
    return name != value and name in _MARKS and value in _YES | _NO


def says_right(key: str, text: str) -> bool:
    """Whether such a line says that its option is right."""
    is_yes = text.strip().lower() in _YES
    return is_mark(key, text) and is_yes is (key.strip().lower() not in ("wrong", "incorrect"))


def answer_instead(column: int, right: Sequence[str]) -> str:
    """What to do with such lines, the right options known; ``answer:`` begins at ``column`` (from 0)."""
    answer = (
        right[0] if len(right) == 1 else f"[{', '.join(right)}]" if right else "the id of the right option"
    )
    return f"Leave such lines out; below the last option write\n{' ' * column}answer: {answer}"
