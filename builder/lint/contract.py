"""What a lint rule must offer. A rule is a module that fulfils this protocol; ``registry`` lists them."""

from collections.abc import Iterable
from typing import Protocol

from builder.findings import Finding
from builder.model.module import Module


class LintRule(Protocol):
    """One look at a whole module."""

    def findings(self, module: Module, /) -> Iterable[Finding]:
        """What it finds. Pure: the same module gives the same findings."""
        ...
