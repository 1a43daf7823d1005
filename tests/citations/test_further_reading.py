"""Works that a module lists under a heading of their own, though no text cites them."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from builder.findings.rules import structure
from builder.findings.rules.references import citations as rules
from builder.interface.catalogue import load
from builder.lint import lint
from builder.model.prose import Text
from builder.render.citing.registry import STYLES
from builder.render.markdown import Renderer
from builder.source import load as load_module
from tests.markdown.example import module, prose, work
from tests.source.small import SMALL

LISTED = """references:
  - {id: kotter1990, type: book, title: A force for change, author: "Kotter, John", issued: 1990}
  - {id: west2021, type: book, title: Compassionate leadership, author: "West, Michael", issued: 2021}
  - {id: west2017, type: report, title: Caring to change, author: "West, Michael", issued: 2017}
"""


def read(folder: Path, more: str, text: str = "As @west2021 says"):
    source_text = re.sub(r"    blocks:\n.*", f"    blocks:\n      - '{text}'\n", SMALL, flags=re.DOTALL)
    (folder / "module.yaml").write_text(source_text + LISTED + more, encoding="utf-8")
    made, findings = load_module(folder, shown="m")
    return made, findings + (lint(made, []) if made else [])


def page(made):
    from builder.render.site import render

    files = render(
        made,
        standard="scorm12",
        profile={"name": "generic", "terminateOnExit": True, "marksBeforeItKnows": False},
        revision="",
        catalogue=load("en-GB"),
    )
    (index,) = [entry.content for entry in files if entry.path == "index.html"]
    return html.document_fromstring(index)


def texts(made, path):
    return [" ".join(one.text_content().split()) for one in page(made).xpath(path)]


def test_it_stands_behind_the_references_under_its_own_heading(tmp_path):
    made, findings = read(tmp_path, "further_reading: [west2017, kotter1990]\n")
    assert findings == []
    assert texts(made, "//section[@id='references']/*[self::h2 or self::h3 or self::ul]") == [
        "References",
        "Further reading",
        "Kotter, J. (1990) A force for change. West, M. (2017) Caring to change.",
    ]
    (cited,) = texts(made, "//section[@id='references']/div[@role='doc-bibliography']//li")
    assert cited.startswith("West, M. (2021) Compassionate leadership.")


def test_all_takes_what_is_not_cited_and_nothing_is_found(tmp_path):
    made, findings = read(tmp_path, "further_reading: all\n")
    assert findings == []
    assert len(texts(made, "//section[@id='references']/ul/li")) == 2


def test_without_it_a_work_that_is_not_cited_is_found_and_not_shown(tmp_path):
    made, findings = read(tmp_path, "")
    assert [finding.code for finding in findings] == [rules.NOT_CITED.code] * 2
    assert "further_reading" in findings[0].hint
    assert texts(made, "//section[@id='references']//h3") == []


def test_only_those_that_are_named(tmp_path):
    made, findings = read(tmp_path, "further_reading:\n  - kotter1990\n")
    assert [finding.code for finding in findings] == [rules.NOT_CITED.code]
    assert len(texts(made, "//section[@id='references']/ul/li")) == 1


def test_a_cited_work_stands_under_the_references_alone(tmp_path):
    made, findings = read(tmp_path, "further_reading: [west2021, west2017, kotter1990]\n")
    assert findings == []
    assert len(texts(made, "//section[@id='references']//li")) == 3


def test_a_module_that_cites_nothing_has_the_one_heading(tmp_path):
    made, findings = read(tmp_path, "further_reading: all\n", "Nothing is cited")
    assert findings == []
    assert texts(made, "//section[@id='references']/*[self::h2 or self::h3]") == ["Further reading"]
    assert texts(made, "//a[@href='#references']") == ["Further reading"]


def test_a_key_that_the_list_lacks_is_found_where_it_stands(tmp_path):
    _, findings = read(tmp_path, "further_reading:\n  - kotter1991\n  - west2017\n  - kotter1990\n")
    (finding,) = findings
    assert (finding.code, finding.hint) == (rules.NOT_LISTED.code, "Did you mean kotter1990?")
    line = (tmp_path / "module.yaml").read_text(encoding="utf-8").splitlines()[finding.place.line - 1]
    assert line == "  - kotter1991"


def test_another_word_is_no_choice(tmp_path):
    _, findings = read(tmp_path, "further_reading: some\n")
    assert [finding.code for finding in findings] == [structure.NOT_ALLOWED.code]
    assert "the word all, or a list of keys of works" in findings[0].message + findings[0].hint


def lists(style, text, further, *works):
    own = replace(
        module(prose(text), references=works),
        style=style,
        further_reading=tuple(Text(key, works[0].place) for key in further),
    )
    renderer = Renderer(own, load("en-GB"))
    shown = html.fromstring(f"<div>{renderer.block(own.sections[0].blocks[0].text)}</div>")
    return (
        shown.text_content().strip(),
        html.fromstring(f"<div>{renderer.reference_list()}</div>"),
        html.fromstring(f"<div>{renderer.further_reading()}</div>"),
    )


@pytest.mark.parametrize("style", ["harvard", "apa"])
def test_letters_tell_works_of_a_year_apart_over_both_lists(style):
    works = work("b", title="Beta"), work("a", title="Alpha")
    text, cited, further = lists(style, "[@b]", ["a"], *works)
    assert text == "(Northouse, 2016b)"
    assert "2016b" in cited.text_content()
    assert "2016a" in further.text_content()


def test_where_works_have_numbers_only_the_cited_ones_get_any():
    works = [work(key, title=key.upper(), authors=((key.upper(), ""),)) for key in "dcba"]
    text, cited, further = lists("vancouver", "[@c] [@d]", ["b", "a"], *works)
    assert text == "(1) (2)"
    assert len(cited.xpath(".//ol/li")) == 2
    assert cited.xpath(".//ul") == []
    assert further.xpath(".//ol") == []
    assert [one.text_content()[:1] for one in further.xpath(".//ul/li")] == ["A", "B"]


@pytest.mark.parametrize("style", STYLES)
def test_nothing_leads_back_from_it(style):
    works = work("b", title="Beta"), work("a", title="Alpha")
    _, _, further = lists(style, "[@b]", ["a"], *works)
    assert further.xpath(".//a") == []
    assert further.xpath(".//@id") == []
