"""An update of a module keeps every answer whose question it still has, in Python and in the browser."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.model.module import Assessment, Block, Module, Order
from builder.model.prose import Prose
from builder.questions.choice import Choice
from builder.questions.multiple_choice import MultipleChoice
from builder.questions.registry import QUESTIONS, type_of
from builder.source import load
from builder.state.bound import LIMIT, worst_case
from builder.state.codec import unpack
from tests.conftest import _small
from tests.state.learning import (
    assessment,
    at,
    choice,
    module,
    options,
    parts,
    reflection,
    section,
    several,
    told,
    true_false,
)
from tests.state.test_bound import NAMES
from tests.state.test_codec import as_script
from tests.state.test_text import run

KINDS = (
    lambda name: choice(name, NAMES[:4], NAMES[0]),
    lambda name: several(name, NAMES[:4], NAMES[:2]),
    lambda name: true_false(name, "true"),
)


def make(**changes: Any) -> Module:
    return replace(_small(Path()), **changes)


def learnt(scored: Assessment) -> Module:
    return module(make, section("one", reflection("thoughts", 60)), scored=scored)


def reworded(block: Block, *, more: bool) -> Block:
    """The question with other words, and perhaps an option more in front of the others."""
    if not isinstance(block, Choice | MultipleChoice):
        return block
    new = (*options("brand-new"),) if more else ()
    kept = tuple(replace(one, label=Prose(f"{one.label.text}, reworded", at(1))) for one in block.options)
    return replace(block, options=(*new, *kept))


@st.composite
def updates(draw: st.DrawFn) -> tuple[Module, Module, dict[str, Any]]:
    """A module, a later version of it, and what a learner did with the first."""
    count = draw(st.integers(1, 8))
    before = [KINDS[draw(st.integers(0, 2))](f"question-{n}") for n in range(count)]
    order = draw(st.sampled_from(Order))
    first = assessment(*before, option_order=order, question_order=draw(st.sampled_from(Order)))
    size = draw(st.integers(1, count))
    if draw(st.booleans()) and size < count:
        first = replace(first, parts=parts(before, [(size, 0), (count - size, 0)]))
    kept = [block for block in before if draw(st.integers(0, 3))]
    added = [KINDS[draw(st.integers(0, 2))](f"added-{n}") for n in range(draw(st.integers(0, 4)))]
    after = draw(st.permutations([*(reworded(one, more=draw(st.booleans())) for one in kept), *added]))
    second = replace(first, questions=tuple(after), parts=())
    if first.parts and len(after) > 1:
        cut = draw(st.integers(1, len(after) - 1))
        second = replace(second, parts=parts(after, [(cut, 0), (len(after) - cut, 0)]))
    data = told(learnt(first))
    drawn = draw(st.permutations(data["assessment"]["questions"]))
    if first.parts:  # in the order of the parts, as a script draws
        place = {name: n for n, part in enumerate(first.parts) for name in part.questions}
        drawn = sorted(drawn, key=lambda name: place[name])
    listed = {name: [one["id"] for one in data["items"][name]["options"]] for name in drawn}
    state = {
        "save": 1,
        "mark": "Ab3x",
        "bookmark": "",
        "seen": [],
        "readAgain": None,
        "responses": {"thoughts": {"text": "kept"}},
        "used": 1,
        "best": 100,
        "met": [],
        "round": 1,
        "drawn": drawn,
        "withdrawn": [],
        "orders": {
            name: draw(st.permutations(listed[name]))
            for name in drawn
            if order is Order.SHUFFLED and data["items"][name]["type"] != "true-false"
        },
        "answers": {name: {"chosen": [draw(st.sampled_from(listed[name]))]} for name in drawn},
        "submitted": draw(st.booleans()),
        "checks": {},
        "unchecked": {},
    }
    return learnt(first), learnt(second), state


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(updates(), min_size=20, max_size=40))
def test_every_answer_whose_question_is_still_there_is_kept(batch):
    texts = [
        found["text"]
        for found in run({"states": [{"data": told(old), "state": state} for old, _, state in batch]})
    ]
    again = run(
        {
            "updates": [
                {"data": told(new), "text": text} for (_, new, _), text in zip(batch, texts, strict=True)
            ]
        }
    )
    for (_, new, state), text, found in zip(batch, texts, again, strict=True):
        assert new.assessment is not None
        ids = {block.id for block in new.assessment.questions}
        read = as_script(unpack(text, new))
        assert read == found["read"]
        assert read["responses"] == state["responses"]
        assert read["drawn"] == [name for name in state["drawn"] if name in ids]
        assert read["answers"] == {name: said for name, said in state["answers"].items() if name in ids}
        assert len(read["withdrawn"]) == len([name for name in state["drawn"] if name not in ids])
        # Packed again it is within the new version's bound, and read back it is the same.
        assert found["again"] == found["read"]
        assert len(found["text"]) <= worst_case(new).total


BANK = 200
DRAWN = 20


SHORT = 64
"""Characters of an answer that is chosen, put in order or a few words; a page of prose has a budget of its own."""


def examples() -> list[Block]:
    """A question of each type whose answer is short, as the kitchen sink has them."""
    folder = Path(__file__).parents[2] / "modules" / "kitchen-sink"
    found, findings = load(folder, shown="kitchen-sink")
    assert found is not None, findings
    seen: dict[str, Block] = {}
    for block in found.blocks():
        if block.type in QUESTIONS and (type_of(block).payload_bound(block) or 0) <= SHORT:
            seen.setdefault(block.type, block)
    assert len(seen) >= 3
    return list(seen.values())


def test_twenty_of_two_hundred_questions_of_mixed_types_fit(record_property):
    types = examples()
    bank: list[Any] = []
    for n in range(BANK):
        like: Any = types[n % len(types)]
        bank.append(replace(like, common=replace(like.common, id=f"bank-{n}")))
    sections = [section(f"section-{n}") for n in range(8)]
    for order in Order:
        scored = assessment(*bank, option_order=order, parts=parts(bank, [(BANK, DRAWN)]))
        budget = worst_case(module(make, *sections, outcomes=("define", "apply"), scored=scored))
        record_property(f"characters with options {order}", budget.total)
        print(f"{BANK} questions of {len(types)} types, {DRAWN} drawn, options {order}: {budget.total:,}")
        assert len(budget.asked) == DRAWN
        assert budget.total <= LIMIT
