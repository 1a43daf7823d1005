"""Whether a page in one file is one that can be sent and opened."""

from builder.assembly.single import size_bytes, videos
from builder.findings import Finding
from builder.findings.rules import packaging
from builder.model.module import Module
from builder.model.package import Package

LIMIT_BYTES = 15_000_000
"""With what mail adds to it this is what most servers take."""

_MEGABYTE = 1_000_000


def heavy(package: Package, module: Module) -> list[Finding]:
    """What makes the page too much for one file. Raises OSError when a media file has gone."""
    size = size_bytes(package)
    carried = videos(package)
    if carried:
        number = "a video" if len(carried) == 1 else f"{len(carried)} videos"
        message = (
            f"the page in one file carries {number}, {carried[0]} first, and has {size / _MEGABYTE:.1f} MB"
        )
    elif size > LIMIT_BYTES:
        message = f"the page in one file has {size / _MEGABYTE:.1f} MB"
    else:
        return []
    return [packaging.HEAVY_PAGE.at(module.place, message)]
