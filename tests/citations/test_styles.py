"""What APA and Vancouver ask for beyond the entries: numbers, ranges, letters, names that are told apart."""

import re
from dataclasses import replace

import pytest

from builder.interface.catalogue import load
from builder.model.reference import OTHERS
from builder.render.markdown import Renderer
from tests.markdown.example import module, prose, work


def renderer(style: str, *pieces, references):
    return Renderer(replace(module(*pieces, references=references), style=style), load("en-GB"))


def shown(style: str, text: str, *references) -> str:
    piece = prose(text)
    return str(renderer(style, piece, references=references).block(piece).striptags())


WORKS = [work(key, title=key.upper()) for key in "abcdef"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[@b] [@a]", "(1) (2)"),
        ("[@a; @b]", "(1,2)"),
        ("[@a] [@b] [@c; @a; @b]", "(1) (2) (1–3)"),
        ("[@a; @b; @c; @e; @f] [@f; @a; @c]", "(1–5) (1,3,5)"),
        ("[@a; @b, p. 2; @c]", "(1,2, p. 2,3)"),
        ("[@a; see @b; @c]", "(1,see 2,3)"),
        ("@a says [@a, pp. 2-3]", "Northouse (1) says (1, pp. 2–3)"),
        ("Northouse [-@a]", "Northouse (1)"),
    ],
)
def test_vancouver_numbers_works_as_they_appear(text, expected):
    assert shown("vancouver", text, *WORKS) == expected


def test_numbers_run_over_all_sections_and_the_footnotes_between():
    first = prose("[@c] and a note.^[See @b.]")
    second = prose("[@a] and [@b]", 40)
    made = renderer("vancouver", ("one", first), ("two", second), references=WORKS)
    assert made.block(first).striptags().startswith("(1) and")
    assert made.block(second).striptags() == "(3) and (2)"
    keys = re.findall(r'<li id="ref_(\w)"', str(made.reference_list()))
    assert keys == ["c", "b", "a"]
    assert '<ol class="references">' in made.reference_list()


def test_a_range_keeps_the_anchors_between():
    piece = prose("[@a; @b; @c]")
    made = renderer("vancouver", piece, references=WORKS)
    text, listed = str(made.block(piece)), str(made.reference_list())
    for key in "abc":
        assert text.count(f'id="cite_{key}_1"') == listed.count(f'href="#cite_{key}_1"') == 1
    assert text.count('role="doc-biblioref"') == 2


def test_apa_has_letters_for_works_of_one_year_and_sorts_within_brackets():
    works = [
        work("z", title="Zeal"),
        work("a", title="Ardour"),
        work("u", title="U", issued=""),
        work("v", title="V", issued=""),
        work("o", authors=(("Adams", "A."),)),
    ]
    assert shown("apa", "[@z; @u; @v; @a; @o]", *works) == (
        "(Adams, 2016; Northouse, n.d.-a; Northouse, n.d.-b; Northouse, 2016a; Northouse, 2016b)"
    )


def test_apa_tells_authors_of_one_name_apart():
    works = [work("a", authors=(("Smith", "Ann"),)), work("b", authors=(("Smith", "Bob"), ("Jones", "C.")))]
    assert shown("apa", "[@a; @b] and @b", *works) == (
        "(A. Smith, 2016; B. Smith & Jones, 2016) and B. Smith and Jones (2016)"
    )


@pytest.mark.parametrize(
    ("style", "count", "ending"),
    [("apa", 20, "& Family19, G."), ("apa", 21, "Family18, G., … Family20, G."), ("vancouver", 6, "Family5 G"),
     ("vancouver", 7, "Family5 G, et al.")],
)  # fmt: skip
def test_many_authors(style, count, ending):
    people = tuple((f"Family{number}", "Given") for number in range(count))
    piece = prose("[@k]")
    listed = renderer(style, piece, references=[work("k", authors=people)]).reference_list().striptags()
    assert ending in listed.partition("(2016" if style == "apa" else ". Leadership")[0] + "."


def test_authors_that_are_not_all_named():
    assert shown("apa", "[@k]", work("k", authors=(("Smith", "A."), OTHERS))) == "(Smith et al., 2016)"
    assert shown("vancouver", "@k", work("k", authors=(("Smith", "A."), OTHERS))) == "Smith et al. (1)"


HOSTILE = """<script>alert(1)</script>"onclick='x' & {{7*7}} $x$ *b* [@k] javascript:alert(1)"""


FIELDS = (
    *(
        "title",
        "container_title",
        "volume",
        "issue",
        "page",
        "publisher",
        "publisher_place",
        "edition",
        "genre",
    ),
    *("number", "DOI", "issued", "accessed", "version", "collection_title"),
)


@pytest.mark.parametrize("style", ["harvard", "apa", "vancouver"])
@pytest.mark.parametrize(
    "kind", ["book", "article-journal", "chapter", "report", "webpage", "thesis", "legislation", "dataset"]
)
def test_hostile_text_in_every_field_stays_text(style, kind):
    names = ((HOSTILE, HOSTILE), (HOSTILE, ""))
    fields = dict.fromkeys(FIELDS, HOSTILE)
    for url in ("javascript:alert(1)", f"https://example.org/{HOSTILE}"):
        piece = prose("[@k] and @k")
        reference = work("k", kind, authors=names, editors=names, URL=url, **fields)
        made = renderer(style, piece, references=[reference])
        page = str(made.block(piece)) + str(made.reference_list())
        assert "<script" not in page
        assert not re.search(r"<[^>]*\sonclick=", page)
        assert not re.search(r'href="(?!#|https?://)', page)
        for tag in re.findall(r"<[^>]*>", page):
            quotes = tag.count('"')
            assert quotes % 2 == 0, tag
            assert re.fullmatch(r"</?[a-z]+(?: [a-z-]+=\"[^\"<>]*\")*>", tag), tag


@pytest.mark.parametrize(
    ("issued", "apa", "vancouver"),
    [
        ("2016/2018", "(2016–2018)", ". 2016–2018;12"),
        ("2018-05-12/2018-06-01", "(2018)", ". 2018;12"),
        ("2021-22", "(2021–22)", ". 2021–22;12"),
        ("c. 1900", "(c. 1900)", ". c. 1900;12"),
        ("[1859] 2008", "([1859] 2008)", ". [1859] 2008;12"),
        ("2018-05-12", "(2018)", ". 2018 May 12;12"),
        ("2018 May-Jun", "(2018)", ". 2018 May-Jun;12"),
        ("in press", "(in press)", ". in press;12"),
    ],
)
def test_years_are_those_that_the_list_has(issued, apa, vancouver):
    text = work("key", "article-journal", issued=issued, container_title="Journal", volume="12")
    for style, expected in (("apa", apa), ("vancouver", vancouver)):
        made = renderer(style, prose("[@key]"), references=[text])
        made.block(prose("[@key]"))
        assert expected in made.reference_list().striptags()


def test_apa_has_letters_for_years_of_which_more_is_said():
    works = [work(key, title=key.upper(), issued="c. 1900") for key in "ab"]
    assert shown("apa", "@a and @b", *works) == "Northouse (c. 1900a) and Northouse (c. 1900b)"
