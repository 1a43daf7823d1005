"""What a block type must offer. A type is a module that fulfils this protocol; ``registry`` lists them."""

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from builder.findings import Finding
from builder.model.block import Block
from builder.model.prose import Prose
from builder.model.reader import Reader


class BlockType(Protocol):
    """One type of block or question.

    The same stem stands in ``schemas/blocks/``, ``builder/blocks/``, ``templates/blocks/`` and
    ``templates/runtime/blocks/`` (for questions: ``questions/``).
    """

    TYPE: str
    """The name in ``type:``."""

    def decode(self, reader: Reader) -> Block:
        """The frozen block; the schema has accepted the source."""
        ...

    def prose(self, block: Any) -> Iterator[Prose]:
        """Every piece of Markdown in the block, in reading order."""
        ...

    def faults(self, block: Any) -> Iterator[Finding]:
        """What a schema cannot say of this block alone: an answer that is no option, say."""
        ...

    def payload_bound(self, block: Any) -> int | None:
        """The most characters that a response to it can take in the saved state, without its key.

        None when it stores nothing. The codec of the runtime can never exceed it (ARCHITECTURE.md, "State").
        """
        ...

    def unpack(self, block: Any, payload: str) -> Mapping[str, Any] | None:
        """The response that a payload holds, as the type's script reads it; None when it stores nothing.

        Never raises: what is damaged or gone becomes an empty response.
        """
        ...

    def runtime(self, block: Any) -> Mapping[str, Any] | None:
        """What the learner's script must know of it, JSON-ready, without ``type`` and ``key``; None: nothing."""
        ...
