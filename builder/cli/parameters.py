"""Arguments and options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def paths(command: Command) -> Command:
    """PATH..., at least one; whether it exists is a finding, not a matter of usage."""
    return click.argument(
        "paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path)
    )(command)


def strict(command: Command) -> Command:
    """--strict."""
    return click.option("--strict", is_flag=True, help="Treat warnings as errors.")(command)


def debug(command: Command) -> Command:
    """--debug after the command's name; ``main`` looks for it wherever it stands."""
    return click.option("--debug", is_flag=True, hidden=True, expose_value=False)(command)


def output_format(command: Command) -> Command:
    """--format."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="How to report: text for people, or one JSON object on standard output.",
    )(command)
