"""Canvas of Instructure (read, not seen): learners read the manifest's titles there."""

from collections.abc import Iterator, Sequence

from lxml import etree

from builder.conformance.described import Described
from builder.conformance.fault import Fault
from builder.conformance.members import Contents
from builder.findings.rules.check.lms import DAMAGES
from builder.xmltree import collapsed, local


def faults(_package: Contents, found: Sequence[Described]) -> Iterator[Fault]:
    """A course that its organization does not name: Canvas shows that title above the lesson."""
    for one in found:
        if not one.kind.startswith("scorm") or one.root is None:
            continue
        for element in one.root.iter(etree.Element):
            title = next((child for child in element if local(child) == "title"), None)
            if local(element) != "organization" or title is None:
                continue
            if _is_name_of_file(said := collapsed(title.text)):
                message = f"Canvas shows the organization’s title to learners, and here it is {said!r}"
                hint = "Write what the course is called."
                yield Fault(message, DAMAGES, None, hint, one.name, element=title)


def _is_name_of_file(title: str) -> bool:
    """What programs put there when nobody gave a title."""
    low = title.lower()
    return low.endswith((".html", ".htm", ".zip", ".story", ".pptx")) or low in {
        "untitled",
        "title",
        "course",
        "course title",
        "organization",
        "organization 1",
        "default",
        "new course",
    }
