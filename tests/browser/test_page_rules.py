"""Rules of an assessment as a learner meets them: feedback at once or at the end, pass marks of outcomes, time."""

import pytest

from tests.browser.test_page_accessibility import AXE, TAGS

pytestmark = pytest.mark.browser


@pytest.fixture
def axe(root):
    source = (root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")

    def run(person, *, clocked=False):
        """What axe finds; `clocked`: where time stands still, a little of which passes for its timers."""
        if not person.page.evaluate("'axe' in window"):
            person.page.evaluate(source)
        if not clocked:
            return person.page.evaluate(AXE, TAGS)
        person.page.evaluate(
            f"(tags) => {{ window.told = null; ({AXE})(tags).then((all) => window.told = all); }}", TAGS
        )
        while (told := person.page.evaluate("window.told")) is None:
            person.page.clock.run_for(10)
        return told

    return run


def focused(person):
    return person.page.evaluate(
        "document.activeElement.dataset.act || document.activeElement.id || document.activeElement.value || "
        "document.activeElement.tagName"
    )


def begin(learner, module, **context):
    person = learner(module, **context)
    person.go("assessment").act("start")
    return person


def choose(person, item, *options):
    place = person.page.locator(f"[data-item={item}]")
    for option in options:
        place.locator(f"label:has([value={option}])").click()
    return place


def check(place):
    place.locator("[data-act=check]").click()
    return place.locator("[data-verdict]").inner_text()


def locked(place):
    return place.locator("fieldset").evaluate("(fields) => fields.disabled")


def test_each_question_is_checked_by_itself_and_then_stays(learner, axe):
    person = begin(learner, "at-once")
    place = person.page.locator("[data-item=what-it-is]")
    assert check(place) == "Answer the question first."
    choose(person, "what-it-is", "collective")
    assert place.locator("[data-verdict]").inner_text() == ""
    assert check(place).startswith("Right")
    assert locked(place)
    assert place.locator("[data-act=check]").get_attribute("aria-disabled") == "true"
    assert not place.locator(".checks").count()
    wrong = choose(person, "either-or", "true")
    said = check(wrong)
    assert said.startswith("Not right")
    assert "The right answer" in said
    assert axe(person) == []
    person.until("save", "saved")
    person.page.reload()
    person.ready()
    assert person.at == "assessment"
    assert place.locator("[data-verdict]").inner_text().startswith("Right")
    assert locked(place)
    assert wrong.locator("[data-verdict]").inner_text().startswith("Not right")
    other = person.page.locator("[data-item=common-thread]")
    assert not locked(other)
    assert other.locator("[data-verdict]").inner_text() == ""


def test_after_a_checked_try_the_buttons_go_and_a_new_try_brings_them_back(learner):
    person = begin(learner, "at-once")
    check(choose(person, "what-it-is", "collective"))
    person.act("submit")
    person.act("submit-anyway")
    assert not person.page.locator("[data-view=attempt] [data-act=check]:visible").count()
    assert person.shown("result")[0] == "not-passed"
    person.act("start")
    assert person.page.locator("[data-view=attempt] [data-act=check]:visible").count() == 10
    place = person.page.locator("[data-item=what-it-is]")
    assert place.locator("[data-act=check]").get_attribute("aria-disabled") == "false"
    assert not locked(place)


def test_checking_by_keyboard_leaves_the_focus_on_the_button(learner):
    person = begin(learner, "at-once")
    place = person.page.locator("[data-view=attempt] [data-item]:visible").first
    place.locator("input").first.focus()
    person.page.keyboard.press("Space")
    person.page.keyboard.press("Tab")
    assert focused(person) == "check"
    person.page.keyboard.press("Enter")
    assert focused(person) == "check"
    assert place.locator("[data-verdict]").inner_text().startswith(("Right", "Not right"))
    person.page.keyboard.press("Enter")
    assert place.locator("[data-verdict]").inner_text().startswith(("Right", "Not right"))


def test_practice_questions_keep_their_own_check_button(learner):
    person = learner("at-once")
    place = person.see("who-leads")
    place.locator("label:has([value=managing])").click()
    assert check(place).startswith("Not right")
    place.locator("label:has([value=leading])").click()
    assert check(place).startswith("Right")


def test_at_the_end_only_the_score_is_shown_until_no_try_is_left(learner, axe):
    person = begin(learner, "at-the-end")
    person.take(right=False)
    assert person.shown("result") == ["not-passed", "scored", "later"]
    result = person.page.locator("[data-view=result]")
    assert not result.locator("table").is_visible()
    assert not person.page.locator("[data-verdict]:not(:empty), .mark").count()
    assert axe(person) == []
    person.page.reload()
    person.ready().go("assessment")
    assert not person.page.locator("#assessment [data-verdict]:not(:empty)").count()
    person.act("start")
    person.take(right=False)
    assert "later" not in person.shown("result")
    assert result.locator("table").is_visible()
    verdict = person.page.locator("[data-item=what-it-is] [data-verdict]").inner_text()
    assert verdict.startswith("Not right")
    assert "The right answer" in verdict


def test_at_the_end_a_pass_is_an_end(learner):
    person = begin(learner, "at-the-end")
    person.take(right=True)
    assert person.shown("result")[:2] == ["passed", "scored"]
    assert person.page.locator("#assessment [data-verdict]:not(:empty)").count() == 10


def test_an_outcome_that_was_missed_fails_the_try(learner):
    person = learner("outcome-marks")
    person.go("assessment")
    facts = person.page.locator("#assessment .facts").inner_text()
    assert "At least 100% for the outcome “Explain why leadership matters" in facts
    person.act("start")
    data = person.data()
    for name in data["assessment"]["questions"]:
        told = data["items"][name]
        wrong = next(one["id"] for one in told["options"] if one["id"] not in told["answer"])
        choose(person, name, *([wrong] if "define" in told["outcomes"] else told["answer"]))
    person.act("submit")
    assert person.shown("result")[0] == "not-passed"
    row = person.page.locator("tr[data-outcome=define]")
    assert "(at least 100%)" in row.inner_text()
    assert "Not yet" in row.inner_text()
    assert "The right answer" in person.page.locator("[data-item=what-it-is] [data-verdict]").inner_text()
    person.go("finish")
    reached = person.page.locator("[data-view=reached]")
    assert reached.locator("li[data-outcome=define] .state").inner_text().strip() == "Not yet"
    assert "Reached" in reached.inner_text(), "the others are"
    assert "At least 100% for the outcome" in person.page.locator("[data-view=requirements]").inner_text()
    person.go("assessment").act("start")
    person.take(right=True)
    assert person.shown("result")[0] == "passed"
    person.go("finish")
    assert "Not yet" not in reached.inner_text()


def test_outcomes_are_told_on_the_last_page_only_when_answers_are(learner):
    person = learner("outcome-marks").go("finish")
    states = person.page.locator("[data-view=reached] .state").all_inner_texts()
    assert {state.strip() for state in states} == {"Not yet"}
    person = learner("at-the-end").go("finish")
    assert person.page.locator("[data-view=reached] li").count()
    assert person.shown("reached") == []


# Time


@pytest.fixture
def timed(learner):
    """A try with a time limit, under a clock of our own that stands still until told."""

    def open_try(module="timed", **context):
        person = learner(module, clocked=True, **context)
        person.go("assessment").act("start")
        return person

    return open_try


def line(person):
    return person.page.locator("[data-view=time]").inner_text()


def notice(person):
    return person.page.locator("[data-view=more-time]")


def test_the_start_page_says_the_limit_and_that_there_is_more(learner):
    person = learner("timed")
    person.go("assessment")
    facts = person.page.locator("#assessment .facts").inner_text()
    assert "Time limit: 10 minutes." in facts
    assert "as often as you need; nobody asks for a reason" in facts
    assert "No time limit" not in facts


def test_the_time_left_is_shown_quietly(timed):
    person = timed()
    person.page.clock.run_for(1000)
    assert line(person) == "10 minutes left"
    person.page.clock.run_for(61_000)
    assert line(person) == "9 minutes left"
    assert not notice(person).is_visible()
    assert person.page.locator("[data-view=time]").evaluate(
        "(line) => !line.closest('[role=status], [aria-live]')"
    )
    assert person.page.locator("[data-view=time-aloud]").text_content() == ""


def test_before_the_end_a_notice_offers_more_and_moves_no_focus(timed, axe):
    person = timed()
    box = person.page.locator("[data-item=what-it-is] input").first
    box.focus()
    person.page.clock.run_for(482_000)
    assert notice(person).is_visible()
    assert box.evaluate("(input) => input === document.activeElement")
    assert "2 minutes left" in person.page.locator("[data-view=time-aloud]").text_content()
    assert notice(person).bounding_box()["y"] + notice(person).bounding_box()["height"] <= 900
    # The next stops of the keyboard after the question's options.
    for _ in range(3):
        person.page.keyboard.press("Tab")
        if focused(person) == "more-time":
            break
    assert focused(person) == "more-time"
    assert axe(person, clocked=True) == []
    person.page.keyboard.press("Enter")
    assert not notice(person).is_visible()
    assert box.evaluate("(input) => input === document.activeElement"), "the focus is where it was"
    assert line(person) == "12 minutes left"


def test_the_notice_is_there_on_every_part(timed):
    person = timed()
    person.page.locator("[data-item=what-it-is] input").first.focus()
    person.page.clock.run_for(482_000)
    person.go("section-why-it-matters")
    person.page.clock.run_for(1000)
    assert notice(person).is_visible()
    person.act("more-time")
    person.page.clock.run_for(1000)
    assert not notice(person).is_visible()
    assert person.at == "section-why-it-matters"


def test_when_nobody_asks_for_more_the_try_is_submitted_as_it_is(timed):
    person = timed()
    choose(person, "what-it-is", "collective")
    place = focused(person)
    person.page.clock.run_for(610_000)
    assert person.shown("result")[0] == "not-passed"
    assert "10%" in person.page.locator("[data-view=result]").inner_text()
    assert line(person) == "Time is up. Your answers have been submitted."
    assert person.page.locator("[data-view=time-aloud]").text_content() == line(person)
    assert not notice(person).is_visible()
    assert focused(person) in (place, "BODY"), "what had the focus may be closed; it goes nowhere else"
    person.act("start")
    person.page.clock.run_for(1000)
    assert line(person) == "10 minutes left"


def test_a_short_limit_has_its_notice_at_half(timed):
    person = timed("timed-briefly")
    person.page.clock.run_for(28_000)
    assert not notice(person).is_visible()
    person.page.clock.run_for(4_000)
    assert notice(person).is_visible()
    assert line(person) == "Less than a minute left"
    for _ in range(12):
        person.act("more-time")
        person.page.clock.run_for(60_000)
        assert notice(person).is_visible()
        assert not person.page.locator("[data-view=result]").is_visible()


def test_a_reload_carries_on_and_gives_the_whole_notice(timed):
    person = timed()
    person.page.clock.run_for(595_000)
    person.page.reload()
    person.ready()
    assert notice(person).is_visible()
    person.page.clock.run_for(110_000)
    assert person.page.locator("[data-act=submit]").is_visible()
    person.page.clock.run_for(15_000)
    assert person.page.locator("[data-view=result]").is_visible()


def test_a_computer_that_slept_costs_no_time(timed):
    person = timed()
    person.page.clock.run_for(5_000)
    person.page.clock.fast_forward(3_600_000)
    person.page.clock.run_for(2_000)
    assert line(person) == "10 minutes left"


@pytest.mark.parametrize("context", [{"viewport": {"width": 320, "height": 400}}, {"color_scheme": "dark"}])
def test_the_notice_fits_small_screens_and_the_dark(timed, axe, context):
    person = timed(**context)
    person.page.clock.run_for(482_000)
    assert notice(person).is_visible()
    box = notice(person).bounding_box()
    assert box["height"] < 160
    assert box["x"] >= 0
    assert axe(person, clocked=True) == []
    assert person.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_has_the_focus_is_never_under_the_notice(timed):
    person = timed(viewport={"width": 650, "height": 666})
    person.page.locator("[data-item=common-thread] input").first.focus()
    person.page.clock.run_for(482_000)
    for _ in range(20):
        person.page.keyboard.press("Tab")
        covered = person.page.evaluate(
            """() => {
              const element = document.activeElement;
              const notice = document.querySelector("[data-view=more-time]");
              if (notice.contains(element) || element === document.body) return false;
              return element.getBoundingClientRect().top > notice.getBoundingClientRect().top;
            }"""
        )
        assert not covered


def test_opinions_and_texts_need_no_check_where_all_others_have_one(learner):
    person = begin(learner, "sink-at-once")
    asked = [name for name, item in person.data()["items"].items() if not item["section"]]
    shown = person.page.locator("[data-view=attempt] [data-item]:visible")
    assert shown.count() == len(asked)
    for name in asked:
        kind = person.data()["items"][name]["type"]
        buttons = person.page.locator(f"[data-item={name}] [data-act=check]").count()
        assert buttons == (0 if kind in {"likert", "long-fill-in"} else 1), kind
    person.until("save", "saved")
    person.page.reload()
    person.ready()
    assert shown.count() == len(asked)


def test_a_practice_question_whose_checks_are_used_up_stays_closed(learner):
    person = learner("kitchen-sink")
    place = person.see("try-choice")
    for option in ("ten", "long"):
        place.locator(f"label:has([value={option}])").click()
        assert check(place).startswith("Not right")
    assert locked(place)
    person.until("save", "saved")
    person.page.reload()
    place = person.ready().see("try-choice")
    assert locked(place)
    assert place.locator("[data-verdict]").inner_text().startswith("Not right")
    assert place.locator(".checks").inner_text() == "You have used all checks."


def test_when_time_is_up_the_questions_are_locked_and_judged(timed):
    person = timed("timed-briefly")
    item = person.page.locator("[data-item=what-it-is]")
    choose(person, "what-it-is", "collective")
    person.page.clock.run_for(200_000)
    assert person.page.locator("[data-view=result]").is_visible()
    fieldsets = person.page.locator("[data-view=attempt] [data-item]:visible fieldset")
    assert fieldsets.count() == 10
    assert fieldsets.evaluate_all("(all) => all.every((one) => one.disabled)")
    assert item.locator(".verdict .word").inner_text() == "Right"
    left_open = person.page.locator("[data-view=attempt] .verdict .word", has_text="Not answered")
    assert left_open.count() == 9
    assert not person.page.locator("[data-act=submit]").is_visible()


def test_the_focus_goes_from_a_notice_that_is_over_to_the_result(timed):
    person = timed("timed-briefly")
    person.page.clock.run_for(32_000)
    person.page.locator("[data-act=more-time]").focus()
    assert focused(person) == "more-time"
    person.page.clock.run_for(200_000)
    assert person.page.locator("[data-view=result] h3").evaluate("(one) => one === document.activeElement")


def test_what_was_said_of_open_questions_is_gone_with_the_try(timed):
    person = timed("timed-briefly")
    person.act("submit")
    assert person.page.locator("[data-view=unanswered]").is_visible()
    person.page.clock.run_for(200_000)
    assert person.page.locator("[data-view=result]").is_visible()
    person.act("start")
    assert not person.page.locator("[data-view=unanswered]").is_visible()
    assert person.page.locator("[data-act=submit]").is_visible()
