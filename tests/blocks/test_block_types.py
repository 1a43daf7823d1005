"""Each block type: what it decodes to, what it stores, what the learner's script is told."""

import pytest

from builder.blocks import checklist, compare, figure, poll, prose, reflection, resource
from builder.blocks.registry import BLOCKS
from builder.identifiers import state_key

REFLECTION = "type: reflection\nid: which-fits\nprompt: Which *fits*?\n"
COMPARE = """\
type: compare
id: lead-or-manage
prompt: Write first.
boxes:
  leading: Leadership
  managing: Management
reveal: |
  | Leading | Managing |
  |---------|----------|
  | a       | b        |
"""
AFTERWARDS = """\
afterwards:
  id: views-differ
  prompt: Where do they differ?
  length: 100
"""
POLL = "type: poll\nid: leaders\nprompt: Whom?\noptions:\n  one: One\n  two: Two\n  three: Three\n"
CHECKLIST = "type: checklist\nid: ready\nprompt: Before you go on.\nitems:\n  one: One\n  two: Two\n"
FIGURE = "type: figure\nimage: elements.svg\nalt: Four elements\n"
RESOURCE = "type: resource\nkind: video\ntitle: A video\nurl: https://example.ac.uk\n"


def codes(findings):
    return [finding.code for finding in findings]


def test_reflection(decode):
    block = decode(REFLECTION)
    assert (block.type, block.id, block.prompt.text, block.length) == (
        "reflection",
        "which-fits",
        "Which *fits*?",
        400,
    )
    assert reflection.payload_bound(block) == 400
    assert reflection.runtime(block) == {"room": 400}
    assert [piece.text for piece in reflection.prose(block)] == ["Which *fits*?"]
    assert block.prompt.at(0, 7, 4).column == 16


def test_reflection_with_room(decode):
    block = decode(REFLECTION + "length: 1200\n")
    assert reflection.payload_bound(block) == 1200
    assert reflection.runtime(block) == {"room": 1200}


def test_compare(decode):
    block = decode(COMPARE)
    assert [(box.id, box.label.text, box.place.line) for box in block.boxes] == [
        ("leading", "Leadership", 5),
        ("managing", "Management", 6),
    ]
    assert block.afterwards is None
    assert compare.payload_bound(block) == 1 + 2 * (1 + 3 + 400)
    assert compare.runtime(block) == {
        "boxes": [
            {"id": "leading", "key": state_key("leading")},
            {"id": "managing", "key": state_key("managing")},
        ],
        "room": 400,
    }
    assert [piece.text.split("\n")[0] for piece in compare.prose(block)] == [
        "Write first.",
        "Leadership",
        "Management",
        "| Leading | Managing |",
    ]


def test_compare_with_a_reflection_afterwards(decode):
    block = decode(COMPARE + AFTERWARDS)
    assert (block.afterwards.type, block.afterwards.id, block.afterwards.length) == (
        "reflection",
        "views-differ",
        100,
    )
    assert compare.payload_bound(block) == 1 + 2 * 404, "its own state is counted by itself"
    assert [piece.text for piece in compare.prose(block)][-1] == "Where do they differ?"


def test_poll(decode):
    block = decode(POLL)
    assert (block.choose, block.reason, block.report) == ("any", None, False)
    assert poll.payload_bound(block) == 9
    runtime = poll.runtime(block)
    assert [option["id"] for option in runtime.pop("options")] == ["one", "two", "three"]
    assert runtime == {"choose": "any", "room": 0, "report": False}


@pytest.mark.parametrize(
    ("more", "bound", "room"),
    [
        ("choose: one\n", 3, 0),
        ("choose: one\nreason: Why?\n", 3 + 1 + 400, 400),
        ("reason: Why?\nlength: 50\n", 9 + 1 + 50, 50),
    ],
)
def test_poll_with_a_reason(decode, more, bound, room):
    block = decode(POLL + more + "report: true\n")
    assert poll.payload_bound(block) == bound
    assert poll.runtime(block)["room"] == room
    assert poll.runtime(block)["report"] is True
    assert ("Why?" in [piece.text for piece in poll.prose(block)]) == ("reason" in more)


def test_checklist(decode):
    block = decode(CHECKLIST)
    assert checklist.payload_bound(block) == 6
    assert checklist.runtime(block) == {
        "items": [{"id": "one", "key": state_key("one")}, {"id": "two", "key": state_key("two")}]
    }
    assert [piece.text for piece in checklist.prose(block)] == ["Before you go on.", "One", "Two"]


def test_figure(decode):
    block = decode(FIGURE + "caption: The *elements*\ncredit: Own\nlong_description: |\n  Long.\n")
    assert (block.image, str(block.alt), block.decorative, block.id) == (
        "media/elements.svg",
        "Four elements",
        False,
        "",
    )
    assert [piece.text for piece in figure.prose(block)] == ["The *elements*", "Own", "Long.\n"]
    assert (figure.payload_bound(block), figure.runtime(block)) == (None, None)
    assert codes(figure.faults(block)) == []


@pytest.mark.parametrize(
    ("alt", "code"),
    [
        ("", "MED-009"),
        ("alt: elements.svg\n", "MED-010"),
        ("alt: Elements.SVG\n", "MED-010"),
        ("alt: IMG_0123.jpg\n", "MED-010"),
        ("alt: Four elements\ndecorative: true\n", "MED-011"),
        ("decorative: false\n", "MED-009"),
    ],
)
def test_descriptions_that_are_none(decode, alt, code):
    assert codes(figure.faults(decode(f"type: figure\nimage: elements.svg\n{alt}"))) == [code]


@pytest.mark.parametrize(
    "alt", ["alt: Figure of a .png\n", "decorative: true\n", "alt: The file elements.svg\n"]
)
def test_descriptions_that_are_fine(decode, alt):
    assert codes(figure.faults(decode(f"type: figure\nimage: elements.svg\n{alt}"))) == []


def test_resource(decode):
    block = decode(RESOURCE + "by: M. West\nminutes: 20\ndescription: Watch *this*.\n")
    assert (block.kind, str(block.title), str(block.by), block.minutes) == ("video", "A video", "M. West", 20)
    assert block.url == "https://example.ac.uk"
    assert [piece.text for piece in resource.prose(block)] == ["Watch *this*."]
    assert codes(resource.faults(block)) == []
    assert (resource.payload_bound(block), resource.runtime(block)) == (None, None)


def test_resource_whose_address_is_not_known(decode):
    block = decode(RESOURCE.replace("https://example.ac.uk", "unknown"))
    assert block.url == ""
    assert [(finding.code, finding.place.line) for finding in resource.faults(block)] == [("STR-017", 4)]


@pytest.mark.parametrize("yaml", [POLL, CHECKLIST, COMPARE])
def test_two_options_with_one_key_are_refused(decode, yaml, monkeypatch):
    block = decode(yaml)
    assert codes(BLOCKS[block.type].faults(block)) == []
    monkeypatch.setattr("builder.blocks.option.state_key", lambda _id: "aaa")
    assert set(codes(BLOCKS[block.type].faults(block))) == {"STR-008"}


def test_prose_stores_nothing():
    assert prose.payload_bound(None) is None
    assert prose.runtime(None) is None
    assert list(prose.faults(None)) == []


@pytest.mark.parametrize("name", BLOCKS)
def test_a_type_is_registered_under_its_name(name):
    assert name == BLOCKS[name].TYPE


@pytest.mark.parametrize("yaml", [REFLECTION, COMPARE + AFTERWARDS, POLL, CHECKLIST, FIGURE, RESOURCE])
def test_what_stores_something_has_an_id_and_tells_the_script(decode, yaml):
    block = decode(yaml)
    kind = BLOCKS[block.type]
    assert (kind.payload_bound(block) is not None) == (kind.runtime(block) is not None) == bool(block.id)


def test_of_two_texts_for_one_box_the_first_is_read(decode):
    """A state that says a thing twice is none of ours; the learner's script takes the first."""
    block = decode(COMPARE)
    leading = state_key("leading")
    assert compare.unpack(block, f"1|{leading}one|{leading}two") == {
        "opened": True,
        "texts": {"leading": "one", "managing": ""},
    }
