"""The module as the browser prints it into a PDF."""

import io
import re

import pytest
from pypdf import PdfReader

pytestmark = pytest.mark.browser


def printed(person) -> PdfReader:
    """The whole module, as *Print the module* gives it."""
    return PdfReader(io.BytesIO(person.page.pdf(format="A4", outline=True, tagged=True)))


def words(sheets: PdfReader) -> str:
    text = " ".join(sheet.extract_text() for sheet in sheets.pages)
    return re.sub(r"\s+", " ", text)


def headings(entries) -> list[str]:
    """Everything in the outline."""
    return [
        title
        for entry in entries
        for title in (headings(entry) if isinstance(entry, list) else [str(entry.title)])
    ]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("module", ["kitchen-sink", "compassionate-leadership", "bank-sample"])
def test_every_section_is_on_paper_in_order(module, script, learner):
    person = learner(module, java_script_enabled=script)
    titles = person.page.locator("[data-section] > h2").all_text_contents()
    if script:
        person.go(person.parts[2])
    sheets = printed(person)
    text = words(sheets)
    assert re.findall(r"Section (\d+) of (\d+)", text) == [
        (str(number), str(len(titles))) for number in range(1, len(titles) + 1)
    ]
    _, *outline = headings(sheets.outline)  # the first is the title of the module
    assert [title for title in outline if title in titles] == titles
    assert all(sheet.extract_text().strip() for sheet in sheets.pages), "no empty sheet"


def test_what_is_folded_on_the_screen_is_open_on_paper(learner):
    person = learner("kitchen-sink")
    folded = person.page.locator("main details:not([open]) > :not(summary)").all_text_contents()
    assert len(folded) > 1
    text = re.sub(r"\s", "", words(printed(person)))
    for part in folded:
        lines = [re.sub(r"\s", "", line) for line in part.splitlines()]
        assert all(line[:40] in text for line in lines), part


def test_right_answers_are_on_paper_only_when_asked_for(learner):
    person = learner("compassionate-leadership")
    person.go("finish")
    count = person.page.locator("[data-section] template[data-solution]").count()
    assert count
    assert words(printed(person)).count("The right answer") == 0
    person.page.locator("[data-print-answers]").check()
    person.page.evaluate("() => { window.print = () => {}; }")
    person.act("print-module")
    assert words(printed(person)).count("The right answer") == count
