"""``coursewright validate``."""

import os
from pathlib import Path

import click

from builder.cli import parameters
from builder.cli.plural import counted


@click.command()
@parameters.paths
@click.option(
    "--online",
    is_flag=True,
    help="Also follow every link, and ask the registry of DOIs about each work that has one; answers are kept for a "
    "week, and for a month.",
)
@parameters.lms("The LMS to check them for; give it once for each.  [default: the project's, or generic]")
@parameters.standards
@parameters.csl
@parameters.reported
def validate(
    *,
    paths: tuple[Path, ...],
    online: bool,
    lms: tuple[str, ...],
    standards: tuple[str, ...],
    csl: Path | None,
    strict: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    form: str,
    color: str,
) -> int:
    """Check modules and write nothing.

    PATH is the folder or the YAML file of a module (module.yaml) or a course (course.yaml), or a folder whose
    folders are such. Everything that
    can be known of all modules is reported in one run, each finding with its line and a way out. Some checks (names,
    answers) need a source that can be read and fits the format: mending it may bring further findings.
    """
    from builder import pipeline  # noqa: PLC0415 - help and usage need none of it
    from builder.cli import reporting  # noqa: PLC0415
    from builder.lookup.registry import RESOLVER, Registry  # noqa: PLC0415
    from builder.lookup.web import Web  # noqa: PLC0415
    from builder.pictures import cache  # noqa: PLC0415

    kept = cache.folder(os.environ)
    resolver = os.environ.get("COURSEWRIGHT_DOI_RESOLVER") or RESOLVER
    registry = Registry(resolver.rstrip("/") + "/", kept and kept / "dois") if online else None
    options = pipeline.Options(
        lms=lms,
        standards=standards,
        registry=registry,
        web=Web(kept and kept / "links") if online else None,
        csl=csl,
        strict=strict,
        select=select,
        ignore=ignore,
        progress=reporting.progress(form),
        cache=kept,
    )
    result = pipeline.validate(paths, options)
    return reporting.report(result, form, f"{counted(result.modules, 'module')} checked", color=color)
