"""A saved state in plain words."""

import json
from pathlib import Path

import pytest

from builder import source
from builder.blocks.walk import items
from builder.codec.text import encode_text
from builder.identifiers import state_key as key
from builder.questions.registry import QUESTIONS
from builder.source.document import parse
from builder.source.files import source_text
from builder.source.reader import MappingReader
from builder.state.telling import answers
from builder.state.telling.telling import tell
from builder.state.telling.text import render
from builder.state.telling.told import Standing


@pytest.fixture(scope="module")
def example(root):
    module, _ = source.load(
        root / "modules" / "compassionate-leadership", shown="modules/compassionate-leadership"
    )
    return module


def state(*records):
    return ";".join(["1", *records, "."])


@pytest.fixture
def full(example):
    """Four sections read, an answer and a choice, and a submitted try: question 1 right, 2 wrong, 3 left open."""
    sections = [section.id for section in example.sections]
    first, second, third = example.assessment.questions[:3]
    right = first.answer[0].text
    wrong = next(one.id for one in second.options if one.id not in {text.text for text in second.answer})
    return state(
        "n5",
        "iabcd",
        "b" + key(sections[1]),
        "s" + "".join(map(key, sections[:4])),
        "r" + key("which-fits") + "/" + encode_text("My ward & “me”\nand more"),
        "t1,2bc," + key("define"),
        "d" + key(first.id) + key(second.id) + key(third.id),
        "a" + key(first.id) + key(right),
        "a" + key(second.id) + key(wrong),
        "x1",
    )


def test_the_words_of_a_whole_state(example, full):
    told = tell(full, example)
    facts = dict(told.facts)
    assert told.standing is Standing.WHOLE
    assert told.problems == ()
    assert facts["Place"] == "section 2, “What do we mean by leadership?”"
    assert facts["Sections"] == "1–4 of 8 read; 5–8 not"
    assert facts["Tries used"] == "1 of 3"
    assert facts["Best score"] == "30%"
    assert facts["Passed"] == "no, the pass mark is 80%"
    assert facts["Last try"] == "submitted; 2 of 3 questions answered"
    assert facts["Outcome 1"].startswith("met: Explain why leadership matters")
    assert facts["Outcome 2"].startswith("not met: ")
    assert facts["Still missing for completion"] == "reading sections 5–8 to the end; passing the assessment"
    assert [(one.where, one.answered, one.verdict) for one in told.questions] == [
        ("question 1", True, "right"),
        ("question 2", True, "wrong"),
        ("question 3", False, ""),
    ]
    [text] = [one for one in told.tasks if one.id == "which-fits"]
    assert (text.where, text.answer) == ("section 2", "“My ward & “me” / and more”")


def test_as_text(example, full):
    text = render(tell(full, example), "Compassionate leadership", "1.0.0")
    assert text.startswith("Compassionate leadership, version 1.0.0\nSaved state: ")
    assert f"{len(full)} of 3,800 characters, whole" in text
    assert "\n  question 3 “" in text
    assert "\n    unanswered\n" in text
    assert "Questions of the last try (2 of 3 answered)" in text


def test_every_prefix_is_damaged_and_tells_what_is_left(example, full):
    for end in range(2, len(full)):
        told = tell(full[:end], example)
        assert told.standing in {Standing.DAMAGED, Standing.ANOTHER}, full[:end]
        assert any("cut off after" in problem for problem in told.problems) or end < 3
    half = tell(full[: full.index(";t1")], example)
    assert dict(half.facts)["Place"].startswith("section 2")
    assert dict(half.facts)["Tries used"] == "none of 3"


@pytest.mark.parametrize("text", ["hello", "2;n1;.", '{"a": 1}', "cmi.suspend_data", "\x00", "…" * 5000])
def test_what_is_no_state_is_said_to_be_none(text, example):
    told = tell(text, example)
    assert told.standing is Standing.FOREIGN
    assert told.problems[0].startswith("This is no state of a coursewright module")
    assert told.facts == told.tasks == told.questions == ()


def test_nothing_was_saved(example):
    assert tell("", example).standing is Standing.EMPTY


def test_the_state_of_another_module(example):
    told = tell(state("n2", "sZZZYYY", "rXXXhello"), example)
    assert told.standing is Standing.ANOTHER
    assert "another module" in told.problems[0]
    assert told.tasks == ()


def test_what_a_newer_version_no_longer_has(example, full):
    told = tell(full.replace(";x1", ";rZZZgone;x1"), example)
    assert told.standing is Standing.WHOLE
    assert told.problems == (
        (
            "1 entry belongs to nothing in this version of the module; "
            "the learner's version has parts that this one has not."
        ),
    )


def test_characters_that_no_state_has(example, full):
    told = tell(full.replace("iabcd", "i<b>d"), example)
    assert told.standing is Standing.DAMAGED
    assert told.problems[0].startswith("1 part holds characters that no state has")


def test_every_type_of_answer_has_words(root):
    """Whatever the kitchen sink's own vectors can say is said with labels, never with ids where there are labels."""
    from builder.blocks.walk import items
    from builder.state.telling.answers import in_words, is_answer, labels

    module, _ = source.load(root / "modules" / "kitchen-sink", shown="modules/kitchen-sink")
    seen = set()
    for _, block in items(module):
        named = labels(block)
        seen.add(block.type)
        for identifier, label in named.items():
            assert label, (block.id, identifier)
        if hasattr(block, "options") and block.options:
            response = {"chosen": [block.options[0].id]}
            assert in_words(block, response) == named[block.options[0].id]
            assert is_answer(block, response)
        if hasattr(block, "targets"):
            response = {"pairs": {block.items[0].id: block.targets[0].id}}
            assert in_words(block, response) == f"{named[block.items[0].id]} → {named[block.targets[0].id]}"
        assert not is_answer(block, {})
        assert in_words(block, {}) == ""
    assert {"choice", "matching", "sequencing", "cloze", "hotspot", "performance", "compare", "poll"} <= seen


def test_texts_in_boxes_are_told_by_their_labels(example):
    from builder.blocks.walk import items
    from builder.state.telling.answers import in_words

    [block] = [block for _, block in items(example) if block.type == "compare"]
    names = [box.id for box in block.boxes]
    told = in_words(block, {"opened": True, "texts": {names[0]: "One thing", names[1]: " "}})
    assert "“One thing”" in told
    assert told.endswith("the comparison was opened")


VECTORS = sorted((Path(__file__).parents[1] / "vectors/questions").glob("*.json"))


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.stem)
def test_every_question_type_counts_as_answered_what_the_page_counts(path, root):
    for vector in json.loads(path.read_text(encoding="utf-8")):
        block = block_of("\n".join(vector["source"]) + "\n")
        kind = QUESTIONS[block.type]
        for case in vector["cases"]:
            response = kind.unpack(block, case["payload"])
            if response == case["response"]:  # a state holds nothing else
                assert answers.is_answer(block, response) == case["answered"], case["name"]
            said = answers.in_words(block, response)
            assert bool(said) == bool(case["payload"].strip("|")) or not case["answered"], case["name"]


def block_of(yaml):
    document, _ = parse(source_text(yaml, "module.yaml"))
    reader = MappingReader(document.root, document.source, lambda name: f"media/{name}")
    return QUESTIONS[reader.word("type")].decode(reader)


def test_an_answer_that_nobody_has_checked_is_told_and_does_not_count(root):
    module, _ = source.load(root / "modules" / "kitchen-sink", shown="modules/kitchen-sink")
    block = next(block for section, block in items(module) if section and block.type == "choice")
    chosen = "r" + key(block.id) + key(block.options[0].id)
    for records, answered, remark in (
        ((chosen,), True, ""),
        ((chosen, f"p{key(block.id)}0"), False, "not checked yet"),
        ((chosen, f"p{key(block.id)}1"), True, "changed since it was checked"),
    ):
        told = tell(state("n1", "iabcd", *records), module)
        [task] = [one for one in told.tasks if one.id == block.id]
        assert task.answered == answered
        assert remark in task.verdict
    said = render(tell(state("n1", chosen, f"p{key(block.id)}0"), module), "", "")
    assert f"[{block.id}]\n    begun, not counted as answered (" in said
