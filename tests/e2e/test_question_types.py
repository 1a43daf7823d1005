"""Every type of question, as a learner answers it and a teacher finds it: in the kitchen sink, on doubles of LMSs.

What a type needs here is a file in `answering/`; the rest is the same for all.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

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
  controls: [...item.querySelectorAll('input, textarea, select')].map(({ type, value, checked }) =>
    [type, value, !!checked]),
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


# The learner's place right before the first control, as after reading the question.
BEFORE = """(item) => {
  const legend = item.querySelector('legend');
  legend.tabIndex = -1;
  legend.focus();
}"""


def give_some_answer(item: Locator) -> None:
    """Something in every kind of control there is; nobody cares whether it is right."""
    controls = item.locator("input, textarea, select").all()
    if not controls:
        # What is put in order has buttons alone.
        item.locator("fieldset button:not([aria-disabled=true])").first.press("Enter")
    for control in controls:
        kind, seen = control.evaluate("(control) => [control.type, control.checked === true]")
        if kind in {"radio", "checkbox"}:
            others = item.locator(f"input[type={kind}]:checked").count()
            if not seen and not others:
                control.press("Space")
        elif kind.startswith("select"):
            control.select_option(index=1)
        else:
            control.fill("5")
            control.blur()


def reported(content: Content, kind: str) -> str:
    """The practice question of a type whose answers are reported."""
    found = [name for name, item in content.items.items() if item["type"] == kind and item["report"]]
    assert found, f"the kitchen sink has no {kind} with report: true in a section"
    return found[0]


def judge(interaction: dict[str, str], readable: bool) -> None:
    """What a teacher finds has an allowed type, form and result, and says what was right where something is."""
    kind, said, result = interaction["type"], interaction["student_response"], interaction["result"]
    right = [value for name, value in interaction.items() if name.startswith("correct_responses.")]
    assert kind in TYPES
    assert result in {"correct", "wrong", "neutral"} or 0 < float(result) <= 1, interaction
    assert said
    if kind in BY_IDS and not readable:
        assert all(BRIEF.fullmatch(value) for value in [said, *right]), interaction
    # A range of numbers has no brief form.
    assert bool(right) == (result != "neutral") or (kind == "numeric" and not readable), interaction
    if result == "correct" and kind in BY_IDS:
        parts = [value.strip("{}").split(",") for value in [said, *right]]
        if kind != "sequencing":
            parts = [sorted(part) for part in parts]
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
        item.evaluate(BEFORE)
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
    assert interactions[-1]["result"] in {"correct", "neutral"}

    shown = item.evaluate(SHOWN)
    learner.reload()
    assert learner.show(name).evaluate(SHOWN) == shown


@pytest.mark.parametrize("double", DOUBLES)
def test_every_answer_of_a_scored_round_is_reported(double, learner, lms, content):
    learner.open()
    learner.start()
    asked = [name for name in content.questions if learner.item(name).is_visible()]
    assert len(asked) == (content.data["assessment"]["draw"] or len(content.questions))
    for name in asked:
        give_some_answer(learner.item(name))
    learner.sco.get_by_role("button", name="Submit answers").click()
    anyway = learner.sco.locator("[data-act=submit-anyway]")
    if anyway.is_visible():
        anyway.click()
    expect(learner.sco.locator("[data-view=result]")).to_be_visible()
    learner.saved()
    lms.settle()
    interactions = lms.record.attempt.interactions
    assert sorted(one["id"] for one in interactions) == sorted(asked)
    for interaction in interactions:
        judge(dict(interaction), DOUBLES[double][3])
