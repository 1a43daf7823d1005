"""A missing field is shown as it may be written: every schema has an example for what it asks for, and it is right."""

from collections.abc import Iterator
from typing import Any

import pytest

from builder.source import schema as module
from builder.source.schema import TEXT_KEYWORD, paths, schema

NOT_SOURCES = {"report.schema.json", "theme.schema.json"}
OF_THE_QUESTION = {"answer"}
"""Their hint names the ids of the question."""


def required(part: Any, pointer: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each property that is asked for, by the way to it, but for those that are one of few words."""
    if isinstance(part, list):
        for inner in part:
            yield from required(inner, "")  # no pointer leads into a list here
    elif isinstance(part, dict):
        known = part.get("properties", {})
        if isinstance(names := part.get("required"), list):
            for name in names:
                if name in known and not {"const", "enum"} & set(known[name]):
                    yield f"{pointer}/properties/{name}", known[name]
        for key, inner in part.items():
            yield from required(inner, f"{pointer}/{key}")


ASKED_FOR = [
    pytest.param(path, pointer, part, id=f"{path}#{pointer}")
    for path in paths()
    if path not in NOT_SOURCES and path != "common.schema.json"
    for pointer, part in required(schema(path), "")
]


@pytest.mark.parametrize(("path", "pointer", "part"), ASKED_FOR)
def test_what_is_asked_for_has_an_example_that_fits(path, pointer, part):
    if pointer.rpartition("/")[2] in OF_THE_QUESTION and "examples" not in part:
        return
    for example in part["examples"]:
        validator = module._validator(f"{path}#{pointer}")
        faults = [one for one in validator.iter_errors(example) if one.validator != TEXT_KEYWORD]
        assert faults == []
