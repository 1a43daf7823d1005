"""What a schema has against a document, in words an author can act on."""

from collections.abc import Callable, Iterator

from builder.findings import Finding
from builder.findings.rules import structure as rules
from builder.source.schema import ADDRESS_KEYWORD, DATE_KEYWORD
from builder.source.schema_fault import SchemaFault
from builder.source.wording import counts, keys, kinds, values
from builder.source.wording.words import capital


def findings(fault: SchemaFault, settled: set[str]) -> Iterator[Finding]:
    """The findings that say it; ``settled`` are keys that another finding explains."""
    if fault.keyword == "required":
        yield from keys.required(fault, settled)
    elif fault.keyword == "additionalProperties":
        yield from keys.unknown(fault, settled)
    else:
        yield from _HANDLERS.get(fault.keyword, _other)(fault)


def _other(fault: SchemaFault) -> Iterator[Finding]:
    yield rules.NOT_ALLOWED.at(
        fault.place, f"{capital(fault.name)} needs {fault.expected or 'another value'}"
    )


_HANDLERS: dict[str, Callable[[SchemaFault], Iterator[Finding]]] = {
    "type": kinds.kind,
    "enum": values.enum,
    "not": keys.excluded,
    "pattern": values.pattern,
    DATE_KEYWORD: values.date,
    ADDRESS_KEYWORD: values.address,
    "maxLength": values.too_long,
    "uniqueItems": counts.twice,
    "minItems": counts.too_few,
    "minProperties": counts.too_few,
    "maxProperties": counts.too_many,
}
