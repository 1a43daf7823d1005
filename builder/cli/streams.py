"""Standard streams that never fail on a character, and what they can show."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import click


def prepare() -> None:
    """Print what the stream's encoding cannot show as a replacement instead of failing; to closed streams, nothing."""
    # A closed stream (``2>&-``) is None here.
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str, *, nl: bool = True, color: bool | None = None) -> None:
    """Print a diagnostic."""
    with diagnostics():
        click.echo(text, nl=nl, err=True, color=color)


@contextmanager
def diagnostics() -> Iterator[None]:
    """Around what prints to standard error: a full disk or a reader that has gone does not change the result."""
    try:
        yield
    except OSError:
        with suppress(OSError, ValueError):  # what is still in the buffer would fail again when Python ends
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


@contextmanager
def results() -> Iterator[None]:
    """Around what prints to standard output: a reader that has gone (``| head``) does not change the result."""
    try:
        yield
    except (BrokenPipeError, SystemExit):  # Click answers a closed pipe by leaving with 1
        nobody_reads()


def nobody_reads() -> None:
    """Print nothing more to standard output, also not what is still in its buffer while Python shuts down."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def has_colour(wanted: str = "auto") -> bool:
    """Whether diagnostics are coloured: as ``wanted``, "always" or "never".

    "auto": on a terminal that has colour, unless NO_COLOR is set (no-color.org).
    """
    if wanted != "auto":
        return wanted == "always"
    return is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def is_terminal() -> bool:
    """Whether diagnostics go to a person's terminal."""
    return sys.stderr.isatty()


def _nowhere() -> io.TextIOWrapper:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - it lives as long as the process
