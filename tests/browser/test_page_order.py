"""Questions whose items belong to something or follow each other."""

import pytest

from builder.identifiers import state_key

pytestmark = pytest.mark.browser

SECTION = "section-answers-in-order"
SHOWN = "(parts) => parts.map((part) => part.dataset.part)"
FOCUSED = "(button) => button === document.activeElement"


def order(item):
    return item.locator("[data-part]").evaluate_all(SHOWN)


def open_try(learner, *questions, more=""):
    """The page with an open try of these questions."""
    drawn = "".join(state_key(name) for name in questions)
    return learner(preset={"cmi.suspend_data": f"1;n1;iAb3x;d{drawn}{more};."})


def test_moving_keeps_the_focus_and_is_told(learner):
    person = learner()
    item = person.see("try-sequencing")
    before = order(item)
    button = item.locator(f"[data-part='{before[2]}'] [data-move=up]")
    button.focus()
    person.page.keyboard.press("Enter")
    assert order(item) == [before[0], before[2], before[1], *before[3:]]
    assert button.evaluate(FOCUSED)
    assert item.locator(".moved").inner_text().endswith(", 2 of 5")
    person.page.keyboard.press("Space")
    assert button.get_attribute("aria-disabled") == "true"
    assert not button.evaluate("(button) => button.disabled")
    person.page.keyboard.press("Space")
    assert order(item)[0] == before[2]
    assert button.evaluate(FOCUSED)


def test_check_takes_an_order_as_it_stands(learner):
    person = learner()
    item = person.see("try-sequencing")
    assert not item.locator("[data-move=none]").count()
    item.locator("[data-act=check]").click()
    assert item.locator(".verdict").inner_text().startswith("Partly right")
    assert item.locator(".step .mark").count() == 5


def test_an_untouched_order_is_no_answer_until_the_learner_says_so(learner):
    person = open_try(learner, "gloves-off")
    person.go("assessment")
    item = person.page.locator("[data-item='gloves-off']")
    person.act("submit")
    assert person.page.locator("[data-view=unanswered]").is_visible()
    own = item.locator("[data-move=none]")
    own.focus()
    person.page.keyboard.press("Enter")
    assert own.evaluate(FOCUSED)
    assert own.get_attribute("aria-disabled") == "true"
    assert item.get_by_text("This order is your answer.").first.is_visible()
    assert item.locator(".moved").inner_text() == "This order is your answer."
    person.act("submit")
    assert person.page.locator("[data-view=result]").is_visible()


def test_shuffled_options_leave_parts_where_they_are(learner):
    names = ("what-for", "before-or-after", "gloves-off")
    plain = learner()
    shown = {name: order(plain.page.locator(f"[data-item='{name}']")) for name in names}
    told = plain.data()["items"]
    turned = "".join(f";o{told[name]['key']}{told[name]['options'][0]['key']}" for name in names)
    person = open_try(learner, *names, more=turned)
    person.go("assessment")
    for name in names:
        assert order(person.page.locator(f"[data-item='{name}']")) == shown[name], name
    right = [option["id"] for option in told["gloves-off"]["options"]]
    assert shown["gloves-off"] != right


def test_answers_come_back(learner):
    person = open_try(learner, "what-for", "before-or-after", "gloves-off")
    person.go("assessment")
    match, sort, follow = (
        person.page.locator(f"[data-item='{name}']") for name in ("what-for", "before-or-after", "gloves-off")
    )
    match.locator("select").nth(1).select_option("eyes")
    sort.locator("label:has([value='after'])").nth(2).click()
    follow.locator("[data-move=down]").first.click()
    moved = order(follow)
    person.until("save", "saved")
    person.page.reload()
    assert person.ready().at == "assessment"
    values = match.locator("select").evaluate_all("(all) => all.map((one) => one.value)")
    assert values == ["", "eyes", ""]
    assert sort.locator("input:checked").evaluate_all("(all) => all.map((one) => one.name)") == [
        "item-before-or-after--line"
    ]
    assert order(follow) == moved
    assert follow.locator("[data-when=answered]").is_visible()


def test_a_list_can_be_left_open_again(learner):
    person = learner()
    item = person.see("try-matching")
    choice = item.locator("select").first
    choice.select_option("kills")
    choice.select_option("")
    item.locator("[data-act=check]").click()
    assert item.locator(".verdict").inner_text() == "Answer the question first."


def test_each_control_is_named_by_its_item(learner):
    person = learner()
    item = person.see("try-matching")
    assert item.get_by_role("combobox", name="Soap and water", exact=True).is_visible()
    rows = person.see("try-categorise")
    assert rows.get_by_role("radiogroup", name="After gardening", exact=True).is_visible()
    steps = person.see("try-sequencing")
    assert steps.get_by_role("button", name="Move up: Take soap", exact=True).is_visible()


def test_without_a_script_all_parts_can_be_read(learner):
    person = learner(java_script_enabled=False)
    part = person.page.locator(f"#{SECTION}")
    for text in (
        "Alcohol rub",
        "Keeps the skin whole",
        "After gardening",
        "Neither",
        "Pharmacist, or",
        "Rinse",
    ):
        assert text in part.inner_text()
    assert not part.locator("select:visible, input:visible, button:visible").count()


def test_on_paper_both_lists_are_there(learner):
    person = learner()
    person.page.emulate_media(media="print")
    targets = person.page.locator("[data-item='try-matching'] .targets li")
    assert targets.first.is_visible()
    assert not person.page.locator("[data-item='try-sequencing'] button:visible").count()


def test_right_answers_are_printed_of_every_kind(learner):
    person = learner()
    person.page.evaluate(
        "window.print = () => { window.keys = [...document.querySelectorAll('.paper-key')]"
        ".map((key) => key.textContent.replace(/\\s+/g, ' ')) }"
    )
    person.go("finish")
    person.page.locator("[data-print-answers]").check()
    person.act("print-module")
    keys = person.page.evaluate("window.keys")
    assert any("Alcohol rub Kills most germs" in key and "Right, all three." in key for key in keys)
    assert any("Wet your hands Take soap Lather" in key for key in keys)
    person.act("print-notes")
    assert "Wet your hands" not in person.page.locator("[data-view=notes]").inner_text()
