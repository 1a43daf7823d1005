"""Where a learner may go in a course of SCORM 2004, by its rules (SN 4.8)."""

from builder.mock_lms.organization import Node
from builder.mock_lms.standing import Moment


def entered(moment: Moment) -> Node | None:
    """The activity that a learner is in when the course is opened: the last one, else the one it begins with."""
    if moment.current:
        return moment.organization.nodes[moment.current]
    return _into(moment, moment.organization.root, forward=True)


def followed(moment: Moment, *, forward: bool) -> Node | None:
    """What "continue" or "previous" leads to; None where the request is not valid (SN SB.2.1, SB.2.2)."""
    if not moment.current:
        return None
    return _along(moment, moment.organization.nodes[moment.current], forward=forward)


def chosen(moment: Moment, target: Node) -> Node | None:
    """What choosing an activity leads to; None where that is not valid (SN NB.2.1, SB.2.9)."""
    path = moment.organization.path(target)
    if any(moment.applies(node, "hiddenFromChoice") for node in path):
        return None
    if len(path) > 1 and not path[-2].order.choice:
        return None
    here = entered(moment)
    if here is not None and here is not target and not _reached(moment, here, path):
        return None
    return _delivered(moment, target)


def jumped(moment: Moment, target: Node) -> Node | None:
    """What a jump leads to (SN SB.2.13): it passes over the control modes, and not over what is disabled."""
    return _delivered(moment, target)


def _delivered(moment: Moment, target: Node) -> Node | None:
    if any(moment.applies(node, "disabled") for node in moment.organization.path(target)):
        return None
    return target if target.course is not None else _into(moment, target, forward=True)


def _reached(moment: Moment, here: Node, path: list[Node]) -> bool:
    """Whether the way from an activity to the end of a path is open.

    SB.2.9: among the children of one parent every activity that is passed forward may stop it, the one that is left
    included; from one block to another only what the target stands in is looked at.
    """
    own = moment.organization.path(here)
    shared = [one for one, other in zip(own, path, strict=False) if one is other]
    if not all(node.order.choice_exit for node in own[len(shared) :]):
        return False
    target = path[-1]
    siblings = shared[-1].children
    if here in siblings and target in siblings:
        start, end = siblings.index(here), siblings.index(target)
        if end < start:
            return not shared[-1].order.forward_only
        passed = list(siblings[start:end])
    elif _before(moment, target, here):
        return not shared[-1].order.forward_only
    else:
        passed = path[len(shared) - 1 : -1]
    return not any(moment.applies(node, "stopForwardTraversal") for node in passed)


def _before(moment: Moment, one: Node, other: Node) -> bool:
    order = list(moment.organization.nodes)
    return order.index(one.id) < order.index(other.id)


def _along(moment: Moment, start: Node, *, forward: bool) -> Node | None:
    """The next activity beyond one.

    Fact, read in ADL's sequencer and in SB.2.1 and SB.2.2: stopForwardTraversal stops choices alone, not the flow.
    """
    node = start
    while node.id in moment.organization.parents:
        parent = moment.organization.parents[node.id]
        if not parent.order.flow or (parent.order.forward_only and not forward):
            return None
        siblings = parent.children
        place = siblings.index(node) + (1 if forward else -1)
        if 0 <= place < len(siblings):
            return _entered(moment, siblings[place], forward=forward)
        node = parent
    return None


def _entered(moment: Moment, node: Node, *, forward: bool) -> Node | None:
    if moment.applies(node, "skip"):
        return _along(moment, node, forward=forward)
    if moment.applies(node, "disabled"):
        return None
    return node if node.course is not None else _into(moment, node, forward=forward)


def _into(moment: Moment, block: Node, *, forward: bool) -> Node | None:
    if not block.order.flow or not block.children:
        return None
    first = 0 if forward or block.order.forward_only else -1
    return _entered(moment, block.children[first], forward=forward)
