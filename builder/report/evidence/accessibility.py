"""The report as a value: what the page and the data beside a zip are made from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.findings import Finding, Rule
from builder.findings.rules.registry import FAMILIES
from builder.interface.catalogue import load as catalogue
from builder.interface.coverage import Coverage
from builder.interface.limits import known_limits
from builder.looks.contrast import Row, table
from builder.model.accessibility import AccessibilityCheck
from builder.model.fingerprint import fingerprint
from builder.model.module import Module
from builder.report.evidence.criteria import CRITERIA, FOUND_IN_CONTENT, LANGUAGE_OF_PARTS, Basis, Criterion
from builder.report.evidence.page_facts import PageFacts

CHECKED = ("ACC", "MED", "CAP", "THM")
"""The families of rules that are about being perceived and used."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A success criterion, and what this package may say of it.

    Attributes:
        adherence: OpenACR's words: "supports", "not-applicable" or "not-evaluated".
    """

    criterion: Criterion
    adherence: str


@dataclass(frozen=True, slots=True)
class MachineCheck:
    """One rule of the build, and how often this module breaks it."""

    rule: Rule
    found: int


@dataclass(frozen=True, slots=True)
class Attestation:
    """What a person says to have checked.

    Attributes:
        covers: in words.
        standing: "current"; "before the last change"; or "of an unknown state", when no fingerprint was noted.
    """

    check: AccessibilityCheck
    covers: str
    standing: str


@dataclass(frozen=True, slots=True)
class AccessibilityReport:
    """Everything that the report says, in the order in which it says it."""

    module: Module
    facts: PageFacts
    fingerprint: str
    criteria: tuple[Judged, ...]
    checks: tuple[MachineCheck, ...]
    attestations: tuple[Attestation, ...]
    limits: tuple[str, ...]
    contrast: Mapping[str, tuple[Row, ...]]


def report(
    module: Module, facts: PageFacts, findings: Sequence[Finding], words: Coverage | None = None
) -> AccessibilityReport:
    """The report of a module; ``findings`` are those of the build, of this module alone; ``words`` are its page's."""
    limits = known_limits({block.type for block in module.blocks()}, catalogue("en"))
    own = module.accessibility.known_limits if module.accessibility is not None else ()
    codes = [finding.code for finding in findings]
    return AccessibilityReport(
        module=module,
        facts=facts,
        fingerprint=fingerprint(module),
        criteria=tuple(_judged(_said(criterion, words), module, facts) for criterion in CRITERIA),
        checks=tuple(
            MachineCheck(rule, codes.count(rule.code)) for name in CHECKED for rule in FAMILIES[name]
        ),
        attestations=tuple(_attestation(module, check) for check in _checked(module)),
        limits=tuple(dict.fromkeys((*own, *limits))),
        contrast=table(module.theme),
    )


def _said(criterion: Criterion, words: Coverage | None) -> Criterion:
    """The criterion with what is true of the words of this page, where not all of them are translated."""
    if criterion.number != LANGUAGE_OF_PARTS or words is None or not words.missing:
        return criterion
    if words.missing == words.total:
        said = (
            f"The {words.total} texts of the interface are not translated into {words.language}: "
            "they are English, and say so."
        )
    else:
        said = (
            f"{words.missing} of the {words.total} texts of the interface are not translated into {words.language}: "
            "they are English, and do not say so."
        )
    return replace(criterion, note=f"{said} {FOUND_IN_CONTENT}")


_APPLIES: Mapping[str, Callable[[Module, PageFacts], bool]] = {
    "": lambda _module, _facts: True,
    "never": lambda _module, _facts: False,
    "pictures": lambda _module, facts: bool(facts.pictures),
    "recordings": lambda _module, facts: bool(facts.recordings),
    "video": lambda _module, facts: any(one.kind == "video" for one in facts.recordings),
    "assessment": lambda module, _facts: module.assessment is not None,
    "time limit": lambda module, _facts: (
        module.assessment is not None and module.assessment.time_limit_min > 0
    ),
}


def _judged(criterion: Criterion, module: Module, facts: PageFacts) -> Judged:
    if not _APPLIES[criterion.needs](module, facts):
        return Judged(criterion, "not-applicable")
    return Judged(criterion, "supports" if criterion.basis is Basis.MADE else "not-evaluated")


def _checked(module: Module) -> tuple[AccessibilityCheck, ...]:
    return module.accessibility.checked if module.accessibility is not None else ()


def _attestation(module: Module, check: AccessibilityCheck) -> Attestation:
    names = tuple(name.text for name in check.covers)
    titles = [section.title.text for section in module.sections if section.id in names]
    titles += ["the assessment"] if "assessment" in names else []
    if not check.fingerprint:
        standing = "of an unknown state"
    elif check.fingerprint == fingerprint(module, names):
        standing = "current"
    else:
        standing = "before the last change"
    return Attestation(check, "; ".join(titles) or "the whole module", standing)
