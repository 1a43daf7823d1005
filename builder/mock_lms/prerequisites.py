"""Prerequisites of SCORM 1.2: an expression of AICC's script over the statuses of items (CAM 2.3.2.5.1)."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

_TOKEN = re.compile(r"\s*(<>|[&|~()=,]|\d+\*\{|\}|\"[^\"]*\"|'[^']*'|[^&|~()=<>,{}\"']+)")
_WORDS = {
    "p": "passed",
    "c": "completed",
    "f": "failed",
    "i": "incomplete",
    "b": "browsed",
    "n": "not attempted",
}
_DONE = frozenset({"passed", "completed"})


class UnreadableScriptError(ValueError):
    """The expression is none of AICC's script."""


def holds(script: str, status: Callable[[str], str | None]) -> bool:
    """Whether the prerequisites are met; an empty script always is. Raises UnreadableScriptError.

    `status`: the word of an item; None where the LMS knows nothing of it, and then no comparison with it is true.
    """
    if not script.strip():
        return True
    reading = _Reading(_tokens(script), status)
    met = reading.either()
    if reading.rest:
        raise UnreadableScriptError(f"{reading.rest[0]!r} is not expected in {script!r}")
    return met


def _tokens(script: str) -> list[str]:
    found = []
    place = 0
    end = len(script.rstrip())
    while place < end:
        token = _TOKEN.match(script, place)
        if token is None:
            raise UnreadableScriptError(f"{script[place:]!r} cannot be read in {script!r}")
        found.append(token[1].strip())
        place = token.end()
    return [token for token in found if token]


@dataclass(slots=True)
class _Reading:
    """Reads and judges in one go: ``~`` binds most, then ``&``, then ``|``."""

    rest: list[str]
    status: Callable[[str], str | None] = field()

    def either(self) -> bool:
        met = self._both()
        while self._comes("|"):
            other = self._both()
            met = met or other
        return met

    def _both(self) -> bool:
        met = self._one()
        while self._comes("&"):
            other = self._one()
            met = met and other
        return met

    def _one(self) -> bool:
        if self._comes("~"):
            return not self._one()
        if self._comes("("):
            met = self.either()
            self._must(")")
            return met
        token = self._take()
        if token.endswith("*{"):
            return self._several(int(token.removesuffix("*{")))
        for sign in ("=", "<>"):
            if self._comes(sign):
                return self._compared(token, sign, self._take().strip("\"'"))
        return self.status(token) in _DONE

    def _several(self, wanted: int) -> bool:
        named = [self._take()]
        while self._comes(","):
            named.append(self._take())
        self._must("}")
        return sum(self.status(one) in _DONE for one in named) >= wanted

    def _compared(self, item: str, sign: str, word: str) -> bool:
        status = self.status(item)
        if status is None:
            return False
        return (status == _WORDS.get(word, word)) == (sign == "=")

    def _comes(self, token: str) -> bool:
        if self.rest[:1] == [token]:
            del self.rest[0]
            return True
        return False

    def _must(self, token: str) -> None:
        if not self._comes(token):
            raise UnreadableScriptError(f"{token} is missing")

    def _take(self) -> str:
        if not self.rest or re.fullmatch(r"<>|[&|~()=,}]", self.rest[0]):
            raise UnreadableScriptError("an item is missing")
        return self.rest.pop(0)
