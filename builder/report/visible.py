"""Texts that drive neither a terminal nor a log."""

import json
import unicodedata

_JOINERS = "\u200c\u200d"
"""Written languages and emoji need them."""


def visible(text: str, keep: str = "\n") -> str:
    """``text`` with a replacement character for each control character and each that turns the direction of writing.

    What is in ``keep`` stays.
    """
    return "".join(
        "\ufffd" if character not in keep + _JOINERS and _is_control(character) else character
        for character in text
    )


def on_one_line(text: str) -> str:
    """The same, its line breaks as spaces."""
    return visible(" ".join(text.splitlines()), "")


def escaped(document: str) -> str:
    """A JSON document that says the same with an escape for each such character in its strings."""
    return "".join(
        json.dumps(character)[1:-1]
        if character not in "\n" + _JOINERS and _is_control(character)
        else character
        for character in document
    )


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
