"""Module × Standard × LmsProfile -> Package."""

from builder.assembly.naming import PLAIN, is_plain, package_name
from builder.interface.catalogue import Catalogue
from builder.lms.profile import LmsProfile
from builder.lms.registry import PROFILES
from builder.model.module import Media, Module
from builder.model.package import Entry, Package
from builder.render import site
from builder.render.citing.exports import bibtex, ris
from builder.render.citing.module import as_work
from builder.render.metadata import keywords
from builder.standards import iris, xapi
from builder.standards.registry import STANDARDS
from builder.state.journal import journal


def assemble(
    module: Module, *, standard: str, profile: LmsProfile, revision: str, catalogue: Catalogue
) -> Package:
    """The package of ``module`` for one standard and one LMS; nothing is read but templates, nothing written.

    ``standard`` is a name in ``STANDARDS``. ``revision`` names the source's last commit; "" when there is none.
    """
    chosen = STANDARDS[standard]
    effective = PROFILES[PLAIN] if is_plain(profile, standard) else profile
    pages = site.render(
        module,
        standard=chosen.DRIVER,
        profile=effective.runtime(chosen.DRIVER),
        revision=revision,
        catalogue=catalogue,
        journal=journal(module, chosen.COMMIT_LIMIT) if chosen.COMMIT_LIMIT else None,
        activity=iris.course(module) if chosen.DRIVER == xapi.DRIVER else "",
    )
    media = tuple(entry for item in module.media for entry in _entries(item))
    content = (*pages, *media, *_citations(module))
    manifest = Entry(chosen.MANIFEST, chosen.manifest(module, content, revision, keywords(pages[0].content)))
    return Package(
        name=package_name(module, standard, profile),
        standard=standard,
        profile=effective.name,
        entries=tuple(sorted((*content, manifest), key=lambda entry: entry.path)),
    )


def _citations(module: Module) -> tuple[Entry, ...]:
    """The module as reference managers read it: plain text, which every LMS serves."""
    work = as_work(module)
    return (
        Entry("cite/bibtex.txt", bibtex(work).encode("utf-8")),
        Entry("cite/ris.txt", ris(work).encode("utf-8")),
    )


def _entries(item: Media) -> tuple[Entry, ...]:
    """What the package carries of a medium: the file, or what is made from it."""
    if not item.variants:
        return (Entry(item.archive_path, item.source),)
    return tuple(Entry(variant.archive_path, variant.made) for variant in item.variants)
