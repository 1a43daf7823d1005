"""The worked numbers of docs/reference/marking.md are what the marking comes to."""

from fractions import Fraction
from itertools import pairwise

import pytest

from builder.questions import choosing
from builder.questions import long_fill_in as own_words
from builder.questions.marking import Marking, of_parts
from tests.state.learning import long_fill_in

ABCD = ("a", "b", "c", "d")


@pytest.fixture(scope="module")
def table(root):
    """The rows of the first table after a text, without its head."""
    text = (root / "docs/reference/marking.md").read_text(encoding="utf-8")

    def rows(after, head):
        start = text.index(head, text.index(after))
        lines = text[start:].split("\n\n")[0].splitlines()
        cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines]
        assert len(cells) > 4
        return cells[0], cells[2:]

    return rows


def chosen(cell):
    return {"chosen": [] if cell == "nothing" else cell.split()}


def share(cell):
    return pytest.approx(float(Fraction(cell)))


def test_parts(table):
    _, rows = table("## Answers with parts", "| marking |")
    for marking, right, wrong, total, worth, correct in rows:
        mark = of_parts(Marking(marking.strip("`")), int(right), int(wrong), int(total))
        assert (mark.score, mark.correct) == (share(worth), correct == "yes"), (marking, right, wrong)
    assert {row[0].strip("`") for row in rows} == set(Marking) - {Marking.PER_OPTION}


def test_every_marking_has_its_line(root):
    text = (root / "docs/reference/marking.md").read_text(encoding="utf-8")
    assert all(f"`{marking}`" in text for marking in Marking)


def test_several_options(table):
    head, rows = table("## Several options", "| chosen |")
    markings = [Marking(cell.strip("`")) for cell in head[1:]]
    assert markings == list(Marking)
    for first, *cells in rows:
        for marking, cell in zip(markings, cells, strict=True):
            mark = choosing.mark_several(chosen(first), ABCD, ("a", "b"), marking, {})
            assert mark.score == share(cell), (first, marking)
            assert mark.correct == (first == "a b")


def test_credit_of_one_option(table):
    _, rows = table("`choice`, a is right, `credit:` b 50, c 0", "| chosen |")
    for first, worth, correct in rows:
        mark = choosing.mark_one(chosen(first), ABCD, ("a",), {"b": 50, "c": 0})
        assert (mark.score, mark.correct) == (share(worth), correct == "yes"), first


def test_credit_of_several_options(table):
    _, rows = table("`multiple-choice`, a and b are right, `credit:` a 60, b 30, c 10, d 80", "| chosen |")
    credit = {"a": 60, "b": 30, "c": 10, "d": 80}
    for first, worth, correct in rows:
        mark = choosing.mark_several(chosen(first), ABCD, ("a", "b"), Marking.PER_OPTION, credit)
        assert (mark.score, mark.correct) == (share(worth), correct == "yes"), first


def test_neighbours(table):
    """A pair of the right order counts where it stands together; the pairs are the parts."""
    _, rows = table("## Order", "| given |")
    for given, kept, partly, all_or_nothing in rows:
        order = given.split()
        right = sum(pair in list(pairwise(order)) for pair in pairwise(ABCD))
        assert right == int(kept), given
        wrong = len(ABCD) - 1 - right
        assert of_parts(Marking.PARTIAL, right, wrong, 3).score == share(partly), given
        assert of_parts(Marking.ALL_OR_NOTHING, right, wrong, 3).score == share(all_or_nothing), given


def test_what_learners_mark_themselves(table):
    _, rows = table("## What learners mark themselves", "| text |")
    block = long_fill_in("own", 400, ABCD, marked="self")
    for text, ticked, worth, points in rows:
        count = int(ticked) if ticked.isdigit() else 0
        response = {"text": "" if text == "none" else "Words.", "chosen": list(ABCD[:count])}
        mark = own_words.mark(block, response)
        if worth == "no mark":
            assert mark.score is None
            continue
        assert mark.score == share(worth)
        assert points.startswith(f"{float(2 * Fraction(worth)):g} of 2")
        assert mark.correct is ("correct" in points)
