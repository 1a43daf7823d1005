"""As much as a learner can put into SCORM 2004 on Moodle, which sends all of it again with each save, and a tab closed
right after the last answer: what a leaving page sends must not be more than browsers let it send.
"""

from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from builder.mock_lms.server import MockLms
from builder.pipeline import Options, build
from tests.e2e.content import Content
from tests.e2e.judge import nothing_refused, stands
from tests.e2e.learner import Learner
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

IN_FLIGHT = 64 * 1024
"""Bytes that a browser lets a page that goes away send, all requests together (Fetch, keepalive)."""

FORM = 28_000
"""Bytes of one save as a form (docs/reference/package.md)."""

HEAD = """\
id: brim
version: 1.0.0
title: To the brim
description: As much as fits.
language: en-GB
authors:
  - A. Author
licence: CC-BY-4.0
duration: 5 min
outcomes:
  everything: Write as much as fits
sections:
  - id: notes
    title: Notes
    blocks:
      - Write.
"""

REFLECTION = """\
      - type: reflection
        id: {id}
        prompt: What did you notice?
        length: {length}
"""

ASSESSMENT = """\
assessment:
  pass_mark: 50
  attempts: 5
  questions:
"""

CHOICE = """\
    - type: choice
      id: {id}
      stem: Which of these letters of the alphabet is the first one, and which of them therefore comes before the other?
      outcomes:
        - everything
      options:
        a: The letter A
        b: The letter B
      answer: a
      feedback:
        else: It is A.
"""

TEXT = """\
    - type: long-fill-in
      id: {id}
      stem: Say it in words of your own, as long as there is room.
      length: {length}
"""

ASKED = 20
TRIES = 5
"""Together the 100 interactions beyond which nothing is reported."""

# Lengths of reflections, and of the texts among the questions.
SHAPES = {"many answers, little else": ([], []), "long texts": ([599] * 5, [120] * 4)}

# Costs two of the room, three bytes of UTF-8, nine in a form.
COSTLY = "“”"


def write(folder, notes, texts):
    parts = [HEAD, *(REFLECTION.format(id=f"note-{n}", length=length) for n, length in enumerate(notes))]
    parts.append(ASSESSMENT)
    parts += [TEXT.format(id=f"text-{n}", length=length) for n, length in enumerate(texts)]
    parts += [CHOICE.format(id=f"q{n}") for n in range(ASKED - len(texts))]
    (folder / "module.yaml").write_text("".join(parts), "utf-8")


@pytest.fixture(params=SHAPES)
def brim(request, tmp_path):
    """A package for Moodle and what it was made of."""
    notes, texts = SHAPES[request.param]
    folder = tmp_path / "brim"
    folder.mkdir()
    write(folder, notes, texts)
    result = build([folder], Options(standards=("scorm2004-4th",), lms=("moodle",), output=tmp_path / "dist"))
    assert result.is_fine, result.findings
    (built,) = result.built
    return Content(built.path, folder), built.path, notes, texts


def full(length):
    return COSTLY * (length // 4)


def form(values):
    """Bytes of a save as a form, names as Moodle writes them."""
    return sum(
        len(quote(name.replace(".", "__"), safe="") + quote(text, safe="")) + 2
        for name, text in values.items()
    )


@pytest.mark.timeout(300)
def test_a_full_attempt_survives_a_tab_closed_right_after_the_last_answer(brim, browsers):
    content, package, notes, texts = brim
    with MockLms(package, "moodle", "moodle") as lms:
        learner = Learner(browsers(unload=False), lms, content)
        learner.open()
        for n, length in enumerate(notes):
            learner.write(f"note-{n}", full(length))
        learner.read()
        for number in range(TRIES):
            learner.start()
            for n, length in enumerate(texts):
                area = learner.item(f"text-{n}").locator("textarea")
                area.fill(full(length))
                area.blur()
            for n in range(ASKED - len(texts)):
                learner.item(f"q{n}").locator('label:has(input[value="a"])').click()
            if number < TRIES - 1:
                learner.submit()
                learner.saved()
        before = len(lms.record.commits)
        learner.submit()
        learner.close_tab()

        def used():
            state = content.state(lms.record.attempt.suspend_data)
            return state.used, state.best

        # Passed is what the first try was; only the last one tells whether the last request arrived.
        assert eventually(used, (TRIES, 10_000)) == (TRIES, 10_000)
        attempt = stands(lms, "passed", "100")
        state = content.state(attempt.suspend_data)
        for n, length in enumerate(notes):
            assert state.responses[f"note-{n}"]["text"] == full(length)
        for n, length in enumerate(texts):
            assert state.answers[f"text-{n}"]["text"] == full(length)
        if notes:
            assert 3_600 < len(attempt.suspend_data) <= 3_800
        assert eventually(lambda: lms.record.sessions[0].terminated, True)
        late = [commit for commit in lms.record.commits[before:] if commit.leaving]
        assert late
        assert all(commit.via == "beacon" for commit in late)
        assert sum(commit.size for commit in late) < IN_FLIGHT
        assert max(form(commit.values) for commit in lms.record.commits) < FORM
        # As many answers as fit, and at least those of the first try, each whole.
        assert ASKED <= len(attempt.interactions) <= ASKED * TRIES
        assert [one["id"] for one in attempt.interactions[:ASKED]] == content.questions
        assert all("learner_response" in one and "result" in one for one in attempt.interactions)

        learner.open()
        expect(learner.notice("review")).to_be_visible()
        shown = learner.shown()
        assert [shown[f"note-{n}"]["texts"] for n in range(len(notes))] == [
            [full(length)] for length in notes
        ]
        learner.end()
        assert learner.errors == []
        nothing_refused(lms)
