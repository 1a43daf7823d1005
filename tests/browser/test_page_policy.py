"""What the page asks of the network and of the browser."""

import gzip

import pytest

from builder.archive import write
from builder.assembly import assemble, draw
from builder.interface.catalogue import load as catalogue_for
from builder.lms.registry import PROFILES
from builder.mock_lms.server import MockLms
from builder.source import load

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("module", ["kitchen-sink", "compassionate-leadership"])
def test_a_page_is_three_requests_and_its_media(module, learner):
    person = learner(module)
    for part in person.parts:
        person.go(part)
    person.page.wait_for_load_state("networkidle")
    rest = [url.rsplit("/", 1)[1] for url in person.requests if "/media/" not in url]
    assert sorted(rest) == ["index.html", "script.js", "style.css"]


def test_a_theme_s_font_and_logo_come_from_the_package(learner):
    person = learner("theme-sample")
    person.page.wait_for_function("[...document.fonts].some((face) => face.status === 'loaded')")
    person.page.evaluate("document.fonts.ready")
    loaded = person.page.evaluate(
        "[...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family)"
    )
    assert set(loaded) == {"theme-display"}
    assert any(url.endswith("/fonts/northmoor.woff2") for url in person.requests)
    assert person.page.locator(".logo img").evaluate("(image) => image.naturalWidth") > 0


def test_the_policy_stops_what_is_not_ours(learner):
    person = learner("kitchen-sink")
    blocked = person.page.evaluate(
        """() => new Promise((done) => {
          const seen = [];
          document.addEventListener("securitypolicyviolation", (event) => {
            seen.push(event.effectiveDirective);
            if (seen.length === 3) done(seen.sort());
          });
          const script = document.createElement("script");
          script.textContent = "window.intruder = true";
          document.body.append(script);
          const style = document.createElement("style");
          style.textContent = "body { color: red }";
          document.body.append(style);
          fetch("/index.html").catch(() => {});
        })"""
    )
    assert blocked == ["connect-src", "script-src-elem", "style-src-elem"]
    assert not person.page.evaluate("'intruder' in window")
    person.page.close()  # nothing is complained about any more
    person.complaints.clear()


def test_within_an_lms_the_policy_is_kept_and_saving_works(chromium, tmp_path, root):
    """In the frame of 650 by 666 pixels that Moodle gives it on a laptop."""
    module, findings = load(root / "modules/kitchen-sink", shown="kitchen-sink")
    assert module, findings
    package = assemble(
        draw(module, ("scorm12",), revision="", catalogue=catalogue_for(module.language)),
        standard="scorm12",
        profile=PROFILES["moodle"],
    )
    complaints = []
    with MockLms(write(package, tmp_path), "moodle", "moodle", frame=(650, 666)) as lms:
        context = chromium.new_context(locale="en-GB")
        context.on("console", lambda said: complaints.append(said.text))
        page = context.new_page()
        page.goto(lms.launch_url())
        frame = page.frame_locator("iframe")
        frame.locator("html.js:not(.opening)").wait_for()
        frame.locator("#start [data-act=next]").click()
        frame.locator("[data-when=saved]:visible").wait_for()
        assert frame.locator("[data-view=progress]").inner_text().startswith("Section 1")
        context.close()
    assert [text for text in complaints if "Content Security Policy" in text] == []


def test_the_page_itself_is_small(site, learner):
    person = learner("compassionate-leadership")
    html = person.page.request.get(person.page.url).body()
    assert len(gzip.compress(html, 9)) < 40_000
