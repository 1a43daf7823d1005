"""Words in another script say in which language they are."""

from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import accessibility as rules
from builder.interface.language import script
from builder.markdown.document import parse
from builder.markdown.passages import passages
from builder.markdown.pieces import pieces
from builder.markdown.scripts import Run, runs
from builder.model.module import Module

_LONGEST_SHOWN = 60


def findings(module: Module) -> Iterator[Finding]:
    for piece in pieces(module):
        for passage in passages(parse(piece.prose)):
            if not passage.text.isascii():
                for run in runs(passage.text, script(passage.language or module.language)):
                    yield rules.OTHER_SCRIPT.at(
                        passage.at(run.start, len(run.text)),
                        f"“{_short(run.text)}” is in another script, and nothing says in which language",
                        _mended(run),
                    )


def _mended(run: Run) -> str:
    tag = run.languages[0]
    whole = run.text if len(run.text) <= _LONGEST_SHOWN else "…"
    if len(run.languages) == 1:
        return f"Write: [{whole}]{{lang={tag}}}"
    others = ", ".join(run.languages[1:])
    return f"Write: [{whole}]{{lang={tag}}}, with the tag of its language: {tag}, {others} or another"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
