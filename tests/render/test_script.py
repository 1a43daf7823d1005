"""Which sources make the script, and what minifying leaves of them."""

import subprocess

from builder.blocks.registry import BLOCKS
from builder.questions.registry import QUESTIONS
from builder.render.script import minified, read, sources
from builder.render.styles import SOURCES
from builder.standards.registry import STANDARDS

ALL = {*BLOCKS, *QUESTIONS}


def everything(standard):
    """The sources of a module that uses all there is."""
    return sources(standard, ALL, assessed=True, helped=True, immediate=True, timed=True)


def test_every_source_is_shipped_by_some_package(root):
    """A source that nobody lists would be tested and never run."""
    runtime = root / "templates/runtime"
    there = {path.relative_to(runtime).with_suffix("").as_posix() for path in runtime.rglob("*.js")}
    listed = {name for standard in STANDARDS for name in everything(standard)}
    assert there == listed


def test_every_stylesheet_is_shipped(root):
    assert {path.stem for path in (root / "templates/styles").glob("*.css")} == set(SOURCES)


def test_each_source_stands_once_and_the_entry_last():
    for standard in STANDARDS:
        names = everything(standard)
        assert len(names) == len(set(names))
        assert names[-1] == "learner"


def test_only_what_is_in_use_is_listed():
    names = sources("scorm12", {"reflection"}, assessed=False, helped=False)
    assert [name for name in names if name.startswith(("questions/", "blocks/"))] == ["blocks/reflection"]
    assert not {"view/assessment", "view/immediate", "view/time", "session/checking", "session/timing"} & {
        *names
    }
    rules = sources("scorm12", {"choice"}, assessed=True, helped=False)
    assert not {"view/help", "view/immediate", "view/time", "session/checking", "session/timing"} & {*rules}


def test_what_ships_is_script_without_comments(tmp_path):
    shipped = minified(read(everything("scorm12")))
    assert "//" not in shipped.replace("http://", "")
    assert "/**" not in shipped
    path = tmp_path / "script.js"
    path.write_text(shipped, encoding="utf-8")
    subprocess.run(["node", "--check", path], check=True, capture_output=True)


def test_strings_keep_their_characters():
    assert minified('say("Saving … 😀"); // Übrigens') == 'say("Saving \\u2026 \\ud83d\\ude00");\n'
