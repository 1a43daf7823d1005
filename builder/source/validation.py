"""What the JSON Schema has against a document, as findings: one cause, one finding."""

from dataclasses import dataclass

from builder.findings import Finding
from builder.source import wording
from builder.source.document import Document
from builder.source.elsewhere import Elsewhere
from builder.source.lost_text import lost_text
from builder.source.nodes import Mapping, Node, Path, at, plain, walk
from builder.source.schema import errors
from builder.source.schema_fault import SchemaFault
from builder.source.stray_hyphens import StrayHyphens
from builder.source.too_far_left import TooFarLeft


@dataclass(frozen=True, slots=True)
class Validated:
    """What validation found.

    Attributes:
        faulty: the paths of values that a finding is about; nothing at or below them can be decoded.
    """

    findings: list[Finding]
    faulty: frozenset[Path]


def validate(document: Document) -> Validated:
    """Every finding that the schema and lost text give."""
    faults, texts = errors(plain(document.root), f"{document.kind}.schema.json")
    faulty = {path for path, node in walk(document.root) if node.faulty or _is_incomplete(node)}
    too_far_left = TooFarLeft.of_faults(document.root, document.source, faults)
    hyphens = StrayHyphens.of_faults(document.root, document.source, faults)
    elsewhere = Elsewhere.of_faults(document.root, faults, hyphens.settled | too_far_left.settled)
    findings = [*too_far_left.findings, *hyphens.findings, *elsewhere.findings]
    explained = too_far_left.explained | elsewhere.explained
    faulty.update(explained)
    for error in faults:
        path = tuple(error.absolute_path)
        node = at(document.root, path)
        if _is_known(document.root, path) or path in explained:
            continue
        if _is_incomplete(node) and error.validator in ("required", "minProperties"):
            continue
        fault = SchemaFault(document, error, path, node)
        findings += wording.findings(fault, elsewhere.of(path))
        faulty.add(path)
    findings += lost_text(document, texts)
    return Validated(findings, frozenset(faulty))


def _is_incomplete(node: Node) -> bool:
    return isinstance(node, Mapping) and node.incomplete


def _is_known(root: Node, path: Path) -> bool:
    """Whether a finding about this value, or about one it stands in, exists already."""
    return any(at(root, path[:length]).faulty for length in range(len(path) + 1))
