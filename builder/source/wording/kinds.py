"""Values of the wrong kind: a text for a list, fields for a text, nothing at all."""

import re
from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import source
from builder.findings.rules import structure as rules
from builder.source.lines import corrected
from builder.source.lost_text import is_empty_before_comment
from builder.source.nodes import Mapping, Node, Scalar, Sequence
from builder.source.schema import TEXT_KEYWORD
from builder.source.schema_fault import SchemaFault
from builder.source.wording.forms import as_fields, as_list, as_track, with_space, without_bar
from builder.source.wording.keys import colon_in_text
from builder.source.wording.numbers import as_range, typed
from builder.source.wording.words import capital

_HYPHEN = re.compile(r"-(?=[^\s-])")


def kind(fault: SchemaFault) -> Iterator[Finding]:
    """The value is not of the kind that belongs there."""
    node = fault.node
    wants_text = TEXT_KEYWORD in fault.schema or fault.expected.startswith(("text", "a colour"))
    if isinstance(node, Scalar) and node.text is None:
        if wants_text and (finding := is_empty_before_comment(fault.document, node)):
            yield finding
            return
        rule = fault.rule(rules.EMPTY_VALUE)
        yield rule.at(
            fault.key_place,
            f"{capital(fault.name)} has no value",
            f"Write {fault.expected or 'one'}; a field that is not needed is left out whole.",
        )
        return
    if TEXT_KEYWORD in fault.schema and isinstance(node, Mapping) and node.entries and not node.in_brackets:
        yield colon_in_text(fault, node)
        return
    if wants_text and isinstance(node, Sequence | Mapping) and node.in_brackets:
        raw = fault.document.source.lines[node.place.line - 1]
        yield source.FIRST_CHARACTER.at(
            node.place,
            f"A text stands here, and YAML keeps {raw[node.place.column - 1]} at its beginning for itself",
            f"Write:\n{corrected(raw)}",
        )
        return
    hint = as_fields(fault, node)
    if fault.path and fault.path[-1] in ("range", "answer") and not isinstance(node, Mapping):
        hint = as_range(fault, typed(node)) or hint
    if isinstance(node, Scalar) and "array" in fault.limits and fault.path:
        if found := _HYPHEN.match(node.text or ""):
            yield source.SPACE_MISSING.at(
                fault.place,
                "A space is missing after the hyphen",
                f"Write:\n{with_space(fault, node, found.end())}",
            )
            return
        hint = without_bar(fault, node) or as_list(fault, node)
    if isinstance(node, Scalar) and fault.path[-2:-1] == ("captions",):
        hint = as_track(fault, node)
    yield fault.rule(rules.WRONG_KIND).at(
        fault.place,
        f"{capital(fault.name)} needs {fault.expected or 'another kind of value'}, not {_kind(node)}",
        hint,
    )


def _kind(node: Node) -> str:
    if isinstance(node, Scalar):
        return "a single value"
    return "a list" if isinstance(node, Sequence) else "fields of its own"
