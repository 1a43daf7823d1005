"""The build's worst case is never less than what a browser can store, and says what to trade."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.blocks.walk import items
from builder.model.module import AfterLastAttempt, Block, GiveFeedback, Module, Order
from builder.state.bound import LIMIT, findings, longest_common_length, longest_length, worst_case
from builder.state.codec import unpack
from tests.conftest import _small
from tests.state.learning import (
    assessment,
    checklist,
    choice,
    compare,
    module,
    poll,
    reflection,
    section,
    several,
    told,
    true_false,
    ward_work,
)
from tests.state.test_codec import as_script
from tests.state.test_text import everywhere_the_same, run

NAMES = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta")
names = st.integers(1, 6).map(lambda count: NAMES[:count])
lengths = st.integers(1, 60)


def make(**parts: Any) -> Module:
    return replace(_small(Path()), **parts)


@st.composite
def questions(draw: st.DrawFn, name: str) -> Block:
    options = draw(names)
    kind = draw(st.integers(0, 2))
    checks = draw(st.sampled_from([0, 0, 3]))
    if kind == 0:
        return choice(name, options, options[0], "define", attempts=checks)
    if kind == 1:
        return several(name, options, options[:2], "apply", attempts=checks)
    return true_false(name, "true", attempts=checks)


@st.composite
def blocks(draw: st.DrawFn, name: str) -> Block:
    kind = draw(st.integers(0, 4))
    if kind == 0:
        return reflection(name, draw(lengths))
    if kind == 1:
        afterwards = reflection(f"{name}-after", draw(lengths)) if draw(st.booleans()) else None
        return compare(name, draw(names), draw(lengths), afterwards=afterwards)
    if kind == 2:
        return poll(
            name, draw(names), choose=draw(st.sampled_from(["one", "any"])), length=draw(st.just(0) | lengths)
        )
    if kind == 3:
        return checklist(name, draw(names))
    return draw(questions(name))


@st.composite
def modules(draw: st.DrawFn) -> Module:
    sections = [
        section(f"section-{n}", *(draw(blocks(f"item-{n}-{m}")) for m in range(draw(st.integers(0, 3)))))
        for n in range(draw(st.integers(1, 4)))
    ]
    scored = None
    if draw(st.booleans()):
        asked = [draw(questions(f"q-{n}")) for n in range(draw(st.integers(1, 5)))]
        scored = assessment(
            *asked,
            draw=draw(st.integers(0, len(asked))),
            option_order=draw(st.sampled_from(Order)),
            after_last_attempt=draw(st.sampled_from(AfterLastAttempt)),
            attempts=draw(st.integers(0, 3)),
            feedback=draw(st.sampled_from(GiveFeedback)),
            time_limit_min=draw(st.sampled_from([0, 30])),
        )
    return module(make, *sections, outcomes=("define", "apply"), scored=scored)


written = st.text(
    st.characters(exclude_categories=()).filter(everywhere_the_same)
    | st.sampled_from("abc \n\u0175\u4f60\U0001f600"),
    max_size=80,
)


def responses(item: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Anything a view could hand over, and more: unknown ids, too much chosen, texts longer than their box."""
    listed = [one["id"] for one in item.get("options", item.get("items", []))]
    chosen = st.lists(st.sampled_from([*listed, "gone"]), max_size=8)
    boxes = [one["id"] for one in item.get("boxes", [])]
    texts = st.dictionaries(st.sampled_from([*boxes, "gone"]), written, max_size=6)
    return st.fixed_dictionaries(
        {},
        optional={"chosen": chosen, "text": written, "texts": texts, "opened": st.booleans()},
    )


@st.composite
def learners(draw: st.DrawFn) -> tuple[Module, dict[str, Any], dict[str, Any]]:
    """A module, what the script is told of it, and a state as a session could hold it."""
    found = draw(modules())
    data = told(found)
    sections = [one["id"] for one in data["sections"]]
    rule = data["assessment"]
    in_sections = {name: item for name, item in data["items"].items() if item["section"]}
    state: dict[str, Any] = {
        "save": draw(st.integers(0, 36**4 + 9)),
        "mark": draw(st.sampled_from(["", "Ab3x"])),
        "bookmark": draw(st.sampled_from(["", "gone", *sections])),
        "seen": draw(st.lists(st.sampled_from(sections), max_size=6)),
        "readAgain": None,
        "responses": {
            name: draw(responses(item)) for name, item in in_sections.items() if draw(st.booleans())
        },
        "used": 0,
        "best": None,
        "met": [],
        "round": 0,
        "drawn": [],
        "orders": {},
        "answers": {},
        "submitted": False,
        "checks": {
            name: draw(st.integers(0, 40)) for name in (*data["items"], "gone") if draw(st.booleans())
        },
        "passed": False,
        "spent": draw(st.floats(0, 36**5 + 9)),
        "extensions": draw(st.integers(0, 40)),
    }
    if rule is not None:
        again = rule["afterLastAttempt"] == "read-and-retry"
        drawn = draw(st.permutations(rule["questions"]))[: rule["draw"] or None]
        shuffled = [
            name
            for name in drawn
            if rule["optionOrder"] == "shuffled" and data["items"][name]["type"] != "true-false"
        ]
        state |= {
            "readAgain": draw(st.none() | st.lists(st.sampled_from(sections), max_size=6)) if again else None,
            "used": (used := draw(st.integers(0, 36**2 - 1))),
            "best": draw(st.integers(0, 10000)) if used else None,
            "met": draw(st.lists(st.sampled_from(["define", "apply"]), unique=True)) if used else [],
            "round": draw(st.integers(0, used)),
            "drawn": drawn,
            "orders": {
                name: draw(st.permutations([one["id"] for one in data["items"][name]["options"]]))
                for name in shuffled
            },
            "answers": {name: draw(responses(data["items"][name])) for name in rule["questions"]},
            "submitted": draw(st.booleans()),
            "passed": draw(st.booleans()),
        }
    return found, data, state


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(learners(), min_size=15, max_size=30))
def test_no_browser_stores_more_than_the_bound_and_both_sides_read_the_same(batch):
    found = run({"states": [{"data": data, "state": state} for _, data, state in batch]})
    for (learnt, _, _), result in zip(batch, found, strict=True):
        assert len(result["text"]) <= worst_case(learnt).total
        assert result["text"].isascii()
        assert result["read"]["whole"]
        assert as_script(unpack(result["text"], learnt)) == result["read"]


def fullest(learnt: Module) -> dict[str, Any]:
    """The state that stores as much as can be."""
    data = told(learnt)
    sections = [one["id"] for one in data["sections"]]
    rule = data["assessment"]

    def full(item: dict[str, Any]) -> dict[str, Any]:
        text = "\u4f60" * 1000 if item.get("room", 0) % 4 == 0 else "x" * 4000
        listed = [one["id"] for one in item.get("options", item.get("items", []))]
        return {
            "chosen": listed,
            "text": text,
            "texts": {one["id"]: text for one in item.get("boxes", [])},
            "opened": True,
        }

    return {
        "save": 36**4,
        "mark": "Ab3x",
        "bookmark": sections[0],
        "seen": sections,
        "readAgain": sections,
        "responses": {name: full(item) for name, item in data["items"].items() if item["section"]},
        "used": 36**2 - 1,
        "best": 10000,
        "met": [one["id"] for one in data["outcomes"]],
        "round": 36**2 - 2,
        "drawn": rule["questions"],
        "orders": {
            name: [one["id"] for one in data["items"][name]["options"]]
            for name in rule["questions"]
            if data["items"][name]["type"] != "true-false"
        },
        "answers": {name: full(data["items"][name]) for name in rule["questions"]},
        "submitted": "timeLimit" not in rule,
        "checks": dict.fromkeys(data["items"], 35),
        "passed": True,
        "spent": 36**5,
        "extensions": 35,
    }


@pytest.mark.parametrize("changes", [{}, {"time_limit_min": 0}, {"feedback": GiveFeedback.AT_THE_END}])
def test_the_bound_is_reached_exactly(changes: dict[str, Any], make_module: Callable[..., Module]):
    learnt = ward_work(make_module, **changes)
    [found] = run({"states": [{"data": told(learnt), "state": fullest(learnt)}]})
    assert len(found["text"]) == worst_case(learnt).total


def test_a_try_counts_the_questions_that_take_most(make_module: Callable[..., Module]):
    small, large = choice("small", ("one", "two"), "one"), several("large", NAMES, NAMES[:2])
    plain = {"option_order": Order.FIXED}
    both = worst_case(module(make_module, section("one"), scored=assessment(small, large, **plain)))
    drawn = worst_case(module(make_module, section("one"), scored=assessment(small, large, draw=1, **plain)))
    alone = worst_case(module(make_module, section("one"), scored=assessment(large, **plain)))
    assert drawn.total == alone.total < both.total
    assert (
        both.total
        == both.frame + both.assessment
        == both.frame + sum(share.characters for share in both.shares)
    )


def test_every_item_has_its_share_and_place(make_module: Callable[..., Module]):
    learnt = ward_work(make_module)
    budget = worst_case(learnt)
    assert [share.id for share in budget.shares] == [block.id for _, block in items(learnt)]
    shares = {share.id: share for share in budget.shares}
    assert (shares["thoughts"].length, shares["thoughts"].texts, shares["thoughts"].characters) == (60, 1, 65)
    assert (shares["sides"].length, shares["sides"].texts) == (40, 2)
    assert (shares["one-view"].length, shares["one-view"].texts) == (0, 0)


def test_what_fits_is_no_finding(make_module: Callable[..., Module]):
    assert findings(ward_work(make_module)) == []
    exact = module(
        make_module,
        section("one", reflection("long", LIMIT - worst_case(module(make_module, section("one"))).total - 5)),
    )
    assert worst_case(exact).total == LIMIT
    assert findings(exact) == []


def test_one_character_too_many_is_an_error(make_module: Callable[..., Module]):
    empty = worst_case(module(make_module, section("one"))).total
    over = module(make_module, section("one", reflection("long", LIMIT - empty - 5 + 1)))
    assert worst_case(over).total == LIMIT + 1
    assert [found.code for found in findings(over)] == ["STA-001"]


def test_too_much_is_one_error_at_the_largest_text_with_what_to_trade(make_module: Callable[..., Module]):
    learnt = module(
        make_module,
        section("one", reflection("short", 400, line=10), compare("sides", ("left", "right"), 1500, line=20)),
        section("two", reflection("long", 1000, line=30)),
    )
    budget = worst_case(learnt)
    [found] = findings(learnt)
    assert (found.code, found.severity.value, found.place.line) == ("STA-001", "error", 20)
    assert f"{budget.total:,}" in found.message
    assert "3,800" in found.message
    assert "sides" in found.message
    shares = {share.id: share for share in budget.shares}
    own = longest_length(budget, shares["sides"])
    common = longest_common_length(budget)
    assert f"length: {own}" in found.hint
    assert f"texts that are longer to `length: {common}`" in found.hint
    for lengths_now in ((400, own, 1000), (400, common, min(1000, common))):
        first, middle, last = lengths_now
        mended = module(
            make_module,
            section("one", reflection("short", first), compare("sides", ("left", "right"), middle)),
            section("two", reflection("long", last)),
        )
        assert findings(mended) == []
    tight = module(
        make_module,
        section("one", reflection("short", 400), compare("sides", ("left", "right"), own + 1)),
        section("two", reflection("long", 1000)),
    )
    assert findings(tight), "the length in the hint is the longest that fits"


def test_a_hint_never_suggests_a_box_for_less_than_a_sentence(make_module: Callable[..., Module]):
    learnt = module(make_module, *(section(f"s-{n}", reflection(f"r-{n}", 70)) for n in range(90)))
    [found] = findings(learnt)
    assert "length" not in found.hint
    assert "split" in found.hint


@pytest.mark.parametrize("shuffled", list(Order))
def test_too_many_questions_are_an_error_at_the_assessment(
    make_module: Callable[..., Module], shuffled: Order
):
    asked = [several(f"question-{n}", NAMES, NAMES[:2]) for n in range(160)]
    learnt = module(make_module, section("one"), scored=assessment(*asked, option_order=shuffled))
    [found] = findings(learnt)
    assert found.place.line == 90
    fewer = int(found.hint.split("draw: ")[1].split("`")[0])
    for count, fits in ((fewer, True), (fewer + 1, False)):
        drawn = module(
            make_module, section("one"), scored=assessment(*asked, option_order=shuffled, draw=count)
        )
        assert (findings(drawn) == []) is fits


def test_the_longest_length_of_what_stores_no_text_is_none(make_module: Callable[..., Module]):
    budget = worst_case(ward_work(make_module))
    quiet = next(share for share in budget.shares if share.id == "to-do")
    assert longest_length(budget, quiet) == 0
    assert longest_length(budget, next(share for share in budget.shares if share.id == "thoughts")) > 2000


def test_the_limit_is_the_one_the_page_is_told(make_module: Callable[..., Module]):
    assert told(ward_work(make_module))["stateLimit"] == LIMIT
