"""Pages elsewhere that texts may name."""

from collections.abc import Iterator

from builder.model.related import RelatedPage
from builder.source.decoding.fields import child
from builder.source.reader import MappingReader


def related(root: MappingReader) -> Iterator[RelatedPage]:
    """Those under ``related``, in the author's order."""
    pages = root.child("related")
    if pages is None:
        return
    for entry in pages.mapping.entries:
        name = entry.key.text or ""
        page = child(pages, name)
        yield RelatedPage(name, page.text("title"), page.word("url"), entry.key.place)
