"""``coursewright check``."""

from pathlib import Path

import click

from builder.cli import parameters
from builder.cli.plural import counted


@click.command()
@click.argument("zips", metavar="ZIP...", nargs=-1, required=True, type=click.Path(path_type=Path))
@parameters.lms("Add what is known of this LMS; give it once for each.")
@parameters.control_documents("A folder with the standard's XSDs: manifests are held to them as well.")
@parameters.reported
def check(
    *,
    zips: tuple[Path, ...],
    lms: tuple[str, ...],
    control_documents: Path | None,
    strict: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    form: str,
    color: str,
) -> int:
    """Look at packages as an LMS would, whoever made them.

    ZIP is a SCORM 1.2, SCORM 2004, cmi5 or xAPI package, or a folder with some. Errors are what keeps an LMS from
    importing, launching or recording; warnings what some LMSs damage or refuse. Nothing is unpacked or written.
    """
    from builder import pipeline  # noqa: PLC0415 - help and usage need none of it
    from builder.cli import reporting  # noqa: PLC0415

    options = pipeline.Options(
        lms=lms,
        strict=strict,
        select=select,
        ignore=ignore,
        control_documents=control_documents,
        progress=reporting.progress(form),
    )
    result = pipeline.check(zips, options)
    return reporting.report(result, form, f"{counted(result.modules, 'package')} checked", color=color)
