"""What the beginning of a recording tells."""

from dataclasses import dataclass


class BrokenError(ValueError):
    """The file breaks off, or is not what its first bytes say."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read of a recording; 0 and nothing stand for what it does not say.

    Attributes:
        codecs: of its moving pictures, as the container names them; none for sound alone.
    """

    seconds: float = 0
    width: int = 0
    height: int = 0
    codecs: tuple[str, ...] = ()
