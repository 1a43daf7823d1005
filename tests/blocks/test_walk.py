"""Every item that stores something is reached, also those inside others, each with its section."""

from pathlib import Path

from builder.blocks.walk import items, with_nested
from builder.model.module import Section
from builder.model.prose import Text
from builder.questions.registry import type_of
from builder.source import load

ROOT = Path(__file__).parents[2]


def test_the_kitchen_sink():
    module, _ = load(ROOT / "modules" / "kitchen-sink", shown="modules/kitchen-sink")
    found = list(items(module))
    assert len({item.id for _, item in found}) == len(found)
    assert all(type_of(item).payload_bound(item) is not None for _, item in found)
    top = {block.id for block in module.blocks() if type_of(block).payload_bound(block) is not None}
    nested = {item.id for _, item in found} - top
    assert nested
    assert {section for section, _ in found} <= {section.id for section in module.sections} | {""}
    assert [item for section, item in found if not section] == list(module.assessment.questions)


def test_what_stands_inside_follows_what_it_stands_in(decode, make_module):
    yaml = (
        "type: compare\nid: outer\nprompt: Write.\nboxes:\n  a: A\nreveal: R\n"
        "afterwards:\n  id: inner\n  prompt: Again.\n"
    )
    block = decode(yaml)
    assert [item.id for item in with_nested(block)] == ["outer", "inner"]
    section = Section("one", Text("One", block.place), (), (block,), block.place)
    assert [(name, item.id) for name, item in items(make_module(sections=(section,)))] == [
        ("one", "outer"),
        ("one", "inner"),
    ]


def test_what_stores_nothing_is_passed_over(decode):
    assert list(with_nested(decode("type: figure\nimage: a.svg\nalt: A\n"))) == []
