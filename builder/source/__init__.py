"""Source files -> Document -> Module."""

from builder.source.courses import load_course
from builder.source.loading import load

__all__ = ["load", "load_course"]
