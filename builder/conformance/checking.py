"""All rules, one after another."""

import codecs
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from builder.conformance import (
    cmi5,
    kinds,
    links,
    manifest,
    members,
    names,
    opened,
    pages,
    positions,
    sizes,
    tincan,
    zips,
)
from builder.conformance.addresses import Paths
from builder.conformance.described import Described
from builder.conformance.fault import Fault
from builder.conformance.members import MANIFESTS, Contents
from builder.findings import Finding, in_order
from builder.findings.rules import packaging
from builder.findings.rules.check import manifest as manifest_rules
from builder.findings.rules.check import xapi
from builder.findings.rules.check import zips as rules
from builder.model.package import Package

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"<\0", b"\0<")

_OF_ITS_KIND = 20
"""As many findings of one code are told one by one."""

Additional = Callable[[Contents, Sequence[Described]], Iterable[Fault]]
"""Rules that were asked for: those of an LMS, or of control documents."""


def check(package: Package, additional: Sequence[Additional] = ()) -> list[Finding]:
    """What an LMS or a learner would stumble over in ``package``; places name the zip it would become.

    ``additional`` are rules of the LMS that it is made for. Raises OSError when a media file has gone since it was
    found.
    """
    contents = members.of_package(package)
    return _findings(_faults(contents, additional), package.name, own=True, is_made=False)


def check_zip(path: Path) -> list[Finding]:
    """The same for a zip on disk that shall be one of ours, and how the zip itself is written."""
    return _of_zip(path, as_own=True, additional=())


def check_any(
    path: Path, shown: str, additional: Sequence[Additional] = (), *, for_lms: bool = False
) -> list[Finding]:
    """What an LMS would stumble over in a zip from anywhere; one of ours is held to what ``check`` asks.

    ``shown`` is its path as the user would type it, ``for_lms`` says that it shall go into an LMS that was named.
    Raises OSError when the file cannot be read.
    """
    return _of_zip(path, as_own=None, additional=additional, shown=shown, for_lms=for_lms)


def _of_zip(
    path: Path,
    *,
    as_own: bool | None,
    additional: Sequence[Additional],
    shown: str = "",
    for_lms: bool = False,
) -> list[Finding]:
    shown = shown or path.as_posix()
    own = bool(as_own)
    try:
        with opened.opened(path) as archive:
            looked = zips.look(archive)
            if not looked.is_readable:
                return _findings(looked.faults, shown, own=own)
            contents = opened.contents(archive, as_own=as_own)
            found = [*_of_the_zip(looked, contents), *_faults(contents, additional, path.name)]
            if for_lms and members.is_web(contents):
                found.append(kinds.of_the_web())
            placed = positions.placed(found, contents)
            return _findings(placed, shown, own=contents.is_own, is_made=not own)
    except opened.DAMAGE as error:
        return _findings([_no_zip(path, error, own=own)], shown, own=own)


def _of_the_zip(looked: zips.Zip, contents: Contents) -> list[Fault]:
    """What was seen of the zip; names of our own are judged letter by letter in any case."""
    return [one for one in looked.faults if not (contents.is_own and one.rule is rules.LEADS_OUT)]


def _no_zip(path: Path, error: Exception, *, own: bool) -> Fault:
    if own:
        return Fault(f"this is not a whole zip: {error}", None, packaging.ZIP_NOT_PORTABLE)
    return kinds.of_no_zip(path, str(error))


def _faults(package: Contents, additional: Sequence[Additional], file: str = "") -> Iterator[Fault]:
    paths = Paths(package.by_path)
    found = [described for name in MANIFESTS if (described := _described(name, package, paths))]
    if not found and members.is_web(package):
        yield from names.faults(package)
        yield from sizes.faults(package)
        yield from links.faults(package)
        return
    if not found:
        instead = list(kinds.without_manifest(package, file))
        yield from instead
        if not package.is_own and instead:
            return
    for described in found:
        yield from described.faults
    if any(
        fault.rule in {rules.ANOTHER_KIND, manifest_rules.NOT_SCORM} for one in found for fault in one.faults
    ):
        return
    yield from names.faults(package)
    yield from sizes.faults(package)
    if package.is_own:
        yield from _beside(package, found)
        yield from links.faults(package)
    else:
        yield from _around(package, found)
        yield from pages.faults(package, paths, found)
    known = [one for one in found if one.kind and one.root is not None]
    for rule in additional:
        yield from rule(package, known)


def _described(name: str, package: Contents, paths: Paths) -> Described | None:
    content = package.content(name)
    return None if content is None else _READERS[name](content, package, paths)


_READERS: dict[str, Callable[[bytes, Contents, Paths], Described]] = {
    manifest.NAME: manifest.described,
    cmi5.NAME: cmi5.described,
    tincan.NAME: tincan.described,
}


def _beside(package: Contents, found: Sequence[Described]) -> Iterator[Fault]:
    """What is asked of each manifest of our own, whatever its standard."""
    for described in found:
        content = package.content(described.name) or b""
        if content.startswith(_UTF16):
            message = "it is written in UTF-16"
            yield Fault(message, None, packaging.BAD_MANIFEST, "Save it as UTF-8.", described.name, 1, 1)
        if content.startswith(codecs.BOM_UTF8):
            message = "it begins with a byte order mark"
            hint = "Save it as UTF-8 without a byte order mark."
            yield Fault(message, None, packaging.BAD_MANIFEST, hint, described.name, 1, 1)
        if len(found) > 1:
            message = "there is a manifest of another standard beside it: importers guess which one counts"
            yield Fault(message, None, packaging.BAD_MANIFEST, "", described.name)


def _around(package: Contents, found: Sequence[Described]) -> Iterator[Fault]:
    """Manifests beside and below the one that LMSs read."""
    if len(found) > 1:
        message = f"the package has {' and '.join(one.name for one in found)}"
        yield Fault(message, xapi.SEVERAL_KINDS)
    deeper = [
        member.path
        for member in package.members
        if member.path.rpartition("/")[2] in MANIFESTS
        and "/" in member.path
        and not names.is_junk(member.path)
    ]
    if deeper and found:
        message = f"LMSs read the manifest at the top, not {' and '.join(deeper[:3])}"
        yield Fault(message, manifest_rules.SECOND_MANIFEST, file=deeper[0])


def _findings(faults: Iterable[Fault], shown: str, *, own: bool, is_made: bool = True) -> list[Finding]:
    told = _once(faults) if own else faults
    findings = in_order([one for fault in told if (one := fault.finding(shown, own=own, is_made=is_made))])
    return findings if own else list(_cut(findings))


def _once(faults: Iterable[Fault]) -> Iterator[Fault]:
    """The faults without those about a file that one before them has said to be missing or misnamed."""
    told: set[str] = set()
    for fault in faults:
        if not fault.astray & told:
            yield fault
        told |= fault.astray


def _cut(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings; of one kind no more than a person would read."""
    counts: dict[str, int] = {}
    for finding in findings:
        counts[finding.code] = counts.get(finding.code, 0) + 1
    told: dict[str, int] = {}
    for finding in findings:
        told[finding.code] = told.get(finding.code, 0) + 1
        if told[finding.code] < _OF_ITS_KIND or counts[finding.code] == _OF_ITS_KIND:
            yield finding
        elif told[finding.code] == _OF_ITS_KIND:
            left = counts[finding.code] - _OF_ITS_KIND
            yield replace(finding, message=f"{finding.message} (and {left} more like this)")
