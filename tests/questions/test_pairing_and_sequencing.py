"""Matching, categorise and sequencing: what they decode to, what the script is told, what is wrong with them."""

from itertools import permutations

import pytest

from builder.identifiers import state_key
from builder.questions.registry import QUESTIONS

MATCHING = (
    "type: matching\nid: uses\nstem: What for?\nitems:\n  soap: Soap\n  rub: Rub\n"
    "targets:\n  lifts: Lifts\n  kills: Kills\nanswer:\n  rub: kills\n  soap: lifts\n"
)
CATEGORISE = MATCHING.replace("matching", "categorise").replace("targets", "categories")
SEQUENCING = (
    "type: sequencing\nid: order\nstem: In which order?\nitems:\n  wet: Wet\n  rinse: Rinse\n  dry: Dry\n"
)
ALL = [MATCHING, CATEGORISE, SEQUENCING]


def codes(block):
    return [finding.code for finding in QUESTIONS[block.type].faults(block)]


def keyed(*ids):
    return [{"id": name, "key": state_key(name)} for name in ids]


@pytest.mark.parametrize("yaml", [MATCHING, CATEGORISE])
def test_pairing(decode, yaml):
    block = decode(yaml)
    kind = QUESTIONS[block.type]
    assert kind.payload_bound(block) == 12
    assert kind.runtime(block) == {
        "points": 1,
        "report": False,
        "outcomes": [],
        "marking": "partial",
        "options": keyed("soap", "rub"),
        "targets": keyed("lifts", "kills"),
        "answer": {"soap": "lifts", "rub": "kills"},
    }
    assert [piece.text for piece in kind.prose(block)] == ["What for?", "Soap", "Rub", "Lifts", "Kills"]
    assert codes(block) == []


def test_sequencing(decode):
    block = decode(SEQUENCING)
    kind = QUESTIONS[block.type]
    assert kind.payload_bound(block) == 9
    assert kind.runtime(block)["options"] == keyed("wet", "rinse", "dry"), "in the right order"
    assert next(piece.text for piece in kind.prose(block)) == "In which order?"
    assert codes(block) == []


@pytest.mark.parametrize("ids", list(permutations(("wet", "lather", "rinse", "dry"))))
def test_the_right_order_is_never_shown(decode, ids):
    items = "".join(f"  {name}: {name}\n" for name in ids)
    block = decode(f"type: sequencing\nid: order\nstem: S\nitems:\n{items}")
    shown = [item.id for item in block.shown]
    assert shown != list(ids)
    assert sorted(shown) == sorted(ids)


def test_the_shown_order_depends_on_ids_alone(decode):
    first = decode(SEQUENCING)
    again = decode(SEQUENCING.replace("Rinse", "Rinse well").replace("id: order", "id: other"))
    assert [item.id for item in first.shown] == [item.id for item in again.shown]


@pytest.mark.parametrize(
    ("payload", "order"),
    [("", []), ("zzz", []), ("wRk", ["rinse", "wet", "dry"]), ("wRkzzzbEj1fq", ["rinse", "dry", "wet"])],
)
def test_what_an_update_adds_comes_last_and_what_it_removes_drops(decode, payload, order):
    assert QUESTIONS["sequencing"].unpack(decode(SEQUENCING), payload) == {"chosen": order}


@pytest.mark.parametrize(
    ("yaml", "code"),
    [
        (MATCHING.replace("  soap: lifts\n", ""), ["QST-040"]),
        (MATCHING.replace("  soap: lifts", "  soup: lifts"), ["QST-040", "QST-041"]),
        (MATCHING.replace("rub: kills", "rub: kill"), ["QST-042"]),
        (MATCHING.replace("Kills", "  Lifts"), ["QST-045"]),
        (MATCHING.replace("Rub", "Soap"), ["QST-045"]),
        (MATCHING.replace("soap:", "else:"), ["QST-046"]),
        (MATCHING + "feedback:\n  right: a\n  else: b\n  soap: c\n", []),
        (MATCHING + "feedback:\n  lifts: a\n", ["QST-005"]),
        (SEQUENCING.replace("dry:", "right:"), ["QST-046"]),
        (SEQUENCING + "feedback:\n  dri: a\n", ["QST-005"]),
    ],
)
def test_faults(decode, yaml, code):
    assert codes(decode(yaml)) == code


@pytest.mark.parametrize(("yaml", "pairs"), [(MATCHING, 2), (CATEGORISE, 2), (SEQUENCING, 2)])
def test_equal_keys_are_refused(decode, yaml, pairs, monkeypatch):
    block = decode(yaml)
    monkeypatch.setattr("builder.blocks.option.state_key", lambda _id: "aaa")
    assert codes(block) == ["QST-009"] * pairs


@pytest.mark.parametrize("yaml", ALL)
def test_an_example_is_read_as_the_page_would_give_it(decode, yaml):
    answer = "[dry, wet, rinse]" if "sequencing" in yaml else "{rub: lifts}"
    block = decode(f"{yaml}examples:\n  - answer: {answer}\n    points: 0.5\n")
    [example] = block.common.examples
    assert example.response in ({"chosen": ["dry", "wet", "rinse"]}, {"pairs": {"rub": "lifts"}})
