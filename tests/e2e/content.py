"""What a built package tells its own script: items, answers, sections. Tests choose what to click from it."""

import json
import re
import zipfile
from pathlib import Path

from builder.source import load
from builder.state.codec import SavedState, unpack


class Content:
    """The data of one package's page."""

    def __init__(self, package: Path, source: Path) -> None:
        """`source`: the module's folder, for reading saved states."""
        module, findings = load(source, shown=source.as_posix())
        assert module, findings
        self.module = module
        with zipfile.ZipFile(package) as archive:
            html = archive.read("index.html").decode("utf-8")
        found = re.search(
            r'<script type="application/json" id="coursewright-data">(.*?)</script>', html, re.DOTALL
        )
        assert found, "the page has no data"
        self.data = json.loads(found[1])

    @property
    def sections(self) -> list[str]:
        return [section["id"] for section in self.data["sections"]]

    @property
    def questions(self) -> list[str]:
        """The scored ones, in the author's order."""
        return self.data["assessment"]["questions"]

    @property
    def items(self) -> dict[str, dict]:
        """What stores something in a section."""
        return {name: item for name, item in self.data["items"].items() if item["section"]}

    def right(self, question: str) -> list[str]:
        return self.data["items"][question]["answer"]

    def wrong(self, question: str) -> list[str]:
        """One option too few or another one: never right."""
        right = self.right(question)
        others = [
            option["id"] for option in self.data["items"][question]["options"] if option["id"] not in right
        ]
        return others[:1]

    @property
    def required_answers(self) -> list[str]:
        return [
            item for rule in self.data["completion"] if rule["kind"] == "answered" for item in rule["items"]
        ]

    def state(self, suspend_data: str) -> SavedState:
        """What a saved string holds; it must be whole."""
        state = unpack(suspend_data, self.module)
        assert state.found, suspend_data
        assert state.whole, suspend_data
        return state

    def seen_in(self, state: SavedState) -> dict[str, dict]:
        """The answers of a state, as `Learner.shown` gives those of the page."""
        answers = state.responses | state.answers
        return {name: self._shown(item, answers.get(name) or {}) for name, item in self.data["items"].items()}

    @staticmethod
    def _shown(item: dict, response: dict) -> dict:
        if item["type"] == "compare":
            texts = [response.get("texts", {}).get(box["id"], "") for box in item["boxes"]]
        else:
            texts = [response.get("text", "")] if item.get("room") else []
        return {"chosen": sorted(response.get("chosen", [])), "texts": texts}
