"""Moodle's SCORM activity, as seen in 4.5 and 5.1."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from builder.conformance.described import Described
from builder.conformance.fault import Fault, some
from builder.conformance.members import Contents
from builder.conformance.names import suffix_of
from builder.findings import Rule
from builder.findings.rules.check.lms import DAMAGES, REFUSED
from builder.xmltree import Element, collapsed, local

_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_NUMERIC = re.compile(rb"&#[0-9xX]")
_LOST_SPACE = re.compile(rb"&\w{2,6};[ \t\r\n]+(?:&|[\x80-\xff])")
_READ = frozenset({"title", "dataFromLMS", "datafromlms"})
_AS_BYTES = frozenset({".mjs", ".wasm"})


def faults(package: Contents, found: Sequence[Described]) -> Iterator[Fault]:
    """What Moodle does not take, and what it changes."""
    scorm = next((one for one in found if one.kind.startswith("scorm")), None)
    if scorm is None and found:
        kinds = " and ".join(one.name for one in found)
        message = f"Moodle itself imports SCORM 1.2, SCORM 2004 and AICC; for {kinds} it needs a plugin"
        yield Fault(message, REFUSED, None, "Publish as SCORM 1.2, or ask whether the plugin is installed.")
    if scorm is not None and scorm.root is not None:
        yield from _upload(scorm.root, scorm.name)
        yield from _changed(scorm.root, scorm.name, package.content(scorm.name) or b"")
        yield from _standard(scorm.root, scorm.name)
    served = [one.path for one in package.members if suffix_of(one.path) in _AS_BYTES]
    if served:
        message = f"Moodle serves these as application/octet-stream, which browsers take for no module: {some(served)}"
        yield Fault(message, DAMAGES, None, "Name modules .js; fetch WebAssembly as an ArrayBuffer.")


def _said(message: str, rule: Rule, file: str, element: Element, hint: str = "") -> Fault:
    return Fault(message, rule, None, hint, file, element=element)


def _upload(root: Element, file: str) -> Iterator[Fault]:
    mapped = next(root.iter("{http://www.imsglobal.org/xsd/imsss}mapInfo"), None)
    if mapped is not None:
        message = "the upload ends with “Attempt to assign property mapinfos on null”"
        yield _said(message, REFUSED, file, mapped, "Publish as SCORM 1.2, or without sequencing.")
    for element in root.iter(etree.Element):
        if local(element) in {"manifest", "resources"} and collapsed(element.get(_BASE)):
            message = f"Moodle does not look at xml:base of {local(element)}, and does not find the pages"
            yield _said(message, REFUSED, file, element, "Write the whole address at each resource.")


def _changed(root: Element, file: str, content: bytes) -> Iterator[Fault]:
    for element in root.iter(etree.Element):
        if local(element) in {"title", "masteryscore"} and (element.text or "").strip() == "0":
            yield _said(f"Moodle drops the text 0 of {local(element)}", DAMAGES, file, element)
    lines = content.split(b"\n")
    texts = [(one, _raw(one, lines)) for one in root.iter(etree.Element) if local(one) in _READ]
    for pattern, what in (
        (_NUMERIC, "a number reference (&#…;), which Moodle shows as it stands"),
        (_LOST_SPACE, "a space behind an entity, which Moodle drops"),
    ):
        found = next((one for one, raw in texts if pattern.search(raw)), None)
        if found is not None:
            yield _said(f"{local(found)} has {what}", DAMAGES, file, found, "Write the letters as UTF-8.")


def _raw(element: Element, lines: Sequence[bytes]) -> bytes:
    """The text as it is written, by the line on which the element begins."""
    line = element.sourceline or 0
    return lines[line - 1] if 0 < line <= len(lines) else b""


def _standard(root: Element, file: str) -> Iterator[Fault]:
    for threshold in root.iter("{http://www.adlnet.org/xsd/adlcp_v1p3}completionThreshold"):
        if collapsed(threshold.text) and threshold.get("minProgressMeasure") is None:
            message = "Moodle reads a threshold from minProgressMeasure alone, and takes this one for 1.0"
            yield _said(
                message, DAMAGES, file, threshold, f'Write minProgressMeasure="{collapsed(threshold.text)}".'
            )
    rules = next(root.iter("{http://www.imsglobal.org/xsd/imsss}sequencingRules"), None)
    if rules is not None:
        message = "Moodle carries out little of sequencing: rules between items may have no effect"
        yield _said(message, DAMAGES, file, rules, "Publish as SCORM 1.2 for Moodle.")
