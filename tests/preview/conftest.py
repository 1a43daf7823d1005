"""A preview of a copy of the example, and somebody who looks at it."""

import json
import shutil
import time
import urllib.request
from contextlib import ExitStack

import pytest
from playwright.sync_api import Error, expect

from builder.pipeline import Options
from builder.preview.serving import Preview
from tests.e2e.waiting import eventually
from tests.preview.asking import save

NAME = "compassionate-leadership"


@pytest.fixture
def module(tmp_path, root):
    """The example's YAML file, in a project of its own."""
    shutil.copytree(root / "modules" / NAME, tmp_path / "modules" / NAME)
    return tmp_path / "modules" / NAME / "module.yaml"


@pytest.fixture
def preview_of():
    """Starts previews that end with the test."""
    with ExitStack() as running:
        yield lambda path, **options: running.enter_context(Preview(path, Options(**options), 0))


class Viewer:
    """Somebody with the page of a module open."""

    def __init__(self, page, preview, source, lms="moodle"):
        self.page = page
        self.preview = preview
        self.source = source
        self.key = source.parent.name
        self.lms = lms
        self.errors = []
        self.outside = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._asked)
        page.goto(f"{preview.url}m/{self.key}?lms={lms}")

    def _asked(self, request):
        if not request.url.startswith(
            (self.preview.url, self.preview.url.replace("127.0.0.1", "localhost"), "data:")
        ):
            self.outside.append(request.url)

    @property
    def sco(self):
        """The content's frame, once its session is open."""
        deadline = time.monotonic() + 40
        while time.monotonic() < deadline:
            for frame in reversed(self.page.frames):
                if f"{self.at}/content/" in frame.url and self._is_ready(frame):
                    return frame
            self.page.wait_for_timeout(20)
        raise AssertionError("no content")

    @property
    def at(self):
        """Where the pages of what is chosen begin."""
        standard, lms = (self.page.locator(name).input_value() for name in ("#standard", "#lms"))
        return f"/play/{self.key}/{standard}/{lms}"

    @staticmethod
    def _is_ready(frame):
        try:
            return frame.evaluate(
                "document.documentElement.className === 'js' && frameElement.ownerDocument.defaultView.frameElement"
                "?.className !== 'loading'"
            )
        except Error:
            return False

    def save(self, text):
        """Writes the module's file."""
        save(self.source, text)

    def wait_for(self, text):
        """Waits until the page in the frame has these words."""
        self.page.wait_for_function(
            """(text) => {
              const frames = [...document.querySelectorAll('#viewport iframe:not(.loading)')];
              let view = frames.length === 1 && frames[0].contentWindow;
              while (view && view.length) view = view[0];
              try { return !!view && view.document.body.textContent.includes(text); } catch { return false; }
            }""",
            arg=text,
            polling=10,
            timeout=40_000,
        )

    def get(self, path):
        with urllib.request.urlopen(f"{self.preview.url}{path.lstrip('/')}") as answer:
            return json.load(answer)

    @property
    def held(self):
        """What the LMS holds, as the panel is told."""
        return self.get(f"{self.at}/panel.json")

    @property
    def record(self):
        """The double's own record."""
        return self.get(f"{self.at}/record.json")

    def act(self, name):
        self.page.get_by_role("complementary").get_by_role("button", name=name, exact=True).click()

    def tick(self, label, on=True):
        self.page.get_by_role("checkbox", name=label).set_checked(on)

    def begin(self):
        """To the second section, never with the second half of a double click."""
        self.sco.get_by_role("button", name="Begin").first.click()
        self.page.wait_for_timeout(450)
        self.sco.get_by_role("button", name="Next").first.click()

    def go(self, part):
        """By the module's menu, which small frames fold away."""
        menu = self.sco.get_by_role("navigation", name="Sections")
        button = menu.get_by_role("button", name="Sections")
        if button.is_visible() and button.get_attribute("aria-expanded") != "true":
            button.click()
        menu.locator(f'a[href="#{part}"]').click()

    def write(self, text):
        area = self.sco.locator("[data-item=which-fits] textarea")
        area.fill(text)
        area.blur()

    def written(self):
        return self.sco.locator("[data-item=which-fits] textarea").input_value()

    def kept(self, text):
        """Waits until the LMS has a text of the learner's."""
        assert eventually(lambda: any(text in item["answer"] for item in self.held["state"]["items"]), True)

    def panel(self, text):
        expect(self.page.locator("#panel")).to_contain_text(text)


@pytest.fixture
def viewer(browsers, preview_of, module):
    """Opens the example in an LMS."""
    with ExitStack() as after:

        def open_(lms="moodle", standard="", path=None, **world):
            context = browsers(unload=True).new_context(locale="en-GB", **world)
            after.callback(context.close)
            person = Viewer(
                context.new_page(),
                preview_of(path or module.parent, standards=(standard,) if standard else ()),
                module,
                lms,
            )
            after.callback(lambda: _clean(person))
            return person

        yield open_


def _clean(person):
    assert person.errors == [], "the page threw"
    assert person.outside == [], "something was asked of the network"
