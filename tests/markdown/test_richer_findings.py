"""Faults in footnotes, callouts, tables, code, formulas, languages and the glossary: rule, place, way out."""

from dataclasses import replace

import pytest

from builder.findings import Place
from builder.findings.rules import prose as rules
from builder.lint import lint
from builder.model.module import Abbreviation, Term
from tests.markdown.example import FIRST_LINE, INDENT, module, prose, words

FAULTS = [
    ("a[^x]", rules.NOTE_UNDEFINED, 0, 1),
    ("> - b\n>   a[^x]", rules.NOTE_UNDEFINED, 1, 5),
    ("a\n\n[^x]: b", rules.NOTE_UNUSED, 2, 0),
    ("a[^x]\n\n[^x]: b\n\n[^x]: c", rules.NOTE_TWICE, 4, 0),
    ("a\n\n::: warnign Sharps\nb\n:::", rules.CALLOUT_KIND, 2, 4),
    ("- a\n\n  :::{.note}\n  b\n  :::", rules.CALLOUT_KIND, 2, 5),
    ("a\n\n::: note\nb", rules.CALLOUT_OPEN, 2, 0),
    ("a\n\n:::", rules.CALLOUT_STRAY, 2, 0),
    ("::: note Title {.big}\na\n:::", rules.ATTRIBUTES, 0, 9),
    ("| a |  |\n|---|---|\n| b | c |\n\nTable: d", rules.COLUMN_HEADER, 0, 5),
    ("|  | a |\n|---|---|\n| b | c |\n\nTable: d", rules.COLUMN_HEADER, 0, 1),
    ("|  | a |\n|---|---|\n|  | c |\n\nTable: d {row-headers}", rules.ROW_HEADER, 2, 1),
    ("```pyhton\na\n```", rules.CODE_LANGUAGE, 0, 3),
    ("- a\n\n  ~~~ nonesuch\n  a\n  ~~~", rules.CODE_LANGUAGE, 2, 6),
    ("```python title=a.py\na\n```", rules.CODE_WORDS, 0, 10),
    (r"a $\frac{a}$", rules.FORMULA, 0, 11),
    ("a\nb $x + \\foo$ c", rules.FORMULA, 1, 7),
    ("$$\na\n  + \\foo\n$$", rules.FORMULA, 2, 4),
    ("$$ \\foo $$", rules.FORMULA, 0, 3),
    ("> $$\n> x & y\n> $$", rules.FORMULA, 1, 4),
    (r"$\href{javascript:x}{y}$", rules.FORMULA, 0, 1),
    (r"$\color{red}{x}$", rules.FORMULA, 0, 1),
    (r"$\newcommand{\a}{\a}\a$", rules.FORMULA, 0, 1),
    ("a $" + "x" * 2_001 + "$ b", rules.FORMULA, 0, 3),
    ("a $$" + "x" * 20_000 + "$$ b", rules.FORMULA, 0, 4),
    (r"a $x\hspace{-1em}y$", rules.FORMULA, 0, 3),
    ("$" + "{" * 60 + "}" * 60 + "$", rules.FORMULA, 0, 51),
    ("a [testun]{lang=welsh}", rules.LANGUAGE_TAG, 0, 16),
    ("[testun]{lang=en_GB}", rules.LANGUAGE_TAG, 0, 14),
    ('a\n[*b*]{lang="xx"}', rules.LANGUAGE_TAG, 1, 12),
    ("::: {lang=en-QX}\na\n:::", rules.LANGUAGE_TAG, 0, 10),
    ("[never]{.red}", rules.ATTRIBUTES, 0, 7),
    ("[x]{onclick=alert(1)}", rules.ATTRIBUTES, 0, 3),
    ("[x]{lang=cy onclick=y}", rules.ATTRIBUTES, 0, 3),
    ("[x](https://example.org){lang=cy}", rules.ATTRIBUTES, 0, 24),
    ("[see[^x]](https://example.org)\n\n[^x]: a", rules.NO_LINK, 0, 0),
]


def found(text: str):
    return [(f.code, f.place.line - FIRST_LINE, f.place.column - INDENT) for f in lint(module(prose(text)))]


@pytest.mark.parametrize(("text", "rule", "line", "column"), FAULTS)
def test_a_fault(text, rule, line, column):
    assert found(text) == [(rule.code, line, column)]


@pytest.mark.parametrize(
    "text",
    [
        "a[^x] b[^x] c^[d [the plan](https://example.org)]\n\n[^x]: e[^y]\n\n[^y]: f",
        "::: note\n:::: tip a *b*\nc\n::::\n:::\n\n::: {lang=zh-Hant}\nd\n:::",
        "`[^x]` and `::: nonesuch` and `$\\foo$` and `[x]{.y}`",
        "```text\n::: nonesuch\n[^x] $\\foo$\n```",
        "from $5 to $6, \\$a\\$, US$7",
        "[a]{lang=cy} [b]{lang=de-1996} [c]{lang=sr-Latn-RS} [d]{lang=grc}",
        "|  | a |\n|---|---|\n| b | c |\n\nTable: d {row-headers}",
        "a {b} (c) {d} e{f}",
        "Term\n: what it means",
    ],
)
def test_no_fault(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a[^moment]\n\n[^moments]: b[^moments]", "Did you mean [^moments]?"),
        ("::: warnign\na\n:::", "Did you mean ::: warning?"),
        ("::: danger\na\n:::", "Did you mean ::: warning?"),
        ("```pyhton\na\n```", "Did you mean python?"),
        ("[testun]{lang=welsh}", "Write: lang=cy"),
        ("[see[^x]](https://x.org) a\n\n[^x]: a", "Write:\n[see](https://x.org)[^x] a"),
    ],
)
def test_a_hint_names_what_was_meant(text, hint):
    assert [finding.hint for finding in lint(module(prose(text)))] == [hint]


def test_a_formula_that_an_empty_line_parts_is_one_finding():
    """For the two $$ together; a second formula that is parted has one of its own."""
    parted = "$$\na\n\nb\n$$"
    assert found(parted) == [(rules.FORMULA_SIGNS.code, 0, 0)]
    assert found(f"{parted}\n\n{parted}") == [(rules.FORMULA_SIGNS.code, line, 0) for line in (0, 6)]


def test_footnotes_are_those_of_the_section():
    one, two = prose("a[^x]", 10), prose("b\n\n[^x]: c", 20)
    assert lint(module(("one", one), ("one", two))) == []
    codes = [finding.code for finding in lint(module(("one", one), ("two", two)))]
    assert codes == [rules.NOTE_UNDEFINED.code, rules.NOTE_UNUSED.code]


def term(name, line, abbreviation=None, also=()):
    place = Place("module.yaml", line, 3)
    return Term(
        replace(words(name), place=place),
        prose("what it is", line),
        abbreviation and words(abbreviation, line + 1),
        tuple(words(form, line + 2) for form in also),
        place,
    )


def of_glossary(text, *terms, **short):
    abbreviations = tuple(
        Abbreviation(words(one, 80), words(long, 80), Place("module.yaml", 80)) for one, long in short.items()
    )
    made = replace(module(prose(text)), terms=terms, abbreviations=abbreviations)
    return [(finding.code, finding.place.line) for finding in lint(made)]


def test_a_term_that_no_prose_uses():
    assert of_glossary("Rubbing", term("rub", 50)) == [(rules.TERM_UNUSED.code, 50)]
    assert of_glossary("## Rub\n\n`rub` [rub](https://example.org)", term("rub", 50)) != []
    assert of_glossary("We rub.", term("rub", 50)) == []
    assert of_glossary("Rubbing", term("rub", 50, also=["rubbing"])) == []
    assert of_glossary("ABC", ABC="a b c") == []
    assert of_glossary("abc", ABC="a b c") == [(rules.TERM_UNUSED.code, 80)]


def test_a_form_that_stands_there_twice():
    assert of_glossary("Rub gel", term("rub", 50), term("gel", 60, also=["Rub"])) == [
        (rules.TERM_TWICE.code, 62)
    ]
    assert of_glossary("the gel, G", term("gel", 60, abbreviation="G"), G="gram") == [
        (rules.TERM_TWICE.code, 80)
    ]
    assert of_glossary("AIDS aids", term("AIDS", 50), term("aids", 60)) == []


def test_a_footnote_in_a_definition():
    definition = prose("what^[not here]", 50)
    made = replace(module(prose("gel")), terms=(replace(term("gel", 50), definition=definition),))
    assert [(f.code, f.place.line) for f in lint(made)] == [(rules.NOTE_PLACE.code, 50)]
