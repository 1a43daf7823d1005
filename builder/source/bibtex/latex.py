"""LaTeX in a bibliography as plain text."""

import logging
import re
from functools import cache
from typing import Any

_MARKED = re.compile(r"[\\{}$~]|--|``|''")
_COMMAND = re.compile(r"\\([A-Za-z]+)")
_COMMENT = re.compile(r"(?<!\\)%")
_MONEY = re.compile(r"(?<!\\)\$(?=\d)")
_SPACES = re.compile(r"[ \t\r\n]+")
_URL_COMMAND = re.compile(r"\\(?:url|href)\s*\{([^{}]*)\}(?:\s*\{[^{}]*\})?")
_ESCAPED_IN_URL = re.compile(r"\\([%#&_~{}$^])(?:\{\})?")
_COMMAND_OR_SIGN = re.compile(r"\\[A-Za-z]*|[{}$~]")
_DEFEATED = (AttributeError, LookupError, RecursionError, ValueError)
"""What the converter raises for a command without its argument, or one inside the other without end."""


def plain(latex: str) -> str:
    """The text that LaTeX would print: accents, dashes, quotes; braces that only keep capitals are gone.

    A percent sign or a sum in dollars is text, although LaTeX would see a comment or a formula. From what is not
    ``readable`` all commands are left out.
    """
    text = latex
    if _MARKED.search(text):
        try:
            text = _converted(text)
        except _DEFEATED:
            text = _COMMAND_OR_SIGN.sub(" ", text)
    return _SPACES.sub(" ", text).strip()


def readable(latex: str) -> bool:
    """Whether the commands can be told from what they stand before."""
    try:
        _converted(latex if "\\" in latex else "")
    except _DEFEATED:
        return False
    return True


def address(latex: str) -> str:
    """A web address: its percent signs are its own."""
    inside = _URL_COMMAND.search(latex)
    return _ESCAPED_IN_URL.sub(r"\1", inside[1] if inside else latex).strip().strip("{}").strip()


def unknown_commands(latex: str) -> tuple[str, ...]:
    """The commands that ``plain`` leaves out because it does not know them."""
    if "\\" not in latex:
        return ()
    known = _converter().latex_context.get_macro_spec
    return tuple(f"\\{name}" for name in dict.fromkeys(_COMMAND.findall(latex)) if known(name) is None)


def _converted(latex: str) -> str:
    kept = _MONEY.sub(r"\\$", _COMMENT.sub(r"\\%", latex))
    if len(re.findall(r"(?<!\\)\$", kept)) % 2:
        kept = re.sub(r"(?<!\\)\$", r"\\$", kept)
    return str(_converter().latex_to_text(kept, latex_context=_commands()))


@cache
def _converter() -> Any:
    # It logs what it cannot convert; the findings say the same with a place.
    logging.getLogger("pylatexenc").setLevel(logging.CRITICAL + 1)
    from pylatexenc.latex2text import LatexNodes2Text  # noqa: PLC0415 heavy, and few entries need it

    return LatexNodes2Text(keep_comments=True)


@cache
def _commands() -> Any:
    """The commands that the parser knows; it would gather them anew for every text."""
    from pylatexenc.latexwalker import get_default_latex_context_db  # noqa: PLC0415 heavy, likewise

    return get_default_latex_context_db()
