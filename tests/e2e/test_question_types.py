"""Every type of question, as a learner answers it and a teacher finds it: in the kitchen sink, on doubles of LMSs.

What a type needs here is a file in `answering/`; the rest is the same for all.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from builder.mock_lms.server import MockLms
from builder.mock_lms.switches import Switches
from builder.pipeline import Options, build
from builder.questions.registry import QUESTIONS
from tests.e2e.answering import answering
from tests.e2e.conftest import SCORM_AGAIN
from tests.e2e.content import Content
from tests.e2e.judge import nothing_refused
from tests.e2e.learner import Learner

pytestmark = pytest.mark.browser

MODULE = Path(__file__).resolve().parents[2] / "modules/kitchen-sink"


@dataclass(frozen=True)
class Double:
    """An LMS, the LMS the package is built for, and whether it takes readable answers."""

    behaviour: str
    transport: str
    profile: str
    readable: bool = True
    standard: str = "scorm12"


DOUBLES = {
    "strict, brief": Double("strict", "sync", "generic", readable=False),
    "strict, readable": Double("strict", "sync", "generic"),
    "moodle": Double("moodle", "moodle", "moodle"),
    "strict 2004": Double("strict", "sync", "generic", standard="scorm2004-4th"),
    "moodle 2004": Double("moodle", "moodle", "moodle", standard="scorm2004-3rd"),
    "scorm-again 2004": Double("scorm-again", "sync", "generic", standard="scorm2004-4th"),
}

# In SCORM 1.2 each way of answering on Moodle and on both tempers, in SCORM 2004 one way on each.
WAYS = [
    ("strict, brief", "by_keyboard"),
    ("strict, brief", "by_pointer"),
    ("strict, readable", "by_keyboard"),
    ("strict, readable", "by_pointer"),
    ("moodle", "by_keyboard"),
    ("moodle", "by_pointer"),
    ("strict 2004", "by_pointer"),
    ("moodle 2004", "by_keyboard"),
]

TYPES = {"true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"}
BRIEF = re.compile(r"\{?[0-9a-z](?:[.,][0-9a-z])*\}?")
BY_IDS = {"true-false", "choice", "matching", "sequencing", "likert"}

# In SCORM 2004 (docs/reference/reporting.md): what a type is called, and the form of an answer there.
ONE = "[a-z0-9_]+"
SEVERAL = rf"{ONE}(\[,\]{ONE})*"
PAIRS = rf"{ONE}\[\.\]{ONE}(\[,\]{ONE}\[\.\]{ONE})*"
TEXT = r"[^\n]+"
TYPES_2004 = {
    "true-false": ("true-false", "true|false"),
    "choice": ("choice", ONE),
    "multiple-choice": ("choice", SEVERAL),
    "fill-in": ("fill-in", TEXT),
    "cloze": ("fill-in", TEXT),
    "long-fill-in": ("long-fill-in", TEXT),
    "numeric": ("numeric", r"-?\d{1,5}(\.\d+)?"),
    "matching": ("matching", PAIRS),
    "categorise": ("matching", PAIRS),
    "sequencing": ("sequencing", SEVERAL),
    "performance": ("performance|other", TEXT),
    "likert": ("likert", ONE),
    "hotspot": ("other", TEXT),
}
ORDERED_2004 = {"sequencing", "fill-in", "long-fill-in", "performance"}

# Everything of a question that answering changes: what its controls hold, and the order of its parts.
SHOWN = """(item) => ({
  controls: [...item.querySelectorAll('input, textarea, select')].map(({ type, value, checked }) =>
    [type, value, !!checked]),
  parts: [...item.querySelectorAll('[data-part]')].map((part) => part.dataset.part),
  pressed: [...item.querySelectorAll('[aria-pressed], [aria-checked]')].map((part) =>
    [part.getAttribute('aria-pressed'), part.getAttribute('aria-checked')]),
})"""


@pytest.fixture(scope="module")
def package_of(tmp_path_factory):
    """The kitchen sink for a standard and an LMS, each built once."""
    output = tmp_path_factory.mktemp("dist")

    @cache
    def made(standard: str, lms: str) -> Path:
        result = build([MODULE], Options(standards=(standard,), lms=(lms,), output=output))
        assert result.is_fine, result.findings
        return result.built[0].path

    return made


@pytest.fixture(scope="module")
def content(package_of):
    return Content(package_of("scorm12", "generic"), MODULE)


@pytest.fixture
def lms(double, package_of):
    chosen = DOUBLES[double]
    switches = Switches(readable_answers=chosen.readable)
    package = package_of(chosen.standard, chosen.profile)
    with MockLms(package, chosen.behaviour, chosen.transport, switches, scorm_again=SCORM_AGAIN) as running:
        yield running


@pytest.fixture
def learner(lms, browsers, content):
    person = Learner(browsers(unload=False), lms, content)
    yield person
    person.end()
    assert person.errors == [], "the page threw"
    nothing_refused(lms)


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


def judge(interaction: dict[str, str], content: Content, double: str) -> None:
    """What a teacher finds has an allowed type, form and result, and says what was right where something is."""
    if DOUBLES[double].standard == "scorm12":
        judge_12(interaction, DOUBLES[double].readable)
    else:
        judge_2004(interaction, content.data["items"][interaction["id"]])


def judge_2004(interaction: dict[str, str], item: dict) -> None:
    kind, said, result = interaction["type"], interaction["learner_response"], interaction["result"]
    right = [value for name, value in interaction.items() if name.startswith("correct_responses.")]
    goals = [value for name, value in interaction.items() if name.startswith("objectives.")]
    type_of, form = TYPES_2004[item["type"]]
    assert re.fullmatch(type_of, kind)
    assert re.fullmatch(TEXT if kind == "other" else form, said), interaction
    assert result in {"correct", "incorrect", "neutral"} or 0 < float(result) < 1, interaction
    assert bool(right) == (result != "neutral"), interaction
    assert goals == item["outcomes"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", interaction["timestamp"])
    assert re.fullmatch(r"PT(\d+M)?\d+(\.\d\d)?S", interaction["latency"])
    assert float(interaction["weighting"]) == (0 if result == "neutral" else float(item["points"]))
    if result == "correct" and kind == "numeric":
        low, high = right[0].split("[:]")
        assert float(low) <= float(said) <= float(high)
    elif result == "correct" and kind == "other" and item["type"] == "hotspot":
        assert sorted(said.split("; ")) == sorted(right[0].split("; "))
    elif result == "correct" and kind not in {*ORDERED_2004, "other"}:
        assert sorted(said.split("[,]")) in [sorted(one.split("[,]")) for one in right], interaction
    elif result == "correct" and kind == "sequencing":
        assert said in right


def judge_12(interaction: dict[str, str], readable: bool) -> None:
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


def answer(learner: Learner, kind: str, name: str, way: str) -> Locator:
    """Answers the practice question of a type and has it checked where it can be."""
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
    return item


@pytest.mark.parametrize(("double", "way"), WAYS, ids=[f"{double}-{way}" for double, way in WAYS])
@pytest.mark.parametrize("kind", QUESTIONS)
def test_a_practice_question_is_answered_checked_saved_reported_and_still_there(
    kind, double, way, learner, lms, content
):
    name = reported(content, kind)
    learner.open()
    item = answer(learner, kind, name, way)
    learner.saved()
    learner.after()
    interactions = [one for one in lms.record.attempt.interactions if one["id"] == name]
    assert interactions, lms.record.attempt.values
    judge(dict(interactions[-1]), content, double)
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
    learner.after()
    interactions = lms.record.attempt.interactions
    assert sorted(one["id"] for one in interactions) == sorted(asked)
    for interaction in interactions:
        judge(dict(interaction), content, double)
    if DOUBLES[double].standard != "scorm12":
        # What was asked is told in words, of all there is room for.
        assert all(said.get("description") for said in interactions)


@pytest.mark.parametrize("double", ["scorm-again 2004"])
def test_all_types_in_one_visit_are_taken_reported_and_still_there(double, learner, lms, content):
    names = {kind: reported(content, kind) for kind in QUESTIONS}
    learner.open()
    shown = {name: answer(learner, kind, name, "by_pointer").evaluate(SHOWN) for kind, name in names.items()}
    learner.saved()
    learner.after()
    found = {one["id"]: dict(one) for one in lms.record.attempt.interactions}
    assert set(names.values()) <= set(found)
    for name in names.values():
        judge(found[name], content, double)
        assert found[name]["result"] in {"correct", "neutral"}, found[name]
    learner.close_tab()
    learner.open()
    assert {name: learner.show(name).evaluate(SHOWN) for name in names.values()} == shown
