"""Counting in messages."""


def counted(number: int, thing: str) -> str:
    """``1 module``, ``2 modules``."""
    return f"{number} {thing}{'' if number == 1 else 's'}"
