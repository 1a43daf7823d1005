"""Check: what is asked before a counted check is spent, and what is said instead; time that is over."""

import pytest

pytestmark = pytest.mark.browser

ONE = "1 part has no answer yet. Press Check again to check all the same."
TWO = "2 parts have no answer yet. Press Check again to check all the same."
LEFT = "You can check {} more times."


def verdict(item):
    return item.locator("[data-verdict]").inner_text()


def press(item):
    item.locator("[data-act=check]").click()


def test_a_counted_check_is_not_spent_on_half_an_answer_unasked(learner):
    item = learner().see("try-matching")
    press(item)
    assert verdict(item) == "Answer the question first."
    item.locator("[data-part=soap] select").select_option("lifts")
    press(item)
    assert verdict(item) == TWO
    assert item.locator(".checks").inner_text() == LEFT.format(3)
    item.locator("[data-part=rub] select").select_option("kills")
    press(item)
    assert verdict(item) == ONE, "asked anew of another answer"
    press(item)
    assert verdict(item).startswith("Partly right")
    assert item.locator(".checks").inner_text() == LEFT.format(2)
    item.locator("[data-part=cream] select").select_option("cares")
    press(item)
    assert verdict(item).startswith("Right")


def test_a_step_whose_text_is_no_number_is_open(learner):
    item = learner().see("try-performance")
    item.locator("[data-part=choose] select").select_option("rub")
    item.locator("[data-part=amount] input").fill("much")
    item.locator("[data-part=pumps] input").fill("2")
    press(item)
    assert verdict(item) == ONE
    press(item)
    assert item.locator(".checks").inner_text() == LEFT.format(2)


def test_where_checks_are_free_nothing_is_asked(learner):
    item = learner().see("try-categorise")
    item.locator("[data-part=clean] label").first.click()
    press(item)
    assert verdict(item).startswith("Not right")


def test_a_field_at_fault_says_so_alone(learner):
    item = learner().see("try-numeric")
    item.locator("input").fill("three")
    press(item)
    assert item.locator(".fault").inner_text() == "Type a number, such as 4.5."
    assert verdict(item) == ""
    assert item.locator(".checks").inner_text() == LEFT.format(3)


def test_paper_has_lines_and_choices_and_no_counted_checks(learner):
    person = learner()
    item = person.see("try-matching")
    person.page.emulate_media(media="print")
    assert not item.locator(".checks").is_visible()
    assert item.get_by_text("To choose from").is_visible()
    lines = item.locator("select").evaluate_all(
        "(all) => all.map((one) => [getComputedStyle(one).borderTopWidth, getComputedStyle(one).color])"
    )
    assert lines == [["0px", "rgba(0, 0, 0, 0)"]] * 3


def test_two_clicks_in_a_row_cost_one_check(learner):
    item = learner().see("try-choice")
    item.locator("label:has([value=ten])").click()
    item.locator("[data-act=check]").dblclick()
    assert verdict(item).startswith("Not right")
    assert item.locator(".checks").inner_text() == "You can check 1 more time."
    item.locator("label:has([value=fifty])").click()
    press(item)
    assert verdict(item).startswith("Right")


def test_no_time_is_left_to_be_read_once_a_try_is_over(learner):
    person = learner("timed-briefly", clocked=True)
    person.go("assessment")
    person.act("start")
    aloud = person.page.locator("[data-view=time-aloud]")
    person.page.clock.run_for(40_000)
    person.act("more-time")
    assert "left" in aloud.text_content()
    person.take(right=True)
    assert aloud.text_content() == ""


def test_after_the_last_hint_its_button_does_nothing_and_says_so(learner):
    item = learner().see("try-choice")
    button = item.locator("[data-act=hint]")
    count = item.locator("template[data-hint]").count()
    for number in range(1, count + 1):
        assert button.get_attribute("aria-disabled") != "true"
        button.click()
        assert item.locator(".hint-text").count() == number
    assert button.get_attribute("aria-disabled") == "true"
    button.click(force=True)
    button.press("Enter")
    assert item.locator(".hint-text").count() == count
    assert button.get_attribute("aria-disabled") == "true"
