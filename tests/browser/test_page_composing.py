"""Text that is composed, as with an input method for Japanese: nothing is taken, cut or checked before it is done."""

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def compose():
    """``compose(person, "に")`` shows what is being composed; with ``done`` the browser takes it as the text."""

    def send(person, text, *, done=False):
        session = person.page.context.new_cdp_session(person.page)
        if done:
            session.send("Input.insertText", {"text": text})
        else:
            place = {"selectionStart": len(text), "selectionEnd": len(text)}
            session.send("Input.imeSetComposition", {"text": text, **place})
        session.detach()

    return send


def saved(person) -> str:
    return person.page.evaluate("lms.values['cmi.suspend_data']")


PLACES = [
    ("own-habit", "textarea", ".room"),
    ("try-in-order", "[data-blank='1']", "[data-full]"),
]


@pytest.mark.parametrize(("name", "box", "_said"), PLACES)
def test_what_is_composed_is_taken_when_it_is_done(learner, compose, name, box, _said):
    person = learner(clocked=True)
    area = person.see(name).locator(box)
    person.page.clock.run_for(1_000)
    person.until("save", "saved")
    area.focus()
    for text in ("n", "に", "にh", "にほ"):
        compose(person, text)
    assert area.input_value() == "にほ"
    person.page.clock.run_for(5_000)
    assert person.shown("save") == ["saved"], "nothing is taken while it is composed"
    compose(person, "日", done=True)
    assert area.input_value() == "日"
    person.until("save", "waiting")
    area.blur()
    person.page.clock.run_for(1_000)
    person.until("save", "saved")
    assert "^GXl" in saved(person)
    back = learner(preset=person.page.evaluate("lms.values"))
    assert back.see(name).locator(box).input_value() == "日"


@pytest.mark.parametrize(("name", "box", "said"), PLACES)
def test_what_is_composed_is_cut_when_it_is_done_and_not_before(learner, compose, name, box, said):
    person = learner()
    item = person.see(name)
    area = item.locator(box)
    room = person.data()["items"][name]["room"]
    begun = "a" * (room - 5)
    area.fill(begun)
    compose(person, "にほん")
    assert area.input_value() == f"{begun}にほん"
    assert "full" not in item.locator(said).inner_text()
    compose(person, "日本", done=True)
    assert area.input_value() == f"{begun}日"
    assert "The box is full" in item.locator(said).inner_text()


def test_enter_that_ends_a_composition_checks_nothing(learner, compose):
    person = learner()
    item = person.see("try-in-order")
    box = item.locator("[data-blank='1']")
    box.focus()
    compose(person, "にほ")
    person.page.keyboard.down("Enter")
    assert item.locator("[data-verdict]").inner_text() == ""
    compose(person, "日", done=True)
    person.page.keyboard.up("Enter")
    assert item.locator("[data-verdict]").inner_text() == ""
    box.press("Enter")
    assert item.locator(".verdict .word").count() == 1


def test_a_number_that_is_composed_is_taken_when_it_is_done(learner, compose):
    person = learner()
    item = person.see("try-numeric")
    box = item.locator("input")
    box.focus()
    compose(person, "3")
    compose(person, "3", done=True)
    box.blur()
    person.until("save", "saved")
    assert (
        "3"
        in learner(preset=person.page.evaluate("lms.values"))
        .see("try-numeric")
        .locator("input")
        .input_value()
    )
    item.locator("[data-act=check]").click()
    assert item.locator(".verdict .word").inner_text() == "Right"
