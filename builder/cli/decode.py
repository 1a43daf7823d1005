"""``coursewright decode``."""

import dataclasses
import json
import sys
from pathlib import Path
from typing import Any

import click

from builder.cli import exit_codes, parameters


@click.command()
@click.argument("module", metavar="MODULE", type=click.Path(path_type=Path))
@click.argument("text", metavar="[TEXT|-]", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to report: text for people, or one JSON object on standard output.",
)
@parameters.debug
def decode(module: Path, text: str | None, form: str) -> int:
    """Say in plain words what a learner's saved state holds.

    TEXT is what an LMS shows as suspend_data, or the report that a learner has copied under "Problems with your
    result?"; `-`, or nothing, reads it from standard input. MODULE is the module's folder or its module.yaml: it knows
    what the short keys of a state stand for. Answers are printed as the learner wrote them.
    """
    from builder.cli import reporting  # noqa: PLC0415 - help and usage need none of it
    from builder.pipeline import Result, decoding  # noqa: PLC0415
    from builder.report import help_desk  # noqa: PLC0415
    from builder.state.telling import text as telling  # noqa: PLC0415

    decoded = decoding.decode(module, _given(text))
    if decoded.module is None:
        if not decoded.findings:
            message = f"{module} has several modules; name one of them."
            raise click.UsageError(message)
        return reporting.report(Result(decoded.findings, 1), form, "", "not decoded")
    title, version = decoded.module.title.text, decoded.module.version
    if form == "json":
        click.echo(json.dumps(_as_json(decoded), ensure_ascii=False, indent=2))
    elif decoded.report is not None:
        click.echo(help_desk.render(decoded.report, title, version), nl=False)
    elif decoded.state is not None:
        click.echo(telling.render(decoded.state, title, version), nl=False)
    return exit_codes.FINE if decoded.is_fine else exit_codes.FINDINGS


def _given(text: str | None) -> str:
    if text is not None and text != "-":
        return text
    if text is None and sys.stdin.isatty():
        message = "Give the text to decode, or - to paste it on standard input."
        raise click.UsageError(message)
    return sys.stdin.buffer.read().decode("utf-8-sig", errors="replace")


def _as_json(decoded: Any) -> dict[str, Any]:
    told = decoded.report or decoded.state
    return {
        "format": 1,
        "fine": decoded.is_fine,
        "module": decoded.module.id,
        "version": decoded.module.version,
        "kind": "report" if decoded.report is not None else "state",
        **dataclasses.asdict(told),
    }
