"""Numbers in what a stranger sends."""

_MOST = 18
"""Digits; what has more is larger than any file, build or body, and Python refuses to read thousands of them."""


def number_of(text: str) -> int | None:
    """The whole number that digits say; None for anything else and for too many of them."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST else None
