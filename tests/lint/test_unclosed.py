"""Signs that nothing ends: what is found, that the line shown instead mends it, and what is no sign."""

import pytest

from builder.lint import lint
from builder.source.loading import load
from tests.growth import ratio
from tests.source.small import SMALL

REFERENCES = """\
references:
  - id: who2009
    type: book
    author: {literal: World Health Organization}
    title: Guidelines on hand hygiene
    issued: 2009
  - id: west2021
    type: book
    author: West, Michael
    title: Compassionate leadership
    issued: 2021
further_reading: [who2009, west2021]
"""
CODES = {"PRO-016", "PRO-018", "PRO-040", "PRO-045", "REF-042"}


@pytest.fixture
def found(tmp_path):
    """What is found in a piece of prose."""

    def look(prose):
        block = "      - |\n" + "".join(f"        {line}\n" if line else "\n" for line in prose.split("\n"))
        path = tmp_path / "module.yaml"
        text = SMALL.replace("      - Leadership is for everyone.\n", block) + REFERENCES
        path.write_text(text, encoding="utf-8")
        module, findings = load(path, shown="module.yaml")
        assert findings == []
        return lint(module)

    return look


@pytest.mark.parametrize(
    ("typed", "code", "column", "width", "meant"),
    [
        ("Rub for **half a minute, then dry.", "PRO-045", 17, 2, "Rub for **half a minute**, then dry."),
        ("**Wash** them and **dry them.", "PRO-045", 27, 2, "**Wash** them and **dry them**."),
        ("A ***very long time.", "PRO-045", 11, 3, "A ***very long time***."),
        ("- (**`ls` lists files) and more", "PRO-045", 12, 2, "- (**`ls` lists files**) and more"),
        ("Take ** half a minute ** of time.", "PRO-045", 14, 19, "Take **half a minute** of time."),
        ("Take **half a minute ** of time.", "PRO-045", 14, 18, "Take **half a minute** of time."),
        ("Take ** half a minute** of time.", "PRO-045", 14, 18, "Take **half a minute** of time."),
        ("The `half of it.", "PRO-045", 13, 1, "The `half` of it."),
        ("Run ``ls, or no.", "PRO-045", 13, 2, "Run ``ls``, or no."),
        ("Wash.^[Often. Dry them.", "PRO-045", 14, 2, "Wash.^[Often.] Dry them."),
        ("Wash.^[As [1] says", "PRO-045", 14, 2, "Wash.^[As [1] says]"),
        ("See [it](https://example.org/a. And more.", "PRO-016", 13, 26, "See [it](https://example.org/a). And more."),
        ("See [it](https://example.org/a] too.", "PRO-016", 13, 26, "See [it](https://example.org/a) too."),
        ("See [it](https://example.org/A_(b) too.", "PRO-016", 13, 30, "See [it](https://example.org/A_(b)) too."),
        ("1.First\n2.Second", "PRO-018", 9, 2, "1. First\n2. Second"),
        ("1)First\n\n2)Second", "PRO-018", 9, 2, "1) First\n2) Second"),
        ("It helps [@who2009.", "REF-042", 18, 9, "It helps [@who2009]."),
        ("It helps [see @who2009, p. 12 and more.", "REF-042", 18, 20, "It helps [see @who2009, p. 12] and more."),
        ("It helps [@who2009; @west2021) a lot.", "REF-042", 18, 20, "It helps [@who2009; @west2021] a lot."),
        ("It helps [@ who2009, p. 3] a lot.", "REF-042", 18, 17, "It helps [@who2009, p. 3] a lot."),
        ("It helps [@{who2009}, p. 3] a lot.", "REF-042", 19, 10, "It helps [@who2009, p. 3] a lot."),
        ("As @{west2021} says.", "REF-042", 12, 11, "As @west2021 says."),
        ("So [@who2009; @{west2021}].", "REF-042", 23, 11, "So [@who2009; @west2021]."),
        (r"It helps \cite{who2009}.", "REF-042", 18, 14, "It helps [@who2009]."),
        (r"It helps \citep[see][p. 3]{who2009,west2021}.", "REF-042", 18, 35, "It helps [@who2009; @west2021, p. 3]."),
        (r"\textcite[12]{who2009} says so.", "REF-042", 9, 22, "@who2009 [12] says so."),
    ],
)  # fmt: skip
def test_the_line_to_write_mends_it(found, typed, code, column, width, meant):
    (finding,) = found(typed)
    assert (finding.code, finding.place.column) == (code, column)
    assert finding.place.end_column - finding.place.column == width
    assert finding.hint.endswith(f":\n{meant}")
    assert found(meant) == []


def test_a_list_of_which_one_number_lacks_its_space_is_shown_where_it_is_missing(found):
    (finding,) = found("1. First\n2.Second\n3. Third")
    assert (finding.code, finding.place.line, finding.place.column) == ("PRO-018", 16, 9)
    assert finding.hint == "Write:\n1. First\n2. Second\n3. Third"


@pytest.mark.parametrize(
    "words",
    [
        "Error! Reference source not found.",
        "Error! Bookmark not defined.",
        "Fehler! Verweisquelle konnte nicht gefunden werden.",
        "Erreur ! Source du renvoi introuvable.",
    ],
)
def test_a_reference_that_word_had_lost_is_found(found, words):
    (finding,) = found(f"See {words}")
    assert (finding.code, finding.place.column) == ("PRO-040", 13)
    assert found(f"Word writes `{words}`") == []


def test_a_work_that_is_almost_cited_is_not_said_to_be_uncited(tmp_path):
    text = SMALL.replace("for everyone", r"\cite{who2009} and [@ west2021]")
    (tmp_path / "module.yaml").write_text(text + REFERENCES.partition("further")[0], encoding="utf-8")
    module, _ = load(tmp_path / "module.yaml", shown="module.yaml")
    assert [one.code for one in lint(module)] == ["REF-042", "REF-042"]


@pytest.mark.parametrize(
    "typed",
    [
        "A single * and *another, or 5 * 3 * 2 and 5*3*2.",
        "It is 2 ** 3 and 2**3, and 2 ** 3 ** 4, and a ** b ** c.",
        "The price is £5**\n\n** Without tax. Card ****1234, **** and ***.",
        "Both **bold** and ***bolder*** and **bold\nin two lines**, and \\*\\*none\\*\\*.",
        "In `code ** here` and $a ** b$ and [it](https://example.org/**a).",
        "f**k and x**y; snake_case**",
        "Prete`s, caff`e, citta` and `e vero; `a",
        "The `half' way, ``quoted'' words and `one´.",
        "Press \\` or a ` alone, and `code` too.",
        "1.5 mg, 3.Sept, v2.x and [sic and [ 5, 10) and £5 [GBP",
        "3.Sept\n4.Okt",
        "1. One\n2. Two\n3. Three",
        "1.5 mg\n2.5 mg",
        "See 1.Introduction\n\nText.\n\n2.Methods",
        "A note.^[As it is\nin two lines.] And x^[2]. Also $x^[n$ and `^[a`.",
        '[it](https://example.org/a "title (a)") and ![x] and [a](b',
        '[it](https://example.org/a\n"title") and [it](<https://example.org/a b>).',
        "Write to a@example.org [home @ work] or [@ home] or [ @who2009 ].",
        "It helps [@who2009; see @west2021, p. 3] and @west2021 [p. 3] and [@who2009,\np. 5].",
        "Write `[@{who2009}]`, or me@{who2009}, or @{nobody} and @{who2009}s.",
        "The `\\cite{who2009}` command, and an error! Reference it.",
        "- **one**\n- **two**: three\n\n| **a** | b |\n|---|---|\n| `x` | **y** |\n\nTable: Compared",
        '**"Quoted"** and **(in brackets)**, **`code`** and **[it](https://example.org)**.',
        "**Bold *and italic* too** and *italic **and bold***.",
    ],
)  # fmt: skip
def test_what_is_no_sign_is_left_alone(found, typed):
    assert [one.message for one in found(typed) if one.code in CODES] == []


@pytest.mark.parametrize(
    "sign",
    [
     "**a ", "** a ", "*", "** ", "`a ", "``a `b ", "^[a ", "^[a",
     "[", "[a](http://", "[a](http://a(", "[@a ", "[see @a ", "[@ a;",
     "\\cite[a", "\\cite{a,", "1.a\n", "Error! ", "<b>", "</b>", "<li>", "<a href=", "cite", "\\c"],
)  # fmt: skip
def test_a_sign_without_end_takes_no_time(found, sign):
    """Twice as much may take twice as long, not four times."""
    found("warm **up `and ^[so [on](http://x")
    short, long = (sign * (length // len(sign)) for length in (10_000, 40_000))
    assert ratio(lambda: found(short), lambda: found(long), 9) < 9
