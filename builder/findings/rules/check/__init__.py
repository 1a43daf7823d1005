"""CHK: what an LMS meets in a zip that may come from anywhere: one file for what belongs together."""

from builder.findings.finding import Rule
from builder.findings.rules.check import lms, manifest, pages, xapi, zips

__all__ = ["RULES", "lms", "manifest", "pages", "xapi", "zips"]

RULES: tuple[Rule, ...] = (*zips.RULES, *manifest.RULES, *pages.RULES, *xapi.RULES, *lms.RULES)
