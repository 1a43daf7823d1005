"""Whether a text is one: there are characters that nobody sees and no voice reads (Unicode, chapter 23)."""

import re
import unicodedata

_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that are drawn as nothing: fillers of Hangul, and the empty cell of braille."""
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp", "Mn", "Me"})
"""Controls and marks of direction, spaces, and accents, which are drawn over a letter that must be there."""
_FORMAT = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def shows(text: str) -> bool:
    """Whether anything of it can be seen."""
    return any(unicodedata.category(one) not in _UNSEEN and one not in _BLANKS for one in text)


def visible(text: str) -> str:
    """The text without what stands in it unseen, to compare it: joiners, soft hyphens, marks of direction."""
    return _FORMAT.sub("", text)
