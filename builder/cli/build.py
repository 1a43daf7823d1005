"""``coursewright build``."""

import os
from pathlib import Path

import click

from builder.cli import parameters
from builder.cli.plural import counted
from builder.lms.registry import PROFILES


@click.command()
@parameters.paths
@click.option(
    "--standard",
    type=click.Choice(parameters.STANDARDS),
    help="What kind of package to make.  [default: the project's, or scorm12]",
)
@click.option(
    "--lms",
    type=click.Choice(tuple(PROFILES)),
    multiple=True,
    help="The LMS to make the package for; give it once for each.  [default: the project's, or generic]",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder for what is made.  [default: the project's, or dist]",
)
@parameters.csl
@parameters.strict
@parameters.rules
@parameters.output_format
@parameters.color
@parameters.debug
def build(
    *,
    paths: tuple[Path, ...],
    standard: str | None,
    lms: tuple[str, ...],
    output: Path | None,
    csl: Path | None,
    strict: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    form: str,
    color: str,
) -> int:
    """Make packages and, beside each, the notes for the LMS.

    PATH is a module's folder, its module.yaml, or a folder whose folders are modules. When there is an error in any
    of them, nothing is written. Several modules also make an upload list.
    """
    from builder import pipeline  # noqa: PLC0415 - help and usage need none of it
    from builder.cli import reporting  # noqa: PLC0415
    from builder.pictures import cache  # noqa: PLC0415

    options = pipeline.Options(
        standard=standard or "",
        lms=lms,
        output=output,
        csl=csl,
        strict=strict,
        select=select,
        ignore=ignore,
        progress=reporting.progress(form),
        cache=cache.folder(os.environ),
    )
    result = pipeline.build(paths, options)
    try:
        done = f"built {counted(len(result.built), 'package')}"
        return reporting.report(result, form, done, "nothing was written", color)
    except KeyboardInterrupt:
        raise KeyboardInterrupt(*((pipeline.PUBLISHED,) if result.built else ())) from None
