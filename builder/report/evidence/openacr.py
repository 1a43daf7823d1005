"""The report as data, in the manner of OpenACR (GSA): one answer for each success criterion."""

from typing import Any

import yaml

from builder.report.evidence.accessibility import AccessibilityReport
from builder.report.evidence.criteria import Basis
from builder.version import VERSION

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""The one of libyaml where it is there: it takes a tenth of the time."""

CATALOG = "2.5-edition-wcag-2.2-en"
_CHAPTERS = {"success_criteria_level_a": "A", "success_criteria_level_aa": "AA"}


def render(report: AccessibilityReport, *, file: str, sha256: str, revision: str) -> bytes:
    """YAML in UTF-8. The same report gives the same bytes; there is no date, since no clock is read."""
    document = {
        "title": f"Accessibility report of {report.module.title}",
        "product": {
            "name": str(report.module.title),
            "version": report.module.version,
            "description": str(report.module.description),
        },
        "package": {"file": file, "sha256": sha256, "revision": revision, "fingerprint": report.fingerprint},
        "author": {"name": ", ".join(report.module.authors), "contact": _contact(report)},
        "evaluation_methods_used": (
            f"coursewright {VERSION}: rules of the build on this module; axe-core and tests of its own in Chromium "
            "on the templates that the page is made from. Checks by people are listed under attestations."
        ),
        "notes": (
            "“supports” is said of what every page is made to do. “not-evaluated” is said of what depends on the "
            "content and needs a person."
        ),
        "catalog": CATALOG,
        "chapters": {name: {"criteria": _criteria(report, level)} for name, level in _CHAPTERS.items()},
        "machine_checks": [
            {"code": check.rule.code, "title": check.rule.title, "found": check.found}
            for check in report.checks
        ],
        "attestations": [
            {
                "what": one.check.what,
                "by": one.check.by,
                "date": one.check.date,
                "covers": one.covers,
                "fingerprint": one.check.fingerprint,
                "standing": one.standing,
            }
            for one in report.attestations
        ],
        "known_limits": list(report.limits),
        "access_modes": list(report.facts.access_modes),
        "accessibility_features": list(report.facts.features),
        "headings": [
            {"level": one.level, "text": one.text, "part": one.part} for one in report.facts.headings
        ],
        "images": [
            {
                "file": one.file,
                "alternative": one.alternative,
                "decorative": not one.alternative,
                "long_description": one.described,
                "part": one.part,
            }
            for one in report.facts.pictures
        ],
        "media": [
            {
                "kind": one.kind,
                "title": one.title,
                "captions": list(one.captions),
                "descriptions": list(one.descriptions),
                "transcript": one.transcript,
                "part": one.part,
            }
            for one in report.facts.recordings
        ],
        "contrast": {
            scheme: [
                {
                    "colour": row.pair[0],
                    "ground": row.pair[1],
                    "where": row.where,
                    "ratio": round(row.ratio, 2),
                    "needed": row.needed,
                }
                for row in rows
            ]
            for scheme, rows in report.contrast.items()
        },
        "not_checked": {"linked_hosts": list(report.facts.hosts)},
    }
    text: str = yaml.dump(document, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=110)
    return text.encode("utf-8")


def _contact(report: AccessibilityReport) -> str:
    declared = report.module.accessibility
    return (declared.contact if declared is not None else "") or report.module.contact


def _criteria(report: AccessibilityReport, level: str) -> list[dict[str, Any]]:
    return [
        {
            "num": one.criterion.number,
            "handle": one.criterion.name,
            "components": [
                {
                    "name": "web",
                    "adherence": {
                        "level": one.adherence,
                        "notes": "" if one.adherence == "not-applicable" else one.criterion.note,
                    },
                }
            ],
            "answered_by": "author" if one.criterion.basis is Basis.CONTENT else "coursewright",
        }
        for one in report.criteria
        if one.criterion.level == level
    ]
