"""Both parsers give the same tree and the same findings."""

import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.source.document import parse
from builder.source.events import events, python_events
from builder.source.files import source_text

KEYS = st.from_regex(r"[a-z][a-z0-9_-]{0,8}", fullmatch=True)
WORDS = st.text(
    alphabet=st.characters(
        codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"
    ),
    max_size=30,
)
SENTENCES = st.lists(
    st.sampled_from(
        [
            "lead",
            "ward",
            "Yes",
            "012",
            "12:30",
            "a,",
            "b:",
            "#1",
            "# 2",
            "*x*",
            "@y",
            "it's",
            '"q"',
            "[z]",
            "\t",
        ]
    ),
    min_size=1,
    max_size=8,
).map(" ".join)


def single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def double(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def indented(block: str, by: int = 2) -> str:
    return "\n".join(" " * by + line if line else line for line in block.split("\n"))


SCALARS = st.one_of(
    SENTENCES,
    WORDS.map(single),
    WORDS.map(double),
    st.lists(SENTENCES, min_size=1, max_size=3).map(lambda lines: "|\n" + indented("\n".join(lines), 12)),
    st.lists(SENTENCES, min_size=1, max_size=3).map(lambda lines: ">-\n" + indented("\n".join(lines), 12)),
    st.lists(KEYS, max_size=4).map(lambda items: "[" + ", ".join(items) + "]"),
    st.just(""),
)


def as_value(block: str) -> str:
    return f" {block}" if "\n" not in block or block[0] in "|>" else "\n" + indented(block)


BLOCKS = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.dictionaries(KEYS, inner, min_size=1, max_size=4).map(
            lambda entries: "\n".join(f"{key}:{as_value(value)}" for key, value in entries.items())
        ),
        st.lists(inner, min_size=1, max_size=4).map(
            lambda items: "\n".join("-" + as_value(item) for item in items)
        ),
    ),
    max_leaves=12,
)

SOUP = st.lists(
    st.sampled_from(
        [
            "a",
            "b: ",
            "- ",
            "  ",
            "\n",
            "\n  ",
            "# ",
            '"',
            "'",
            "[",
            "]",
            "{",
            "}",
            ", ",
            "|",
            ">",
            "&x ",
            "*x",
            "!",
            "x y",
            ":",
            "é",
            "---\n",
            "@",
            "? ",
        ]
    ),
    max_size=25,
).map("".join)


def both(text):
    source = source_text(text, "module.yaml")
    return parse(source, events), parse(source, python_events)


@settings(deadline=None, max_examples=300)
@given(BLOCKS)
@example("a: x\ty")
@example("a:\tb")
@example("a: b\n\tc: d")
@example("a: b\n  \tc")
@example("a: b\n\t\nc: d")
@example("- \ta\n-\tb")
@example("a: b\t# c")
def test_on_documents(text):
    fast, slow = both(text)
    assert fast == slow


@settings(deadline=None, max_examples=500)
@given(SOUP)
@example("? \n  a")
@example("[b: ]")
@example("{b: , c: d}")
@example("[b: ")  # libyaml refuses "b:]", PyYAML's own parser does not
def test_on_anything(text):
    """On what nobody would write one parser may refuse what the other reads; what both accept they read alike."""
    (fast, fast_findings), (slow, slow_findings) = both(text)
    if not fast_findings and not slow_findings:
        assert fast == slow


@pytest.mark.parametrize("make_events", [events, python_events])
def test_nothing_is_raised_for_100_000_brackets(make_events):
    document, findings = parse(source_text("a: " + "[" * 100_000, "module.yaml"), make_events)
    assert document is None
    assert [(finding.code, finding.place.line) for finding in findings] == [("SRC-016", 1)]


@pytest.mark.parametrize("make_events", [events, python_events])
@pytest.mark.parametrize("begin", ["- ", "? ", "- - ? "])
def test_nothing_is_raised_for_deep_lists(begin, make_events):
    document, findings = parse(source_text(begin * 5_000, "module.yaml"), make_events)
    assert document is None
    assert [finding.code for finding in findings] == ["SRC-016"]


def test_without_libyaml_the_other_parser_is_used(small):
    program = (
        "import sys; sys.modules['yaml._yaml'] = None\n"
        "from builder.source.document import parse\n"
        "from builder.source.events import CParser, events, python_events\n"
        "from builder.source.files import source_text\n"
        "assert CParser is None\n"
        "assert type(events('a: b')) is type(python_events('a: b'))\n"
        "document, findings = parse(source_text(sys.stdin.read(), 'module.yaml'))\n"
        "print(len(document.root.entries), len(findings))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], input=small, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.split() == ["9", "0"]
