"""What a citation style must offer. ``registry`` lists the built-in ones."""

from typing import Protocol

from markupsafe import Markup

from builder.markdown.citing import Locator
from builder.model.reference import Reference


class Style(Protocol):
    """The cited works of one module as one style writes them."""

    @property
    def ordered(self) -> tuple[Reference, ...]:
        """The works in the order of the list."""
        ...

    @property
    def numbered(self) -> bool:
        """Whether works are cited by their numbers in the list."""
        ...

    @property
    def brackets(self) -> tuple[str, str]:
        """What stands around a citation."""
        ...

    @property
    def separator(self) -> str:
        """What stands between the works of a citation."""
        ...

    @property
    def is_raised(self) -> bool:
        """Whether citations stand above the line."""
        ...

    def parenthetical(self, work: Reference, where: Locator | None, *, author_hidden: bool) -> Markup:
        """What a citation says of one work, without brackets."""
        ...

    def narrative(self, work: Reference, where: Locator | None) -> Markup:
        """A work whose author is part of the sentence, with brackets around the rest."""
        ...

    def position(self, work: Reference) -> int | None:
        """Where the work stands among others of one citation; None where the author's order stays."""
        ...

    def day_read(self, iso: str) -> str:
        """The day on which something was read, as the list writes it."""
        ...

    def entry(self, work: Reference) -> Markup:
        """The work's line in the list."""
        ...
