"""The page without an LMS in Chromium: nothing is recorded, and a browser keeps what the author allows it to keep."""

from pathlib import Path

import pytest

from builder import pipeline
from builder.pipeline import Options

pytestmark = pytest.mark.browser

SECTION = """
  - id: {id}
    title: {title}
    blocks:
      - Prose of {id}.
      - type: reflection
        id: thoughts-{id}
        prompt: What do you think?
      - type: choice
        id: which-{id}
        stem: Which one?
        options:
          left: Left
          right: Right
        answer: right
        report: true
      - type: figure
        image: media/dot.svg
        alt: A dot
"""
MODULE = """\
id: {id}
version: 1.0.0
title: A module called {id}
description: Enough to make a page of.
language: en-GB
authors:
  - A. Author
licence: CC-BY-4.0
outcomes:
  know: Know what this says
{more}
sections:
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><circle cx="1" cy="1" r="1"/></svg>\n'
RESUME = "web:\n  resume: true"
NOTHING = "Nothing you do here is recorded by anybody."


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Three modules as pages of the web: one that browsers may keep, one that they may not, one that links to both."""
    top = tmp_path_factory.mktemp("web")
    for name, more in (("kept", RESUME), ("plain", ""), ("linking", "")):
        folder = top / "modules" / name
        (folder / "media").mkdir(parents=True)
        (folder / "media" / "dot.svg").write_text(SVG, encoding="utf-8")
        text = MODULE.format(id=name, more=more)
        text += SECTION.format(id="one", title="First part") + SECTION.format(id="two", title="Second part")
        if name == "linking":
            text = text.replace("Prose of two.", "See [[kept#two]].")
        (folder / "module.yaml").write_text(text, encoding="utf-8")
    result = pipeline.build([top / "modules"], Options(output=top / "dist", standards=("web",)))
    assert len(result.built) == 3, result.findings
    return top / "dist"


@pytest.fixture
def visit(chromium):
    """Open a built page from its file, with an eye on all that it asks for and complains about."""
    contexts = []

    def visit(path: Path, context=None, script="", part=""):
        context = context or chromium.new_context(locale="en-GB", accept_downloads=True)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.asked = []
        page.complaints = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        if script:
            page.add_init_script(script)
        page.goto(path.as_uri() + part)
        page.wait_for_selector("html.js:not(.opening)")
        return page

    yield visit
    for context in contexts:
        context.close()


def single(built, name):
    return built / f"{name}-1.0.0-web.html"


def folder(built, name):
    return built / f"{name}-web" / "index.html"


def learn(page):
    """Reads a part, writes, and answers."""
    page.get_by_role("button", name="Begin").click()
    page.locator("#section-one textarea").fill("What I think – ŵ")
    page.locator("#section-one label", has_text="Right").click()
    page.locator("#section-one [data-act=check]").click()
    page.wait_for_timeout(600)  # the second half of a double click turns no page
    page.locator("#section-one [data-act=next]").click()
    page.locator("#section-two").wait_for()


def stored(page):
    return page.evaluate("() => [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]")


@pytest.mark.parametrize("form", [single, folder])
def test_what_the_browser_keeps_is_there_the_next_time(form, built, visit):
    page = visit(form(built, "kept"))
    assert page.get_by_text(NOTHING).is_visible()
    learn(page)
    page.wait_for_function("() => localStorage.length > 0")
    page.locator(".saving span:visible", has_text="Not recorded; kept in this browser").wait_for()
    assert stored(page) == [["coursewright:kept"], [], ""]
    context = page.context
    page.close()
    again = visit(form(built, "kept"), context)
    assert again.locator("#section-two").is_visible()
    assert again.get_by_text("You are back where you stopped.").is_visible()
    again.goto(form(built, "kept").as_uri() + "#section-one")
    assert again.locator("#section-one textarea").input_value() == "What I think – ŵ"
    assert again.locator("#section-one input[type=radio]:checked").count() == 1
    assert again.complaints == []


def test_the_last_thing_typed_is_kept_when_the_page_is_closed_at_once(built, visit):
    page = visit(single(built, "kept"), part="#section-one")
    page.locator("#section-one textarea").fill("just now")
    page.reload()
    page.wait_for_selector("html.js:not(.opening)")
    page.goto(single(built, "kept").as_uri() + "#section-one")
    assert page.locator("#section-one textarea").input_value() == "just now"


def write(page, text):
    page.locator("#section-one textarea").fill(text)
    page.locator(".saving [data-when=saved]:visible").wait_for()


def kept(page):
    return page.evaluate("localStorage.getItem('coursewright:kept')")


def turn_to(page, address, part):
    """Goes to a part by its address, of which the page hears a moment after the browser has gone there."""
    page.goto(f"{address.as_uri()}#{part}")
    page.locator(f"#{part}").wait_for()


def knows(page, text):
    """Until a tab has what another one has kept or deleted: each has its own copy, which follows a moment later."""
    page.wait_for_function("(text) => localStorage.getItem('coursewright:kept') === text", arg=text)


@pytest.mark.parametrize("before", [False, True])
def test_a_tab_never_overwrites_what_another_one_has_kept_since(before, built, visit):
    first = visit(single(built, "kept"))
    if before:
        turn_to(first, single(built, "kept"), "section-one")
        write(first, "from the first")
        # What was written is left by that, and so kept once more: afterwards nothing waits here any more.
        turn_to(first, single(built, "kept"), "start")
        first.locator(".saving [data-when=saved]:visible").wait_for()
    other = visit(single(built, "kept"), first.context, part="#section-one")
    write(other, "from the other")
    text = kept(other)
    assert "from_the_other" in text
    other.close()
    knows(first, text)
    turn_to(first, single(built, "kept"), "section-one")
    first.locator("#section-one textarea").fill("too late")
    first.get_by_text("You have gone on with this module in another tab or window.").wait_for()
    assert first.locator(".saving span:visible").inner_text().strip() == "Not kept: open in another tab"
    assert kept(first) == text
    with first.expect_navigation(wait_until="load"):
        first.get_by_role("button", name="Load the page again").click()
    first.wait_for_selector("html.js:not(.opening)")
    assert first.locator("#section-one textarea").input_value() == "from the other"
    write(first, "from both")
    assert "from_both" in kept(first)
    assert first.complaints == []


def test_what_was_deleted_in_another_tab_stays_deleted(built, visit):
    first = visit(single(built, "kept"), part="#section-one")
    write(first, "from the first")
    other = visit(single(built, "kept"), first.context)
    other.evaluate("localStorage.removeItem('coursewright:kept')")
    knows(first, None)
    first.locator("#section-one textarea").fill("too late")
    first.get_by_text("You have gone on with this module in another tab or window.").wait_for()
    first.close()
    assert kept(other) is None


def test_what_waits_to_be_kept_waits_nowhere_else(built, visit):
    page = visit(
        single(built, "kept"),
        part="#section-one",
        script="""globalThis.written = [];
        const write = Storage.prototype.setItem;
        Storage.prototype.setItem = function (...words) {
          if (this === sessionStorage) written.push(words);
          return write.apply(this, words);
        };""",
    )
    write(page, "from here")
    assert page.evaluate("written") == []


def test_nothing_is_kept_where_the_author_does_not_allow_it(built, visit):
    page = visit(single(built, "plain"))
    assert page.get_by_text(NOTHING).is_visible()
    assert page.get_by_text("is gone when you close or reload it").is_visible()
    learn(page)
    page.wait_for_timeout(600)
    assert page.locator(".saving:visible").inner_text().strip() == "Not recorded"
    assert stored(page) == [[], [], ""]
    assert page.locator("[data-act=forget]").count() == 0
    page.reload()
    page.wait_for_selector("html.js:not(.opening)")
    assert page.locator("#section-one textarea").input_value() == ""


def test_two_modules_do_not_mix(built, visit):
    page = visit(single(built, "kept"))
    learn(page)
    page.wait_for_function("() => localStorage.length > 0")
    other = visit(single(built, "plain"), page.context)
    assert other.locator("#section-one textarea").input_value() == ""


def test_a_learner_can_delete_it_by_keyboard_alone(built, visit):
    page = visit(single(built, "kept"))
    learn(page)
    page.wait_for_function("() => localStorage.length > 0")
    turn_to(page, single(built, "kept"), "start")
    page.locator("#start summary", has_text="Delete what this browser keeps").press("Enter")
    page.locator("#start [data-act=forget]").wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.act") == "forget"
    page.keyboard.press("Enter")
    # Nothing but the page that is loaded anew says so; the address changes before.
    page.get_by_text("What this browser kept of this module is deleted.").wait_for()
    page.wait_for_selector("html.js:not(.opening)")
    assert page.locator("#section-one textarea").input_value() == ""
    assert page.get_by_text("You are back where you stopped.").is_hidden()
    page.wait_for_timeout(500)
    assert stored(page) == [[], [], ""]
    page.reload()
    page.wait_for_selector("html.js:not(.opening)")
    assert page.get_by_text("What this browser kept of this module is deleted.").is_hidden()


@pytest.mark.parametrize(
    "script",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
    ],
)
def test_a_browser_that_keeps_nothing_is_said_and_the_page_goes_on(script, built, visit):
    page = visit(single(built, "kept"), script=script)
    assert page.get_by_text("This browser does not let the page keep anything.").is_visible()
    learn(page)
    assert page.locator("#section-two").is_visible()
    assert page.locator(".saving:visible").inner_text().strip() == "Not recorded"
    assert page.complaints == []


def test_no_word_of_a_learning_system_stands_on_it(built, visit):
    for name in ("kept", "plain"):
        page = visit(single(built, name))
        said = page.evaluate("document.documentElement.textContent").lower()
        turn_to(page, single(built, name), "finish")
        shown = page.locator("#finish").inner_text()
        assert "Nobody sees this but you: it is not recorded." in shown
        for word in (
            "your learning system",
            "save and exit",
            "sent to your tutor",
            "help desk",
            "in the learning system",
        ):
            assert word not in said, (name, word)


@pytest.mark.parametrize("name", ["kept", "plain"])
def test_one_file_asks_for_nothing(name, built, visit, tmp_path):
    alone = tmp_path / "alone.html"
    alone.write_bytes(single(built, name).read_bytes())
    page = visit(alone)
    learn(page)
    assert [url for url in page.asked if not url.startswith(("data:", alone.as_uri()))] == []
    assert page.complaints == []
    page.wait_for_function("[...document.images].every((image) => image.complete && image.naturalWidth > 0)")


def test_pages_built_together_lead_to_each_other(built, visit):
    page = visit(folder(built, "linking"), part="#section-two")
    page.get_by_role("link", name="A module called kept, section “Second part”").click()
    page.wait_for_url(lambda address: address.startswith(folder(built, "kept").as_uri()))
    page.locator("html.js:not(.opening) #section-two").wait_for()
    page.reload()
    page.locator("#section-two").wait_for()
    page = visit(single(built, "linking"), part="#section-two")
    page.get_by_role("link", name="A module called kept, section “Second part”").click()
    page.wait_for_url(lambda address: address.startswith(single(built, "kept").as_uri()))
    page.locator("html.js:not(.opening) #section-two").wait_for()


def test_everything_that_a_module_may_have_stands_in_one_file(root, chromium, visit, tmp_path):
    result = pipeline.build([root / "modules" / "kitchen-sink"], Options(output=tmp_path, standards=("web",)))
    (built,) = result.built
    page = visit(built.alone[1], part="#section-media")
    assert page.complaints == []
    files = {url for url in page.asked if not url.startswith("data:")}
    assert {url.partition("#")[0] for url in files} == {built.alone[1].as_uri()}
    broken = """[...document.images].filter((image) => {
        const copy = new Image(); copy.src = image.currentSrc || image.src; return !/^data:image\\//.test(copy.src);
    }).map((image) => image.outerHTML.slice(0, 80))"""
    assert page.evaluate(broken) == []
    video = page.locator("video").first
    assert (
        video.evaluate(
            "(video) => new Promise((done) => { video.preload = 'metadata'; video.load();"
            " video.onloadedmetadata = () => done('loaded'); video.onerror = () => done('error'); })"
        )
        == "loaded"
    )
    cues = """async (video) => { const track = video.textTracks[0]; track.mode = 'hidden';
        for (let n = 0; n < 500 && !track.cues?.length; n += 1) await new Promise((go) => setTimeout(go, 40));
        return track.cues ? track.cues.length : 0; }"""
    assert video.evaluate(cues) > 0
    page.goto(built.alone[1].as_uri() + "#about")
    page.locator("#about summary").first.click()
    with page.expect_download() as loading:
        page.locator("#about a[download$='.bib']").click()
    assert loading.value.suggested_filename == "kitchen-sink.bib"
    assert Path(loading.value.path()).read_text(encoding="utf-8").startswith("@")
