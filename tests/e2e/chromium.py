"""Chromium as the tests drive it."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Playwright

EXECUTABLE = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# Chromium's way to a world without `unload`: Debian's build still allows the event.
WITHOUT_UNLOAD = "--enable-features=DeprecateUnload"


@contextmanager
def chromium(playwright: Playwright, *, unload: bool) -> Iterator[Browser]:
    """A headless browser. `unload`: whether pages get that event."""
    flags = FLAGS if unload else [*FLAGS, WITHOUT_UNLOAD]
    browser = playwright.chromium.launch(executable_path=EXECUTABLE, args=flags)
    try:
        yield browser
    finally:
        browser.close()
