"""``coursewright schema``."""

from pathlib import Path

import click

from builder.cli import parameters

_NAMES = ("module", "bank", "theme", "course")
"""Those of ``starting.bundles``, which help and usage do without."""


@click.command()
@click.argument("name", metavar="[NAME]", type=click.Choice(_NAMES), default="module")
@click.option(
    "--write",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write the schemas of all four into this folder, as NAME.schema.json.",
)
@parameters.debug
def schema(name: str, folder: Path | None) -> None:
    """Print the JSON Schema that an editor completes and explains modules with.

    NAME is module, bank, theme or course; without it, module. Each is one file that refers to no other. To have VS Code
    use them, let `coursewright new` write its settings, or see docs/how-to/use-an-editor.md.
    """
    from builder.starting import bundles  # noqa: PLC0415 - help and usage need none of it

    if folder is None:
        click.echo(bundles.text(name), nl=False)
        return
    for path in bundles.write(folder):
        click.echo(path.as_posix())
