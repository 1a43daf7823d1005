"""``coursewright build``."""

import os
from pathlib import Path

import click

from builder.cli import parameters
from builder.cli.plural import counted


@click.command()
@parameters.paths
@parameters.standards
@parameters.lms("The LMS to make packages for; give it once for each.  [default: the project's, or generic]")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder for what is made.  [default: the project's, or dist]",
)
@parameters.control_documents(
    "A folder with the standards' XSDs: SCORM packages carry them, which only ADL's conformance test asks for.  "
    "[default: the project's, or none]"
)
@parameters.csl
@parameters.reported
def build(
    *,
    paths: tuple[Path, ...],
    standards: tuple[str, ...],
    lms: tuple[str, ...],
    output: Path | None,
    control_documents: Path | None,
    csl: Path | None,
    strict: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    form: str,
    color: str,
) -> int:
    """Make packages and, beside each, the notes for the LMS.

    PATH is the folder or the YAML file of a module (module.yaml) or a course (course.yaml), or a folder whose
    folders are such. When there is an error in any
    of them, nothing is written. Several modules also make an upload list.
    """
    from builder import pipeline  # noqa: PLC0415 - help and usage need none of it
    from builder.cli import reporting  # noqa: PLC0415
    from builder.pictures import cache  # noqa: PLC0415

    options = pipeline.Options(
        standards=standards,
        lms=lms,
        output=output,
        control_documents=control_documents,
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
