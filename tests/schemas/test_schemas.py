"""The schemas themselves: sound, complete, described, and of one mind with the code."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from builder.blocks.registry import BLOCKS
from builder.errors import InstallationError
from builder.findings.rules import questions, structure
from builder.identifiers import ID_LIMIT, ID_PATTERN
from builder.questions.registry import QUESTIONS
from builder.source import schema as schemas
from builder.source.quick_schema import QuickSchema

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "schemas"
FILES = sorted(FOLDER.rglob("*.schema.json"))
MODULES = sorted((ROOT / "modules").glob("*/module.yaml"))


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def inside(value, path=()):
    """Every object in a schema with the way to it."""
    if isinstance(value, dict):
        yield path, value
        for key, part in value.items():
            yield from inside(part, (*path, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from inside(part, (*path, index))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_schema_is_a_schema(path):
    schema = read(path)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_reference_leads_somewhere(path):
    for _, part in inside(read(path)):
        if "$ref" in part:
            file, _, pointer = part["$ref"].partition("#")
            target = read((path.parent / file).resolve() if file else path)
            for step in pointer.split("/")[1:]:
                target = target[step]
            assert target


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_field_is_described(path):
    for way, part in inside(read(path)):
        if len(way) >= 2 and way[-2] == "properties" and "if" not in way:
            described = part
            if "description" not in described:
                file, _, pointer = part["$ref"].partition("#")
                described = read((path.parent / file).resolve() if file else path)
                for step in pointer.split("/")[1:]:
                    described = described[step]
            assert described["description"].strip(), way


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_object_lets_unknown_fields_through(path):
    for way, part in inside(read(path)):
        if (
            "properties" in part
            and "then" not in part
            and way[-1:] != ("if",)
            and way[-1:] != ("typed-block",)
        ):
            if way[-1:] in (("question",), ("typed-block",), ("work",)):
                continue  # a work has CSL's fields, which the reader of works knows: REF-014
            assert part["additionalProperties"] is False, way


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_one_of(path):
    assert not any("oneOf" in part or "anyOf" in part for _, part in inside(read(path)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_named_rules_exist(path):
    known = {rule.code for rule in (*structure.RULES, *questions.RULES)}
    for _, part in inside(read(path)):
        assert set(part.get("x-rules", {}).values()) <= known


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_pattern_has_words(path):
    for way, part in inside(read(path)):
        if isinstance(part.get("pattern"), str) and way[-1:] != ("x-rules",):
            re.compile(part["pattern"])
            assert part["patternErrorMessage"], way


def test_ids_are_what_the_code_takes_for_ids():
    definition = read(FOLDER / "common.schema.json")["$defs"]["id"]
    assert (definition["pattern"], definition["maxLength"]) == (ID_PATTERN, ID_LIMIT)


def stems(folder):
    return {path.name.removesuffix(".schema.json") for path in (FOLDER / folder).glob("*.schema.json")}


def test_every_type_has_a_schema_and_every_schema_a_type():
    assert stems("blocks") == set(BLOCKS) - {"prose"} | {"file"}
    assert stems("questions") == set(QUESTIONS)


def test_the_module_dispatches_to_every_type():
    definitions = read(FOLDER / "module.schema.json")["$defs"]
    for name, types in (
        ("typed-block", [*(name for name in BLOCKS if name != "prose"), *QUESTIONS]),
        ("question", [*QUESTIONS]),
    ):
        assert sorted(definitions[name]["properties"]["type"]["enum"]) == sorted(types)
        branches = {
            branch["if"]["properties"]["type"]["const"]: branch["then"]["$ref"]
            for branch in definitions[name]["allOf"]
        }
        assert sorted(branches) == sorted(types)
        for type_name, reference in branches.items():
            folder = "questions" if type_name in QUESTIONS else "blocks"
            assert reference == f"{folder}/{type_name}.schema.json"


def test_a_type_names_itself():
    for path in FILES:
        properties = read(path).get("properties", {})
        if "type" in properties:
            assert properties["type"]["const"] == path.name.removesuffix(".schema.json")


def test_nothing_is_looked_up_on_a_network():
    with pytest.raises(InstallationError):
        schemas.errors({}, "nowhere.schema.json")
    elsewhere = {"a": {"$ref": "http://127.0.0.1:9/b"}}
    with pytest.raises(Exception, match="not present in a registry"):
        QuickSchema(
            "a",
            schemas=elsewhere,
            target=elsewhere.__getitem__,
            own={},
            accepts=lambda *_: True,
            text_keyword="x-text",
        )


def as_an_editor_sees_it(value):
    """YAML 1.2 editors know numbers and booleans, but no dates; keys are text to them."""
    if isinstance(value, dict):
        return {
            str(key).lower() if isinstance(key, bool) else str(key): as_an_editor_sees_it(one)
            for key, one in value.items()
        }
    if isinstance(value, list):
        return [as_an_editor_sees_it(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.parent.name)
def test_editors_accept_what_we_accept(path):
    """With a plain validator and the files' own relative references, as an editor resolves them."""

    def retrieve(uri):
        return Resource.from_contents(read(Path(uri.removeprefix("file://"))))

    seen = as_an_editor_sees_it(yaml.load(path.read_text(encoding="utf-8"), yaml.SafeLoader))
    reference = {"$ref": (FOLDER / "module.schema.json").as_uri()}
    validator = Draft202012Validator(reference, registry=Registry(retrieve=retrieve))
    assert [error.message for error in validator.iter_errors(seen)] == []


def small(**parts):
    module = {
        "id": "small",
        "version": "1.0",
        "title": "Small",
        "description": "Small.",
        "language": "en",
        "authors": ["A. Author"],
        "licence": "CC0-1.0",
        "outcomes": {"one": "One"},
        "sections": [{"id": "first", "title": "First", "blocks": ["Prose."]}],
    }
    return module | parts


def test_the_smallest_module_and_its_texts():
    faults, texts = schemas.errors(small())
    assert faults == []
    assert texts == {
        ("title",): "line",
        ("description",): "line",
        ("licence",): "name",
        ("authors", 0): "name",
        ("outcomes", "one"): "line",
        ("sections", 0, "title"): "line",
        ("sections", 0, "blocks", 0): "markdown",
    }


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        ("id", ["a", "a-1", "a" * 40], ["", "A", "1a", "a--b", "a-", "a_b", "a" * 41, "a\n", "é"]),
        (
            "version",
            ["1", "1.10.0", "2026-01", "1.0.0-rc.1", 1.1],
            ["", "1.", "1 0", "1/0", "../1", "1\n", "v" * 31],
        ),
        (
            "language",
            ["en", "en-GB", "cy", "zh-Hant-TW", "es-419"],
            ["", "English", "en_GB", "EN", "en-gb", "en\n"],
        ),
        (
            "duration",
            ["40 min", "1 h", "1 h 30 min"],
            ["40", "40 minutes", "0 min", "1h", "1 h 60 min", "1:30"],
        ),
        ("published", ["2019", "2019-05", "2019-05-01", 2019], ["19", "2019-13", "2019-02-30", "May 2019"]),
        ("review_by", ["2028-02-29"], ["2027-02-29", "2027", "2027-9-1", "01/09/2027"]),
        ("style", ["harvard", "apa", "vancouver", "styles/house.csl"], ["Harvard", "chicago", ".csl"]),
    ],
)
def test_single_values(field, good, bad):
    for value in good:
        assert schemas.errors(small(**{field: value}))[0] == [], value
    for value in bad:
        assert len(schemas.errors(small(**{field: value}))[0]) == 1, value


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        ("pass_mark", ["0", "1", "80", "100", 80], ["101", "080", "-1", "80.5", "80%", "", 101]),
        ("attempts", ["unlimited", "1", "99", 3], ["0", "100", "none", "1.5", 0]),
        ("draw", ["1", "999", 5], ["0", "all", "-2", 0]),
        ("redraw", ["each-attempt", "same-questions"], ["always"]),
        ("after_last_attempt", ["fail", "read-and-retry"], ["retry"]),
        ("question_order", ["fixed", "shuffled"], ["random"]),
        ("feedback", ["immediately", "after-attempt", "at-the-end"], ["at-once", "never", ""]),
        ("show_answer", ["never", "after-last-attempt", "always"], ["true", "at-the-end"]),
        (
            "time_limit",
            ["1 min", "30 min", "999 min", "1 h", "1 h 30 min"],
            ["30", "0 min", "1000 min", "1 h 60 min"],
        ),
        ("outcome_pass_marks", [{"define": "70"}, {"define": 0}], [{}, {"define": "101"}, ["define"]]),
    ],
)
def test_values_of_the_assessment(field, good, bad):
    question = {"type": "true-false", "id": "q", "stem": "S", "answer": "true"}
    for value in good:
        assert schemas.errors(small(assessment={"questions": [question], field: value}))[0] == [], value
    for value in bad:
        assert len(schemas.errors(small(assessment={"questions": [question], field: value}))[0]) == 1, value


@pytest.mark.parametrize("length", ["20", "99", "400", "1000", "2999", "3000", 400])
def test_lengths(length):
    block = {"type": "reflection", "id": "r", "prompt": "P", "length": length}
    assert schemas.errors(small(sections=[{"id": "s", "title": "T", "blocks": [block]}]))[0] == []


@pytest.mark.parametrize("length", ["19", "3001", "5000", "0400", "4e2", "400.0", 19, 3001])
def test_lengths_that_no_box_has(length):
    block = {"type": "reflection", "id": "r", "prompt": "P", "length": length}
    assert len(schemas.errors(small(sections=[{"id": "s", "title": "T", "blocks": [block]}]))[0]) == 1


@pytest.mark.parametrize(
    "url", ["https://example.ac.uk/a?b=c#d", "http://localhost:8000", "https://example.ac.uk/é"]
)
def test_addresses(url):
    assert schemas.errors(small(related={"a": {"title": "A", "url": url}}))[0] == []


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,a",
        "//example.ac.uk",
        "example.ac.uk",
        "https://",
        "https://a b",
        "ftp://a",
        'https://a"onclick=b',
        "https://a\n",
        "file:///etc/passwd",
        "HTTPS://a<b>",
    ],
)
def test_what_is_no_address(url):
    assert len(schemas.errors(small(related={"a": {"title": "A", "url": url}}))[0]) == 1
