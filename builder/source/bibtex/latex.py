"""LaTeX in a bibliography as plain text."""

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


def plain(latex: str) -> str:
    """The text that LaTeX would print: accents, dashes, quotes; braces that only keep capitals are gone.

    A percent sign or a sum in dollars is text, although LaTeX would see a comment or a formula.
    """
    text = latex
    if _MARKED.search(text):
        kept = _MONEY.sub(r"\\$", _COMMENT.sub(r"\\%", text))
        if len(re.findall(r"(?<!\\)\$", kept)) % 2:
            kept = re.sub(r"(?<!\\)\$", r"\\$", kept)
        text = str(_converter().latex_to_text(kept))
    return _SPACES.sub(" ", text).strip()


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


@cache
def _converter() -> Any:
    from pylatexenc.latex2text import LatexNodes2Text  # noqa: PLC0415 heavy, and few entries need it

    return LatexNodes2Text(keep_comments=True)
