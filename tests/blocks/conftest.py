"""Blocks decoded from the YAML of one."""

from collections.abc import Callable

import pytest

from builder.blocks.registry import BLOCKS
from builder.model.block import Block
from builder.model.media import Download, Recording
from builder.model.prose import Prose
from builder.questions.registry import QUESTIONS
from builder.source.document import parse
from builder.source.files import source_text
from builder.source.reader import MappingReader


class _Attached:
    """Files that are all there and all right."""

    def recording(self, name, kind):
        return Recording(f"media/{name}", f"{kind}/test", 1000, 60, 640, 360)

    def track(self, name, recording, *, read_aloud):
        return f"media/{name}{' aloud' if read_aloud else ''}"

    def download(self, name):
        return Download(f"media/{name}", name.text, 1500)

    def prose(self, name):
        return Prose(f"What is in {name}", name.place)


@pytest.fixture
def decode() -> Callable[[str], Block]:
    """The block that a mapping in YAML means; pictures get their name with "media/" before it."""

    def decode_it(yaml: str) -> Block:
        document, findings = parse(source_text(yaml, "module.yaml"))
        assert findings == []
        reader = MappingReader(
            document.root, document.source, lambda name: f"media/{name}", attached=_Attached()
        )
        kind = reader.word("type")
        return {**BLOCKS, **QUESTIONS}[kind].decode(reader)

    return decode_it
