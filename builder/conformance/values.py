"""Values in a SCORM manifest of anyone: words of the vocabularies, numbers, lengths, and what was never filled in."""

import re
from collections.abc import Callable, Iterator

from lxml import etree

from builder.conformance.fault import Fault
from builder.conformance.packaging import Names, others
from builder.findings.rules.check import manifest as rules
from builder.xmltree import Element, collapsed, local, namespace

_IMSSS = "http://www.imsglobal.org/xsd/imsss"
_ACTIONS = frozenset({"exit,message", "exit,no message", "continue,message", "continue,no message"})
_TIMESPAN = re.compile(r"\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?")
_NUMBER = re.compile(r"-?\d{1,9}(\.\d{1,9})?")
_LIMITS = {
    "scorm12": {"prerequisites": 255, "datafromlms": 255, "masteryscore": 255},
    "scorm2004": {"dataFromLMS": 4000},
}
_PLACEHOLDER = re.compile(
    r"\{\{[^{}]{1,80}\}\}|\$\{[\w.-]{1,80}\}|<%[=\w\s.]{1,80}%>|%[A-Z][A-Z_]{2,40}%|@@[\w.-]{1,60}@@|__[A-Z][A-Z_]{2,40}__"
    r"|^\[[A-Z][A-Za-z _-]{2,60}\]$|\b(?:INSERT|YOUR|ENTER)[ _](?:COURSE[ _])?(?:TITLE|NAME|ID)\b"
)
_METADATA = (
    "http://www.imsglobal.org/xsd/imsmd",
    "http://ltsc.ieee.org/xsd/LOM",
    "http://www.imsproject.org/xsd/imsmd",
)
_LOM_LIMITS = {
    "title": 1000,
    "description": 2000,
    "keyword": 1000,
    "catalog": 1000,
    "entry": 1000,
    "version": 50,
}
"""Smallest permitted maxima of IEEE 1484.12.1, which IMS Meta-data 1.2.1 shares."""

_SHOWN = frozenset({"title", "href", "identifier", "identifierref", "default", "langstring", "string"})


def faults(root: Element, names: Names) -> Iterator[Fault]:
    """What is outside the vocabularies and limits."""
    for element in root.iter(etree.Element):
        if namespace(element) == names.adlcp:
            yield from _adl_faults(element, names)
        elif namespace(element) == _IMSSS:
            yield from _sequencing_faults(element, root)
        elif namespace(element).startswith(_METADATA):
            yield from _metadata_faults(element)
    yield from _placeholders(root)
    if not names.is_2004:
        yield from _visibility(root, names)


def _adl_faults(element: Element, names: Names) -> Iterator[Fault]:
    name, text = local(element), collapsed(element.text)
    check = _CHECKS.get(name.lower())
    if check is not None and not text and len(element.attrib) == 0 and name != "completionThreshold":
        yield others(f"{name} is empty", rules.DEPARTS, element, "Leave it out.")
    elif check is not None and (wrong := check(text)):
        yield others(f"{name} says {text!r}: {wrong}", rules.VALUE, element)
    limit = _LIMITS[names.kind_of_package].get(name, 0)
    if limit and len(element.text or "") > limit:
        message = f"{name} has {len(element.text or '')} characters; {limit} are allowed"
        yield others(message, rules.VALUE, element)
    if name == "prerequisites" and element.get("type") != "aicc_script":
        yield others('prerequisites must be of type="aicc_script"', rules.VALUE, element)


def _mastery(text: str) -> str:
    fine = _NUMBER.fullmatch(text) and 0 <= float(text) <= 100  # noqa: PLR2004 - percent
    return "" if fine else "a mastery score is a number from 0 to 100"


def _time(text: str) -> str:
    return "" if _TIMESPAN.fullmatch(text) else "a time is written 00:30:00"


def _action(text: str) -> str:
    return "" if text in _ACTIONS else f"it is one of: {'; '.join(sorted(_ACTIONS))}"


def _threshold(text: str) -> str:
    fine = not text or (_NUMBER.fullmatch(text) and 0 <= float(text) <= 1)
    return "" if fine else "a threshold is a number from 0 to 1"


_CHECKS: dict[str, Callable[[str], str]] = {
    "masteryscore": _mastery,
    "maxtimeallowed": _time,
    "timelimitaction": _action,
    "completionthreshold": _threshold,
}


def _sequencing_faults(element: Element, root: Element) -> Iterator[Fault]:
    name = local(element)
    reference = collapsed(element.get("IDRef"))
    if name == "sequencing" and reference:
        known = {
            collapsed(one.get("ID"))
            for one in root.iterfind(f".//{{{_IMSSS}}}sequencingCollection/{{{_IMSSS}}}sequencing")
        }
        if reference not in known:
            yield others(f"there is no sequencing called {reference}", rules.SEQUENCING, element)
    if name == "objectives" and element.find(f"{{{_IMSSS}}}primaryObjective") is None:
        yield others("objectives without a primaryObjective", rules.SEQUENCING, element)
    if name == "minNormalizedMeasure":
        text = collapsed(element.text)
        if not _NUMBER.fullmatch(text) or not -1 <= float(text) <= 1:
            message = f"minNormalizedMeasure says {text!r}; it is a number from -1 to 1"
            yield others(message, rules.VALUE, element)


def _metadata_faults(element: Element) -> Iterator[Fault]:
    limit = _LOM_LIMITS.get(local(element), 0)
    longest = max((len(text) for text in map(str, element.itertext()) if limit), default=0)
    if longest > limit:
        message = f"{local(element)} in the metadata has {longest} characters; {limit} are sure to be kept"
        yield others(message, rules.METADATA, element)
    if local(element) == "duration" and ":" in "".join(map(str, element.itertext())):
        message = "a duration in the metadata is written PT1H30M"
        yield others(message, rules.METADATA, element)


def _visibility(root: Element, names: Names) -> Iterator[Fault]:
    for item in root.iter(f"{{{names.cp}}}item" if names.cp else "item"):
        if collapsed(item.get("isvisible", "true")) not in {"true", "false", "1", "0"}:
            yield others('isvisible is "true" or "false"', rules.VALUE, item)


def _placeholders(root: Element) -> Iterator[Fault]:
    found: list[tuple[Element, str]] = []
    for element in root.iter(etree.Element):
        texts = [str(value) for name, value in element.attrib.items() if str(name) in _SHOWN]
        if local(element) in _SHOWN:
            texts.append(element.text or "")
        found += [(element, match[0]) for text in texts if (match := _PLACEHOLDER.search(text.strip()))]
    if found:
        words = list(dict.fromkeys(word for _, word in found))
        message = f"never filled in: {', '.join(words[:3])}{' …' if len(words) > 3 else ''}"  # noqa: PLR2004
        yield others(message, rules.PLACEHOLDER, found[0][0])
