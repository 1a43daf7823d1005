"""What importers of "Tin Can" packages ask of ``tincan.xml``; no XSD of it is published."""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from lxml import etree

from builder.xmltree import Element

NAME = "tincan.xml"
NAMESPACE = "http://projecttincan.com/tincan.xsd"
_OWN = f"{{{NAMESPACE}}}"
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


def faults(root: Element, paths: set[str]) -> Iterator[str]:
    """What is wrong with it; ``paths`` are the files of the package."""
    if root.tag != f"{_OWN}tincan":
        yield f"its root must be tincan of {NAMESPACE}"
        return
    activities = root.findall(f"{_OWN}activities/{_OWN}activity")
    if len(list(root.iter(f"{_OWN}activity"))) != len(activities):
        yield "activities must be one flat list"
    for identifier, count in Counter(activity.get("id") or "" for activity in activities).items():
        if not _IRI.fullmatch(identifier):
            yield f"the id of an activity must be an absolute IRI, and this is {identifier!r}"
        if count > 1:
            yield f"{count} activities have the id {identifier}"
    launches = [launch for activity in activities for launch in activity.findall(f"{_OWN}launch")]
    if len(launches) != 1:
        yield f"exactly one activity must be launched, and {len(launches)} are"
    for activity in activities:
        yield from _activity_faults(activity, paths)


def _activity_faults(activity: Element, paths: set[str]) -> Iterator[str]:
    name = activity.get("id")
    if not _IRI.fullmatch(activity.get("type") or ""):
        yield f"the activity {name} must have a type, an absolute IRI"
    if not (activity.findtext(f"{_OWN}name") or "").strip():
        yield f"the activity {name} has no name"
    for part in activity.iterchildren(etree.Element):
        if part.tag in {f"{_OWN}name", f"{_OWN}description"} and not part.get("lang"):
            yield f"the {etree.QName(part).localname} of the activity {name} has no lang"
    url = urlsplit((activity.findtext(f"{_OWN}launch") or "").strip())
    if url.path and not url.scheme and unquote(url.path) not in paths:
        yield f"the activity {name} launches {url.path}, which is not in the package"
