"""``coursewright preview``."""

import os
from pathlib import Path

import click

from builder.cli import exit_codes, parameters, streams
from builder.lms.registry import PROFILES


def _played(_context: click.Context, _parameter: click.Parameter, standard: str | None) -> str | None:
    """A standard that the preview can play; another is a matter of usage, and the way out is told."""
    if standard in (None, *parameters.PLAYED):
        return standard
    why = (
        f"a package of {standard} writes into a learning record store, and the LMSs of the preview play SCORM"
    )
    if standard == parameters.ALONE:
        why = f"a page for {standard} has no LMS, and the preview plays modules in LMSs"
    way = f"Look at the module as {parameters.PLAYED[0]}, where the page is the same, and build it for {standard}."
    message = f"{why}. {way}"
    raise click.BadParameter(message)


@click.command()
@click.argument("path", metavar="[PATH]", default=".", type=click.Path(path_type=Path))
@click.option(
    "--standard",
    type=click.Choice(parameters.STANDARDS),
    metavar=f"[{'|'.join(parameters.PLAYED)}]",
    callback=_played,
    help="The standard to begin with; the page has them all.  [default: the project's, or scorm12; scorm12 too where "
    "the project's is no SCORM]",
)
@click.option(
    "--lms",
    type=click.Choice(tuple(PROFILES)),
    help="The LMS to begin with; the page has them all.  [default: the project's, or generic]",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8642,
    show_default=True,
    help="The port to serve on; a free one is taken where it is in use.",
)
@parameters.csl
@click.option("--open/--no-open", "opens", default=True, help="Whether to open the browser.  [default: open]")
@parameters.debug
def preview(
    *, path: Path, standard: str | None, lms: str | None, csl: Path | None, port: int, opens: bool
) -> int:
    """Show modules in a mock LMS in the browser, and again whenever a file is saved.

    PATH is a module's folder, its module.yaml, or a folder with modules up to two folders down, such as a project's;
    without it the current folder.
    Only this machine can reach the page, no package is written, and no network is needed. Ctrl-C ends it.
    """
    from builder import pipeline  # noqa: PLC0415 - help and usage need none of it
    from builder.cli import reporting  # noqa: PLC0415
    from builder.pictures import cache  # noqa: PLC0415
    from builder.preview import serving  # noqa: PLC0415

    options = pipeline.Options(
        standards=(standard,) if standard else (),
        lms=(lms,) if lms else (),
        csl=csl,
        cache=cache.folder(os.environ),
    )
    try:
        with serving.Preview(path, options, port) as running:
            if not running.modules:
                return reporting.report(
                    pipeline.Result(running.problems, 0), "text", "", "nothing to preview"
                )
            click.echo(running.url)
            if running.port != port and port:
                why = "needs rights that you do not have" if running.is_closed_port else "is in use"
                streams.say(f"Port {port} {why}, so it is {running.port}.")
            streams.say(f"{running.said}. Save a file and the page follows; Ctrl-C ends it.")
            running.serve(open_browser=opens)
    except KeyboardInterrupt:
        streams.say("\nThe preview has ended.")
    return exit_codes.FINE
