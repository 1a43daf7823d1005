"""One learner in one package: a desk for each of its items, and the ways between them.

Safe to call from many threads.
"""

import threading
from collections.abc import Mapping

from builder.mock_lms.behaviours.contract import Behaviour
from builder.mock_lms.course import UnplayablePackageError
from builder.mock_lms.desk import Desk, Launch
from builder.mock_lms.organization import Organization
from builder.mock_lms.record import CourseRecord, Navigation, Row
from builder.mock_lms.standing import Moment
from builder.mock_lms.switches import Switches
from builder.mock_lms.ways import TO_COURSE


class ClosedItemError(Exception):
    """The LMS does not open this item now."""


class Enrolment:
    """A learner's way through a package."""

    def __init__(
        self, behaviour: Behaviour, organization: Organization, switches: Switches, *, ordered: bool
    ) -> None:
        """`ordered` as for `Desk`. Raises UnplayablePackageError for a package that this LMS does not take."""
        refusal = behaviour.refusal(organization)
        if refusal:
            raise UnplayablePackageError(refusal)
        self.behaviour = behaviour
        self.organization = organization
        self.desks: Mapping[str, Desk] = {
            item: Desk(behaviour, course, switches, ordered=ordered)
            for item, course in organization.items.items()
        }
        self._lock = threading.Lock()
        self._current = ""
        self._navigations: list[Navigation] = []

    @property
    def several(self) -> bool:
        """Whether there is anything to choose between."""
        return len(self.desks) > 1

    @property
    def first(self) -> Desk:
        return next(iter(self.desks.values()))

    def moment(self) -> Moment:
        """How the learner stands now."""
        standings = {item: desk.standing() for item, desk in self.desks.items()}
        return Moment(self.organization, standings, self._current)

    def launch(self, item: str, *, new_attempt: bool) -> Launch:
        """Begins a session of an item; a new attempt is one of the whole course.

        Raises KeyError for no such item, ClosedItemError for one that is not open.
        """
        desk = self.desks[item]
        with self._lock:
            if new_attempt:
                self._current = ""
                for other in self.desks.values():
                    other.begin_anew()
            moment = self.moment()
            if not self.behaviour.opens(moment, self.organization.nodes[item]):
                raise ClosedItemError(item)
            self._current = item
            unfinished = any(not other.finished for name, other in self.desks.items() if name != item)
        return desk.launch(new_attempt=False, others_unfinished=unfinished)

    def desk_of(self, session: str) -> Desk:
        """The desk that a session is at. Raises KeyError for no such session."""
        for desk in self.desks.values():
            if desk.arrived(session) is not None:
                return desk
        raise KeyError(session)

    def carry_out(self, session: str) -> str | None:
        """What content asked for in a session that is over: an item to open, "" the course page, None: nothing.

        A request that is not valid leads to the course page. Raises KeyError for no such session.
        """
        desk = self.desk_of(session)
        request = desk.requested(session)
        with self._lock:
            try:
                target = self.behaviour.carried_out(self.moment(), request)
                valid = True
            except LookupError:
                target, valid = TO_COURSE, False
            if target is not None:
                self._navigations.append(Navigation(desk.course.item, request, target, valid))
            if request in {"exitAll", "abandonAll"} and target is not None:
                self._current = ""
        return target

    def record(self) -> CourseRecord:
        """Everything the LMS holds."""
        with self._lock:
            moment = self.moment()
            root = self.organization.root
            is_2004 = self.organization.standard == "2004"
            return CourseRecord(
                items={item: desk.record() for item, desk in self.desks.items()},
                contents=self._contents(moment),
                navigations=tuple(self._navigations),
                current=self._current,
                completed=moment.known(root, "completed") if is_2004 else moment.status(root) == "completed",
                satisfied=moment.known(root, "satisfied") if is_2004 else None,
                gradebook=self.behaviour.course_gradebook(moment),
            )

    def _contents(self, moment: Moment) -> tuple[Row, ...]:
        rows = []
        hidden: set[str] = set()
        for depth, node in self.organization.root.walk():
            above = self.organization.parents.get(node.id)
            if not node.visible or (above is not None and above.id in hidden):
                hidden.add(node.id)
            elif above is not None:
                opens = node.course is not None and self.behaviour.opens(moment, node)
                status = moment.status(node)
                rows.append(Row(node.id, node.title, depth, status, opens, is_item=node.course is not None))
        return tuple(rows)
