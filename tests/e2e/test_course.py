"""A course of three modules in Chromium: each completed in turn, what opens when, and the way from one to another."""

import re
import shutil
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import expect

from builder.mock_lms.records.server import MockRecords
from builder.mock_lms.server import MockLms
from builder.pipeline import Options, build
from tests.e2e.learner import Learner
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

COURSE = Path(__file__).resolve().parents[2] / "courses/clean-hands"
WHY, WHEN, HOW = (f"item-{name}-clean-hands" for name in ("why", "when-to", "how-to"))
ANSWERS = {WHEN: "Now, before you go to the next bed", HOW: "False"}
ELSEWHERE = "(open it from the course menu)"


@pytest.fixture(scope="module")
def course_of(tmp_path_factory):
    output = tmp_path_factory.mktemp("course")

    @cache
    def made(standard, lms="generic"):
        result = build([COURSE], Options(standards=(standard,), lms=(lms,), output=output))
        assert result.is_fine, result.findings
        (built,) = result.built
        return built.path

    return made


@pytest.fixture
def learner_of(browsers):
    people = []

    def start(lms):
        person = Learner(browsers(unload=True), lms, None)
        people.append(person)
        return person

    yield start
    for person in people:
        person.end()
        assert person.errors == [], "the page threw"


def complete(learner, item):
    """From the start of a module to the end of it."""
    while learner.part != "finish":
        if learner.part == "assessment":
            learner.sco.get_by_role("button", name="Start").click()
            learner.sco.locator("#assessment label").filter(has_text=ANSWERS[item]).click()
            learner.sco.get_by_role("button", name="Submit answers").click()
            expect(learner.sco.locator("[data-view=result]")).to_be_visible()
            break
        learner.next()
    learner.saved()


def is_told_where_to_look(learner):
    """Where no LMS can be asked for another module: words, no button, and no link to another page."""
    learner.open()
    complete(learner, WHY)
    learner.go("section-whose-hands")
    words = learner.sco.locator("#section-whose-hands")
    expect(words).to_contain_text(f"When to clean hands, section “Five moments” {ELSEWHERE}")
    assert words.get_by_role("button", name="When to clean hands").count() == 0
    for link in learner.sco.locator("a[href]").all():
        assert ".html" not in link.get_attribute("href")


def contents(learner):
    return learner.page.get_by_role("navigation", name="Contents")


def choose(learner, title, item):
    contents(learner).get_by_role("link", name=re.compile(re.escape(title))).click()
    learner.page.wait_for_url(f"**/launch?item={item}")
    learner.ready()


@pytest.mark.parametrize(
    ("standard", "profile", "behaviour", "transport", "done"),
    [
        ("scorm12", "generic", "strict", "sync", ("completed", "passed", "passed")),
        ("scorm12", "moodle", "moodle", "moodle", ("completed", "passed", "passed")),
        ("scorm2004-4th", "generic", "strict", "sync", ("completed", "passed", "passed")),
    ],
)
def test_each_module_opens_and_is_completed_in_its_turn(
    course_of, learner_of, standard, profile, behaviour, transport, done
):
    with MockLms(course_of(standard, profile), behaviour, transport) as lms:
        learner = learner_of(lms)
        assert lms.course_record.open == (WHY,)
        learner.open()
        complete(learner, WHY)
        learner.after()
        assert lms.course_record.open == (WHY, WHEN)
        assert not lms.course_record.completed
        choose(learner, "When to clean hands", WHEN)
        complete(learner, WHEN)
        learner.after()
        assert lms.course_record.open == (WHY, WHEN, HOW)
        choose(learner, "How to clean hands", HOW)
        complete(learner, HOW)
        learner.after()
        learner.end()
        record = lms.course_record
        assert record.completed
        rows = {row.id: row.status for row in record.contents}
        assert tuple(rows[name] for name in (WHY, WHEN, HOW)) == done
        for item in record.items.values():
            # Of SCORM 1.2 the readable form of an answer is tried first, and then the brief one.
            assert [one for one in item.refused if not one.startswith("cmi.interactions.")] == []


def test_in_2004_a_name_becomes_a_button_when_the_module_may_be_chosen(course_of, learner_of):
    with MockLms(course_of("scorm2004-4th"), "strict", "sync") as lms:
        learner = learner_of(lms)
        learner.open()
        learner.go("section-whose-hands")
        place = learner.sco.locator("[data-choice]")
        assert ELSEWHERE in place.inner_text()
        assert learner.sco.get_by_role("button", name="When to clean hands").count() == 0
        learner.go("start")
        complete(learner, WHY)
        learner.go("section-whose-hands")
        button = learner.sco.get_by_role("button", name="When to clean hands, section “Five moments”")
        expect(button).to_be_visible()
        button.click()
        learner.page.wait_for_url(f"**/launch?item={WHEN}")
        learner.ready()
        assert learner.sco.url.rpartition("/")[2].partition("?")[0] == "when-to-clean-hands.html"
        learner.after()
        record = lms.course_record
        assert [one.target for one in record.navigations] == [WHEN]
        assert record.items[WHY].sessions[0].terminated
        assert record.items[WHY].attempt.suspend_data.endswith(";.")


@pytest.mark.parametrize(
    ("standard", "profile", "behaviour"),
    [("scorm12", "generic", "strict"), ("scorm2004-4th", "moodle", "moodle")],
)
def test_elsewhere_the_words_say_where_to_look(course_of, learner_of, standard, profile, behaviour):
    with MockLms(course_of(standard, profile), behaviour, "moodle") as lms:
        learner = learner_of(lms)
        is_told_where_to_look(learner)


@pytest.mark.parametrize("standard", ["scorm12", "scorm2004-4th"])
def test_a_small_module_bears_the_script_of_one_that_has_everything(tmp_path, learner_of, standard):
    """A time limit, immediate feedback, hints and the rest are another module's; nothing of it may break this page."""
    root = COURSE.parents[1]
    shutil.copytree(root / "banks", tmp_path / "banks")
    shutil.copytree(COURSE / "modules", tmp_path / "modules")
    shutil.copytree(root / "modules/kitchen-sink", tmp_path / "modules/kitchen-sink")
    text = (COURSE / "course.yaml").read_text(encoding="utf-8")
    (tmp_path / "course.yaml").write_text(f"{text}  - modules/kitchen-sink\n", encoding="utf-8")
    result = build([tmp_path / "course.yaml"], Options(standards=(standard,), output=tmp_path / "dist"))
    assert result.is_fine, result.findings
    with MockLms(result.built[0].path, "strict", "sync") as lms:
        learner = learner_of(lms)
        learner.open()
        complete(learner, WHY)
        choose(learner, "When to clean hands", WHEN)
        complete(learner, WHEN)
        learner.after()
        assert HOW in lms.course_record.open


def test_in_cmi5_each_unit_is_completed(course_of, learner_of):
    with MockRecords(course_of("cmi5")) as lms:
        learner = learner_of(lms)
        units = list(lms.course_record.units)
        assert len(units) == 3
        for unit, item in zip(units, (WHY, WHEN, HOW), strict=True):
            if item != WHY:
                title = {WHEN: "When to clean hands", HOW: "How to clean hands"}[item]
                contents(learner).get_by_role("link", name=title).click()
                learner.page.wait_for_url("**/launch?unit=*")
                learner.ready()
            else:
                learner.open()
            complete(learner, item)
            eventually(lambda unit=unit: lms.course_record.units[unit].satisfied, True)
        assert lms.course_record.satisfied
        assert [one.refused for one in lms.course_record.units.values()] == [()] * 3


@pytest.mark.parametrize("standard", ["cmi5", "xapi"])
def test_with_a_record_store_the_words_say_where_to_look(tmp_path, learner_of, standard):
    result = build([COURSE], Options(standards=(standard,), lms=("generic",), output=tmp_path))
    package = next(one for one in result.built if one.module in {"clean-hands", "why-clean-hands"})
    with MockRecords(package.path) as lms:
        learner = learner_of(lms)
        is_told_where_to_look(learner)


def test_on_the_web_it_is_a_link(tmp_path, browsers):
    result = build([COURSE], Options(standards=("web",), output=tmp_path))
    assert result.is_fine, result.findings
    page = browsers(unload=True).new_page()
    page.goto(f"{(tmp_path / 'why-clean-hands-web/index.html').as_uri()}#section-whose-hands")
    page.get_by_role("link", name="When to clean hands, section “Five moments”").click()
    page.wait_for_url("**/when-to-clean-hands-web/index.html#*")
    expect(page.get_by_role("heading", name="Five moments")).to_be_visible()
