"""What tests of several rooms share."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from builder.findings import Place
from builder.model.assessment import AfterLastAttempt, Assessment, Order, Redraw
from builder.model.completion import SectionsSeen
from builder.model.module import Module, Section
from builder.model.prose import Text

ROOT = Path(__file__).resolve().parent.parent

# The same examples on every run: a search for new ones is a command of its own, `pytest --hypothesis-profile search`.
# How long an example takes says more of the machine than of the code.
CALM = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("same", derandomize=True, **CALM)
settings.register_profile("search", derandomize=False, **CALM)
settings.load_profile("same")
HERE = Place("module.yaml", 1, 1)


os.environ.setdefault("COURSEWRIGHT_CACHE", "off")
"""Tests leave the user's cache alone."""

for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
    del os.environ[name]  # servers of tests are on this machine, and no proxy knows the way to them

os.environ["COLUMNS"] = "80"
"""Help is as wide as in a pipe, however narrow the terminal that tests are run in."""


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def browsers() -> Iterator[Callable[..., Any]]:
    """A Chromium with or without `unload`, started when it is first asked for and kept to the end.

    One for all rooms: a worker can run Playwright only once at a time.
    """
    from playwright.sync_api import expect, sync_playwright

    from tests.e2e.chromium import chromium

    expect.set_options(timeout=20_000)  # a busy machine may need it; who passes does not wait
    with sync_playwright() as playwright, ExitStack() as running:
        started: dict[bool, Any] = {}

        def browser(*, unload: bool) -> Any:
            if unload not in started:
                started[unload] = running.enter_context(chromium(playwright, unload=unload))
            return started[unload]

        yield browser


@pytest.fixture
def make_module(tmp_path: Path) -> Callable[..., Module]:
    """A small module made by hand, any of its parts replaced."""

    def make(**parts: Any) -> Module:
        for name in ("title", "description"):
            if isinstance(parts.get(name), str):
                parts[name] = Text(parts[name], HERE)
        return replace(_small(tmp_path), **parts)

    return make


@pytest.fixture
def assessment() -> Assessment:
    """An assessment without questions that is passed with 80%."""
    return Assessment(
        title=None,
        introduction=None,
        pass_mark=80,
        attempts=3,
        redraw=Redraw.SAME_QUESTIONS,
        after_last_attempt=AfterLastAttempt.FAIL,
        draw=0,
        question_order=Order.FIXED,
        option_order=Order.FIXED,
        questions=(),
        place=HERE,
    )


def _small(folder: Path) -> Module:
    return Module(
        id="small",
        version="1.10",
        title=Text("A small module", HERE),
        description=Text("Enough to make a package of.", HERE),
        language="en-GB",
        authors=("A. Author",),
        contact="help@example.ac.uk",
        licence="CC-BY-4.0",
        published="2026",
        review_by="",
        duration_min=5,
        part_of=None,
        outcomes=(),
        sections=(Section("one", Text("First part", HERE), (), (), HERE),),
        assessment=None,
        completion=(SectionsSeen(("one",), HERE),),
        related=(),
        references=(),
        accessibility=None,
        media=(),
        folder=folder,
        source="module.yaml",
        inputs=(),
        place=HERE,
    )
