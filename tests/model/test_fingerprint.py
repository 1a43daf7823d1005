"""A fingerprint follows what a learner meets, and nothing else."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from builder.findings import Place
from builder.model.assessment import Order
from builder.model.fingerprint import LENGTH, _words, fingerprint
from builder.model.media import Media
from builder.model.prose import Text
from builder.source import load

MODULE = """\
id: small
version: 1.0.0
title: A small module
description: The smallest module that can be built.
language: en-GB
authors: [A. Author]
licence: CC-BY-4.0
outcomes:
  define: Define leadership
sections:
  - id: first
    title: The first section
    blocks:
      - Leadership is for everyone.
      - type: figure
        image: dot.svg
        alt: A dot
  - id: second
    title: The second section
    blocks:
      - More of it.
"""
DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>'


@dataclass(frozen=True)
class Definition:
    type: str
    text: str


@dataclass(frozen=True)
class Same:
    """With the same fields, of another type."""

    id: str
    text: str

    @property
    def type(self):
        return "same"


def told(value):
    return b"".join(word.encode() + b"\0" for word in _words(value, {}))


@pytest.fixture
def mark(tmp_path):
    def of(text=MODULE, dot=DOT, covers=()):
        (tmp_path / "module.yaml").write_text(text, encoding="utf-8")
        (tmp_path / "dot.svg").write_text(dot, encoding="utf-8")
        module, findings = load(tmp_path, shown="small")
        assert module, findings
        return fingerprint(module, covers)

    return of


def test_it_is_short_and_the_same_each_time(mark):
    assert mark() == mark()
    assert len(mark()) == LENGTH == 8, "as people have copied it"
    assert set(mark()) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("for everyone.", "for all."),
        ("A dot", "A spot"),
        ("The second section", "Section two"),
        ("Define leadership", "Say what leadership is"),
        ("language: en-GB", "language: cy"),
        ("The smallest module", "The tiniest module"),
    ],
)
def test_it_changes_with_what_a_learner_meets(old, new, mark):
    assert mark(MODULE.replace(old, new)) != mark()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("version: 1.0.0", "version: 1.0.1"),
        ("title: A small module", "# a comment\ntitle: A small module"),
        ("licence: CC-BY-4.0", "licence: CC-BY-4.0\npublished: 2026"),
        ("licence: CC-BY-4.0", "licence: CC-BY-4.0\nreview_by: 2027-01-01"),
        ("outcomes:\n", "accessibility:\n  contact: a@example.org\noutcomes:\n"),
        ("      - More of it.", "      - >-\n        More of it."),
    ],
)
def test_it_does_not_change_with_what_is_no_content(old, new, mark):
    assert mark(MODULE.replace(old, new)) == mark()


def test_it_changes_with_the_bytes_of_a_file(mark):
    assert mark(dot=DOT.replace("4", "3")) != mark()


def test_of_a_section_it_is_of_that_section_alone(mark):
    first, second = (mark(covers=(name,)) for name in ("first", "second"))
    assert first != second
    changed = MODULE.replace("More of it.", "Less of it.")
    assert mark(changed, covers=("first",)) == first
    assert mark(changed, covers=("second",)) != second


def test_a_file_that_is_not_covered_does_not_count(make_module):
    media = Media(Path("a.svg"), "media/a.svg", 3, Place("m"), "ff")
    module = make_module(media=(media,))
    assert fingerprint(module) == fingerprint(replace(module, media=()))
    named = replace(module, title=Text("media/a.svg", Place("m")))
    assert fingerprint(named) != fingerprint(replace(named, media=(replace(media, digest="ee"),)))


QUESTION = """\
      - type: choice
        id: who
        stem: Who leads?
        marking: all-or-nothing
        options:
          everyone: Everyone
          nobody: Nobody
        answer: everyone
        feedback:
          else: Read it again.
"""


def test_it_changes_with_the_type_of_a_question(mark):
    """Which of two types it is decides whether a learner may choose several."""
    one = MODULE + QUESTION
    several = one.replace("type: choice", "type: multiple-choice").replace(
        "answer: everyone", "answer: [everyone]"
    )
    assert mark(one) != mark(several)
    assert mark(one, covers=("second",)) != mark(several, covers=("second",))
    assert mark(one, covers=("first",)) == mark(several, covers=("first",))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("answer: everyone", "answer: nobody"),
        ("        options:", "        points: 2\n        options:"),
        ("        options:", "        report: true\n        options:"),
        ("        options:", "        attempts: 2\n        options:"),
        ("else: Read it again.", "nobody: Read it again."),
        ("everyone: Everyone\n          nobody: Nobody", "nobody: Nobody\n          everyone: Everyone"),
        ("everyone: Everyone", "everyone: All"),
        ("id: who", "id: whose"),
        (
            "          else: Read it again.",
            "          else: Read it again.\n        hints:\n          - Think.",
        ),
    ],
)
def test_it_changes_with_every_part_of_a_question(old, new, mark):
    one = MODULE + QUESTION
    assert old in one
    assert mark(one.replace(old, new)) != mark(one)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("        options:", "        tags: [leading]\n        options:"),
        (
            "        options:",
            "        examples:\n          - answer: everyone\n            points: 1\n        options:",
        ),
    ],
)
def test_what_no_learner_meets_of_a_question_does_not_count(old, new, mark):
    one = MODULE + QUESTION
    assert mark(one.replace(old, new)) == mark(one)


def test_the_order_of_sections_and_of_blocks_counts(mark):
    parts = MODULE.partition("  - id: first")
    first, second = (parts[1] + parts[2]).split("  - id: second")
    swapped = f"{parts[0]}  - id: second{second}{first}"
    assert mark(swapped) != mark()
    assert mark(MODULE + "      - Even more.\n") != mark(
        MODULE.replace("      - More", "      - Even more.\n      - More")
    )


def test_what_stands_where_counts(mark):
    """The same words, divided in another way."""
    assert mark(MODULE + "      - One. Two.\n") != mark(MODULE + "      - One.\n      - Two.\n")
    assert (
        mark(
            MODULE.replace("title: The second section", "title: A dot").replace(
                "alt: A dot", "alt: The second section"
            )
        )
        != mark()
    )


ASSESSED = (
    MODULE
    + """\
assessment:
  title: Test
  pass_mark: 50
  questions:
"""
    + QUESTION.replace("\n    ", "\n").removeprefix("    ")
)


def test_the_assessment_is_of_the_whole_and_a_part_of_its_own(mark):
    assert mark(ASSESSED) != mark()
    assert mark(ASSESSED, covers=("assessment",)) != mark(ASSESSED, covers=("first",))
    assert mark(ASSESSED, covers=("first",)) == mark(covers=("first",))
    harder = ASSESSED.replace("50", "60")
    assert mark(harder, covers=("assessment",)) != mark(ASSESSED, covers=("assessment",))
    assert mark(harder, covers=("first", "second")) == mark(ASSESSED, covers=("first", "second"))
    assert mark(ASSESSED, covers=("first", "assessment")) not in {
        mark(ASSESSED, covers=("first",)),
        mark(ASSESSED, covers=("assessment",)),
    }


def test_letters_that_no_file_can_hold_do_not_stop_it(make_module):
    module = make_module(title=Text("a\ud800", Place("m")))
    assert len(fingerprint(module)) == LENGTH


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ab", "c"), ("a", "bc")),
        ((("a", "b"), ("c",)), (("a",), ("b", "c"))),
        ({"answer": "x"}, {"stay_put": "x"}),
        (({"a": "b"}, {"c": "d"}), ({"a": "b", "c": "d"}, {})),
        ((True,), (False,)),
        ({"order": Order.FIXED}, {"order": Order.SHUFFLED}),
        (Definition("a", "x"), Definition("b", "x")),
        (Definition("", "x"), Same("", "x")),
    ],
)
def test_no_two_things_are_told_in_the_same_words(one, other):
    assert told(one) != told(other)


def test_a_field_that_is_added_later_changes_nothing():
    assert told({"a": "b"}) == told({"a": "b", "later": (), "as": "", "well": None, "too": False})


@pytest.mark.parametrize("name", ["undrawn", "elsewhere"])
def test_questions_that_nobody_is_asked_do_not_count(name, tmp_path):
    (tmp_path / "module.yaml").write_text(ASSESSED, encoding="utf-8")
    (tmp_path / "dot.svg").write_text(DOT, encoding="utf-8")
    module, _ = load(tmp_path, shown="small")
    more = replace(module.assessment, **{name: module.assessment.questions})
    assert fingerprint(replace(module, assessment=more)) == fingerprint(module)


def test_the_words_of_a_hint_count(mark):
    one = MODULE + QUESTION + "        hints:\n          - Think.\n"
    assert mark(one.replace("Think.", "Think again.")) != mark(one)


def test_where_a_module_stands_does_not_count(make_module):
    module = make_module()
    assert fingerprint(
        replace(module, source="elsewhere/module.yaml", folder=Path("elsewhere"))
    ) == fingerprint(module)


def test_which_files_were_read_does_not_count(make_module):
    module = make_module()
    assert fingerprint(replace(module, inputs=(Path("a.md"),))) == fingerprint(replace(module, inputs=()))


def test_words_do_not_run_together(make_module):
    assert fingerprint(make_module(authors=("ab", "c"))) != fingerprint(make_module(authors=("a", "bc")))
