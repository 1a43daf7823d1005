"""Shortened names mean what the long ones meant."""

import json
import shutil
import subprocess

import pytest

from builder.render import script
from builder.render.shorten import shorten

KEPT = [
    "object.property = 1; const property = 2; use(property);",
    "const shorthand = 1; use({ shorthand });",
    "const { taken } = object; use(taken);",
    "const { given = 1 } = object; use(given);",
    "const keyed = 1; use({ keyed: keyed });",
    "const inText = 1; use(`${inText}`);",
    "const optional = 1; use(object?.optional, optional);",
    "const method = 1; use({ method() {} }, method);",
    "use(undeclared, undeclared);",
    "let status = 1; use(status);",
]


@pytest.mark.parametrize("source", KEPT)
def test_what_may_be_more_than_a_variable_is_left_alone(source):
    assert shorten(source) == source


def test_a_variable_is_shortened_everywhere_and_text_is_not():
    source = 'const longName = 1; function other(longName) { return "longName" + longName; } other(longName);'
    assert shorten(source) == ('const a = 1; function b(a) { return "longName" + a; } b(a);')


def test_a_short_name_that_is_in_use_is_not_taken():
    assert shorten("const longName = 1; use(a, b, longName);") == "const c = 1; use(a, b, c);"


def test_strings_and_expressions_pass_unchanged():
    source = "const pattern = /pattern[/\"']/g; use('pattern', \"it's pattern\", pattern);"
    expected = "const a = /pattern[/\"']/g; use('pattern', \"it's pattern\", a);"
    assert shorten(source) == expected


def test_a_slash_divides_after_a_value():
    source = "const total = 6; use(total / 2, total / 3, (total) / 2); return /total/;"
    assert shorten(source) == "const a = 6; use(a / 2, a / 3, (a) / 2); return /total/;"


def test_the_same_script_gives_the_same_result():
    source = script.read(script.sources("scorm12", ("choice", "compare"), assessed=True, helped=True))
    assert script.minified(source) == script.minified(source)


@pytest.mark.parametrize("types", [(), (*script.QUESTIONS, *script.BLOCKS)])
def test_the_shortened_script_still_offers_its_parts(types, tmp_path):
    """Run in Node, up to the line that needs a document."""
    node = shutil.which("node")
    assert node, "node is needed"
    names = [
        name
        for name in script.sources("scorm12", types, assessed=True, helped=True)
        if not name.startswith(("view/", "learner"))
    ]
    made = tmp_path / "script.js"
    made.write_text(script.minified(script.read(names)), encoding="utf-8")
    text = "Ŵyn & ‘defaid’ 🐑\n#1"
    program = (
        f"require('vm').runInThisContext(require('fs').readFileSync({json.dumps(str(made))}, 'utf8'));"
        f"const text = {json.dumps(text)}, c = globalThis.coursewright;"
        "const told = [c.text.decode(c.text.encode(text)), Object.keys(c.drivers), typeof c.session.start];"
        "console.log(JSON.stringify(told))"
    )
    done = subprocess.run([node, "-e", program], capture_output=True, check=True, encoding="utf-8")
    assert json.loads(done.stdout) == [text, ["scorm12"], "function"]
