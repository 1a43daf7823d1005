"""Every type of question, as a learner answers it and a teacher finds it: in the kitchen sink, on doubles of LMSs.

What a type needs here is a file in `answering/`; the rest is the same for all.
"""

import re
from pathlib import Path

import pytest

from builder.mock_lms.server import MockLms
from builder.mock_lms.switches import Switches
from builder.pipeline import Options, build
from builder.questions.registry import QUESTIONS
from tests.e2e.answering import answering
from tests.e2e.content import Content
from tests.e2e.learner import Learner

pytestmark = pytest.mark.browser

MODULE = Path(__file__).resolve().parents[2] / "modules/kitchen-sink"

# Behaviour, transport, the LMS the package is built for, and whether it takes readable answers.
DOUBLES = {
    "strict, brief": ("strict", "sync", "generic", False),
    "strict, readable": ("strict", "sync", "generic", True),
    "moodle": ("moodle", "moodle", "moodle", True),
}

# Each way of answering on Moodle and on one of the two tempers.
WAYS = [
    ("strict, brief", "by_keyboard"),
    ("strict, readable", "by_pointer"),
    ("moodle", "by_keyboard"),
    ("moodle", "by_pointer"),
]

TYPES = {"true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"}
BRIEF = re.compile(r"\{?[0-9a-z](?:[.,][0-9a-z])*\}?")
BY_IDS = {"true-false", "choice", "matching", "sequencing", "likert"}

# Everything of a question that answering changes: what its controls hold, and the order of its parts.
SHOWN = """(item) => ({
  controls: [...item.querySelectorAll('input, textarea, select')].map(({ type, value, checked }) => [type, value, !!checked]),
  parts: [...item.querySelectorAll('[data-part]')].map((part) => part.dataset.part),
  pressed: [...item.querySelectorAll('[aria-pressed], [aria-checked]')].map((part) =>
    [part.getAttribute('aria-pressed'), part.getAttribute('aria-checked')]),
})"""


@pytest.fixture(scope="module")
def packages(tmp_path_factory):
    """The kitchen sink, built once for each LMS: profile -> zip."""
    result = build([MODULE], Options(lms=("generic", "moodle"), output=tmp_path_factory.mktemp("dist")))
    assert result.is_fine, result.findings
    return {built.lms: built.path for built in result.built}


@pytest.fixture(scope="module")
def content(packages):
    return Content(packages["generic"], MODULE)


@pytest.fixture
def lms(double, packages):
    behaviour, transport, profile, readable = DOUBLES[double]
    switches = Switches(readable_answers=readable)
    with MockLms(packages[profile], behaviour, transport, switches) as running:
        yield running


@pytest.fixture
def learner(lms, browsers, content):
    person = Learner(browsers(unload=False), lms, content)
    yield person
    person.end()
    assert person.errors == [], "the page threw"


def reported(content: Content, kind: str) -> str:
    """The practice question of a type whose answers are reported."""
    found = [name for name, item in content.items.items() if item["type"] == kind and item["report"]]
    assert found, f"the kitchen sink has no {kind} with report: true in a section"
    return found[0]


def judge(interaction: dict[str, str], readable: bool) -> None:
    """What a teacher finds is of an allowed type and form, and says that the answer is right or that nobody marks it."""
    kind, said = interaction["type"], interaction["student_response"]
    right = [value for name, value in interaction.items() if name.startswith("correct_responses.")]
    assert kind in TYPES
    assert interaction["result"] in {"correct", "neutral"}, interaction
    assert said
    if kind in BY_IDS and not readable:
        assert all(BRIEF.fullmatch(value) for value in [said, *right]), interaction
    if interaction["result"] == "correct":
        # A range of numbers has no brief form.
        assert right or (kind == "numeric" and not readable), interaction
    if interaction["result"] == "correct" and kind in BY_IDS - {"likert"}:
        parts = [sorted(value.strip("{}").split(",")) for value in [said, *right]]
        assert parts[0] in parts[1:], interaction


@pytest.mark.parametrize(("double", "way"), WAYS, ids=[f"{double}-{way}" for double, way in WAYS])
@pytest.mark.parametrize("kind", QUESTIONS)
def test_a_practice_question_is_answered_checked_saved_reported_and_still_there(
    kind, double, way, learner, lms, content
):
    name = reported(content, kind)
    learner.open()
    item = learner.show(name)
    if way == "by_keyboard":
        answering(kind).by_keyboard(item, learner.page.keyboard)
    else:
        answering(kind).by_pointer(item)
    check = item.get_by_role("button", name="Check")
    if check.count() and way == "by_keyboard":
        check.press("Enter")
    elif check.count():
        check.click()
    learner.saved()
    lms.settle()
    interactions = [one for one in lms.record.attempt.interactions if one["id"] == name]
    assert interactions, lms.record.attempt.values
    judge(dict(interactions[-1]), DOUBLES[double][3])

    shown = item.evaluate(SHOWN)
    learner.reload()
    assert learner.show(name).evaluate(SHOWN) == shown
    assert learner.report().count("Refused") == 0


@pytest.mark.parametrize("double", DOUBLES)
def test_a_scored_round_is_answered_right_and_every_answer_is_reported(double, learner, lms, content):
    learner.open()
    learner.start()
    asked = [name for name in content.questions if learner.item(name).is_visible()]
    assert len(asked) == (content.data["assessment"]["draw"] or len(content.questions))
    for name in asked:
        answering(content.data["items"][name]["type"]).by_pointer(learner.item(name))
    learner.submit()
    learner.saved()
    lms.settle()
    attempt = lms.record.attempt
    assert float(attempt.score) == 100
    assert sorted(one["id"] for one in attempt.interactions) == sorted(asked)
    for interaction in attempt.interactions:
        judge(dict(interaction), DOUBLES[double][3])
