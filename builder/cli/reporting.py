"""From a pipeline's result to the streams and an exit code."""

import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import click

from builder.cli import exit_codes, streams
from builder.pipeline import Built, Result, StateSize, read_text_inside
from builder.pipeline.options import Progress, silent
from builder.pipeline.shown import shown
from builder.report.formats.contract import Look, Report
from builder.report.formats.registry import FORMATS

_CLEAR = "\r\x1b[K"


def report(result: Result, form: str, done: str, undone: str = "not valid", color: str = "auto") -> int:
    """Results to standard output, diagnostics to standard error; the exit code.

    ``done`` says in a few words what was done if no error was found, ``undone`` what is so otherwise.
    """
    colour = streams.has_colour(color)
    outcome = done if result.is_fine else undone
    said = FORMATS[form].render(_report(result, outcome), Look(colour, _read_lines))
    if said.results:
        _write(said.results, form)
    if said.diagnostics:
        if shows_progress(form) and result.modules > 1:
            streams.say(_CLEAR, nl=False)
        streams.say(said.diagnostics, nl=False, color=colour)
    return exit_codes.FINE if result.is_fine else exit_codes.FINDINGS


def shows_progress(form: str) -> bool:
    """Whether a person waits at a terminal."""
    return form == "text" and streams.is_terminal()


def progress(form: str) -> Progress:
    """A line that is overwritten, for a person who waits for several modules; silence for everybody else."""
    if not shows_progress(form):
        return silent

    def show(done: int, total: int, name: str) -> None:
        if total > 1:
            streams.say(f"{_CLEAR}[{done + 1}/{total}] {name}", nl=False)

    return show


def deliver(made: bytes | str, file: Path | None) -> None:
    """Something that was made, to a file or to standard output; whoever stops reading that changes nothing."""
    if file is not None:
        file.write_bytes(made if isinstance(made, bytes) else made.encode("utf-8", errors="replace"))
        return
    with streams.results():
        sys.stdout.flush()
        click.echo(made, nl=False)


def _report(result: Result, outcome: str) -> Report:
    return Report(
        result.findings,
        outcome,
        modules=result.by_module,
        suppressed=result.suppressed,
        left_out=result.left_out,
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
        "sizes": {
            "totalBytes": built.sizes.total_bytes,
            "savedBytes": built.sizes.saved_bytes,
            "largest": [{"file": file.path, "sizeBytes": file.size_bytes} for file in built.sizes.largest],
            "pictures": [
                {
                    "file": picture.path,
                    "originalBytes": picture.original_bytes,
                    "loadedBytes": picture.loaded_bytes,
                    "packageBytes": picture.package_bytes,
                    "files": picture.files,
                }
                for picture in built.sizes.pictures
            ],
        },
    }


def _write(text: str, form: str) -> None:
    """What programs read is UTF-8 (RFC 8259, 8.1) with plain line feeds, whatever the terminal's code page is."""
    deliver(text if form == "text" else text.encode("utf-8", errors="replace"), None)


@cache
def _read_lines(file: str) -> Sequence[str]:
    """The lines of a source, also inside a zip, split as editors count them; none when it cannot be read as text."""
    try:
        content = Path(file).read_bytes().decode("utf-8-sig", errors="replace")
    except NotADirectoryError:
        content = read_text_inside(file)
    except OSError:
        return ()
    return content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
