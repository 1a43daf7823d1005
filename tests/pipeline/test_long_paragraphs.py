"""Paragraphs of one sign again and again: what they cost grows as they do, and a hundred places of a kind are told."""

import time
from collections import Counter

import pytest

from builder import pipeline
from builder.pipeline import Options
from tests.source.small import SMALL

LENGTH = 12_500
SIGNS = [
    "~a~",
    "~~a",
    "==a",
    "==a==",
    "a:",
    ":a:",
    "x^",
    "C:\\",
    "看護師は患者の意見を聞き:て記録する。",
    ")",
    "]",
    "\\(",
    "\\[",
    "\\(x^2\\) ",
    "$ x^2 $ ",
    "[@a",
    "[@a; ",
    "@a ",
    "^[",
    "^[a",
    "![",
    "a^[b] ",
    "[^a]",
    "[[a]]",
    "[a](https://x.example/a b) ",
    "<div>",
    "H~2~O ",
    "the red words ",
]


@pytest.fixture
def cost(tmp_path):
    """What building a module with a paragraph takes, in seconds of the processor, and what is found in it."""

    def cost(text):
        folder = tmp_path / "small"
        folder.mkdir(exist_ok=True)
        (folder / "more.md").write_text(f"Before.\n\n{text}\n\nAfter.\n", encoding="utf-8")
        (folder / "module.yaml").write_text(f"{SMALL}      - file: more.md\n", encoding="utf-8")
        before = time.process_time()
        result = pipeline.build([folder], Options(output=tmp_path / "out"))
        return time.process_time() - before, result.findings

    return cost


@pytest.mark.timeout(120)
@pytest.mark.parametrize("signs", SIGNS)
def test_four_times_the_length_costs_about_four_times_as_much(signs, cost):
    text = signs * (LENGTH // len(signs))
    cost(signs)
    ratios = []
    for _ in range(3):
        (short, _), (long, found) = cost(text), cost(text * 4)
        ratios.append(long / max(short, 0.02))
        if ratios[-1] < 8:
            break
    assert min(ratios) < 8, ratios
    assert max(Counter(one.code for one in found).values(), default=0) <= 101


@pytest.mark.parametrize(("count", "listed", "more"), [(101, 101, 0), (102, 101, 2), (300, 101, 200)])
def test_of_many_findings_of_a_rule_the_first_are_listed_and_the_rest_counted(count, listed, more, cost):
    _, findings = cost("<div>\n\n" * count)
    of_html = [one for one in findings if one.code == "PRO-008"]
    assert len(of_html) == listed
    assert [one.place.line for one in of_html] == list(range(3, 3 + 2 * listed, 2))
    told = [one.message for one in of_html if "not listed" in one.message]
    assert told == ([f"{more} more places like the 100 above are not listed"] if more else [])
