"""A module as the stages after ``decode`` see it: frozen, in the author's order, every part with its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from builder.findings import Place
from builder.model.made import Variant
from builder.model.prose import Prose, Text
from builder.model.theme import Theme


class Block(Protocol):
    """What every block has. The dataclasses themselves stand in ``builder/blocks`` and ``builder/questions``."""

    @property
    def type(self) -> str:
        """The name in ``type:``; "prose" for a bare string."""
        ...

    @property
    def id(self) -> str:
        """The author's id; "" for a block that stores nothing and was given none."""
        ...

    @property
    def place(self) -> Place: ...


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


class Redraw(StrEnum):
    """Which questions a new try shows."""

    EACH_ATTEMPT = "each-attempt"
    SAME_QUESTIONS = "same-questions"


class AfterLastAttempt(StrEnum):
    """What happens when the last try is used up without a pass."""

    FAIL = "fail"
    READ_AND_RETRY = "read-and-retry"


class Order(StrEnum):
    """Whether something is shown in the author's order."""

    FIXED = "fixed"
    SHUFFLED = "shuffled"


class GiveFeedback(StrEnum):
    """When learners hear whether an answer in the assessment is right."""

    IMMEDIATELY = "immediately"
    AFTER_ATTEMPT = "after-attempt"
    AT_THE_END = "at-the-end"


class ShowAnswer(StrEnum):
    """When the right answer is shown."""

    NEVER = "never"
    AFTER_LAST_ATTEMPT = "after-last-attempt"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class OutcomePassMark:
    """From how many percent on an outcome is met.

    Attributes:
        place: of the outcome's id in the source.
    """

    outcome: str
    percent: int
    place: Place


@dataclass(frozen=True, slots=True)
class Part:
    """Questions of an assessment that are drawn by themselves.

    Attributes:
        title: a heading above its questions.
        bank: as the author names it; "" for questions that stand in the part.
        questions: ids of those it draws from, in the author's order; none that an earlier part draws from.
        draw: how many of them one try shows; 0 for all.
        draw_place: where the author says so; None where they do not.
    """

    title: Text | None
    bank: str
    questions: tuple[str, ...]
    draw: int
    place: Place
    draw_place: Place | None = None

    @property
    def shown(self) -> int:
        """How many of its questions one try shows."""
        return min(self.draw or len(self.questions), len(self.questions))


@dataclass(frozen=True, slots=True)
class Assessment:
    """The scored questions at the end.

    Attributes:
        pass_mark: percent of the points, 0 to 100; None when there is nothing to pass.
        attempts: how many tries a learner has; 0 for as many as they like.
        draw: how many of ``questions`` one try shows; 0 for all. Where there are parts, they say it.
        questions: all that a try may show: those of the first part, then those of the second.
        draw_place: where the author says so; None where they do not.
        parts: as the author divided them; none where the questions were listed.
        undrawn: questions of the module's own banks that no part draws.
        elsewhere: questions of the project's banks that are left to other modules.
        feedback: when a verdict and the author's feedback are shown.
        show_answer: when the right answer is shown beside a wrong one; never before its verdict.
        outcome_pass_marks: outcomes that a pass asks for, each with a mark of its own.
        time_limit_min: minutes that a try may take before the learner asks for more; 0 for no limit.
    """

    title: Text | None
    introduction: Prose | None
    pass_mark: int | None
    attempts: int
    redraw: Redraw
    after_last_attempt: AfterLastAttempt
    draw: int
    question_order: Order
    option_order: Order
    questions: tuple[Block, ...]
    place: Place
    draw_place: Place | None = None
    parts: tuple[Part, ...] = ()
    undrawn: tuple[Block, ...] = ()
    elsewhere: tuple[Block, ...] = ()
    feedback: GiveFeedback = GiveFeedback.AFTER_ATTEMPT
    show_answer: ShowAnswer = ShowAnswer.NEVER
    outcome_pass_marks: tuple[OutcomePassMark, ...] = ()
    time_limit_min: int = 0

    @property
    def blueprint(self) -> tuple[Part, ...]:
        """The parts, or the one part that a list of questions is."""
        everything = tuple(question.id for question in self.questions)
        return self.parts or (Part(None, "", everything, self.draw, self.place, self.draw_place),)

    @property
    def shown(self) -> int:
        """How many questions one try shows."""
        return sum(part.shown for part in self.blueprint)

    @property
    def ends(self) -> bool:
        """Whether a moment comes after which nothing can change: a pass, or the last try."""
        last = self.attempts > 0 and self.after_last_attempt is AfterLastAttempt.FAIL
        return last or self.pass_mark is not None


@dataclass(frozen=True, slots=True)
class SectionsSeen:
    """Completion asks for these sections to have been read (the learner pressed Next)."""

    sections: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class ItemsAnswered:
    """Completion asks for these blocks or questions to have been answered."""

    items: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class AssessmentDone:
    """Completion asks for the assessment: passed, or at least submitted once."""

    passed: bool
    place: Place


Requirement = SectionsSeen | ItemsAnswered | AssessmentDone


@dataclass(frozen=True, slots=True)
class RelatedPage:
    """Another page that prose may name as ``[[id]]``.

    Attributes:
        url: "" while the page is only planned.
    """

    id: str
    title: Text
    url: str
    place: Place


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another module of the same folder.

    Attributes:
        url: where it is published; "" for nowhere.
        sections: ids and titles; none where no text of this module names the other.
    """

    id: str
    title: str
    url: str = ""
    sections: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the glossary.

    Attributes:
        abbreviation: its short form, which is found in texts too.
        also: other forms of it: a plural, a mutation.
    """

    name: Text
    definition: Prose
    abbreviation: Text | None
    also: tuple[Text, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form that is said in full where a section first uses it."""

    short: Text
    long: Text
    place: Place


@dataclass(frozen=True, slots=True)
class PartOf:
    """The larger work that the module belongs to."""

    title: str
    editors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AccessibilityCheck:
    """Something a person checked.

    Attributes:
        covers: ids of the sections that were checked, "assessment" for that; empty for the whole module.
        fingerprint: of what it covered, as it was then; "" when the author noted none.
    """

    what: str
    by: str
    date: str
    covers: tuple[Text, ...]
    fingerprint: str
    place: Place


@dataclass(frozen=True, slots=True)
class Accessibility:
    """What the author declares about accessibility."""

    contact: str
    checked: tuple[AccessibilityCheck, ...]
    known_limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Media:
    """A file of the module that the package carries.

    Attributes:
        source: where it is on disk; it stays a path until ``write``.
        archive_path: where it goes in the package, ASCII lower case; what blocks call it.
        size_bytes: its size when it was read.
        width: of a raster picture, in pixels, as it is shown; 0 for anything else.
        height: likewise.
        moves: whether it is a picture of several frames, which keeps its size and format.
        is_taken_along: whether learners are given it as a file; such a picture keeps them, too.
        variants: what the package carries instead of the file, the one that every browser shows first; none: the file.
        digest: SHA-256 of its bytes, in hexadecimal.
    """

    source: Path
    archive_path: str
    size_bytes: int
    place: Place
    width: int = 0
    height: int = 0
    moves: bool = False
    variants: tuple[Variant, ...] = ()
    digest: str = ""
    is_taken_along: bool = False


OTHERS = ("others", "")
"""The last of a reference's names when there are more people, unnamed."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry of the reference list, in CSL's words (the variables of CSL 1.0.2).

    Attributes:
        key: what ``[@key]`` names.
        type: a CSL type: book, article-journal, report, chapter, webpage, …
        fields: CSL variables as text; "issued" and "accessed" as written.
        authors: family and given name; given is "" for an organization or a single name; OTHERS may stand last.
        editors: likewise.
        people: the others, by their CSL variables, such as translator.
        places: of its fields, by their CSL variables.
        is_shared: it comes from a list for several modules, so that this one need not cite it.
    """

    key: str
    type: str
    fields: tuple[tuple[str, str], ...]
    authors: tuple[tuple[str, str], ...]
    editors: tuple[tuple[str, str], ...]
    place: Place
    people: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    places: tuple[tuple[str, Place], ...] = ()
    is_shared: bool = False

    def place_of(self, name: str) -> Place:
        """Where the CSL variable ``name`` stands; where the work begins, if that is not known."""
        return dict(self.places).get(name, self.place)

    def field(self, name: str) -> str:
        """The CSL variable ``name``, or ""."""
        return dict(self.fields).get(name, "")


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
