"""What the page around a module does when things go another way than usual."""

import errno
from contextlib import ExitStack

import pytest
from playwright.sync_api import expect

from builder.preview import handler, previewed
from tests.e2e.waiting import eventually
from tests.preview.asking import MODULE, save, small, until

pytestmark = pytest.mark.browser

SHOWN = """(text) => { const view = preview.stage.content();
    return preview.stage.isShown() && !!view && view.document.body.textContent.includes(text); }"""

OPTION = "[...preview.stage.content().document.querySelectorAll('[data-item=which] label')]"

CHOICE = """\
      - type: choice
        id: which
        stem: Which?
        options:
          one: The first
          two: The second
        answer: one
        outcomes:
          - know
      - type: figure"""


@pytest.fixture
def source(tmp_path):
    return small(tmp_path / "small")


@pytest.fixture
def open_page(browsers, preview_of, source):
    """Opens the small module; `before` is called with the page before it goes there."""
    running = preview_of(source.parent)
    with ExitStack() as after:
        context = browsers(unload=True).new_context()
        after.callback(context.close)

        def open_(before=lambda page: None):
            page = context.new_page()
            before(page)
            page.goto(running.url)
            page.wait_for_function(SHOWN, arg="Some prose.")
            return page

        open_.preview = running
        yield open_


def write(source, old="", new=""):
    save(source, MODULE.replace(old, new) if old else MODULE)


def test_a_question_that_has_an_option_more_comes_with_what_was_chosen(open_page, source):
    text = MODULE.replace("      - type: figure", CHOICE)
    save(source, text)
    page = open_page()
    page.wait_for_function(SHOWN, arg="The second")
    page.evaluate(OPTION + ".find((label) => label.textContent.includes('The second')).click()")
    more = "          two: The second\n          three: The third"
    save(source, text.replace("          two: The second", more))
    page.wait_for_function(SHOWN, arg="The third")
    chosen = ".find((label) => label.querySelector('input').checked)?.textContent.trim()"
    assert page.evaluate(OPTION + chosen) == "The second"


def test_news_that_are_refused_are_asked_for_again(open_page, source):
    refused = []

    def refuse(route):
        if len(refused) < 2:
            refused.append(route.request.url)
            route.fulfill(status=503, body="")
        else:
            route.fallback()

    page = open_page(lambda page: page.route("**/events", refuse))
    assert eventually(lambda: page.evaluate("1") and len(refused), 2) == 2
    write(source, "Some prose", "Other prose")
    page.wait_for_function(SHOWN, arg="Other prose.")


def test_a_page_that_nobody_sees_holds_no_connection(open_page, source, monkeypatch):
    monkeypatch.setattr(handler, "BEAT_S", 0.05)
    page = open_page()
    module = open_page.preview.modules[0]
    until(lambda: module.viewers == 1)
    turn = """(state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    }"""
    page.evaluate(turn, "hidden")
    until(lambda: module.viewers == 0)
    write(source, "Some prose", "Other prose")
    page.evaluate(turn, "visible")
    page.wait_for_function(SHOWN, arg="Other prose.")
    until(lambda: module.viewers == 1)


def test_a_finding_says_why_it_matters(open_page, source):
    page = open_page()
    write(source, "licence", "lisence")
    box = page.locator("#findings")
    expect(box).to_be_visible()
    expect(box).to_contain_text("lisence")
    why = box.locator("summary").first
    expect(why).to_contain_text("Why")
    why.click()
    expect(box.locator("details[open] p").first).not_to_be_empty()


def test_what_could_not_be_read_is_said_though_findings_were_closed(open_page, source, monkeypatch):
    page = open_page()
    write(source, "licence", "lisence")
    box = page.locator("#findings")
    expect(box).to_be_visible()
    page.get_by_role("button", name="Show the last good page").click()
    expect(box).to_be_hidden()

    def gone(*_):
        raise FileNotFoundError(errno.ENOENT, "No such file or directory", "film.mp4")

    with monkeypatch.context() as patch:
        patch.setattr(previewed, "draft", gone)
        write(source)
        expect(box).to_be_visible()
        expect(page.locator("#findings-lead")).to_have_text("film.mp4: No such file or directory")
    write(source, "Some prose", "Other prose")
    expect(box).to_be_hidden()
    page.wait_for_function(SHOWN, arg="Other prose.")


def test_the_page_of_an_lms_comes_when_what_is_wrong_is_mended(open_page, source):
    page = open_page()
    write(source, "licence", "lisence")
    expect(page.locator("#findings")).to_be_visible()
    page.get_by_label("LMS", exact=True).select_option("blackboard")
    expect(page.locator("#gone-title")).to_contain_text("No page for Blackboard")
    write(source)
    page.wait_for_function(SHOWN, arg="Some prose.")


def test_the_frame_and_the_colours_are_kept_for_the_next_visit(open_page):
    page = open_page()
    page.get_by_label("Frame").select_option("phone-small")
    page.get_by_label("Colours").select_option("dark")
    page.reload()
    page.wait_for_function(SHOWN, arg="Some prose.")
    assert page.get_by_label("Frame").input_value() == "phone-small"
    assert page.get_by_label("Colours").input_value() == "dark"
    size = "() => [preview.stage.content().innerWidth, preview.stage.content().innerHeight]"
    assert page.evaluate(size) == [320, 568]


def test_another_tab_follows_another_standard_at_once(open_page, monkeypatch):
    monkeypatch.setattr(handler, "PATIENCE_S", 60)
    first, second = open_page(), open_page()
    asked = []
    second.on("request", lambda request: asked.append(request.url) if "/settled" in request.url else None)
    first.get_by_label("Standard").select_option("scorm2004-4th")
    second.wait_for_function(
        "() => preview.data.status.standard === 'scorm2004-4th' && !!preview.stage.content() && "
        "preview.stage.content().location.pathname.includes('/scorm2004-4th/')"
    )
    assert asked
    assert all("/scorm12/" in url for url in asked), "the session that ends is of the standard before"
