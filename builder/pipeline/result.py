"""What a run found and wrote."""

from dataclasses import dataclass
from pathlib import Path

from builder.findings import Finding, Suppressed, has_errors
from builder.report.sizes import Sizes


@dataclass(frozen=True, slots=True)
class Built:
    """One package that was written.

    Attributes:
        path: the zip.
        notes: the page of settings beside it, for this LMS.
        evidence: what lies beside the zip for the university's files: the accessibility report as a page and as data.
        module: the module's id.
        lms: the profile's name as asked for.
        change: "new", "changed" or "unchanged" since the last build into the same folder.
        previous_version: the version that the last upload list named, where it was another one; else "".
        completion: the author's rule in words.
        alone: of a page without an LMS, its folder and the same page as one file.
        sizes: of its files, and what was saved on pictures.
    """

    path: Path
    notes: Path
    evidence: tuple[Path, ...]
    module: str
    title: str
    version: str
    standard: str
    lms: str
    size_bytes: int
    sha256: str
    change: str
    previous_version: str
    completion: str
    sizes: Sizes
    alone: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class StateSize:
    """How much one module can store about a learner, at the most.

    Attributes:
        module: its id.
        source: its YAML file as the user would type it.
    """

    module: str
    source: str
    characters: int
    limit: int


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome of one run.

    Attributes:
        findings: in the order they are reported.
        modules: how many modules were looked at.
        built: in the order of the command line; empty when an error was found.
        lists: the upload lists, where several modules were built.
        states: of each module that could be read.
        by_module: the source of each module, as the user would type it, with the findings that are its own; "" for
            those of the project.
        suppressed: findings that comments in the sources answer.
        left_out: how many findings belong to rules that are not chosen.
    """

    findings: tuple[Finding, ...]
    modules: int
    built: tuple[Built, ...] = ()
    lists: tuple[Path, ...] = ()
    states: tuple[StateSize, ...] = ()
    by_module: tuple[tuple[str, tuple[Finding, ...]], ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    left_out: int = 0

    @property
    def is_fine(self) -> bool:
        """Whether no finding forbade writing."""
        return not has_errors(list(self.findings))

    def files(self) -> tuple[Path, ...]:
        """Every file that was written, each once."""
        paths = [
            path for built in self.built for path in (built.path, *built.alone, built.notes, *built.evidence)
        ]
        return tuple(dict.fromkeys((*paths, *self.lists)))
