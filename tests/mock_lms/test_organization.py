"""What the double reads of a manifest with several items."""

import pytest

from builder.mock_lms.course import UnplayablePackageError
from builder.mock_lms.organization import organization_of
from tests.mock_lms.several import FREE, block, item, manifest, needs, rule, sequencing


def read(*args, **more):
    return organization_of(manifest(*args, **more).encode())


def test_the_whole_tree_with_what_is_said_of_each_item():
    found = read(
        "1.2",
        item("A", "<adlcp:masteryscore>80</adlcp:masteryscore><adlcp:datafromlms>x=1</adlcp:datafromlms>"),
        block("B", item("C", needs("A & ~B")), item("D", visible=False)),
    )
    assert [(depth, node.id, node.title) for depth, node in found.root.walk()] == [
        (0, "O", "A course"),
        (1, "A", "Part A"),
        (1, "B", "Block B"),
        (2, "C", "Part C"),
        (2, "D", "Part D"),
    ]
    assert list(found.items) == ["A", "C", "D"]
    assert (found.items["A"].mastery_score, found.items["A"].launch_data) == ("80", "x=1")
    assert found.items["C"].href == "C.html"
    assert found.nodes["C"].prerequisites == "A & ~B"
    assert not found.nodes["D"].visible
    assert [node.id for node in found.path(found.nodes["C"])] == ["O", "B", "C"]


def test_what_scorm_2004_says_of_the_order():
    mapped = (
        '<imsss:objectives><imsss:primaryObjective objectiveID="p">'
        '<imsss:mapInfo targetObjectiveID="g" writeSatisfiedStatus="true"/></imsss:primaryObjective>'
        "</imsss:objectives>"
    )
    adl = (
        '<adlseq:objectives><adlseq:objective objectiveID="p">'
        '<adlseq:mapInfo targetObjectiveID="c" readCompletionStatus="false" writeCompletionStatus="true"/>'
        "</adlseq:objective></adlseq:objectives>"
    )
    rules = rule("stopForwardTraversal", "not completed", "not activityProgressKnown")
    found = read("2004", item("A", sequencing(rules, objectives=mapped, adl=adl)), item("B"), extra=FREE)
    order = found.nodes["A"].order
    assert (found.root.order.choice, found.root.order.flow, order.flow) == (True, True, False)
    [read_rule] = order.rules
    assert (read_rule.action, read_rule.every) == ("stopForwardTraversal", False)
    assert [(one.name, one.negated) for one in read_rule.conditions] == [
        ("completed", True),
        ("activityProgressKnown", True),
    ]
    assert [(one.target, one.primary, sorted(one.reads), sorted(one.writes)) for one in order.mapped] == [
        ("g", True, ["satisfied"], ["satisfied"]),
        ("c", True, [], ["completed"]),
    ]
    assert found.shares


def test_the_default_organization_is_played():
    text = manifest("1.2", item("A"))
    other = '<organization identifier="X"><title>Other</title></organization>'
    found = organization_of(
        text.replace('<organization identifier="O">', other + '<organization identifier="O">').encode()
    )
    assert found.root.id == "O"


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ([block("B")], "names no page"),
        ([item("A"), item("A")], "identifiers twice: A"),
        ([item("A"), item("B", needs("A &"))], "prerequisites of B cannot be read"),
    ],
)
def test_what_cannot_be_played(parts, message):
    with pytest.raises(UnplayablePackageError, match=message):
        read("1.2", *parts)
