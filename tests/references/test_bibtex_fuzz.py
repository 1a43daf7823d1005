"""No text makes the reader of reference lists fail."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.source.references import read_references

PARTS = (
    *(
        "@book{k,",
        "@book(",
        "@string{",
        "@comment",
        "@",
        "{",
        "}",
        "(",
        ")",
        '"',
        ",",
        "=",
        "#",
        "\n",
        "\\",
        "%",
        "$",
    ),
    *(
        "title",
        "year",
        "author",
        "url",
        " and ",
        "{A}",
        '"B"',
        "2016",
        "sep",
        "\\'",
        "\\foo",
        "\\begin{x}",
        "~",
        "--",
    ),
    *(
        "editor = {",
        "others",
        ", ,",
        "{\\'{\\i}}",
        "\\url{",
        "^",
        "_",
        "é",
        "@book{other, title = {T}}",
        "\\end{x}",
    ),
)


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(PARTS) | st.text(max_size=4), max_size=40).map("".join))
@example("@book{k, author = { and }, title={$x}, year={$$}}")
@example("@book{k, author = {,,,}, title={\\begin{x}}}")
@example("@book{k, author = {A, B, C, D, E}}")
@example("@book{k, title = {\\href{a}}, author = {\\sqrt and \\title and \\begin{array}}}")
def test_any_text(tmp_path_factory, text):
    path = tmp_path_factory.getbasetemp() / "fuzz.bib"
    path.write_bytes(text.encode("utf-8", "surrogatepass").replace(b"\xed", b"?"))
    references, findings = read_references(path, "fuzz.bib")
    lines = text.count("\n") + text.count("\r") + 1
    for placed in (*references, *findings):
        assert 0 <= placed.place.line <= lines
    keys = [reference.key for reference in references]
    assert len(keys) == len(set(keys))
