"""Pages for technologists as a browser shows them."""

import pytest

from builder.assembly import assemble, draw
from builder.interface import catalogue
from builder.lms.registry import PROFILES
from builder.report import upload_list
from builder.report.evidence import accessibility, data_sheet, page_facts
from builder.report.evidence.page import accessibility_page
from builder.report.notes import notes
from builder.report.outcomes import as_html
from builder.report.outcomes.matrix import matrix
from builder.report.sizes import FileSize, PictureSize, Sizes
from builder.report.upload_list import Row
from builder.source import load
from builder.standards.elements import scorm12
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ROW = Row(
    *(
        "compassionate-leadership-1.0.0-scorm12-moodle.zip",
        "a",
        "A module",
        "1.0.0",
        "SCORM 1.2",
        "Moodle",
        99,
        "ab" * 32,
    ),
    *("changed", "0.9", "Complete when every section has been read to its end.", "a.notes.html"),
)

SIZES = Sizes(9, (FileSize("index.html", 9),), (PictureSize("media/a.jpg", 9, 5, 7, 2),))


def accessibility_report(folder):
    module, findings = load(folder, shown="kitchen-sink")
    assert module, findings
    package = assemble(
        draw(module, ("scorm12",), revision="", catalogue=catalogue.load("en-GB")),
        standard="scorm12",
        profile=PROFILES["generic"],
    )
    made = accessibility.report(module, page_facts.read(package.content("index.html")), findings)
    return accessibility_page(made, file=package.name, size_bytes=99, sha256="ab" * 32, revision="")


@pytest.fixture
def browser(browsers):
    return browsers(unload=True)


@pytest.fixture(params=[*sorted(PROFILES), "upload list", "accessibility report", "data sheet", "outcomes"])
def content(request, make_module, assessment):
    if request.param == "upload list":
        return upload_list.as_html([ROW, ROW])
    if request.param == "data sheet":
        module, _ = load(ROOT / "modules/kitchen-sink", shown="kitchen-sink")
        about = {"standard": "SCORM 1.2", "file": "a.zip", "sha256": "ab" * 32, "revision": ""}
        return data_sheet.data_sheet(module, scorm12.ELEMENTS, **about)
    if request.param == "accessibility report":
        return accessibility_report(ROOT / "modules/kitchen-sink")
    if request.param == "outcomes":
        loaded = [load(ROOT / "modules/kitchen-sink", shown=shown) for shown in ("one", "two")]
        return as_html.render([matrix(module, findings) for module, findings in loaded])
    return notes(
        make_module(assessment=assessment),
        catalogue.load("en-GB"),
        lms=request.param,
        standard="SCORM 1.2",
        driver="scorm12",
        file="small-1.10-scorm12.zip",
        size_bytes=123456,
        sha256="ab" * 32,
        revision="0123456789ab",
        sizes=SIZES,
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_accessible_and_fit(browser, root, content, scheme):
    with browser.new_context(color_scheme=scheme, viewport={"width": 320, "height": 640}) as context:
        page = context.new_page()
        requests = []
        page.on("request", lambda request: requests.append(request.url))
        page.set_content(content.decode("utf-8"))
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.set_viewport_size({"width": 1100, "height": 800})
        page.add_script_tag(path=root / "node_modules" / "axe-core" / "axe.min.js")
        found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
        assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found["violations"]] == []
        assert requests == []


def test_what_cannot_be_changed_stands_clear_of_its_bar(browser, make_module):
    page = browser.new_page()
    page.set_content(
        notes(
            make_module(),
            catalogue.load("en-GB"),
            lms="moodle",
            standard="SCORM 1.2",
            driver="scorm12",
            file="small.zip",
            size_bytes=1,
            sha256="ab" * 32,
            revision="",
            sizes=SIZES,
        ).decode("utf-8")
    )
    gap = "e => e.querySelector('p').getBoundingClientRect().left - e.getBoundingClientRect().left - e.clientLeft"
    assert page.eval_on_selector(".careful", gap) >= 16
    page.close()


def test_the_upload_list_breaks_no_word(browser):
    """Names of LMSs and titles wrap between words only; file names and digests may break anywhere."""
    page = browser.new_page(viewport={"width": 600, "height": 600})
    page.set_content(upload_list.as_html([ROW]).decode("utf-8"))
    cells = page.locator("tbody th, tbody td:not(.file)")
    assert cells.count() == 6
    for style in cells.evaluate_all("all => all.map(cell => getComputedStyle(cell).overflowWrap)"):
        assert style == "normal"
    page.close()
