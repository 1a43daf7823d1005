"""Arguments and options that several commands share."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from builder.lms.registry import PROFILES

FORMATS = ("text", "json", "sarif", "junit", "github")
"""The names in the registry of formats, which help and usage do without."""

STANDARDS = ("scorm12", "scorm2004-4th", "scorm2004-3rd", "cmi5", "xapi", "web")
"""The names in the registry of standards, likewise."""

PLAYED = ("scorm12", "scorm2004-4th", "scorm2004-3rd")
"""Those that the LMSs of a preview play, likewise."""

ALONE = "web"
"""The one without an LMS, likewise."""

ALL = "all"
"""The word for all standards, likewise."""

Command = TypeVar("Command", bound=Callable[..., Any])


def paths(command: Command) -> Command:
    """PATH..., at least one; whether it exists is a finding, not a matter of usage."""
    return click.argument(
        "paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path)
    )(command)


def standards(command: Command) -> Command:
    """--standard, as often as wanted."""
    return click.option(
        "--standard",
        "standards",
        type=click.Choice((*STANDARDS, ALL)),
        multiple=True,
        help="What kind of package to make; give it once for each, or all: then each LMS gets what it is known to "
        "play.  [default: the project's, or that of each LMS]",
    )(command)


def lms(text: str) -> Callable[[Command], Command]:
    """--lms, as often as wanted; ``text`` says what for."""
    return click.option("--lms", type=click.Choice(tuple(PROFILES)), multiple=True, help=text)


def control_documents(text: str) -> Callable[[Command], Command]:
    """--control-documents; ``text`` says what for."""
    return click.option(
        "--control-documents",
        metavar="DIRECTORY",
        type=click.Path(path_type=Path, file_okay=False, exists=True),
        help=text,
    )


def strict(command: Command) -> Command:
    """--strict."""
    return click.option("--strict", is_flag=True, help="Treat warnings as errors.")(command)


def debug(command: Command) -> Command:
    """--debug after the command's name; ``main`` looks for it wherever it stands."""
    return click.option("--debug", is_flag=True, hidden=True, expose_value=False)(command)


def csl(command: Command) -> Command:
    """--csl."""
    return click.option(
        "--csl",
        metavar="FILE",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help="Cite in this style of the Citation Style Language (.csl), whatever the modules say.",
    )(command)


def output_format(command: Command) -> Command:
    """--format."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(FORMATS),
        default="text",
        show_default=True,
        help="How to report: text for people; json, sarif, junit or github for programs, on standard output.",
    )(command)


def color(command: Command) -> Command:
    """--color."""
    return click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Whether text is coloured; auto: on a terminal, unless NO_COLOR is set.",
    )(command)


def rules(command: Command) -> Command:
    """--select and --ignore."""
    select = click.option(
        "--select",
        metavar="CODE|FAMILY",
        multiple=True,
        callback=_codes,
        help="Report only these findings, and every error; repeat it, or write several with commas.",
    )
    ignore = click.option(
        "--ignore",
        metavar="CODE|FAMILY",
        multiple=True,
        callback=_codes,
        help="Leave these findings out. Errors cannot be left out: they mean that a package would be broken.",
    )
    return select(ignore(command))


def reported(command: Command) -> Command:
    """What every command takes that reports findings: which, how much they matter, and how they are written."""
    return strict(rules(output_format(color(debug(command)))))


def _codes(_context: click.Context, parameter: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """The codes and families; what names nothing is a matter of usage."""
    if not values:
        return ()
    from builder.pipeline import chosen  # noqa: PLC0415 - help and usage need none of it

    words = [word for value in values for word in re.split(r"[,\s]+", value) if word]
    if not words:
        message = "Name a code, such as STR-017, or a family, such as STR."
        raise click.BadParameter(message)
    for word in words:
        if trouble := chosen.trouble(word, ignoring=parameter.name == "ignore"):
            raise click.BadParameter(trouble)
    return tuple(dict.fromkeys(map(chosen.normal, words)))
