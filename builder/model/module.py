"""A module as the stages after ``decode`` see it: frozen, in the author's order, every part with its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from builder.findings import Place
from builder.model.accessibility import Accessibility
from builder.model.assessment import Assessment
from builder.model.block import Block
from builder.model.completion import Requirement
from builder.model.glossary import Abbreviation, Term
from builder.model.media import Media
from builder.model.prose import Text
from builder.model.reference import Reference
from builder.model.related import Neighbour, RelatedPage
from builder.model.theme import Theme


@dataclass(frozen=True, slots=True)
class Outcome:
    """A learning outcome; an objective in the LMS's words."""

    id: str
    title: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page that is shown at once.

    Attributes:
        outcomes: ids of the outcomes it teaches.
    """

    id: str
    title: Text
    outcomes: tuple[str, ...]
    blocks: tuple[Block, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class PartOf:
    """The larger work that the module belongs to."""

    title: str
    editors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Module:
    """One module: one SCO in SCORM's words.

    Attributes:
        folder: the folder that holds the source; media are inside it.
        source: the path of the YAML file as the user would type it.
        inputs: every file the module was made from.
        version: as typed: "1.10" and "1.1" differ.
        language: a BCP 47 tag.
        duration_min: how long it takes, in minutes; 0 when not said.
        theme: how it shall look; None for the look that every module has.
        language_place: where the source names the language.
        style: the name of a built-in citation style, or of a file.
        neighbours: the modules beside this one, where its texts name any.
        csl: what is in that file, in the Citation Style Language; "" for a built-in style.
        publisher: who publishes it.
        url: where it can be found without an LMS; "" for nowhere.
        further_reading: keys of works that are listed though no text may cite them, as the source names them.
        resumes_on_web: whether a browser may keep what a learner does where there is no LMS.
    """

    id: str
    version: str
    title: Text
    description: Text
    language: str
    authors: tuple[str, ...]
    contact: str
    licence: str
    published: str
    review_by: str
    duration_min: int
    part_of: PartOf | None
    outcomes: tuple[Outcome, ...]
    sections: tuple[Section, ...]
    assessment: Assessment | None
    completion: tuple[Requirement, ...]
    related: tuple[RelatedPage, ...]
    references: tuple[Reference, ...]
    accessibility: Accessibility | None
    media: tuple[Media, ...]
    folder: Path
    source: str
    inputs: tuple[Path, ...]
    place: Place
    theme: Theme | None = None
    terms: tuple[Term, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    language_place: Place | None = None
    style: str = "harvard"
    neighbours: tuple[Neighbour, ...] = ()
    csl: str = ""
    publisher: str = ""
    url: str = ""
    further_reading: tuple[Text, ...] = ()
    resumes_on_web: bool = False

    def blocks(self) -> Iterator[Block]:
        """Every block of every section, then the assessment's questions, in the order shown."""
        for section in self.sections:
            yield from section.blocks
        if self.assessment is not None:
            yield from self.assessment.questions

    def not_shown(self) -> Iterator[Block]:
        """Questions of banks that are no part of the module, but stand in its sources and may be faulty."""
        if self.assessment is not None:
            yield from self.assessment.undrawn
            yield from self.assessment.elsewhere
