"""Citations typed by hand, and works that stand in the list twice."""

import pytest

from builder.findings import Place
from builder.findings.rules.references import citations, works
from builder.lint import twin_works, typed_citations
from tests.markdown.example import FIRST_LINE, INDENT, module, prose, work

FRANCIS = work("francis2013", authors=(("Francis", "Robert"),), issued="2013-02-06")
WEST = [work(f"west{year}", authors=(("West", "M."),), issued=year) for year in ("2017", "2021")]
ORGANIZATION = work("who2009", authors=(("World Health Organization", ""),), issued="2009")


def found(text):
    return list(typed_citations.findings(module(prose(text), references=[FRANCIS, *WEST, ORGANIZATION])))


@pytest.mark.parametrize(
    ("text", "rule", "write"),
    [
        ("Francis (2013) says", citations.TYPED_BY_HAND, "Write @francis2013 instead of Francis (2013)"),
        (
            "as said (Francis, 2013)",
            citations.TYPED_BY_HAND,
            "Write [@francis2013] instead of (Francis, 2013)",
        ),
        ("as Francis 2013 says", citations.TYPED_BY_HAND, "Write [@francis2013] instead of Francis 2013"),
        (
            "Francis’s (2013) report",
            citations.TYPED_BY_HAND,
            "Write @francis2013 instead of Francis’s (2013)",
        ),
        (
            "Francis and Smith (2013)",
            citations.TYPED_BY_HAND,
            "Write @francis2013 instead of Francis and Smith (2013)",
        ),
        (
            "West et al. (2021a) say",
            citations.TYPED_BY_HAND,
            "Write @west2021 instead of West et al. (2021a)",
        ),
        (
            "Francis (2012) says",
            citations.TYPED_YEAR,
            "If that is meant, write @francis2013 instead of Francis (2012)",
        ),
        (
            "West (2019) says",
            citations.TYPED_YEAR,
            "If that is meant, write @west2017 instead of West (2019)",
        ),
        (
            "Frances (2013) says",
            citations.TYPED_NAME,
            "If that is meant, write @francis2013 instead of Frances (2013)",
        ),
        (
            "The World Health Organization (2009) says",
            citations.TYPED_BY_HAND,
            "Write @who2009 instead of The World Health Organization (2009)",
        ),
        (
            "hands are washed (World Health Organization, 2009, p. 3).",
            citations.TYPED_BY_HAND,
            "Write [@who2009, p. 3] instead of (World Health Organization, 2009, p. 3)",
        ),
        (
            "the World Health Organization’s (2008) report",
            citations.TYPED_YEAR,
            "If that is meant, write @who2009 instead of the World Health Organization’s (2008)",
        ),
    ],
)
def test_typed_by_hand(text, rule, write):
    (finding,) = found(text)
    assert (finding.code, finding.hint) == (rule.code, write)
    assert finding.place.line == FIRST_LINE


def test_the_place_is_the_name_s():
    (finding,) = found("one\nmore, Francis (2013) says")
    assert finding.place == Place("module.yaml", FIRST_LINE + 1, INDENT + 6, INDENT + 19)


@pytest.mark.parametrize(
    "text",
    [
        "[@francis2013] and @francis2013 [p. 2013]",
        "In the west 2021 was wet",
        "`Francis (2013)`",
        "Ward (2013) says",
        "Westminster (2021)",
        "Francis (20131)",
        "Francis, who in 2013 wrote",
        "Best 2021",
        "https://example.org/Francis-2013",
        "In the World Health Organization 2009 was a year of change",
        "the world health organization (2009)",
        "Old-World Health Organization (2009)",
        "[@who2009] is by the World Health Organization",
        "Health Organization (2009)",
    ],
)
def test_nothing_is_typed_by_hand(text):
    assert found(text) == []


@pytest.mark.parametrize("listed", ["The King’s Fund", "King's Fund", "The King's Fund"])
@pytest.mark.parametrize("typed", ["King's Fund (2021)", "The King’s Fund (2021)"])
def test_an_organization_is_known_with_its_article_and_without(listed, typed):
    fund = work("fund", authors=((listed, ""),), issued="2021")
    (finding,) = typed_citations.findings(module(prose(f"{typed} says"), references=[fund]))
    assert (finding.code, finding.hint) == (
        citations.TYPED_BY_HAND.code,
        f"Write @fund instead of {typed}",
    )


def test_a_letter_that_is_two_without_its_capital_shifts_nothing():
    board = work("board", authors=(("İzmir Health Board", ""),), issued="2021")
    text = "İ. Said: the İzmir Health Board (2021) says"
    (finding,) = typed_citations.findings(module(prose(text), references=[board]))
    assert finding.hint == "Write @board instead of the İzmir Health Board (2021)"


def test_an_organization_s_work_without_a_date_is_nothing_to_compare_with():
    undated = work("nhs", authors=(("NHS England", ""),), issued="")
    assert list(typed_citations.findings(module(prose("NHS England (2011)"), references=[undated]))) == []


def test_each_year_of_a_work_may_be_typed():
    darwin = work("darwin", authors=(("Darwin", "Charles"),), issued="[1859] 2008")
    for year, rule in (
        ("1859", citations.TYPED_BY_HAND),
        ("2008", citations.TYPED_BY_HAND),
        ("1999", citations.TYPED_YEAR),
    ):
        (finding,) = typed_citations.findings(module(prose(f"Darwin ({year}) says"), references=[darwin]))
        assert finding.code == rule.code


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (work("a", DOI="10.1000/ABC"), work("b", title="Else", DOI="10.1000/abc")),
        (work("a", ISBN="0-19-852663-6"), work("b", title="Else", ISBN="978-0-19-852663-6")),
        (work("a", title="Leading, quietly"), work("b", title="Leading quietly", issued="2016-05")),
    ],
)
def test_one_work_under_two_keys(one, other):
    (finding,) = twin_works.findings(module(prose("x"), references=[one, other]))
    assert (finding.code, finding.message) == (
        works.TWINS.code,
        "b seems to be the same work as a, in line 1",
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (work("a"), work("b", issued="2017")),
        (work("a"), work("b", title="Other")),
        (work("a"), work("b", edition="2")),
        (
            work("a", "chapter", title="One", ISBN="978-0-19-852663-6"),
            work("b", "chapter", ISBN="978-0-19-852663-6"),
        ),
        (work("a", issued=""), work("b", issued="")),
    ],
)
def test_two_works(one, other):
    assert list(twin_works.findings(module(prose("x"), references=[one, other]))) == []
