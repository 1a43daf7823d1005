"""From a Package to a zip that every LMS can read, the same bytes every time."""

from builder.archive.writing import line_feeds, write

__all__ = ["line_feeds", "write"]
