"""Blocks decoded from the YAML of one."""

from collections.abc import Callable

import pytest

from builder.blocks.registry import BLOCKS
from builder.model.block import Block
from builder.questions.registry import QUESTIONS
from builder.source.document import parse
from builder.source.files import source_text
from builder.source.reader import MappingReader


@pytest.fixture
def decode() -> Callable[[str], Block]:
    """The block that a mapping in YAML means; pictures get their name with "media/" before it."""

    def decode_it(yaml: str) -> Block:
        document, findings = parse(source_text(yaml, "module.yaml"))
        assert findings == []
        reader = MappingReader(document.root, document.source, lambda name: f"media/{name}")
        kind = reader.word("type")
        return {**BLOCKS, **QUESTIONS}[kind].decode(reader)

    return decode_it
