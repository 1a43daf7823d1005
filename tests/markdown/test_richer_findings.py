"""Faults in footnotes, callouts, tables, code, formulas, languages and the glossary: rule, place, way out."""

from dataclasses import replace

import pytest

from builder.findings import Place
from builder.findings.rules.prose import callouts, code, footnotes, formulas, languages, links, tables
from builder.findings.rules.prose.terms import TERM_TWICE, TERM_UNUSED
from builder.lint import lint
from builder.model.glossary import Abbreviation, Term
from tests.markdown.example import FIRST_LINE, INDENT, module, prose, words

FAULTS = [
    ("a[^x]", footnotes.NOTE_UNDEFINED, 0, 1),
    ("> - b\n>   a[^x]", footnotes.NOTE_UNDEFINED, 1, 5),
    ("a\n\n[^x]: b", footnotes.NOTE_UNUSED, 2, 0),
    ("a[^x]\n\n[^x]: b\n\n[^x]: c", footnotes.NOTE_TWICE, 4, 0),
    ("a\n\n::: warnign Sharps\nb\n:::", callouts.CALLOUT_KIND, 2, 4),
    ("- a\n\n  :::{.note}\n  b\n  :::", callouts.CALLOUT_KIND, 2, 5),
    ("a\n\n::: note\nb", callouts.CALLOUT_OPEN, 2, 0),
    ("a\n\n:::", callouts.CALLOUT_STRAY, 2, 0),
    ("::: note Title {.big}\na\n:::", languages.ATTRIBUTES, 0, 9),
    ("| a |  |\n|---|---|\n| b | c |\n\nTable: d", tables.COLUMN_HEADER, 0, 5),
    ("|  | a |\n|---|---|\n| b | c |\n\nTable: d", tables.COLUMN_HEADER, 0, 1),
    ("|  | a |\n|---|---|\n|  | c |\n\nTable: d {row-headers}", tables.ROW_HEADER, 2, 1),
    ("```pyhton\na\n```", code.CODE_LANGUAGE, 0, 3),
    ("- a\n\n  ~~~ nonesuch\n  a\n  ~~~", code.CODE_LANGUAGE, 2, 6),
    ("```python title=a.py\na\n```", code.CODE_WORDS, 0, 10),
    (r"a $\frac{a}$", formulas.FORMULA, 0, 11),
    ("a\nb $x + \\foo$ c", formulas.FORMULA, 1, 7),
    ("$$\na\n  + \\foo\n$$", formulas.FORMULA, 2, 4),
    ("$$ \\foo $$", formulas.FORMULA, 0, 3),
    ("> $$\n> x & y\n> $$", formulas.FORMULA, 1, 4),
    (r"$\href{javascript:x}{y}$", formulas.FORMULA, 0, 1),
    (r"$\color{red}{x}$", formulas.FORMULA, 0, 1),
    (r"$\newcommand{\a}{\a}\a$", formulas.FORMULA, 0, 1),
    ("a $" + "x" * 2_001 + "$ b", formulas.FORMULA, 0, 3),
    ("a $$" + "x" * 20_000 + "$$ b", formulas.FORMULA, 0, 4),
    (r"a $x\hspace{-1em}y$", formulas.FORMULA, 0, 3),
    ("$" + "{" * 60 + "}" * 60 + "$", formulas.FORMULA, 0, 51),
    ("a [testun]{lang=welsh}", languages.LANGUAGE_TAG, 0, 16),
    ("[testun]{lang=en_GB}", languages.LANGUAGE_TAG, 0, 14),
    ('a\n[*b*]{lang="xx"}', languages.LANGUAGE_TAG, 1, 12),
    ("::: {lang=en-QX}\na\n:::", languages.LANGUAGE_TAG, 0, 10),
    ("[never]{.red}", languages.ATTRIBUTES, 0, 7),
    ("[x]{onclick=alert(1)}", languages.ATTRIBUTES, 0, 3),
    ("[x]{lang=cy onclick=y}", languages.ATTRIBUTES, 0, 3),
    ("[x](https://example.org){lang=cy}", languages.ATTRIBUTES, 0, 24),
    ("[see[^x]](https://example.org)\n\n[^x]: a", links.NO_LINK, 0, 0),
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
    assert found(parted) == [(formulas.FORMULA_SIGNS.code, 0, 0)]
    assert found(f"{parted}\n\n{parted}") == [(formulas.FORMULA_SIGNS.code, line, 0) for line in (0, 6)]


def test_footnotes_are_those_of_the_section():
    one, two = prose("a[^x]", 10), prose("b\n\n[^x]: c", 20)
    assert lint(module(("one", one), ("one", two))) == []
    codes = [finding.code for finding in lint(module(("one", one), ("two", two)))]
    assert codes == [footnotes.NOTE_UNDEFINED.code, footnotes.NOTE_UNUSED.code]


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
    assert of_glossary("Rubbing", term("rub", 50)) == [(TERM_UNUSED.code, 50)]
    assert of_glossary("## Rub\n\n`rub` [rub](https://example.org)", term("rub", 50)) != []
    assert of_glossary("We rub.", term("rub", 50)) == []
    assert of_glossary("Rubbing", term("rub", 50, also=["rubbing"])) == []
    assert of_glossary("ABC", ABC="a b c") == []
    assert of_glossary("abc", ABC="a b c") == [(TERM_UNUSED.code, 80)]


def test_a_form_that_stands_there_twice():
    assert of_glossary("Rub gel", term("rub", 50), term("gel", 60, also=["Rub"])) == [(TERM_TWICE.code, 62)]
    assert of_glossary("the gel, G", term("gel", 60, abbreviation="G"), G="gram") == [(TERM_TWICE.code, 80)]
    assert of_glossary("AIDS aids", term("AIDS", 50), term("aids", 60)) == []


def test_a_footnote_in_a_definition():
    definition = prose("what^[not here]", 50)
    made = replace(module(prose("gel")), terms=(replace(term("gel", 50), definition=definition),))
    assert [(f.code, f.place.line) for f in lint(made)] == [(footnotes.NOTE_PLACE.code, 50)]
