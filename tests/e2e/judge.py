"""Reading the server's record as a gradebook and a next opening would."""

from builder.mock_lms.record import Attempt, Record
from tests.e2e.content import Content
from tests.e2e.waiting import eventually


def stands(lms, status: str, score: str, limit: float = 15.0) -> Attempt:
    """Waits until the attempt that counts has this status and score; returns it as it is then."""

    def read():
        attempt = lms.record.attempt
        return attempt.status, plain(attempt.score)

    assert eventually(read, (status, score), limit) == (status, score)
    return lms.record.attempt


def plain(score: str) -> str:
    """A score as it is spelled in these tests: "80" for "80.00", "" for none."""
    return f"{float(score):g}" if score else ""


def holds(attempt: Attempt, content: Content, shown: dict[str, dict]) -> None:
    """The server's state has every answer, text and order that the page showed."""
    state = content.state(attempt.suspend_data)
    page = {name: {"chosen": item["chosen"], "texts": item["texts"]} for name, item in shown.items()}
    assert content.seen_in(state) == page
    assert {name: shown[name]["order"] for name in state.orders} == state.orders


def graded(record: Record) -> tuple[str, bool]:
    """What a teacher sees."""
    return plain(record.gradebook.score), record.gradebook.complete


def never_lowered(lms) -> None:
    """No stored commit took a status or score of its attempt back."""
    order = ["", "not attempted", "unknown", "incomplete", "browsed", "failed", "completed", "passed"]
    status: dict[int, int] = {}
    score: dict[int, float] = {}
    for commit in lms.record.commits:
        if not commit.stored:
            continue
        word = commit.values.get("cmi.core.lesson_status", "")
        if word:
            rank = max(order.index(word), 3) if word != "not attempted" else 1
            assert rank >= status.get(commit.attempt, 0), (commit.number, word)
            status[commit.attempt] = rank
        raw = commit.values.get("cmi.core.score.raw", "")
        if raw:
            assert float(raw) >= score.get(commit.attempt, 0), (commit.number, raw)
            score[commit.attempt] = float(raw)
