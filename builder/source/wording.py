"""What a schema has against a document, in words an author can act on."""

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches

from jsonschema.exceptions import ValidationError

from builder.findings import Finding
from builder.findings.rules import questions, source
from builder.findings.rules import structure as rules
from builder.identifiers import ID_LIMIT, is_id
from builder.source.lines import corrected, quoted, with_quotes
from builder.source.lost_text import is_empty_before_comment
from builder.source.nodes import Mapping, Node, Scalar, Sequence
from builder.source.schema import DATE_KEYWORD, TEXT_KEYWORD, properties_of_blocks
from builder.source.schema_fault import SchemaFault

_QUOTATION_MARKS = "“”‘’„\"'`"
_SHOWN_CHARACTERS = 60
_MAPPINGS = (
    "options",
    "outcomes",
    "feedback",
    "boxes",
    "items",
    "targets",
    "categories",
    "scale",
    "criteria",
)
_ONE_OF = {"categories": "category", "scale": "step", "criteria": "criterion"}
_WORDS_IN_ID = 3
_SAFE = re.compile(r"[^\W_][^\n]*[^:\s]|[^\W_]|…")
_HYPHEN = re.compile(r"-(?=[^\s-])")


def close_match(word: str, known: list[str]) -> str:
    """The one of ``known`` that was probably meant, or ""."""
    bare = word.strip(_QUOTATION_MARKS + " ").lower()
    if bare in known:
        return bare
    for candidate in (bare, bare.replace("-", "_"), bare.replace("_", "-")):
        if close := get_close_matches(candidate, known, 1, 0.7):
            return close[0]
    return ""


def known_keys(error: ValidationError) -> list[str]:
    """The keys that the schema of this error knows."""
    return list(error.schema.get("properties", {})) if isinstance(error.schema, dict) else []


def findings(fault: SchemaFault, settled: set[str]) -> Iterator[Finding]:
    """The findings that say it; ``settled`` are keys that another finding explains."""
    if fault.keyword == "required":
        yield from _required(fault, settled)
    elif fault.keyword == "additionalProperties":
        yield from _unknown(fault, settled)
    else:
        yield from _HANDLERS.get(fault.keyword, _other)(fault)


def _unknown(fault: SchemaFault, settled: set[str]) -> Iterator[Finding]:
    known = known_keys(fault.error)
    assert isinstance(fault.node, Mapping)
    for entry in fault.node.entries:
        key = entry.key.text or ""
        if key in known or key in settled:
            continue
        close = close_match(key, known)
        if told := fault.schema.get("x-not-fields", {}).get(key):
            hint = str(told)
        elif "feedback" in known and key in {"else", *_options(fault.node)}:
            column = fault.node.place.column + 2
            hint = f"Indent it under `feedback`, so that it begins at column {column}."
        elif close:
            hint = f"Did you mean `{close}`?"
        else:
            hint = f"Here are known: {', '.join(known)}."
        yield rules.UNKNOWN_KEY.at(entry.key.place, f"`{key}` is no field of {_owner(fault)}", hint)


def _options(question: Mapping) -> tuple[str, ...]:
    """The ids of a question's options."""
    options = question.entry("options")
    if options is None or not isinstance(options.value, Mapping):
        return ()
    return tuple(entry.key.text or "" for entry in options.value.entries)


def _owner(fault: SchemaFault) -> str:
    if not fault.path:
        return f"a {fault.document.kind}"
    if known_keys(fault.error) == ["file"]:
        return "an included file"
    kind = fault.node.entry("type") if isinstance(fault.node, Mapping) else None
    if kind is not None and isinstance(kind.value, Scalar) and kind.value.text:
        return f"the type {kind.value.text}"
    return fault.name


def _required(fault: SchemaFault, settled: set[str]) -> Iterator[Finding]:
    key = missing_key(fault.error)
    if settled.intersection(missing_keys(fault.error)):
        return
    place = fault.key_place
    if key == "type" and (finding := _no_type(fault)):
        yield finding
        return
    needs = str(fault.schema.get("x-missing", f"`{key}:`"))
    what = _owner(fault)
    words = _words(fault.schema.get("properties", {}).get(key, {}).get("enum", ()))
    hint = f"Add {needs} and one of: {', '.join(words)}." if words else f"Add {needs}."
    yield fault.rule(rules.MISSING_KEY).at(place, f"{what[0].upper()}{what[1:]} needs {needs}", hint)


def missing_key(error: ValidationError) -> str:
    """The one key that this error is about: jsonschema makes an error for each."""
    found = re.match(r"'(.+)' is a required property$", error.message)
    assert found is not None, error.message
    return found[1]


def missing_keys(error: ValidationError) -> list[str]:
    """The keys any of which would do."""
    either = error.schema.get("x-either") if isinstance(error.schema, dict) else None
    return either or [missing_key(error)]


def _no_type(fault: SchemaFault) -> Finding | None:
    """A block without ``type:``: a slip in the word type, or an unquoted sentence with a colon; else None."""
    assert isinstance(fault.node, Mapping)
    for entry in fault.node.entries:
        if close := close_match(entry.key.text or "", ["type", "file"]):
            return rules.UNKNOWN_KEY.at(
                entry.key.place, f"`{entry.key.text}` is no field of a block", f"Did you mean `{close}`?"
            )
    known = properties_of_blocks()
    if not fault.node.entries or any(entry.key.text in known for entry in fault.node.entries):
        return None
    return _colon_in_text(fault, fault.node)


def _colon_in_text(fault: SchemaFault, node: Mapping) -> Finding:
    """A sentence whose colon made a key of its beginning."""
    entry = node.entries[0]
    key, value = entry.key, entry.value
    hint = "Write `|`, and the text on lines of its own below, indented alike."
    if node.in_brackets:
        hint = "Put the text in quotation marks."
    elif len(node.entries) == 1 and isinstance(value, Scalar) and value.end[0] == key.place.line:
        raw = fault.document.source.lines[key.place.line - 1]
        hint = f"Write:\n{with_quotes(raw, key.place.column)}"
    return source.COLON.at(
        fault.document.source.place(*key.end),
        f"The colon after “{key.text}” ends a key for YAML; a text with a colon needs quotation marks",
        hint,
    )


def _type(fault: SchemaFault) -> Iterator[Finding]:
    node = fault.node
    wants_text = TEXT_KEYWORD in fault.schema or fault.expected.startswith(("text", "a colour"))
    if isinstance(node, Scalar) and node.text is None:
        if wants_text and (finding := is_empty_before_comment(fault.document, node)):
            yield finding
            return
        rule = fault.rule(rules.EMPTY_VALUE)
        yield rule.at(
            fault.key_place,
            f"{_capital(fault.name)} has no value",
            f"Write {fault.expected or 'one'}; a field that is not needed is left out whole.",
        )
        return
    if TEXT_KEYWORD in fault.schema and isinstance(node, Mapping) and node.entries and not node.in_brackets:
        yield _colon_in_text(fault, node)
        return
    if wants_text and isinstance(node, Sequence | Mapping) and node.in_brackets:
        raw = fault.document.source.lines[node.place.line - 1]
        yield source.FIRST_CHARACTER.at(
            node.place,
            f"A text stands here, and YAML keeps {raw[node.place.column - 1]} at its beginning for itself",
            f"Write:\n{corrected(raw)}",
        )
        return
    hint = _as_fields(fault, node)
    if isinstance(node, Scalar) and "array" in fault.limits and fault.path:
        if found := _HYPHEN.match(node.text or ""):
            yield source.SPACE_MISSING.at(
                fault.place,
                "A space is missing after the hyphen",
                f"Write:\n{_with_space(fault, node, found.end())}",
            )
            return
        hint = _without_bar(fault, node) or _as_list(fault, node)
    yield fault.rule(rules.WRONG_KIND).at(
        fault.place,
        f"{_capital(fault.name)} needs {fault.expected or 'another kind of value'}, not {_kind(node)}",
        hint,
    )


def _with_space(fault: SchemaFault, node: Scalar, length: int) -> str:
    raw = fault.document.source.lines[node.place.line - 1]
    column = node.place.column - 1 + length
    return f"{raw[:column]} {raw[column:]}"


def _without_bar(fault: SchemaFault, node: Scalar) -> str:
    """How to mend ``blocks: |`` with a list below it."""
    if node.style not in ("literal", "folded") or not (node.text or "").lstrip().startswith("- "):
        return ""
    raw = fault.document.source.lines[node.place.line - 1]
    return f"Leave out the {raw[node.place.column - 1]}:\n{raw[: node.place.column - 1].rstrip()}"


def _as_list(fault: SchemaFault, node: Scalar) -> str:
    """How to write a list, where its entries are single texts."""
    if str(fault.schema.get("items", {}).get("$ref", "")).rpartition("/")[2] not in ("id", "line", "name"):
        return ""
    margin = " " * (fault.key_place.column - 1)
    key = fault.path[-1]
    return f"Write:\n{margin}{key}:\n{margin}  - {node.text}"


def _as_fields(fault: SchemaFault, node: Node) -> str:
    """How to write what is made of ids with a text each, and was written as a list or as one text."""
    key = str(fault.path[-1]) if fault.path else ""
    margin = " " * (fault.key_place.column - 1)
    if key == "completion":
        return f"Write:\n{margin}completion:\n{margin}  require:\n{margin}    - sections: all"
    if "object" not in fault.limits or key not in _MAPPINGS:
        return ""
    given = node.items if isinstance(node, Sequence) else (node,)
    texts = [item.text if isinstance(item, Scalar) and item.text else "…" for item in given]
    if key == "feedback":
        return f"Write:\n{margin}feedback:\n{margin}  else: {_value(texts[0] if texts else '…')}"
    lines: dict[str, str] = {}
    for number, text in enumerate(texts, start=1):
        name = "-".join(re.findall(r"[a-z0-9]+", text.lower())[:_WORDS_IN_ID])
        if not is_id(name) or name in lines or name == "else":
            name = f"{_ONE_OF.get(key, key[:-1])}-{number}"
        lines[name] = _value(text)
    return "\n".join(
        [f"Write:\n{margin}{key}:", *(f"{margin}  {name}: {text}" for name, text in lines.items())]
    )


def _value(text: str) -> str:
    """The text as a value on one line, in quotation marks where YAML needs them."""
    text = " ".join(text.split())
    return text if _SAFE.fullmatch(text) and ": " not in text and " #" not in text else quoted(text)


def _kind(node: Node) -> str:
    if isinstance(node, Scalar):
        return "a single value"
    return "a list" if isinstance(node, Sequence) else "fields of its own"


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _words(values: Iterable[object]) -> list[str]:
    """The values of an enum as an author types them, each once: editors know true, our loader the text "true"."""
    return list(
        dict.fromkeys(str(value).lower() if isinstance(value, bool) else str(value) for value in values)
    )


def _enum(fault: SchemaFault) -> Iterator[Finding]:
    allowed = _words(fault.limits)
    value = str(fault.error.instance)
    close = close_match(value, allowed)
    hint = f"Did you mean `{close}`?" if close else f"Write one of: {', '.join(allowed)}."
    yield fault.rule(rules.NOT_ALLOWED).at(fault.place, f"{_capital(fault.name)} cannot be “{value}”", hint)


def _pattern(fault: SchemaFault) -> Iterator[Finding]:
    value = str(fault.error.instance)
    if not value.strip():
        yield rules.EMPTY_VALUE.at(
            fault.place,
            f"{_capital(fault.name)} is empty",
            "Write something; a field that is not needed is left out whole.",
        )
        return
    words = str(fault.schema.get("patternErrorMessage", "what is allowed here"))
    if words.startswith("an id"):
        yield _id(fault, value)
        return
    yield fault.rule(rules.NOT_ALLOWED).at(
        fault.place, f"“{_short(value)}” is not {words}", f"Write {words}."
    )


def _date(fault: SchemaFault) -> Iterator[Finding]:
    value = str(fault.error.instance)
    yield fault.rule(rules.NOT_ALLOWED).at(
        fault.place, f"{value} is no day of the calendar", "Check the month and the day."
    )


def _short(value: str) -> str:
    value = " ".join(value.split())
    return value if len(value) <= _SHOWN_CHARACTERS else value[: _SHOWN_CHARACTERS - 1] + "…"


def _id(fault: SchemaFault, value: str) -> Finding:
    lower = value.strip().lower()
    if value != lower and is_id(lower):
        return rules.CAPITAL_ID.at(
            fault.place,
            f"The id “{value}” has capital letters; “{value}” and “{lower}” would be the same to some LMSs",
            f"Write `{lower}`.",
        )
    if value == "constructor":
        return rules.MALFORMED_ID.at(
            fault.place,
            "“constructor” cannot be an id: it has a meaning of its own in browsers",
            "Write another word, such as `builder`.",
        )
    parts = lower.split()
    if isinstance(fault.path[-1], int) and len(parts) > 1 and all(is_id(part) for part in parts):
        return rules.MALFORMED_ID.at(
            fault.place,
            f"“{value}” is no id; is a comma missing?",
            f"Write {', '.join(parts)} with commas between them.",
        )
    slug = re.sub(r"[^a-z0-9]+", "-", lower).strip("-")[:ID_LIMIT].strip("-")
    hint = (
        f"Write, for example, `{slug}`."
        if is_id(slug)
        else "Begin with a letter; use a-z, 0-9 and single hyphens."
    )
    return rules.MALFORMED_ID.at(
        fault.place, f"“{_short(value)}” is no id: small letters, digits and single hyphens only", hint
    )


def _too_long(fault: SchemaFault) -> Iterator[Finding]:
    limit = fault.limits
    yield rules.NOT_ALLOWED.at(
        fault.place, f"{_capital(fault.name)} is longer than {limit} characters", "Shorten it."
    )


def _twice(fault: SchemaFault) -> Iterator[Finding]:
    assert isinstance(fault.node, Sequence)
    seen = set()
    for item in fault.node.items:
        if isinstance(item, Scalar):
            if item.text in seen:
                yield rules.NOT_ALLOWED.at(
                    item.place, f"`{item.text}` stands twice in this list", "Name it once."
                )
            seen.add(item.text)


def _too_few(fault: SchemaFault) -> Iterator[Finding]:
    rule = fault.rule(rules.EMPTY_VALUE)
    if rule is questions.TOO_FEW_OPTIONS:
        message = "There are fewer than two options to choose between"
        hint = f"Write {fault.expected}."
    elif rule is questions.TOO_FEW_TO_MATCH:
        message = f"{_capital(fault.name)} has fewer than two entries"
        hint = "Add more, one a line: an id, a colon, and the text."
    elif rule is questions.TOO_FEW_TO_ORDER:
        message = f"{_capital(fault.name)} has fewer than three entries"
        hint = "Add more, in the right order, one a line: an id, a colon, and the text."
    elif rule is questions.NO_ANSWER:
        message, hint = "No option is marked as right", "Name the right option's id."
    elif rule is questions.NO_QUESTIONS:
        what = "The bank" if fault.document.kind == "bank" else "The assessment"
        message, hint = f"{what} has no questions", "Add questions, each after a hyphen."
    else:
        message, hint = (
            f"{_capital(fault.name)} is empty",
            f"Write {fault.expected or 'an entry'}, or leave it out.",
        )
    yield rule.at(fault.key_place, message, hint)


def _too_many(fault: SchemaFault) -> Iterator[Finding]:
    if fault.limits == 1:
        yield rules.WRONG_KIND.at(
            fault.place,
            f"{_capital(fault.name)} needs {fault.expected}",
            "Put each after a hyphen of its own.",
        )
        return
    if fault.rule(rules.NOT_ALLOWED) is questions.REGION_SHAPE:
        yield questions.REGION_SHAPE.at(
            fault.key_place, f"{_capital(fault.name)} has more than one shape", "Keep one of them."
        )
        return
    limit = fault.limits
    yield rules.NOT_ALLOWED.at(
        fault.key_place, f"{_capital(fault.name)} has more than {limit} entries", "Divide it."
    )


def _excluded(fault: SchemaFault) -> Iterator[Finding]:
    """Keys of which only one may stand: said at the last of them."""
    assert isinstance(fault.node, Mapping)
    keys = fault.limits["required"]
    entries = [entry for entry in fault.node.entries if entry.key.text in keys]
    last = max(entries, key=lambda entry: entry.key.place)
    other = next(entry.key for entry in entries if entry is not last)
    yield fault.rule(rules.NOT_ALLOWED).at(
        last.key.place,
        f"`{last.key.text}` cannot stand beside `{other.text}` (line {other.place.line})",
        str(fault.schema.get("x-hint", "Keep one of the two.")),
    )


def _other(fault: SchemaFault) -> Iterator[Finding]:
    yield rules.NOT_ALLOWED.at(
        fault.place, f"{_capital(fault.name)} needs {fault.expected or 'another value'}"
    )


_HANDLERS: dict[str, Callable[[SchemaFault], Iterator[Finding]]] = {
    "type": _type,
    "enum": _enum,
    "not": _excluded,
    "pattern": _pattern,
    DATE_KEYWORD: _date,
    "maxLength": _too_long,
    "uniqueItems": _twice,
    "minItems": _too_few,
    "minProperties": _too_few,
    "maxProperties": _too_many,
}
