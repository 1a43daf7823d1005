"""Saved states, and questions whose answers stand in them, written by hand."""

from builder.questions.question import Question
from builder.questions.registry import QUESTIONS
from builder.source.document import parse
from builder.source.files import source_text
from builder.source.reader import MappingReader


def state(*records: str) -> str:
    """A whole state that holds these records."""
    return ";".join(["1", *records, "."])


def question(yaml: str) -> Question:
    """The question that a mapping in YAML means."""
    document, _ = parse(source_text(yaml, "module.yaml"))
    reader = MappingReader(document.root, document.source, lambda name: f"media/{name}")
    return QUESTIONS[reader.word("type")].decode(reader)
