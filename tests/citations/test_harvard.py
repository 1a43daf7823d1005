"""Harvard in the manner of "Cite them right", in the text and in the list."""

import pytest

from builder.interface.catalogue import load
from builder.model.reference import OTHERS
from builder.render.markdown import Renderer
from tests.markdown.example import module, prose, work

A, B, C, D = ("Adams", "Ann"), ("Brown", "Bill B."), ("Clark", "Claire"), ("Davis", "Dee")


DOI = "https://doi.org/"


def link(address: str) -> str:
    return f'<a href="{address}">{address}</a>'


def page(text: str, *references, language: str = "en-GB"):
    piece = prose(text)
    renderer = Renderer(module(piece, references=references), load(language))
    return str(renderer.block(piece).striptags()), renderer.reference_list()


def shown(text: str, *references, language: str = "en-GB") -> str:
    return page(text, *references, language=language)[0]


def entries(*references, language: str = "en-GB") -> list[str]:
    cited = " ".join(f"@{reference.key}" for reference in references)
    html = str(page(cited, *references, language=language)[1])
    return [item.split(' <a href="#cite_')[0] for item in html.split("<li ")[1:]]


def entry(reference, language: str = "en-GB") -> str:
    (only,) = entries(reference, language=language)
    without_links = only.split(">", 1)[1]
    for cut in (
        '<span class="visually-hidden"> (opens in a new window)</span>',
        ' rel="noopener" target="_blank"',
    ):
        without_links = without_links.replace(cut, "")
    return without_links


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[@key]", "(Northouse, 2016)"),
        ("[@key, p. 2]", "(Northouse, 2016, p. 2)"),
        ("[see @key, pp. 2-3, my emphasis]", "(see Northouse, 2016, pp. 2–3, my emphasis)"),
        ("[@key; @key, ch. 2]", "(Northouse, 2016; Northouse, 2016, ch. 2)"),
        ("@key says", "Northouse (2016) says"),
        ("@key [p. 2] says", "Northouse (2016, p. 2) says"),
        ("Northouse [-@key, chs 1-3] says", "Northouse (2016, chs 1–3) says"),
        ("@key [sic]", "Northouse (2016) [sic]"),
        ("[@nobody]", "[@nobody]"),
        ("@nobody [p. 2]", "@nobody [p. 2]"),
    ],
)
def test_in_the_text(text, expected):
    assert shown(text, work("key")) == expected


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        ((A,), "Adams (2016)"),
        ((A, B), "Adams and Brown (2016)"),
        ((A, B, C), "Adams, Brown and Clark (2016)"),
        ((A, B, C, D), "Adams et al. (2016)"),
        ((A, OTHERS), "Adams et al. (2016)"),
        ((("The King’s Fund", ""),), "The King’s Fund (2016)"),
    ],
)
def test_how_many_authors_are_named(authors, expected):
    assert shown("@key", work("key", authors=authors)) == expected


def test_no_author_is_cited_by_editors_or_title():
    assert shown("@key", work("key", authors=(), editors=(A, B))) == "Adams and Brown (2016)"
    assert "<cite>Leadership</cite> (2016)" in page("@key", work("key", authors=()))[1]
    assert shown("[@key]", work("key", authors=())) == "(Leadership, 2016)"
    article = work("key", "article-journal", authors=(), container_title="Journal")
    assert shown("[@key]", article) == "(‘Leadership’, 2016)"


def test_no_date():
    assert shown("[@key]", work("key", issued="")) == "(Northouse, no date)"
    assert shown("[@key]", work("key", issued="in press")) == "(Northouse, in press)"
    assert shown("[@key]", work("key", issued="2013-02-06")) == "(Northouse, 2013)"


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        ("2013-02-06", "2013"),
        ("12 May 2018", "2018"),
        ("2018-05-12T10:30:00", "2018"),
        ("2018-05-12/2018-06-01", "2018"),
        ("2016/2018", "2016–2018"),
        ("2016-05/2018-01", "2016–2018"),
        ("2016--2018", "2016–2018"),
        ("2016/", "2016–"),
        ("2016/17", "2016/17"),
        ("2021-22", "2021–22"),
        ("c. 1900", "c. 1900"),
        ("ca 1900", "ca 1900"),
        ("2018?", "2018?"),
        ("[1859] 2008", "[1859] 2008"),
        ("2009 [1998]", "2009 [1998]"),
        ("1200 BC", "1200 BC"),
        ("c1999", "1999"),
    ],
)
def test_the_years_are_those_that_the_list_has(issued, expected):
    text = work("key", issued=issued)
    assert shown("[@key]", text) == f"(Northouse, {expected})"
    assert f"({expected})" in entry(text)


def test_a_year_of_which_more_is_said_has_its_place_and_its_letter():
    old, older = (work(key, title=key, issued="c. 1900") for key in ("old", "older"))
    first, last = work("first", issued="1850"), work("last", issued="2016/2018")
    listed = entries(last, old, first, older)
    years = ["(1850)", "(c. 1900a)", "(c. 1900b)", "(2016–2018)"]
    assert [year in item for year, item in zip(years, listed, strict=True)] == [True] * 4


def test_works_of_one_author_and_year_get_letters_in_the_order_of_the_list():
    later, earlier = work("z", title="Zeal"), work("a", title="Ardour")
    other, undated = (
        work("o", title="Other", issued="2017"),
        [work(k, title=k, issued="") for k in ("u", "v")],
    )
    text = shown("[@z; @a; @o; @u; @v]", later, earlier, other, *undated)
    assert (
        text
        == "(Northouse, 2016b; Northouse, 2016a; Northouse, 2017; Northouse, no date a; Northouse, no date b)"
    )
    assert "(2016a) <cite>Ardour</cite>" in entries(later, earlier)[0]


def test_a_letter_is_for_cited_works_only():
    assert shown("[@a]", work("a", title="A"), work("b", title="B")) == "(Northouse, 2016)"


def test_more_works_than_letters():
    many = [work(f"w{n}", title=f"{n:02}") for n in range(28)]
    text = shown(" ".join(f"@{reference.key}" for reference in many), *many)
    assert "2016z" in text
    assert "2016ab" in text


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        (
            work(
                "k",
                title="Leadership: Theory and practice",
                edition="7",
                publisher="Sage",
                publisher_place="London",
            ),
            "Northouse, P.G. (2016) <cite>Leadership: Theory and practice</cite>. 7th edn. London: Sage.",
        ),
        (work("k", edition="1", publisher="Sage"), "Northouse, P.G. (2016) <cite>Leadership</cite>. Sage."),
        (work("k", edition="Second"), "Northouse, P.G. (2016) <cite>Leadership</cite>. 2nd edn."),
        (work("k", edition="3rd ed."), "Northouse, P.G. (2016) <cite>Leadership</cite>. 3rd edn."),
        (
            work("k", edition="Revised edition"),
            "Northouse, P.G. (2016) <cite>Leadership</cite>. Revised edn.",
        ),
        (work("k", edition="21"), "Northouse, P.G. (2016) <cite>Leadership</cite>. 21st edn."),
        (work("k", edition="12"), "Northouse, P.G. (2016) <cite>Leadership</cite>. 12th edn."),
        (work("k", title="Why lead?"), "Northouse, P.G. (2016) <cite>Why lead?</cite>"),
        (
            work("k", volume="2", authors=(A, B, C)),
            "Adams, A., Brown, B.B. and Clark, C. (2016) <cite>Leadership</cite>. Vol. 2.",
        ),
        (work("k", authors=(A, B, C, D)), "Adams, A. <em>et al.</em> (2016) <cite>Leadership</cite>."),
        (work("k", authors=(), editors=(A,)), "Adams, A. (ed.) (2016) <cite>Leadership</cite>."),
        (
            work("k", authors=(), editors=(A, B)),
            "Adams, A. and Brown, B.B. (eds) (2016) <cite>Leadership</cite>.",
        ),
        (work("k", authors=()), "<cite>Leadership</cite> (2016)."),
        (
            work("k", authors=(("Sartre", "Jean-Paul"), ("de la Cruz", "María J"), ("O’Donovan", "Róisín"))),
            "Sartre, J.-P., de la Cruz, M.J. and O’Donovan, R. (2016) <cite>Leadership</cite>.",
        ),
        (
            work("k", "chapter", container_title="Book", editors=(A, B), page="12-20", publisher="OUP"),
            "Northouse, P.G. (2016) ‘Leadership’, in A. Adams and B.B. Brown (eds) <cite>Book</cite>. OUP, pp. 12–20.",
        ),
        (
            work(
                "k",
                "article-journal",
                container_title="The Lancet",
                volume="356",
                issue="9238",
                page="1307–1312",
            ),
            "Northouse, P.G. (2016) ‘Leadership’, <cite>The Lancet</cite>, 356(9238), pp. 1307–1312.",
        ),
        (
            work(
                "k",
                "article-journal",
                container_title="BMC",
                volume="19",
                page="72",
                DOI="10.1186/s-x",
            ),
            "Northouse, P.G. (2016) ‘Leadership’, <cite>BMC</cite>, 19, p. 72. Available at: "
            + link(f"{DOI}10.1186/s-x"),
        ),
        (
            work("k", "article-newspaper", container_title="The Guardian", issued="2016-05-12", page="3"),
            "Northouse, P.G. (2016) ‘Leadership’, <cite>The Guardian</cite>, 12 May, p. 3.",
        ),
        (
            work(
                "k",
                "report",
                authors=(("Welsh Government", ""),),
                publisher="Welsh Government",
                publisher_place="Cardiff",
                number="WG 1",
                URL="https://example.org/?a=1&b=2",
                accessed="2019-10-08",
            ),
            "Welsh Government (2016) <cite>Leadership</cite>. (WG 1). Cardiff. Available at: "
            + link("https://example.org/?a=1&amp;b=2")
            + " (Accessed: 8 October 2019).",
        ),
        (
            work("k", "webpage", authors=(), issued="", URL="https://example.org"),
            "<cite>Leadership</cite> (no date). Available at: " + link("https://example.org"),
        ),
        (
            work("k", "thesis", genre="phdthesis", publisher="Cardiff University"),
            "Northouse, P.G. (2016) <cite>Leadership</cite>. PhD thesis. Cardiff University.",
        ),
        (
            work("k", title="<b> & co", URL="javascript:alert(1)"),
            "Northouse, P.G. (2016) <cite>&lt;b&gt; &amp; co</cite>.",
        ),
    ],
)
def test_an_entry(reference, expected):
    assert entry(reference) == expected


def test_the_list_is_sorted_and_has_only_what_is_cited():
    listed = [
        work("w21", authors=(("West", "Michael A."),), issued="2021"),
        work("w17", authors=(("West", "Michael A."),), issued="2017"),
        work("ww", authors=(("West", "Michael A."), A), issued="2001"),
        work("u", authors=(("Ünal", "X."),)),
        work("v", authors=(("van Dam", "Y."),)),
        work("t", authors=(), title="Untitled"),
        work("never", authors=(("Aaron", "Z."),)),
    ]
    html = str(page("@w21 @w17 @ww @u @v @t", *listed)[1])
    order = [part.split('"')[0] for part in html.split('<li id="ref_')[1:]]
    assert order == ["u", "t", "v", "w17", "w21", "ww"]


def test_citations_and_entries_link_to_each_other():
    piece = prose("[@a:b; @c] and @a:b")
    renderer = Renderer(module(piece, references=(work("a:b"), work("c", authors=(A,)))), load("en"))
    text, listed = str(renderer.block(piece)), str(renderer.reference_list())
    assert text == (
        '<p>(<a href="#ref_a_3a_b" id="cite_a_3a_b_1" role="doc-biblioref">Northouse, 2016</a>; '
        '<a href="#ref_c" id="cite_c_1" role="doc-biblioref">Adams, 2016</a>) and '
        '<a href="#ref_a_3a_b" id="cite_a_3a_b_2" role="doc-biblioref">Northouse (2016)</a></p>\n'
    )
    assert '<div role="doc-bibliography" aria-label="References">' in listed
    for number in (1, 2):
        assert f'<a href="#cite_a_3a_b_{number}" role="doc-backlink">' in listed
        assert f"↩\ufe0e{number}<" in listed  # shown as text, never as an emoji
        assert f"Back to citation {number} of Northouse (2016)</span>" in listed
    assert "Back to where Adams (2016) is cited</span>" in listed


def test_inside_a_link_a_citation_is_no_link_and_can_be_gone_back_to():
    piece = prose("[as @a says](https://example.org)")
    html = str(Renderer(module(piece, references=(work("a"),)), load("en")).block(piece))
    assert '<span id="cite_a_1">Northouse (2016)</span>' in html
    assert html.count("<a ") == 1


def test_nothing_cited_makes_no_list():
    assert page("no citation", work("a"))[1] == ""


def test_a_citation_with_an_unknown_work_counts_for_none():
    text, listed = page("[@a; @nobody]", work("a"))
    assert text == "[@a; @nobody]"
    assert listed == ""


def test_two_keys_never_share_an_id():
    first, second = work("a:b", title="1"), work("a_3a_b", title="2")
    html = "".join(entries(first, second))
    assert 'id="ref_a_3a_b"' in html
    assert 'id="ref_a_5f_3a_5f_b"' in html


def test_welsh():
    two = work("k", authors=(A, B), URL="https://example.org", accessed="2019-10-08")
    assert shown("@k [p. 2]", two, language="cy") != shown("@k [p. 2]", two)
    assert "8 Hydref 2019" in entry(two, language="cy")
