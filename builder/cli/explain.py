"""``coursewright explain``."""

from collections.abc import Iterable

import click

from builder.cli import parameters
from builder.findings import Rule
from builder.findings.rules import registry
from builder.report import explanation


@click.command()
@click.argument("codes", metavar="[CODE]...", nargs=-1)
@click.option(
    "--list", "listed", is_flag=True, help="Print every code with its severity and what it is about."
)
@parameters.debug
def explain(codes: tuple[str, ...], listed: bool) -> None:
    """Say what a finding is about.

    CODE is what stands in the brackets of a finding, such as SRC-008; small letters do as well. For each code you
    read why it matters, an example that has the fault, the same example mended, and what to do. For a family, such as
    SRC, its codes are listed.
    """
    if listed:
        click.echo(_list(registry.every_rule()), nl=False)
        return
    if not codes:
        message = "Name a code, such as SRC-008, or ask for all of them with --list."
        raise click.UsageError(message)
    click.echo("\n".join(_told(code.strip().upper(), code) for code in codes), nl=False)


def _told(name: str, typed: str) -> str:
    if name in registry.FAMILIES:
        return _list(registry.FAMILIES[name])
    rule = registry.rule(name)
    if rule is None:
        likely = registry.meant(typed)
        listed = (
            f"{name[:3]} lists its family" if name[:3] in registry.FAMILIES else "--list prints all of them"
        )
        hint = f"Did you mean {likely}?" if likely else f"coursewright explain {listed}."
        message = f"There is no code {typed}. {hint}"
        raise click.UsageError(message)
    return explanation.explanation(rule)


def _list(rules: Iterable[Rule]) -> str:
    return "".join(f"{explanation.line(rule)}\n" for rule in rules)
