"""What a zip is called."""

from builder.lms.profile import LmsProfile
from builder.lms.registry import PROFILES
from builder.model.course import Course
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


def course_name(course: Course, standard: str, profile: LmsProfile) -> str:
    """The same for a package of several modules: ``<course>-<version>-<standard>[-<lms>].zip``."""
    stem = f"{course.id}-{course.version}-{standard}"
    return f"{stem}.zip" if is_plain_course(course, profile, standard) else f"{stem}-{profile.name}.zip"


def course_notes_name(course: Course, standard: str, profile: LmsProfile) -> str:
    """The notes beside it."""
    stem = f"{course.id}-{course.version}-{standard}"
    return f"{stem}.notes.html" if profile.name == PLAIN else f"{stem}-{profile.name}.notes.html"


def is_plain_course(course: Course, profile: LmsProfile, standard: str) -> bool:
    """Whether an LMS's package of a course is the one for any LMS."""
    is_told = not course.waits or profile.sequences.value == PROFILES[PLAIN].sequences.value
    return is_plain(profile, standard) and is_told


def folder_name(module: Module) -> str:
    """The folder of a page of the web. Without the version: the address on a server stays, whatever is in it."""
    return f"{module.id}-web"


def page_name(module: Module) -> str:
    """The page of the web that is one file."""
    return f"{module.id}-{module.version}-web.html"


def is_plain(profile: LmsProfile, standard: str) -> bool:
    """Whether packages for this LMS are those for any LMS: its profile changes nothing but the name."""
    driver = STANDARDS[standard].DRIVER
    return _behaviour(profile, driver) == _behaviour(PROFILES[PLAIN], driver)


def _behaviour(profile: LmsProfile, driver: str) -> dict[str, str | bool]:
    return {name: value for name, value in profile.runtime(driver).items() if name != "name"}


def evidence_name(package: str, ending: str) -> str:
    """A file beside a zip that is about its content, whichever LMS it goes to: ``<zip's stem>.<ending>``."""
    return f"{package.removesuffix('.zip')}.{ending}"
