"""Words in another language: ``[testun]{lang=cy}``."""

import re

from markdown_it.rules_inline import StateInline

from builder.markdown.brackets import LABEL, LONGEST

LANGUAGE = r"\{[ \t]*lang[ \t]*=[ \t]*(?P<quote>[\"']?)(?P<tag>[A-Za-z0-9_-]{1,35})(?P=quote)[ \t]*\}"
"""The one attribute that the authors' Markdown has."""

_SPAN = re.compile(LABEL + LANGUAGE, re.DOTALL)


def language_span(state: StateInline, silent: bool) -> bool:
    """The rule: ``language_open`` with ``meta["lang"]``, what stands in the brackets, ``language_close``."""
    start, end = state.pos, state.posMax
    if state.src[start] != "[":
        return False
    found = _SPAN.match(state.src, start, min(end, start + LONGEST))
    if found is None:
        return False
    if not silent:
        opening = state.push("language_open", "span", 1)
        opening.meta = {"pos": start, "lang": found["tag"], "tag_pos": found.start("tag")}
        state.pos, state.posMax = found.span("label")
        state.md.inline.tokenize(state)
        state.push("language_close", "span", -1)
    state.pos, state.posMax = found.end(), end
    return True
