"""Every character of a text knows the line and column of the file that it came from."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model.prose import Prose
from builder.source.document import parse
from builder.source.files import source_text
from builder.source.line_map import line_map
from builder.source.nodes import at


def prose(yaml, *path):
    source = source_text(yaml, "module.yaml")
    document, findings = parse(source)
    assert findings == []
    scalar = at(document.root, path)
    where = line_map(scalar, source.lines)
    return Prose(scalar.text, scalar.place, where.lines, where.folds), source


def assert_place(piece, source, word):
    """``word`` stands where the prose says it does."""
    for line, content in enumerate(piece.text.split("\n")):
        if word in content:
            place = piece.at(line, content.index(word), len(word))
            found = source.lines[place.line - 1][place.column - 1 : place.end_column - 1]
            assert found == word, f"{word} is not at {place}"
            return
    pytest.fail(f"{word} is not in the text")


@pytest.mark.parametrize(
    "yaml",
    [
        "a: one two three",
        "a:   one two three   # four",
        "a: one\n  two\n    three\n",
        "a: one\n\n  two\n\n\n  three\n",
        "a: 'one two three'",
        "a: 'one\n  two\n\n  three'",
        'a: "one\n  two \\\n  three"',
        'a: "one\n  two\n\n\n   three"',
        "a: |\n  one\n  two\n  three\n",
        "a: |\n\n\n  one\n\n    two\n three\n".replace(" three", "  three"),
        "a: |2\n    one\n  two\n  three\n",
        "a: |-\n      one two\n      three\n\n\nb: x",
        "a: >\n  one\n  two\n\n  three\n",
        "a: >-\n  one\n\n\n  two\n    three\n",
        "a: >+\n   one two\n   three\n\n",
        "a: [one, b]\n".replace("one, b", "x, 'one two three'"),
    ],
)
def test_words_stand_where_they_are_said_to(yaml):
    path = ("a", 1) if "[" in yaml else ("a",)
    piece, source = prose(yaml, *path)
    for word in ("one", "two", "three"):
        assert_place(piece, source, word)


def test_blank_lines_of_a_literal_have_their_own_line():
    piece, _ = prose("a: |\n\n  one\n\n  two\n", "a")
    assert piece.lines[:4] == ((2, 3), (3, 3), (4, 3), (5, 3))


def test_beyond_the_text_is_its_last_line():
    piece, _ = prose("a: |\n  one\n", "a")
    assert piece.at(9, 4).line == 3
    assert piece.at(9, 4).column == 0


def test_words_after_an_escape_are_on_the_right_line():
    piece, _ = prose('a: "one \\"two\\"\n  three"', "a")
    assert piece.at(0, piece.text.index("three")).line == 2


WORDS = st.lists(st.from_regex(r"[a-zé😀]{1,6}", fullmatch=True), min_size=1, max_size=4, unique=True)
PARAGRAPHS = st.lists(st.lists(WORDS.map(" ".join), min_size=1, max_size=3), min_size=1, max_size=3)


@settings(deadline=None)
@given(PARAGRAPHS, st.sampled_from(["|", ">", "plain", "single"]), st.integers(1, 6))
def test_any_text(paragraphs, style, indent):
    names = iter(range(1000))
    marked = [
        [" ".join(f"{word}{next(names)}x" for word in line.split()) for line in lines] for lines in paragraphs
    ]
    body = "\n\n".join("\n".join(" " * indent + line for line in lines) for lines in marked)
    yaml = {
        "|": f"a: |\n{body}\nb: c\n",
        ">": f"a: >\n{body}\nb: c\n",
        "plain": f"a:\n{body}\nb: c\n",
        "single": f"a:\n{body[:indent]}'{body[indent:]}'\nb: c\n",
    }[style]
    piece, source = prose(yaml, "a")
    for lines in marked:
        for line in lines:
            for word in line.split():
                assert_place(piece, source, word)
