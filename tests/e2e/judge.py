"""Reading the server's record as a gradebook and a next opening would, in both standards."""

from collections.abc import Iterator

from builder.mock_lms.record import Attempt, Commit, Record
from tests.e2e.content import Content
from tests.e2e.waiting import eventually

# What is said in SCORM 2004 of what SCORM 1.2 has one word for; there, "incomplete" may be passed all the same.
COMPLETION = {"passed": "completed", "completed": "completed"}
SUCCESS = {"passed": "passed", "failed": "failed"}

ORDERS = {
    "cmi.core.lesson_status": [
        "not attempted",
        "unknown",
        "incomplete",
        "browsed",
        "failed",
        "completed",
        "passed",
    ],
    "cmi.completion_status": ["not attempted", "unknown", "incomplete", "completed"],
    "cmi.success_status": ["unknown", "failed", "passed"],
}
GROWS = ["cmi.core.score.raw", "cmi.score.raw", "cmi.score.scaled", "cmi.progress_measure"]


def stands(lms, status: str, score: str, limit: float = 30.0, *, success: str = "") -> Attempt:
    """Waits until the attempt that counts has this status and score; returns it as it is then.

    `status` is SCORM 1.2's word. `success` is what SCORM 2004 says beside it where that is more than the word tells.
    """
    words = (status, "")
    if lms.record.attempt.standard == "2004":
        words = (COMPLETION.get(status, "incomplete"), success or SUCCESS.get(status, ""))

    def read():
        attempt = lms.record.attempt
        if attempt.standard == "2004":
            known = attempt.success if attempt.success != "unknown" else ""
            return (attempt.completion, known), plain(attempt.score)
        return (attempt.status, ""), plain(attempt.score)

    assert eventually(read, (words, score), limit) == (words, score)
    attempt = lms.record.attempt
    if attempt.standard == "2004":
        agrees(attempt)
    return attempt


def agrees(attempt: Attempt) -> None:
    """The share says what the raw score says, and progress is whole exactly when the module is completed."""
    read = attempt.values.get
    if attempt.score:
        assert float(read("cmi.score.scaled", "")) * 100 == float(attempt.score)
        assert [plain(read(f"cmi.score.{end}", "0")) for end in ("min", "max")] in (["0", "100"], ["0", "0"])
    measure = read("cmi.progress_measure", "")
    if measure:
        assert (float(measure) == 1) is (attempt.completion == "completed")
        assert 0 <= float(measure) <= 1


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


def _stored(lms) -> Iterator[Commit]:
    return (commit for commit in lms.record.commits if commit.stored)


def never_lowered(lms) -> None:
    """No stored commit took a status, a score or the progress of its attempt back."""
    reached: dict[tuple[int, str], float] = {}

    def rises(commit: Commit, element: str, now: float) -> None:
        assert now >= reached.get((commit.attempt, element), 0), (commit.number, element, now)
        reached[commit.attempt, element] = now

    for commit in _stored(lms):
        for element, order in ORDERS.items():
            word = commit.values.get(element, "")
            if word:
                rank = order.index("incomplete") if word in {"incomplete", "browsed"} else order.index(word)
                rises(commit, element, rank)
        for element in GROWS:
            if said := commit.values.get(element, ""):
                rises(commit, element, float(said))


def nothing_refused(lms) -> None:
    """In SCORM 2004 every value is of a form that every LMS takes; in 1.2 some answers must be tried in two."""
    if lms.record.attempts and lms.record.attempts[0].standard == "2004" and not lms.switches.refuse_optional:
        assert lms.record.refused == ()
