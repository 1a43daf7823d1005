"""The questions that are answered by typing numbers: what they decode to, store and tell, and their faults."""

import pytest

from builder.identifiers import state_key
from builder.questions import numeric, performance
from builder.questions.registry import QUESTIONS
from builder.source.document import parse
from builder.source.files import source_text
from builder.source.reader import MappingReader

NUMERIC = "type: numeric\nid: dose\nstem: How *much*?\n"
PERFORMANCE = """\
type: performance
id: prepare
stem: Prepare.
steps:
  choose:
    label: Choose *one*
    options:
      rub: Rub
      soap: Soap
    answer: rub
  amount:
    label: Amount
    range:
      from: 2
      to: 3.5
"""


def codes(block):
    return [finding.code for finding in QUESTIONS[block.type].faults(block)]


def in_language(yaml, language):
    document, findings = parse(source_text(yaml, "module.yaml"))
    assert findings == []
    reader = MappingReader(document.root, document.source, lambda name: name, language)
    return QUESTIONS[reader.word("type")].decode(reader)


def test_numeric(decode):
    block = decode(NUMERIC + "answer: 12.5\ntolerance: 4%\nunit: ml\nfeedback:\n  right: Yes.\n  else: No.\n")
    assert numeric.payload_bound(block) == 20
    assert numeric.runtime(block) == {
        "points": 1,
        "report": False,
        "outcomes": [],
        "range": ["12", "13"],
    }
    assert [piece.text for piece in numeric.prose(block)] == ["How *much*?", "Yes.", "No."]
    assert (block.number.shown, block.number.unit.text) == (("12.5",), "ml")
    assert codes(block) == []


@pytest.mark.parametrize(
    ("yaml", "told"),
    [
        ("answer: 12.50\n", {"range": ["12.5", "12.5"]}),
        ("answer: -3\ntolerance: 0.1\n", {"range": ["-3.1", "-2.9"]}),
        ("answer: -3\ntolerance: 10%\n", {"range": ["-3.3", "-2.7"]}),
        ("answer: 3\ntolerance: 0\n", {"range": ["3", "3"]}),
        ("range:\n  from: -1\n  to: 0.5\n", {"range": ["-1", "0.5"]}),
        ("answer: 1234\nsignificant_figures: 2\n", {"range": ["1150", "1250"], "without": "1250"}),
        ("answer: 100\nsignificant_figures: 1\n", {"range": ["95", "150"], "without": "150"}),
        ("answer: -0.996\nsignificant_figures: 2\n", {"range": ["-1.05", "-0.995"], "without": "-1.05"}),
        ("answer: 0\nsignificant_figures: 2\n", {"range": ["0", "0"]}),
    ],
)
def test_what_is_right(decode, yaml, told):
    runtime = numeric.runtime(decode(NUMERIC + yaml))
    assert {name: runtime[name] for name in ("range", "without") if name in runtime} == told


def test_the_language_decides_the_decimal_sign():
    german = in_language(NUMERIC + "answer: -1.5\n", "de")
    assert numeric.runtime(german)["decimal"] == ","
    assert german.number.shown == ("\u22121,5",)
    assert german.number.negative
    assert numeric.mark(german, {"text": "-1,5"}).correct
    thousand = in_language(NUMERIC + "answer: 1500\n", "de")
    assert numeric.mark(thousand, {"text": "1.500"}).correct
    assert not numeric.mark(in_language(NUMERIC + "answer: 1500\n", "cy"), {"text": "1.500"}).correct


def test_performance(decode):
    block = decode(PERFORMANCE + "feedback:\n  choose: Rub.\n  else: No.\n")
    assert performance.payload_bound(block) == (1 + 3 + 3) + (1 + 3 + 20)
    assert performance.runtime(block) == {
        "points": 1,
        "report": False,
        "outcomes": [],
        "marking": "partial",
        "options": [
            {
                "id": "choose",
                "key": state_key("choose"),
                "options": [
                    {"id": "rub", "key": state_key("rub")},
                    {"id": "soap", "key": state_key("soap")},
                ],
                "answer": "rub",
            },
            {"id": "amount", "key": state_key("amount"), "range": ["2", "3.5"]},
        ],
    }
    assert [piece.text for piece in performance.prose(block)] == [
        "Prepare.",
        "Choose *one*",
        "Amount",
        "Rub.",
        "No.",
    ]
    assert codes(block) == []


def test_other_answers_stay_when_steps_come_and_go(decode):
    response = {"texts": {"choose": "soap", "amount": "2,5"}}
    payload = f"|{state_key('choose')}{state_key('soap')}|{state_key('amount')}2,5"
    assert performance.unpack(decode(PERFORMANCE), payload) == response
    turned = PERFORMANCE.replace("      soap: Soap\n", "      gel: Gel\n      soap: Soap\n").replace(
        "  amount:\n", "  new:\n    label: New\n    answer: 1\n  amount:\n"
    )
    assert performance.unpack(decode(turned), payload) == response
    gone = PERFORMANCE.replace("soap:", "gel:")
    assert performance.unpack(decode(gone), payload) == {"texts": {"amount": "2,5"}}


@pytest.mark.parametrize(
    ("yaml", "code"),
    [
        (NUMERIC + "answer: 1\nrange:\n  from: 1\n  to: 2\n", ["QST-030"]),
        (NUMERIC + "answer: 1\ntolerance: 1\nsignificant_figures: 2\n", ["QST-030"]),
        (
            NUMERIC + "tolerance: 1\nsignificant_figures: 2\nrange:\n  from: 1\n  to: 2\n",
            ["QST-030", "QST-030"],
        ),
        (NUMERIC + "answer: 1\ntolerance: -1%\n", ["QST-031"]),
        (NUMERIC + "answer: 1\ntolerance: 1000%\n", []),
        (NUMERIC + "range:\n  from: 2\n  to: 1.9\n", ["QST-032"]),
        (NUMERIC + "range:\n  from: 2\n  to: 2.0\n", []),
        (NUMERIC + f"answer: {'9' * 20}\n", []),
        (NUMERIC + f"answer: {'9' * 21}\n", ["QST-033"]),
        (NUMERIC + "answer: 1\nfeedback:\n  wrong: No.\n", ["QST-005"]),
        (PERFORMANCE.replace("answer: rub", "answer: gel"), ["QST-001"]),
        (PERFORMANCE.replace("  amount:", "  right:"), ["QST-034"]),
        (PERFORMANCE.replace("from: 2", "from: 4"), ["QST-032"]),
        (PERFORMANCE + "feedback:\n  gone: No.\n", ["QST-005"]),
    ],
)
def test_faults(decode, yaml, code):
    assert codes(decode(yaml)) == code


def test_two_steps_with_one_key_are_refused(decode, monkeypatch):
    block = decode(PERFORMANCE)
    for module in ("steps", "list_entry"):
        monkeypatch.setattr(f"builder.questions.{module}.state_key", lambda _id: "aaa")
    assert codes(block) == ["QST-009", "QST-009"]
