"""What the markup of every type of question promises: to the learner's script, and to those who do not see the page."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from lxml import html

from builder.questions.registry import QUESTIONS
from tests.render.test_site import data, page

CONTROLS = ".//input | .//select | .//textarea | .//button"
OPTIONS = {
    "choice": "radio",
    "true-false": "radio",
    "likert": "radio",
    "multiple-choice": "checkbox",
    "hotspot": "checkbox",
}
"""Types that are answered by choosing options, with what they are chosen by where several may be."""
NOT_JUDGED = {"likert", "long-fill-in"}
HINTED = {"multiple-choice", "hotspot", "likert", "sequencing", "matching", "categorise"}
"""Types that always say how to answer."""

Item = html.HtmlElement


def words(element: Item) -> str:
    return " ".join(element.text_content().split())


def by_id(item: Item, name: str) -> Item:
    """What a reference leads to, which stands in the item itself: a description elsewhere is none of this question."""
    found: list[Item] = item.xpath(".//*[@id=$name]", name=name)
    assert len(found) == 1, f"#{name} is there {len(found)} times"
    return found[0]


def name_of(item: Item, control: Item) -> str:
    """What a screen reader calls a control."""
    if control.get("aria-labelledby"):
        return " ".join(words(by_id(item, name)) for name in control.get("aria-labelledby").split())
    if control.get("aria-label"):
        return str(control.get("aria-label"))
    if control.tag == "button":
        return words(control)
    labels = item.xpath(".//label[@for=$name]", name=control.get("id") or "-") or control.xpath(
        "ancestor::label"
    )
    assert len(labels) == 1, html.tostring(control)
    return " ".join("".join(labels[0].xpath(".//text()[not(ancestor::select)]")).split())


def described(item: Item, control: Item) -> list[Item]:
    return [by_id(item, name) for name in (control.get("aria-describedby") or "").split()]


@pytest.fixture(scope="session")
def questions(files, kitchen_sink) -> Callable[[str], Iterator[tuple[Any, Item, dict[str, Any], bool]]]:
    """Each question of a type: its block, its element, what the script is told, and whether it is scored."""
    made = files(kitchen_sink)
    whole, told = page(made), data(made)["items"]
    scored = {block.id for block in kitchen_sink.assessment.questions}
    blocks = {block.id: block for block in kitchen_sink.blocks() if block.type in QUESTIONS}

    def of(kind: str) -> Iterator[tuple[Any, Item, dict[str, Any], bool]]:
        for name, block in blocks.items():
            if block.type == kind:
                (item,) = whole.xpath("//*[@data-item=$name]", name=name)
                yield block, item, told[name], name in scored

    return of


every_type = pytest.mark.parametrize("kind", QUESTIONS)


@every_type
def test_a_type_is_seen_in_a_section_and_in_the_assessment(kind, questions):
    assert {scored for _, _, _, scored in questions(kind)} == {True, False}


@every_type
def test_a_question_is_one_group_that_is_named_by_its_prompt(kind, questions):
    for block, item, _, _ in questions(kind):
        (group,) = item.xpath("./fieldset")
        legend = group[0]
        assert (legend.tag, legend.get("id")) == ("legend", f"prompt-{block.id}")
        assert words(legend)
        outside = [one for one in item.xpath(CONTROLS) if group not in one.iterancestors()]
        assert all(one.tag == "button" for one in outside), block.id


@every_type
def test_how_to_answer_stands_in_the_group(kind, questions):
    for block, item, _, _ in questions(kind):
        lines = [words(line) for line in item.xpath("./fieldset/p[@class='hint']")]
        assert all(lines), block.id
        assert bool(lines) or kind not in HINTED, block.id


@every_type
def test_every_control_has_a_name_of_its_own(kind, questions):
    for block, item, _, _ in questions(kind):
        controls = item.xpath(CONTROLS)
        assert controls, block.id
        names = Counter(
            (name_of(item, one), one.get("name") if one.get("type") == "radio" else None) for one in controls
        )
        assert all(name.strip() for name, _ in names), (block.id, names)
        assert max(names.values()) == 1, (block.id, names)


@every_type
def test_no_control_is_offered_where_there_is_no_script(kind, questions):
    for block, item, _, _ in questions(kind):
        for one in item.xpath(CONTROLS):
            hidden = [one, *one.iterancestors()]
            assert any("script-only" in (each.get("class") or "").split() for each in hidden), (
                block.id,
                one.attrib,
            )


@every_type
def test_a_box_to_type_in_says_what_does_not_fit_in_a_live_region(kind, questions):
    for block, item, _, _ in questions(kind):
        for box in item.xpath(".//input[@type='text'] | .//textarea"):
            regions = described(item, box)
            live = [one for one in regions if one.get("role") == "status"]
            own = box.xpath("ancestor::*[@data-box]//*[@role='status']")
            assert live or (regions and own), block.id
            assert not any(words(one) for one in live), "nothing is said yet"


@every_type
def test_the_verdict_is_a_live_region_that_is_empty_and_outside_the_group(kind, questions):
    for block, item, _, _ in questions(kind):
        (verdict,) = item.xpath(".//*[@data-verdict]")
        assert verdict.get("role") == "status", block.id
        assert words(verdict) == ""
        assert verdict.getparent() is item, "a locked group would take it along"


@every_type
def test_hints_are_there_in_a_section_and_nowhere_else_and_appear_in_a_live_region(kind, questions):
    for block, item, _, scored in questions(kind):
        hints = () if scored else block.hints
        templates = item.xpath("./template[@data-hint]")
        assert len(templates) == len(hints), block.id
        assert all(words(one) for one in templates), block.id
        assert len(item.xpath(".//button[@data-act='hint']")) == bool(hints), block.id
        regions = [(one.get("role"), words(one)) for one in item.xpath("./*[contains(@class, 'hints')]")]
        assert regions == [("status", "")] * bool(hints), block.id


@every_type
def test_feedback_waits_in_templates_by_the_part_that_it_is_about(kind, questions):
    for block, item, _, _ in questions(kind):
        templates = item.xpath("./template[@data-feedback]")
        assert [one.get("data-feedback") for one in templates] == [note.option for note in block.feedback]
        assert all(words(one) for one in templates), block.id


@every_type
def test_the_right_answer_waits_in_one_template_where_there_is_one(kind, questions):
    for block, item, _, _ in questions(kind):
        templates = item.xpath(".//template[@data-solution]")
        expected = bool(block.model_answer) if kind == "long-fill-in" else kind != "likert"
        assert len(templates) == expected, block.id
        for template in templates:
            title, answer = (words(one) for one in template)
            assert title
            assert answer, block.id


@every_type
def test_what_is_judged_can_be_checked_in_a_section(kind, questions):
    for block, item, _, scored in questions(kind):
        checks = item.xpath("./p/button[@data-act='check'][@type='button']")
        assert len(checks) == (not scored and kind not in NOT_JUDGED), block.id


@every_type
def test_the_script_finds_each_part_of_an_answer_once_and_in_the_authors_order(kind, questions):
    """By ``data-part``, where the verdict and feedback are put; hotspots' pictures have their own test."""
    for block, item, told, _ in questions(kind):
        ids = [one["id"] for one in told.get("options", [])]
        found = item.xpath(".//*[@data-part]/@data-part")
        if kind in {"cloze", "sequencing"}:
            assert sorted(found) == sorted(ids), block.id
        else:
            assert found == ([] if kind == "long-fill-in" else ids), block.id
        if kind == "sequencing":
            assert found == [one.id for one in block.shown]
            assert found != ids, "the right order is given away"


@pytest.mark.parametrize("kind", OPTIONS)
def test_options_are_chosen_by_inputs_of_one_name(kind, questions):
    names = Counter()
    for block, item, told, _ in questions(kind):
        kinds = {OPTIONS[kind] if kind != "hotspot" or told.get("choose") else "radio"}
        inputs = item.xpath("./fieldset//label[@data-part]/input")
        assert [one.get("value") for one in inputs] == [one["id"] for one in told["options"]]
        assert {one.get("type") for one in inputs} == kinds, block.id
        assert [one.getparent().get("data-part") for one in inputs] == [one.get("value") for one in inputs]
        (name,) = {one.get("name") for one in inputs}
        assert name
        names[name] += 1
    assert max(names.values()) == 1, names


@pytest.mark.parametrize("kind", ["matching", "categorise"])
def test_each_item_to_pair_has_its_own_choice_of_every_target(kind, questions):
    ways = set()
    for block, item, told, _ in questions(kind):
        targets = [one["id"] for one in told["targets"]]
        groups = Counter()
        for part in item.xpath(".//*[@data-part]"):
            lists = part.xpath(".//select")
            ways.add(bool(lists))
            if lists:
                assert [one.get("value") for one in lists[0]] == ["", *targets], block.id
                assert words(lists[0][0])
                in_full = [words(one) for one in item.xpath(".//*[contains(@class, 'targets')]//li")]
                assert in_full == [words(one) for one in lists[0][1:]], "a list may cut them off"
            else:
                assert part.get("role") == "radiogroup"
                assert name_of(item, part).strip(), block.id
                inputs = part.xpath(".//input[@type='radio']")
                assert [one.get("value") for one in inputs] == targets, block.id
                groups.update({one.get("name") for one in inputs})
        assert None not in groups
        assert max(groups.values(), default=1) == 1, "two items share a group"
    assert ways == ({True} if kind == "matching" else {True, False}), "every way was seen"


@pytest.mark.parametrize("kind", ["fill-in", "cloze"])
def test_each_blank_has_one_control_in_its_own_label(kind, questions):
    listed = set()
    for block, item, told, _ in questions(kind):
        blanks = {one["id"]: one for one in told["options"]}
        controls = item.xpath(".//*[@data-blank]")
        assert sorted(one.get("data-blank") for one in controls) == sorted(blanks), block.id
        for one in controls:
            (label,) = one.xpath("ancestor::label[@data-part]")
            assert label.get("data-part") == one.get("data-blank")
            entries = blanks[one.get("data-blank")].get("entries")
            listed.add(bool(entries))
            if entries:
                assert [each.get("value") for each in one] == ["", *(each["id"] for each in entries)]
                assert all(words(each) for each in one)
            else:
                assert (one.tag, one.get("type")) == ("input", "text")
        (full,) = item.xpath(".//*[@data-full]")
        assert (full.get("role"), full.get("id")) == ("status", f"full-{block.id}")
        numbers = item.xpath(".//*[@class='gap-number']")
        assert [words(one) for one in numbers] in ([], [str(n + 1) for n in range(len(blanks))])
        assert all(one.get("aria-hidden") == "true" for one in numbers), "the label says the number"
    assert listed == ({False} if kind == "fill-in" else {True, False}), "every way was seen"


def test_each_step_is_answered_by_one_control_that_its_words_name(questions):
    ways = set()
    for block, item, told, _ in questions("performance"):
        for step in told["options"]:
            (place,) = item.xpath(".//*[@data-part=$name]", name=step["id"])
            (control,) = place.xpath(".//select | .//input")
            assert words(place.xpath("./label")[0]) in name_of(item, control), block.id
            assert place.xpath("./label/@for") == [control.get("id")], "a press on the words goes there"
            ways.add(control.tag)
            if control.tag == "select":
                assert [one.get("value") for one in control] == ["", *(one["id"] for one in step["options"])]
    assert ways == {"select", "input"}


def test_a_number_is_asked_for_by_one_box_named_with_its_unit(questions):
    units = set()
    for block, item, _, _ in questions("numeric"):
        (box,) = item.xpath("./fieldset//input")
        assert item.xpath(".//label/@for") == [box.get("id")]
        units.add(bool(block.number.unit))
        if block.number.unit:
            assert name_of(item, box).endswith(f" {block.number.unit}"), block.id
    assert True in units


def test_a_text_is_named_by_its_prompt_and_marked_in_a_group_with_a_name(questions):
    marked = set()
    for block, item, told, scored in questions("long-fill-in"):
        (box,) = item.xpath(".//textarea")
        assert name_of(item, box) == words(by_id(item, f"prompt-{block.id}"))
        assert [one.get("id") for one in described(item, box)] == [
            f"{box.get('id')}-room",
            f"readers-{block.id}",
        ]
        assert box.get("data-room") == str(told["room"])
        assert box.xpath("ancestor::*[@data-box='']"), block.id
        for button in item.xpath(".//button[@data-act='compare']"):
            assert button.get("aria-expanded") == "false"
            assert words(by_id(item, button.get("aria-controls"))) == ""
        assert bool(item.xpath(".//button[@data-act='compare']")) == (bool(block.model_answer) and not scored)
        criteria = [one["id"] for one in told.get("options", [])]
        marked.add(bool(criteria))
        assert item.xpath(".//input[@type='checkbox']/@value") == criteria
        groups = item.xpath(".//fieldset[contains(@class, 'criteria')]")
        assert len(groups) == bool(criteria)
        assert all(one[0].tag == "legend" and words(one[0]) for one in groups)
    assert marked == {True, False}


def test_each_item_of_an_order_is_moved_by_two_buttons_that_say_which_and_a_region_says_where(questions):
    for block, item, _, scored in questions("sequencing"):
        for step in item.xpath("./fieldset//ol/*[@data-part]"):
            buttons = step.xpath(".//button[@data-move]")
            assert [one.get("data-move") for one in buttons] == ["up", "down"]
            label = words(step.xpath("./*[@class='step-label']")[0])
            for one in buttons:
                said = name_of(item, one)
                assert label in said, block.id
                assert words(one).lower() in said.lower(), "who says what the button shows must reach it"
        (moved,) = item.xpath("./fieldset/*[contains(@class, 'moved')]")
        assert (moved.get("role"), words(moved)) == ("status", "")
        own = item.xpath(".//*[contains(@class, 'own-order')]")
        assert len(own) == scored
        for one in own:
            assert one.xpath(".//@data-when") == ["open", "answered"]
            assert len(one.xpath(".//button[@data-move='none']")) == 1


def test_the_picture_of_a_hotspot_has_its_words(questions):
    choices = set()
    for block, item, told, _ in questions("hotspot"):
        choices.add(told.get("choose"))
        assert item.xpath("./fieldset//img/@alt") == [
            block.alt.text if hasattr(block.alt, "text") else block.alt
        ]
    assert len(choices) == 2
