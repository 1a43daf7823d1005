"""The build's worst case is never less than what a browser can store, and says what to trade."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.blocks.walk import items
from builder.model.assessment import AfterLastAttempt, GiveFeedback, Order
from builder.model.block import Block
from builder.model.module import Module
from builder.model.prose import Text
from builder.state.bound import (
    LIMIT,
    Budget,
    Pool,
    Share,
    findings,
    longest_common_length,
    longest_length,
    worst_case,
)
from builder.state.codec import unpack
from tests.conftest import _small
from tests.state.learning import (
    assessment,
    at,
    categorise,
    checklist,
    choice,
    cloze,
    compare,
    fill_in,
    hotspot,
    likert,
    long_fill_in,
    matching,
    module,
    numeric,
    parts,
    performance,
    poll,
    reflection,
    section,
    sequencing,
    several,
    told,
    true_false,
    ward_work,
)
from tests.state.test_codec import as_script
from tests.state.test_text import everywhere_the_same, run

NAMES = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta")
TURNED = ("choice", "multiple-choice")
KEPT_AS_GIVEN = ("reflection", "compare", "poll", "checklist", "likert", "long-fill-in")
names = st.integers(1, 6).map(lambda count: NAMES[:count])
lengths = st.integers(1, 60)


def make(**parts: Any) -> Module:
    return replace(_small(Path()), **parts)


@st.composite
def questions(draw: st.DrawFn, name: str) -> Block:
    options = draw(names)
    checks = draw(st.sampled_from([0, 0, 3]))
    stay = tuple(Text(one, at(1)) for one in options if draw(st.integers(0, 3)) == 0)
    makers: list[Callable[[], Block]] = [
        lambda: replace(choice(name, options, options[0], "define", attempts=checks), stay_put=stay),
        lambda: replace(several(name, options, options[:2], "apply", attempts=checks), stay_put=stay),
        lambda: true_false(name, "true", attempts=checks),
        lambda: fill_in(name, options, draw(lengths), any_order=draw(st.booleans()), attempts=checks),
        lambda: cloze(name, options[:2], options[2:], draw(lengths), "define", attempts=checks),
        lambda: numeric(name, "apply", decimal=draw(st.sampled_from(".,")), attempts=checks),
        lambda: performance(name, options, "define", attempts=checks),
        lambda: matching(name, options, draw(names), attempts=checks),
        lambda: categorise(name, options, draw(names), attempts=checks),
        lambda: sequencing(name, options, attempts=checks),
        lambda: likert(name, options),
        lambda: long_fill_in(
            name, draw(lengths), draw(st.just(()) | names), marked=draw(st.sampled_from(["self", "none"]))
        ),
        lambda: hotspot(
            name, options, options[:2], choose=draw(st.sampled_from(["one", "any"])), attempts=checks
        ),
    ]
    return draw(st.sampled_from(makers))()


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
        sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=3))
        asked = [draw(questions(f"q-{n}")) for n in range(sum(sizes))]
        divided = draw(st.booleans())
        scored = assessment(
            *asked,
            draw=0 if divided else draw(st.integers(0, len(asked))),
            parts=parts(asked, [(size, draw(st.integers(0, size))) for size in sizes]) if divided else (),
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


def checked(items: dict[str, Any]) -> list[str]:
    """The questions in sections whose answers a learner checks."""
    return [name for name, item in items.items() if item["section"] and item["type"] not in KEPT_AS_GIVEN]


def turns(item: dict[str, Any]) -> bool:
    """Whether the options of a question are shuffled where the assessment says so."""
    return item["type"] in TURNED


def responses(item: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Anything a view could hand over, and more: unknown ids, too much chosen, texts longer than their box."""
    listed = [one["id"] for one in item.get("options", item.get("items", []))]
    targets = [one["id"] for one in item.get("targets", [])]
    chosen = st.lists(st.sampled_from([*listed, "gone"]), max_size=8)
    boxes = [one["id"] for one in item.get("boxes", item.get("options", []))]
    texts = st.dictionaries(
        st.sampled_from([*boxes, "gone"]),
        written | st.sampled_from(["yes", "no", "rub", "soap", "-1 234,5"]),
        max_size=6,
    )
    return st.fixed_dictionaries(
        {},
        optional={
            "chosen": chosen,
            "text": written,
            "texts": texts,
            "opened": st.booleans(),
            "pairs": st.dictionaries(
                st.sampled_from([*listed, "gone"]), st.sampled_from([*targets, "gone"]), max_size=8
            ),
        },
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
        "withdrawn": [],
        "orders": {},
        "answers": {},
        "submitted": False,
        "checks": {
            name: draw(st.integers(0, 40)) for name in (*data["items"], "gone") if draw(st.booleans())
        },
        "unchecked": {
            name: draw(st.integers(0, 1)) for name in checked(data["items"]) if draw(st.booleans())
        },
        "passed": False,
        "spent": draw(st.floats(0, 36**5 + 9)),
        "extensions": draw(st.integers(0, 40)),
    }
    if rule is not None:
        again = rule["afterLastAttempt"] == "read-and-retry"
        drawn = []
        first = 0
        for part in rule.get("parts", [{"size": len(rule["questions"]), "draw": rule["draw"]}]):
            own = rule["questions"][first : first + part["size"]]
            drawn += draw(st.permutations(own))[: part["draw"] or None]
            first += part["size"]
        shuffled = [
            name for name in drawn if rule["optionOrder"] == "shuffled" and turns(data["items"][name])
        ]
        state |= {
            "readAgain": draw(st.none() | st.lists(st.sampled_from(sections), max_size=6)) if again else None,
            "used": (used := draw(st.integers(0, 36**2 - 1))),
            "best": draw(st.integers(0, 10000)) if used else None,
            "met": draw(st.lists(st.sampled_from(["define", "apply"]), unique=True)) if used else [],
            "round": draw(st.integers(0, used)),
            "drawn": drawn,
            "withdrawn": [f"g{n:02}" for n in range(draw(st.integers(0, 10)))],
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

        def filled(part: dict[str, Any]) -> str:
            entries = part.get("entries") or part.get("options")
            return entries[0]["id"] if entries else text

        listed = [one["id"] for one in item.get("options", item.get("items", []))]
        return {
            "chosen": listed,
            "text": text,
            "texts": {one["id"]: filled(one) for one in item.get("boxes", item.get("options", []))},
            "opened": True,
            "pairs": dict.fromkeys(listed, item["targets"][0]["id"]) if "targets" in item else {},
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
        "withdrawn": [f"g{n:02}" for n in range(10)],
        "orders": {
            name: [one["id"] for one in data["items"][name]["options"]]
            for name in rule["questions"]
            if turns(data["items"][name])
        },
        "answers": {name: full(data["items"][name]) for name in rule["questions"]},
        "submitted": "timeLimit" not in rule,
        "checks": dict.fromkeys(data["items"], 35),
        "unchecked": dict.fromkeys(checked(data["items"]), 1),
        "passed": True,
        "spent": 36**5,
        "extensions": 35,
    }


def opinions(make_module: Callable[..., Module]) -> Module:
    return module(
        make_module,
        section(
            "one",
            likert("view", NAMES),
            long_fill_in("own", 60),
            long_fill_in("marked", 60, NAMES[:3], marked="self"),
            hotspot("spot", NAMES[:3], NAMES[:1], attempts=2),
            hotspot("spots", NAMES[:4], NAMES[:2], choose="any"),
        ),
        scored=assessment(
            likert("q1", NAMES),
            long_fill_in("q2", 40),
            hotspot("q3", NAMES[:4], NAMES[:2], choose="any"),
            choice("q4", NAMES, NAMES[0]),
            option_order=Order.SHUFFLED,
            after_last_attempt=AfterLastAttempt.READ_AND_RETRY,
        ),
    )


def blanks(make_module: Callable[..., Module]) -> Module:
    return module(
        make_module,
        section("one", fill_in("one-blank", ("a",), 40), cloze("gaps", ("alpha",), ("beta",), 24)),
        scored=assessment(
            fill_in("blanks", ("a", "b"), 21, any_order=True),
            option_order=Order.SHUFFLED,
            after_last_attempt=AfterLastAttempt.READ_AND_RETRY,
        ),
        outcomes=("define",),
    )


@pytest.mark.parametrize("make_it", [opinions, blanks])
def test_the_bound_of_words_and_opinions_is_reached_exactly(
    make_module: Callable[..., Module], make_it: Callable[..., Module]
):
    learnt = make_it(make_module)
    [found] = run({"states": [{"data": told(learnt), "state": fullest(learnt)}]})
    assert len(found["text"]) == worst_case(learnt).total


@pytest.mark.parametrize("changes", [{}, {"time_limit_min": 0}, {"feedback": GiveFeedback.AT_THE_END}])
def test_the_bound_is_reached_exactly(changes: dict[str, Any], make_module: Callable[..., Module]):
    learnt = ward_work(make_module, **changes)
    [found] = run({"states": [{"data": told(learnt), "state": fullest(learnt)}]})
    assert len(found["text"]) == worst_case(learnt).total


def test_the_bound_is_reached_with_parts_that_are_matched_or_put_in_order(
    make_module: Callable[..., Module],
):
    parts = [
        matching("match", NAMES, NAMES[:3]),
        categorise("sort", NAMES[:4], NAMES[:2]),
        sequencing("follow", NAMES[:5]),
    ]
    practice = [replace(part, common=replace(part.common, id=f"try-{part.id}")) for part in parts]
    learnt = module(
        make_module,
        section("one", *practice),
        outcomes=("define",),
        scored=assessment(
            choice("q1", NAMES[:3], "beta"),
            *parts,
            option_order=Order.SHUFFLED,
            after_last_attempt=AfterLastAttempt.READ_AND_RETRY,
        ),
    )
    [found] = run({"states": [{"data": told(learnt), "state": fullest(learnt)}]})
    assert len(found["text"]) == worst_case(learnt).total
    assert as_script(unpack(found["text"], learnt)) == found["read"]


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


def test_each_part_counts_its_own_questions_that_take_most(make_module: Callable[..., Module]):
    small = [choice(f"small-{n}", ("one", "two"), "one") for n in range(3)]
    large = [several(f"large-{n}", NAMES, NAMES[:2]) for n in range(3)]
    mixed = assessment(*small, *large, parts=parts([*small, *large], [(4, 2), (2, 1)]))
    budget = worst_case(module(make_module, section("one"), scored=mixed))
    assert [share.id for share in budget.asked] == ["large-0", "small-0", "large-1"]
    assert budget.assessment == sum(share.characters for share in budget.asked)


def test_every_item_has_its_share_and_place(make_module: Callable[..., Module]):
    learnt = ward_work(make_module)
    budget = worst_case(learnt)
    assert [share.id for share in budget.shares] == [block.id for _, block in items(learnt)]
    shares = {share.id: share for share in budget.shares}
    assert (shares["thoughts"].length, shares["thoughts"].texts, shares["thoughts"].characters) == (60, 1, 66)
    assert (shares["sides"].length, shares["sides"].texts) == (40, 2)
    assert (shares["one-view"].length, shares["one-view"].texts) == (0, 0)


def test_what_fits_is_no_finding(make_module: Callable[..., Module]):
    assert findings(ward_work(make_module)) == []
    exact = module(
        make_module,
        section("one", reflection("long", LIMIT - worst_case(module(make_module, section("one"))).total - 6)),
    )
    assert worst_case(exact).total == LIMIT
    assert findings(exact) == []


def test_one_character_too_many_is_an_error(make_module: Callable[..., Module]):
    empty = worst_case(module(make_module, section("one"))).total
    over = module(make_module, section("one", reflection("long", LIMIT - empty - 6 + 1)))
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
    assert "most of them for `sides` (3,014), `long` (1,006) and `short` (406)" in found.message
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


def test_blanks_are_counted_and_their_hints_fit(make_module: Callable[..., Module]):
    long = "a quite long answer of forty characters!"
    asked = [fill_in(f"q-{n}", (long, "soap", "water"), 200) for n in range(9)]
    learnt = module(
        make_module, section("one", reflection("thoughts", 300)), scored=assessment(*asked, draw=6)
    )
    budget = worst_case(learnt)
    shares = {share.id: share for share in budget.shares}
    assert (shares["q-0"].texts, shares["q-0"].length, shares["q-0"].shortest) == (3, 200, len(long))
    [found] = findings(learnt)
    common = longest_common_length(budget)
    assert f"the 28 texts that are longer to `length: {common}`" in found.hint
    assert common > 100, "only what one try asks is counted"
    for length, fits in ((common, True), (common + 1, False)):
        lower = [fill_in(f"q-{n}", (long, "soap", "water"), length) for n in range(9)]
        first = section("one", reflection("thoughts", min(300, length)))
        mended = module(make_module, first, scored=assessment(*lower, draw=6))
        assert (findings(mended) == []) is fits


def test_no_hint_suggests_a_blank_in_which_the_answer_does_not_fit(make_module: Callable[..., Module]):
    answer = "x" * 39
    asked = [fill_in(f"q-{n}", (answer, "b", "c", "d"), 60) for n in range(18)]
    learnt = module(make_module, section("one"), scored=assessment(*asked))
    assert worst_case(learnt).over > 0
    assert longest_common_length(worst_case(learnt)) >= len(answer)
    more = module(
        make_module,
        section("one"),
        scored=assessment(*asked, *(fill_in(f"r-{n}", (answer,) * 4) for n in range(9))),
    )
    [found] = findings(more)
    assert "length" not in found.hint
    assert "draw" in found.hint


def test_chosen_gaps_store_a_key_and_no_text(make_module: Callable[..., Module]):
    learnt = module(make_module, section("one", cloze("gaps", ("alpha",), ("beta", "gamma"), 30)))
    share = worst_case(learnt).shares[0]
    assert (share.texts, share.characters) == (1, 5 + (1 + 3 + 30) + 2 * (1 + 3 + 3) + 4)


def test_questions_of_parts_that_take_too_much_name_the_assessment(make_module: Callable[..., Module]):
    asked = [several(f"question-{n}", NAMES, NAMES[:2]) for n in range(200)]
    divided = assessment(*asked, parts=parts(asked, [(100, 80), (100, 90)]))
    [found] = findings(module(make_module, section("one", checklist("list", NAMES)), scored=divided))
    assert found.place.line == 90
    assert "most of them for the assessment (4,420), sections and tries (" in found.message
    assert "`list` (23)" in found.message
    assert "lower `draw:` in parts" in found.hint


def test_a_shorter_text_in_a_pool_helps_only_as_far_as_the_others_of_the_pool():
    def text(name: str, length: int, *, scored: bool = True) -> Share:
        return Share(name, at(1), 8 + length, length, 1, scored=scored)

    pool = [text("a", 900), text("b", 500), text("c", 500)]
    shares = (text("own", 400, scored=False), *pool)
    budget = Budget(100 + 408 + 908 + 508, 100, 908 + 508, shares, (Pool(tuple(pool), 2),), limit=1600)
    assert [share.id for share in budget.asked] == ["a", "b"]
    assert budget.over == 324
    assert longest_length(budget, pool[0]) == 576
    assert longest_length(budget, pool[1]) == 0, "then c is asked"
    assert longest_length(budget, shares[0]) == 76
    assert longest_common_length(budget) == 576, "a alone gets shorter"


def test_the_longest_length_of_what_stores_no_text_is_none(make_module: Callable[..., Module]):
    budget = worst_case(ward_work(make_module))
    quiet = next(share for share in budget.shares if share.id == "to-do")
    assert longest_length(budget, quiet) == 0
    assert longest_length(budget, next(share for share in budget.shares if share.id == "thoughts")) > 2000


def test_the_limit_is_the_one_the_page_is_told(make_module: Callable[..., Module]):
    assert told(ward_work(make_module))["stateLimit"] == LIMIT


def test_the_bound_of_numbers_and_steps_is_reached_exactly(make_module: Callable[..., Module]):
    names = ("amount", "choose", "pumps")
    learnt = module(
        make_module,
        section("first", numeric("dose", attempts=2), performance("prepare", names)),
        outcomes=("define",),
        scored=assessment(
            numeric("q1", decimal=","), performance("q2", names, "define"), option_order=Order.SHUFFLED
        ),
    )
    state = fullest(learnt) | {"readAgain": None}
    [found] = run({"states": [{"data": told(learnt), "state": state}]})
    assert len(found["text"]) == worst_case(learnt).total
    assert state["orders"] == {}


def test_too_much_is_said_where_it_is(make_module: Callable[..., Module]):
    """Shorter texts do not help where choices fill the state; then the heaviest part is at fault."""
    many = [
        hotspot(f"q{n}", tuple(f"o{m}" for m in range(30)), ("o1",), choose="any", place=at(100 + n))
        for n in range(45)
    ]
    small = reflection("note", 61, line=7)
    in_sections = module(make_module, section("one", small, *many))
    [found] = findings(in_sections)
    assert (found.code, found.place.line) == ("STA-001", 100)
    asked = module(make_module, section("one", small), scored=assessment(*many))
    [found] = findings(asked)
    assert (found.code, found.place) == ("STA-001", asked.assessment.place)
