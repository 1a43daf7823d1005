"""Which option was meant where its text, its letter or its number was written instead of its id."""

from collections.abc import Mapping
from difflib import get_close_matches

_ALIKE = 0.85
_LONG = 12
"""Characters from which on a text may be that of an option with a slip in it."""
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_AROUND = " .:()\"'“”‘’"


def by_text(answer: str, options: Mapping[str, str]) -> str:
    """The id of the option that has this text; "". ``options`` are ids with their texts."""
    texts = {_bare(text): name for name, text in options.items()}
    wanted = _bare(answer)
    near = get_close_matches(wanted, list(texts), 1, _ALIKE) if len(wanted) >= _LONG else []
    return texts.get(wanted) or (texts[near[0]] if near else "")


def said(name: str) -> str:
    """What to say where the text of the option ``name`` was written."""
    return f"This is what `{name}` says to learners; as the answer stands the option's id"


def by_rank(answer: str, options: Mapping[str, str]) -> str:
    """What to say of ``c``, ``C)`` or ``3``; "" where the answer is none of those."""
    bare = answer.strip(_AROUND).lower().removeprefix("option ").strip(_AROUND)
    if bare.isdecimal() and bare.isascii():
        rank = int(bare) - 1
    elif len(bare) == 1 and "a" <= bare <= "z":
        rank = ord(bare) - ord("a")
    else:
        return ""
    if not 0 <= rank < min(len(options), len(_ORDINALS)):
        return ""
    return f"Write the option's id; if you mean the {_ORDINALS[rank]}: `{list(options)[rank]}`."


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(_AROUND).casefold()
