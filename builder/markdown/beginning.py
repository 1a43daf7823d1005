"""The words of Markdown without its marks, and the first of them: enough to find a task on its page."""

from builder.markdown.document import parse
from builder.model.block import Block
from builder.model.prose import Prose

_LONGEST = 60
"""Characters of a task's prompt: enough to find it on the page."""

_SPOKEN = frozenset({"text", "text_special", "code_inline", "code_block", "fence", "math_inline"})
_BREAKS = frozenset({"softbreak", "hardbreak", "paragraph_close", "heading_close", "td_close", "th_close"})


def plain(prose: Prose) -> str:
    """The text without markup and citations, on one line."""
    parts = (
        token.content if token.type in _SPOKEN else " "
        for token in parse(prose).walk()
        if token.type in _SPOKEN or token.type in _BREAKS
    )
    return " ".join("".join(parts).split())


def beginning(block: Block) -> str:
    """The first words of a task's prompt or stem; its id where it has none."""
    prompt = getattr(block, "prompt", None) or getattr(block, "stem", None)
    words = plain(prompt).split() if isinstance(prompt, Prose) else []
    shown = " ".join(words) or block.id
    if len(shown) <= _LONGEST:
        return shown
    while len(" ".join(words)) > _LONGEST and len(words) > 1:
        words.pop()
    return f"{' '.join(words)[:_LONGEST]} …"
