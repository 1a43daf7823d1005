"""A learner at work in the built page, inside the launch page of a double."""

import re
from contextlib import suppress

from playwright.sync_api import Browser, BrowserContext, Error, Frame, Locator, Page, expect

from builder.mock_lms.server import MockLms
from tests.arriving import ELSEWHERE, arrived
from tests.e2e.content import Content

SAVED = re.compile(r"^\s*(Saved |Everything is saved)")
FORWARD = re.compile(r"^(Next|Begin)\b")
A_MOMENT = 400
"""Milliseconds within which the page takes a second press of *Next* for the other half of a double click."""

BEGIN_TRY = re.compile(r"^(Start|Try again)$")

# Everything a learner can see of their own work: ticks, texts, what was opened, the order of options.
SHOWN = """() => Object.fromEntries([...document.querySelectorAll('[data-item]')].map((item) => {
  const inputs = [...item.querySelectorAll('input')];
  return [item.dataset.item, {
    chosen: inputs.filter((input) => input.checked).map((input) => input.value).sort(),
    order: inputs.map((input) => input.value),
    texts: [...item.querySelectorAll('textarea')].map((area) => area.value),
    open: [...item.querySelectorAll('details')].map((part) => part.open),
  }];
}))"""


INPUTS = "(inputs) => inputs.map((input) => [input.value, input.type, input.checked])"


class Learner:
    """One person. Each `open` is a new browser context: another day, another device; only the LMS remembers."""

    def __init__(self, browser: Browser, lms: MockLms, content: Content) -> None:
        self.browser = browser
        self.lms = lms
        self.content = content
        self.context: BrowserContext | None = None
        self.errors: list[str] = []
        self._still = False
        self._page: Page | None = None

    @property
    def page(self) -> Page:
        assert self._page, "nothing is open"
        return self._page

    @property
    def sco(self) -> Frame:
        frame = self.page.frame(name="content")
        assert frame, "the content's frame is gone"
        return frame

    def stand_still(self) -> None:
        """Stops the clock of a page that was opened with one: nothing is saved by a timer until it runs again."""
        self.page.clock.pause_at(self.page.evaluate("Date.now() / 1000") + 60)
        self._still = True

    def go_on(self) -> None:
        """Lets the clock run that was stopped, if one was."""
        if self._still:
            self.page.clock.resume()
        self._still = False

    def open(self, *, new_attempt: bool = False, clock: bool = False) -> "Learner":
        """Opens the activity, as on another day. `clock`: with a clock that tests can turn."""
        self.end()
        self.context = self.browser.new_context(locale="en-GB")
        self.context.set_default_timeout(20_000)
        self.context.on("weberror", lambda error: self.errors.append(error.error.stack or str(error.error)))
        self._page = self.context.new_page()
        self._still = False
        if clock:
            self.page.clock.install()
        self.page.goto(self.lms.launch_url(new_attempt=new_attempt))
        return self.ready()

    def reload(self) -> "Learner":
        self.page.reload()
        return self.ready()

    def ready(self) -> "Learner":
        """Waits until the module stands in its frame and its session has been opened."""
        self.page.wait_for_function(
            """(content) => {
              let frame = window;
              while (frame.length) { frame = frame[0]; }
              try {
                const root = frame.document.documentElement;
                return frame.location.pathname.startsWith(content) && root.classList.contains('js')
                  && !root.classList.contains('opening');
              } catch { return false; }
            }""",
            arg="/content/",
        )
        return self

    def end(self) -> None:
        """Closes whatever is still open, without looking back."""
        if self.context:
            with suppress(Error):
                self.context.close()
        self.context = self._page = None

    # Reading and moving about.

    @property
    def part(self) -> str:
        """The id of the part that is shown: "start", "section-…", "assessment", "finish"."""
        return self.sco.evaluate("() => document.documentElement.dataset.at")

    def next(self) -> None:
        self.page.wait_for_timeout(A_MOMENT)
        self.sco.get_by_role("button", name=FORWARD).click()

    def go(self, part: str) -> None:
        """By the menu, which small frames fold away."""
        menu = self.sco.get_by_role("navigation", name="Sections")
        button = menu.get_by_role("button", name="Sections")
        if button.is_visible() and button.get_attribute("aria-expanded") != "true":
            button.click()
        menu.locator(f'a[href="#{part}"]').click()

    def read(self, *sections: str) -> None:
        """Reads sections to their end; without names all of them, in order."""
        for section in sections or self.content.sections:
            if self.part != f"section-{section}":
                self.go(f"section-{section}")
            self.next()

    def sections_read(self) -> list[str]:
        """Those that the menu says have been read."""
        return self.sco.locator('[data-view=menu] a:has([data-when="read"]:not([hidden]))').evaluate_all(
            "(links) => links.map((link) => link.hash.replace('#section-', ''))"
        )

    # Answering.

    def item(self, name: str) -> Locator:
        return self.sco.locator(f'[data-item="{name}"]')

    def show(self, name: str) -> Locator:
        """The item, with its section opened."""
        part = (
            f"section-{section}" if (section := self.content.data["items"][name]["section"]) else "assessment"
        )
        if self.part != part:
            self.go(part)
        return self.item(name)

    def write(self, name: str, text: str, box: str = "") -> None:
        """Writes into a box and leaves it."""
        area = self.show(name).locator(f'[data-box="{box}"] textarea')
        area.fill(text)
        area.blur()

    def choose(self, name: str, options: list[str]) -> None:
        """Ticks exactly these, by their labels; presses Check where a question has it."""
        item = self.show(name)
        states = item.locator("input").evaluate_all(INPUTS)
        for value, kind, checked in states:
            if (value in options) != checked and (value in options or kind == "checkbox"):
                item.locator(f'label:has(input[value="{value}"])').click()
        check = item.get_by_role("button", name="Check")
        if check.count():
            check.click()

    def open_comparison(self, name: str) -> None:
        self.show(name).locator("details > summary").click()

    def answer_everything(self) -> None:
        """Something in every item of the sections, each text with characters that cost more than one."""
        for name, item in self.content.items.items():
            kind = item["type"]
            if kind == "reflection":
                self.write(name, f"My notes on {name}: “ŵ” & <b>, 50 % of it; £5\nand a second line.")
            elif kind == "compare":
                for box in item["boxes"]:
                    self.write(name, f"About {box['id']}: people, not plans…", box["id"])
                self.open_comparison(name)
            elif kind in {"poll", "checklist", "multiple-choice"}:
                self.choose(name, [option["id"] for option in item.get("options") or item["items"]][::2])
                if kind == "poll" and self.item(name).locator("textarea").count():
                    self.write(name, f"My reasons for {name}: they listened.")
            else:
                self.choose(name, self.content.right(name))

    def start(self) -> None:
        """Starts a try at the assessment."""
        if self.part != "assessment":
            self.go("assessment")
        self.begin_button.click()

    @property
    def begin_button(self) -> Locator:
        """What starts the first or another try."""
        return self.sco.locator("[data-view=tries]").get_by_role("button", name=BEGIN_TRY)

    def answer_try(self, right: int) -> None:
        """Answers the open try, so many questions right and the rest wrong."""
        for number, question in enumerate(self.content.questions):
            self.choose(
                question, self.content.right(question) if number < right else self.content.wrong(question)
            )

    def submit(self) -> None:
        self.sco.get_by_role("button", name="Submit answers").click()
        expect(self.sco.locator("[data-view=result]")).to_be_visible()

    def take(self, right: int) -> None:
        """One whole try."""
        self.start()
        self.answer_try(right)
        self.submit()

    # What the page says.

    @property
    def indicator(self) -> Locator:
        return self.sco.locator("[data-view=save]")

    def saved(self, seconds: float = 20) -> "Learner":
        """Waits until the page says that everything is saved, and until it is."""
        expect(self.indicator).to_have_text(SAVED, use_inner_text=True, timeout=seconds * 1000)
        # Some LMSs say so before they have sent it, and what is on its way goes down with the page. A slow one's queue
        # is waited for by nobody.
        if getattr(self.lms, "transport", "") == "async" and not self.lms.switches.slow:
            self.after()
        return self

    def unsaved(self, seconds: float = 20) -> "Learner":
        """Waits until the page says that saving failed."""
        expect(self.indicator).to_contain_text("Not saved:", use_inner_text=True, timeout=seconds * 1000)
        return self

    def shown(self) -> dict[str, dict]:
        return self.sco.evaluate(SHOWN)

    def notice(self, kind: str) -> Locator:
        """What the page tells the learner: no-lms, offline, failed, signed-out, damaged, all-saved, closed …"""
        return self.sco.locator(f'[data-view=notices] [data-when="{kind}"]')

    def outcome(self) -> str:
        """The first line of the last page."""
        self.go("finish")
        return self.sco.locator("[data-view=finish]").inner_text().strip()

    def report(self) -> str:
        """The help desk's text."""
        place = self.sco.locator("[data-view=help-desk]")
        place.locator("summary").click()
        return place.locator("textarea").input_value()

    # Leaving.

    def exit(self) -> None:
        """Save and exit."""
        self.sco.get_by_role("button", name="Save and exit").first.click()

    def close_tab(self, *, ask: bool = True) -> None:
        """Closes the tab as its cross does; without `ask` as a program does, which fires no beforeunload."""
        page = self.page
        if ask:
            with page.expect_event("close"):
                page.close(run_before_unload=True)
        else:
            page.close()
        self.after()

    def kill(self) -> None:
        """The page's process dies."""
        with self.page.expect_event("crash"), suppress(Error):
            self.page.goto("chrome://crash", timeout=5_000)
        self.after()

    def leave_by_link(self) -> None:
        # By keyboard, as the two below: where a frame is still scrolling, a click may land beside its target.
        self.page.get_by_role("link", name="Exit activity").press("Enter")
        self.page.wait_for_url("**/course", timeout=40_000)
        self.after()

    def remove_frame(self) -> None:
        self.page.get_by_role("button", name="Remove the frame").press("Enter")
        self.after()

    def navigate_frame(self) -> None:
        self.page.get_by_role("button", name="Navigate the frame").press("Enter")
        self.page.wait_for_function(ELSEWHERE)
        self.after()

    def after(self) -> None:
        """Lets late requests arrive."""
        assert self.context
        arrived(self.context, self.lms)
