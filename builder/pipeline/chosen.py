"""Which rules are looked at, and how much each matters: the project's choice and the command line's."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from builder.findings import Severity
from builder.findings.rules import registry

OFF = "off"
"""In the place of a severity: the rule is left out."""

ASKED = tuple(
    family for family, rules in registry.FAMILIES.items() if rules and all(rule.asked for rule in rules)
)
"""Families that are looked at only where they are named."""

_NOT_NAMED, _ALL, _BY_FAMILY, _BY_CODE = -1, 0, 1, 2


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice among the rules. It never touches a rule that is an error of itself.

    Attributes:
        select: codes and families; empty for every rule.
        ignore: codes and families that are left out.
        severity: by code, in the place of the rule's own.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)

    def has(self, code: str) -> bool:
        """Whether findings with this code are reported. What is named more exactly wins, and of equals the ignoring."""
        if not can_be_ignored(code):
            return True
        if code[:3] in ASKED:
            return self._asks_for(code)
        selected = _how(code, self.select) if self.select else _ALL
        return selected > _how(code, self.ignore)

    def asked(self) -> tuple[str, ...]:
        """The families of those that are off until asked for, as far as one of their rules is."""
        return tuple(
            family for family in ASKED if any(self._asks_for(rule.code) for rule in registry.FAMILIES[family])
        )

    def _asks_for(self, code: str) -> bool:
        named = _BY_CODE if code in self.severity else _how(code, self.select)
        return named > max(_ALL, _how(code, self.ignore))

    def severity_of(self, code: str, own: Severity) -> Severity:
        """How much a finding with this code matters."""
        return self.severity.get(code, own) if can_be_ignored(code) else own


def can_be_ignored(code: str) -> bool:
    """Whether a package is sound with a fault of this kind: an error says that it is not."""
    rule = registry.rule(code)
    return rule is not None and rule.severity is not Severity.ERROR


def normal(word: str) -> str:
    """A code or a family as rules have it, whatever its case."""
    return word.strip().upper()


def trouble(word: str, *, ignoring: bool) -> str:
    """Why a word names nothing that can be chosen (or ignored), as a sentence; "" when it does."""
    name = normal(word)
    if name in registry.FAMILIES:
        codes = [rule.code for rule in registry.FAMILIES[name]]
        if ignoring and not any(map(can_be_ignored, codes)):
            return f"Every rule of {name} is an error, and errors cannot be ignored."
        return ""
    if registry.rule(name) is None:
        return f"There is no code and no family {word}. {_meant(word)}"
    if ignoring and not can_be_ignored(name):
        return f"{name} is an error: a package with it would be broken, so it cannot be ignored."
    return ""


def _meant(word: str) -> str:
    likely = registry.meant(word)
    return f"Did you mean {likely}?" if likely else f"There are the families {', '.join(registry.FAMILIES)}."


def _how(code: str, words: Iterable[str]) -> int:
    """How exactly one of the words names the code."""
    if code in words:
        return _BY_CODE
    return _BY_FAMILY if code[:3] in words else _NOT_NAMED
