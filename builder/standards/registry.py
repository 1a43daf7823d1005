"""Every output standard there is. A new one is a file beside this, a driver of the same name and a line here."""

from builder.standards import scorm12
from builder.standards.contract import Standard

STANDARDS: dict[str, Standard] = {
    scorm12.NAME: scorm12,
}

DEFAULT = scorm12.NAME
"""What is built when nothing else is asked for: the one that every LMS plays."""
