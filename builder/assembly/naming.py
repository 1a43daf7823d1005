"""What a zip is called."""

from builder.lms.profile import LmsProfile
from builder.lms.registry import PROFILES
from builder.model.module import Module
from builder.standards.registry import STANDARDS

PLAIN = "generic"
"""The profile whose packages are named without an LMS."""


def package_name(module: Module, standard: str, profile: LmsProfile) -> str:
    """``<module>-<version>-<standard>[-<lms>].zip``, the LMS only where its profile makes another package."""
    stem = f"{module.id}-{module.version}-{standard}"
    return f"{stem}.zip" if is_plain(profile, standard) else f"{stem}-{profile.name}.zip"


def notes_name(module: Module, standard: str, profile: LmsProfile) -> str:
    """The notes beside it: two LMSs may share a zip, but each has its own settings."""
    stem = f"{module.id}-{module.version}-{standard}"
    return f"{stem}.notes.html" if profile.name == PLAIN else f"{stem}-{profile.name}.notes.html"


def is_plain(profile: LmsProfile, standard: str) -> bool:
    """Whether packages for this LMS are those for any LMS: its profile changes nothing but the name."""
    driver = STANDARDS[standard].DRIVER
    return _behaviour(profile, driver) == _behaviour(PROFILES[PLAIN], driver)


def _behaviour(profile: LmsProfile, driver: str) -> dict[str, str | bool]:
    return {name: value for name, value in profile.runtime(driver).items() if name != "name"}


def evidence_name(package: str, ending: str) -> str:
    """A file beside a zip that is about its content, whichever LMS it goes to: ``<zip's stem>.<ending>``."""
    return f"{package.removesuffix('.zip')}.{ending}"
