"""Questions that are answered in words, by the learner's own hand."""

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def try_of_blanks(learner):
    """A try at the kitchen sink whose first questions are those with blanks."""

    def start(**world):
        person = learner("kitchen-sink", **world)
        person.page.add_init_script("Math.random = () => 0.999")
        person.page.reload()
        person.ready()
        person.go("assessment").act("start")
        return person

    return start


def test_nothing_is_saved_while_someone_types_an_answer_of_the_assessment(try_of_blanks):
    person = try_of_blanks(clocked=True)
    person.page.clock.run_for(1_000)
    person.until("save", "saved")
    box = person.see("soap-in-welsh").locator("[data-blank='1']")
    box.press_sequentially("seb")
    person.page.clock.run_for(1_000)
    person.until("save", "waiting")
    box.press_sequentially("on")
    box.blur()
    person.page.clock.run_for(1_000)
    person.until("save", "saved")
    assert "sebon" in person.page.evaluate("lms.values['cmi.suspend_data']")


def test_what_was_typed_and_chosen_is_there_at_the_next_visit(try_of_blanks, learner):
    first = try_of_blanks()
    first.see("soap-in-welsh").locator("[data-blank='2']").fill("dŵr")
    cloze = first.see("say-it-kindly")
    cloze.locator("select").select_option("scold")
    cloze.locator("input").fill("<b>gel")
    cloze.locator("input").blur()
    first.until("save", "saved")
    values = first.page.evaluate("lms.values")
    again = learner("kitchen-sink", preset=values)
    assert again.see("soap-in-welsh").locator("[data-blank='1']").input_value() == ""
    assert again.see("soap-in-welsh").locator("[data-blank='2']").input_value() == "dŵr"
    assert again.see("say-it-kindly").locator("select").input_value() == "scold"
    assert again.see("say-it-kindly").locator("input").input_value() == "<b>gel"


def test_a_blank_takes_no_more_than_it_has_room_for_and_says_so(learner):
    person = learner("kitchen-sink")
    item = person.see("try-in-order")
    box = item.locator("[data-blank='1']")
    box.press_sequentially("abcdefghijkl")
    assert box.input_value() == "abcdefghij"
    full = item.get_by_role("status").filter(has_text="The box is full")
    assert box.get_attribute("aria-describedby") == full.get_attribute("id")
    box.press("Backspace")
    assert item.locator("[data-full]").inner_text() == ""


def test_every_gap_has_a_name_and_a_mark_of_its_own(learner):
    person = learner("kitchen-sink")
    item = person.see("try-cloze")
    for number, role in enumerate(("combobox", "textbox", "textbox", "combobox", "textbox"), start=1):
        assert item.get_by_role(role, name=f"Gap {number} of 5", exact=True).count() == 1
    item.get_by_role("combobox", name="Gap 1 of 5").select_option("20 to 30")
    item.get_by_role("textbox", name="Gap 2 of 5").fill("palms")
    item.locator("[data-act=check]").click()
    marks = item.locator("label").evaluate_all(
        "(labels) => labels.map((label) => label.querySelector('.mark').textContent)"
    )
    assert marks == ["Right", "Not right", "Not right", "Not right", "Not right"]
    assert "They need a turn of their own." in item.locator(".verdict").inner_text()
    item.get_by_role("textbox", name="Gap 2 of 5").fill("thumbs")
    assert item.locator(".mark").count() == 0


def test_without_the_script_a_gap_is_a_line_with_its_choices(learner):
    person = learner("kitchen-sink", java_script_enabled=False)
    item = person.page.locator("[data-item='try-cloze']")
    assert item.locator(".line:visible").count() == 5
    assert item.locator(":is(input, select):visible").count() == 0
    assert "(5 / 20 to 30 / 90)" in item.inner_text()


def test_paper_with_answers_has_those_in_words(learner):
    person = learner("kitchen-sink")
    person.go("finish")
    person.page.evaluate("window.print = () => {}")
    person.page.locator("[data-print-answers]").check()
    person.act("print-module")
    key = person.page.locator("[data-item='try-two-gaps'] .paper-key")
    assert key.evaluate("(key) => key.textContent").split() == ["The", "right", "answer", "dwylo", "sebon"]
