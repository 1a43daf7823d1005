"""The dialect itself: CommonMark with tables, strikethrough and definition lists, and what we add to it."""

import re
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.common.html_re import HTML_TAG_RE
from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.rules_inline import StateInline, autolink, image, link
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote.index import footnote_def

from builder.markdown import citing, footnotes
from builder.markdown.containers import container
from builder.markdown.formulas import formula, formula_block
from builder.markdown.languages import language_span

MAX_NESTING = 40
"""How deep quotes, lists and emphasis may stand in each other; the parser drops what lies deeper."""

_PAGE_LINK = re.compile(r"\[\[([^\[\]\n]{1,100})\]\]")
_BRACKET_AFTER = re.compile(r" ?\[([^\[\]\n@]{1,100})\](?![(\[])")
_GAP = re.compile(r"\{([a-z][a-z0-9-]*)\}")
_MAX_GROUP = 2000
"""Longer than any citation or tag that a person writes; it keeps parsing linear."""


@cache
def parser() -> MarkdownIt:
    """The parser. Every link and citation it makes carries ``meta["pos"]``, its offset in the text parsed."""
    made = MarkdownIt(
        "commonmark", {"html": False, "linkify": False, "maxNesting": MAX_NESTING, "store_labels": True}
    )
    made.enable(["table", "strikethrough"])
    made.disable(["html_block", "html_inline"])
    made.validateLink = _any_address  # type: ignore[method-assign]  # refused later, with a finding
    made.use(deflist_plugin)
    for name, rule in (("container", container), ("math_block", formula_block)):
        made.block.ruler.before(
            "fence", name, rule, {"alt": ["paragraph", "reference", "blockquote", "list"]}
        )
    made.block.ruler.before("reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]})
    made.inline.ruler.after("escape", "math_inline", formula)
    made.inline.ruler.before("link", "citation_group", _citation_group)
    made.inline.ruler.before("link", "page_link", _page_link)
    made.inline.ruler.before("link", "language_span", language_span)
    made.inline.ruler.before("link", "note_reference", footnotes.reference)
    made.inline.ruler.before("link", "note_in_place", footnotes.in_place)
    made.inline.ruler.after("autolink", "citation_narrative", _citation_narrative)
    made.inline.ruler.after("autolink", "raw_html", _raw_html)
    made.inline.ruler.after("autolink", "gap", _gap)
    for name, rule_of_inline in (
        ("link", _closed(link)),
        ("image", _closed(image)),
        ("autolink", autolink),
    ):
        made.inline.ruler.at(name, _placed(rule_of_inline))
    return made


def _any_address(url: str) -> bool:  # noqa: ARG001 the signature is the parser's
    return True


def _placed(rule: RuleFuncInlineType) -> RuleFuncInlineType:
    """The rule, which then says where in the text what it made began."""

    def placed(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            # The first new token may be text that was pending before this rule's own.
            for token in state.tokens[before : before + 2]:
                if token.type in {"link_open", "image"}:
                    token.meta["pos"] = start
                    break
        return True

    return placed


def _closed(rule: RuleFuncInlineType) -> RuleFuncInlineType:
    """The rule where a bracket closes further on: each that stays open would be followed far, again and again."""

    def closed(state: StateInline, silent: bool) -> bool:
        return state.pos < _last_closing(state.src) and rule(state, silent)

    return closed


@lru_cache(maxsize=4)
def _last_closing(text: str) -> int:
    return text.rfind("]")


def _push(state: StateInline, kind: str, start: int, end: int) -> Token:
    token = state.push(kind, "", 0)
    token.content = state.src[start:end]
    token.meta = {"pos": start}
    return token


def _raw_html(state: StateInline, silent: bool) -> bool:
    """HTML keeps its angle brackets as text; the token only says where it stands."""
    if state.src[state.pos] != "<":
        return False
    found = HTML_TAG_RE.match(state.src[state.pos : min(state.posMax, state.pos + _MAX_GROUP)])
    if found is None:
        return False
    if not silent:
        _push(state, "raw_html", state.pos, state.pos + found.end())
    state.pos += found.end()
    return True


def _gap(state: StateInline, silent: bool) -> bool:
    """``{id}``, in a text that has gaps."""
    found = _GAP.match(state.src, state.pos, state.posMax) if state.env.get("gaps") else None
    if found is None:
        return False
    if not silent:
        _push(state, "gap", state.pos, found.end()).meta["gap"] = found[1]
    state.pos = found.end()
    return True


def _page_link(state: StateInline, silent: bool) -> bool:
    found = _PAGE_LINK.match(state.src, state.pos, state.posMax)
    if found is None or "@" in found[1]:
        return False
    if not silent:
        _push(state, "page_link", state.pos, found.end()).meta["page"] = found[1].strip()
    state.pos = found.end()
    return True


def _citation_group(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "[":
        return False
    end = _closing_bracket(state.src, state.pos + 1, min(state.posMax, state.pos + _MAX_GROUP))
    if end < 0 or state.src[end + 1 : end + 2] == "(":
        return False
    citation = citing.group(state.src[state.pos + 1 : end])
    if citation is None:
        return False
    if not silent:
        _push(state, "citation", state.pos, end + 1).meta["citation"] = citation
    state.pos = end + 1
    return True


def _citation_narrative(state: StateInline, silent: bool) -> bool:
    start = state.pos
    if state.src[start] != "@":
        return False
    end = citing.narrative_end(state.src, start)
    if not end or end > state.posMax:
        return False
    key = state.src[start + 1 : end]
    bracket = _BRACKET_AFTER.match(state.src, end, state.posMax)
    citation = citing.narrative(key, bracket[1]) if bracket else None
    if bracket and citation:
        end = bracket.end()
    if not silent:
        _push(state, "citation", start, end).meta["citation"] = citation or citing.narrative(key, None)
    state.pos = end
    return True


def _closing_bracket(text: str, start: int, end: int) -> int:
    """Where the bracket closes; -1 when it does not, or when code or another bracket begins first."""
    position, seen = start, False
    while position < end:
        character = text[position]
        if character == "]":
            return position if seen else -1
        if character in "[`":
            return -1
        seen = seen or character == "@"
        position += 2 if character == "\\" else 1
    return -1
