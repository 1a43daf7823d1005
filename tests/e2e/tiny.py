"""Modules of one section and two questions, by the author's rule: as little as can be passed, failed and read."""

from pathlib import Path

from builder.pipeline import Options, build
from tests.e2e.content import Content

HEAD = """\
id: status
version: 1.0.0
title: Two questions
description: Enough to pass or fail.
language: en-GB
authors:
  - A. Author
licence: CC-BY-4.0
duration: 5 min
outcomes:
  letters: Know the first letter
  numbers: Know the first number
sections:
  - id: first
    title: The first ones
    outcomes:
      - letters
      - numbers
    blocks:
      - They are A and 1.
"""

QUESTIONS = """\
  questions:
    - type: choice
      id: number
      stem: Which number is the first?
      outcomes:
        - numbers
      options:
        one: "1"
        two: "2"
      answer: one
      feedback:
        else: It is 1.
    - type: choice
      id: letter
      stem: Which letter is the first?
      outcomes:
        - letters
      options:
        a: A
        b: B
      answer: a
      feedback:
        else: It is A.
"""

PASS = "completion:\n  require:\n    - sections: all\n    - assessment: passed\n"
TRIED = "completion:\n  require:\n    - sections: all\n    - assessment: submitted\n"
"""Rules of completion; one of them begins what `made` is given."""


def two_tries(completion: str) -> str:
    return f"{completion}assessment:\n  pass_mark: 50\n  attempts: 2\n"


def made(rule: str, standard: str, folder: Path) -> tuple[Content, Path]:
    """The package of the module with this rule, whose assessment, if it has one, comes last."""
    source = folder / "status"
    source.mkdir(parents=True)
    questions = QUESTIONS if "assessment:\n" in rule else ""
    (source / "module.yaml").write_text(HEAD + rule + questions, "utf-8")
    result = build([source], Options(standards=(standard,), lms=("generic",), output=folder / "dist"))
    assert result.is_fine, result.findings
    (built,) = result.built
    return Content(built.path, source), built.path
