"""Recordings, embeds, downloads, steps and panels in a browser: by keyboard, without a script, and on paper."""

import io
import zipfile

import pytest
from PIL import Image

from builder import pipeline

pytestmark = pytest.mark.browser

WATCH = "section-things-to-watch"
OPEN = "section-things-to-open"


def test_recordings_are_played_by_the_browsers_own_controls(learner):
    person = learner().go(WATCH)
    players = person.page.locator("video, audio")
    assert players.count() == 3
    for player in players.all():
        assert player.get_attribute("controls") is not None
        assert player.get_attribute("autoplay") is None
        assert player.get_attribute("preload") == "metadata"
        assert player.get_attribute("aria-label")
    film = players.first
    film.evaluate(
        "(video) => new Promise((done) => video.readyState ? done() : (video.onloadedmetadata = done))"
    )
    assert film.evaluate("(video) => [video.videoWidth, Math.round(video.duration), video.paused]") == [
        640,
        10,
        True,
    ]


def test_the_room_of_a_video_is_there_before_it_is(learner):
    person = learner().go(WATCH)
    box = person.page.locator("video").first.bounding_box()
    assert box["width"] / box["height"] == pytest.approx(16 / 9, rel=0.01)


def test_captions_are_there_in_each_language(learner):
    person = learner().go(WATCH)
    tracks = person.page.locator("video").first.evaluate(
        """async (video) => {
          for (const track of video.textTracks) track.mode = "showing";
          const cues = () => [...video.textTracks].map((track) => track.cues && track.cues.length);
          const pause = () => new Promise((next) => setTimeout(next, 50));
          for (let n = 0; n < 400 && cues().some((count) => !count); n++) await pause();
          return [...video.textTracks].map((track) => [track.kind, track.language, track.label, track.cues.length]);
        }"""
    )
    assert tracks == [["captions", "en-GB", "English", 4], ["captions", "cy", "Cymraeg", 4]]


def test_nothing_is_asked_of_another_site_before_the_press(learner):
    person = learner()
    asked = []
    person.page.context.route(
        "https://video.example.org/**", lambda route: asked.append(route) or route.fulfill(body="A film")
    )
    person.go(WATCH)
    person.page.wait_for_load_state("networkidle")
    assert asked == []
    assert person.page.locator("iframe").count() == 0
    button = person.page.get_by_role("button", name="Load from video.example.org (How germs travel)")
    button.focus()
    person.page.keyboard.press("Enter")
    frame = person.page.frame_locator("iframe[title='How germs travel']")
    frame.get_by_text("A film").wait_for()
    assert len(asked) == 1
    assert person.page.evaluate("document.activeElement.tagName") == "IFRAME"
    assert button.count() == 0
    person.requests.clear()
    person.complaints.clear()  # the LMS's API of the tests runs in every frame, and finds no storage in this one


def test_other_sites_than_the_declared_ones_stay_out(learner):
    person = learner().go(WATCH)
    blocked = person.page.evaluate(
        """() => new Promise((done) => {
          const frame = document.createElement("iframe");
          document.addEventListener("securitypolicyviolation", (event) => {
            frame.remove();
            done([event.effectiveDirective, event.blockedURI]);
          });
          frame.src = "https://elsewhere.example.org/";
          document.body.append(frame);
        })"""
    )
    assert blocked[0] == "frame-src"
    assert blocked[1].startswith("https://elsewhere.example.org")
    person.page.close()  # nothing is asked for or complained about any more
    person.requests.clear()
    person.complaints.clear()


def test_the_frame_cannot_replace_the_page(learner):
    person = learner()
    page = "<script>try { top.location = 'https://video.example.org/gone' } catch (_) {}</script><p>Still here</p>"
    person.page.context.route(
        "https://video.example.org/**", lambda route: route.fulfill(body=page, content_type="text/html")
    )
    person.go(WATCH).act("embed")
    person.page.frame_locator("iframe").get_by_text("Still here").wait_for()
    assert person.at == WATCH
    person.requests.clear()
    person.complaints.clear()


def test_without_a_script_everything_is_there(learner):
    person = learner(java_script_enabled=False)
    page = person.page
    assert page.get_by_role("link", name="Open in a new window (How germs travel)").get_attribute("href") == (
        "https://video.example.org/embed/germs"
    )
    assert not page.locator("[data-act=embed]").first.is_visible()
    panel = page.locator(".accordion details").first
    panel.locator("summary").press("Enter")
    assert panel.get_by_text("On clean hands").is_visible()


def test_panels_open_by_keyboard_and_keep_the_outline(learner):
    person = learner().go(OPEN)
    heading = person.page.get_by_role("heading", name="What about rings?")
    assert heading.evaluate("(element) => element.tagName") == "H4"
    text = person.page.get_by_text("Skin under a ring")
    assert not text.is_visible()
    heading.locator("xpath=..").press("Enter")
    assert text.is_visible()


def test_on_paper_words_stand_for_players_and_nothing_is_closed(learner):
    person = learner().go(WATCH)
    page = person.page
    page.emulate_media(media="print")
    assert not page.locator("video, audio").first.is_visible()
    assert page.locator(".on-paper").first.is_visible()
    for words in (
        "The hands rub each other",
        "A music box plays",
        "Skin under a ring",
        "Four steps at the tap",
    ):
        assert page.get_by_text(words).first.is_visible(), words
    address = "(link) => getComputedStyle(link, '::after').content"
    link = page.get_by_role("link", name="Open in a new window (How germs travel)")
    assert "https://video.example.org/embed/germs" in link.evaluate(address)


@pytest.mark.parametrize("part", [WATCH, OPEN])
@pytest.mark.parametrize("width", [320, 390, 650])
def test_nothing_is_wider_than_a_small_screen(part, width, learner):
    person = learner(viewport={"width": width, "height": 666}).go(part)
    assert person.page.evaluate("document.documentElement.scrollWidth") <= width


def test_from_right_to_left_the_numbers_and_lines_change_sides(learner):
    person = learner().go(OPEN)
    person.page.evaluate("document.documentElement.dir = 'rtl'")
    step = person.page.locator(".do-steps > li").first
    box, words = step.bounding_box(), step.locator(".prose").bounding_box()
    assert box["x"] + box["width"] - words["x"] - words["width"] > 40
    style = person.page.locator(".quotation").first.evaluate(
        "(quote) => getComputedStyle(quote).borderRightWidth"
    )
    assert style == "3px"


def test_a_file_is_named_with_its_type_and_size(learner):
    person = learner().go(WATCH)
    link = person.page.get_by_role("link", name="A card for your pocket (PDF, 1 kB)")
    with person.page.expect_download() as download:
        link.click()
    assert download.value.suggested_filename == "pocket-card.pdf"


@pytest.fixture(scope="module")
def built(tmp_path_factory, root):
    """The kitchen sink as the command line builds it, unpacked."""
    out = tmp_path_factory.mktemp("built")
    result = pipeline.build([root / "modules/kitchen-sink"], pipeline.Options(output=out / "dist"))
    assert result.built, result.findings
    with zipfile.ZipFile(result.built[0].path) as archive:
        archive.extractall(out / "site")
    return out / "site"


@pytest.mark.parametrize(
    ("width", "scale", "file"),
    [
        (1280, 1, "washing-jpg-608w.webp"),
        (1280, 2, "washing-jpg-1216w.webp"),
        (390, 1, "washing-jpg-608w.webp"),
    ],
)
def test_a_browser_loads_the_size_it_shows(width, scale, file, built, chromium):
    context = chromium.new_context(viewport={"width": width, "height": 800}, device_scale_factor=scale)
    page = context.new_page()
    page.goto((built / "index.html").as_uri())
    page.locator("html.js:not(.opening)").wait_for()
    page.evaluate("for (const part of document.querySelectorAll('.page')) part.hidden = false")
    picture = page.locator("figure picture img")
    picture.scroll_into_view_if_needed()
    page.wait_for_function(
        "(image) => image.complete && image.naturalWidth > 0", arg=picture.element_handle()
    )
    shown = picture.evaluate(
        "(image) => [image.currentSrc.split('/').pop(), image.clientWidth, image.naturalWidth]"
    )
    context.close()
    assert shown[0] == file
    assert shown[1] <= 608
    assert Image.open(io.BytesIO((built / "media" / file).read_bytes())).width <= 2 * 608
