"""The page of settings that lies beside a zip."""

from collections.abc import Mapping

from builder.interface.catalogue import Catalogue
from builder.lms.registry import PROFILES
from builder.model.media import Media
from builder.model.module import Module
from builder.report import words
from builder.report.page import render
from builder.report.sizes import Sizes

WEB = "web"
"""The driver of pages without an LMS."""

_RECORDS = ("cmi5", "xapi")
"""Drivers that write into a learning record store."""


def notes(
    module: Module,
    catalogue: Catalogue,
    *,
    lms: str,
    standard: str,
    driver: str,
    file: str,
    size_bytes: int,
    sha256: str,
    revision: str,
    sizes: Sizes,
    terms: Mapping[str, str] | None = None,
) -> bytes:
    """What a technologist needs to know of this package in this LMS, as one self-contained HTML page.

    ``lms`` is a profile's name; its words stand in ``templates/notes/<lms>.html.jinja``. ``standard`` is a title,
    ``driver`` says which family of standards it is of; those of learning record stores have words of their own in
    ``records.html.jinja``. ``terms`` are what the package tells the LMS to judge by, as its manifest calls it.
    Buttons of the learner's page are called what ``catalogue`` calls them; all else is in English.
    """
    return render(
        _template(lms, driver),
        module=module,
        lms=lms,
        profile=PROFILES[lms],
        driver=driver,
        terms=terms or {},
        standard=standard,
        two_axes=driver == "scorm2004",
        file=file,
        size_bytes=size_bytes,
        sha256=sha256,
        revision=revision,
        sizes=sizes,
        has_captions=any(item.archive_path.endswith(".vtt") for item in module.media),
        has_webp=any(path.endswith(".webp") for item in module.media for path in _paths(item)),
        completion=words.completion(module),
        tries=words.tries(module),
        can_pass=words.can_pass(module),
        can_fail=words.can_fail(module),
        label=catalogue.gettext,
    )


def _template(lms: str, driver: str) -> str:
    if driver == WEB:
        return "web.html.jinja"
    return "records.html.jinja" if driver in _RECORDS else f"{lms}.html.jinja"


def _paths(item: Media) -> tuple[str, ...]:
    """What the package carries of a medium."""
    return tuple(variant.archive_path for variant in item.variants) or (item.archive_path,)
