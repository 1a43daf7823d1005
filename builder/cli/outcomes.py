"""``coursewright outcomes``."""

from pathlib import Path

import click

from builder.cli import parameters

_BY_ENDING = {".csv": "csv", ".html": "html", ".htm": "html"}


@click.command()
@click.argument("path", metavar="[PATH]", default=".", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "html"]),
    help="A table for the terminal, one for a spreadsheet, or a page to print.  "
    "[default: as --output ends, or table]",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write it to.  [default: standard output]",
)
@parameters.debug
def outcomes(path: Path, form: str | None, output: Path | None) -> int:
    """Say where each learning outcome is taught and what assesses it.

    PATH is a module's folder, its module.yaml, or a folder whose folders are modules; without it, the folder that you
    are in. For each outcome you read the sections that teach it, the questions that practise and assess it with their
    points and banks, and whether the assessment can be passed without it.
    """
    from builder import pipeline  # noqa: PLC0415 - help and usage need none of it
    from builder.cli import reporting  # noqa: PLC0415
    from builder.report.outcomes.registry import FORMS  # noqa: PLC0415

    result, matrices = pipeline.outcomes([path], pipeline.Options())
    if not result.is_fine:
        return reporting.report(result, "text", "")
    ending = "" if output is None else output.suffix.lower()
    reporting.deliver(FORMS[form or _BY_ENDING.get(ending, "table")](matrices), output)
    return 0
