"""Standard streams that never fail on a character, and what they can show."""

import io
import os
import sys


def prepare() -> None:
    """Print what the stream's encoding cannot show as a replacement instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def has_colour() -> bool:
    """Whether diagnostics are coloured: on a terminal that has colour, unless NO_COLOR is set (no-color.org)."""
    return is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def is_terminal() -> bool:
    """Whether diagnostics go to a person's terminal."""
    return sys.stderr.isatty()
