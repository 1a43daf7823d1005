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
    person = learner()
    person.until("save", "saved")
    box = person.see("try-in-order").locator("[data-blank='1']")
    box.press_sequentially("rub")
    person.until("save", "waiting")
    assert "rub" not in saved(person)
    box.blur()
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
