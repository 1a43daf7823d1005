"""The size of a file as learners read it."""

from builder.interface.catalogue import Catalogue
from builder.interface.language import decimal_sign

_KILO, _MEGA = 1000, 1_000_000


def file_size(catalogue: Catalogue, size_bytes: int) -> str:
    """1 kB is 1,000 bytes, as browsers and systems of today say it; rounded up, so that nothing has none."""
    if size_bytes < _MEGA:
        # TRANSLATORS: the size of a file in kilobytes.
        return catalogue.say("{size} kB", size=-(-size_bytes // _KILO))
    number = f"{size_bytes / _MEGA:.1f}".replace(".", decimal_sign(catalogue.language))
    # TRANSLATORS: the size of a file in megabytes.
    return catalogue.say("{size} MB", size=number)
