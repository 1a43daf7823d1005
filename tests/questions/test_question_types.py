"""Each question type: what it decodes to, what it stores, what the learner's script is told, what is wrong with it."""

import pytest

from builder.identifiers import state_key
from builder.questions import (
    choice,
    cloze,
    fill_in,
    hotspot,
    likert,
    long_fill_in,
    multiple_choice,
    true_false,
)
from builder.questions.registry import QUESTIONS, type_of

OPTIONS = (
    "id: who-leads\nstem: Who *leads*?\n"
    "options:\n  everyone: Everyone\n  manager: The manager\n  nobody: Nobody\n"
)
CHOICE = f"type: choice\n{OPTIONS}answer: everyone\n"
MULTIPLE = f"type: multiple-choice\n{OPTIONS}answer: [manager, everyone]\n"
TRUE_FALSE = "type: true-false\nid: everyone-leads\nstem: Everyone leads.\nanswer: true\n"
FEEDBACK = "feedback:\n  everyone: Right.\n  else: That is a role.\n"


def codes(block):
    return [finding.code for finding in QUESTIONS[block.type].faults(block)]


def keyed(*ids):
    return [{"id": name, "key": state_key(name)} for name in ids]


def test_choice(decode):
    block = decode(CHOICE + FEEDBACK + "outcomes: [define]\npoints: 2\nreport: true\n")
    assert (block.id, block.stem.text, block.points, block.report) == ("who-leads", "Who *leads*?", 2, True)
    assert [(note.option, note.text.text, note.place.line) for note in block.feedback] == [
        ("everyone", "Right.", 10),
        ("else", "That is a role.", 11),
    ]
    assert choice.payload_bound(block) == 3
    assert choice.runtime(block) == {
        "options": keyed("everyone", "manager", "nobody"),
        "answer": ["everyone"],
        "points": 2,
        "report": True,
        "outcomes": ["define"],
    }
    assert [piece.text for piece in choice.prose(block)] == [
        "Who *leads*?",
        "Everyone",
        "The manager",
        "Nobody",
        "Right.",
        "That is a role.",
    ]
    assert codes(block) == []


def test_defaults(decode):
    block = decode(CHOICE)
    assert (block.feedback, block.outcomes, block.points, block.report) == ((), (), 1, False)


def test_multiple_choice(decode):
    block = decode(MULTIPLE)
    assert multiple_choice.payload_bound(block) == 9
    assert multiple_choice.runtime(block)["answer"] == ["everyone", "manager"], "in the order of the options"
    assert codes(block) == []


def test_multiple_choice_with_one_right_option(decode):
    block = decode(MULTIPLE.replace("[manager, everyone]", "nobody"))
    assert multiple_choice.runtime(block)["answer"] == ["nobody"]
    assert codes(block) == []


@pytest.mark.parametrize("answer", ["true", "false"])
def test_true_false(decode, answer):
    block = decode(TRUE_FALSE.replace("true\n", f"{answer}\n") + "feedback:\n  true: Yes.\n  false: No.\n")
    assert true_false.payload_bound(block) == 3
    assert true_false.runtime(block) == {
        "options": keyed("true", "false"),
        "answer": [answer],
        "points": 1,
        "report": False,
        "outcomes": [],
    }
    assert [piece.text for piece in true_false.prose(block)] == ["Everyone leads.", "Yes.", "No."]
    assert codes(block) == []


@pytest.mark.parametrize(
    ("yaml", "code"),
    [
        (CHOICE.replace("answer: everyone", "answer: everybody"), ["QST-001"]),
        (CHOICE.replace("answer: everyone", "answer: [everyone, manager]"), ["QST-003"]),
        (CHOICE.replace("answer: everyone", "answer: []"), ["QST-002"]),
        (MULTIPLE.replace("[manager, everyone]", "[manager, nurse, doctor]"), ["QST-001", "QST-001"]),
        (MULTIPLE.replace("[manager, everyone]", "[]"), ["QST-002"]),
        (CHOICE + "feedback:\n  nurse: No.\n", ["QST-005"]),
        (CHOICE + "feedback:\n  everyone: a\n  manager: b\n  nobody: c\n  else: d\n", ["QST-010"]),
        (CHOICE.replace("  nobody:", "  else:"), ["QST-008"]),
        (TRUE_FALSE + "feedback:\n  true: a\n  false: b\n  else: c\n", ["QST-010"]),
        (TRUE_FALSE + "feedback:\n  else: c\n", []),
    ],
)
def test_faults(decode, yaml, code):
    assert codes(decode(yaml)) == code


def test_a_fault_has_its_own_place(decode):
    block = decode(CHOICE.replace("answer: everyone", "answer: [everyone, managre]"))
    places = [(finding.code, finding.place.line, finding.place.column) for finding in choice.faults(block)]
    assert places == [("QST-003", 8, 20), ("QST-001", 8, 20)]


@pytest.mark.parametrize("yaml", [CHOICE, MULTIPLE])
def test_two_options_with_one_key_are_refused(decode, yaml, monkeypatch):
    block = decode(yaml)
    monkeypatch.setattr("builder.blocks.option.state_key", lambda _id: "aaa")
    assert codes(block) == ["QST-009", "QST-009"]


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_type_is_registered_under_its_name(name):
    assert name == QUESTIONS[name].TYPE


@pytest.mark.parametrize("yaml", [CHOICE, MULTIPLE, TRUE_FALSE])
def test_every_type_is_found_for_its_block(decode, yaml):
    block = decode(yaml)
    assert type_of(block) is QUESTIONS[block.type]


def test_blocks_that_are_no_questions_are_found_too(decode):
    assert type_of(decode("type: reflection\nid: a\nprompt: P\n")).TYPE == "reflection"


FILL_IN = "type: fill-in\nid: leaders\nstem: Who?\nanswer: [everyone, each of us]\n"
CLOZE = (
    "type: cloze\nid: gaps\nstem: Fill the gaps.\ntext: For {time}, by {who}.\n"
    "gaps:\n  who: {answer: everyone, ignore: []}\n"
    "  time:\n    options: {short: 5 s, long: 20 s}\n    answer: long\n"
)
LIKERT = "type: likert\nid: my-view\nstem: I could lead.\nscale:\n"
HOTSPOT = (
    "type: hotspot\nid: where\nstem: Where?\nimage: hand.svg\nalt: A hand.\nanswer: thumb\n"
    "regions:\n  thumb:\n    label: The thumb\n    circle: 20.5 50 10\n"
    "  palm:\n    label: The palm\n    polygon: 40 60,70 60, 55 90\n"
)


@pytest.mark.parametrize(
    ("labels", "row"),
    [
        (("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"), True),
        (tuple(str(number) for number in range(11)), True),
        (("Never", "Unsatisfactorily", "Rarely", "Often", "Mostly", "Always"), False),
    ],
)
def test_a_scale_stands_in_a_row_where_no_word_would_be_broken(decode, labels, row):
    steps = "".join(f'  step-{number}: "{label}"\n' for number, label in enumerate(labels))
    block = decode(LIKERT + steps)
    assert block.fits_a_row is row
    assert likert.runtime(block)["options"] == keyed(*(f"step-{number}" for number in range(len(labels))))
    assert codes(block) == []


def test_regions(decode):
    block = decode(HOTSPOT)
    thumb, palm = block.regions
    assert (thumb.shape, [float(number) for number in thumb.size]) == ("circle", [20, 20])
    assert [[float(number) for number in point] for point in thumb.points] == [[10.5, 50], [30.5, 50]]
    assert (palm.shape, [float(number) for number in palm.size]) == ("polygon", [30, 30])
    assert (block.image, hotspot.payload_bound(block), thumb.place.line) == ("media/hand.svg", 3, 10)
    assert hotspot.payload_bound(decode(f"{HOTSPOT}choose: any\n")) == 6
    assert [piece.text for piece in hotspot.prose(block)] == ["Where?", "The thumb", "The palm"]
    assert codes(block) == []


@pytest.mark.parametrize(("words", "found"), [("20", (20, 20)), ("20 to 50", (20, 50))])
def test_advice_on_the_number_of_words(decode, words, found):
    block = decode(f"type: long-fill-in\nid: own\nstem: Why?\nwords: {words}\n")
    assert (block.words.least, block.words.most) == found
    assert (long_fill_in.payload_bound(block), codes(block)) == (400, [])


@pytest.mark.parametrize("words", [None, "20"])
def test_a_text_without_criteria_is_never_marked(decode, words):
    block = decode("type: long-fill-in\nid: own\nstem: Why?\n" + (f"words: {words}\n" if words else ""))
    assert long_fill_in.mark(block, {"text": "Because."}).score is None
    assert "options" not in long_fill_in.runtime(block)


def test_fill_in(decode):
    block = decode(FILL_IN)
    assert fill_in.payload_bound(block) == 1 + 3 + 60
    assert fill_in.runtime(block) == {
        "options": [
            {
                "id": "1",
                "key": state_key("blank-1"),
                "accepted": ["everyone", "each of us"],
                "ignore": ["case"],
            }
        ],
        "room": 60,
        "marking": "partial",
        "points": 1,
        "report": False,
        "outcomes": [],
    }
    assert codes(block) == []


def test_fill_in_with_several_blanks(decode):
    block = decode(
        "type: fill-in\nid: leaders\nstem: Who?\nanswers: [everyone, [you, me]]\norder: any\nlength: 10\n"
        "ignore: accents\n"
    )
    assert [(blank.id, blank.shown, blank.ignore) for blank in block.blanks] == [
        ("1", "everyone", ("accents",)),
        ("2", "you", ("accents",)),
    ]
    assert fill_in.payload_bound(block) == 2 * (1 + 3 + 10)
    assert fill_in.runtime(block)["order"] == "any"
    assert codes(block) == []


def test_cloze(decode):
    block = decode(CLOZE)
    assert cloze.payload_bound(block) == (1 + 3 + 3) + (1 + 3 + 60)
    assert [blank.id for blank in block.blanks] == ["time", "who"], "in the order of the text"
    assert [blank.shown for blank in block.blanks] == ["20 s", "everyone"]
    listed, typed = cloze.runtime(block)["options"]
    assert listed == {
        "id": "time",
        "key": state_key("time"),
        "entries": [
            {"id": "short", "key": state_key("short"), "label": "5 s"},
            {"id": "long", "key": state_key("long"), "label": "20 s"},
        ],
        "right": "long",
    }
    assert typed == {"id": "who", "key": state_key("who"), "accepted": ["everyone"], "ignore": []}
    assert [piece.text for piece in cloze.prose(block)] == ["Fill the gaps.", "For {time}, by {who}."]
    assert [piece.gaps for piece in cloze.prose(block)] == [False, True]
    assert codes(block) == []


def test_gaps_that_come_go_and_move_keep_the_other_answers(decode):
    saved = "|" + state_key("time") + state_key("long") + "|" + state_key("who") + "all_of_us"
    moved = decode(CLOZE.replace("For {time}, by {who}.", "By {who}, for {time}."))
    assert cloze.unpack(moved, saved) == {"texts": {"time": "long", "who": "all of us"}}
    fewer = decode(CLOZE.replace("who", "somebody").replace("long", "longer"))
    assert cloze.unpack(fewer, saved) == {"texts": {"time": "", "somebody": ""}}


def test_two_gaps_or_entries_with_one_key_are_refused(decode, monkeypatch):
    monkeypatch.setattr("builder.questions.list_entry.state_key", lambda _id: "aaa")
    assert codes(decode(CLOZE)) == ["QST-009", "QST-009"]
