"""The page of settings that lies beside a zip of several modules."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.interface.catalogue import Catalogue
from builder.lms.profile import LmsProfile
from builder.model.course import Course, CourseBlock, Unit
from builder.model.module import Module
from builder.report import words
from builder.report.page import render
from builder.report.sizes import Sizes


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the zip."""

    file: str
    size_bytes: int
    sha256: str
    revision: str
    sizes: Sizes


@dataclass(frozen=True, slots=True)
class Line:
    """A module as the page lists it.

    Attributes:
        item: what the LMS knows it by.
        before: titles of what must be completed before it opens.
    """

    module: Module
    item: str
    block: str
    completion: str
    tries: str
    sends_score: bool
    before: tuple[str, ...]


def course_notes(
    course: Course,
    modules: Sequence[tuple[Module, Catalogue]],
    *,
    lms: LmsProfile,
    standard: str,
    driver: str,
    is_said: bool,
    move_on: Mapping[str, str],
    facts: Facts,
) -> bytes:
    """What a technologist needs to know of this package in this LMS, as one self-contained HTML page.

    ``modules`` are in the order of the course; ``standard`` is a title, ``driver`` says which family of standards it is
    of; ``is_said``: whether the package tells the LMS which module waits for which; ``move_on``: what cmi5 says
    of when a module is done, by its id. Buttons of the learner's pages are called what the first module's catalogue
    calls them; all else is in English.
    """
    by_id = {module.id: module for module, _ in modules}
    lines = [_line(unit, block, course, by_id, move_on) for unit, block in _units(course)]
    return render(
        "course.html.jinja",
        course=course,
        lines=lines,
        lms=lms,
        standard=standard,
        driver=driver,
        facts=facts,
        scored=sum(line.sends_score for line in lines),
        said=is_said,
        has_captions=any(
            item.archive_path.endswith(".vtt") for module, _ in modules for item in module.media
        ),
        has_webp=any(
            variant.archive_path.endswith(".webp")
            for module, _ in modules
            for item in module.media
            for variant in item.variants
        ),
        label=modules[0][1].gettext,
    )


def _units(course: Course) -> Iterator[tuple[Unit, str]]:
    """Each module with the title of its block."""
    for part in course.parts:
        if isinstance(part, CourseBlock):
            yield from ((unit, part.title.text) for unit in part.units)
        else:
            yield part, ""


def _line(
    unit: Unit, block: str, course: Course, by_id: Mapping[str, Module], move_on: Mapping[str, str]
) -> Line:
    module = by_id[unit.id]
    rule = f" ({move_on[unit.id]})" if unit.id in move_on else ""
    return Line(
        module,
        f"item-{unit.id}",
        block,
        words.completion(module) + rule,
        words.tries(module),
        module.assessment is not None,
        tuple(by_id[name].title.text for name in course.before(unit)),
    )
