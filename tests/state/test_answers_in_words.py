"""What a learner answered, in the words that they saw."""

import pytest

from builder import source
from builder.blocks.walk import items
from builder.markdown.beginning import plain
from builder.state.telling.answers import in_words, is_answer, labels, verdict
from tests.state.records import question


@pytest.fixture(scope="module")
def blocks(root):
    module, _ = source.load(root / "modules/kitchen-sink", shown="modules/kitchen-sink")
    return {block.id: block for _, block in items(module)}


def ids(parts):
    return [part.id for part in parts]


def test_an_order_has_arrows_and_a_choice_has_none(blocks):
    order, many = blocks["try-sequencing"], blocks["try-multiple"]
    first, second = ids(order.items)[:2]
    said = labels(order)
    assert in_words(order, {"chosen": [second, first]}) == f"{said[second]} → {said[first]}"
    first, second = ids(many.options)[:2]
    said = labels(many)
    assert in_words(many, {"chosen": [first, second]}) == f"{said[first]}; {said[second]}"


def test_what_was_chosen_from_a_list_is_no_quotation():
    cloze = question(
        "type: cloze\nid: washing\nstem: Fill the gaps.\ntext: For {{time}}, then {{dry}}.\ngaps:\n"
        "  time:\n    options:\n      five: 5 s\n      twenty: 20 s\n    answer: twenty\n"
        "  dry:\n    answer: dry\n"
    )
    assert in_words(cloze, {"texts": {"time": "five", "dry": "five "}}) == "gap time: 5 s; gap dry: “five ”"
    assert in_words(cloze, {"texts": {"time": "", "dry": "off"}}) == "gap dry: “off”"


def test_steps_are_named_though_only_one_was_done(blocks):
    task = blocks["try-performance"]
    chosen = next(step for step in task.steps if getattr(step.way, "options", None))
    option = chosen.way.options[0]
    assert in_words(task, {"texts": {chosen.id: option.id}}) == f"{labels(task)[chosen.id]}: {option.label}"


def test_boxes_are_named_though_only_one_was_filled(root):
    module, _ = source.load(
        root / "modules/compassionate-leadership", shown="modules/compassionate-leadership"
    )
    [compare] = [block for _, block in items(module) if block.type == "compare"]
    box = compare.boxes[0]
    assert in_words(compare, {"texts": {box.id: "Me"}}) == f"{plain(box.label)}: “Me”"


def test_steps_of_a_scale_and_criteria_have_their_labels(blocks):
    scale = blocks["try-likert"].scale
    assert in_words(blocks["try-likert"], {"chosen": [scale[1].id]}) == plain(scale[1].label) != scale[1].id
    criteria = blocks["try-self-marked"].criteria
    said = in_words(blocks["try-self-marked"], {"chosen": [criteria[0].id], "text": "All"})
    assert said == f"{plain(criteria[0].label)}; “All”"


def test_labels_are_told_without_their_markup():
    order = question(
        "type: sequencing\nid: washing\nstem: Order?\nitems:\n  wet: '*Wet* your hands'\n  dry: Dry **them**\n"
    )
    assert in_words(order, {"chosen": ["wet", "dry"]}) == "Wet your hands → Dry them"


def test_one_blank_has_no_name(blocks):
    one, two = blocks["try-fill-in"], blocks["try-in-order"]
    assert in_words(one, {"texts": {"1": "soap"}}) == "“soap”"
    assert in_words(two, {"texts": {"1": "", "2": "soap"}}) == "gap 2: “soap”"


def test_blank_lines_and_invisible_characters_are_no_words(blocks):
    habit = blocks["own-habit"]
    assert in_words(habit, {"text": "One\n\n \nTwo"}) == "“One / Two”"
    for nothing in ("", " \n", "\u200b\ufeff", "\x00\x1f\x7f\x9f"):
        assert in_words(habit, {"text": nothing}) == ""
        assert not is_answer(habit, {"text": nothing})
    assert is_answer(habit, {"text": "."})


def test_a_comparison_counts_once_it_is_opened_and_something_was_written(blocks):
    compare = blocks["rub-or-wash"]
    written = (
        {"text": "Rub"} if not getattr(compare, "boxes", ()) else {"texts": {compare.boxes[0].id: "Rub"}}
    )
    assert not is_answer(compare, {"opened": True})
    assert not is_answer(compare, written)
    assert is_answer(compare, {"opened": True, **written})
    assert in_words(compare, {"opened": True}) == "the comparison was opened"


def test_criteria_alone_are_no_long_answer(blocks):
    task = blocks["try-self-marked"]
    ticked = [one.id for one in task.criteria[:1]]
    assert not is_answer(task, {"text": " ", "chosen": ticked})
    assert is_answer(task, {"text": "All", "chosen": []})


def test_what_is_no_question_is_neither_right_nor_wrong(blocks):
    assert verdict(blocks["own-habit"], {"text": "Often"}) == ""
    assert verdict(blocks["favourite-soap"], {"chosen": ids(blocks["favourite-soap"].options)[:1]}) == ""


def test_ids_that_have_no_label_are_told_as_they_are(blocks):
    assert in_words(blocks["try-multiple"], {"chosen": ["gone"]}) == "gone"
    assert in_words(blocks["try-matching"], {"pairs": {"gone": "away"}}) == "gone → away"
