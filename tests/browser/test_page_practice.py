"""Practice questions: what is answered and not yet checked is there again, as an answer and no more."""

import pytest

pytestmark = pytest.mark.browser


def saved(person) -> str:
    return person.page.evaluate("lms.values['cmi.suspend_data']")


def again(learner, person, module: str = "kitchen-sink"):
    """The next visit, with what the LMS has."""
    person.until("save", "saved")
    return learner(module, preset=person.page.evaluate("lms.values"))


def test_an_answer_that_is_not_checked_is_there_again_without_a_verdict(learner):
    person = learner()
    person.see("try-choice").locator("label:has([value=fifty])").click()
    person.see("try-cloze").get_by_role("textbox", name="Gap 2 of 5").fill("palms")
    number = person.see("try-numeric").locator("input")
    number.fill("3")
    number.blur()
    back = again(learner, person)
    item = back.see("try-choice")
    assert item.locator("[value=fifty]").is_checked()
    assert item.locator("[data-verdict]").inner_text() == ""
    assert item.locator(".mark").count() == 0
    assert item.locator(".checks").inner_text() == "You can check 2 more times."
    assert back.see("try-cloze").get_by_role("textbox", name="Gap 2 of 5").input_value() == "palms"
    item = back.see("try-numeric")
    assert item.locator("input").input_value() == "3"
    item.locator("[data-act=check]").click()
    assert item.locator(".verdict .word").count() == 1
    third = again(learner, back)
    assert third.see("try-numeric").locator(".verdict .word").count() == 1
    assert third.see("try-choice").locator(".verdict .word").count() == 0


def test_an_answer_changed_after_its_verdict_comes_back_changed_and_unjudged(learner):
    person = learner()
    item = person.see("try-choice")
    item.locator("label:has([value=ten])").click()
    item.locator("[data-act=check]").click()
    item.locator("label:has([value=fifty])").click()
    back = again(learner, person)
    item = back.see("try-choice")
    assert item.locator("[value=fifty]").is_checked()
    assert item.locator("[data-verdict]").inner_text() == ""
    assert item.locator(".checks").inner_text() == "You can check 1 more time."


def test_nothing_is_saved_while_someone_types_an_answer(learner):
    person = learner(clocked=True)
    person.page.clock.run_for(1_000)
    person.until("save", "saved")
    box = person.see("try-in-order").locator("[data-blank='1']")
    person.page.clock.run_for(1_000)
    for letter in "rub":
        box.press_sequentially(letter)
        person.page.clock.run_for(1_000)
    person.until("save", "waiting")
    assert "rub" not in saved(person)
    box.blur()
    person.page.clock.run_for(1_000)
    person.until("save", "saved")
    assert "rub" in saved(person)


def test_leaving_locks_no_old_verdict_to_a_new_answer(learner):
    person = learner("compassionate-leadership")
    item = person.see("who-leads")
    options = item.locator(".option")
    options.nth(0).click()
    item.locator("[data-act=check]").click()
    assert item.locator(".verdict .word").count() == 1
    options.nth(1).click()
    person.act("exit")
    person.until("notices", "closed")
    assert person.see("who-leads").locator(".verdict .word, .mark").count() == 0


def test_what_was_not_checked_comes_back_with_an_offer(learner):
    person = learner()
    person.until("save", "saved")
    person.page.evaluate("lms.fails = true")
    person.see("try-in-order").locator("[data-blank='1']").fill("rub")
    person.page.locator("body").click()
    person.until("save", "failed")
    person.page.reload()
    person.ready()
    box = person.see("try-in-order").locator("[data-blank='1']")
    assert box.input_value() == ""
    person.act("take")
    assert box.input_value() == "rub"
    assert person.see("try-in-order").locator("[data-verdict]").inner_text() == ""


@pytest.mark.parametrize(
    ("name", "box", "right"),
    [
        ("try-in-order", "[data-blank='1']", "rub"),
        ("try-cloze", "input >> nth=0", "thumbs"),
        ("try-numeric", "input", "3"),
        ("try-performance", "input >> nth=0", "3"),
    ],
)
def test_enter_in_a_box_of_one_line_checks_and_the_verdict_stays(learner, name, box, right):
    person = learner()
    item = person.see(name)
    place = item.locator(box)
    place.press_sequentially(right)
    place.press("Enter")
    if "Press Check again" in item.locator("[data-verdict]").inner_text():
        place.press("Enter")
    assert item.locator(".verdict .word").count() == 1
    # The learner goes on in the box, unless a right answer has closed it.
    held = "check" if place.is_disabled() else None
    assert item.locator(":focus").get_attribute("data-act") == held
    person.page.locator("h1").click()
    assert item.locator(".verdict .word").count() == 1, "leaving the box is no change"
    back = again(learner, person)
    assert back.see(name).locator(".verdict .word").count() == 1


def test_enter_on_what_is_no_number_says_so_alone(learner):
    item = learner().see("try-numeric")
    item.locator("input").press_sequentially("three")
    item.locator("input").press("Enter")
    assert item.locator(".fault").inner_text() == "Type a number, such as 4.5."
    assert item.locator("[data-verdict]").inner_text() == ""


def test_an_enter_that_is_held_down_asks_and_does_not_answer_itself(learner):
    person = learner()
    item = person.see("try-performance")
    box = item.locator("input").first
    box.press_sequentially("3")
    person.page.keyboard.down("Enter")
    person.page.keyboard.down("Enter")
    person.page.keyboard.up("Enter")
    assert "Press Check again" in item.locator("[data-verdict]").inner_text()


@pytest.mark.parametrize("module", ["kitchen-sink", "sink-at-once"])
def test_enter_does_nothing_among_scored_questions(learner, module):
    person = learner(module)
    person.page.add_init_script("Math.random = () => 0.999")
    person.page.reload()
    person.ready()
    person.go("assessment").act("start")
    item = person.see("soap-in-welsh")
    box = item.locator("[data-blank='1']")
    box.press_sequentially("sebon")
    box.press("Enter")
    assert box.input_value() == "sebon"
    assert box.is_enabled()
    assert item.locator(".verdict .word").count() == 0
    assert person.page.locator("[data-view=result]").is_hidden()


def test_gaps_have_their_number_beside_them_once_where_there_are_several(learner):
    person = learner()
    item = person.see("try-cloze")
    numbers = item.locator(".gap-number")
    assert numbers.all_inner_texts() == ["1", "2", "3", "4", "5"]
    assert all(one.is_visible() for one in numbers.all())
    assert item.get_by_role("textbox", name="Gap 2 of 5", exact=True).count() == 1
    assert person.see("try-short-cloze").locator(".gap-number").count() == 0
    assert person.see("try-in-order").get_by_text("Answer 1 of 2").is_visible()


def test_only_one_button_submits_at_a_time(learner):
    person = learner("compassionate-leadership")
    person.go("assessment").act("start")
    submit, anyway = (person.page.locator(f"[data-act={name}]") for name in ("submit", "submit-anyway"))
    assert submit.is_visible()
    assert not anyway.is_visible()
    submit.click()
    assert not submit.is_visible()
    last = person.page.locator("[data-view=unanswered] li").last.bounding_box()
    assert anyway.bounding_box()["y"] > last["y"]
    person.page.locator("[data-view=attempt] label:visible").first.click()
    assert submit.is_visible()
    assert not anyway.is_visible()


def test_a_card_of_options_has_as_much_room_below_as_above(learner):
    person = learner("compassionate-leadership")
    person.go("assessment").act("start")
    rooms = person.page.locator("[data-view=attempt] [data-item]:visible").evaluate_all(
        """(all) => all.map((card) => {
          const box = card.getBoundingClientRect();
          const last = [...card.querySelectorAll(".option")].pop().getBoundingClientRect();
          return [card.firstElementChild.getBoundingClientRect().top - box.top, box.bottom - last.bottom];
        })"""
    )
    assert all(abs(above - below) < 2 for above, below in rooms), rooms


def test_lines_to_write_on_are_straight_on_paper(learner):
    person = learner()
    for name in ("try-in-order", "try-cloze"):
        item = person.see(name)
        person.page.emulate_media(media="print")
        ends = item.locator("[data-blank]").evaluate_all(
            "(all) => all.map((one) => getComputedStyle(one).borderBottomLeftRadius)"
        )
        assert set(ends) == {"0px"}
        person.page.emulate_media(media="screen")


def test_a_double_click_on_next_turns_one_page(learner):
    person = learner(clocked=True)
    first, second = person.parts[1:3]
    person.act("next")
    assert person.at == first
    person.page.clock.run_for(400)
    person.page.locator("[data-act=next]:visible").first.evaluate(
        """(button) => {
          button.click();
          [...document.querySelectorAll("[data-act=next]")].find((one) => one.checkVisibility()).click();
        }"""
    )
    assert person.at == second
    assert not person.page.locator(f"#menu-list a[href='#{second}']").inner_text().endswith("(read)")
    person.page.clock.run_for(400)
    person.act("next")
    assert person.page.locator(f"#menu-list a[href='#{second}']").inner_text().endswith("(read)")


@pytest.mark.parametrize(("name", "box"), [("own-habit", "textarea"), ("try-in-order", "[data-blank='1']")])
def test_a_paste_of_marks_without_end_does_not_stop_the_page(learner, name, box):
    person = learner()
    place = person.see(name).locator(box).first
    place.focus()
    took = place.evaluate(
        """(area) => {
          const start = performance.now();
          area.value = "a" + "\u0301\u0316".repeat(40000);
          area.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste", bubbles: true }));
          return performance.now() - start;
        }"""
    )
    assert took < 30_000, "composed whole, they would take minutes"
    assert len(place.input_value()) < 1000
