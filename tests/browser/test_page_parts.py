"""An assessment in parts: headings in the try, and what is said of questions that were withdrawn."""

import pytest

from builder.identifiers import state_key

pytestmark = pytest.mark.browser

MODULE = "bank-sample"
GONE = "zZ9"


def headings(person):
    return person.page.locator("[data-blueprint]:visible").all_inner_texts()


def order(person):
    """What a try shows: headings and questions, one below the other."""
    return person.page.locator("[data-view=attempt] > :visible").evaluate_all(
        "(parts) => parts.map((part) => part.dataset.item || part.textContent)"
    )


def test_each_part_has_its_heading_above_its_questions(learner):
    person = learner(MODULE)
    person.go("assessment")
    assert headings(person) == []
    person.act("start")
    shown = order(person)
    assert len(shown) == 3 + 5
    assert shown[:4] == ["The order", "handover-letters", "handover-last", "Safety"]
    assert shown[4] in {"handover-names", "handover-place"}
    assert shown[5] == "Listening"
    assert shown[6].startswith("listen-")
    assert shown[7] == "last-word"
    assert not person.page.locator("[data-view=withdrawn]").is_visible()
    person.take(right=True)
    assert order(person) == shown
    person.act("start")
    assert order(person) == shown, "the same questions, the headings again above them"


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "1 question of this try was withdrawn and does not count."),
        (2, "2 questions of this try were withdrawn and do not count."),
    ],
)
def test_a_try_says_what_was_withdrawn_and_counts_the_rest(learner, count, said):
    asked = ["handover-letters", "handover-names", "last-word"]
    gone = "".join(GONE[:2] + str(n) for n in range(count))
    state = f"1;n5;iAb3x;d{''.join(state_key(name) for name in asked)}{gone};."
    person = learner(MODULE, preset={"cmi.suspend_data": state, "cmi.core.entry": "resume"})
    person.go("assessment")
    assert person.page.locator("[data-view=withdrawn]").inner_text() == said
    assert order(person) == ["The order", asked[0], "Safety", asked[1], asked[2]]
    person.take(right=True)
    assert person.page.locator("[data-view=result] .score").inner_text().endswith("100%")
    assert person.page.locator("[data-view=withdrawn]").is_visible()
    person.act("start")
    assert not person.page.locator("[data-view=withdrawn]").is_visible()
    assert len([one for one in order(person) if one in asked]) == 3


def test_without_script_every_part_has_its_heading(learner):
    person = learner(MODULE, java_script_enabled=False)
    assert headings(person) == ["The order", "Safety", "Listening"]
    assert not person.page.locator("[data-view=withdrawn]").is_visible()
