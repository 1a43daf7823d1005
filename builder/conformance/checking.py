"""All rules, one after another."""

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from builder.conformance import links, manifest, members, names, sizes, zips
from builder.conformance.members import Member
from builder.findings import Finding, Place, in_order
from builder.findings.rules import packaging
from builder.model.package import Package

_RULES: tuple[Callable[[Sequence[Member], Place], list[Finding]], ...] = (
    names.findings,
    sizes.findings,
    manifest.findings,
    links.findings,
)


def check(package: Package) -> list[Finding]:
    """What an LMS or a learner would stumble over in ``package``; places name the zip it would become.

    Raises OSError when a media file has gone since it was found.
    """
    return _check(members.of_package(package), Place(package.name))


def check_zip(path: Path) -> list[Finding]:
    """The same for a zip on disk, ours or a stranger's, and how the zip itself is written."""
    place = Place(path.as_posix())
    try:
        with zipfile.ZipFile(path) as archive:
            found = zips.findings(archive, place)
            return in_order(found or _check(members.of_zip(archive), place))
    except zipfile.BadZipFile as error:
        return [packaging.ZIP_NOT_PORTABLE.at(place, f"this is not a whole zip: {error}")]


def _check(listed: Sequence[Member], place: Place) -> list[Finding]:
    return in_order([finding for rule in _RULES for finding in rule(listed, place)])
