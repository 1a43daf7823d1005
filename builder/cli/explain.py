"""``coursewright explain``."""

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
    read why it matters, an example that has the fault, the same example mended, and what to do.
    """
    if listed:
        for rule in registry.every_rule():
            click.echo(explanation.line(rule))
        return
    if not codes:
        message = "Name a code, such as SRC-008, or ask for all of them with --list."
        raise click.UsageError(message)
    click.echo("\n".join(explanation.explanation(_found(code)) for code in codes), nl=False)


def _found(code: str) -> Rule:
    rule = registry.rule(code.strip().upper())
    if rule is None:
        likely = registry.meant(code)
        hint = f"Did you mean {likely}?" if likely else "--list prints all of them."
        message = f"There is no code {code}. {hint}"
        raise click.UsageError(message)
    return rule
