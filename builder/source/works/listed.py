"""A work with the places of its parts, as the readers of all formats hand it to the checks."""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.findings import Place
from builder.model.reference import Reference
from builder.source.works.form import Form


@dataclass(frozen=True, slots=True)
class Listed:
    """A work of a list.

    Attributes:
        places: of its CSL variables.
        undated: whether the list says that it has no date.
        form: how its format writes fields.
    """

    work: Reference
    places: Mapping[str, Place]
    undated: bool
    form: Form

    def at(self, variable: str) -> Place:
        """The place of a variable; the work's own where it is not known."""
        return self.places.get(variable, self.work.place)
