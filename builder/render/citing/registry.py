"""The built-in citation styles."""

from collections.abc import Callable, Sequence

from builder.interface.catalogue import Catalogue
from builder.model.reference import Reference
from builder.render.citing.apa import Apa
from builder.render.citing.contract import Style
from builder.render.citing.harvard import Harvard
from builder.render.citing.vancouver import Vancouver

DEFAULT = "harvard"

MakeStyle = Callable[[Sequence[Reference], Catalogue], Style]
"""Makes the style for works in the order in which they are first cited."""

STYLES: dict[str, MakeStyle] = {
    "harvard": Harvard.of,
    "apa": Apa.of,
    "vancouver": Vancouver.of,
}
