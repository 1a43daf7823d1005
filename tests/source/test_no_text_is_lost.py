"""Whatever sentence an author types without quotation marks: it arrives whole, or there is an error."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from builder.model.module import Module
from builder.questions.registry import type_of


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


WORDS = st.sampled_from(
    [
        "lead",
        "Ward",
        "a:",
        "b,",
        "#",
        "#1",
        "# 2",
        ": c",
        "*d*",
        "**e**",
        "@f",
        "it's",
        "'tis",
        '"g"',
        '"h',
        "[i]",
        "[j](k)",
        "{l}",
        "&m",
        "!n",
        "|",
        "> 5",
        "%",
        "`o`",
        "- p",
        "? q",
        "\\r",
        "12:30",
        "Yes",
        "no,",
        "~",
        "<<",
        "...",
        "---",
        "1.",
        "x#y",
        "é",
        "–",
        "“s”",
    ]
)
SENTENCES = (
    st.lists(WORDS, min_size=1, max_size=7)
    .map(" ".join)
    .filter(lambda sentence: words(sentence) != [] and not sentence.startswith('"'))
)
"""None that begins with a closed quotation: what follows on its line after a # is meant as a comment."""

MORE = """\
      - type: choice
        id: who-leads
        stem: {stem}
        options:
          one: {option}
          two: Two
        answer: one
        feedback:
          else: {feedback}
"""


def texts(module: Module) -> Iterator[str]:
    yield str(module.title)
    for block in module.blocks():
        for piece in type_of(block).prose(block):
            yield piece.text


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    SENTENCES,
    st.sampled_from(["title", "prose", "prose on two lines", "stem", "option", "feedback", "in brackets"]),
)
@example("lead # 2", "option")
@example("lead, Ward", "in brackets")
@example("lead\n\n        Ward", "prose")
def test_a_sentence_arrives_whole(load_text, small, sentence, where):
    parts = {"stem": "Stem", "option": "One", "feedback": "Else"}
    if where == "title":
        yaml = small.replace("A small module", sentence)
    elif where == "prose":
        yaml = small.replace("Leadership is for everyone.", sentence)
    elif where == "prose on two lines":
        yaml = small.replace("Leadership is for everyone.", "Begin\n        " + sentence)
    elif where == "in brackets":
        yaml = small + MORE.format(**parts).replace(
            "options:\n          one: One\n          two: Two\n",
            "options: {one: " + sentence + ", two: Two}\n",
        )
    else:
        yaml = small + MORE.format(**{**parts, where: sentence})
    module, _ = load_text(yaml)
    if module is not None:
        assert any(words(text)[-len(words(sentence)) :] == words(sentence) for text in texts(module)), list(
            texts(module)
        )


@pytest.mark.parametrize(
    "sentence",
    ["Everyone leads.", "It's 12:30 – “time”, isn't it?", "50 % of 7 (or 8) a/b x#y", "Yes", "a - b"],
)
def test_ordinary_sentences_need_no_quotation_marks(load_text, small, sentence):
    module, findings = load_text(small.replace("Leadership is for everyone.", sentence))
    assert findings == []
    assert module.sections[0].blocks[0].text.text == sentence
