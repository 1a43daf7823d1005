"""Every output standard there is. A new one is a file beside this, a driver or one that is there, and a line here."""

from builder.standards import cmi5, scorm12, scorm2004_3rd, scorm2004_4th, xapi
from builder.standards.contract import Standard

STANDARDS: dict[str, Standard] = {
    scorm12.NAME: scorm12,
    scorm2004_4th.NAME: scorm2004_4th,
    scorm2004_3rd.NAME: scorm2004_3rd,
    cmi5.NAME: cmi5,
    xapi.NAME: xapi,
}

DEFAULT = scorm12.NAME
"""What is built when nothing else is asked for: the one that every LMS plays."""
