"""What the tokens of one piece are written with, and the state that they share.

Only tags that stand in the files of this folder are written; everything else is escaped.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from markdown_it.token import Token
from markupsafe import Markup

from builder.interface.catalogue import Catalogue
from builder.markdown.footnotes import Footnote
from builder.markdown.page_links import NoTarget, PageTarget
from builder.render.citations import Citations
from builder.render.names import Names
from builder.render.tokens.tags import SAME_TAG

TokenWriter: TypeAlias = "Callable[[Writer, Token, Token | None], Markup]"
"""Makes HTML of a token, which the next one follows; None after the last."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What all pieces of a module are written with.

    Attributes:
        spoken: the language of the page's own words, where it is not the author's.
        direction: in which the author writes.
        writers: by the type of the token (``registry``).
        together: the ids of the modules in the same package.
    """

    words: Catalogue
    find_page: Callable[[str], PageTarget | NoTarget]
    citations: Citations
    spoken: str
    direction: str
    writers: Mapping[str, TokenWriter]
    together: frozenset[str] = frozenset()


@dataclass
class Writer:
    """Writes the tokens of one piece; each piece gets a new one.

    Attributes:
        written_in_place: footnotes by their labels, for a text that can have none: they are written into it.
        gaps: makes what stands in a gap, by its id.
    """

    setting: Setting
    names: Names | None
    written_in_place: Mapping[str, Footnote] = field(default_factory=dict)
    gaps: Callable[[str], Markup] | None = None
    headings_seen: int = 0
    tables_seen: int = 0
    callouts_seen: int = 0
    citations_seen: int = 0
    notes_seen: int = 0
    inlines_seen: int = 0
    row_headers: bool = False
    cells_in_row: int = 0
    empty_header: bool = False
    closing: list[str] = field(default_factory=list)
    closing_blocks: list[str] = field(default_factory=list)

    def write(self, tokens: Sequence[Token]) -> Markup:
        made = [self._one(token, tokens, position) for position, token in enumerate(tokens)]
        return Markup("".join(made))  # noqa: S704 each is markup

    def _one(self, token: Token, tokens: Sequence[Token], position: int) -> Markup:
        same = SAME_TAG.get(token.type)
        if same is not None:
            return Markup(same)  # noqa: S704 a literal of that file
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        return self.setting.writers[token.type](self, token, following)
