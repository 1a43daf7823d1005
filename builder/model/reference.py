"""A work of the reference list."""

from dataclasses import dataclass

from builder.findings import Place

OTHERS = ("others", "")
"""The last of a reference's names when there are more people, unnamed."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry of the reference list, in CSL's words (the variables of CSL 1.0.2).

    Attributes:
        key: what ``[@key]`` names.
        type: a CSL type: book, article-journal, report, chapter, webpage, …
        fields: CSL variables as text; "issued" and "accessed" as written.
        authors: family and given name; given is "" for an organization or a single name; OTHERS may stand last.
        editors: likewise.
        people: the others, by their CSL variables, such as translator.
        places: of its fields, by their CSL variables.
        is_shared: it comes from a list for several modules, so that this one need not cite it.
    """

    key: str
    type: str
    fields: tuple[tuple[str, str], ...]
    authors: tuple[tuple[str, str], ...]
    editors: tuple[tuple[str, str], ...]
    place: Place
    people: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    places: tuple[tuple[str, Place], ...] = ()
    is_shared: bool = False

    def place_of(self, name: str) -> Place:
        """Where the CSL variable ``name`` stands; where the work begins, if that is not known."""
        return dict(self.places).get(name, self.place)

    def field(self, name: str) -> str:
        """The CSL variable ``name``, or ""."""
        return dict(self.fields).get(name, "")
