"""Single values that are not among those allowed."""

import re
from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import structure as rules
from builder.identifiers import ID_LIMIT, is_id
from builder.model.visible import shows
from builder.source.schema_fault import SchemaFault
from builder.source.wording.numbers import as_number
from builder.source.wording.strangers import stranger
from builder.source.wording.words import capital, close_match, short, values_of

_TYPES = {
    **dict.fromkeys(("image", "picture", "photo", "img", "diagram", "graphic"), "`figure`"),
    **dict.fromkeys(
        ("mcq", "quiz", "single-choice", "multiplechoice", "mc", "radio", "question"),
        "`choice` with one right answer, or `multiple-choice` with several",
    ),
    **dict.fromkeys(("multiple-response", "multiple-answer", "checkbox", "checkboxes"), "`multiple-choice`"),
    **dict.fromkeys(("truefalse", "boolean", "yes-no"), "`true-false`"),
    **dict.fromkeys(
        ("fill-in-the-blank", "fill-in-the-blanks", "gap-fill", "blanks", "short-answer"),
        "`fill-in` or `cloze`",
    ),
    **dict.fromkeys(
        ("essay", "open", "free-text", "long-answer"),
        "`long-fill-in`, or `reflection` where nothing is marked",
    ),
    **dict.fromkeys(("number", "numerical", "calculation"), "`numeric`"),
    **dict.fromkeys(("match", "pairs", "drag-and-drop"), "`matching` or `categorise`"),
    **dict.fromkeys(("sort", "sorting", "categorize", "group"), "`categorise`"),
    **dict.fromkeys(("order", "ordering", "sequence", "ranking"), "`sequencing`"),
    **dict.fromkeys(("survey", "vote", "scale", "rating"), "`poll` or `likert`"),
    **dict.fromkeys(("journal", "reflect", "notes"), "`reflection`"),
    **dict.fromkeys(("quote", "blockquote", "citation"), "`quotation`"),
    **dict.fromkeys(("file", "document", "attachment", "pdf"), "`download`"),
    **dict.fromkeys(("link", "url", "reading", "website"), "`resource`"),
    **dict.fromkeys(("iframe", "youtube", "vimeo", "h5p"), "`embed`"),
    **dict.fromkeys(("film", "movie"), "`video`"),
    **dict.fromkeys(("sound", "podcast", "recording"), "`audio`"),
    **dict.fromkeys(("collapse", "details", "panel", "panels", "faq", "tabs"), "`accordion`"),
    **dict.fromkeys(("procedure", "instructions"), "`steps`"),
    **dict.fromkeys(("tasks", "todo", "list"), "`checklist`"),
    **dict.fromkeys(
        ("prose", "text", "markdown", "paragraph"), "the text itself after the hyphen, without a type"
    ),
}
"""What other tools call a type, and what it is called here."""

_OF_NUMBERS = ("a plain decimal", "a number such as")
"""How the words for a number begin in the schemas."""


def enum(fault: SchemaFault) -> Iterator[Finding]:
    allowed = values_of(fault.limits)
    value = str(fault.error.instance)
    rule = fault.rule(rules.NOT_ALLOWED)
    if finding := stranger(fault, rule, lambda meant: meant.lower() in allowed):
        yield finding
        return
    close = close_match(value, allowed)
    if fault.path[-1:] == ("type",) and (
        instead := _TYPES.get(re.sub(r"[\s_]+", "-", value.strip().lower()))
    ):
        yield rule.at(fault.place, f"{capital(fault.name)} cannot be “{value}”", f"Write {instead}.")
        return
    hint = f"Did you mean `{close}`?" if close else f"Write one of: {', '.join(allowed)}."
    yield rule.at(fault.place, f"{capital(fault.name)} cannot be “{value}”", hint)


def pattern(fault: SchemaFault) -> Iterator[Finding]:
    value = str(fault.error.instance)
    if not shows(value):
        what = "holds nothing that can be seen" if value.strip() else "is empty"
        yield rules.EMPTY_VALUE.at(
            fault.place,
            f"{capital(fault.name)} {what}",
            "Write something; a field that is not needed is left out whole.",
        )
        return
    words = str(fault.schema.get("patternErrorMessage", "what is allowed here"))
    is_of_id = words.startswith("an id")
    rule = rules.MALFORMED_ID if is_of_id else fault.rule(rules.NOT_ALLOWED)
    if finding := stranger(fault, rule, lambda meant: re.search(str(fault.limits), meant) is not None):
        yield finding
    elif is_of_id:
        yield _id(fault, value)
    else:
        hint = as_number(fault, value) if words.startswith(_OF_NUMBERS) else ""
        yield rule.at(fault.place, f"“{short(value)}” is not {words}", hint or f"Write {words}.")


def date(fault: SchemaFault) -> Iterator[Finding]:
    value = str(fault.error.instance)
    yield fault.rule(rules.NOT_ALLOWED).at(
        fault.place, f"{value} is no day of the calendar", "Check the month and the day."
    )


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
        fault.place, f"“{short(value)}” is no id: small letters, digits and single hyphens only", hint
    )


def too_long(fault: SchemaFault) -> Iterator[Finding]:
    limit = fault.limits
    yield rules.NOT_ALLOWED.at(
        fault.place, f"{capital(fault.name)} is longer than {limit} characters", "Shorten it."
    )
