"""Both example modules from the first page to the last and onto paper, by keyboard alone."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from builder.mock_lms.server import MockLms
from builder.pipeline import Options, build
from tests.e2e.content import Content
from tests.e2e.judge import stands
from tests.e2e.keyboard_only import Hand
from tests.e2e.learner import Learner

pytestmark = pytest.mark.browser

MODULES = Path(__file__).resolve().parents[2] / "modules"

PRINTED = "() => { window.printed = 0; window.print = () => { window.printed += 1; }; }"


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", ["compassionate-leadership", "kitchen-sink"])
def test_a_module_is_completed_passed_and_printed_by_keyboard_alone(name, tmp_path, browsers):
    result = build([MODULES / name], Options(lms=("generic",), output=tmp_path))
    assert result.is_fine, result.findings
    content = Content(result.built[0].path, MODULES / name)
    with MockLms(result.built[0].path, "strict", "sync") as lms:
        learner = Learner(browsers(unload=False), lms, content)
        learner.open()
        learner.sco.evaluate(PRINTED)
        learner.sco.evaluate("() => window.focus()")
        hand = Hand(learner)
        for section in content.sections:
            hand.tab_to("next")
            hand.turn()
            assert learner.part == f"section-{section}"
        hand.tab_to("next")
        hand.turn()
        assert learner.part == "assessment"
        hand.tab_to("start")
        hand.press("Enter")
        hand.tab_to("submit")
        hand.press("Enter")
        expect(learner.sco.locator("[data-view=result]")).to_be_visible()
        hand.tab_to("next", using=False)
        hand.turn()
        assert learner.part == "finish"
        finish = learner.sco.locator("[data-view=finish]").inner_text().strip()
        assert finish.startswith("You have completed this module and passed.")
        for act in ("print-notes", "print-module"):
            hand.tab_to(act, using=False)
            hand.press("Enter")
        assert learner.sco.evaluate("() => window.printed") == 2
        hand.tab_to("exit", using=False)
        hand.press("Enter")
        expect(learner.notice("closed")).to_be_visible()
        learner.close_tab()
        stands(lms, "passed", "100")
        assert learner.errors == []
