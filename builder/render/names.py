"""The ids that the parts of one piece of Markdown have on the page, settled before anything is written."""

from dataclasses import dataclass, field, replace

from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class NoteUse:
    """A footnote's number where a text refers to it.

    Attributes:
        target: the id of the footnote in the list.
        id: of this place, for the list to lead back to; "" for none.
    """

    number: int
    target: str
    id: str


@dataclass(frozen=True, slots=True)
class Names:
    """The ids that the parts of one piece have on the page.

    Attributes:
        headings: of its headings, in order; tables and callouts likewise.
        citations: for each citation in order, which of its works' citations it is (from 1).
        notes: for each reference to a footnote in order; None where there is no such footnote.
        marked: what stands in those ``inline`` tokens, counted from 0, in which terms or abbreviations are marked; a
            ``term`` token of a listed term has its own id in ``meta["id"]`` and its entry's in ``meta["target"]``.
    """

    headings: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    callouts: tuple[str, ...] = ()
    citations: tuple[tuple[int, ...], ...] = ()
    notes: tuple[NoteUse | None, ...] = ()
    marked: dict[int, list[Token]] = field(default_factory=dict)

    def anonymous(self) -> "Names":
        """The same for a text that stands on the page more than once: without ids."""
        return Names(
            headings=("",) * len(self.headings),
            tables=("",) * len(self.tables),
            callouts=("",) * len(self.callouts),
            citations=((),) * len(self.citations),
            notes=tuple(use and replace(use, id="") for use in self.notes),
        )
