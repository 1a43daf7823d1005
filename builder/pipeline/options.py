"""What a run was asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.lookup.registry import Registry
    from builder.lookup.web import Web

Progress = Callable[[int, int, str], None]
"""Called before each module: how many are done, how many there are, which one is next."""


def silent(done: int, total: int, name: str) -> None:
    """No progress is shown."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says; what it leaves open, the project's settings say.

    Attributes:
        standards: names in the registry of standards, or "all" among them; empty when left open.
        lms: names of profiles; empty when left open. Of a check: whose rules are added.
        output: the folder for packages; None when left open.
        strict: whether warnings forbid writing; the project may ask for it too.
        select: codes and families that are reported, in the place of the project's; empty when left open.
        ignore: those that are left out, likewise.
        progress: told of each module.
        registry: whom to ask about DOIs; None for nobody.
        web: what follows links; None for nothing.
        csl: a citation style in the place of every module's own; None for theirs.
        language: of the page's own words, in the place of the module's; "" when left open. Only a preview asks.
        control_documents: a folder of XSDs. Of a check: manifests are held to them; of a build: SCORM packages carry
            them, too. None for none, or for the project's.
        playable: standards that can be looked at: one is taken, the first that is asked for, else the first of these;
            empty for all that are asked for. Only a preview asks.
        cache: where made pictures are kept from one run to the next; None for nowhere.
    """

    standards: tuple[str, ...] = ()
    lms: tuple[str, ...] = ()
    output: Path | None = None
    strict: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    progress: Progress = silent
    language: str = ""
    playable: tuple[str, ...] = ()
    control_documents: Path | None = None
    cache: Path | None = None
    csl: Path | None = None
    registry: "Registry | None" = None
    web: "Web | None" = None
