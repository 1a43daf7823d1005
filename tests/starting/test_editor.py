"""What `coursewright new` writes for VS Code, put to the program that its YAML extension runs."""

import json
import subprocess
from pathlib import Path

import pytest

from builder.starting import project as starting

WANTED = starting.Wanted("a-module", "A module", "A. Author", "module", "github")
HELD = "modules/a-module/module.yaml"


@pytest.fixture(scope="module")
def asked(root, tmp_path_factory):
    """Ask about a text that stands in the new module's place: (diagnostics, answers)."""
    folder = tmp_path_factory.mktemp("project")
    starting.make(folder, WANTED)
    settings = json.loads((folder / ".vscode/settings.json").read_text(encoding="utf-8"))
    # The extension hands the paths of the settings on as they stand from the opened folder.
    schemas = {(folder / path).as_uri(): globs for path, globs in settings["yaml.schemas"].items()}

    def asked(text, *questions):
        uri = (folder / HELD).as_uri()
        done = subprocess.run(
            ["node", "tests/starting/language_server.mjs"],
            cwd=root,
            input=json.dumps(
                {
                    "folder": Path(folder).as_uri(),
                    "settings": {
                        "yaml": {"schemas": schemas, "completion": True, "hover": True, "validate": True}
                    },
                    "files": {uri: text},
                    "ask": [
                        {"method": method, "uri": uri, "line": line, "character": character}
                        for method, line, character in questions
                    ],
                }
            ),
            capture_output=True,
            check=True,
            encoding="utf-8",
            timeout=120,
        )
        said = json.loads(done.stdout)
        return [one["message"] for one in said["diagnostics"][uri]], said["answers"]

    return asked


def labels(answer):
    items = answer["items"] if isinstance(answer, dict) else answer
    return {item["label"] for item in items}


def test_the_new_module_is_fine_and_its_fields_are_explained(asked):
    text = starting.files(WANTED)[HELD]
    lines = text.splitlines()
    line = lines.index("version: 1.0.0              # change it whenever learners get something new")
    faults, (hover,) = asked(text, ("textDocument/hover", line, 2))
    assert faults == []
    assert "The version as typed" in json.dumps(hover["contents"])


def test_fields_types_and_words_are_completed(asked):
    text = starting.files(WANTED)[HELD] + "  \n"
    lines = text.splitlines()
    last = len(lines) - 1
    of_block = next(number for number, line in enumerate(lines) if "- type: reflection" in line)
    assert "length: 400" in lines[of_block + 3]
    _, (fields, types) = asked(
        text,
        ("textDocument/completion", last, 2),
        ("textDocument/completion", of_block, len("      - type: ")),
    )
    assert {"time_limit", "question_order", "introduction"} <= labels(fields)
    assert {"reflection", "choice", "sequencing", "video"} <= labels(types)


def test_a_misspelt_field_is_underlined(asked):
    text = starting.files(WANTED)[HELD].replace("prompt: Where", "promt: Where")
    faults, _ = asked(text)
    assert any("promt" in fault for fault in faults), faults


def test_the_documentation_has_the_settings_that_are_written(root):
    page = (root / "docs/how-to/use-an-editor.md").read_text(encoding="utf-8")
    shown = json.loads(page.partition("<!-- settings for VS Code -->\n```json\n")[2].partition("```")[0])
    assert shown["yaml.schemas"] == starting._mapping()
