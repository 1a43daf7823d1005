"""``tincan.xml``: what an xAPI package launches."""

from collections import Counter
from collections.abc import Iterator

from builder import xmltree
from builder.conformance import unreadable
from builder.conformance.addresses import Paths, is_elsewhere
from builder.conformance.cmi5 import IRI
from builder.conformance.described import Described, Launch
from builder.conformance.fault import Fault
from builder.conformance.members import Contents
from builder.findings import Rule
from builder.findings.rules.check import manifest, xapi
from builder.findings.rules.packaging import BAD_MANIFEST
from builder.xmltree import Element, collapsed, local, namespace

NAME = "tincan.xml"
NAMESPACE = "http://projecttincan.com/tincan.xsd"


def described(content: bytes, package: Contents, paths: Paths) -> Described:
    """What it says, and what is wrong with it."""
    try:
        root = xmltree.parse(content)
    except (xmltree.XmlError, ValueError) as error:
        return Described(NAME, "xapi", None, (), (unreadable.fault(error, NAME),))
    launches: dict[str, Launch] = {}
    faults = [*_faults(root, paths, launches), *(_of_our_own(root) if package.is_own else ())]
    return Described(NAME, "xapi", root, tuple(launches.values()), tuple(faults))


def _said(message: str, rule: Rule, element: Element, hint: str = "") -> Fault:
    return Fault(message, rule, BAD_MANIFEST, hint, NAME, element=element)


def _of_our_own(root: Element) -> Iterator[Fault]:
    """What is only asked of a package of ours: one flat list, and everything said that a report may show."""
    activities = list(root.iter(f"{{{NAMESPACE}}}activity"))
    if activities != root.findall(f"{{{NAMESPACE}}}activities/{{{NAMESPACE}}}activity"):
        yield _own("activities must be one flat list", root)
    launches = list(root.iter(f"{{{NAMESPACE}}}launch"))
    if len(launches) != 1:
        yield _own(f"exactly one activity must be launched, and {len(launches)} are", root)
    for identifier, count in Counter(collapsed(one.get("id")) for one in activities).items():
        if not IRI.fullmatch(identifier):
            yield _own(f"the id of an activity must be an absolute IRI, and this is {identifier!r}", root)
        if count > 1:
            yield _own(f"{count} activities have the id {identifier}", root)
    for activity in activities:
        yield from _words(activity)


def _words(activity: Element) -> Iterator[Fault]:
    name = activity.get("id")
    if not IRI.fullmatch(activity.get("type") or ""):
        yield _own(f"the activity {name} must have a type, an absolute IRI", activity)
    if not collapsed(activity.findtext(f"{{{NAMESPACE}}}name")):
        yield _own(f"the activity {name} has no name", activity)
    for part in activity.iterchildren(f"{{{NAMESPACE}}}name", f"{{{NAMESPACE}}}description"):
        if not part.get("lang"):
            yield _own(f"the {local(part)} of the activity {name} has no lang", part)


def _own(message: str, element: Element) -> Fault:
    return Fault(message, None, BAD_MANIFEST, "", NAME, element=element)


def _faults(root: Element, paths: Paths, launches: dict[str, Launch]) -> Iterator[Fault]:
    if local(root) != "tincan":
        yield _said(f"its root is {local(root)}, and must be tincan", xapi.TINCAN, root)
        return
    if namespace(root) != NAMESPACE:
        message = f"its namespace is {namespace(root) or 'nothing'}, and should be {NAMESPACE}"
        yield _said(message, xapi.TINCAN_PRACTICE, root)
    activities = [one for one in root.iter("{*}activity") if local(one) == "activity"]
    opened = [(one, launch) for one in activities for launch in one.iterchildren("{*}launch")]
    if not opened:
        yield _said("there is no activity with a launch page", xapi.TINCAN, root)
    owners = {id(one): one for one, _ in opened}
    if len(owners) > 1:
        message = f"{len(owners)} activities have a launch page, and LMSs open one"
        yield _said(message, xapi.TINCAN_PRACTICE, opened[1][0])
    for activity in owners.values():
        yield from _id_faults(activity)
    for activity, launch in opened:
        yield from _launch_faults(activity, launch, paths, launches)


def _id_faults(activity: Element) -> Iterator[Fault]:
    identifier = collapsed(activity.get("id"))
    if not identifier:
        yield _said("the activity that is launched has no id", xapi.TINCAN, activity)
    elif not IRI.fullmatch(identifier):
        yield _said(f"the id {identifier} is no IRI", xapi.TINCAN_PRACTICE, activity)


def _launch_faults(
    activity: Element, launch: Element, paths: Paths, launches: dict[str, Launch]
) -> Iterator[Fault]:
    address = (launch.text or "").strip()
    name = collapsed(activity.get("id"))
    if not address:
        yield _said(f"the launch of {name} is empty", xapi.TINCAN, launch)
    elif not is_elsewhere(address):
        file = paths.find(address)
        if file is None:
            near = paths.near(address)
            message = f"{name} launches {address}, which is not in the package"
            yield _said(message, manifest.LAUNCH_MISSING, launch, f"There is {near}." if near else "")
        else:
            launches[file] = Launch(file, is_tracked=True)
