"""The kitchen sink uses the whole format: whoever adds a block, a question or an option adds it there.

What excludes each other cannot stand in one module: the bank sample has an assessment in parts, and banks. The theme
sample has a theme, so that the kitchen sink looks as most modules do.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from builder.blocks.registry import BLOCKS
from builder.markdown.containers import CALLOUTS
from builder.questions.registry import QUESTIONS

ROOT = Path(__file__).parents[2]
SCHEMAS = sorted(
    path for room in ("blocks", "questions") for path in (ROOT / "schemas" / room).glob("*.schema.json")
)


@cache
def read(path: str) -> dict[str, Any]:
    text = (ROOT / path).read_text(encoding="utf-8")
    read = yaml.load(text, yaml.BaseLoader)
    assert isinstance(read, dict)
    return read


def source() -> dict[str, Any]:
    return read("modules/kitchen-sink/module.yaml")


def sample() -> dict[str, Any]:
    return read("modules/bank-sample/module.yaml")


PARTS_EXCLUDE = {"questions", "draw"}
"""Fields of an assessment that cannot stand beside `parts`."""


@cache
def schema(path: Path) -> dict[str, Any]:
    read = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(read, dict)
    return read


def blocks() -> Iterator[Any]:
    for section in source()["sections"]:
        yield from section["blocks"]
    yield from source()["assessment"]["questions"]


def of_schema(path: Path) -> list[dict[str, Any]]:
    name = path.name.removesuffix(".schema.json")
    typed = [block for block in blocks() if isinstance(block, dict)]
    return [block for block in typed if block.get("type") == name or ("file" in block and name == "file")]


def test_every_type_is_used() -> None:
    used = {block.get("type", "prose") if isinstance(block, dict) else "prose" for block in blocks()}
    assert used == {*BLOCKS, *QUESTIONS}


def test_every_type_has_a_schema_to_compare_with() -> None:
    assert {path.name.removesuffix(".schema.json") for path in SCHEMAS} == {*BLOCKS, *QUESTIONS, "file"} - {
        "prose"
    }


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name.removesuffix(".schema.json"))
def test_every_field_of_a_block_is_used(path: Path) -> None:
    assert {key for block in of_schema(path) for key in block} == set(schema(path)["properties"])


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name.removesuffix(".schema.json"))
def test_every_word_that_a_field_may_be_is_used(path: Path) -> None:
    for field, rule in schema(path)["properties"].items():
        words = {word for word in rule.get("enum", ()) if isinstance(word, str)}
        if words:
            assert {block[field] for block in of_schema(path) if field in block} >= words - {"true"}, field


def test_every_field_of_a_module_is_used() -> None:
    rules = schema(ROOT / "schemas" / "module.schema.json")
    assert set(source()) == set(rules["properties"])
    assert set(source()["part_of"]) == set(rules["properties"]["part_of"]["properties"])
    assert set(source()["accessibility"]) == set(rules["$defs"]["accessibility"]["properties"])
    assert {key for section in source()["sections"] for key in section} == set(
        rules["$defs"]["section"]["properties"]
    )
    assert {key for page in source()["related"].values() for key in page} == set(
        rules["$defs"]["related-page"]["properties"]
    )


def test_every_field_of_an_assessment_is_used() -> None:
    """All but `parts` here; `parts` and everything in a part in the bank sample."""
    rules = schema(ROOT / "schemas" / "module.schema.json")["$defs"]
    fields = set(rules["assessment"]["properties"])
    assert set(source()["assessment"]) == fields - {"parts"}
    assert "parts" in sample()["assessment"]
    assert set(sample()["assessment"]) <= fields - PARTS_EXCLUDE
    parts = sample()["assessment"]["parts"]
    assert {key for part in parts for key in part} == set(rules["part"]["properties"])
    assert {key for part in parts for key in part if "bank" in part} == {"title", "bank", "tags", "draw"}


def test_every_field_of_a_bank_is_used_in_a_bank_of_the_module_and_in_one_of_the_project() -> None:
    named = {part["bank"] for part in sample()["assessment"]["parts"] if "bank" in part}
    own = {name for name in named if (ROOT / "modules" / "bank-sample" / name).is_file()}
    shared = {name for name in named - own if (ROOT / name).is_file()}
    assert (len(own), len(shared)) == (1, 1)
    assert own | shared == named
    banks = [*(read(f"modules/bank-sample/{name}") for name in own), *(read(name) for name in shared)]
    rules = schema(ROOT / "schemas" / "bank.schema.json")
    assert {key for bank in banks for key in bank} == set(rules["properties"])
    assert all("tags" in question for bank in banks for question in bank["questions"])


def test_every_field_of_a_theme_is_used_in_a_file_of_the_theme_sample() -> None:
    named = read("modules/theme-sample/module.yaml")["theme"]
    theme = read(f"modules/theme-sample/{named}")
    rules = schema(ROOT / "schemas" / "theme.schema.json")
    kinds = rules["$defs"]
    assert set(theme) == set(rules["properties"])
    for field in ("colours", "dark"):
        assert set(theme[field]) == set(kinds["colours"]["properties"])
    assert set(theme["fonts"]) == set(rules["properties"]["fonts"]["properties"])
    assert isinstance(theme["fonts"]["text"], str)
    own = theme["fonts"]["headings"]
    assert set(own) == set(kinds["own-font"]["properties"])
    assert {key for file in own["files"] for key in file} == set(kinds["font-file"]["properties"])
    assert {file["style"] for file in own["files"]} == set(kinds["font-file"]["properties"]["style"]["enum"])
    logos = set(theme["logo"]) | set(source()["theme"]["logo"])  # one has words, the other none
    assert logos == set(rules["properties"]["logo"]["properties"])


def test_every_kind_of_question_is_also_reported_from_a_section() -> None:
    reported = {
        block["type"]
        for section in source()["sections"]
        for block in section["blocks"]
        if isinstance(block, dict) and block.get("report") == "true"
    }
    assert reported == {*QUESTIONS, "poll"}


def test_polls_of_every_make_are_there() -> None:
    makes = {
        (block.get("choose", "any"), "reason" in block)
        for block in blocks()
        if isinstance(block, dict) and block.get("type") == "poll"
    }
    assert makes == {("one", False), ("one", True), ("any", False), ("any", True)}


def test_citations_of_every_form_and_text_beyond_english_are_there() -> None:
    prose = "\n".join(block for block in blocks() if isinstance(block, str))
    for form in (
        "[@who2009; @pittet2000, pp. ",
        "[@pittet2000, p. ",
        "@semmelweis1861 asked",
        "@who2009 [p. ",
    ):
        assert form in prose
    for text in ("name@nhs.uk", "\\@", "dŵr", "\N{BAR OF SOAP}", "<b>", "[[gloves]]", "[[skin-care]]"):
        assert text in prose


def test_every_mark_of_the_authors_markdown_is_there() -> None:
    files = [
        ROOT / "modules" / "kitchen-sink" / block["file"]
        for block in of_schema(ROOT / "schemas/blocks/file.schema.json")
    ]
    prose = "\n".join(
        [
            *(block for block in blocks() if isinstance(block, str)),
            *(path.read_text(encoding="utf-8") for path in files),
        ]
    )
    for kind in CALLOUTS:
        assert f"::: {kind}" in prose
    for form in (
        "[^moments]",
        "[^moments]:",
        ".^[",
        "\n: ",
        "::: {lang=cy}",
        "]{lang=ar}",
        "$k$",
        "\n$$\n",
        "```python\n",
        "`ward.py`",
    ):
        assert form in prose
    terms = source()["terms"].values()
    assert any(isinstance(term, str) for term in terms)
    rules = schema(ROOT / "schemas" / "module.schema.json")["$defs"]["defined-term"]
    assert {key for term in terms if isinstance(term, dict) for key in term} == set(rules["properties"])
