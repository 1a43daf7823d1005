"""The limits of an LMS, whatever they are about: one rule for all profiles, for strangers' packages and our own."""

from collections.abc import Callable, Iterator, Sequence

from lxml import etree

from builder.conformance.checking import Additional
from builder.conformance.described import Described
from builder.conformance.fault import Fault
from builder.conformance.members import Contents
from builder.findings.rules.check.lms import BEYOND, REFUSED
from builder.findings.rules.packaging import BEYOND_LIMIT
from builder.lms.profile import LmsProfile, Measured
from builder.xmltree import Element, local

_NAMED = frozenset({"item", "organization"})

_Found = tuple[str, str, Element | None]
"""What is above a limit, in words; the file that it stands in, "" for the package; the element."""


def of(profile: LmsProfile) -> Additional:
    """The rule that holds packages to what is known of one LMS."""

    def faults(package: Contents, found: Sequence[Described]) -> Iterator[Fault]:
        for limit in profile.limits:
            for what, file, element in _MEASURES[limit.of](package, found, limit.most):
                rule = REFUSED if limit.is_refused else BEYOND
                message = f"{profile.title}: {what}; {limit.beyond}"
                yield Fault(message, rule, BEYOND_LIMIT, f"What was {limit.evidence}.", file, element=element)

    return faults


def _package(package: Contents, _found: Sequence[Described], most: int) -> Iterator[_Found]:
    total = sum(member.size_bytes for member in package.members)
    if total > most:
        whole = round(total / 1_000_000)
        yield f"the package holds {whole} MB, more than {most // 1_000_000} MB", "", None


def _title(_package: Contents, found: Sequence[Described], most: int) -> Iterator[_Found]:
    for one in found:
        for element in () if one.root is None else one.root.iter(etree.Element):
            if local(element) == "title" and len(element.text or "") > most:
                what = f"the title has {len(element.text or '')} characters, more than {most}"
                yield what, one.name, element


def _identifier(_package: Contents, found: Sequence[Described], most: int) -> Iterator[_Found]:
    for one in found:
        for element in () if one.root is None else one.root.iter(etree.Element):
            length = len(element.get("identifier") or "")
            if local(element) in _NAMED and length > most:
                what = f"the identifier has {length} characters, more than {most}"
                yield what, one.name, element


def _name(package: Contents, _found: Sequence[Described], most: int) -> Iterator[_Found]:
    for member in package.members:
        length = len(member.path.rpartition("/")[2])
        if length > most:
            yield f"the name of the file has {length} characters, more than {most}", member.path, None


_MEASURES: dict[Measured, Callable[[Contents, Sequence[Described], int], Iterator[_Found]]] = {
    "package": _package,
    "title": _title,
    "identifier": _identifier,
    "name": _name,
}
