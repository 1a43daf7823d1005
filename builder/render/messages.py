"""Which interface text the learner's script says."""

import ast
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from builder.interface.catalogue import Catalogue

_STRING = r'("(?:[^"\\\n]|\\.)*")'
_SAY = re.compile(rf"\bsay\(\s*{_STRING}")
_ENGLISH = re.compile(rf"\benglish\(\s*{_STRING}")
_SAY_COUNT = re.compile(rf"\bsayCount\(\s*{_STRING}\s*,\s*{_STRING}")


class Counted(NamedTuple):
    """A message with a number: the English for one thing and for any other number of them."""

    one: str
    other: str


@lru_cache(maxsize=256)
def plain(source: str) -> tuple[str, ...]:
    """The first argument of every ``say("…")``, sorted, each once."""
    return tuple(sorted({_value(match) for match in _SAY.findall(source)}))


@lru_cache(maxsize=256)
def counted(source: str) -> tuple[Counted, ...]:
    """The first two arguments of every ``sayCount("…", "…")``, sorted, each once."""
    return tuple(sorted({Counted(_value(one), _value(other)) for one, other in _SAY_COUNT.findall(source)}))


@lru_cache(maxsize=256)
def english(source: str) -> tuple[str, ...]:
    """The argument of every ``english("…")``: the same on every page. Sorted, each once."""
    return tuple(sorted({_value(match) for match in _ENGLISH.findall(source)}))


def everything(source: str) -> tuple[str, ...]:
    """All of them, what is counted by its English for one thing; ``scripts/shipped_names.mjs`` finds the same."""
    ones = (message.one for message in counted(source))
    return tuple(sorted({*plain(source), *ones, *english(source)}))


def strings(
    sources: Iterable[str], catalogue: Catalogue, short: Mapping[str, str]
) -> dict[str, str | dict[str, str]]:
    """What the page tells a script of its texts.

    Under their English those that differ from it; where the script has short names for its texts (``short``), all of
    them under these.
    """
    read = tuple(sources)
    texts = sorted({text for source in read for text in plain(source)})
    numbers = sorted({message for source in read for message in counted(source)})
    told = catalogue.for_script((*texts, *numbers))
    if not short:
        return told
    ours: dict[str, str | dict[str, str]] = {text: text for text in texts}
    ours.update((text, text) for source in read for text in english(source))
    ours.update((message.one, message._asdict()) for message in numbers)
    return {short[text]: value for text, value in sorted({**ours, **told}.items())}


def _value(literal: str) -> str:
    """A double-quoted JavaScript string; the escapes that the sources use mean the same in Python."""
    return str(ast.literal_eval(literal))
