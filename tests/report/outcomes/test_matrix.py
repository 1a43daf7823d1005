"""The matrix of outcomes in its forms, from a module on disk."""

import csv
import io

import pytest
from lxml import html

from builder.pipeline import Options, outcomes
from builder.report.outcomes import as_csv, as_html, as_table

MODULE = """\
id: m
version: 1.0.0
title: "=A, <module> & more"
description: Enough.
language: en-GB
authors: [A. Author]
licence: CC-BY-4.0
outcomes:
  define: Define leadership
  manage: Manage
  # coursewright: ignore STR-031 because it is taught on the ward
  care: Care
  idle: Nothing
sections:
  - id: one
    title: First part
    outcomes: [define, manage]
    blocks:
      - type: true-false
        id: practice
        stem: So?
        answer: "true"
        outcomes: [define]
  - id: two
    title: Second part
    outcomes: [define]
    blocks: [Prose.]
assessment:
  pass_mark: 60
  outcome_pass_marks:
    define: 50
  parts:
    - title: From the bank
      bank: banks/b.yaml
      draw: 1
    - questions:
        - type: true-false
          id: own
          stem: Who **leads**?
          answer: "true"
          outcomes: [define, care]
        - type: likert
          id: opinion
          stem: I lead.
          scale: {agree: I agree, disagree: I do not}
"""
BANK = """\
questions:
  - type: true-false
    id: drawn
    stem: Drawn?
    answer: "true"
    points: 3
    outcomes: [care]
  - type: true-false
    id: other
    stem: Other?
    answer: "true"
    outcomes: [define]
"""


@pytest.fixture
def matrix(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "m"
    (folder / "banks").mkdir(parents=True)
    (folder / "module.yaml").write_text(MODULE, encoding="utf-8")
    (folder / "banks" / "b.yaml").write_text(BANK, encoding="utf-8")
    result, (made,) = outcomes([folder], Options())
    assert result.is_fine, result.findings
    return made


def test_what_is_taught_practised_and_assessed(matrix):
    lines = {line.outcome.id: line for line in matrix.lines}
    assert [section.id for section in lines["define"].taught] == ["one", "two"]
    assert [one.id for one in lines["define"].practised] == ["practice"]
    assert [one.id for one in lines["define"].assessed] == ["other", "own"]
    assert (lines["define"].points, lines["define"].own_mark) == (2, 50)
    assert lines["define"].escape.possible == "no"
    care = lines["care"].assessed[0]
    assert (care.id, care.points, care.bank, care.part, care.shown, care.among) == (
        *("drawn", 3, "banks/b.yaml", "From the bank"),
        *(1, 2),
    )
    assert lines["manage"].assessed == ()
    assert [one.id for one in matrix.loose] == ["opinion"]


def test_what_is_missing_and_what_is_accepted(matrix):
    assert matrix.gaps == (
        "No question of the assessment is about the outcome `manage`.",
        "No section teaches the outcome `idle`, and no question assesses it.",
    )
    assert matrix.accepted == (
        ("The outcome `care` is assessed, but no section teaches it.", "it is taught on the ward"),
    )


def test_the_table(matrix):
    text = as_table.render([matrix])
    assert "drawn (3 points, 1 of 2 drawn, banks/b.yaml)" in text
    assert "About no outcome: opinion" in text
    assert "! No question of the assessment is about the outcome `manage`.\n" in text
    assert "Accepted: it is taught on the ward" in text
    head, rule = text.splitlines()[2:4]
    starts = [
        column
        for column in range(len(rule))
        if rule[column] == "-" and (not column or rule[column - 1] == " ")
    ]
    assert [head[start:].split("  ")[0] for start in starts][:2] == ["OUTCOME", "TAUGHT IN"]


def test_the_spreadsheet(matrix):
    rows = list(csv.DictReader(io.StringIO(as_csv.render([matrix]).decode("utf-8-sig"), newline="")))
    assert [(row["outcome"], row["relation"], row["section"], row["question"]) for row in rows] == [
        ("define", "taught", "one", ""),
        ("define", "taught", "two", ""),
        ("define", "practised", "one", "practice"),
        ("define", "assessed", "", "other"),
        ("define", "assessed", "", "own"),
        ("manage", "taught", "one", ""),
        ("care", "assessed", "", "drawn"),
        ("care", "assessed", "", "own"),
        ("idle", "none", "", ""),
        ("", "assessed", "", "opinion"),
    ]
    assert all(None not in row and None not in row.values() for row in rows)
    drawn = rows[6]
    assert (drawn["points"], drawn["bank"], drawn["shown"], drawn["among"]) == ("3", "banks/b.yaml", "1", "2")
    assert (rows[3]["outcome_pass_mark"], rows[3]["can_pass_without"]) == ("50", "no")


def test_the_page(matrix):
    page = html.fromstring(as_html.render([matrix]).decode("utf-8"))
    (table,) = page.findall(".//table")
    heads = [" ".join(head.text_content().split()) for head in table.findall("thead/tr/th")]
    assert heads == ["Define leadershipdefine", "Managemanage", "Carecare", "Nothingidle"]
    rows = {
        row.findtext("th"): [" ".join(cell.text_content().split()) for cell in row.findall("td")]
        for row in table.findall("tbody/tr")
    }
    assert list(rows) == ["First part", "Second part", "Assessment", "Points in all", "Pass without it?"]
    assert rows["First part"][0] == "taughtpractised by: practice So? true-false, 1 point"
    assert rows["First part"][1:] == ["taught", "no", "no"]
    assert rows["Second part"] == ["taught", "no", "no", "no"]
    assert "a try shows 1 of 2, part “From the bank”, from banks/b.yaml" in rows["Assessment"][2]
    assert rows["Points in all"] == ["2", "0", "4", "0"]
    assert rows["Pass without it?"][0] == "no: it has a pass mark of its own, 50%"
    assert "The author accepts it: it is taught on the ward" in page.text_content()
    assert "=A, <module> & more" in page.findtext(".//h2")


def test_a_module_with_errors_has_none(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "module.yaml").write_text("id: m\n", encoding="utf-8")
    result, made = outcomes([tmp_path], Options())
    assert (result.is_fine, made) == (False, ())
