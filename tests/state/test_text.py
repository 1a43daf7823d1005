"""Texts are encoded alike in Python and in the browser."""

import json
import re
import subprocess
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.codec.text import TABLE, cost, decode_text, encode_text, fit
from tests.growth import units

ROOT = Path(__file__).resolve().parents[2]
VECTORS = json.loads((ROOT / "tests" / "vectors" / "text.json").read_text(encoding="utf-8"))
ALLOWED = re.compile(r"[A-Za-z0-9.,:!?'()\-_/=@#$*~^|]*")


def everywhere_the_same(character: str) -> bool:
    """Whether every Python and every browser composes it alike: what is newer than both may differ."""
    return unicodedata.ucd_3_2_0.category(character) != "Cn"


ANY_TEXT = st.text(
    st.characters(exclude_categories=()).filter(everywhere_the_same)
    | st.sampled_from(TABLE + "aeiou \n\r\t\u0301\u0302"),
    max_size=60,
)


def run(batch: dict[str, Any]) -> list[Any]:
    done = subprocess.run(
        ["node", "tests/state/batch.js"],
        cwd=ROOT,
        input=json.dumps(batch).encode("ascii"),
        capture_output=True,
        check=True,
        timeout=120,
    )
    found: list[Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("vector", VECTORS["encode"], ids=lambda vector: vector["encoded"][:20])
def test_a_text_is_encoded_as_its_vector_says(vector):
    assert encode_text(vector["text"]) == vector["encoded"]
    assert decode_text(vector["encoded"]) == vector["back"]
    assert cost(vector["text"]) == len(vector["encoded"])


@pytest.mark.parametrize("vector", VECTORS["decode"], ids=lambda vector: vector["encoded"])
def test_a_damaged_text_is_read_as_its_vector_says(vector):
    assert decode_text(vector["encoded"]) == vector["text"]


@pytest.mark.parametrize(
    "vector", VECTORS["fit"], ids=lambda vector: f"{vector['kept']!a} of {vector['room']}"
)
def test_a_text_is_fitted_as_its_vector_says(vector):
    assert fit(vector["text"], vector["room"]) == vector["kept"]


def test_the_table_has_sixty_four_different_characters():
    assert len(TABLE) == len(set(TABLE)) == 64


@given(ANY_TEXT)
def test_what_is_read_back_encodes_to_the_same(text: str):
    encoded = encode_text(text)
    assert ALLOWED.fullmatch(encoded)
    assert encode_text(decode_text(encoded)) == encoded


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)), max_size=60))
def test_composed_text_comes_back_as_it_was(text: str):
    composed = decode_text(encode_text(text))
    assert decode_text(encode_text(composed)) == composed
    assert composed == unicodedata.normalize("NFC", text)


@given(ANY_TEXT, st.integers(0, 40))
def test_a_fitted_text_has_room(text: str, room: int):
    kept = fit(text, room)
    assert cost(kept) <= room
    if cost(text) > room:
        assert decode_text(encode_text(text)).startswith(kept)


@given(st.text(max_size=30))
def test_anything_at_all_can_be_read(text: str):
    decode_text(text)


@settings(max_examples=8, deadline=None)
@given(st.lists(ANY_TEXT, min_size=30, max_size=60))
def test_python_and_the_browser_agree_on_every_text(texts: list[str]):
    for text, found in zip(texts, run({"texts": texts}), strict=True):
        assert found["encoded"] == encode_text(text)
        assert found["back"] == decode_text(found["encoded"])
        assert found["cost"] == cost(text)


@settings(max_examples=8, deadline=None)
@given(st.lists(st.tuples(ANY_TEXT, st.integers(0, 20)), min_size=30, max_size=60))
def test_python_and_the_browser_cut_a_text_alike(fitted: list[tuple[str, int]]):
    assert run({"fitted": fitted}) == [fit(text, room) for text, room in fitted]


def test_marks_without_end_are_cut_before_they_are_composed():
    """Composed whole, so many would take minutes."""
    marks = "a" + "\u0301\u0316" * 500_000
    assert len(fit(marks, 400)) < 400
    assert units(lambda: fit(marks, 400), 50) < 50
