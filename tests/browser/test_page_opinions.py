"""What nobody judges, and pictures that are answered in two ways."""

from importlib import import_module

import pytest

pytestmark = pytest.mark.browser


def interactions(person):
    """What the LMS was told, by the item's id: response and result of the last."""
    values = person.page.evaluate("lms.values")
    found = {}
    for number in range(sum(name.endswith(".id") and "interactions" in name for name in values)):
        start = f"cmi.interactions.{number}."
        found[values[f"{start}id"]] = (values.get(f"{start}student_response"), values[f"{start}result"])
    return found


def test_an_opinion_is_saved_at_once_and_gets_no_verdict(learner):
    person = learner("kitchen-sink")
    item = person.see("try-likert")
    item.locator("label").nth(3).click()
    person.until("save", "saved")
    assert interactions(person)["try-likert"] == ("agree", "neutral")
    assert item.locator("[data-verdict]").inner_text() == ""
    person.page.reload()
    person.ready()
    assert person.see("try-likert").locator("input").nth(3).is_checked()


@pytest.mark.parametrize(("width", "rows"), [(1280, 1), (390, 5)])
def test_a_scale_is_a_row_where_there_is_room(learner, width, rows):
    person = learner("kitchen-sink", viewport={"width": width, "height": 844})
    tops = person.see("try-likert").locator("label").evaluate_all("(all) => all.map((one) => one.offsetTop)")
    assert len(set(tops)) == rows


def test_a_model_answer_waits_for_the_learners_own(learner):
    person = learner("kitchen-sink")
    item = person.see("try-self-marked")
    compare = item.get_by_role("button", name="Compare with a model answer")
    compare.click()
    assert item.get_by_role("status").last.inner_text() == "Write your own answer first."
    assert not item.get_by_text("Mr Pugh").count()
    item.locator("textarea").fill("Here is the gel, Sir.")
    assert item.locator(".words").inner_text() == "5 words"
    compare.click()
    assert item.get_by_text("Mr Pugh").is_visible()
    assert compare.get_attribute("aria-expanded") == "true"
    item.get_by_label("It is kind.").check()
    item.get_by_label("It is about the patient.").check()
    assert item.get_by_role("status").last.inner_text() == "You ticked 2 of 3."
    person.until("save", "saved")
    person.page.reload()
    person.ready()
    item = person.see("try-self-marked")
    assert item.get_by_text("Mr Pugh").is_visible(), "what was compared is still there"
    assert item.locator("input:checked").count() == 2


def test_texts_and_opinions_are_among_the_notes(learner):
    person = learner("kitchen-sink")
    person.see("try-long-fill-in").locator("textarea").fill("Germs travel on <b>hands</b>.")
    person.see("try-likert").locator("label").first.click()
    person.page.evaluate("window.print = () => {}")
    person.go("finish").act("print-notes")
    person.page.emulate_media(media="print")
    notes = person.page.locator(".notes")
    assert notes.get_by_text("Germs travel on <b>hands</b>.").is_visible()
    assert notes.get_by_text("Strongly disagree").is_visible()


def test_what_was_typed_into_questions_is_among_the_notes(learner):
    person = learner("kitchen-sink")
    person.see("try-any-order").locator("input").last.fill(" <i>soap</i>")
    person.see("try-two-gaps").locator("input").first.fill("dwylo")
    person.see("try-numeric").locator("input").fill("2.5")
    person.see("try-performance").locator("select").first.select_option("rub")
    person.see("try-performance").locator("input").first.fill("7")
    person.see("try-choice").locator("label").first.click()
    person.page.evaluate("window.print = () => {}")
    person.go("finish").act("print-notes")
    person.page.emulate_media(media="print")
    notes = person.page.locator(".notes").inner_text()
    assert "Answer 2 of 2\n\n<i>soap</i>" in notes
    assert "Answer 1 of 2" not in notes
    assert "Golchwch eich [dwylo], with […]." in notes
    assert "Your number\n\n2.5 ml" in notes
    assert "Take the right amount\n\n7" in notes
    assert "Choose what to use" not in notes, "nothing is written there"


def test_a_model_answer_is_printed_only_with_the_answers(learner):
    person = learner("kitchen-sink")
    item = person.see("try-self-marked")
    person.page.evaluate("window.print = () => {}")
    person.go("finish").act("print-module")
    assert not item.locator(".paper-key").count()
    person.page.locator("[data-print-answers]").check()
    person.act("print-module")
    assert "Mr Pugh" in item.locator(".paper-key").text_content()


def test_a_picture_and_its_list_are_one_control(learner):
    person = learner("kitchen-sink")
    item = person.see("try-hotspot")
    chosen = "(all) => all.map((one) => one.dataset.region)"
    item.locator("[data-region=palm] text").click()
    item.locator("label").first.click()
    assert [one.get_attribute("value") for one in item.locator("input:checked").all()] == ["thumb", "palm"]
    assert item.locator(".chosen").evaluate_all(chosen) == ["thumb", "palm"]
    item.locator("[data-region=palm] circle.edge").click()
    assert item.locator(".chosen").evaluate_all(chosen) == ["thumb"]


def test_a_circle_stays_round_and_lies_where_it_was_put(learner):
    person = learner("kitchen-sink")
    item = person.see("try-hotspot")
    picture = item.locator("img").bounding_box()
    circle = item.locator("[data-region=palm] circle.edge").evaluate(
        "(one) => { const box = one.getBoundingClientRect(); return [box.x, box.y, box.width, box.height]; }"
    )
    left, top, width, height = circle
    assert abs(width - height) < 1
    assert abs(width - picture["width"] * 0.23) < 8  # the stroke may count
    assert abs(left + width / 2 - picture["x"] - picture["width"] * 0.54) < 2
    assert abs(top + height / 2 - picture["y"] - picture["height"] * 0.72) < 2


@pytest.mark.parametrize("way", ["by_keyboard", "by_pointer"])
@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("likert", {("strongly_disagree", "neutral"), ("strongly_agree", "neutral")}),
        ("long_fill_in", {("They stop germs from going from one bed to the next.", "neutral")}),
        ("hotspot", {("thumb,tips", "correct")}),
    ],
)
def test_each_is_answered_by_keyboard_alone_and_by_single_clicks(learner, way, kind, told):
    person = learner("kitchen-sink")
    name = f"try-{kind.replace('_', '-')}"
    item = person.see(name)
    item.evaluate("(item) => { item.tabIndex = -1; item.focus(); }")
    answering = import_module(f"tests.e2e.answering.{kind}")
    if way == "by_keyboard":
        answering.by_keyboard(item, person.page.keyboard)
    else:
        answering.by_pointer(item)
    if kind == "hotspot":
        item.locator("[data-act=check]").click()
    person.until("save", "saved")
    assert interactions(person)[name] in told


def test_a_submitted_text_is_shown_beside_a_model_answer_and_not_judged(learner):
    person = learner("kitchen-sink")
    person.go("assessment")
    for _ in range(2):
        person.act("start")
        person.take(right=False)
        item = person.page.locator("[data-item=own-ward]")
        if item.is_visible():
            assert item.get_by_text("Gel at every bed").is_visible()
            assert not item.locator(".word").count()
