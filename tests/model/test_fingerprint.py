"""A fingerprint follows what a learner meets, and nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from builder.findings import Place
from builder.model.fingerprint import LENGTH, fingerprint
from builder.model.module import Media
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
    assert len(mark()) == LENGTH
    assert set(mark()) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("for everyone.", "for all."),
        ("A dot", "A spot"),
        ("The second section", "Section two"),
        ("Define leadership", "Say what leadership is"),
        ("language: en-GB", "language: cy"),
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
