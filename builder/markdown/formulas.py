r"""Formulas in TeX: ``$…$`` in a line, ``$$…$$`` on lines of their own.

Money stays money: a formula neither begins nor ends with a space, no letter or digit stands right before it and no
digit right after it, so "from $5 to $6" has none; ``\$`` is always a dollar.
"""

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_MOST_LINES = 100
_INLINE = re.compile(r"\$(?P<tex>(?:[^\\$]|\\.)++)\$(?![0-9])", re.DOTALL)
_DISPLAY = re.compile(r"\$\$(?P<tex>(?:[^\\$]|\\.)++)\$\$", re.DOTALL)


def formula(state: StateInline, silent: bool) -> bool:
    """The inline rule: ``math_inline`` with ``meta["tex"]`` and ``meta["tex_pos"]``, where in the text it begins."""
    start = state.pos
    if state.src[start] != "$":
        return False
    # However long it is: one that is too long is found, and not shown with its signs.
    display = _DISPLAY.match(state.src, start, state.posMax)
    found = display or _INLINE.match(state.src, start, state.posMax)
    if found is None or (display is None and not _may_be(found, state.src[start - 1 : start])):
        return False
    if not silent:
        token = state.push("math_inline", "math", 0)
        token.content = found[0]
        token.meta = {
            "pos": start,
            "tex": found["tex"],
            "tex_pos": found.start("tex"),
            "display": display is not None,
        }
    state.pos = found.end()
    return True


def formula_block(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """The block rule: ``math_block``, its content the TeX. An empty line ends what was none."""
    if state.is_code_block(start_line) or not _line(state, start_line).startswith("$$"):
        return False
    last = start_line
    while True:
        line = _line(state, last)
        closes = line.endswith("$$") and (last > start_line or len(line) > len("$$$$"))
        if closes:
            break
        last += 1
        if last >= end_line or last - start_line > _MOST_LINES or state.isEmpty(last):
            return False
        if state.sCount[last] < state.blkIndent:
            return False
    text = state.getLines(start_line, last + 1, state.blkIndent, False)
    tex = text.strip().removeprefix("$$").removesuffix("$$")
    if not tex.strip() or "$$" in tex:
        return False
    if not silent:
        token = state.push("math_block", "math", 0)
        token.block = True
        token.map = [start_line, last + 1]
        token.content = tex
        token.meta = {"tex": tex, "tex_pos": 0, "display": True}
    state.line = last + 1
    return True


def _may_be(found: re.Match[str], before: str) -> bool:
    tex = found["tex"]
    return not (tex[0].isspace() or tex[-1].isspace() or before.isalnum())


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].rstrip()
