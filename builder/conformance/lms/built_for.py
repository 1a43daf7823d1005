"""Packages of ours that were built for another LMS, which asks its pages to behave otherwise."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from builder.conformance.checking import Additional
from builder.conformance.described import Described
from builder.conformance.fault import Fault
from builder.conformance.members import Contents
from builder.findings.rules.packaging import FOR_ANOTHER_LMS
from builder.lms.profile import LmsProfile

_DATA = re.compile(rb'<script\b[^>]*\bid="coursewright-data"[^>]*>(.*?)</script>', re.DOTALL)
_NAME = "name"


def of(profile: LmsProfile) -> Additional:
    """The rule for packages that shall go into one LMS: what their pages were told of theirs must hold there."""

    def faults(package: Contents, _found: Sequence[Described]) -> Iterator[Fault]:
        if not package.is_own:
            return
        for member in package.members:
            told = _told(member.content) if member.path.endswith(".html") else {}
            own = told.get("profile")
            if not isinstance(own, dict) or own.get(_NAME) == profile.name:
                continue
            if _behaviour(own) != _behaviour(profile.runtime(str(told.get("standard")))):
                name = own.get(_NAME)
                whom = "any LMS" if name == "generic" else name
                message = f"it was built for {whom}, and {profile.title} needs another"
                yield Fault(
                    message, None, FOR_ANOTHER_LMS, f"Build it with --lms {profile.name}.", member.path
                )

    return faults


def _told(page: bytes) -> dict[str, Any]:
    """What the script of a page is told; nothing where somebody has broken it."""
    found = _DATA.search(page)
    try:
        told = json.loads(found[1]) if found else {}
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _behaviour(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name != _NAME}
