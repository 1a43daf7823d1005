"""From a pipeline's result to the streams and an exit code."""

import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import click

from builder.cli import exit_codes, streams
from builder.pipeline import Built, Result, StateSize
from builder.pipeline.options import Progress, silent
from builder.pipeline.shown import shown
from builder.report import machine, text

_CLEAR = "\r\x1b[K"


def report(result: Result, form: str, done: str) -> int:
    """Results to standard output, diagnostics to standard error; the exit code.

    ``done`` says in a few words what was done, if no error was found.
    """
    if form == "json":
        _write(_as_json(result))
    else:
        for path in result.files():
            click.echo(shown(path))
        _report_findings(result, done)
    return exit_codes.FINE if result.is_fine else exit_codes.FINDINGS


def progress(form: str) -> Progress:
    """A line that is overwritten, for a person who waits for several modules; silence for everybody else."""
    if form == "json" or not streams.is_terminal():
        return silent

    def show(done: int, total: int, name: str) -> None:
        if total > 1:
            streams.say(f"{_CLEAR}[{done + 1}/{total}] {name}", nl=False)

    return show


def _report_findings(result: Result, done: str) -> None:
    colour = streams.has_colour()
    if streams.is_terminal() and result.modules > 1:
        streams.say(_CLEAR, nl=False)
    body = text.render(result.findings, _read_lines, colour=colour)
    outcome = done
    if not result.is_fine and done.startswith("built"):
        outcome = "nothing was written"
    elif not result.is_fine and done.endswith("checked"):
        outcome = "not valid"
    if result.built:
        for size in result.states:
            body += text.state(size.source, size.characters, size.limit) + "\n"
    streams.say(body + text.summary(result.findings, outcome), color=colour)


def _as_json(result: Result) -> str:
    return machine.render(
        result.findings,
        modules=result.modules,
        states=[_state(size) for size in result.states],
        packages=[_package(built) for built in result.built],
        files=[shown(path) for path in result.files()],
    )


def _state(size: StateSize) -> dict[str, Any]:
    return {
        "module": size.module,
        "source": size.source,
        "characters": size.characters,
        "limit": size.limit,
    }


def _package(built: Built) -> dict[str, Any]:
    return {
        "file": shown(built.path),
        "notes": shown(built.notes),
        "module": built.module,
        "title": built.title,
        "version": built.version,
        "standard": built.standard,
        "lms": built.lms,
        "sizeBytes": built.size_bytes,
        "sha256": built.sha256,
        "change": built.change,
        "previousVersion": built.previous_version,
        "completion": built.completion,
    }


def _write(document: str) -> None:
    """JSON is UTF-8 (RFC 8259, 8.1) with plain line feeds, whatever the terminal's code page is."""
    sys.stdout.flush()
    click.echo(document.encode("utf-8", errors="replace"), nl=False)


@cache
def _read_lines(file: str) -> Sequence[str]:
    """The lines of a source, split as editors count them; none when it cannot be read as text."""
    try:
        content = Path(file).read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return ()
    return content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
