"""Abbreviations that nobody explains."""

import pytest

from builder.pipeline import Options, validate
from tests.source.small import SMALL

MODULE = f"""\
{SMALL}      - |
        The NHS is large.

        {{text}}
{{glossary}}"""
GLOSSARY = "abbreviations:\n  NHS: National Health Service\n"


@pytest.fixture
def found(tmp_path):
    def found(text, glossary=GLOSSARY):
        folder = tmp_path / "small"
        folder.mkdir(exist_ok=True)
        (folder / "module.yaml").write_text(MODULE.format(text=text, glossary=glossary), encoding="utf-8")
        return [
            (one.place.column, one.place.end_column, one.message)
            for one in validate([folder], Options()).findings
            if one.code == "PRO-046"
        ]

    return found


@pytest.mark.parametrize(
    ("text", "column", "short"),
    [
        ("Ask the CQC.", 17, "CQC"),
        ("Ask the CQC’s people, and the CQC.", 17, "CQC"),
        ("**CQC** reports are public.", 11, "CQC"),
        ("The NHS, the CQC and the NHS again.", 22, "CQC"),
        ("A report (CQC) of 2013.", 0, ""),
        ("The Care Quality Commission (CQC) said so. The CQC did.", 0, ""),
        ("The CQC (Care Quality Commission) said so.", 0, ""),
        ("Do NOT press it, do not even look.", 0, ""),
        ("PLEASE DO leave it.", 0, ""),
        ("Chapter XIV, in the UK and on TV, as a PDF, at 9 PM.", 0, ""),
        ("Read `CQC`, a CQC-like name, CQC2013, https://CQC.example/ABC and @CQC.", 0, ""),
        ("See [the CQC](https://cqc.example/).", 0, ""),
        ("## The CQC", 0, ""),
        ("The ΑΒΓ and the A of a B.", 0, ""),
    ],
)
def test_the_first_use_is_told_unless_somebody_explains_it(found, text, column, short):
    expected = [(column, column + len(short), f"“{short}” is used, and nobody explains it")] if short else []
    assert found(text) == expected


def test_terms_and_their_short_and_other_forms_are_explained(found):
    glossary = "terms:\n  care commission:\n    definition: It inspects.\n    abbreviation: CQC\n    also: [CC, NHS]\n"
    assert found("The CQC, the CC and the care commission.", glossary) == []


def test_who_explains_nothing_is_not_asked_to(found):
    assert found("Ask the CQC.", "") == []
