"""The report as a page for people: beside the zip, for the university's files."""

from builder.report.evidence.accessibility import AccessibilityReport
from builder.report.page import render


def accessibility_page(
    report: AccessibilityReport, *, file: str, size_bytes: int, sha256: str, revision: str
) -> bytes:
    """One self-contained HTML page in English."""
    return render(
        "accessibility.html.jinja",
        report=report,
        module=report.module,
        facts=report.facts,
        file=file,
        size_bytes=size_bytes,
        sha256=sha256,
        revision=revision,
    )
