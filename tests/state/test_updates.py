"""An update of a module keeps every answer whose question it still has, in Python and in the browser."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from builder.model.assessment import Assessment, Order
from builder.model.block import Block
from builder.model.module import Module
from builder.model.prose import Prose
from builder.questions.choice import Choice
from builder.questions.multiple_choice import MultipleChoice
from builder.questions.performance import Performance
from builder.questions.registry import QUESTIONS, type_of
from builder.source import load
from builder.state.bound import LIMIT, worst_case
from builder.state.codec import unpack
from tests.conftest import _small
from tests.state.learning import (
    assessment,
    at,
    categorise,
    choice,
    cloze,
    fill_in,
    hotspot,
    likert,
    long_fill_in,
    matching,
    module,
    numeric,
    parts,
    performance,
    reflection,
    section,
    sequencing,
    several,
    told,
    true_false,
)
from tests.state.test_bound import NAMES
from tests.state.test_codec import as_script
from tests.state.test_text import run

OLD = NAMES[:5]
NEW = ("newer", "newest")
"""Ids of options, items, steps, gaps and targets, of the first version and of what an update brings."""
TARGETS = ("ward", "home", "clinic")
NEW_TARGETS = ("hospice",)


def steps(name: str, names: tuple[str, ...]) -> Performance:
    """Each step is answered in one way, whichever others are beside it."""
    made = {step.id: step for step in performance(name, (*OLD, *NEW)).steps}
    return replace(performance(name, names[:1]), steps=tuple(made[one] for one in names))


def gaps(name: str, names: tuple[str, ...]) -> Block:
    return cloze(name, tuple(n for n in names if n in OLD[:3]), tuple(n for n in names if n not in OLD[:3]))


KINDS: dict[str, Callable[[str, tuple[str, ...], tuple[str, ...]], Block]] = {
    "choice": lambda name, names, _: choice(name, names, names[0]),
    "multiple-choice": lambda name, names, _: several(name, names, names[:2]),
    "true-false": lambda name, _names, _: true_false(name, "true"),
    "fill-in": lambda name, names, _: fill_in(name, names),
    "cloze": lambda name, names, _: gaps(name, names),
    "numeric": lambda name, _names, _: numeric(name),
    "performance": lambda name, names, _: steps(name, names),
    "matching": matching,
    "categorise": categorise,
    "sequencing": lambda name, names, _: sequencing(name, names),
    "likert": lambda name, names, _: likert(name, names),
    "long-fill-in": lambda name, names, _: long_fill_in(name, 40, names, marked="self"),
    "hotspot": lambda name, names, _: hotspot(name, names, names[:2], choose="any"),
}
"""How a question of each type is made of ids, and where it has them of targets."""


def test_every_type_is_updated():
    assert set(KINDS) == set(QUESTIONS)


def make(**changes: Any) -> Module:
    return replace(_small(Path()), **changes)


def learnt(practice: list[Block], scored: Assessment) -> Module:
    return module(make, section("one", reflection("thoughts", 60), *practice), scored=scored)


def reworded(block: Block) -> Block:
    """The question with other words by its options."""
    if not isinstance(block, Choice | MultipleChoice):
        return block
    kept = (replace(one, label=Prose(f"{one.label.text}, reworded", at(1))) for one in block.options)
    return replace(block, options=tuple(kept))


def some(draw: st.DrawFn, ids: Sequence[str], least: int = 0) -> tuple[str, ...]:
    return tuple(draw(st.lists(st.sampled_from(ids), min_size=least, max_size=len(ids), unique=True)))


def changed(draw: st.DrawFn, old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """Ids of a later version: some of the old and of the new, in any order, and at least one."""
    return some(draw, (*old, *new), 1)


def given_to(draw: st.DrawFn, kind: str, item: dict[str, Any]) -> dict[str, Any]:
    """An answer that is none of nothing, as the script itself reads it back."""
    options = item.get("options", [])
    ids = [one["id"] for one in options]
    if kind in {"choice", "true-false", "likert", "multiple-choice", "hotspot", "sequencing"}:
        if kind == "sequencing":
            chosen = draw(st.permutations(ids))
        elif kind in {"multiple-choice", "hotspot"}:
            chosen = [one for one in ids if draw(st.booleans())] or ids[:1]
        else:
            chosen = [draw(st.sampled_from(ids))]
        return {"chosen": chosen}
    if kind in {"matching", "categorise"}:
        targets = [one["id"] for one in item["targets"]]
        return {"pairs": {one: draw(st.sampled_from(targets)) for one in some(draw, ids, 1)}}
    if kind == "long-fill-in":
        chosen = some(draw, ids)
        return {"text": "kept; as written", "chosen": [one for one in ids if one in chosen]}
    if kind == "numeric":
        return {"text": draw(st.sampled_from(["12.5", "-3", "none"]))}
    filled = some(draw, ids, 1)
    texts = {}
    for one in options:
        listed = one.get("entries") or (one.get("options") if kind == "performance" else None)
        text = draw(st.sampled_from([entry["id"] for entry in listed])) if listed else "4.5"
        texts[one["id"]] = text if one["id"] in filled else ""
    return {"texts": {name: text for name, text in texts.items() if text or kind != "performance"}}


def kept_of(kind: str, given: dict[str, Any], item: dict[str, Any]) -> dict[str, Any]:
    """What is left of an answer where only what the later version still has is kept."""
    ids = [one["id"] for one in item.get("options", [])]
    if kind in {"matching", "categorise"}:
        targets = {one["id"] for one in item["targets"]}
        return {"pairs": {one: to for one, to in given["pairs"].items() if one in ids and to in targets}}
    if kind == "sequencing":
        left = [one for one in given["chosen"] if one in ids]
        by_key = [one["id"] for one in sorted(item["options"], key=lambda one: one["key"])]
        shown = [*by_key[1:], *by_key[:1]] if by_key == ids else by_key
        return {"chosen": [*left, *(one for one in shown if one not in left)] if left else []}
    if "texts" in given:
        texts = {one: given["texts"].get(one, "") for one in ids}
        return {"texts": {name: text for name, text in texts.items() if text or kind != "performance"}}
    if "chosen" in given:
        return given | {"chosen": [one for one in ids if one in given["chosen"]]}
    return given


def tidy(answers: dict[str, Any], items: dict[str, Any]) -> dict[str, Any]:
    """Answers with sets of options as sets: what was stored in one order of the author's is read in it."""
    return {
        name: given | {"chosen": set(given["chosen"])}
        if name in items and items[name]["type"] in {"multiple-choice", "hotspot", "long-fill-in"}
        else given
        for name, given in answers.items()
    }


def says_something(response: dict[str, Any]) -> bool:
    texts = response.get("texts") or {}
    return any([response.get("chosen"), response.get("pairs"), response.get("text"), *texts.values()])


@dataclass(repr=False)
class Update:
    """A module, a later version of it, and what a learner did with the first."""

    kinds: dict[str, str]
    before: Module
    after: Module
    state: dict[str, Any]

    def __repr__(self) -> str:
        return f"Update of {self.kinds}"


@st.composite
def updates(draw: st.DrawFn) -> Update:
    """The later version lacks questions, options, items, steps, gaps and targets, and has others; types stay."""
    count = draw(st.integers(1, 8))
    kinds = {f"question-{n}": draw(st.sampled_from([*KINDS])) for n in range(count)}
    kinds |= {f"practice-{n}": draw(st.sampled_from([*KINDS])) for n in range(draw(st.integers(0, 3)))}
    first = {
        name: KINDS[kind](name, some(draw, OLD, 1), some(draw, TARGETS, 1)) for name, kind in kinds.items()
    }
    asked = [block for name, block in first.items() if name.startswith("question")]
    order = draw(st.sampled_from(Order))
    scored = assessment(*asked, option_order=order, question_order=draw(st.sampled_from(Order)))
    size = draw(st.integers(1, count))
    if draw(st.booleans()) and size < count:
        scored = replace(scored, parts=parts(asked, [(size, 0), (count - size, 0)]))
    data = told(learnt([block for name, block in first.items() if name.startswith("practice")], scored))
    later = {
        name: block
        if draw(st.booleans())
        else reworded(KINDS[kinds[name]](name, changed(draw, OLD, NEW), changed(draw, TARGETS, NEW_TARGETS)))
        for name, block in first.items()
        if draw(st.integers(0, 4))
    }
    for n in range(draw(st.integers(0, 4))):
        later[f"added-{n}"] = KINDS[draw(st.sampled_from([*KINDS]))](f"added-{n}", NEW, TARGETS)
    after = draw(st.permutations([block for name, block in later.items() if not name.startswith("practice")]))
    second = replace(scored, questions=tuple(after), parts=())
    if scored.parts and len(after) > 1:
        cut = draw(st.integers(1, len(after) - 1))
        second = replace(second, parts=parts(after, [(cut, 0), (len(after) - cut, 0)]))
    drawn = draw(st.permutations(data["assessment"]["questions"]))
    if scored.parts:  # in the order of the parts, as a script draws
        place = {name: n for n, part in enumerate(scored.parts) for name in part.questions}
        drawn = sorted(drawn, key=lambda name: place[name])
    answers = {name: given_to(draw, kinds[name], data["items"][name]) for name in kinds}
    state = {
        "save": 1,
        "mark": "Ab3x",
        "bookmark": "",
        "seen": [],
        "readAgain": None,
        "responses": {"thoughts": {"text": "kept"}}
        | {name: given for name, given in answers.items() if name.startswith("practice")},
        "used": 1,
        "best": 100,
        "met": [],
        "round": 1,
        "drawn": drawn,
        "withdrawn": [],
        "orders": {
            name: draw(st.permutations([one["id"] for one in data["items"][name]["options"]]))
            for name in drawn
            if order is Order.SHUFFLED and kinds[name] in {"choice", "multiple-choice"}
        },
        "answers": {name: answers[name] for name in drawn},
        "submitted": draw(st.booleans()),
        "checks": {},
        "unchecked": {},
    }
    practice = [block for name, block in first.items() if name.startswith("practice")]
    still = [block for name, block in later.items() if name.startswith("practice")]
    return Update(kinds, learnt(practice, scored), learnt(still, second), state)


def left_of(update: Update, answers: dict[str, Any]) -> dict[str, Any]:
    items = told(update.after)["items"]
    return {
        name: kept_of(update.kinds[name], given, items[name]) if name in update.kinds else given
        for name, given in answers.items()
        if name in items
    }


@settings(
    max_examples=4,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a batch is shrunk for longer than anybody waits
)
@given(st.lists(updates(), min_size=20, max_size=40))
def test_every_answer_whose_question_is_still_there_is_kept_as_far_as_the_question_still_has_it(batch):
    stored = run({"states": [{"data": told(one.before), "state": one.state} for one in batch]})
    for one, found in zip(batch, stored, strict=True):
        assert found["read"]["answers"] == one.state["answers"], "nothing is lost before the update"
        assert found["read"]["responses"] == one.state["responses"]
    texts = [found["text"] for found in stored]
    again = run(
        {"updates": [{"data": told(one.after), "text": text} for one, text in zip(batch, texts, strict=True)]}
    )
    for one, text, found in zip(batch, texts, again, strict=True):
        state, new = one.state, one.after
        assert new.assessment is not None
        items = told(new)["items"]
        ids = {block.id for block in new.assessment.questions}
        read = as_script(unpack(text, new))
        assert read == found["read"], text
        for part in ("responses", "answers"):
            left = left_of(one, state[part])
            assert tidy(read[part], items) == tidy(left, items), text
            # Packed again and read back it is the same, save answers of which nothing is left.
            said = {name: given for name, given in left.items() if says_something(given)}
            assert tidy(found["again"].pop(part), items) == tidy(said, items), text
        assert found["again"].items() <= read.items()
        assert len(found["text"]) <= worst_case(new).total
        assert read["drawn"] == [name for name in state["drawn"] if name in ids]
        assert len(read["withdrawn"]) == len([name for name in state["drawn"] if name not in ids])
        assert set(read["orders"]) == set(state["orders"]) & ids
        for name, turned in read["orders"].items():
            there = [option["id"] for option in items[name]["options"]]
            assert sorted(turned) == sorted(there)
            kept = [option for option in state["orders"][name] if option in there]
            assert turned[: len(kept)] == kept, "what an update brought comes last"


def test_the_updates_take_something_from_every_type():
    """What the test above is for happens in it, for each type that has parts."""
    taken: set[str] = set()

    @settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(updates())
    def look(one: Update) -> None:
        answers = one.state["answers"]
        left = left_of(one, answers)
        taken.update(one.kinds[name] for name in left if left[name] != answers[name])

    look()
    assert taken == set(KINDS) - {"true-false", "numeric"}


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
