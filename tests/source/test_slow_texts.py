"""YAML made to keep a machine busy: read in a moment, in few words."""

import pytest

from builder.source.document import parse
from builder.source.files import SIZE_LIMIT_BYTES, source_text
from tests.growth import ratio

LINES = 100_000
FAULT = "k: a: b\n"


def values(count):
    return "".join(f"key-{number}: {'words ' * 4}\n" for number in range(count))


TEXTS = {
    "texts without lines": lambda count: "k: |\n" * count,
    "entries without lines": lambda count: "- |\n" * count,
    "entries": lambda count: "- |\n  t\n" * count,
    "pasted lines": lambda count: "k: |\n  x\nPasted words\n" * (count // 3),
    "blocks in texts": lambda count: "- |\n  Words\n  type: figure\n" * (count // 3),
    "odd spaces": lambda count: "a:\u00a0b\n" * count,
    "odd spaces far apart": lambda count: "# c\na:\u00a0b\n" * count,
    "odd margins": lambda count: "\u00a0a: b\na:\u00a0b\n" * (count // 2),
    "faults behind values": lambda count: values(count * 22 // 100) + FAULT * (count // 1000),
    "faults behind one line": lambda count: f"k: [{'a,' * (count * 24 // 100)}]\n" + FAULT * (count // 1000),
    "faults behind empty lines": lambda count: "\n" * (9 * count) + FAULT * (count // 1000),
    "faults behind a text": lambda count: "k: |\n" + "  words\n" * count + FAULT * (count // 1000),
    "tags in one line": lambda count: f"k: [{'!!str a, ' * (count * 24 // 100)}]\n",
}
FEW_BYTES = 20_000_000
"""For all words of the findings on a file of a megabyte: they grow with it, not with its square."""


def said(text):
    return sum(len(finding.message) + len(finding.hint) for finding in parse(source_text(text, "m"))[1])


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", TEXTS)
def test_four_times_as_much_takes_about_four_times_as_long(name):
    short, long = (TEXTS[name](count) for count in (LINES // 4, LINES))
    assert len(long.encode()) < SIZE_LIMIT_BYTES
    assert said(long) < FEW_BYTES
    assert ratio(lambda: said(short), lambda: said(long), 8) < 8


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    ("begin", "part", "end", "code"),
    [
        ('title: "', "\\a", '"', "SRC-027"),
        ("k: [", '"\\a",', "]", "SRC-027"),
        ("k: [", "*a, ", "]", "SRC-013"),
        ("k: [", "!!str a, ", "]", "SRC-014"),
        ("k: [", "!!s,", "]", "SRC-014"),
        ("k: {", "[a]: b,", "}", "SRC-023"),
    ],
)
def test_a_line_full_of_faults_is_not_shown_with_each(begin, part, end, code):
    text = f"{begin}{part * 20_000}{end}\n"
    assert code in {finding.code for finding in parse(source_text(text, "m"))[1]}
    assert 0 < said(text) < FEW_BYTES


def test_where_reading_stopped_it_is_said():
    findings = parse(source_text(values(22_000) + FAULT * 99, "m"))[1]
    *faults, last = findings
    assert {finding.code for finding in faults} == {"SRC-008"}
    assert last.code == "SRC-032"
    assert last.message == f"After {len(faults)} faults nothing was read from here on; there may be more"
    assert last.place.line == 22_000 + len(faults) + 1
