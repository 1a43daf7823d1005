"""The standards whose packages may hold several modules. Those of others hold one: xAPI's launch one activity."""

from collections.abc import Callable
from functools import partial

from builder.standards import cmi5, scorm12, scorm2004_3rd, scorm2004_4th
from builder.standards.courses import cmi5 as course_cmi5
from builder.standards.courses import scorm12 as course_scorm12
from builder.standards.courses import scorm2004 as course_scorm2004
from builder.standards.courses.contract import Contents

MANIFESTS: dict[str, Callable[[Contents], bytes]] = {
    scorm12.NAME: course_scorm12.manifest,
    scorm2004_4th.NAME: partial(
        course_scorm2004.manifest, schema_version=scorm2004_4th.SCHEMA_VERSION, has_global_completion=True
    ),
    scorm2004_3rd.NAME: partial(
        course_scorm2004.manifest, schema_version=scorm2004_3rd.SCHEMA_VERSION, has_global_completion=False
    ),
    cmi5.NAME: course_cmi5.manifest,
}
"""By standard, what describes its packages of several modules."""

SAYS_WHAT_WAITS = frozenset((scorm12.NAME, scorm2004_4th.NAME))
"""The standards that can say of a module for which others it waits."""
