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
    folded = person.page.locator(
        "main details:not([open], .notes, .help) > :not(summary)"
    ).all_text_contents()
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


HEADS = {
    "a table": "<table><caption>MARKED</caption><thead><tr><th>head</th></tr></thead><tbody>{rows}</tbody></table>",
    "the head of a table": "<table><thead><tr><th>MARKED</th></tr></thead><tbody>{rows}</tbody></table>",
    "a heading of the lowest level": "<h6>MARKED</h6><p>FIRST</p>",
    "a term": "<dl><dt>MARKED</dt><dd>FIRST</dd></dl>",
}


@pytest.mark.parametrize("what", HEADS)
def test_nothing_that_leads_to_something_stands_alone_at_the_foot_of_a_sheet(what, learner):
    """Moved down line by line, over the end of a sheet."""
    person = learner("kitchen-sink", bypass_csp=True)
    rows = "<tr><td>FIRST</td></tr><tr><td>next</td></tr>"
    broken = set()
    for height in range(840, 1000, 12):
        person.page.evaluate(
            "(html) => document.querySelector('main').innerHTML = html",
            f"<section class='page'><div class='prose'><div style='height: {height}px'>-</div>"
            f"{HEADS[what].format(rows=rows)}</div></section>",
        )
        person.page.evaluate("document.querySelector('.masthead').hidden = true")
        sheets = [sheet.extract_text() for sheet in printed(person).pages]
        # The head of a table stands above its rows on each sheet.
        marked = next(number for number, text in enumerate(sheets) if "MARKED" in text)
        (first,) = (number for number, text in enumerate(sheets) if "FIRST" in text)
        assert marked == first, height
        broken.add(first)
    assert len(broken) > 1, "it never came to the end of a sheet"
