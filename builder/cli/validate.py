"""``coursewright validate``."""

import os
from pathlib import Path

import click

from builder.cli import parameters
from builder.cli.plural import counted


@click.command()
@parameters.paths
@parameters.csl
@parameters.strict
@parameters.rules
@parameters.output_format
@parameters.color
@parameters.debug
def validate(
    *,
    paths: tuple[Path, ...],
    csl: Path | None,
    strict: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    form: str,
    color: str,
) -> int:
    """Check modules and write nothing.

    PATH is a module's folder, its module.yaml, or a folder whose folders are modules. Everything that
    can be known of all modules is reported in one run, each finding with its line and a way out. Some checks (names,
    answers) need a source that can be read and fits the format: mending it may bring further findings.
    """
    from builder import pipeline  # noqa: PLC0415 - help and usage need none of it
    from builder.cli import reporting  # noqa: PLC0415
    from builder.pictures import cache  # noqa: PLC0415

    options = pipeline.Options(
        csl=csl,
        strict=strict,
        select=select,
        ignore=ignore,
        progress=reporting.progress(form),
        cache=cache.folder(os.environ),
    )
    result = pipeline.validate(paths, options)
    return reporting.report(result, form, f"{counted(result.modules, 'module')} checked", color)
