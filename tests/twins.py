"""Two fixtures that differ only in what a finding told to mend."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import Path

FEW = 6
"""Lines that mending one fault takes: a missing `questions:` with one question under it."""


def mends(valid: Path, faulty: Iterable[Path]) -> bool:
    """Whether the valid fixture is one of the faulty ones with few lines changed, their first lines apart."""
    return 1 <= min(_lines_changed(one, valid) for one in faulty) <= FEW


def _lines_changed(before: Path, after: Path) -> int:
    changes = SequenceMatcher(None, _lines(before), _lines(after), autojunk=False).get_opcodes()
    return sum(max(end - start, to - fro) for kind, start, end, fro, to in changes if kind != "equal")


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")[1:]
