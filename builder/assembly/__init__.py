"""One module, one standard, one LMS: which files the package has."""

from builder.assembly.assembling import assemble
from builder.assembly.naming import package_name

__all__ = ["assemble", "package_name"]
