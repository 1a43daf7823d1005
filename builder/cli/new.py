"""``coursewright new``."""

import re
from pathlib import Path

import click

from builder.cli import parameters, streams
from builder.identifiers import is_id

_STARTERS = ("module", "reading", "quiz")
_SERVICES = ("github", "gitlab", "none")
"""Both those of ``starting.project``, which help and usage do without."""


@click.command()
@click.argument("identifier", metavar="ID")
@click.option(
    "--from",
    "starter",
    type=click.Choice(_STARTERS),
    default="module",
    show_default=True,
    help="What it begins as: a page with questions, a page to read, or questions only.",
)
@click.option("--title", help="What learners read.  [default: the ID in words]")
@click.option("--author", default="A. Author", show_default=True, help="Who writes it.")
@click.option(
    "--ci",
    "service",
    type=click.Choice(_SERVICES),
    default="github",
    show_default=True,
    help="Whose workflow to write, so that each push is checked and the page is kept.",
)
@click.option(
    "--project",
    type=click.Path(path_type=Path, file_okay=False),
    default=".",
    help="The folder that holds modules/.  [default: the folder you are in]",
)
@parameters.debug
def new(
    *, identifier: str, starter: str, title: str | None, author: str, service: str, project: Path
) -> None:
    """Begin a module that builds as it is, with comments that say what to change.

    ID is the module's name for LMSs and stays the same for ever: small letters, digits and hyphens, such as
    hand-hygiene. It becomes modules/ID/module.yaml. What the project lacks is written too: a workflow that checks each
    push and keeps the page, and the settings that make VS Code complete and explain every field. Nothing that exists
    is touched.
    """
    from builder.starting import project as starting  # noqa: PLC0415 - help and usage need none of it

    if not is_id(identifier):
        likely = starting.id_of(identifier)
        hint = f" Did you mean {likely}?" if likely else ""
        message = f"{identifier} is no id: small letters a-z, digits and single hyphens, at most 40 characters.{hint}"
        raise click.UsageError(message)
    place = project / starting.place(identifier)
    if place.parent.exists():
        message = f"{place.parent.as_posix()} exists already. Choose another ID, or open {place.as_posix()}."
        raise click.UsageError(message)
    wanted = starting.Wanted(identifier, title or starting.title_of(identifier), author, starter, service)
    made = starting.make(project, wanted)
    for name in made.written:
        click.echo((project / name).as_posix())
    if made.left:
        streams.say(f"There already, and left as it is: {', '.join(made.left)}")
    folder = _typed(place.parent)
    streams.say(
        f"Next: open {place.as_posix()} beside what learners see of it: coursewright preview {folder}"
    )
    streams.say(f"Before you pass it on: coursewright validate {folder}")


def _typed(path: Path) -> str:
    """A path as it is typed in a command, in any shell."""
    name = path.as_posix()
    return f'"{name}"' if re.search(r"[^\w./:~-]", name) else name
