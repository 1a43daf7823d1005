"""Course and modules -> pages × Standard × LmsProfile -> one Package."""

from collections import Counter
from collections.abc import Collection, Sequence

from builder.assembly.apart import apart
from builder.assembly.assembling import citations, entries
from builder.assembly.naming import PLAIN, course_name, is_plain_course
from builder.interface.catalogue import Catalogue
from builder.lms.profile import LmsProfile
from builder.lms.registry import PROFILES
from builder.model.course import Course
from builder.model.module import Module
from builder.model.package import Entry, Package
from builder.render import drawing, site
from builder.render.drawing import Drawn
from builder.render.script.drivers import SPEAKS
from builder.standards.courses.contract import Contents, Member
from builder.standards.courses.registry import MANIFESTS
from builder.standards.registry import STANDARDS
from builder.state.journal import journal


def draw_course(
    modules: Sequence[tuple[Module, Catalogue, str]], standards: Collection[str]
) -> tuple[Drawn, ...]:
    """The pages of a course, as far as they are the same for every standard.

    Of each module its words and the last commit of its source are given; "" when there is none.
    """
    tells = any(STANDARDS[name].COMMIT_LIMIT or STANDARDS[name].DRIVER in SPEAKS for name in standards)
    together = frozenset(module.id for module, _, _ in modules)
    moved = apart([module for module, _, _ in modules])
    return tuple(
        drawing.draw(module, revision=revision, catalogue=catalogue, tells=tells, together=together)
        for module, (_, catalogue, revision) in zip(moved, modules, strict=True)
    )


def assemble_course(
    course: Course, pages: Sequence[Drawn], *, standard: str, profile: LmsProfile, revision: str
) -> Package:
    """The package of all modules of a course, in its order, for one standard and one LMS; nothing is written.

    ``standard`` is a name in ``MANIFESTS``. ``revision`` names the last commit of all sources; "" when there is none.
    """
    chosen = STANDARDS[standard]
    effective = PROFILES[PLAIN] if is_plain_course(course, profile, standard) else profile
    made = site.finish_together(
        [
            site.Part(page, journal(page.module, chosen.COMMIT_LIMIT) if chosen.COMMIT_LIMIT else None)
            for page in pages
        ],
        standard=chosen.DRIVER,
        profile=effective.runtime(chosen.DRIVER),
    )
    of_each = [
        (html, *citations(page.module, f"cite/{page.module.id}-"), *_media(page.module))
        for page, html in zip(pages, made.pages, strict=True)
    ]
    by_path = {entry.path: entry for files in of_each for entry in files}
    by_path |= {entry.path: entry for entry in made.shared}
    uses = Counter(entry.path for files in of_each for entry in files)
    members = tuple(
        Member(
            page.module,
            files[0].path,
            tuple(sorted({entry.path for entry in files if uses[entry.path] == 1})),
        )
        for page, files in zip(pages, of_each, strict=True)
    )
    own = {path for member in members for path in member.files}
    contents = Contents(
        course, members, tuple(sorted(set(by_path) - own)), revision, effective.sequences.value
    )
    manifest = Entry(chosen.MANIFEST, MANIFESTS[standard](contents))
    return Package(
        name=course_name(course, standard, profile),
        standard=standard,
        profile=effective.name,
        entries=tuple(sorted((*by_path.values(), manifest), key=lambda entry: entry.path)),
    )


def _media(module: Module) -> tuple[Entry, ...]:
    return tuple(entry for item in module.media for entry in entries(item))
