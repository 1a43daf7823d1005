"""Source files -> Document -> Module."""

from builder.source.loading import load

__all__ = ["load"]
