"""What other tools call types and fields, and what they are called here."""

import re
from collections.abc import Collection

from builder.source.nodes import Mapping
from builder.source.wording.words import close_match

_AT_TOP = "at the beginning of a line of the module"


def _note(kind: str) -> str:
    return f"the text after the hyphen; in it, on lines of their own, `::: {kind}` before what it says and `:::` behind"


_TYPES = {
    **dict.fromkeys(("image", "picture", "photo", "img", "diagram", "graphic", "illustration"), "`figure`"),
    **dict.fromkeys(
        ("mcq", "quiz", "single-choice", "singlechoice", "multiplechoice", "mc", "radio", "question"),
        "`choice` with one right answer, or `multiple-choice` with several",
    ),
    **dict.fromkeys(
        ("multiple-response", "multiple-answer", "multi-select", "mrq", "checkbox", "checkboxes"),
        "`multiple-choice`",
    ),
    **dict.fromkeys(("truefalse", "boolean", "yes-no", "tf"), "`true-false`"),
    **dict.fromkeys(
        ("fill-in-the-blank", "fill-in-the-blanks", "fib", "gap-fill", "gapfill", "blanks", "short-answer"),
        "`fill-in` or `cloze`",
    ),
    **dict.fromkeys(
        ("essay", "open", "free-text", "long-answer", "open-ended", "textarea"),
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
    **dict.fromkeys(("collapse", "details", "panel", "panels", "faq", "tabs", "expander"), "`accordion`"),
    **dict.fromkeys(("procedure", "instructions"), "`steps`"),
    **dict.fromkeys(("tasks", "todo", "list"), "`checklist`"),
    **dict.fromkeys(
        ("prose", "text", "markdown", "paragraph", "html", "heading", "content"),
        "the text itself after the hyphen, without a type",
    ),
    **dict.fromkeys(("admonition", "callout", "alert", "note", "info", "infobox", "box"), _note("note")),
    **dict.fromkeys(("warning", "caution", "danger"), _note("warning")),
    **{kind: _note(kind) for kind in ("tip", "example", "important")},
    **dict.fromkeys(("glossary", "definitions", "dictionary"), f"words and what they mean under `terms:`, {_AT_TOP}"),
    **dict.fromkeys(("abbreviations", "acronyms"), f"them under `abbreviations:`, {_AT_TOP}"),
    **dict.fromkeys(("references", "bibliography"), f"a BibTeX file's name after `references:`, {_AT_TOP}"),
    **dict.fromkeys(("code", "source-code"), "the code in a text, between lines of three backticks"),
    **dict.fromkeys(("table", "csv"), "the table in a text, with bars between its cells"),
    **dict.fromkeys(("math", "maths", "formula", "equation", "latex"), "the formula in a text, between two dollars"),
    **dict.fromkeys(("exam", "test", "assessment"), f"its questions under `assessment:`, {_AT_TOP}"),
}  # fmt: skip

_FIELDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("question", "prompt", "stem", "statement", "instruction", "instructions", "task", "text", "body", "content"),
        ("stem", "prompt", "text", "blocks"),
    ),
    **dict.fromkeys(("paragraph", "markdown", "quote"), ("text", "blocks", "stem", "prompt")),
    **dict.fromkeys(("heading", "header", "name", "caption", "label"), ("title", "label", "caption")),
    **dict.fromkeys(
        ("src", "source", "path", "filename", "img", "picture", "photo", "media", "file"),
        ("image", "video", "audio", "download", "url", "file"),
    ),
    **dict.fromkeys(("url", "href", "link", "address"), ("url", "download", "video", "audio", "image")),
    **dict.fromkeys(("choices", "answers", "alternatives", "responses", "distractors"), ("options", "scale")),
    **dict.fromkeys(
        ("correct", "correct_answer", "correct_answers", "correct_option", "right_answer", "solution", "key"),
        ("answer", "answers"),
    ),
    **dict.fromkeys(("explanation", "rationale", "comment", "comments", "feedbacks"), ("feedback",)),
    **dict.fromkeys(("score", "weight", "marks", "mark", "grade"), ("points",)),
    **dict.fromkeys(("tries", "max_attempts", "retries"), ("attempts",)),
    **dict.fromkeys(("keywords", "labels", "category"), ("tags",)),
    **dict.fromkeys(("alt_text", "alternative_text", "alternative"), ("alt",)),
    **dict.fromkeys(("legend", "figcaption"), ("caption",)),
    **dict.fromkeys(("attribution", "copyright"), ("credit", "licence")),
    **dict.fromkeys(("author", "creator"), ("authors", "by", "who")),
    **dict.fromkeys(("speaker", "attributed_to"), ("who", "by")),
    **dict.fromkeys(("summary", "abstract"), ("description",)),
    **dict.fromkeys(("lang", "locale"), ("language",)),
    **dict.fromkeys(("identifier", "slug"), ("id",)),
    **dict.fromkeys(("lessons", "chapters", "pages", "units", "topics", "modules"), ("sections",)),
    **dict.fromkeys(("blocks", "elements", "components", "contents"), ("blocks",)),
    **dict.fromkeys(("objectives", "learning_objectives", "learning_outcomes", "goals", "aims"), ("outcomes",)),
    **dict.fromkeys(("quiz", "exam", "test"), ("assessment",)),
    **dict.fromkeys(("glossary", "definitions"), ("terms",)),
    **dict.fromkeys(("acronyms",), ("abbreviations",)),
    **dict.fromkeys(("bibliography", "citations", "bibtex"), ("references",)),
    **dict.fromkeys(("citation_style", "csl"), ("style",)),
    **dict.fromkeys(("passing_score", "pass_score", "pass_grade", "mastery_score", "threshold"), ("pass_mark",)),
    **dict.fromkeys(("subtitles", "tracks"), ("captions",)),
    **dict.fromkeys(("thumbnail", "cover", "preview"), ("poster",)),
    **dict.fromkeys(("duration", "length", "time"), ("minutes", "duration", "time_limit")),
    **dict.fromkeys(("statements", "rows", "left", "entries", "list", "items"), ("items", "steps", "panels")),
    **dict.fromkeys(("columns", "groups", "buckets", "right"), ("categories", "targets")),
    **dict.fromkeys(("blanks", "holes"), ("gaps",)),
    **dict.fromkeys(("areas", "hotspots", "zones"), ("regions",)),
    **dict.fromkeys(("margin", "precision"), ("tolerance",)),
    **dict.fromkeys(("tabs", "questions"), ("panels",)),
}  # fmt: skip
"""By a field of other tools what it is called here; where a type has several of them, the first is meant."""


def type_called(word: str, allowed: Collection[str]) -> str:
    """What to write instead of a type of other tools; "" where it is none of them."""
    instead = _TYPES.get(re.sub(r"[\s_]+", "-", word.strip().lower()), "")
    meant = re.findall(r"`([a-z-]+)`", instead)
    if not any(one in allowed for one in meant or ("figure",)):
        return ""  # where only questions stand
    return instead


def fields_called(node: Mapping, known: Collection[str], required: Collection[str]) -> dict[str, str]:
    """The unknown fields of a mapping that other tools have, each with its name here; no name is given twice."""
    taken = {entry.key.text or "" for entry in node.entries}
    close = {close_match(key, list(known)) for key in taken.difference(known)}
    called: dict[str, str] = {}
    for entry in node.entries:
        key = entry.key.text or ""
        if key in known or close_match(key, [one for one in known if one not in taken]):
            continue
        free = [
            name
            for name in _FIELDS.get(re.sub(r"[\s-]+", "_", key.strip().lower()), ())
            if name in known and name not in taken and name not in close
        ]
        if free:
            called[key] = next((name for name in free if name in required), free[0])
            taken.add(called[key])
    return called
