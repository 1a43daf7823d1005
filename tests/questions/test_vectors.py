"""Each question type against its table of vectors, which tests/runtime/question_vectors.test.js runs in the script.

A file holds questions, each with its source, what the script is told of it, and cases: a response, its payload,
whether it counts as an answer, its mark, and how it is described to drivers; and what is read of ``damaged`` payloads,
which no script packs. ``item`` and ``payload`` are written
anew with COURSEWRIGHT_UPDATE_GOLDENS=1; everything else is written by hand.
"""

import json
import os
import subprocess
from pathlib import Path

import pytest

from builder.identifiers import state_key
from builder.questions.registry import QUESTIONS

FOLDER = Path(__file__).parents[1] / "vectors/questions"
FILES = sorted(FOLDER.glob("*.json"))


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def item_of(block):
    told = QUESTIONS[block.type].runtime(block)
    return json.loads(json.dumps({"type": block.type, "key": state_key(block.id), "section": "", **told}))


QUESTIONS_OF = [
    pytest.param(path, number, id=f"{path.stem}-{number}")
    for path in FILES
    for number in range(len(read(path)))
]


def written_anew(path, decode):
    """The vectors with what the code says: what the script is told, and the payloads that it packs."""
    vectors = read(path)
    for vector in vectors:
        vector["item"] = item_of(decode("\n".join(vector["source"]) + "\n"))
    done = subprocess.run(
        ["node", str(FOLDER.parents[1] / "runtime/pack_vectors.js")],
        input=json.dumps(vectors),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_script_is_told_what_the_vectors_say(path, decode):
    made = written_anew(path, decode)
    if os.environ.get("COURSEWRIGHT_UPDATE_GOLDENS"):
        path.write_text(made, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == made


@pytest.mark.parametrize(("path", "number"), QUESTIONS_OF)
def test_marks_payloads_and_bounds(decode, path, number):
    vector = read(path)[number]
    block = decode("\n".join(vector["source"]) + "\n")
    kind = QUESTIONS[block.type]
    assert block.type == path.stem
    for case in vector["cases"]:
        mark = kind.mark(block, case["response"])
        assert (mark.score, mark.correct) == (pytest.approx(case["score"]), case["correct"]), case["name"]
        assert len(case["payload"]) <= kind.payload_bound(block), case["name"]
        assert kind.unpack(block, case["payload"]) == case.get("back", case["response"]), case["name"]
    for case in vector.get("damaged", []):
        assert kind.unpack(block, case["payload"]) == case["back"], case["name"]


GARBAGE = ("|", "|||", "zzz", "zzz|zzz", "~", "~A", "^-", "||zzz", "~|zzz~", "zz", "z|z")
"""What no script packs; as a text "zzz" is one, though never a right one."""
LONGEST_CUT = 40
WITHOUT_ANSWER = ({}, {"chosen": None}, {"chosen": "x"}, {"text": None}, {"texts": []}, {"pairs": 3})


def as_read_by_the_script(item, payloads):
    done = subprocess.run(
        ["node", str(FOLDER.parents[1] / "runtime/unpack_vectors.js")],
        input=json.dumps({"item": item, "payloads": payloads}),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize(("path", "number"), QUESTIONS_OF)
def test_garbage_is_never_worth_anything(decode, path, number):
    vector = read(path)[number]
    block = decode("\n".join(vector["source"]) + "\n")
    kind = QUESTIONS[block.type]
    shape = {name: type(value) for name, value in kind.unpack(block, "").items()}
    for payload in ("", *GARBAGE):
        response = kind.unpack(block, payload)
        assert {name: type(value) for name, value in response.items()} == shape, payload
        mark = kind.mark(block, response)
        assert (mark.score or 0, bool(mark.correct)) == (0, False), payload
    for response in WITHOUT_ANSWER:
        mark = kind.mark(block, response)
        assert (mark.score or 0, bool(mark.correct)) == (0, False), response


@pytest.mark.parametrize(("path", "number"), QUESTIONS_OF)
def test_a_payload_cut_anywhere_is_read_and_marked_as_in_the_script(decode, path, number):
    """Cut, without its start, with garbage in its midst, or with another behind it that says the same parts anew."""
    vector = read(path)[number]
    block = decode("\n".join(vector["source"]) + "\n")
    kind = QUESTIONS[block.type]
    damaged = set(GARBAGE)
    whole = {case["payload"] for case in vector["cases"] if len(case["payload"]) <= 2 * LONGEST_CUT}
    damaged |= {first + second for first in whole for second in whole}
    for payload in {case["payload"] for case in vector["cases"]}:
        for at in range(min(len(payload), LONGEST_CUT)):
            damaged |= {
                payload[:at],
                payload[at:],
                f"{payload[:at]}zzz{payload[at:]}",
                f"{payload[:at]}|{payload[at:]}",
            }
    payloads = sorted(damaged)
    for payload, found in zip(payloads, as_read_by_the_script(vector["item"], payloads), strict=True):
        response = kind.unpack(block, payload)
        assert response == found["response"], payload
        mark = kind.mark(block, response)
        assert mark.correct == found["mark"]["correct"], payload
        assert mark.score == (
            None if found["mark"]["score"] is None else pytest.approx(found["mark"]["score"])
        ), payload
        assert mark.score is None or 0 <= mark.score <= 1, payload
