"""Which sources make the script, and what minifying leaves of them."""

import json
import subprocess

from builder.blocks.registry import BLOCKS
from builder.questions.registry import QUESTIONS
from builder.render.script import DRIVERS, FORMATTERS, WITH_FORMS, minified, read, sources
from builder.render.styles import SOURCES
from builder.standards.registry import STANDARDS

ALL = {*BLOCKS, *QUESTIONS, *WITH_FORMS}


def test_every_source_is_shipped_by_some_package(root):
    """A source that nobody lists would be tested and never run; formatters may wait for their standard's driver."""
    runtime = root / "templates/runtime"
    there = {path.relative_to(runtime).with_suffix("").as_posix() for path in runtime.rglob("*.js")}
    listed = {name for standard in STANDARDS for name in sources(standard, ALL, assessed=True, helped=True)}
    waiting = {name for formatter in FORMATTERS.values() for name in formatter.sources}
    assert there == listed | waiting


def test_every_driver_has_a_formatter_and_every_formatter_its_column_in_the_vectors(root):
    assert set(DRIVERS) <= set(FORMATTERS)
    vectors = json.loads((root / "tests/vectors/reporting.json").read_text(encoding="utf-8"))
    assert {standard for vector in vectors for standard in vector["expected"]} == set(FORMATTERS)


def test_forms_are_shipped_only_where_a_type_in_use_needs_them():
    def forms(*types):
        names = sources("scorm12", types, assessed=True, helped=False)
        return [name for name in names if name in FORMATTERS["scorm12"].forms]

    assert forms("choice", "multiple-choice", "true-false", "poll", "sequencing", "likert", "hotspot") == []
    for name in WITH_FORMS:
        assert forms("choice", name) == list(FORMATTERS["scorm12"].forms)


def test_every_stylesheet_is_shipped(root):
    assert {path.stem for path in (root / "templates/styles").glob("*.css")} == set(SOURCES)


def test_each_source_stands_once_and_the_entry_last():
    for standard in STANDARDS:
        names = sources(standard, ALL, assessed=True, helped=True)
        assert len(names) == len(set(names))
        assert names[-1] == "learner"


def test_only_what_is_in_use_is_listed():
    names = sources("scorm12", {"reflection"}, assessed=False, helped=False)
    assert [name for name in names if name.startswith(("questions/", "blocks/"))] == ["blocks/reflection"]
    assert "view/assessment" not in names


def test_what_ships_is_script_without_comments(tmp_path):
    shipped = minified(read(sources("scorm12", ALL, assessed=True, helped=True)))
    assert "//" not in shipped.replace("http://", "")
    assert "/**" not in shipped
    path = tmp_path / "script.js"
    path.write_text(shipped, encoding="utf-8")
    subprocess.run(["node", "--check", path], check=True, capture_output=True)


def test_strings_keep_their_characters():
    assert minified('say("Saving … 😀"); // Übrigens') == 'say("Saving \\u2026 \\ud83d\\ude00");\n'
