"""Everything that a finding may be about has its true place in the file."""

from builder.findings import Place
from builder.markdown.document import parse
from builder.model.prose import Prose
from tests.markdown.example import FIRST_LINE, INDENT, prose

TEXT = """Plain @one and *stress [@two]*
goes on [a link](https://x.org) [[page]].

> quoted @three
> and [@four, p. 2]

- item
  - nested ![i](x.png)

## A heading @five ##

| a | b |
|---|---|
| @six | x @seven |
| escaped \\| bar | @eight |

Table: cap @nine {row-headers}

Set @ten
--------
"""


def place_of(text: str, needle: str, width: int) -> Place:
    before = text[: text.index(needle)]
    column = INDENT + len(before) - (before.rfind("\n") + 1)
    return Place("module.yaml", FIRST_LINE + before.count("\n"), column, column + width if width else 0)


def test_works_of_citations():
    found = [place for token in parse(prose(TEXT)).walk() for place in token.meta.get("works", ())]
    found.sort()  # a caption is read before its table
    names = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    assert found == [place_of(TEXT, f"@{name}", len(name) + 1) for name in names]


def test_links_images_and_pages():
    found = {token.type: token.meta["place"] for token in parse(prose(TEXT)).walk() if "pos" in token.meta}
    assert found["link_open"] == place_of(TEXT, "[a link]", 0)
    assert found["page_link"] == place_of(TEXT, "[[page]]", len("[[page]]"))
    assert found["image"] == place_of(TEXT, "![i]", 0)


def test_a_cell_whose_text_differs_from_its_source_has_at_least_its_line():
    row = "| [*\\|* [@x](y) |"
    found = [token for token in parse(prose(f"| a |\n|---|\n{row}")).walk() if token.type == "citation"]
    assert [token.meta["place"].line for token in found] == [FIRST_LINE + 2]


def test_prose_that_knows_only_its_beginning():
    folded = Prose("one\ntwo @key", Place("module.yaml", 7, 12))
    assert [t.meta["works"] for t in parse(folded).walk() if t.type == "citation"] == [
        (Place("module.yaml", 7, 12),)
    ]


def test_a_citation_over_two_lines():
    text = "see [@one;\n@two]"
    found = [place for token in parse(prose(text)).walk() for place in token.meta.get("works", ())]
    assert found == [place_of(text, "@one", 4), place_of(text, "@two", 4)]
