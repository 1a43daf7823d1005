"""What a university keeps of each module of a package, on its way to the disk."""

from collections.abc import Mapping

from builder.assembly.naming import evidence_name
from builder.model.module import Module
from builder.model.package import Package
from builder.pipeline.publishing import Staging
from builder.report.evidence import data_sheet, openacr
from builder.report.evidence.accessibility import AccessibilityReport
from builder.report.evidence.page import accessibility_page
from builder.standards.elements.element import needed
from builder.standards.registry import STANDARDS


def stage_evidence(
    staged: Staging,
    module: Module,
    package: Package,
    report: AccessibilityReport,
    *,
    about: Mapping[str, str],
    size_bytes: int,
    prefix: str = "",
) -> tuple[str, ...]:
    """The names of the accessibility report, as a page and as data, and of the data sheet.

    ``about`` says which zip they are of; ``prefix`` is put before their endings where it holds several modules. Two
    LMSs that share a zip share them.
    """
    standard = STANDARDS[package.standard]
    elements = needed(
        standard.ELEMENTS,
        assessed=module.assessment is not None,
        reporting=data_sheet.is_reporting(module),
    )
    made = {
        "accessibility.html": accessibility_page(report, size_bytes=size_bytes, **about),
        "accessibility.yaml": openacr.render(report, **about),
        "data-sheet.html": data_sheet.data_sheet(
            module, elements, standard=standard.TITLE, driver=standard.DRIVER, **about
        ),
    }
    names = {ending: evidence_name(package.name, prefix + ending) for ending in made}
    for ending, content in made.items():
        staged.write(names[ending], content)
    return tuple(names.values())
