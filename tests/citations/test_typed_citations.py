"""Citations typed by hand, and works that stand in the list twice."""

import pytest

from builder.findings import Place
from builder.findings.rules import references as rules
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
        ("Francis (2013) says", rules.TYPED_BY_HAND, "Write: @francis2013"),
        ("as said (Francis, 2013)", rules.TYPED_BY_HAND, "Write: [@francis2013]"),
        ("as Francis 2013 says", rules.TYPED_BY_HAND, "Write: [@francis2013]"),
        ("Francis’s (2013) report", rules.TYPED_BY_HAND, "Write: @francis2013"),
        ("Francis and Smith (2013)", rules.TYPED_BY_HAND, "Write: @francis2013"),
        ("West et al. (2021a) say", rules.TYPED_BY_HAND, "Write: @west2021"),
        ("Francis (2012) says", rules.TYPED_YEAR, "If that is meant, write: @francis2013"),
        ("West (2019) says", rules.TYPED_YEAR, "If that is meant, write: @west2017"),
        ("Frances (2013) says", rules.TYPED_NAME, "If that is meant, write: @francis2013"),
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
    ],
)
def test_nothing_is_typed_by_hand(text):
    assert found(text) == []


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
        rules.TWINS.code,
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
