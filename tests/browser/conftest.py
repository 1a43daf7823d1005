"""The built page in Chromium, served from this machine, with a small API in its own window."""

import functools
import json
import shutil
import threading
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page

from builder.findings import Place
from builder.interface.catalogue import load as catalogue_for
from builder.model.assessment import GiveFeedback, Order, OutcomePassMark, ShowAnswer
from builder.render.site import render
from builder.source import load
from tests.e2e.answering import sequencing

HERE = Path(__file__).parent
MODULES = ("kitchen-sink", "compassionate-leadership", "bank-sample", "theme-sample")
SAMPLES = {"wide": "tests/browser/wide"}
MARKED = (OutcomePassMark("define", 100, Place("module.yaml")),)
RULES = {
    "at-once": {"feedback": GiveFeedback.IMMEDIATELY, "show_answer": ShowAnswer.ALWAYS},
    "at-the-end": {
        "feedback": GiveFeedback.AT_THE_END,
        "show_answer": ShowAnswer.AFTER_LAST_ATTEMPT,
        "attempts": 2,
    },
    "outcome-marks": {"pass_mark": 20, "outcome_pass_marks": MARKED, "show_answer": ShowAnswer.ALWAYS},
    "timed": {"time_limit_min": 10},
    "timed-briefly": {"time_limit_min": 1},
}
"""Modules that differ from the second in the rules of their assessment only."""
SINK = {
    "sink-at-once": {
        "feedback": GiveFeedback.IMMEDIATELY,
        "draw": 0,
        "time_limit_min": 0,
        "question_order": Order.FIXED,
    }
}
"""Likewise of the first."""
CLOCK = datetime(2026, 1, 5, 9, tzinfo=UTC)
"""When a clock of our own begins; an hour later it stands still."""
PROFILE = {"name": "generic", "terminateOnExit": True, "marksBeforeItKnows": False}


class _Quiet(SimpleHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/favicon.ico":  # browsers ask for it of their own accord, though not in a frame
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def site(tmp_path_factory, root):
    """The address under which the rendered modules stand, each in a folder of its name."""
    top = tmp_path_factory.mktemp("site")
    for name in (*MODULES, *SAMPLES, *RULES, *SINK):
        folder = SAMPLES.get(name) or f"modules/{name if name in MODULES else MODULES[name in RULES]}"
        module, findings = load(root / folder, shown=name)
        assert module, findings
        if name in RULES or name in SINK:
            rules = {**RULES, **SINK}[name]
            module = replace(module, assessment=replace(module.assessment, **rules))
        entries = render(
            module,
            standard="scorm12",
            profile=PROFILE,
            revision="0123abc",
            catalogue=catalogue_for(module.language),
        )
        for entry in entries:
            path = top / name / entry.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(entry.content)
        for item in module.media:
            path = top / name / item.archive_path
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(item.source, path)
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(top)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def chromium(browsers):
    return browsers(unload=True)


def fill_blanks(item, told: dict, *, right: bool) -> None:
    """Fills every blank of a question: with what is right, or with what is not."""
    for blank in told["options"]:
        control = item.locator(f"[data-blank='{blank['id']}']")
        if "entries" in blank:
            good = [one["id"] for one in blank["entries"] if (one["id"] == blank["right"]) is right]
            control.select_option(good[0])
        else:
            control.fill(blank["accepted"][0] if right else "?")


def give_number(item, step: dict, *, right: bool) -> None:
    """Answers a number, or a step of a task: with what is right, or with what is not."""
    place = item.locator(f"[data-part='{step['id']}']") if step["id"] else item
    if "options" in step:
        given = [one["id"] for one in step["options"] if (one["id"] == step["answer"]) is right]
        place.locator("select").select_option(given[0])
    else:
        place.locator("input").fill(step["range"][0] if right else "-987")


class Learner:
    """A page and what a person does with it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)

    @property
    def parts(self) -> list[str]:
        return self.page.locator("main > .page").evaluate_all("(parts) => parts.map((part) => part.id)")

    @property
    def at(self) -> str:
        return self.page.evaluate("document.documentElement.dataset.at")

    def ready(self) -> "Learner":
        self.page.locator("html.js:not(.opening)").wait_for()
        return self

    def go(self, part: str) -> "Learner":
        """Opens a part by the menu."""
        menu = self.page.locator("[data-act=menu]")
        if menu.is_visible() and menu.get_attribute("aria-expanded") == "false":
            menu.click()
        self.page.locator(f"#menu-list a[href='#{part}']").click()
        assert self.at == part
        return self

    def see(self, item: str):
        """An item of the sections or of the try, with its part opened."""
        place = self.page.locator(f"[data-item='{item}']")
        part = place.evaluate("(element) => element.closest('.page').id")
        if self.at != part:
            self.go(part)
        return place

    def act(self, name: str) -> None:
        """Presses the visible button of that name, never as the second half of a double click."""
        if name in {"next", "previous"}:
            self.page.wait_for_timeout(400)
        self.page.locator(f"[data-act='{name}']:visible").first.click()

    def shown(self, view: str) -> list[str]:
        """Which of the words that a place has ready are visible."""
        return self.page.locator(f"[data-view='{view}'] [data-when]:visible").evaluate_all(
            "(parts) => parts.map((part) => part.dataset.when)"
        )

    def until(self, view: str, *states: str) -> None:
        """Waits until a place shows just these words."""
        self.page.wait_for_function(
            """([view, states]) => {
              const parts = [...document.querySelectorAll(`[data-view="${view}"] [data-when]`)];
              const shown = parts.filter((part) => part.checkVisibility()).map((part) => part.dataset.when);
              return JSON.stringify(shown) === JSON.stringify(states);
            }""",
            arg=[view, list(states)],
        )

    def data(self) -> dict:
        return json.loads(self.page.locator("#coursewright-data").text_content())

    def take(self, *, right: bool) -> None:
        """Answers every question of the open try, all right or all wrong, and submits."""
        data = self.data()
        for item in self.page.locator("[data-view=attempt] [data-item]:visible").all():
            told = data["items"][item.get_attribute("data-item")]
            if told["type"] in {"fill-in", "cloze"}:
                fill_blanks(item, told, right=right)
                continue
            if "targets" in told:
                self._match(item, told, right=right)
                continue
            if told["type"] == "sequencing":
                sequencing.by_pointer(item) if right else item.locator("[data-move=none]").click()
                continue
            if told["type"] in {"numeric", "performance"}:
                for step in told.get("options", [{"id": "", **told}]):
                    give_number(item, step, right=right)
                continue
            for box in item.locator("textarea").all():
                box.fill("Written.")
            offered = [option["id"] for option in told.get("options", [])]
            answer = told.get("answer", offered[:1])  # an opinion has none, and any will do
            wrong = [option for option in offered if option not in answer]
            for option in answer if right else wrong[:1]:
                item.locator(f"label:has([value='{option}'])").click()
        self.act("submit")

    @staticmethod
    def _match(item, told: dict, *, right: bool) -> None:
        for option, target in told["answer"].items():
            wrong = next(one["id"] for one in told["targets"] if one["id"] != target)
            choice = item.locator(f"[data-part='{option}'] select")
            wanted = target if right else wrong
            if choice.count():
                choice.select_option(wanted)
            else:
                item.locator(f"[data-part='{option}'] label:has([value='{wanted}'])").click()


@pytest.fixture
def learner(site, chromium):
    """Opens a module's page: ``learner("kitchen-sink", preset={…}, api=True, **context)``.

    ``clocked`` gives it a clock that stands still until a test runs it on. Fails a test whose page threw, complained in
    its console or asked another host for anything.
    """
    opened: list[Learner] = []

    def open_page(
        module: str = "kitchen-sink",
        *,
        preset: dict | None = None,
        api: bool = True,
        clocked: bool = False,
        **context,
    ) -> Learner:
        options = {"locale": "en-GB", "viewport": {"width": 1280, "height": 900}, **context}
        made = chromium.new_context(**options)
        made.add_init_script(
            f"window.PRESET = {json.dumps(preset or {})}; window.NO_API = {json.dumps(not api)};"
        )
        made.add_init_script(path=HERE / "api.js")
        person = Learner(made.new_page())
        opened.append(person)
        if clocked:
            person.page.clock.install(time=CLOCK)
            person.page.clock.pause_at(CLOCK + timedelta(hours=1))
        person.page.goto(f"{site}/{module}/index.html")
        return person if options.get("java_script_enabled") is False else person.ready()

    yield open_page
    for person in opened:
        with suppress(Exception):
            person.page.context.close()
    for person in opened:
        assert person.complaints == []
        assert [url for url in person.requests if not url.startswith((site, "blob:", "data:"))] == []
