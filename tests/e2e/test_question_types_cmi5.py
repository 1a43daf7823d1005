"""Every type of question in one visit of cmi5: what the store is told of each, and that it is there again."""

from pathlib import Path

import pytest

from builder.mock_lms.records.server import MockRecords
from builder.pipeline import Options, build
from builder.questions.registry import QUESTIONS
from tests.e2e.content import Content
from tests.e2e.learner import Learner
from tests.e2e.test_question_types import SHOWN, answer, reported

pytestmark = pytest.mark.browser

MODULE = Path(__file__).resolve().parents[2] / "modules/kitchen-sink"

# What has a list of parts, each with its label.
LISTS = {
    "choice": ["choices"],
    "sequencing": ["choices"],
    "likert": ["scale"],
    "matching": ["source", "target"],
    "performance": ["steps"],
}


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    result = build([MODULE], Options(standards=("cmi5",), output=tmp_path_factory.mktemp("dist")))
    assert result.is_fine, result.findings
    return result.built[0].path


def test_all_types_are_taken_told_in_words_and_still_there(package, browsers):
    content = Content(package, MODULE)
    names = {kind: reported(content, kind) for kind in QUESTIONS}
    with MockRecords(package) as lms:
        learner = Learner(browsers(unload=False), lms, content)
        learner.open()
        shown = {
            name: answer(learner, kind, name, "by_pointer").evaluate(SHOWN) for kind, name in names.items()
        }
        learner.saved()
        learner.after()
        record = lms.record
        assert record.refused == ()
        found = {one["object"]["id"].rpartition("/")[2]: one for one in record.of("answered")}
        assert set(names.values()) <= set(found)
        for kind, name in names.items():
            judge(found[name], content.data["items"][name], kind)
        learner.close_tab()
        learner.open()
        assert {name: learner.show(name).evaluate(SHOWN) for name in names.values()} == shown
        learner.end()
        assert learner.errors == []


def judge(statement, item, kind):
    definition, result = statement["object"]["definition"], statement["result"]
    assert definition["description"]["en-GB"] == item["asked"] != "", kind
    assert result["response"], kind
    assert result.get("success", True) is True, kind
    assert ("correctResponsesPattern" in definition) == ("success" in result), kind
    for name in LISTS.get(definition["interactionType"], []):
        words = [part["description"]["en-GB"] for part in definition[name]]
        assert words == [item["labels"][part["id"].replace("_", "-")] for part in definition[name]], kind
        assert all(words), kind
    parents = [
        one["id"].rpartition("/")[2] for one in statement["context"]["contextActivities"].get("parent", [])
    ]
    assert parents == item["outcomes"], kind
