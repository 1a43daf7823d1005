"""What the JSON Schema has against a document, as findings: one cause, one finding."""

from dataclasses import dataclass

from jsonschema.exceptions import ValidationError

from builder.findings import Finding
from builder.source import wording
from builder.source.document import Document
from builder.source.lost_text import lost_text
from builder.source.nodes import Node, Path, at, plain, walk
from builder.source.schema import errors
from builder.source.schema_fault import SchemaFault


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
    faults, texts = errors(plain(document.root))
    findings: list[Finding] = []
    faulty = {path for path, node in walk(document.root) if node.faulty}
    meant = _meant_keys(faults)
    for error in faults:
        path = tuple(error.absolute_path)
        if _is_known(document.root, path):
            continue
        fault = SchemaFault(document, error, path, at(document.root, path))
        findings += wording.findings(fault, meant.get(path, set()))
        faulty.add(path)
    findings += lost_text(document, texts)
    return Validated(findings, frozenset(faulty))


def _is_known(root: Node, path: Path) -> bool:
    """Whether a finding about this value, or about one it stands in, exists already."""
    return any(at(root, path[:length]).faulty for length in range(len(path) + 1))


def _meant_keys(faults: list[ValidationError]) -> dict[Path, set[str]]:
    """For each mapping the missing keys that an unknown key was probably meant to be."""
    meant: dict[Path, set[str]] = {}
    for error in faults:
        if error.validator == "additionalProperties" and isinstance(error.instance, dict):
            known = wording.known_keys(error)
            for key in error.instance:
                if key not in known and (close := wording.close_match(key, known)):
                    meant.setdefault(tuple(error.absolute_path), set()).add(close)
    return meant
