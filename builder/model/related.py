"""What texts may name as ``[[id]]``: pages elsewhere, and the modules beside this one."""

from dataclasses import dataclass

from builder.findings import Place
from builder.model.prose import Text


@dataclass(frozen=True, slots=True)
class RelatedPage:
    """Another page that prose may name as ``[[id]]``.

    Attributes:
        url: "" while the page is only planned.
    """

    id: str
    title: Text
    url: str
    place: Place


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another module of the same folder.

    Attributes:
        url: where it is published; "" for nowhere.
        sections: ids and titles; none where no text of this module names the other.
    """

    id: str
    title: str
    url: str = ""
    sections: tuple[tuple[str, str], ...] = ()
