"""One work under two keys."""

import re
from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules.references import works as rules
from builder.model import book_numbers
from builder.model.module import Module
from builder.model.reference import Reference


def findings(module: Module) -> Iterator[Finding]:
    """Works that an earlier one of the list seems to be, too."""
    first: dict[tuple[str, ...], Reference] = {}
    for work in module.references:
        twin = next((first[mark] for mark in _marks(work) if mark in first), None)
        for mark in _marks(work):
            first.setdefault(mark, work)
        if twin is not None and not (twin.is_shared and work.is_shared):
            message = (
                f"{work.key} seems to be the same work as {twin.key}, in {twin.place.seen_from(work.place)}"
            )
            hint = f"Cite it as [@{twin.key}] everywhere, and leave this entry out."
            yield rules.TWINS.at(work.place, message, hint)


def _marks(work: Reference) -> list[tuple[str, ...]]:
    """What no two works share."""
    marks: list[tuple[str, ...]] = []
    if doi := work.field("DOI"):
        marks.append(("doi", doi.casefold()))
    isbns = book_numbers.several(work.field("ISBN"))
    if work.type == "book" and len(isbns) == 1 and not work.field("volume"):
        marks.append(("isbn", book_numbers.normal(isbns[0])))
    people = work.authors or work.editors
    title = re.sub(r"\W+", " ", work.field("title").casefold()).strip()
    if people and title and work.field("issued"):
        same = (work.field(name) for name in ("volume", "page", "edition"))
        marks.append(("title", title, people[0][0].casefold(), work.field("issued")[:4], *same))
    return marks
