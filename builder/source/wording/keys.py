"""Keys: unknown ones, missing ones, and those that cannot stand beside each other."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jsonschema.exceptions import ValidationError

from builder.blocks.embed import as_embed
from builder.findings import Finding
from builder.findings.rules import source
from builder.findings.rules import structure as rules
from builder.findings.rules.questions import MARK_AS_OPTION
from builder.questions.marked_right import answer_instead, is_mark, says_right
from builder.source.lines import with_quotes
from builder.source.nodes import Entry, Mapping, Scalar
from builder.source.schema import properties_of_blocks
from builder.source.schema_fault import SchemaFault
from builder.source.wording.examples import example, right_ones
from builder.source.wording.forms import marks_right
from builder.source.wording.misplaced import at_margin, list_in_text
from builder.source.wording.other_tools import fields_called
from builder.source.wording.pairs import as_fields_to_match, stands_for
from builder.source.wording.strangers import CURLY, bare
from builder.source.wording.words import capital, close_match, values_of

_OTHER_NAMES = {"citation_style": "style", "csl": "style", "bibliography": "references"}
"""Fields by the names that other programs have for them."""

_FILES = {"download": "download", "figure": "image", "hotspot": "image", "video": "video", "audio": "audio"}
"""By type, what its file is called."""


def known_keys(error: ValidationError) -> list[str]:
    """The keys that the schema of this error knows."""
    return list(error.schema.get("properties", {})) if isinstance(error.schema, dict) else []


def required_keys(error: ValidationError) -> list[str]:
    """The keys that the schema of this error asks for."""
    return list(error.schema.get("required", ())) if isinstance(error.schema, dict) else []


def unknown(fault: SchemaFault, settled: set[str]) -> Iterator[Finding]:
    known = known_keys(fault.error)
    assert isinstance(fault.node, Mapping)
    if known == ["file"] and (finding := _file_of_type(fault, fault.node)):
        yield finding
        return
    called = fields_called(fault.node, known, required_keys(fault.error))
    for entry in fault.node.entries:
        key = entry.key.text or ""
        if key in known or key in settled:
            continue
        message = f"`{key}` is no field of {_owner(fault)}"
        close = close_match(key, known)
        if hint := _of_this_type(fault, fault.node, entry, known):
            pass
        elif bare(key) in known and bare(key) != key:
            message = _spoilt(key) or message
            hint = f"Write:\n{_renamed(fault, entry.key, bare(key))}"
        elif finding := _on_a_website(fault, entry, called.get(key, "")):
            yield finding
            continue
        elif name := called.get(key):
            message = f"`{key}` is called `{name}` here"
            hint = f"Write:\n{_renamed(fault, entry.key, name)}"
        elif close or _OTHER_NAMES.get(key) in known:
            hint = f"Did you mean `{close or _OTHER_NAMES[key]}`?"
        elif hint := at_margin(fault, entry):
            message = f"`{key}` is a field of the whole file, and stands here below {_owner(fault)}"
        else:
            hint = f"Here are known: {', '.join(known)}."
        yield rules.UNKNOWN_KEY.at(entry.key.place, message, hint)


def _spoilt(key: str) -> str:
    """That curly quotation marks belong to what they stand around; "" where a key has none."""
    return (
        f"The name of a field stands without quotation marks, but here is {key}" if CURLY.search(key) else ""
    )


def _renamed(fault: SchemaFault, key: Scalar, name: str) -> str:
    """The line of a key with another name in its place."""
    raw = fault.document.source.lines[key.place.line - 1]
    return f"{raw[: key.place.column - 1]}{name}{raw[key.end[1] - 1 :]}"


def _of_this_type(fault: SchemaFault, node: Mapping, entry: Entry, known: list[str]) -> str:
    """What a type says of a field that it is often given and does not have; "" where it says nothing."""
    key = entry.key.text or ""
    if told := fault.schema.get("x-not-fields", {}).get(key):
        return str(told)
    if stands_for(key, known):
        return as_fields_to_match(entry)
    if "feedback" in known and key in {"else", *_options(node)}:
        return f"Indent it under `feedback`, so that it begins at column {node.place.column + 2}."
    return ""


def _file_of_type(fault: SchemaFault, node: Mapping) -> Finding | None:
    """``type: download`` with ``file:``, where the type has a name of its own for its file; else None."""
    kind, file = node.entry("type"), node.entry("file")
    name = _FILES.get(kind.value.text or "") if kind is not None and isinstance(kind.value, Scalar) else None
    if name is None or file is None:
        return None
    if finding := _on_a_website(fault, file, name):
        return finding
    return rules.UNKNOWN_KEY.at(
        file.key.place,
        f"`file` is no field of {_owner(fault)}: there the file stands behind `{name}`",
        f"Write:\n{_renamed(fault, file.key, name)}",
    )


def _on_a_website(fault: SchemaFault, entry: Entry, name: str) -> Finding | None:
    """A recording that stands behind ``file:`` or ``url:`` and is on a website: it needs another type; else None."""
    address = entry.value.text if isinstance(entry.value, Scalar) else None
    if name not in ("video", "audio") or not address or not re.match(r"https?://", address, re.IGNORECASE):
        return None
    return rules.UNKNOWN_KEY.at(
        entry.key.place,
        f"{capital(_owner(fault))} is for a file in the module's folder; this is on a website",
        as_embed(address),
    )


def _options(question: Mapping) -> tuple[str, ...]:
    """The ids of a question's options."""
    options = question.entry("options")
    if options is None or not isinstance(options.value, Mapping):
        return ()
    return tuple(entry.key.text or "" for entry in options.value.entries)


def _owner(fault: SchemaFault) -> str:
    if not fault.path:
        return f"a {fault.document.kind}"
    kind = fault.node.entry("type") if isinstance(fault.node, Mapping) else None
    if kind is not None and isinstance(kind.value, Scalar) and kind.value.text:
        return f"the type {kind.value.text}"
    if known_keys(fault.error) == ["file"]:
        return "an included file"
    return fault.name


def required(fault: SchemaFault, settled: set[str]) -> Iterator[Finding]:
    key = missing_key(fault.error)
    if settled.intersection(missing_keys(fault.error)):
        return
    place = fault.key_place
    if key == "type" and (finding := _no_type(fault)):
        yield finding
        return
    if finding := list_in_text(fault, key):
        yield finding
        return
    if key == "answer" and isinstance(fault.node, Mapping):
        options = fault.node.entry("options")
        if options is not None and marks_right(options.value):
            return  # the options are told how to be written, with the answer below
        if finding := _marked_among_options(fault):
            is_told = options is not None and isinstance(options.value, Mapping) and options.value.incomplete
            yield from () if is_told else (finding,)  # that a mark stands twice says as much
            return
    needs = str(fault.schema.get("x-missing", f"`{key}:`"))
    what = _owner(fault)
    words = values_of(fault.schema.get("properties", {}).get(key, {}).get("enum", ()))
    if words:
        hint = f"Add {needs} and one of: {', '.join(words)}."
    elif key == "answer" and (ids := right_ones(fault)):
        hint = f"Add {needs} and the id of what is right: {ids}."
    elif "x-missing" not in fault.schema and not _is_in_brackets(fault) and (shown := example(fault, key)):
        hint = f"Add {needs}, for example:\n{shown}"
    else:
        hint = f"Add {needs}."
    yield fault.rule(rules.MISSING_KEY).at(place, f"{what[0].upper()}{what[1:]} needs {needs}", hint)


def _is_in_brackets(fault: SchemaFault) -> bool:
    return isinstance(fault.node, Mapping) and fault.node.in_brackets


def _marked_among_options(fault: SchemaFault) -> Finding | None:
    """A question without ``answer:`` whose right options are marked by lines such as ``correct: yes``; else None."""
    options = fault.node.entry("options") if isinstance(fault.node, Mapping) else None
    if options is None or not isinstance(options.value, Mapping):
        return None
    entries = [
        (entry.key, entry.value.text or "")
        for entry in options.value.entries
        if isinstance(entry.value, Scalar)
    ]
    right = [
        above.text or "" for (above, _), (key, text) in pairwise(entries) if says_right(key.text or "", text)
    ]
    marks = [key for key, text in entries if is_mark(key.text or "", text)]
    if not marks:
        return None
    return MARK_AS_OPTION.at(
        marks[0].place,
        f"`{marks[0].text}` would be one more option here; which option is right, `answer:` says, beside `options:`",
        answer_instead(options.key.place.column - 1, right),
    )


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
    return colon_in_text(fault, fault.node)


def colon_in_text(fault: SchemaFault, node: Mapping) -> Finding:
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


def excluded(fault: SchemaFault) -> Iterator[Finding]:
    """Keys of which only one, or none, may stand: said at the last of them."""
    assert isinstance(fault.node, Mapping)
    keys = fault.limits["required"]
    entries = [entry for entry in fault.node.entries if entry.key.text in keys]
    last = max(entries, key=lambda entry: entry.key.place)
    beside = "".join(
        f" beside `{entry.key.text}` (line {entry.key.place.line})" for entry in entries if entry is not last
    )
    yield fault.rule(rules.NOT_ALLOWED).at(
        last.key.place,
        str(fault.schema.get("x-message", f"`{last.key.text}` cannot stand{beside or ' here'}")),
        str(fault.schema.get("x-hint", "Keep one of the two." if beside else "Leave it out.")),
    )
