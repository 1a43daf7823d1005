"""Terms and short forms."""

from collections.abc import Iterator

from builder.model.glossary import Abbreviation, Term
from builder.model.prose import Text
from builder.source.decoding.fields import child
from builder.source.nodes import Scalar
from builder.source.reader import MappingReader


def terms(root: MappingReader) -> Iterator[Term]:
    """Those under ``terms``, in the author's order."""
    found = root.child("terms")
    if found is None:
        return
    for entry in found.mapping.entries:
        name = Text(entry.key.text or "", entry.key.place)
        if isinstance(entry.value, Scalar):
            yield Term(name, found.prose(name.text), None, (), name.place)
        else:
            term = child(found, name.text)
            yield Term(
                name,
                term.prose("definition"),
                term.optional_text("abbreviation"),
                term.words("also"),
                name.place,
            )


def abbreviations(root: MappingReader) -> Iterator[Abbreviation]:
    """Those under ``abbreviations``, in the author's order."""
    for short, long in root.labels("abbreviations"):
        place = child(root, "abbreviations").place_of(short)
        yield Abbreviation(Text(short, place), long, place)
