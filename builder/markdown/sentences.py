"""Text that has nothing of Markdown in it, as most titles, options and answers have: it is no work to parse."""

import re

from markdown_it.token import Token

_LINE = re.compile(r"(?!Table:)[^\W\d_][^\n\r\t\0\\`*_\[\]<>&@$\{\}~|^]*(?<!\s)")
"""One line that begins with a letter, so that no block begins in it, and has no sign that means something within a
line. It is no caption either. A line that is alone is no heading, table or term by what follows."""


def one_sentence(text: str) -> list[Token] | None:
    """What the parser makes of such a text; None where it must be asked."""
    if _LINE.fullmatch(text) is None:
        return None
    return [
        Token("paragraph_open", "p", 1, map=[0, 1], block=True),
        Token(
            "inline",
            "",
            0,
            map=[0, 1],
            level=1,
            children=[Token("text", "", 0, content=text)],
            content=text,
            block=True,
        ),
        Token("paragraph_close", "p", -1, block=True),
    ]
