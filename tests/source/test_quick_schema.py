"""With the faster library and without it: the same faults, and the same texts for people."""

import subprocess
import sys
from itertools import islice

import pytest

from builder.source import schema
from builder.source.document import read_document
from builder.source.nodes import plain
from builder.source.quick_schema import QuickSchema
from tests.source.fixture_files import FIXTURES
from tests.source.mutating import Modules


def said(instance, kind):
    faults, texts = schema.errors(instance, f"{kind}.schema.json")
    return [(fault.message, tuple(fault.absolute_path), fault.validator) for fault in faults], texts


@pytest.fixture
def without(monkeypatch):
    """Asks the slower way."""

    def ask(instance, kind):
        with monkeypatch.context() as patched:
            patched.setattr(schema, "_quick", lambda path: None)
            return said(instance, kind)

    return ask


def instances(paths):
    for path in paths:
        document, _ = read_document(path, path.name)
        if document is not None:
            yield path.name, plain(document.root), document.kind


def test_every_fixture_is_judged_alike(without):
    judged = list(instances(FIXTURES))
    assert [name for name, instance, kind in judged if said(instance, kind) != without(instance, kind)] == []
    quick = [name for name, instance, kind in judged if not said(instance, kind)[0]]
    assert 200 < len(quick) < len(judged)


def test_every_changed_module_is_judged_alike(root, tmp_path, without):
    modules = Modules(root, tmp_path, ("kitchen-sink",))
    place = tmp_path / "changed.yaml"
    judged = 0
    for mutation in islice(modules.mutations("kitchen-sink", 77), 60):
        place.write_text(mutation.text, encoding="utf-8")
        for _, instance, kind in instances([place]):
            judged += 1
            assert said(instance, kind) == without(instance, kind), (mutation.kind, mutation.path)
    assert judged > 30, "most of them are still YAML"


def test_further_keys_are_those_that_have_no_schema_of_their_own():
    schemas = {
        "https://schemas.invalid/a": {
            "properties": {"title": {"x-text": "line"}, "id": {}},
            "additionalProperties": {"x-text": "markdown"},
        }
    }
    quick = QuickSchema(
        "https://schemas.invalid/a",
        schemas=schemas,
        target=schemas.__getitem__,
        own={},
        accepts=lambda *_: True,
        text_keyword="x-text",
    )
    assert quick.texts({"title": "A", "id": "b", "words": "C"}) == {
        ("title",): "line",
        ("words",): "markdown",
    }


@pytest.mark.parametrize("name", ["kitchen-sink", "compassionate-leadership", "bank-sample"])
def test_what_fits_never_asks_jsonschema(root, name, monkeypatch):
    ((_, instance, kind),) = instances([root / "modules" / name / "module.yaml"])
    monkeypatch.setattr(schema, "_validator", None)
    faults, texts = said(instance, kind)
    assert faults == []
    assert texts[("title",)] == "line"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("published", "2026-02-30"),
        ("url", "https://"),
        ("title", "\u200b"),
        ("id", "Kitchen Sink"),
        ("version", "1.0\n"),
        ("outcomes", {"Not an id": "x"}),
    ],
)
def test_what_only_our_own_keywords_find_is_found(root, without, field, value):
    ((_, instance, kind),) = instances([root / "modules/kitchen-sink/module.yaml"])
    faults, _ = said({**instance, field: value}, kind)
    assert [path[0] for _, path, _ in faults] == [field]
    assert (faults, {}) == (without({**instance, field: value}, kind)[0], {})


def test_it_does_without(root):
    """As where the extra is not installed."""
    code = (
        "import sys; sys.modules['jsonschema_rs'] = None\n"
        "from builder.source import quick_schema, load; from pathlib import Path\n"
        "assert not quick_schema.AVAILABLE\n"
        "module, found = load(Path('modules/kitchen-sink'), shown='x')\n"
        "print(module.id, [one.code for one in found])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "kitchen-sink []\n"
