"""What moves against what a page without a pause button may have (WCAG 2.2.2)."""

import math
from collections.abc import Iterator
from pathlib import Path

from builder.findings import Finding
from builder.findings.rules import accessibility as rules
from builder.model.prose import Text
from builder.source import svg
from builder.source.motion import css, frames, smil

LONGEST_S = 5


def motion_findings(path: Path, name: Text) -> Iterator[Finding]:
    """What is to be said of a sound picture that moves; ``name`` is what the module calls it, at its place."""
    seconds = moving_seconds(path)
    calmed = moving_seconds(path, calmed=True) if seconds > LONGEST_S else seconds
    if calmed > LONGEST_S:
        yield rules.MOVES.at(
            name.place,
            f"{name} moves {_long(calmed)}, and learners cannot stop it",
            "Show it as a `video` with `speech: none`, which has a button to stop it, or show a still picture.",
        )
    elif seconds > LONGEST_S:
        yield rules.MOVES_BRIEFLY.at(
            name.place,
            f"{name} moves {_long(seconds)}, but for learners who asked their computer for less motion",
            "The others have no button to stop it: a `video` has one.",
        )
    elif seconds > 0:
        yield rules.MOVES_BRIEFLY.at(
            name.place,
            f"{name} moves {_long(seconds)}, and nobody can see it again",
            "See that nothing in it flashes; a still picture is often clearer.",
        )


def moving_seconds(path: Path, *, calmed: bool = False) -> float:
    """How long a picture moves from the moment it is shown; 0 for a still one, infinite for ever.

    ``calmed``: for people who have asked their computer for less motion.
    """
    data = path.read_bytes()
    if path.suffix.lower() != ".svg":
        return frames.moving_seconds(data)
    root = svg.parse(data)
    if isinstance(root, str):
        return 0.0
    return max(smil.moving_seconds(root), css.moving_seconds(root, calmed=calmed))


def _long(seconds: float) -> str:
    return "for ever" if math.isinf(seconds) else f"for {_said(seconds)}"


def _said(seconds: float) -> str:
    shown = f"{seconds:.1f}".removesuffix(".0")
    return f"{shown} second" if shown == "1" else f"{shown} seconds"
