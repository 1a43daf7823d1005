"""Faults in content: values with a code, a place and a way out."""

from builder.findings.finding import Finding, Rule, Severity, has_errors, in_order
from builder.findings.place import Place
from builder.findings.suppressed import Suppressed

__all__ = ["Finding", "Place", "Rule", "Severity", "Suppressed", "has_errors", "in_order"]
