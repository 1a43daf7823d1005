"""Module -> Drawn × Standard × LmsProfile -> Package."""

from collections.abc import Collection, Mapping

from builder.assembly.naming import PLAIN, is_plain, package_name
from builder.interface.catalogue import Catalogue
from builder.lms.profile import LmsProfile
from builder.lms.registry import PROFILES
from builder.model.media import Media
from builder.model.module import Module
from builder.model.package import Entry, Package
from builder.render import drawing, site
from builder.render.citing.exports import bibtex, ris
from builder.render.citing.module import as_work
from builder.render.drawing import Drawn
from builder.render.script.drivers import SPEAKS
from builder.standards import iris, xapi
from builder.standards.registry import STANDARDS
from builder.state.journal import journal


def draw(module: Module, standards: Collection[str], *, revision: str, catalogue: Catalogue) -> Drawn:
    """What the packages of ``module`` for any of ``standards`` share: all that is made of its texts.

    Nothing is read but templates. ``revision`` names the source's last commit; "" when there is none.
    """
    tells = any(STANDARDS[name].COMMIT_LIMIT or STANDARDS[name].DRIVER in SPEAKS for name in standards)
    return drawing.draw(module, revision=revision, catalogue=catalogue, tells=tells)


def assemble(
    drawn: Drawn, *, standard: str, profile: LmsProfile, places: Mapping[str, str] | None = None
) -> Package:
    """The package of a module for one standard, which it was drawn for, and one LMS; nothing is written.

    ``standard`` is a name in ``STANDARDS``. ``places`` are the addresses of other modules' pages, by id, where they lie
    beside this one without an LMS.
    """
    module = drawn.module
    chosen = STANDARDS[standard]
    effective = PROFILES[PLAIN] if is_plain(profile, standard) else profile
    pages = site.finish(
        drawn,
        standard=chosen.DRIVER,
        profile=effective.runtime(chosen.DRIVER),
        journal=journal(module, chosen.COMMIT_LIMIT) if chosen.COMMIT_LIMIT else None,
        activity=iris.course(module) if chosen.DRIVER == xapi.DRIVER else "",
        places=places,
    )
    media = tuple(entry for item in module.media for entry in entries(item))
    content = (*pages, *media, *citations(module, "cite/"))
    if chosen.MANIFEST:
        described = chosen.manifest(module, content, drawn.revision, drawn.keywords)
        content = (*content, Entry(chosen.MANIFEST, described))
    return Package(
        name=package_name(module, standard, profile),
        standard=standard,
        profile=effective.name,
        entries=tuple(sorted(content, key=lambda entry: entry.path)),
    )


def citations(module: Module, prefix: str) -> tuple[Entry, ...]:
    """The module as reference managers read it: plain text, which every LMS serves."""
    work = as_work(module)
    return (
        Entry(f"{prefix}bibtex.txt", bibtex(work).encode("utf-8")),
        Entry(f"{prefix}ris.txt", ris(work).encode("utf-8")),
    )


def entries(item: Media) -> tuple[Entry, ...]:
    """What the package carries of a medium: the file, or what is made from it."""
    if not item.variants:
        return (Entry(item.archive_path, item.source),)
    return tuple(Entry(variant.archive_path, variant.made) for variant in item.variants)
