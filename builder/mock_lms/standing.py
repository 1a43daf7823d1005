"""How a learner stands in a course: what is known of each item, and of the blocks and the course above them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from builder.mock_lms.organization import Node, Organization
from builder.mock_lms.sequencing import Condition, Mapped, Rule

Known = bool | None
"""True, False, or None for what nobody knows."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One item.

    Attributes:
        attempted: whether it was ever opened in this attempt.
        status: one word in the vocabulary of SCORM 1.2.
        completed, satisfied: what content said of itself.
        score: the raw score, "" for none.
        objectives: of each objective that content spoke of, whether it is satisfied and completed.
        ended: whether its attempt is over, so that an LMS fills in what content did not say.
        at: when it was last heard of; 0 for never.
    """

    attempted: bool = False
    status: str = "not attempted"
    completed: Known = None
    satisfied: Known = None
    score: str = ""
    objectives: Mapping[str, Mapping[str, Known]] = field(default_factory=dict)
    ended: bool = False
    at: float = 0.0


@dataclass(frozen=True)
class Moment:
    """A course at one moment.

    Attributes:
        items: each item's standing by its id.
        current: id of the item that the learner is in, or was in last; "" for none.
    """

    organization: Organization
    items: Mapping[str, Standing]
    current: str

    def known(self, node: Node, what: str) -> Known:
        """Whether an activity is "completed" or "satisfied"; of a block by what rolls up (SCORM 2004 SN 4.6)."""
        if node.course is None:
            return self._rolled_up(node, what)
        standing = self.items[node.id]
        said = standing.completed if what == "completed" else standing.satisfied
        if said is None and standing.ended and what not in node.order.set_by_content:
            return True  # SN UP.4: the LMS says so of an attempt that is over
        return said

    def attempted(self, node: Node) -> bool:
        """Whether it, or something in it, was ever opened."""
        return any(self.items[one.id].attempted for _, one in node.walk() if one.course is not None)

    def status(self, node: Node) -> str:
        """One word in the vocabulary of SCORM 1.2, of a block too, which is completed when all its items are done."""
        if node.course is not None:
            return self.items[node.id].status
        words = {self.status(child) for child in node.children}
        if words <= {"passed", "completed"}:
            return "completed"
        return "not attempted" if words == {"not attempted"} else "incomplete"

    def applies(self, node: Node, action: str) -> bool:
        """Whether a rule of a node takes effect (SN UP.2)."""
        return any(
            self._true(rule, lambda one: self._condition(node, one)) is True
            for rule in node.order.rules
            if rule.action == action
        )

    def _true(self, rule: Rule, judge: Callable[[Condition], Known]) -> Known:
        """Of three values, as SN UP.2.1 has it: the opposite of what nobody knows is what nobody knows."""
        values: list[Known] = []
        for condition in rule.conditions:
            value = judge(condition)
            values.append(value if value is None or not condition.negated else not value)
        if not values:
            return None
        decisive = not rule.every
        if decisive in values:
            return decisive
        return None if None in values else rule.every

    def _condition(self, node: Node, condition: Condition) -> Known:
        match condition.name:
            case "completed" | "satisfied":
                return self._of(node, condition.objective, condition.name)
            case "activityProgressKnown":
                return self._of(node, condition.objective, "completed") is not None
            case "objectiveStatusKnown":
                return self._of(node, condition.objective, "satisfied") is not None
            case "attempted":
                return self.attempted(node)
            case "always":
                return True
        return None

    def _of(self, node: Node, objective: str, what: str) -> Known:
        """Of the activity itself, or of one of its objectives: its own, else what it reads of the whole course."""
        maps = [
            one for one in node.order.mapped if one.objective == objective or (not objective and one.primary)
        ]
        own = not objective or any(one.primary for one in maps)
        said = self.known(node, what) if own else self._objective(node, objective, what)
        if said is not None:
            return said
        read = (self.shared.get((one.target, what)) for one in maps if what in one.reads)
        return next((value for value in read if value is not None), None)

    def _objective(self, node: Node, objective: str, what: str) -> Known:
        if node.course is None:
            return None
        return self.items[node.id].objectives.get(objective, {}).get(what)

    @cached_property
    def shared(self) -> Mapping[tuple[str, str], bool]:
        """Objectives of the whole course, by their id and what is known of them; the item last heard of prevails."""
        found: dict[tuple[str, str], bool] = {}
        nodes = [node for node in self.organization.nodes.values() if node.order.mapped]
        for node in sorted(nodes, key=lambda one: self.items[one.id].at if one.course is not None else 0.0):
            for one in node.order.mapped:
                for what in one.writes:
                    value = self._written(node, one, what)
                    if value is not None:
                        found[one.target, what] = value
        return found

    def _written(self, node: Node, mapped: Mapped, what: str) -> Known:
        return self.known(node, what) if mapped.primary else self._objective(node, mapped.objective, what)

    def _rolled_up(self, node: Node, what: str) -> Known:
        """By its own rules, else by the usual ones: done when all children are, not done when none is unknown."""
        good, bad = ("completed", "incomplete") if what == "completed" else ("satisfied", "notSatisfied")
        children = [child for child in node.children if what in child.order.counts]
        own = [rule for rule in node.order.rollup if rule.action in {good, bad}]
        if not children:
            return None
        if not own:
            values = [self.known(child, what) for child in children]
            if all(values):
                return True
            seen = all(
                value is not None or self.attempted(child)
                for value, child in zip(values, children, strict=True)
            )
            return False if seen else None
        found: Known = None
        for rule in own:
            if self._rolls(rule, children):
                found = rule.action == good
        return found

    def _rolls(self, rule: Rule, children: list[Node]) -> bool:
        true = [self._true(rule, lambda one, child=child: self._condition(child, one)) for child in children]  # type: ignore[misc]
        match rule.children:
            case "all":
                return all(true)
            case "any":
                return True in true
            case "none":
                return all(value is False for value in true)
            case "atLeastCount":
                return true.count(True) >= rule.least
            case "atLeastPercent":
                return true.count(True) >= rule.least * len(children)
        return False
