"""One fixed list of findings for every format: what authors and file systems may put into them."""

import pytest

from builder.findings import Finding, Place, Severity, Suppressed
from builder.report.formats.contract import Look, Report

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
MODULE = "modules/a/module.yaml"
ODD = "banks/50 % of, all: [x] ü\n深.yaml"
NASTY = "100 % sure: a, b; `{gap}` [x](y) <b>&amp;</b> ]]> \"quoted\" 'so'"
CONTROLS = "bell \x07 escape \x1b[31m nul \x00 last \x7f next \x85 half \ud800 end \ufffe"
TURNED = "right \u202eto left\u2066 \u2028 and \u200fback"
EMOJI = "👩‍⚕️ and é"

FINDINGS = (
    Finding("PRJ-001", ERROR, "there is no such file", Place("")),
    Finding("PKG-011", ADVICE, "git does not say", Place(MODULE)),
    Finding("STR-001", ERROR, NASTY, Place(MODULE, 2, 1, 6), "Write:\n  a: |\n    100 %::error::b\r\nend"),
    Finding("STR-001", ERROR, "two\nlines\n::error::not a command", Place(MODULE, 3, 4)),
    Finding("STR-017", WARNING, CONTROLS, Place(MODULE, 5, 2, 2), CONTROLS),
    Finding("PRO-001", WARNING, TURNED, Place(MODULE, 9)),
    Finding("MED-009", ADVICE, EMOJI, Place(ODD, 12, 7, 30)),
    Finding("ACC-001", WARNING, "absolute", Place("/srv/x y/module.yaml", 1, 1, 2)),
    Finding("ACC-002", ADVICE, "on Windows", Place("C:/x y/module.yaml", 1, 1, 2)),
    Finding("XYZ-999", WARNING, "a code without a rule", Place(f"{MODULE}", 20, 3, 4)),
)
SUPPRESSED = (
    Suppressed(
        Finding("STR-016", WARNING, NASTY, Place(MODULE, 30, 3, 9)),
        f"because {NASTY}",
        Place(MODULE, 29, 5, 12),
    ),
)
PACKAGE = {
    "file": "dist/a.zip",
    "notes": "dist/a.notes.html",
    "module": "a",
    "title": "A",
    "version": "1.0.0",
    "standard": "scorm12",
    "lms": "generic",
    "sizeBytes": 12,
    "sha256": "ab" * 32,
    "change": "new",
    "previousVersion": "",
    "completion": "Complete when read.",
}


@pytest.fixture
def findings():
    return FINDINGS


@pytest.fixture
def hostile():
    """A report with all of them, and a module without any."""
    project = [finding for finding in FINDINGS if not finding.place.file]
    own = [finding for finding in FINDINGS if finding.place.file]
    return Report(
        FINDINGS,
        "not valid",
        modules=[("", project), (MODULE, own), ("modules/b/module.yaml", ())],
        suppressed=SUPPRESSED,
        left_out=3,
    )


@pytest.fixture
def clean():
    """A build that found nothing."""
    return Report(
        (),
        "built 1 package",
        modules=[(MODULE, ())],
        states=[{"module": "a", "source": MODULE, "characters": 1234, "limit": 3800}],
        packages=[PACKAGE],
        files=["dist/a.zip", "dist/a.notes.html"],
    )


@pytest.fixture
def look():
    return Look()
