"""Where a learner may go in a course: which items a table of contents links, and what a request of content does.

What an LMS does not do by the specification, its behaviour says.
"""

import re

from builder.mock_lms import sequencer
from builder.mock_lms.organization import Node
from builder.mock_lms.prerequisites import holds
from builder.mock_lms.standing import Moment

TO_COURSE = ""
"""The page around is left for the course page."""

_TARGET = re.compile(r"\{target=(.+)\}(choice|jump)")
_ASKED = re.compile(r"(choice|jump)\.\{target=(.+)\}")


def opens(moment: Moment, node: Node) -> bool:
    """By the specifications: SCORM 1.2's prerequisites, of the blocks above too; SCORM 2004's rules."""
    if moment.organization.standard == "2004":
        return sequencer.chosen(moment, node) is node
    return all(
        holds(above.prerequisites, lambda item: _word(moment, item))
        for above in moment.organization.path(node)
    )


def _word(moment: Moment, item: str) -> str | None:
    node = moment.organization.nodes.get(item)
    return None if node is None else moment.status(node)


def valid(moment: Moment, asked: str) -> str:
    """``adl.nav.request_valid``: "true", "false", or "" for what cannot be asked (SCORM 2004 RTE 4.4.2)."""
    if asked in {"continue", "previous"}:
        return _said(sequencer.followed(moment, forward=asked == "continue"))
    found = _ASKED.fullmatch(asked)
    if found is None:
        return ""
    target = moment.organization.nodes.get(found[2])
    if target is None:
        return "false"
    return _said((sequencer.chosen if found[1] == "choice" else sequencer.jumped)(moment, target))


def _said(found: Node | None) -> str:
    return "false" if found is None else "true"


def carried_out(moment: Moment, request: str) -> str | None:
    """Where a request of content leads when its session is over: an item, `TO_COURSE`, or None: the page stays.

    Raises LookupError for a request that is not valid now.
    """
    if request in {"", "_none_"}:
        return None
    if request in {"exit", "exitAll", "suspendAll", "abandon", "abandonAll"}:
        return TO_COURSE
    found = _TARGET.fullmatch(request)
    target = moment.organization.nodes.get(found[1]) if found else None
    if target is not None and found is not None:
        reached = (sequencer.chosen if found[2] == "choice" else sequencer.jumped)(moment, target)
    elif request in {"continue", "previous"}:
        reached = sequencer.followed(moment, forward=request == "continue")
    else:
        reached = None
    if reached is None:
        raise LookupError(request)
    return reached.id
