"""Which files are made for a picture, by what each would weigh."""

import types
from pathlib import Path

import pytest

from builder.model.made import Made
from builder.pictures.planning import plan


def original(width, height=900, form="jpeg", **changes):
    made = {"size": (width, height), "format": form, "must_be_recoded": False, "is_deep": False}
    return types.SimpleNamespace(**(made | changes))


def planned(picture, weigh):
    """Format, width and whether it is a copy, of each file; ``weigh`` says the bytes of what a recipe makes."""
    made = plan(picture, lambda recipe: Made(Path("a.jpg"), recipe, weigh(recipe), ""))
    return [(one.recipe.format, one.recipe.width, one.recipe.is_copy) for one in made]


def alike(_recipe):
    return 100_000


@pytest.mark.parametrize(
    ("width", "kept"), [(1216, True), (1217, True), (1824, True), (1825, False), (2000, False), (4200, False)]
)
def test_how_much_larger_than_shown_a_picture_may_be(width, kept):
    """Where a smaller one would not be a smaller file: up to one and a half times."""
    (first, *_) = planned(original(width), alike)
    assert first == ("jpeg", width if kept else 1216, kept)


def test_a_larger_picture_is_made_smaller_where_that_saves_a_byte():
    (first, *_) = planned(original(1500), lambda recipe: 100_000 - (not recipe.is_copy))
    assert first == ("jpeg", 1216, False)


@pytest.mark.parametrize(
    ("weight", "offered"), [(50_000, True), (90_000, True), (90_001, False), (150_000, False)]
)
def test_webp_is_offered_where_it_saves_a_tenth(weight, offered):
    forms = [
        form for form, _, _ in planned(original(600), lambda one: weight if one.format == "webp" else 100_000)
    ]
    assert forms == (["jpeg", "webp"] if offered else ["jpeg"])


@pytest.mark.parametrize(("weight", "offered"), [(70_000, True), (70_001, False)])
def test_half_the_width_is_offered_where_it_saves_nearly_a_third(weight, offered):
    made = planned(original(1000, form="webp"), lambda one: weight if one.width == 608 else 100_000)
    assert [width for _, width, _ in made] == ([1000, 608] if offered else [1000])


@pytest.mark.parametrize("width", [607, 608])
def test_nothing_is_offered_below_the_width_of_the_text(width):
    assert planned(original(width, form="webp"), alike) == [("webp", width, True)]


def test_a_deep_picture_stays_as_it_is_where_it_is_not_too_large():
    assert planned(original(1800, form="png", is_deep=True), lambda one: one.width) == [
        ("png", 1800, True),
        ("png", 608, False),
    ]


def test_a_drawing_is_packed_anew_where_that_is_smaller():
    assert planned(original(600, form="png"), lambda one: 9 if one.is_copy else 8)[0] == ("png", 600, False)
    assert planned(original(600, form="png"), lambda one: 8)[0] == ("png", 600, True)


def test_what_has_to_be_made_anew_is_no_copy():
    assert planned(original(600, must_be_recoded=True), alike)[0] == ("jpeg", 600, False)
    assert planned(original(600, form="gif"), alike)[0] == ("png", 600, False)


@pytest.mark.parametrize(("height", "forms"), [(16_383, {"jpeg", "webp"}), (16_384, {"jpeg"})])
def test_webp_has_its_longest(height, forms):
    assert {form for form, _, _ in planned(original(600, height), lambda one: len(one.format))} <= forms
    weigh = {"jpeg": 100, "webp": 10}
    assert {form for form, _, _ in planned(original(600, height), lambda one: weigh[one.format])} == forms


def test_the_height_follows_the_width():
    heights = []
    plan(original(2432, 1), lambda one: heights.append(one.height) or Made(Path("a.jpg"), one, 1, ""))
    assert set(heights) == {1}
