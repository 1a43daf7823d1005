"""Where the rules of SCORM 2004 let a learner go."""

import pytest

from builder.mock_lms import sequencer, ways
from builder.mock_lms.organization import organization_of
from builder.mock_lms.standing import Moment, Standing
from tests.mock_lms.several import FREE, block, item, manifest, rule, sequencing

STOP = sequencing(rule("stopForwardTraversal", "not completed", "not activityProgressKnown"))
LAX_STOP = sequencing(rule("stopForwardTraversal", "not completed", combination="all"))


def moment(*parts, extra=FREE, current="", **said):
    """`said`: item -> "completed", "passed" and the like, joined by +."""
    organization = organization_of(manifest("2004", *parts, extra=extra).encode())
    items = {}
    for name in organization.items:
        words = said.get(name, "").split("+")
        known = {"completed": True, "incomplete": False}
        satisfied = {"passed": True, "failed": False}
        items[name] = Standing(
            attempted=name in said,
            completed=next((known[word] for word in words if word in known), None),
            satisfied=next((satisfied[word] for word in words if word in satisfied), None),
            ended="ended" in words,
            at=float(list(said).index(name) + 1) if name in said else 0.0,
        )
    return Moment(organization, items, current)


def open_items(now):
    nodes = now.organization.nodes
    return [name for name in now.items if sequencer.chosen(now, nodes[name]) is nodes[name]]


def test_all_is_open_where_choice_is_free():
    assert open_items(moment(item("A"), block("X", item("B"), extra=FREE), item("C"))) == ["A", "B", "C"]


def test_nothing_can_be_chosen_where_choice_is_off():
    flow = '<imsss:sequencing><imsss:controlMode choice="false" flow="true"/></imsss:sequencing>'
    now = moment(item("A"), item("B"), extra=flow, current="A", A="completed")
    assert open_items(now) == []
    assert ways.valid(now, "continue") == "true"


def test_without_flow_nothing_follows():
    now = moment(item("A"), item("B"), extra="", current="A", A="completed")
    assert (ways.valid(now, "continue"), ways.valid(now, "choice.{target=B}")) == ("false", "true")


def test_in_order_each_opens_when_the_one_before_is_completed():
    parts = [item(name, STOP) for name in "ABC"]
    assert open_items(moment(*parts)) == ["A"]
    assert open_items(moment(*parts, current="A", A="incomplete")) == ["A"]
    done = moment(*parts, current="A", A="completed")
    assert open_items(done) == ["A", "B"]
    assert [ways.valid(done, asked) for asked in ("continue", "previous", "choice.{target=C}")] == [
        "true",
        "false",
        "false",
    ]
    with pytest.raises(LookupError):
        ways.carried_out(done, "{target=C}choice")
    assert ways.carried_out(done, "{target=B}choice") == "B"
    later = moment(*parts, current="C", A="completed", B="incomplete", C="incomplete")
    assert ways.carried_out(later, "previous") == "B"
    assert open_items(later) == ["A", "B", "C"]


def test_flow_is_not_stopped_but_by_what_is_disabled():
    """Read in ADL's sequencer: only choices look at stopForwardTraversal."""
    now = moment(item("A", STOP), item("B"), current="A", A="incomplete")
    assert ways.valid(now, "continue") == "true"
    assert ways.carried_out(now, "continue") == "B"
    shut = sequencing(rule("disabled", "always"))
    assert ways.valid(moment(item("A"), item("B", shut), current="A", A="completed"), "continue") == "false"


def test_the_opposite_of_what_nobody_knows_is_not_known():
    """Read in scorm-again: `completed` of an activity that said nothing is unknown, and so is its opposite."""
    assert open_items(moment(item("A", LAX_STOP), item("B", LAX_STOP))) == ["A", "B"]
    assert open_items(moment(item("A", LAX_STOP), item("B"), current="A", A="incomplete")) == ["A"]


def test_from_block_to_block_only_what_the_target_stands_in_stops():
    parts = [
        block("X", item("A", STOP), item("B", STOP), extra=FREE),
        block("Y", item("C", STOP), extra=FREE),
    ]
    now = moment(*parts, current="A", A="incomplete")
    assert open_items(now) == ["A", "C"]
    assert ways.carried_out(moment(*parts, current="B", A="completed", B="completed"), "continue") == "C"
    assert ways.carried_out(moment(*parts, current="C", A="completed", B="completed"), "previous") == "B"


READS = (
    '<imsss:objectives><imsss:primaryObjective objectiveID="own"/><imsss:objective objectiveID="before">'
    '<imsss:mapInfo targetObjectiveID="g-A"/></imsss:objective></imsss:objectives>'
)
WRITES = (
    '<imsss:objectives><imsss:primaryObjective objectiveID="own">'
    '<imsss:mapInfo targetObjectiveID="g-A" writeSatisfiedStatus="true"/></imsss:primaryObjective></imsss:objectives>'
)
DISABLED = rule("disabled", "not satisfied@before", "not objectiveStatusKnown@before")


@pytest.mark.parametrize(
    ("said", "expected"), [("", ["A"]), ("completed", ["A"]), ("failed", ["A"]), ("passed", ["A", "B"])]
)
def test_an_objective_of_the_whole_course_opens_another_item(said, expected):
    now = moment(
        item("A", sequencing(objectives=WRITES)),
        item("B", sequencing(DISABLED, objectives=READS)),
        current="A",
        A=said,
    )
    assert open_items(now) == expected
    assert ways.valid(now, "continue") == ("true" if "B" in expected else "false")
    assert ways.valid(now, "jump.{target=B}") == ("true" if "B" in expected else "false")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"A": "failed", "B": "passed"}, ["A", "B", "C"]),
        ({"A": "passed", "B": "failed"}, ["A", "B"]),
        ({"B": "failed", "A": "passed"}, ["A", "B", "C"]),
        ({"B": "passed", "A": "failed"}, ["A", "B"]),
    ],
)
def test_of_two_items_that_write_one_objective_the_last_heard_of_prevails(said, expected):
    """Whichever stands first."""
    parts = [item(name, sequencing(objectives=WRITES)) for name in "AB"]
    assert open_items(moment(*parts, item("C", sequencing(DISABLED, objectives=READS)), **said)) == expected


def test_completion_is_shared_by_the_4th_editions_objectives():
    def adl(reads, writes, objective):
        return (
            f'<adlseq:objectives><adlseq:objective objectiveID="{objective}"><adlseq:mapInfo targetObjectiveID="c-A" '
            f'readCompletionStatus="{reads}" writeCompletionStatus="{writes}"/></adlseq:objective></adlseq:objectives>'
        )

    primary = '<imsss:primaryObjective objectiveID="own"/>'
    own = f"<imsss:objectives>{primary}</imsss:objectives>"
    both = f'<imsss:objectives>{primary}<imsss:objective objectiveID="before"/></imsss:objectives>'
    disabled = rule("disabled", "not completed@before", "not activityProgressKnown@before")
    parts = [
        item("A", sequencing(objectives=own, adl=adl("false", "true", "own"))),
        item("B", sequencing(disabled, objectives=both, adl=adl("true", "false", "before"))),
    ]
    assert open_items(moment(*parts)) == ["A"]
    assert open_items(moment(*parts, current="A", A="completed")) == ["A", "B"]


@pytest.mark.parametrize(
    ("said", "completed", "satisfied"),
    [
        ({}, None, None),
        ({"A": "completed"}, None, None),
        ({"A": "completed", "B": "incomplete"}, False, False),
        ({"A": "completed+passed", "B": "completed"}, True, False),
        ({"A": "completed+passed", "B": "completed+passed"}, True, True),
        ({"A": "completed+ended", "B": "ended"}, True, True),
    ],
)
def test_rollup_asks_for_all(said, completed, satisfied):
    now = moment(item("A"), block("X", item("B")), **said)
    assert (now.known(now.organization.root, "completed"), now.known(now.organization.root, "satisfied")) == (
        completed,
        satisfied,
    )


def test_rules_of_rollup_and_what_does_not_count():
    rollup = (
        '<imsss:rollupRules><imsss:rollupRule childActivitySet="any"><imsss:rollupConditions>'
        '<imsss:rollupCondition condition="completed"/></imsss:rollupConditions>'
        '<imsss:rollupAction action="completed"/></imsss:rollupRule></imsss:rollupRules>'
    )
    now = moment(item("A"), item("B"), extra=sequencing(rollup=rollup), A="completed")
    assert now.known(now.organization.root, "completed") is True
    left_out = sequencing(rollup='<imsss:rollupRules rollupProgressCompletion="false"/>')
    now = moment(item("A"), item("B", left_out), A="completed")
    assert now.known(now.organization.root, "completed") is True


@pytest.mark.parametrize("request_", ["exit", "exitAll", "suspendAll", "abandon", "abandonAll"])
def test_what_ends_leads_to_the_course_page(request_):
    assert ways.carried_out(moment(item("A"), item("B"), current="A", A=""), request_) == ways.TO_COURSE


@pytest.mark.parametrize("request_", ["previous", "{target=Z}choice", "nonsense"])
def test_a_request_that_is_not_valid(request_):
    with pytest.raises(LookupError):
        ways.carried_out(moment(item("A"), item("B"), current="A", A=""), request_)


def test_hidden_and_skipped_items():
    hidden = sequencing(rule("hiddenFromChoice", "always"))
    assert open_items(moment(item("A"), item("B", hidden))) == ["A"]
    shut = FREE.replace("</imsss:sequencing>", hidden.removeprefix("<imsss:sequencing>"))
    assert open_items(moment(item("A"), block("X", item("B"), extra=shut))) == ["A"], "with all that is in it"
    skipped = sequencing(rule("skip", "always"))
    now = moment(item("A"), item("B", skipped), item("C"), current="A", A="completed")
    assert ways.carried_out(now, "continue") == "C"


def test_forward_only_and_choice_exit():
    forward = '<imsss:sequencing><imsss:controlMode flow="true" forwardOnly="true"/></imsss:sequencing>'
    now = moment(item("A"), item("B"), extra=forward, current="B", A="completed", B="")
    assert (ways.valid(now, "previous"), ways.valid(now, "choice.{target=A}")) == ("false", "false")
    stay = '<imsss:sequencing><imsss:controlMode choiceExit="false"/></imsss:sequencing>'
    now = moment(item("A", stay), item("B"), current="A", A="")
    assert open_items(now) == ["A"]
