"""Languages that code can be in, as Pygments knows them. Loaded only for code that names one."""

from functools import cache
from typing import Any


@cache
def known() -> dict[str, str]:
    """What may stand after the opening marks, and the language's name in full."""
    from pygments.lexers import get_all_lexers  # noqa: PLC0415 heavy

    return {alias: name for name, aliases, _, _ in get_all_lexers(plugins=False) for alias in aliases}


def language_of(info: str) -> str:
    """The language in what stands after the opening marks of a block of code; "" for none."""
    return (info.split() or [""])[0].lower()


@cache
def lexer(language: str) -> Any:
    """What tells the parts of a text in that language; None for one that is not known."""
    from pygments.lexers import get_lexer_by_name  # noqa: PLC0415 heavy

    return get_lexer_by_name(language, stripnl=False, ensurenl=False) if language in known() else None
