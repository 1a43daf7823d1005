"""A saved state is read alike in Python and in the browser."""

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from builder.model.module import Module
from builder.state.codec import SavedState, unpack
from tests.state.learning import told, ward_work

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
