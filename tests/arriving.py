"""Waiting for what a page sends while it goes: nothing of the page is left that could tell."""

from contextlib import suppress

from playwright.sync_api import BrowserContext, Error, Page

from builder.mock_lms.running import Running

ELSEWHERE = """() => {
  try {
    return window.frames[0].location.pathname.endsWith('/elsewhere');
  } catch {
    return false;
  }
}"""
"""Whether the frame of a launch page has been navigated away from the content, which so is gone."""


ASK = "(address) => fetch(address, { cache: 'no-store' }).then((answer) => answer.text())"


def arrived(context: BrowserContext, lms: Running, quiet: float = 0.25, limit: float = 60) -> None:
    """Waits until all that this browser was asked to send has reached the double.

    The browser must fetch one page more before the silence counts: one that is too busy to send the last requests is
    too busy for that page as well. No number of seconds would tell the two apart.
    """
    with suppress(Error):  # the double may be told to answer nobody
        if not _asked(context, lms.course_url()):
            _bystander(context).goto(lms.course_url())
    lms.settle(quiet, limit)


_bystanders: dict[int, Page] = {}


def _bystander(context: BrowserContext) -> Page:
    """A page of the same browser, kept for the next time: to open one is dear."""
    browser = context.browser
    assert browser
    page = _bystanders.get(id(browser))
    if page is None or page.is_closed() or page.context.browser is not browser:
        page = _bystanders[id(browser)] = browser.new_context().new_page()
    return page


def _asked(context: BrowserContext, address: str) -> bool:
    """Whether a page that is still open could ask, which is quicker than opening another."""
    for page in context.pages[:1]:
        with suppress(Error):  # it is on its way elsewhere, has crashed, or may not speak to that site
            page.evaluate(ASK, address)
            return True
    return False
