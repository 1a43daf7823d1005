"""The schemas for editors say the same as those that validate."""

import json

import pytest
import yaml
from jsonschema import Draft202012Validator

from builder.source.schema import ADDRESS_KEYWORD, DATE_KEYWORD, errors
from builder.starting import bundles


def references(part):
    if isinstance(part, dict):
        yield from [part["$ref"]] if isinstance(part.get("$ref"), str) else []
        for value in part.values():
            yield from references(value)
    elif isinstance(part, list):
        for value in part:
            yield from references(value)


@pytest.mark.parametrize("name", bundles.NAMES)
def test_a_bundle_is_a_schema_that_refers_to_nothing_else(name):
    bundle = bundles.bundled(name)
    Draft202012Validator.check_schema(bundle)
    found = list(references(bundle))
    assert all(one.startswith("#") for one in found)
    for one in set(found):
        place = bundle
        for step in one.removeprefix("#").split("/")[1:]:
            place = place[step]
        assert isinstance(place, dict), one
    assert not any(key.startswith("x-") for key in words(bundle))


def words(part):
    """Every key that is a keyword."""
    if isinstance(part, dict):
        for key, value in part.items():
            yield key
            if key in ("properties", "$defs"):
                for one in value.values():
                    yield from words(one)
            else:
                yield from words(value)
    elif isinstance(part, list):
        for value in part:
            yield from words(value)


def test_every_field_of_every_block_is_explained():
    """What an editor shows beside a field: its own description, or that of what it refers to."""
    bundle = bundles.bundled("module")

    def resolved(part):
        while "$ref" in part and "description" not in part:
            place = bundle
            for step in part["$ref"].split("/")[1:]:
                place = place[step]
            part = place
        return part

    mute = []

    def walk(part, path):
        if isinstance(part, dict):
            for name, one in part.get("properties", {}).items():
                if isinstance(one, dict) and not {"const"} & set(one) and "description" not in resolved(one):
                    mute.append(f"{path}.{name}")
            for key, value in part.items():
                walk(value, f"{path}.{key}")
        elif isinstance(part, list):
            for number, value in enumerate(part):
                walk(value, f"{path}.{number}")

    walk(bundle, "module")
    assert mute == []


def shows_nothing(error):
    """Whether a text has signs, and none that anybody sees: for an editor's validator there is something in it."""
    return error.validator == "pattern" and error.validator_value == r"\S" and bool(error.instance.strip())


def verdicts(instance, name):
    """Where each schema finds fault. What only our validator looks at is left out: dates, hosts, what shows nothing."""
    ours, _ = errors(instance, f"{name}.schema.json")
    told = Draft202012Validator(bundles.bundled(name)).iter_errors(instance)
    own = {DATE_KEYWORD, ADDRESS_KEYWORD}
    said = [error for error in ours if error.validator not in own and not shows_nothing(error)]
    return {tuple(map(str, error.absolute_path)) for error in said}, {
        tuple(map(str, error.absolute_path)) for error in told
    }


def test_both_find_the_same_in_every_fixture_and_module(root):
    sources = [*(root / "modules").glob("*/module.yaml"), *(root / "tests/source/fixtures").glob("*.yaml")]
    faulty = 0
    for path in sources:
        try:
            document = yaml.load(path.read_bytes(), yaml.BaseLoader)
        except (yaml.YAMLError, UnicodeDecodeError):
            continue
        if not isinstance(document, dict):
            continue
        ours, told = verdicts(document, "module")
        assert ours == told, path.name
        faulty += bool(told)
    assert len(sources) > 300
    assert faulty > 50


def test_a_name_that_looks_like_a_keyword_stays_a_name():
    made = bundles._told(
        {"properties": {"$ref": {"type": "string", "x-expected": "text"}, "x-ray": {}}},
        "module.schema.json",
        "a",
    )
    assert made == {"properties": {"$ref": {"type": "string"}, "x-ray": {}}}


def test_the_text_is_json_that_ends_with_a_line_feed():
    text = bundles.text("theme")
    assert text.endswith("}\n")
    assert json.loads(text)["title"] == "Theme"
