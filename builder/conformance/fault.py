"""A fault of a package, before it is said how much it matters."""

from collections.abc import Sequence
from dataclasses import dataclass

from builder.findings import Finding, Place, Rule
from builder.findings.rules.packaging import BAD_MANIFEST, FILE_MISSING
from builder.xmltree import Element

_SHOWN = 3
_CHANGED = (
    "coursewright wrote it otherwise: take back what was changed in the zip, or build the module again."
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault, weighed twice: what coursewright makes is held to more than what others make.

    Attributes:
        rule: what it is in a package from anywhere; None where it is only asked of our own.
        own: what it is in a package that coursewright made; None where that is the same.
        file: the file in the package that it is about; "" for the package as a whole.
        line: in that file, from 1; 0 when unknown.
        column: in that line, from 1; 0 when unknown.
        element: what it is about in a manifest; its line and column are looked up when all faults are known.
        astray: the files that it says are missing or misnamed. In a package of our own, which is held to more than one
            rule, each of them is told of once.
    """

    message: str
    rule: Rule | None
    own: Rule | None = None
    hint: str = ""
    file: str = ""
    line: int = 0
    column: int = 0
    element: Element | None = None
    astray: frozenset[str] = frozenset()

    def finding(self, package: str, *, own: bool, is_made: bool = True) -> Finding | None:
        """It as a finding about ``package``, a path or a name; None where it is none.

        A package of our own may not be written yet (``is_made``): the place is then the zip that it would become. Else
        the place is the file inside, written as if the zip were a folder.
        """
        rule = (self.own or self.rule) if own else self.rule
        if rule is None:
            return None
        if not is_made:
            message = f"{self.file}: {self.message}" if self.file else self.message
            return rule.at(Place(package), message, self.hint)
        place = Place(f"{package}/{self.file}", self.line, self.column) if self.file else Place(package)
        hint = self.hint or (_CHANGED if own and rule in {BAD_MANIFEST, FILE_MISSING} else "")
        return rule.at(place, self.message, hint)


def some(names: Sequence[str], shown: int = _SHOWN) -> str:
    """The first of many names, and how many more there are."""
    first, left = list(names[:shown]), len(names) - shown
    if left > 0:
        return f"{', '.join(first)} and {left} more"
    return " and ".join([", ".join(first[:-1]), first[-1]] if len(first) > 1 else first)
