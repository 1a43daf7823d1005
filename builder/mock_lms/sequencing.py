"""What a SCORM 2004 manifest says of the order of its activities (CAM 5.1): as much of it as courses need."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from builder.mock_lms.course_2004 import ADLSEQ, IMSSS, Sequencing


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of a rule.

    Attributes:
        name: "completed", "satisfied" and the like.
        negated: its operator is not.
        objective: id of the objective that it is about, "" for the activity's own.
    """

    name: str
    negated: bool
    objective: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of what may be done, or of what rolls up.

    Attributes:
        action: "disabled", "stopForwardTraversal" and the like; of a rollup rule "completed", "satisfied" and so on.
        every: whether all conditions must be true, not any.
        children: of a rollup rule which children must be so: "all", "any", "none", "atLeastCount", "atLeastPercent".
        least: the count or the share that the last two name.
    """

    action: str
    every: bool
    conditions: tuple[Condition, ...]
    children: str = "all"
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class Mapped:
    """What an objective reads from, and writes to, an objective of the whole course.

    Attributes:
        objective: id of the own one.
        primary: whether that is the primary one.
        target: id of the other.
        reads, writes: which of "satisfied" and "completed".
    """

    objective: str
    primary: bool
    target: str
    reads: frozenset[str]
    writes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Order:
    """What is said of one activity.

    Attributes:
        choice, flow, forward_only, choice_exit: its control modes.
        rules: its preConditionRules.
        rollup: its rollup rules; none for the usual ones.
        counts: which of "satisfied" and "completed" of it roll up.
        mapped: what it shares with the whole course.
        set_by_content: which of the two the LMS does not fill in when content says nothing.
    """

    choice: bool = True
    flow: bool = False
    forward_only: bool = False
    choice_exit: bool = True
    rules: tuple[Rule, ...] = ()
    rollup: tuple[Rule, ...] = ()
    counts: frozenset[str] = frozenset({"satisfied", "completed"})
    mapped: tuple[Mapped, ...] = ()
    set_by_content: frozenset[str] = frozenset()


def order_of(manifest: etree._Element, activity: etree._Element) -> Order:
    """The order of an item or organization."""
    said = Sequencing(manifest, activity)
    control = said.element("controlMode")
    rollup = said.element("rollupRules")
    delivery = said.element("deliveryControls")
    tracked = _flag(delivery, "tracked", default=True)
    counting = {
        "satisfied": _flag(rollup, "rollupObjectiveSatisfied", default=True),
        "completed": _flag(rollup, "rollupProgressCompletion", default=True),
    }
    content = {
        "satisfied": _flag(delivery, "objectiveSetByContent", default=False),
        "completed": _flag(delivery, "completionSetByContent", default=False),
    }
    return Order(
        choice=_flag(control, "choice", default=True),
        flow=_flag(control, "flow", default=False),
        forward_only=_flag(control, "forwardOnly", default=False),
        choice_exit=_flag(control, "choiceExit", default=True),
        rules=tuple(_rules(said.element("sequencingRules"))),
        rollup=tuple(_rollup(rollup)),
        counts=frozenset(name for name, counted in counting.items() if counted and tracked),
        mapped=tuple(_mapped(said)),
        set_by_content=frozenset(name for name, own in content.items() if own),
    )


def shares(manifest: etree._Element) -> bool:
    """Whether any objective of it is mapped to one of the whole course by IMS's ``mapInfo``."""
    return next(manifest.iter(f"{IMSSS}mapInfo"), None) is not None


def _flag(element: etree._Element | None, name: str, *, default: bool) -> bool:
    said = None if element is None else element.get(name)
    return default if said is None else said in {"true", "1"}


def _conditions(parent: etree._Element | None) -> tuple[Condition, ...]:
    return tuple(
        Condition(one.get("condition", ""), one.get("operator") == "not", one.get("referencedObjective", ""))
        for one in ([] if parent is None else parent)
        if isinstance(one.tag, str)
    )


def _rules(parent: etree._Element | None) -> Iterator[Rule]:
    for rule in [] if parent is None else parent.iterfind(f"{IMSSS}preConditionRule"):
        conditions = rule.find(f"{IMSSS}ruleConditions")
        action = rule.find(f"{IMSSS}ruleAction")
        every = conditions is None or conditions.get("conditionCombination", "all") == "all"
        yield Rule("" if action is None else action.get("action", ""), every, _conditions(conditions))


def _rollup(parent: etree._Element | None) -> Iterator[Rule]:
    for rule in [] if parent is None else parent.iterfind(f"{IMSSS}rollupRule"):
        conditions = rule.find(f"{IMSSS}rollupConditions")
        action = rule.find(f"{IMSSS}rollupAction")
        children = rule.get("childActivitySet", "all")
        least = rule.get("minimumPercent" if children == "atLeastPercent" else "minimumCount", "0")
        every = conditions is not None and conditions.get("conditionCombination", "any") == "all"
        name = "" if action is None else action.get("action", "")
        yield Rule(name, every, _conditions(conditions), children, float(least))


def _mapped(said: Sequencing) -> Iterator[Mapped]:
    """IMS's own maps for satisfaction, ADL's of the 4th Edition for completion (CAM 5.1.7, 5.1.12)."""
    primary = ""
    for parent in said.elements("objectives"):
        for objective in parent:
            if not isinstance(objective.tag, str):
                continue
            name = objective.get("objectiveID", "")
            first = objective.tag == f"{IMSSS}primaryObjective"
            primary = name if first else primary
            for one in objective.iterfind(f"{IMSSS}mapInfo"):
                reads = _flag(one, "readSatisfiedStatus", default=True)
                writes = _flag(one, "writeSatisfiedStatus", default=False)
                yield _map(name, one, "satisfied", primary=first, reads=reads, writes=writes)
    for parent in said.adl("objectives"):
        for objective in parent.iterfind(f"{ADLSEQ}objective"):
            name = objective.get("objectiveID", "")
            for one in objective.iterfind(f"{ADLSEQ}mapInfo"):
                reads = _flag(one, "readCompletionStatus", default=True)
                writes = _flag(one, "writeCompletionStatus", default=False)
                yield _map(name, one, "completed", primary=name == primary, reads=reads, writes=writes)


def _map(
    name: str, element: etree._Element, what: str, *, primary: bool, reads: bool, writes: bool
) -> Mapped:
    return Mapped(
        name,
        primary,
        element.get("targetObjectiveID", ""),
        frozenset({what} if reads else ()),
        frozenset({what} if writes else ()),
    )
