"""What every block of a module has, whatever its type."""

from typing import Protocol

from builder.findings import Place


class Block(Protocol):
    """What every block has. The dataclasses themselves stand in ``builder/blocks`` and ``builder/questions``."""

    @property
    def type(self) -> str:
        """The name in ``type:``; "prose" for a bare string."""
        ...

    @property
    def id(self) -> str:
        """The author's id; "" for a block that stores nothing and was given none."""
        ...

    @property
    def place(self) -> Place: ...
