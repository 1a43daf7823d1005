"""Writing, choosing, checking, and the scored questions."""

import pytest

pytestmark = pytest.mark.browser

MODULE = "compassionate-leadership"


def room(box):
    return box.locator(".room").inner_text()


def test_a_box_counts_down_in_what_the_saved_state_counts(learner):
    box = learner(MODULE).see("which-fits")
    area = box.locator("textarea")
    assert room(box) == "500 characters left"
    area.fill("ab")
    assert room(box) == "498 characters left"
    area.fill("é😀")
    assert room(box) == "494 characters left"


def test_typing_stops_at_the_limit_and_says_so(learner):
    box = learner(MODULE).see("which-fits")
    area = box.locator("textarea")
    area.fill("x" * 499)
    assert room(box) == "1 character left"
    area.press_sequentially("yz")
    assert area.input_value() == "x" * 499 + "y"
    assert "The box is full" in room(box)
    status = box.locator("[role=status]")
    status.get_by_text("The box is full").wait_for(state="attached")


def test_typing_in_the_middle_of_a_full_box_keeps_the_end(learner):
    box = learner(MODULE).see("which-fits")
    area = box.locator("textarea")
    area.fill("a" * 250 + "b" * 250)
    area.evaluate("(area) => area.setSelectionRange(100, 100)")
    area.press_sequentially("Z")
    assert area.input_value() == "a" * 250 + "b" * 250
    assert area.evaluate("(area) => area.selectionStart") == 100


def test_a_paste_is_cut_at_the_limit_and_the_rest_is_counted(learner):
    person = learner(MODULE)
    box = person.see("which-fits")
    area = box.locator("textarea")
    area.fill("x" * 490)
    area.focus()
    person.page.evaluate("document.execCommand('insertText', false, '')")
    area.evaluate(
        """(area) => {
          area.value += "y".repeat(15);
          area.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste", bubbles: true }));
        }"""
    )
    assert area.input_value() == "x" * 490 + "y" * 10
    assert "last 5 characters of what you pasted did not fit" in room(box)


def test_screen_readers_hear_of_the_room_only_near_the_end(learner):
    person = learner(MODULE, clocked=True)
    box = person.see("which-fits")
    status = box.locator("[role=status]")
    box.locator("textarea").fill("x" * 300)
    person.page.clock.run_for(1_500)
    assert status.text_content() == ""
    box.locator("textarea").fill("x" * 470)
    assert status.text_content() == ""
    person.page.clock.run_for(1_500)
    assert status.text_content() == "30 characters left"


def test_a_box_grows_with_its_text(learner):
    area = learner(MODULE).see("which-fits").locator("textarea")
    before = area.bounding_box()["height"]
    area.fill("line\n" * 20)
    assert area.bounding_box()["height"] > before * 2
    assert area.evaluate("(area) => area.scrollHeight <= area.clientHeight + 1")


def test_what_was_written_comes_back(learner):
    person = learner(MODULE)
    person.see("which-fits").locator("textarea").fill("On “Ward 3”:\n50 % & more 😀")
    boxes = person.see("lead-and-manage").locator("textarea")
    boxes.nth(0).fill("One")
    boxes.nth(1).fill("Two")
    person.see("lead-and-manage").locator("summary").click()
    person.see("first-steps").locator("label").nth(1).click()
    person.see("world-leaders").locator("label").nth(2).click()
    person.see("world-leaders").locator("textarea").fill("Because")
    person.page.locator("body").click()
    person.until("save", "saved")
    person.page.reload()
    person.ready()
    assert person.see("which-fits").locator("textarea").input_value() == "On “Ward 3”:\n50 % & more 😀"
    assert person.see("lead-and-manage").locator("textarea").nth(1).input_value() == "Two"
    assert person.see("lead-and-manage").locator("details").get_attribute("open") is not None
    person.page.locator("[data-item=views-differ]").wait_for()
    assert person.see("first-steps").locator("input").nth(1).is_checked()
    assert person.see("world-leaders").locator("input").nth(2).is_checked()
    assert person.see("world-leaders").locator("textarea").input_value() == "Because"


def test_the_question_afterwards_waits_until_the_table_was_opened(learner):
    person = learner(MODULE)
    compare = person.see("lead-and-manage")
    assert not person.page.locator("[data-item=views-differ]").is_visible()
    compare.locator("summary").click()
    person.page.locator("[data-item=views-differ]").wait_for()


def test_a_practice_question_is_judged_by_check_and_may_be_tried_again(learner):
    person = learner(MODULE)
    place = person.see("who-leads")
    verdict = place.locator("[role=status]")
    person.act("check")
    assert verdict.inner_text() == "Answer the question first."
    place.locator("label:has([value=managing])").click()
    assert verdict.inner_text() == ""
    person.act("check")
    assert verdict.inner_text().startswith("Not right")
    assert "allocating staff" in verdict.inner_text()
    assert verdict.locator("svg").count() == 1
    place.locator("label:has([value=leading])").click()
    assert verdict.inner_text() == ""
    person.act("check")
    assert verdict.inner_text().startswith("Right")
    person.until("save", "saved")
    person.page.reload()
    person.ready()
    assert person.see("who-leads").locator("[value=leading]").is_checked()
    assert person.see("who-leads").locator("[role=status]").inner_text().startswith("Right")


def test_several_chosen_options_each_have_their_feedback_under_their_name(learner):
    person = learner(MODULE)
    person.go("assessment").act("start")
    place = person.page.locator("[data-item=open-culture]")
    for option in ("thanks", "filter"):
        place.locator(f"label:has([value={option}])").click()
    person.act("submit")
    person.act("submit-anyway")
    text = place.locator("[role=status]").inner_text()
    assert text.startswith("Not right")
    assert text.index("Thanking a colleague") < text.index("Thanks turn a report")
    assert text.index("Thanks turn a report") < text.index("Dealing with complaints")
    assert "Owning a mistake" not in text


def test_a_chosen_option_looks_as_it_was_judged(learner):
    person = learner(MODULE)
    place = person.see("who-leads")
    wrong, right = (place.locator(f"label:has([value={option}])") for option in ("managing", "leading"))

    def frame(option):
        return option.evaluate("(label) => getComputedStyle(label).borderTopColor")

    wrong.click()
    chosen = frame(wrong)
    assert not place.locator(".mark").count()
    person.act("check")
    assert wrong.locator(".mark").inner_text() == "Not right"
    assert frame(wrong) == wrong.locator(".mark").evaluate("(mark) => getComputedStyle(mark).color") != chosen
    right.click()
    assert not place.locator(".mark").count()
    assert frame(right) == chosen
    person.act("check")
    assert right.locator(".mark").inner_text() == "Right"
    assert place.locator(".mark").count() == 1
    assert frame(right) == right.locator(".mark").evaluate("(mark) => getComputedStyle(mark).color")


def test_each_of_several_chosen_options_looks_as_it_was_judged(learner):
    person = learner(MODULE)
    person.go("assessment").act("start")
    place = person.page.locator("[data-item=open-culture]")
    for option in ("thanks", "filter"):
        place.locator(f"label:has([value={option}])").click()
    person.act("submit")
    person.act("submit-anyway")
    assert place.locator("label:has([value=thanks]) .mark").inner_text() == "Right"
    assert place.locator("label:has([value=filter]) .mark").inner_text() == "Not right"
    assert place.locator(".mark").count() == 2


def test_the_keyboard_meets_what_is_said_of_questions_left_open(learner):
    person = learner(MODULE)
    person.go("assessment").act("start")
    person.page.locator("[data-act=submit]").focus()
    person.page.keyboard.press("Enter")
    assert person.page.evaluate("document.activeElement.dataset.view") == "unanswered"
    name = person.page.get_by_role("group", name="questions have no answer yet")
    assert name.count() == 1
    person.page.keyboard.press("Tab")
    assert person.page.evaluate("document.activeElement.textContent") == "Question 1"
    for _ in range(10):
        if person.page.evaluate("document.activeElement.dataset.act") == "submit-anyway":
            break
        person.page.keyboard.press("Tab")
    person.page.keyboard.press("Enter")
    assert person.page.locator("[data-view=result]").is_visible()


def test_questions_left_open_are_named_before_a_try_is_handed_in(learner):
    person = learner(MODULE)
    person.go("assessment").act("start")
    items = person.page.locator("[data-view=attempt] [data-item]:visible")
    for item in items.all()[1:]:
        item.locator("label").first.click()
    person.act("submit")
    unanswered = person.page.locator("[data-view=unanswered]")
    assert "1 question has no answer yet" in unanswered.inner_text()
    unanswered.get_by_role("link", name="Question 1").click()
    assert person.page.evaluate("document.activeElement.dataset.item") == items.first.get_attribute(
        "data-item"
    )
    items.first.locator("label").first.click()
    assert not unanswered.is_visible()
    person.act("submit")
    assert person.page.locator("[data-view=result]").is_visible()


def test_a_failed_try_says_what_to_read_again_and_how_many_tries_are_left(learner):
    person = learner(MODULE)
    person.go("assessment")
    assert person.shown("tries") == ["first"]
    person.act("start")
    person.take(right=False)
    assert person.page.evaluate("document.activeElement.innerText") == "Your result"
    result = person.page.locator("[data-view=result]")
    assert "Not passed" in result.inner_text()
    assert "0%" in result.inner_text()
    assert result.locator("[data-when=missed]:visible").count() == 4
    assert result.get_by_role("link", name="Leading or managing?").is_visible()
    assert "You have 2 tries left." in person.page.locator("[data-view=tries]").inner_text()
    assert not person.page.locator("[data-act=submit]").is_visible()
    for choice in person.page.locator("[data-view=attempt] input:visible").all():
        assert choice.is_disabled()
    person.act("start")
    assert not result.is_visible()
    assert not person.page.locator("[data-view=attempt] input:checked").count()
    person.take(right=True)
    assert person.shown("result")[0] == "passed"
    assert "100%" in result.inner_text()
    assert result.locator("[data-when=met]:visible").count() == 4
    person.go("finish")
    assert "incomplete" in person.shown("finish")


def test_an_open_try_comes_back_with_its_order_and_its_answers(learner):
    person = learner(MODULE)
    person.go("assessment").act("start")
    first = person.page.locator("[data-view=attempt] [data-item]:visible").first
    order = first.locator("input").evaluate_all("(inputs) => inputs.map((input) => input.value)")
    first.locator("label").nth(2).click()
    person.until("save", "saved")
    person.page.reload()
    assert person.ready().at == "assessment"
    again = person.page.locator("[data-view=attempt] [data-item]:visible").first
    assert again.locator("input").evaluate_all("(inputs) => inputs.map((input) => input.value)") == order
    assert again.locator("input").nth(2).is_checked()


def test_the_last_page_says_what_is_missing_and_why(learner):
    person = learner(MODULE)
    person.go("finish")
    asked = person.page.locator("[data-view=requirements]")
    assert asked.locator("> li").count() == 3
    assert asked.locator("[data-when=open]:visible").count() == 3
    person.see("which-fits").locator("textarea").fill("Ward 3")
    person.go("finish")
    assert asked.locator("[data-when=done]:visible").count() == 1
    person.go("section-why-it-matters").act("next")
    person.go("finish")
    assert not asked.get_by_role("link", name="Why leadership matters").is_visible()
    asked.get_by_role("link", name="Try it out").click()
    assert person.at == "section-try-it-out"


def test_reading_answering_and_passing_completes_the_module(learner):
    person = learner(MODULE)
    person.see("which-fits").locator("textarea").fill("Ward 3")
    for section in person.data()["sections"]:
        person.go(f"section-{section['id']}").act("next")
    person.act("start")
    person.take(right=True)
    person.go("finish")
    assert person.shown("finish") == ["passed", "scored"]
    person.until("save", "saved")
    assert person.page.evaluate("lms.values['cmi.core.lesson_status']") == "passed"
    assert person.page.evaluate("lms.values['cmi.core.score.raw']") == "100"


def test_when_a_round_is_used_up_every_section_is_read_again_before_the_next(learner):
    person = learner("kitchen-sink")
    person.go("assessment")
    for _ in range(2):
        person.act("start")
        person.take(right=False)
    assert person.shown("tries") == ["round"]
    sections = [section["id"] for section in person.data()["sections"]]
    again = person.page.locator("[data-view=result] [data-read]:visible")
    assert again.evaluate_all("(rows) => rows.map((row) => row.dataset.read)") == sections
    for section in sections[:-1]:
        person.go(f"section-{section}").act("next")
    person.go("assessment")
    assert person.shown("tries") == ["round"]
    assert again.evaluate_all("(rows) => rows.map((row) => row.dataset.read)") == sections[-1:]
    person.go(f"section-{sections[-1]}").act("next")
    assert person.at == "assessment"
    assert person.shown("tries") == ["again"]
    person.act("start")
    person.take(right=True)
    assert person.shown("result")[0] == "passed"
