"""What is a citation, what it names, and what is none."""

import pytest

from builder.markdown.citing import Locator
from builder.markdown.document import parse
from tests.markdown.example import prose


def citations(text: str):
    return [token.meta["citation"] for token in parse(prose(text)).walk() if token.type == "citation"]


def works(text: str):
    return [work for citation in citations(text) for work in citation.works]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("[@key]", ["key"]),
        ("[@a; @b,p. 3;@c]", ["a", "b", "c"]),
        ("[see @a]", ["a"]),
        ("@key says", ["key"]),
        ("as @key.", ["key"]),
        ("(@key)", ["key"]),
        ("“@key”", ["key"]),
        ("*@key*", ["key"]),
        ("[@smith:2016a/b_c-d.e]", ["smith:2016a/b_c-d.e"]),
        ("[@ünal2019]", ["ünal2019"]),
        ("[-@key]", ["key"]),
        ("[see\n@a, p.\n2]", ["a"]),
        ("[@a][@b]", ["a", "b"]),
        ("text[@key]text", ["key"]),
        ("@one, @two and @three", ["one", "two", "three"]),
        ("[the @key says](https://example.org)", ["key"]),
    ],
)
def test_keys(text, keys):
    assert [work.key for work in works(text)] == keys


@pytest.mark.parametrize(
    "text",
    [
        "name@nhs.uk",
        "first.last+tag@nhs.uk",
        "[mail name@nhs.uk]",
        "<name@nhs.uk>",
        "\\@key",
        "[\\@key]",
        "\\[\\@key]",
        "`@key` and ``[@key]``",
        "```\n[@key]\n```",
        "    [@key]",
        "https://example.org/@key",
        "<https://example.org/@key>",
        "[x](https://example.org/@key)",
        "&#64;key",
        "@",
        "@ key",
        "[@]",
        "@@key",
        "a@b",
    ],
)
def test_none(text):
    assert citations(text) == []


@pytest.mark.parametrize(
    ("inside", "unit", "numbers", "several", "suffix"),
    [
        (", p. 2", "page", "2", False, ""),
        (" p. 2", "page", "2", False, ""),
        (", p.2", "page", "2", False, ""),
        (", pp. 3-5", "page", "3–5", True, ""),
        (", pp. 3--5", "page", "3–5", True, ""),
        (", pages 3 – 5", "page", "3–5", True, ""),
        (", p. 3-5", "page", "3–5", True, ""),
        (", 45", "page", "45", False, ""),
        (", 45-47", "page", "45–47", True, ""),
        (", pp. xii-xiv", "page", "xii–xiv", True, ""),
        (", pp. 3,7", "page", "3, 7", True, ""),
        (", p. S12", "page", "S12", False, ""),
        (", ch. 4", "chapter", "4", False, ""),
        (", chapter 4", "chapter", "4", False, ""),
        (", sec. 2.1", "section", "2.1", False, ""),
        (", § 3", "section", "3", False, ""),
        (", para. 12", "paragraph", "12", False, ""),
        (", fig. 2", "figure", "2", False, ""),
        (", Table 2", "table", "2", False, ""),
        (", vol. 2", "volume", "2", False, ""),
        (", t. 5", "page", "5", False, ""),
        (", tt. 5-6", "page", "5–6", True, ""),
        (", p. 2, my emphasis", "page", "2", False, ", my emphasis"),
    ],
)
def test_locators(inside, unit, numbers, several, suffix):
    (work,) = works(f"[@key{inside}]")
    assert (work.locator, work.suffix) == (Locator(unit, numbers, several), suffix)


@pytest.mark.parametrize(
    "suffix", [", emphasis added", ", i think", " and others", ", pp", "; and elsewhere"]
)
def test_what_is_no_locator_stays_as_it_was_typed(suffix):
    (work,) = works(f"[@key{suffix}]")
    assert (work.locator, work.suffix) == (None, suffix)


def test_prefix_and_hidden_author():
    see, hidden = works("[see also @a, p. 2; -@b]")
    assert (see.prefix, see.author_hidden) == ("see also", False)
    assert (hidden.prefix, hidden.author_hidden) == ("", True)


def test_a_semicolon_too_many_says_nothing():
    assert [(work.key, work.suffix, work.offset) for work in works("[@a;; @b, p. 2; ]")] == [
        ("a", "", 1),
        ("b", "", 6),
    ]
    assert [work.key for work in works("[; @a]")] == ["a"]
    assert works("[ ; ]") == []


def test_escapes_inside_a_citation():
    (work,) = works(r"[see \[a\] @key, \@home]")
    assert (work.prefix, work.suffix) == ("see [a]", ", @home")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("@key [p. 2]", "2"), ("@key [2]", "2"), ("@key [pp. 2-3]", "2–3"), ("@key[p. 2]", "2")],
)
def test_narrative_with_a_locator(text, numbers):
    (citation,) = citations(text)
    assert citation.narrative
    assert citation.works[0].locator is not None
    assert citation.works[0].locator.numbers == numbers


@pytest.mark.parametrize(
    "text", ["@key [sic]", "@key [a link](https://example.org)", "@key [[page]]", "@key [@other]"]
)
def test_a_bracket_that_is_no_locator_stands_for_itself(text):
    assert citations(text)[0].source == "@key"
