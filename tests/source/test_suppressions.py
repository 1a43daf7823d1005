"""Comments that keep findings out of the report: which lines they are about, and what is wrong with them."""

import pytest

from builder.findings import Finding, Place, Severity
from builder.source import suppressions as module
from builder.source.suppressions import suppressions, unused

HEAD = "id: a\n"


@pytest.fixture
def read(tmp_path):
    def read(text, name="m.yaml"):
        path = tmp_path / name
        path.write_bytes(text.encode("utf-8"))
        return suppressions(path, f"modules/a/{name}")

    return read


def covered(found, code="STR-017", file="modules/a/m.yaml", upto=30):
    """The lines where a finding of this code is answered."""

    def finding(line):
        return Finding(code, Severity.WARNING, "x", Place(file, line, 1))

    return [line for line in range(upto) if any(one.covers(finding(line)) for one in found.found)]


def codes(found):
    return [(one.code, one.place.line, one.place.column) for one in found.findings]


WHY = "# coursewright: ignore STR-017 because the address comes in May"


def test_at_the_end_of_a_line(read):
    found = read(f"a: 1\nurl: unknown  {WHY}\nb: 2\n")
    assert covered(found) == [2]
    (one,) = found.found
    assert (one.reason, one.place) == ("the address comes in May", Place("modules/a/m.yaml", 2, 38, 45))


def test_above_a_line_also_with_other_comments_and_empty_lines_between(read):
    assert covered(read(f"a: 1\n{WHY}\n# and more\n\nurl: unknown\nb: 2\n")) == [5]
    assert covered(read(f"list:\n  {WHY}\n  - type: resource\n    url: unknown\n")) == [3]


def test_two_comments_above_the_same_line(read):
    found = read(f"{WHY}\n{WHY.replace('017', '016')}\nurl: unknown\n")
    assert covered(found) == covered(found, "STR-016") == [3]


def test_several_codes_share_a_reason(read):
    found = read("url: unknown # coursewright: ignore STR-016, str-017 PRO-008 because x\n")
    assert [one.code for one in found.found] == ["STR-016", "STR-017", "PRO-008"]
    assert found.findings == ()


@pytest.mark.parametrize("header", ["|", ">", "|-", ">2", "|  # a comment"])
def test_a_block_scalar_is_covered_as_a_whole(read, header):
    text = f"a: 1\n{WHY}\ntext: {header}\n  One\n\n  two\n\nb: 2\n"
    assert covered(read(text)) == [3, 4, 5, 6]
    assert covered(read(f"list:\n  {WHY}\n  - {header}\n    One\n    two\n  - other\n")) == [3, 4, 5]


def test_a_comment_behind_a_block_header(read):
    assert covered(read(f"a: 1\ntext: |  {WHY}\n  One\n  two\nb: 2\n")) == [2, 3, 4]


@pytest.mark.parametrize(
    "value", ["one\n  two", "\n  one\n  two", '"one\n  two"', "'one\n  two'", "\n  'one\n  two'"]
)
def test_other_texts_over_several_lines(read, value):
    last = 2 + value.count("\n")
    assert covered(read(f"{WHY}\ntext: {value}\nb: 2\n")) == list(range(2, last + 1))


def test_fields_below_are_not_covered(read):
    assert covered(read(f"{WHY}\npart:\n  url: unknown\n")) == [2]


@pytest.mark.parametrize(
    "text",
    [
        f"text: |\n  One\n  {WHY}\n  two\n",
        f"text: >\n  One {WHY}\n",
        f"text: |\n  {WHY}\nb: 1\n",
        f'text: "One {WHY}"\n',
        f"text: 'One\n  {WHY}\n  two'\n",
        f'"a {WHY}": 1\n',
        f"text: One{WHY}\n",
        "text: no mark # of coursewright\n",
    ],
)
def test_what_is_text_is_no_comment(read, text):
    assert read(text) == module.Suppressions()


@pytest.mark.parametrize(
    "comment",
    [
        "# coursewright ignore STR-017 because the address comes in May",
        "# Coursewright, ignore STR-017",
        "#coursewright-ignore str-017 because",
    ],
)
def test_a_comment_without_its_colon_is_told_how_to_be_written(read, comment):
    found = read(f"a: 1\nurl: unknown  {comment}\n")
    assert found.found == ()
    (finding,) = found.findings
    assert (finding.code, finding.place.line) == ("SUP-005", 2)
    assert "oursewright: ignore " in finding.hint.split("\n")[1]


@pytest.mark.parametrize(
    "comment",
    [
        "# coursewright ignores long titles",
        "# coursewright should ignore STR-017",
        "# coursewright ignore me",
    ],
)
def test_what_only_speaks_of_coursewright_is_an_ordinary_comment(read, comment):
    assert read(f"url: unknown  {comment}\n") == module.Suppressions()


def test_a_comment_after_a_block_scalar(read):
    assert covered(read(f"text: |\n  One\n{WHY}\nurl: unknown\n")) == [4]
    assert covered(read(f"- text: |\n    One\n  {WHY}\n  url: unknown\n")) == [4]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(read, end):
    assert covered(read(f"a: 1\n{WHY}\ntext: |\n  One\nb: 2\n".replace("\n", end))) == [3, 4]


def test_an_included_file_is_covered_by_the_line_that_names_it(read):
    found = read(f"blocks:\n  {WHY}\n  - file: more.md\n  - file: other.md\n{WHY}\nreferences: refs.bib\n")
    assert covered(found, file="modules/a/more.md", upto=3) == [0, 1, 2]
    assert covered(found, file="modules/a/refs.bib", upto=3) == [0, 1, 2]
    assert covered(found, file="modules/a/other.md") == []


def test_in_included_markdown(read):
    text = "One\n\n<!-- coursewright: ignore STR-017 because it is so -->\nTwo\nthree\n\nFour\n"
    found = read(text, "more.md")
    assert covered(found, file="modules/a/more.md") == [4, 5]
    assert found.found[0].reason == "it is so"
    assert read(f"```\n{text}```\n", "more.md") == module.Suppressions()


def test_the_learner_does_not_read_the_comment(load_text, small, tmp_path):
    (tmp_path / "more.md").write_text(
        "One\n\n<!-- coursewright: ignore PRO-008 because it is so -->\nTwo\n", encoding="utf-8"
    )
    made, findings = load_text(small + "      - file: more.md\n")
    assert findings == []
    assert made.sections[0].blocks[1].text.text == "One\n\n\nTwo\n"


@pytest.mark.parametrize(
    ("comment", "expected", "words"),
    [
        ("ignore STR-017", ("SUP-001", 1, 29), "Write `ignore STR-017 because …`"),
        ("ignore STR-017 because", ("SUP-001", 1, 29), "does not say why"),
        ("ignore STR-017 the address comes in May", ("SUP-001", 1, 29), "does not say why"),
        ("ignore STR-117 because x", ("SUP-002", 1, 29), "Did you mean STR-017?"),
        ("ignore STR17 because x", ("SUP-002", 1, 29), "Did you mean STR-017?"),
        ("ignore STR because x", ("SUP-002", 1, 29), "There is no code STR"),
        ("ignore everything because x", ("SUP-002", 1, 29), "in brackets"),
        ("ignore STR-001 because x", ("SUP-003", 1, 29), "STR-001 is an error"),
        ("ignore", ("SUP-005", 1, 22), "ignore STR-017 because"),
        ("ignore because x", ("SUP-005", 1, 22), "ignore STR-017 because"),
        ("disable STR-017", ("SUP-005", 1, 22), "ignore STR-017 because"),
        ("", ("SUP-005", 1, 22), "ignore STR-017 because"),
    ],
)
def test_comments_that_have_no_effect(read, comment, expected, words):
    found = read(f"a: 1 # coursewright: {comment}\n")
    assert (codes(found), found.found) == ([expected], ())
    (one,) = found.findings
    assert words in f"{one.message} {one.hint}"


def test_what_is_right_in_a_comment_holds(read):
    found = read("a: 1 # coursewright: ignore STR-001, STR-017 because x\n")
    assert (codes(found), [one.code for one in found.found]) == ([("SUP-003", 1, 29)], ["STR-017"])


def test_files_that_cannot_be_read_have_no_comments(tmp_path, read):
    assert suppressions(tmp_path / "gone.yaml", "gone.yaml") == module.Suppressions()
    assert read("a: [coursewright:", "m.yaml") == module.Suppressions()
    assert read(f"a: 1 {WHY}", "picture.svg") == module.Suppressions()


def test_a_useless_comment_is_advice(read):
    (one,) = read(f"a: 1 {WHY}\n").found
    assert (unused(one).code, unused(one).place) == ("SUP-004", one.place)
