"""Identifiers that never change: derived from the author's ids alone, never from order, title, version or time."""

import hashlib
import re

ID_PATTERN = r"^(?!constructor$)[a-z][a-z0-9]*(-[a-z0-9]+)*$"
"""What an id in a source looks like; the schemas repeat it.

``constructor`` is the one word of this form that every object in the learner's script has already.
"""

ID_LIMIT = 40
"""The longest id, in characters."""

KEY_LENGTH = 3
"""Characters of a state key."""

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def is_id(text: str) -> bool:
    """Whether ``text`` may serve as an id in a source."""
    return len(text) <= ID_LIMIT and re.fullmatch(ID_PATTERN, text) is not None


def from_words(text: str, most: int | None = 3) -> str:
    """An id from the first ``most`` words of a text, all where it is None; it may be none that ``is_id`` takes."""
    return "-".join(re.findall(r"[a-z0-9]+", text.lower())[:most])


def state_key(identifier: str) -> str:
    """The three characters that stand for an id in the learner's saved state.

    A function of the id alone, so that saved answers find their question after any edit but a renamed id.
    Two ids of one scope may meet (1 in 238,328): the build refuses that with a finding.
    """
    number = int.from_bytes(hashlib.sha256(identifier.encode("utf-8")).digest()[:8], "big")
    key = ""
    for _ in range(KEY_LENGTH):
        number, digit = divmod(number, len(_DIGITS))
        key += _DIGITS[digit]
    return key
