"""When two texts say the same: in words, and alike in Python and in the browser."""

import json
import subprocess
import unicodedata
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.codec.text import decode_text, encode_text
from builder.questions.likeness import Ignore, likeness

HERE = Path(__file__).parent
EVERY = tuple(ignored for count in range(4) for ignored in combinations(Ignore, count))


def in_the_script(pairs):
    done = subprocess.run(
        ["node", str(HERE / "likeness.js")],
        input=json.dumps(pairs).encode("ascii"),
        capture_output=True,
        check=True,
    )
    return json.loads(done.stdout)


def named(character):
    return unicodedata.category(character) not in {"Cn", "Co", "Cs"}


@pytest.mark.parametrize(
    ("ignored", "one", "other"),
    [
        ((), "  soap\u00a0 and\twater\n", "soap and water"),
        ((), "it\u2019s", "it's"),
        ((), "\u201csoap\u201d", '"soap"'),
        ((), "\u00absoap\u00bb", '"soap"'),
        ((), "co\u2010op", "co-op"),
        ((), "20\u201330", "20-30"),
        ((), "\u221240", "-40"),
        ((), "dw\u0302r", "d\u0175r"),
        ((), "so\u00adap\u200b", "soap"),
        ((), "\u202asoap\u202c", "soap"),
        (("case",), "SOAP", "soap"),
        (("case",), "STRASSE", "straße"),
        (("case",), "ΣΟΦΟΣ", "σοφος"),
        (("case",), "σοφοσ", "σοφος"),
        (("case",), "İstanbul", "istanbul"),
        (("case",), "ISTANBUL", "ıstanbul"),
        (("case",), "\ufb01sh", "FISH"),
        (("accents",), "dŵr", "dwr"),
        (("accents",), "Ångström", "Angstrom"),
        (("case", "accents"), "ÉCOLE", "ecole"),
        (("punctuation",), "e.g.", "eg"),
        (("punctuation",), "co-op", "coop"),
        (("punctuation",), "soap & water", "soap water"),
        (("punctuation",), "¿qué?", "qué"),
    ],
)
def test_the_same(ignored, one, other):
    assert likeness(one, ignored) == likeness(other, ignored) != ""


@pytest.mark.parametrize(
    ("ignored", "one", "other"),
    [
        ((), "Soap", "soap"),
        ((), "dŵr", "dwr"),
        ((), "soap.", "soap"),
        (("case",), "dŵr", "dwr"),
        (("accents",), "Dŵr", "dwr"),
        (("accents",), "ø", "o"),
        (("case", "accents", "punctuation"), "H\u2082O", "H2O"),
        (("case", "accents", "punctuation"), "a+b", "ab"),
        (("case", "accents", "punctuation"), "soap water", "soapwater"),
    ],
)
def test_not_the_same(ignored, one, other):
    assert likeness(one, ignored) != likeness(other, ignored)


@pytest.mark.parametrize("ignored", [EVERY[0], EVERY[1], EVERY[2], EVERY[-1]], ids="-".join)
def test_every_character_there_is_counts_alike_on_both_sides(ignored):
    texts = [f"a{chr(point)}b" for point in range(0x110000) if named(chr(point))]
    found = in_the_script([(text, ignored) for text in texts])
    differ = [
        text
        for text, theirs in zip(texts, found, strict=True)
        if theirs not in (None, likeness(text, ignored))
    ]
    assert differ == []
    assert len(texts) - found.count(None) > 100_000


written = st.lists(
    st.tuples(
        st.text(
            st.characters(exclude_categories=("Cn",))
            | st.sampled_from(
                "aIiıİßΣςσéÉ\u0301\u0302\u0307\u0308\u00ad\u200b\u2019\u2013 \u00a0\u3000\t\n.,-&"
            )
        ),
        st.sampled_from(EVERY),
    ),
    min_size=100,
    max_size=300,
)


@settings(max_examples=15, deadline=None)
@given(written)
def test_every_text_counts_alike_on_both_sides_and_after_it_was_saved(pairs):
    for (text, ignored), theirs in zip(pairs, in_the_script(pairs), strict=True):
        ours = likeness(text, ignored)
        if theirs is not None:
            assert ours == theirs
        assert ours == likeness(decode_text(encode_text(text)), ignored)
