"""A saved state is read alike in Python and in the browser."""

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from builder.identifiers import state_key
from builder.model.module import Module
from builder.state.codec import SavedState, unpack
from tests.state.learning import assessment, choice, module, parts, section, told, ward_work
from tests.state.test_text import run

ROOT = Path(__file__).resolve().parents[2]
VECTORS = json.loads((ROOT / "tests" / "vectors" / "state.json").read_text(encoding="utf-8"))


def as_script(state: SavedState) -> dict[str, Any]:
    """The state with the names of the script."""
    fields = asdict(state)
    fields["readAgain"] = fields.pop("read_again")
    return fields


def test_the_vectors_are_about_this_module(make_module: Callable[..., Module]):
    assert told(ward_work(make_module)) | {"module": {}} == VECTORS["data"] | {"module": {}}


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["name"])
def test_a_state_is_read_as_its_vector_says(make_module: Callable[..., Module], case):
    assert as_script(unpack(case["text"], ward_work(make_module))) == case["state"]


def test_a_cut_state_is_read_at_every_length(make_module: Callable[..., Module]):
    module = ward_work(make_module)
    whole = VECTORS["cases"][1]
    for length in range(len(whole["text"])):
        state = unpack(whole["text"][:length], module)
        assert not state.whole
        assert state.responses.items() <= whole["state"]["responses"].items()
        assert state.answers.items() <= whole["state"]["answers"].items()


def test_a_module_without_assessment_has_no_tries(make_module: Callable[..., Module]):
    module = ward_work(make_module)
    state = unpack(VECTORS["cases"][1]["text"], make_module(sections=module.sections, assessment=None))
    assert (state.used, state.best, state.drawn, state.read_again) == (0, None, [], None)
    assert state.responses == VECTORS["cases"][1]["state"]["responses"]


@pytest.mark.parametrize(
    ("drawing", "kept"),
    [
        ({"parts": ((3, 1), (3, 2))}, ["b", "f", "d"]),
        ({"parts": ((3, 3), (3, 1))}, ["b", "f", "a"]),
        ({"parts": ((3, 0), (3, 0))}, ["b", "f", "a", "d", "e"]),
        ({"draw": 2}, ["b", "f"]),
        ({"draw": 9}, ["b", "f", "a", "d", "e"]),
        ({}, ["b", "f", "a", "d", "e"]),
    ],
    ids=str,
)
def test_a_try_keeps_of_each_part_no_more_questions_than_it_draws(
    make_module: Callable[..., Module], drawing, kept
):
    """As an update leaves it that draws fewer; alike in Python and in the browser."""
    asked = [choice(name, ("yes", "no"), "yes") for name in "abcdef"]
    changes = drawing | ({"parts": parts(asked, drawing["parts"])} if "parts" in drawing else {})
    scored = assessment(*asked, **changes)
    learnt = module(make_module, section("one"), scored=scored)
    stored = f"1;n1;d{''.join(state_key(name) for name in 'bfade')};."
    read = unpack(stored, learnt)
    assert read.drawn == kept
    (found,) = run({"updates": [{"data": told(learnt), "text": stored}]})
    assert found["read"] == as_script(read)


def test_of_questions_that_are_gone_no_more_are_kept_than_a_try_has_places(
    make_module: Callable[..., Module],
):
    asked = [choice(name, ("yes", "no"), "yes") for name in "abc"]
    learnt = module(make_module, section("one"), scored=assessment(*asked, draw=2))
    gone = [f"g{number:02}" for number in range(30)]
    stored = f"1;n1;d{state_key('a')}{''.join(gone)};."
    read = unpack(stored, learnt)
    assert (read.drawn, read.withdrawn) == (["a"], gone[:11])
    (found,) = run({"updates": [{"data": told(learnt), "text": stored}]})
    assert found["read"] == as_script(read)
