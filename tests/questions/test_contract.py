"""A question type is in all of its places. Who adds one sees here what is missing."""

import importlib.util
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.questions.registry import QUESTIONS
from builder.render import script

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
    return "" if name in script.QUESTIONS else "QUESTIONS of builder/render/script.py"


def cases_of(name: str) -> list[dict]:
    path = ROOT / f"tests/vectors/questions/{name}.json"
    if not path.is_file():
        return []
    return [case for vector in json.loads(path.read_text(encoding="utf-8")) for case in vector["cases"]]


def vectors(name: str) -> str:
    """Right and wrong where anything is, unanswered, and what nobody would answer in good faith."""
    cases = cases_of(name)
    needed = {
        "an empty answer": any(not case["answered"] for case in cases),
        "a hostile answer": any(case["name"].startswith("hostile") for case in cases),
        "a description for the LMS": any("described" in case for case in cases),
    }
    if any(case["correct"] is not None for case in cases):
        needed["a right answer"] = any(case["correct"] for case in cases)
        needed["a wrong answer"] = any(case["correct"] is False for case in cases)
    else:
        needed["an answer"] = any(case["answered"] for case in cases)
    return ", ".join(what for what, there in needed.items() if not there)


def reported_forms(name: str) -> str:
    """The source for answers that are no list of ids goes along where the type needs it, and only there."""
    described = {case["described"]["type"] for case in cases_of(name) if "described" in case}
    needs = bool(described - BY_IDS)
    return "" if needs == (name in script.WITH_FORMS) else "WITH_FORMS of builder/render/script.py"


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
