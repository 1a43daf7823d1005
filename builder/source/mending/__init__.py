"""Why a text is no YAML, in plain words, and the line as it was meant."""

from builder.source.mending.explaining import explain
from builder.source.mending.mended import Mended

__all__ = ["Mended", "explain"]
