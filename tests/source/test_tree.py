"""The tree of a YAML text: places of keys and values, and what is refused."""

import pytest

from builder.findings import Place
from builder.source.document import parse
from builder.source.files import source_text
from builder.source.mending import explain
from builder.source.nodes import Mapping, Scalar, Sequence, at, plain, walk
from builder.source.problem import Problem


def tree(text):
    document, findings = parse(source_text(text, "module.yaml"))
    assert findings == []
    return document.root


def codes(text):
    return [
        (finding.code, finding.place.line, finding.place.column)
        for finding in parse(source_text(text, "m"))[1]
    ]


def test_places_count_code_points_from_one():
    root = tree("é😀: 𝔞b\n- x: y\n".replace("- x", "xé"))
    assert root.entry("é😀").key.place == Place("module.yaml", 1, 1, 3)
    assert root.entry("é😀").value.place == Place("module.yaml", 1, 5, 7)
    assert root.entry("xé").value.place == Place("module.yaml", 2, 5, 6)


def test_places_of_lists_and_mappings():
    root = tree("a:\n  - b: c\n    d: [e, f]\n")
    assert at(root, ("a",)).place.line == 2
    assert at(root, ("a", 0)).place == Place("module.yaml", 2, 5)
    assert at(root, ("a", 0, "d", 1)).place == Place("module.yaml", 3, 12, 13)


@pytest.mark.parametrize(
    ("typed", "text", "style"),
    [
        ("yes", "yes", "plain"),
        ("~", "~", "plain"),
        ("1.10", "1.10", "plain"),
        ("", None, "plain"),
        ("''", "", "single"),
        ('""', "", "double"),
        ("'it''s'", "it's", "single"),
        ('"a\\u00e9\\n\\"b\\\\"', 'aé\n"b\\', "double"),
        ("|\n  a\n   b\n", "a\n b\n", "literal"),
        (">\n  a\n  b\n", "a b\n", "folded"),
        ("|-\n  a", "a", "literal"),
    ],
)
def test_scalars(typed, text, style):
    scalar = at(tree(f"a: {typed}"), ("a",))
    assert (scalar.text, scalar.style) == (text, style)


def test_the_values_alone():
    assert plain(tree("a: 1\nb: [x, {c: }]\nd:\n")) == {"a": "1", "b": ["x", {"c": None}], "d": None}


def test_walking_gives_parents_first():
    paths = [path for path, _ in walk(tree("a: [b, {c: d}]"))]
    assert paths == [(), ("a",), ("a", 0), ("a", 1), ("a", 1, "c")]


def test_ways_that_lead_nowhere():
    root = tree("a: [b]")
    for path in (("b",), ("a", "b"), ("a", 0, "c")):
        with pytest.raises(KeyError):
            at(root, path)
    with pytest.raises(IndexError):
        at(root, ("a", 1))


def test_kinds_of_values():
    root = tree("a: [b]\nc: {d: e}")
    assert isinstance(root, Mapping)
    assert not root.in_brackets
    assert isinstance(at(root, ("a",)), Sequence)
    assert at(root, ("a",)).in_brackets
    assert at(root, ("c",)).in_brackets
    assert isinstance(at(root, ("a", 0)), Scalar)


def test_the_first_of_two_equal_keys_stays():
    document, findings = parse(source_text("a: 1\nb: 2\na: 3\n", "m"))
    assert plain(document.root) == {"a": "1", "b": "2"}
    assert [(finding.code, finding.place.line) for finding in findings] == [("SRC-012", 3)]
    assert document.root.incomplete


def test_depth_up_to_the_limit():
    assert codes("[" * 63 + "a" + "]" * 63) == []
    assert codes("[" * 64 + "a" + "]" * 64) == [("SRC-016", 1, 65)]


def test_an_alias_leaves_the_rest_readable():
    document, findings = parse(source_text("a: &x 1\nb: *x\nc: 3\n", "m"))
    assert [(finding.code, finding.place.line) for finding in findings] == [("SRC-013", 1), ("SRC-013", 2)]
    assert at(document.root, ("c",)).text == "3"
    assert at(document.root, ("a",)).faulty
    assert at(document.root, ("b",)).faulty


@pytest.mark.parametrize("text", ["? a", "?\n  a", "? # why\n  a", "- ? a\n", "? a\n: b\n"])
def test_keys_behind_a_question_mark(text):
    assert [code for code, _, _ in codes(text)] == ["SRC-023"]


@pytest.mark.parametrize("text", ["a?: b", "a: b?\nc: d", "a: |\n  b?\nc: d", "a: |\n  ?\nc: d"])
def test_question_marks_in_words(text):
    assert codes(text) == []


def test_aliases_and_tags_inside_brackets():
    assert codes("a: [*x, !y z, &b c]") == [("SRC-013", 1, 5), ("SRC-014", 1, 9), ("SRC-013", 1, 15)]


def test_a_tag_before_a_list():
    assert codes("a: !!set\n  - b\n") == [("SRC-014", 1, 4)]


def test_several_faults_of_yaml_in_one_go():
    text = "a: b: c\nd: @e\nf: 'g' h\ni: *j k\nl: ok\nm:n\n"
    assert codes(text) == [
        ("SRC-008", 1, 5),
        ("SRC-009", 2, 4),
        ("SRC-020", 3, 4),
        ("SRC-009", 4, 4),
        ("SRC-025", 6, 3),
    ]


def test_mending_ends_when_a_mended_text_is_still_no_yaml():
    text = "blocks: x\n  - 'a b\n    it''s: c\n    d: e' f: g\n"
    assert len(codes(text)) < 5


def test_several_tabs_are_one_finding():
    document, findings = parse(source_text("a:\n\tb: 1\n\tc: 2\n\td: 3\n", "m"))
    assert document is None
    assert [(finding.code, finding.place.line) for finding in findings] == [("SRC-010", 2)]
    assert "2 further lines" in findings[0].message


def test_white_space_alone_on_a_line_is_nothing():
    assert codes("a: b\n\t\nc: d\n   \t \n") == []


def test_no_words_of_the_parser_reach_the_author():
    for text in (
        "a: b: c",
        "a: [b",
        "a: 'b",
        "- a\nb: c",
        "a: *",
        "a: !<x",
        "a: &",
        "a: %",
        "? a\n: b",
        "a: |9x",
        "{",
    ):
        findings = parse(source_text(text, "m"))[1]
        assert findings, text
        for finding in findings:
            words = (finding.message + finding.hint).lower()
            assert not any(
                jargon in words for jargon in ("token", "scalar", "flow", "block end", "mapping", "node")
            )


def test_what_nothing_explains_is_still_a_finding():
    mended = explain(Problem(1, 3, "something a later parser may say", None), source_text("a: b\nc: d", "m"))
    assert (mended.finding.code, mended.finding.place.line, mended.finding.place.column) == ("SRC-007", 2, 4)
    assert mended.lines is None
