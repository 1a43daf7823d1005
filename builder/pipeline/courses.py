"""A course's package on its way to the disk, with what lies beside it."""

from dataclasses import dataclass
from pathlib import Path

from builder import archive
from builder.assembly.naming import course_notes_name
from builder.interface.coverage import coverage
from builder.lms.registry import PROFILES
from builder.model.course import Course
from builder.model.module import Module
from builder.model.package import Package
from builder.pictures.preparing import Workshop
from builder.pipeline.evidence import stage_evidence
from builder.pipeline.loading import Loaded
from builder.pipeline.measuring import change, digest
from builder.pipeline.publishing import Staging
from builder.pipeline.result import Built
from builder.report.course_notes import Facts, course_notes
from builder.report.evidence import accessibility, page_facts
from builder.report.sizes import sizes_of
from builder.standards import cmi5
from builder.standards.courses import waiting
from builder.standards.registry import STANDARDS

COMPLETION = "Complete when each of its modules is."


@dataclass(frozen=True, slots=True)
class AssembledCourse:
    """A package of several modules that could be written.

    Attributes:
        loaded: its modules, in the order of the course.
        modules: the same as they are in the package.
        lms: the profile's name as asked for.
    """

    course: Course
    loaded: tuple[Loaded, ...]
    modules: tuple[Module, ...]
    package: Package
    lms: str
    revision: str


def stage_course(staged: Staging, assembled: AssembledCourse, output: Path, workshop: Workshop) -> Built:
    """Write the zip and what lies beside it: notes for the LMS, and for each module what the university keeps."""
    course, package, lms = assembled.course, assembled.package, assembled.lms
    standard = STANDARDS[package.standard]
    written = archive.write(package, staged.folder, workshop.make)
    size_bytes, sha256 = written.stat().st_size, digest(written)
    weight = sizes_of(package, [item for module in assembled.modules for item in module.media])
    page = course_notes_name(course, standard.NAME, PROFILES[lms])
    facts = Facts(package.name, size_bytes, sha256, assembled.revision, weight)
    staged.write(
        page,
        course_notes(
            course,
            [(one.module, one.catalogue) for one in assembled.loaded],
            lms=PROFILES[lms],
            standard=standard.TITLE,
            driver=standard.DRIVER,
            is_said=waiting.is_said(course, standard.NAME, PROFILES[lms]),
            move_on=_move_on(assembled) if standard.DRIVER == cmi5.DRIVER else {},
            facts=facts,
        ),
    )
    evidence = [
        name for one in assembled.loaded for name in _evidence(staged, one, assembled, size_bytes, sha256)
    ]
    return Built(
        path=output / package.name,
        notes=output / page,
        evidence=tuple(output / name for name in evidence),
        module=course.id,
        title=course.title.text,
        version=course.version,
        standard=standard.NAME,
        lms=lms,
        size_bytes=size_bytes,
        sha256=sha256,
        change=change(output / package.name, size_bytes, sha256),
        previous_version="",
        completion=COMPLETION,
        sizes=weight,
    )


def _move_on(assembled: AssembledCourse) -> dict[str, str]:
    """What cmi5.xml says of when a module is done, by its id."""
    return {
        module.id: ", ".join(f"{name} {value}" for name, value in cmi5.terms(module).items())
        for module in assembled.modules
    }


def _evidence(
    staged: Staging, loaded: Loaded, assembled: AssembledCourse, size_bytes: int, sha256: str
) -> tuple[str, ...]:
    """What is kept of one of its modules; the page is judged as it stands in this package."""
    package, module = assembled.package, loaded.module
    judged = accessibility.report(
        module,
        page_facts.read(package.content(f"{module.id}.html")),
        loaded.findings,
        coverage(loaded.catalogue, module.language),
    )
    about = {"file": package.name, "sha256": sha256, "revision": assembled.revision}
    return stage_evidence(
        staged, module, package, judged, about=about, size_bytes=size_bytes, prefix=f"{module.id}."
    )
