"""Control documents: the XSDs and DTDs that ADL's conformance tests want at the top of a SCORM package.

Which ones a package needs follows from the namespaces that its manifest uses; those that are only declared do not
count (ADL's test suites for SCORM 1.2 and 2004 4th Edition, each file taken away in turn).
"""

from collections.abc import Iterable, Mapping

_OF_2004 = ("imscp_v1p1.xsd", "xml.xsd", "XMLSchema.dtd", "datatypes.dtd")
_PARTS = (
    "auxresource",
    "control",
    "delivery",
    "limit",
    "objective",
    "random",
    "rollup",
    "seqrule",
    "util",
)

DOCUMENTS: Mapping[str, tuple[str, ...]] = {
    "http://www.imsproject.org/xsd/imscp_rootv1p1p2": ("imscp_rootv1p1p2.xsd", "ims_xml.xsd"),
    "http://www.adlnet.org/xsd/adlcp_rootv1p2": ("adlcp_rootv1p2.xsd",),
    "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1": ("imsmd_rootv1p2p1.xsd", "ims_xml.xsd"),
    "http://www.imsglobal.org/xsd/imscp_v1p1": _OF_2004,
    "http://www.adlnet.org/xsd/adlcp_v1p3": ("adlcp_v1p3.xsd",),
    "http://www.adlnet.org/xsd/adlnav_v1p3": ("adlnav_v1p3.xsd",),
    "http://www.adlnet.org/xsd/adlseq_v1p3": ("adlseq_v1p3.xsd",),
    "http://www.imsglobal.org/xsd/imsss": ("imsss_v1p0.xsd", *(f"imsss_v1p0{part}.xsd" for part in _PARTS)),
}
"""By namespace: the document that defines it, and behind it those that it needs."""

NAMES = frozenset(name for names in DOCUMENTS.values() for name in names)
"""Every one there is, as its publisher spells it."""

EDITIONS: Mapping[str, str] = {"scorm12": "", "scorm2004-3rd": "3rd", "scorm2004-4th": "4th"}
"""By standard: the word in the path of a folder that has the documents of this edition and not of another.

The editions of SCORM 2004 have the same namespaces and documents of the same names, but not the same documents.
"""


def needed(namespaces: Iterable[str]) -> tuple[str, ...]:
    """The documents for what a manifest uses, sorted; what has none is passed over."""
    return tuple(sorted({name for space in namespaces for name in DOCUMENTS.get(space, ())}))
