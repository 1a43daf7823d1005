"""Which interface text the learner's script says."""

import ast
import re
from typing import NamedTuple

_STRING = r'("(?:[^"\\\n]|\\.)*")'
_SAY = re.compile(rf"\bsay\(\s*{_STRING}")
_SAY_COUNT = re.compile(rf"\bsayCount\(\s*{_STRING}\s*,\s*{_STRING}")


class Counted(NamedTuple):
    """A message with a number: the English for one thing and for any other number of them."""

    one: str
    other: str


def plain(source: str) -> tuple[str, ...]:
    """The first argument of every ``say("…")``, sorted, each once."""
    return tuple(sorted({_value(match) for match in _SAY.findall(source)}))


def counted(source: str) -> tuple[Counted, ...]:
    """The first two arguments of every ``sayCount("…", "…")``, sorted, each once."""
    return tuple(sorted({Counted(_value(one), _value(other)) for one, other in _SAY_COUNT.findall(source)}))


def _value(literal: str) -> str:
    """A double-quoted JavaScript string; the escapes that the sources use mean the same in Python."""
    return str(ast.literal_eval(literal))
