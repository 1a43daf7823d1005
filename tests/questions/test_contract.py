"""A question type is in all of its places. Who adds one sees here what is missing."""

import importlib.util
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.questions.registry import QUESTIONS
from builder.render.script.drivers import WITH_FORMS
from builder.render.script.sources import QUESTIONS as SCRIPTS

ROOT = Path(__file__).parents[2]
BY_IDS = {"choice", "true-false", "likert", "sequencing", "other"}
"""Described types that SCORM 1.2 writes as a list of ids."""


def file(pattern: str) -> Callable[[str], str]:
    """What is missing where a type has a file of its own."""

    def missing(name: str) -> str:
        path = pattern.format(name=name, name_=name.replace("-", "_"))
        return "" if (ROOT / path).is_file() else path

    return missing


def module(name: str) -> str:
    """A module in the registry with all that the contract asks for."""
    kind = QUESTIONS.get(name)
    if kind is None:
        return "a line in builder/questions/registry.py"
    asked = ("TYPE", "decode", "prose", "faults", "payload_bound", "unpack", "mark", "runtime")
    return ", ".join(part for part in asked if not hasattr(kind, part))


def dispatch(name: str) -> str:
    text = (ROOT / "schemas/module.schema.json").read_text(encoding="utf-8")
    found = text.count(f"questions/{name}.schema.json")
    return "" if found == 2 else f"schemas/module.schema.json leads to it {found} times, not twice"


def shipped(name: str) -> str:
    return "" if name in SCRIPTS else "QUESTIONS of builder/render/script/sources.py"


def cases_of(name: str) -> list[dict]:
    path = ROOT / f"tests/vectors/questions/{name}.json"
    if not path.is_file():
        return []
    return [case for vector in json.loads(path.read_text(encoding="utf-8")) for case in vector["cases"]]


HOSTILE = re.compile("[<|\\]\u202e\U0001f300-\U0001faff]")
"""Markup, what separates records and answers, changes of direction, emoji."""
SORTS: dict[str, Callable[[dict], bool]] = {
    "a right answer": lambda case: case["correct"] is True and not case["name"].startswith("hostile"),
    "a partly right answer": lambda case: (case["score"] or 0) not in {0, 1},
    "a wrong answer": lambda case: case["answered"] and case["correct"] is False and case["score"] == 0,
    "an answer that is not judged": lambda case: case["answered"] and case["correct"] is None,
    "no answer": lambda case: not case["answered"],
    "a hostile text": lambda case: (
        case["name"].startswith("hostile")
        and bool(HOSTILE.search(json.dumps(case["response"], ensure_ascii=False)))
    ),
    "a description for the LMS": lambda case: "described" in case,
}
UNJUDGED = "an answer that is not judged"
NOT_JUDGED = {"likert", "long-fill-in"}
IMPOSSIBLE: dict[str, set[str]] = {
    "true-false": {"a partly right answer"},
    "numeric": {"a partly right answer"},
    "likert": {"a right answer", "a partly right answer", "a wrong answer"},
    "long-fill-in": {"a wrong answer"},
}
"""What a type cannot have: it has no parts, nobody judges it, or only the learner does, who ticks what is met."""


def vectors(name: str) -> str:
    """A case of every sort that the type can have, and none of those it cannot."""
    impossible = IMPOSSIBLE.get(name, set()) | (set() if name in NOT_JUDGED else {UNJUDGED})
    cases = cases_of(name)
    there = {sort for sort, is_one in SORTS.items() if any(map(is_one, cases))}
    missing = sorted(set(SORTS) - there - impossible)
    return ", ".join([*missing, *(f"{sort}, though it can have none" for sort in sorted(there & impossible))])


def reported_forms(name: str) -> str:
    """The source for answers that are no list of ids goes along where the type needs it, and only there."""
    described = {case["described"]["type"] for case in cases_of(name) if "described" in case}
    needs = bool(described - BY_IDS)
    return "" if needs == (name in WITH_FORMS) else "WITH_FORMS of builder/render/script/drivers.py"


def reported_vectors(name: str) -> str:
    vectors = json.loads((ROOT / "tests/vectors/reporting.json").read_text(encoding="utf-8"))
    known = {vector["type"] for vector in vectors}
    described = {case["described"]["type"] for case in cases_of(name) if "described" in case}
    return ", ".join(sorted(described - known))


def answering(name: str) -> str:
    path = ROOT / f"tests/e2e/answering/{name.replace('-', '_')}.py"
    if not path.is_file():
        return path.relative_to(ROOT).as_posix()
    spec = importlib.util.spec_from_file_location(path.stem, path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return ", ".join(way for way in ("by_keyboard", "by_pointer") if not callable(getattr(loaded, way, None)))


def documented(name: str) -> str:
    text = (ROOT / "docs/reference/format.md").read_text(encoding="utf-8")
    parts = (f"\n### `{name}`\n", f"- type: {name}\n", f"schemas/questions/{name}.schema.json")
    short = (part for part in parts if part not in text and part.replace("schemas/", "") not in text)
    return ", ".join(part.strip() for part in short)


def documented_reports(name: str) -> str:
    text = (ROOT / "docs/reference/reporting.md").read_text(encoding="utf-8")
    return "" if f"`{name}`" in text else "docs/reference/reporting.md"


def kitchen_sink(name: str) -> str:
    """A practice question that is reported, and a scored one."""
    text = (ROOT / "modules/kitchen-sink/module.yaml").read_text(encoding="utf-8")
    sections, _, scored = text.partition("\nassessment:\n")
    blocks = re.split(r"\n +- (?=type: )", sections)
    practice = any(
        block.startswith(f"type: {name}\n") and re.search(r"\n +report: true\n", block) for block in blocks
    )
    places = {
        "one in a section with report: true": practice,
        "one in the assessment": f"- type: {name}\n" in scored,
    }
    return ", ".join(place for place, there in places.items() if not there)


PLACES: dict[str, Callable[[str], str]] = {
    "schema": file("schemas/questions/{name}.schema.json"),
    "schema of modules": dispatch,
    "decoding and marking": module,
    "template": file("templates/questions/{name}.html.jinja"),
    "script": file("templates/runtime/questions/{name}.js"),
    "what ships": shipped,
    "vectors": vectors,
    "forms of reported answers": reported_forms,
    "vectors of reported answers": reported_vectors,
    "answering": answering,
    "reference of the format": documented,
    "reference of reports": documented_reports,
    "kitchen sink": kitchen_sink,
}
"""Each says what is missing, or ""."""


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", QUESTIONS)
def test_a_type_is_in_its_place(name, place):
    assert PLACES[place](name) == ""


def test_a_type_that_nobody_made_is_missed_everywhere():
    """Save where a type that describes nothing needs nothing."""
    found = {place for place, missing in PLACES.items() if missing("no-such-type")}
    assert found == set(PLACES) - {"forms of reported answers", "vectors of reported answers"}


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("name", QUESTIONS)
def test_a_type_whose_vectors_lack_a_sort_of_answer_is_found(name, sort, monkeypatch):
    cases = cases_of(name)
    if not any(map(SORTS[sort], cases)):
        assert vectors(name) == "", "it cannot have one"
        return
    left = [case for case in cases if not SORTS[sort](case)]
    monkeypatch.setattr(sys.modules[__name__], "cases_of", lambda _name: left)
    assert sort in vectors(name)
