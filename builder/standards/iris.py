"""IRIs of what a package is about, for the standards that name things by IRI: cmi5 and xAPI.

They derive from the author's ids alone, as every identifier does: reports of a learning record store group by them, so
a new title, version or language changes none. ``urn:uuid`` needs no domain that someone must keep.
"""

import uuid

from builder.model.course import Course
from builder.model.module import Module

_NAMESPACE = uuid.UUID("798889b6-cfd6-4bca-b420-db10feee5c50")
"""Ours for good: another one would make another course of every module."""


def course(module: Module) -> str:
    """The module as a course."""
    return _iri("course", module.id)


def unit(module: Module) -> str:
    """The one part of it that is launched; a course and its unit must not share an IRI."""
    return _iri("unit", module.id)


def outcome(module: Module, name: str) -> str:
    """An outcome of the module, by its id."""
    return _iri("outcome", module.id, name)


def several(course_of_modules: Course) -> str:
    """A course of several modules; its id is none of theirs, so that this is none of theirs either."""
    return _iri("course", course_of_modules.id)


def block(course_of_modules: Course, name: str) -> str:
    """A block of such a course, by its id."""
    return _iri("block", course_of_modules.id, name)


def _iri(*parts: str) -> str:
    # A slash stands in no id, so that no two lists of parts are told alike.
    return uuid.uuid5(_NAMESPACE, "/".join(parts)).urn
